"""The header entry of a gettext catalogue, which belongs to its translator's editor."""

import re

from site_gen.model.compiled import compiled

_HEADER = re.compile(r'(?:^#(?!~).*\n)*^msgid ""\nmsgstr .*\n(?:^".*\n)*', re.MULTILINE)
_STRING = compiled(r'".*"')


def header(po: str) -> str:
    """The entry as it stands, comments included; empty where there is none. Lines end in LF."""
    found = _HEADER.search(f"{po}\n")
    return found[0] if found else ""


def without_header(po: str) -> str:
    """`po`, in as many lines, with nothing in its header: a reader of ours needs nothing of what editors put there.

    Poedit leaves dates blank, templates have `nplurals=INTEGER`, people write dates as they like.
    """
    return _HEADER.sub(lambda entry: _STRING.sub('""', entry[0]), f"{po}\n", count=1).removesuffix("\n")
