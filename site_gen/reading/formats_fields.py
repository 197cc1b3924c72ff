"""The code of a field that has no result of its own -> what Word shows for it."""

import re

from site_gen.model.compiled import compiled

_SET_OVER = re.compile(r"^\s*eq\b.*?\\o[^(]*\((.*)\)\s*$", re.I | re.S)
_CIRCLED = compiled(r"[○◯〇]\s*[,，;；]\s*(\d{1,2})\s*$")

_INVITATION = re.compile(r"^\s*macrobutton\s+\S+\s+(.*\S)\s*$", re.I | re.S)


def invitation(code: str) -> str:
    """What a field invites to type, `MACROBUTTON NoMacro [单击输入]`, which is no text; else nothing."""
    found = _INVITATION.search(code)
    return found[1] if found else ""


def set_over(code: str) -> str:
    r"""Characters over each other: `EQ \o\ac(○,1)` is ①, `EQ \o\ad(\s\up 9(hú),湖)` is 湖; else nothing."""
    inner = _SET_OVER.search(code)
    if inner is None:
        return ""
    circled = _CIRCLED.search(inner[1])
    if circled and 1 <= int(circled[1]) <= 20:
        return chr(ord("①") + int(circled[1]) - 1)
    return re.split(r"[,，;；]", inner[1])[-1].strip()
