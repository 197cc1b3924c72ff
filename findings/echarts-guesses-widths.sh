#!/bin/bash
# A chart is drawn as SVG where no browser is (ECharts 6.1.0, `ssr: true`), and its labels have a width to be cut at (`overflow: "truncate"`).
# Without a canvas ECharts guesses how wide words are, from a table of the letters and signs of ASCII; all else counts as wide as a Chinese
# character. Of Chinese that is true, of its translations not: Cyrillic, Vietnamese with its marks, and the dash of a stretch of years (2021–2025,
# as print sets it) count up to twice their width, and are cut where there is room. Where the face has `mono` in its name, as faces for figures
# have, each digit is a full em, too. No warning is given, and the same option in a browser shows the labels whole: told the widths
# (setPlatformAPI, measureText), it draws them whole without one.
# Seen, in 12 px and within 60 px (Чанша is about 42 px wide, Đà Nẵng 54) or 80 px (GDP 2025 in a fixed face 58): whole are Changsha,
# Da Nang, 2021-2025 and 长沙市区; cut are Чанша, Đà Nẵng, 2021–2025, and GDP 2025 in monospace.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund echarts@6.1.0
cat >look.js <<'JS'
const echarts = require("echarts");
function drawn(name, fontFamily, width) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 400, height: 200 });
  const axisLabel = { width, overflow: "truncate", fontSize: 12, fontFamily, interval: 0 };
  chart.setOption({ animation: false, xAxis: { show: false }, yAxis: { data: [name], axisLabel }, series: [{ type: "bar", data: [1] }] });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return /<text[^>]*>([^<]*)<\/text>/.exec(svg)[1];
}
const whole = ["Changsha", "Da Nang", "2021-2025", "长沙市区"].map((name) => [name, "sans-serif", 60]);
const cut = [...["Чанша", "Đà Nẵng", "2021–2025"].map((name) => [name, "sans-serif", 60]), ["GDP 2025", "monospace", 80]];
const stays = (label) => drawn(...label) === label[0];
for (const label of [...whole, ...cut]) console.log(...label, "px ->", drawn(...label));
const guessed = whole.every(stays) && !cut.some(stays);
const em = (sign) => (sign > "\u2e80" ? 12 : 6.5);
echarts.setPlatformAPI({ measureText: (text) => ({ width: [...text].reduce((sum, sign) => sum + em(sign), 0) }) });
// By another name, for what was once measured in a face is remembered.
const told = [...whole, ...cut].every(([name, face, width]) => drawn(name, `${face}, told`, width) === name);
console.log("with widths told, all are whole:", told);
process.exit(guessed && told ? 0 : 1);
JS
node look.js
