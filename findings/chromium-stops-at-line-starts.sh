#!/bin/bash
# Chinese never begins a line with a full stop or a comma (clreq, UAX 14, `line-break: strict`), whatever the width. Chromium 156 does so
# where two harmless properties meet: `text-autospace: normal`, which widens the joints of figures and characters, and
# `overflow-wrap: break-word` (or `anywhere`), which many sheets set once for long addresses, and which may break what has no other
# place to break only. Where the room of a joint alone makes a line too long, the break falls before the stop that follows it.
# No word of the text is as long as a line, and either property alone does it at no width.
# Seen: of 270 widths (150 to 419 px) a line begins with 。 or ， at three with both, at none with autospace alone, at none with
# break-word alone.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" "@fontsource/noto-sans-sc@5.2.8"
cat > "$folder/page.html" <<'HTML'
<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><style>
@font-face { font-family: face; src: url(node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-latin-400-normal.woff2); unicode-range: U+20-7E }
@font-face { font-family: face; src: url(node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2) }
p { font: 14px/1.7 face; line-break: strict } b { font-weight: 400; white-space: nowrap }
</style><p>进出口总额2024年的目标是<b>8%左右</b>。社会消费品零售总额2023年增长<b>9.8%</b>，2024年的目标是<b>8%左右</b>。服务业增加值2023年增长<b>7.1%</b>，2024年的目标是<b>8.5%左右</b>。</p>
<script>
const text = document.querySelector('p');
function begins() {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), range = document.createRange();
  for (let node, last = null; (node = walker.nextNode());) {
    for (let at = 0; at < node.data.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { top } = range.getClientRects()[0];
      if (last !== null && top > last + 8 && '。，'.includes(node.data[at])) return true;
      last = top;
    }
  }
  return false;
}
function widths(style) {
  let found = 0;
  for (let width = 150; width < 420; width++) {
    text.style.cssText = `width: ${width}px; ${style}`;
    found += begins();
  }
  return found;
}
document.fonts.ready.then(() => {
  document.body.dataset.both = widths('text-autospace: normal; overflow-wrap: break-word');
  document.body.dataset.autospace = widths('text-autospace: normal; overflow-wrap: normal');
  document.body.dataset.wrap = widths('text-autospace: no-autospace; overflow-wrap: break-word');
});
</script>
HTML
chromium --headless --no-sandbox --disable-gpu --allow-file-access-from-files --virtual-time-budget=20000 --dump-dom \
  "$folder/page.html" 2> "$folder/log" | grep -o 'data-\(both\|autospace\|wrap\)="[0-9]*"' | tee "$folder/found"
grep -q 'data-both="[1-9]' "$folder/found" && grep -q 'data-autospace="0"' "$folder/found" && grep -q 'data-wrap="0"' "$folder/found"
