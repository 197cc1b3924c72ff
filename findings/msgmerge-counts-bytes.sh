#!/bin/bash
# `msgmerge` proposes the translation of the most similar old entry and marks it fuzzy. It measures by bytes, not by characters: six in ten must
# be the same, in order. A Chinese character is three bytes of UTF-8, of which those of other characters share the first and often the second. So
# sentences of reports of which half the characters differ are proposed (完善信访工作制度 for 创新信访工作方式), words of Latin letters of which half
# are the same are not, and the very catalogue in GB18030, two bytes a character, gets other proposals than in UTF-8: none. Of 558 sentences that
# were new in a national report 112 got one in UTF-8, 102 in GB18030. translate-toolkit's pot2po compares characters and wants more of them.
# Seen: GNU gettext 0.21 (Debian) marks three of four entries fuzzy in UTF-8 and one in GB18030, where but a number differs; that one alone is
# what pot2po of translate-toolkit 3.20.4 marks.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "translate-toolkit[levenshtein]==3.20.4"
cd "$folder"
head='msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"
'
cat > old.po <<PO
$head
msgid "完善信访工作制度"
msgstr "Improve the system of petitions."

msgid "大幅降低企业非税负担"
msgstr "Cut the burdens on companies that are no taxes."

msgid "地区生产总值增长6%。"
msgstr "GDP is to grow by 6%."

msgid "lakeWORKhill"
msgstr "half the letters are the same"
PO
cat > new.po <<PO
$head
msgid "创新信访工作方式"
msgstr ""

msgid "明显降低企业社保缴费负担"
msgstr ""

msgid "地区生产总值增长7%。"
msgstr ""

msgid "bushWORKford"
msgstr ""
PO
for file in old new; do sed s/UTF-8/GB18030/ "$file.po" | iconv -f UTF-8 -t GB18030 > "$file.gb.po"; done
fuzzy() { grep -ac '^#, .*fuzzy' || true; }
msgmerge --version | head -n 1
told="UTF-8 $(msgmerge -q old.po new.po 2>/dev/null | fuzzy), GB18030 $(msgmerge -q old.gb.po new.gb.po 2>/dev/null | fuzzy)"
cp new.po new.pot
venv/bin/pot2po --progress=none -t old.po new.pot taken.po
told="$told, pot2po $(fuzzy < taken.po)"
echo "$told"
test "$told" = "UTF-8 3, GB18030 1, pot2po 1"
