"""What governs the words of an RTF group, and the control words that open groups."""

from msgspec import Struct

_SILENT_WORDS = """
    colortbl fonttbl stylesheet info pict datafield objdata nonshppict themedata colorschememapping
    latentstyles datastore xmlnstbl rsidtbl generator listtable listoverridetable pgdsctbl mmathPr bkmkstart
    bkmkend atnid atnauthor atndate atnref atnicn shprslt do result ftnsep ftnsepc ftncn aftnsep aftnsepc
    aftncn fontemb falt panose filetbl revtbl wgrffmtfilter template userprops docvar ffname ffdeftext xe tc
    txe sp sn nonesttables
"""
SILENT = frozenset(_SILENT_WORDS.split())
"""Groups that hold no words of the text."""
_ENTERED_WORDS = """
    shpinst shptxt moMath moMathPara fldinst fldrslt ud cs pntext listtext footnote annotation shppict nesttableprops
"""
ENTERED = frozenset(_ENTERED_WORDS.split())
"""Groups that are read although an old reader may pass over them."""
TOLD_OUT = {
    "annotation": "comments",
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "headers"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "footers"),
}
"""Groups whose words are left out, and told."""


class State(Struct, frozen=True):
    """What governs the words of a group."""

    silent: bool = False
    out: str = ""
    """The sort of what is left out, while its words are collected."""
    note: str = ""
    """Number of the note that the group is."""
    label: bool = False
    boxes: int = 0
    """Text boxes around it."""
    nested: bool = False
    """Whether it describes a row of a table in a cell."""
    twice: bool = False
    """Whether it holds the same words twice, of which those in Unicode (`ud`) are read."""
    code: bool = False
    """Whether it is the code of a field, which is shown by its result."""
    result: int = -1
    """Of a field's result, how many pieces of words stand before it; -1 outside of one."""
    encoding: str = ""
    uc: int = 1
    raised: str = ""
    hidden: bool = False
    deleted: bool = False
    struck: bool = False
