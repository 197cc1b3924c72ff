#!/bin/bash
# `aria: { enabled: true }` has ECharts 6.1.0 describe a chart in words, for who cannot see it: "the data for 2019 is …". Two things about these
# words are otherwise than one would think. Of the plainest chart there is, bars or a line over years, each value comes with a number before it
# that nobody has given: the place of the year on the axis, counted from 0. "The data for 2019 is 0, 2257.6, the data for 2020 is 1, 2343.1" is
# what a screen reader reads out, in Chinese 2019的数据是0，2257.6, and nothing tells which of the two is the value; of a pie there is none. And
# the words are put on the element of the page that holds the chart, not into the drawing: where ECharts draws without a page (`ssr: true`), the
# SVG has no title, no description and no label, without a warning, while the other half of the option, patterns for the colour-blind, is drawn.
# Seen with jsdom 26.1.0 for the page: index and value in both languages (locale ZH and EN), the value alone of the pie; patterns and not a word in
# the SVG.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund echarts@6.1.0 jsdom@26.1.0
cat >look.js <<'JS'
const { JSDOM } = require("jsdom");
const { window } = new JSDOM("");
Object.assign(globalThis, { window, document: window.document });
Object.defineProperty(globalThis, "navigator", { value: window.navigator, configurable: true });
const echarts = require("echarts");
echarts.setPlatformAPI({ measureText: (text) => ({ width: 12 * text.length }) }); // jsdom has no canvas to measure with
const aria = { enabled: true, decal: { show: true } };
const over = (type) => ({
  aria, animation: false, title: { text: "GDP" }, xAxis: { data: ["2019", "2020"] }, yAxis: {}, series: [{ type, data: [2257.6, 2343.1] }],
});
const pie = {
  aria, animation: false, title: { text: "GDP" }, series: [{ type: "pie", data: [{ name: "2019", value: 2257.6 }, { name: "2020", value: 2343.1 }] }],
};
function said(option, locale) {
  const element = document.createElement("div");
  echarts.init(element, null, { renderer: "svg", width: 500, height: 300, locale }).setOption(option);
  return element.getAttribute("aria-label");
}
const told = { bar: over("bar"), line: over("line"), pie };
const words = Object.entries(told).flatMap(([type, option]) => ["EN", "ZH"].map((locale) => [type, locale, said(option, locale)]));
for (const each of words) console.log(...each);
const counted = words.every(([type, locale, text]) => {
  const index = locale === "EN" ? "2020 is 1, 2343.1" : "2020的数据是1，2343.1";
  const alone = locale === "EN" ? "2020 is 2343.1" : "2020的数据是2343.1";
  return type === "pie" ? text.includes(alone) : text.includes(index);
});
const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 500, height: 300 });
chart.setOption(over("bar"));
const svg = chart.renderToSVGString();
const wordless = !/<title|<desc|aria-|role=/.test(svg);
console.log("drawn without a page: patterns", svg.includes("<pattern"), "and words", !wordless);
process.exit(counted && wordless && svg.includes("<pattern") ? 0 : 1);
JS
node look.js
