#!/bin/bash
# A table of indicators over years is handed to ECharts 6.1.0 as a dataset: a head, then a row for each indicator. Whether the first row is a head,
# ECharts finds out by itself, and it is none as soon as one of its cells is a number, whatever words stand before it. The years of a table that comes
# from a pivot, a query or a sheet are numbers (pandas, SQL, Excel). So the head 指标, 2023, 2024 is drawn as one more group of bars, called 指标 and
# 2023 and 2024 high, which makes those of 126.1 and 127.8 stumps; the series lose their names, and the legend has nothing to show. No warning is given.
# The same head with "2023" and "2024" as text is one, and with 2023 and "2024（预计）" it is none. `sourceHeader: true` says that it is.
# Seen: categories 指标 粮食 出口 with 2023 126.1 170 for numbers and for numbers among text; 粮食 出口 and the names 2023 2024 for text, and for sourceHeader.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund echarts@6.1.0
cat >look.js <<'JS'
const echarts = require("echarts");
const rows = [["粮食", 126.1, 127.8], ["出口", 170, 181]];
const warned = [];
console.warn = console.error = (...words) => warned.push(words.join(" "));
function read(head, further) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 500, height: 300 });
  const series = [{ type: "bar" }, { type: "bar" }];
  chart.setOption({ animation: false, dataset: { source: [head, ...rows], ...further }, legend: {}, xAxis: { type: "category" }, yAxis: {}, series });
  const drawn = (chart.renderToSVGString().match(/<text[^>]*>[^<]*<\/text>/g) || []).map((each) => each.replace(/<[^>]*>/g, ""));
  const found = chart.getModel().getSeries().map((each) => {
    const data = each.getData();
    return [each.name, ...Array.from({ length: data.count() }, (_, at) => [data.getName(at), data.get(data.mapDimension("y"), at)])];
  });
  chart.dispose();
  return { names: found.map(([name]) => name.replace("\0", "")), first: found[0].slice(1), shown: drawn };
}
const asRow = ["指标", 2023, "粮食", 126.1, "出口", 170].join();
const asHead = ["粮食", 126.1, "出口", 170].join();
const cases = [
  [["指标", 2023, 2024], {}, asRow],
  [["指标", 2023, "2024（预计）"], {}, asRow],
  [["指标", "2023", "2024"], {}, asHead],
  [["指标", 2023, 2024], { sourceHeader: true }, asHead],
];
const seen = cases.map(([head, further, expected]) => {
  const { names, first, shown } = read(head, further);
  const named = names.join() === "2023,2024" && shown.includes("2023");
  console.log(JSON.stringify(head), JSON.stringify(further), "->", JSON.stringify(first), "series:", names.join(" "));
  return first.join() === expected && named === (expected === asHead) && shown.includes("指标") === (expected === asRow);
});
console.log("warnings:", warned.length);
process.exit(seen.every(Boolean) && !warned.length ? 0 : 1);
JS
node look.js
