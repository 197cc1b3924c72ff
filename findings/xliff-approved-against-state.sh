#!/bin/bash
# translate-toolkit 3.20.4, by which Weblate reads and writes XLIFF 1.2: giving a unit a translation also sets
# approved="yes" on the unit, the mark of a passed final review. If the target's state is then set to
# needs-review-translation, for a second reader, the unit says both; it counts as approved and not as fuzzy, the
# state is not looked at. So whoever reads such files must let the state decide, not the attribute.
# Seen: approved 'yes' beside state 'needs-review-translation'; isapproved() True, isfuzzy() False.
# Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "translate-toolkit==3.20.4"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from translate.storage.xliff import xlifffile

store = xlifffile()
store.settargetlanguage("en")
unit = store.addsourceunit("各位代表：")
unit.target = "Fellow Deputies,"
unit.get_target_dom().set("state", "needs-review-translation")
approved, state = unit.xmlelement.get("approved"), unit.get_target_dom().get("state")
print("approved:", repr(approved), "state:", repr(state))
print("isapproved():", unit.isapproved(), "isfuzzy():", unit.isfuzzy())
as_seen = approved == "yes" and state == "needs-review-translation" and unit.isapproved() and not unit.isfuzzy()
sys.exit(0 if as_seen else 1)
PYTHON
