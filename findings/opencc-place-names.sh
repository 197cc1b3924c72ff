#!/bin/bash
# A text that is converted into traditional characters and comes back unchanged is thought to be right: that is how converters are
# tested, and how a page can prove itself. OpenCC knows most names of places as words (岳阳 岳陽, but 岳麓 嶽麓; 道里区 道里區; 余杭 餘杭;
# 台州 台州), and takes each of the others apart, into the characters that are more frequent elsewhere: 岳 becomes the holy mountain 嶽, 里 the
# inside 裡, 干 the trunk 幹. The way back cannot tell, since 嶽, 裡 and 幹 lead to 岳, 里 and 干 as well.
# Seen in OpenCC 1.4.2 (`s2tw`; `s2t`, `s2twp` and `s2hk` do so too): seven of seven names of counties and districts are written with a
# character that the place does not have, all seven come back as they were, and the four that are words are right.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "opencc==1.4.2"
"$folder/venv/bin/python" - <<'PY'
import sys

from opencc import OpenCC

WORDS = {"岳阳市": "岳陽市", "岳麓区": "嶽麓區", "道里区": "道里區", "余杭区": "餘杭區"}
OTHERS = {  # as the places write themselves
    "岳塘区": "岳塘區",
    "岳西县": "岳西縣",
    "岳池县": "岳池縣",
    "岳普湖县": "岳普湖縣",
    "湖里区": "湖里區",
    "湾里区": "灣里區",
    "新干县": "新干縣",
}
there, back = OpenCC("s2tw").convert, OpenCC("tw2s").convert
right = [name for name, written in WORDS.items() if there(name) == written]
wrong = [f"{name} {there(name)}" for name, written in OTHERS.items() if there(name) != written]
again = [name for name in OTHERS if back(there(name)) == name]
print("right:", *right)
print("wrong:", *wrong)
print(len(again), "of", len(OTHERS), "come back as they were")
sys.exit((len(right), len(wrong), len(again)) != (4, 7, 7))
PY
