#!/bin/bash
# A label of a chart that is too long is to be wrapped (`overflow: "break"`), and one trusts the engine that it does so as text is wrapped
# elsewhere: between words, or between Chinese characters. ECharts takes a comma for the end of a word, also that inside a number, and knows no
# mark that may not begin or end a line: 1,234,567 stands as `1,` above `234,567`, so that a reader sees two numbers, a line begins with ， or ）
# and another ends with （ or “. Rules of Unicode (UAX 14: no break between digits and their comma; no break before CL and CP, behind OP) forbid
# all of these, and browsers follow them in every paragraph around the chart.
# Seen in ECharts 6.1.0 (SVG, on the server; 12 px a Chinese character, 6 px any other): both numbers are broken in two, and four Chinese
# labels of four have a line that begins or ends with a mark that may not stand there.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund echarts@6.1.0
cat >look.js <<'JS'
const echarts = require("echarts");
const wide = (sign) => (sign.codePointAt(0) > 0x2e80 ? 12 : 6);
echarts.setPlatformAPI({ measureText: (text) => ({ width: [...text].reduce((sum, sign) => sum + wide(sign), 0) }) });
function wrapped(name, width) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 400, height: 200 });
  const axisLabel = { width, overflow: "break", fontSize: 12, interval: 0 };
  chart.setOption({ animation: false, xAxis: { show: false }, yAxis: { data: [name], axisLabel }, series: [{ type: "bar", data: [1] }] });
  const drawn = chart.renderToSVGString();
  chart.dispose();
  return [...drawn.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
}
const numbers = [["Jobs created: 1,234,567 people", 108], ["财政收入1,234,567万元", 94]].map((each) => wrapped(...each));
const marks = [
  ["推动“专精特新”企业发展（国家级）、省级", 96],
  ["全社会研发经费投入强度，占生产总值", 132],
  ["（2024年）增长", 34],
  ["达到“十四五”末", 46],
].map((each) => wrapped(...each));
const parted = numbers.filter((lines) => lines.some((line, at) => /\d,$/.test(line) && /^\d/.test(lines[at + 1] || "")));
const wrong = marks.filter((lines) => lines.some((line, at) => (at && /^[，。、）”]/.test(line)) || /[（“]$/.test(line)));
for (const lines of [...numbers, ...marks]) console.log(lines.join(" | "));
console.log(parted.length, "numbers of", numbers.length, "in two;", wrong.length, "labels of", marks.length, "with a mark where none may be");
process.exit(parted.length === 2 && wrong.length === 4 ? 0 : 1);
JS
node look.js
