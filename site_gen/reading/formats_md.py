"""A report in Markdown -> its parts: rendered as a page and read as one, each of its lines a line.

Lists stay as they are typed, for numbers open chapters; what is no markup to CommonMark (`增强。**全市`) goes too.
"""

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.subscript import sub_plugin
from mdit_py_plugins.superscript import superscript_plugin
from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.received import Held, Part, Seen
from site_gen.reading import formats_html
from site_gen.reading.apart_tables import in_bars

_TYPED = re.compile(r"\*\*|__|==|(?<!\\)`|^[ \t]{0,3}[-*+][ \t]+(?=\S)")
"""What is left of emphasis and of bullets."""
_MATH = compiled(r"\$(\d[\d.,]*)\s?\\{0,2}([%％‰]?)\$")
"""占$3.6\\%$"""
_DASH = re.compile(r"^-{6}(?=[^\s-])", re.M)
"""How pandoc writes ——."""


def parts_of(text: str, seen: Seen) -> tuple[tuple[Part, ...], tuple[Held, ...]]:
    """The parts and the inventory of a report in Markdown. Raises UnfitError."""
    parts, held = formats_html.parts_of(_renderer().render(in_bars(_DASH.sub("——", _MATH.sub(r"\1\2", text)))), seen)
    return tuple(_plain(part) for part in parts), held


def _plain(part: Part) -> Part:
    cells = tuple(_TYPED.sub("", cell).strip() for cell in part.cells)
    return replace(part, text=_TYPED.sub("", part.text), cells=cells)


@lru_cache(maxsize=1)
def _renderer() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": True, "breaks": True})
    markdown.enable(["table", "strikethrough"]).disable(["list", "code"])
    for plugin in (front_matter_plugin, footnote_plugin, sub_plugin, superscript_plugin):
        markdown.use(plugin)
    return markdown
