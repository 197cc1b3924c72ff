#!/bin/bash
# Charts of a report are drawn as SVG where no browser is (ECharts 6.1.0, `ssr: true`), by several processes, as they are many, and stand in one
# page. What ECharts refers to inside of a drawing (the frame that a line is cut at, a gradient, the styles under the pointer) it names by how
# many charts the process has drawn before: `zr0-c0`, `zr0-g0`. So the first charts of two processes have the same names, and in one page
# `url(#zr0-g0)` is the gradient of whichever stands first. Nothing warns. And within one process the same option drawn twice gives two texts.
# The styles also say `fill:[object Object]` for what a gradient fills.
# Seen, in Chromium (Playwright 1.65.2): a blue area of 400 x 300, drawn by a process of its own and placed behind a red one of 60 x 40, has no
# blue pixel: it is red, and cut at 60 x 40. Alone in a page it is blue and whole. In one process: zr0-c0, then zr1-c0, for one option.
# So: take the clip paths and the styles out, fill with plain colours, or give each drawing names of its own.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund echarts@6.1.0
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "playwright==1.65.2" "pillow==12.0.0"
cat >draw.js <<'JS'
const echarts = require("echarts");
const both = (colour) => [{ offset: 0, color: colour }, { offset: 1, color: colour }];
function drawn(width, height, colour) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 400, height: 300 });
  const color = new echarts.graphic.LinearGradient(0, 0, 0, 1, both(colour));
  const lines = { show: false };
  chart.setOption({
    animation: false,
    grid: { left: 0, top: 0, width, height },
    xAxis: { ...lines, data: ["2016", "2021"], boundaryGap: false },
    yAxis: { ...lines, min: 0 },
    series: [{ type: "line", data: [2, 2], symbol: "none", lineStyle: { opacity: 0 }, areaStyle: { color, opacity: 1 } }],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
const [width, height, colour, times] = process.argv.slice(2);
for (let left = Number(times); left > 0; left--) console.log(drawn(Number(width), Number(height), colour));
JS
node draw.js 60 40 '#ff0000' 1 >red.svg
node draw.js 400 300 '#0000ff' 1 >blue.svg
node draw.js 400 300 '#0000ff' 2 >twice.svg
venv/bin/python - "$(command -v chromium)" <<'PYTHON'
import io
import re
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

red, blue, twice = (Path(f"{name}.svg").read_text("utf-8") for name in ("red", "blue", "twice"))
names = [sorted(set(re.findall(r'id="(.*?)"', svg))) for svg in (red, blue)]
print("names in the two drawings:", *names)
again = re.findall(r'id="(zr\d+-c\d+)"', twice)
print("the same option twice in one process:", again)
print("a style of no colour:", "fill:[object Object]" in blue)


def blue_pixels(page, *drawings):
    page.set_content("<!doctype html><body style='margin:0'>" + "".join(f"<div>{each}</div>" for each in drawings))
    shot = page.locator("div").last.screenshot()
    return sum(pixel == (0, 0, 255) for pixel in Image.open(io.BytesIO(shot)).convert("RGB").getdata())


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=sys.argv[1])
    page = browser.new_page()
    alone, behind = blue_pixels(page, blue), blue_pixels(page, red, blue)
    browser.close()
print("blue pixels alone:", alone, "and behind the red one:", behind)
same = names[0] == names[1] and again == ["zr0-c0", "zr1-c0"]
sys.exit(0 if same and alone > 100_000 and behind == 0 else 1)
PYTHON
