"""templates -> the files that all pages share: one style sheet, the scripts, the icon."""

import json
import re
from collections.abc import Mapping

from site_gen.site.frame import addresses

LAYERS = (
    "tokens",
    "reset",
    "type",
    "frame",
    "parts",
    "panel",
    "figure",
    "reader",
    "overview",
    "promises",
    "catalogue",
    "compare",
    "explore",
    "narrow",
)
"""Style sheets `css/<name>.css`, as cascade layers: a later one wins. `css/print.css` stands above them all,
and `css/sheet.css` beside it, for pages made for paper; `css/collection.css`, for those above the reports, goes on
with the layer `compare`."""
PLAIN = ("tokens", "reset", "type", "frame", "parts", "overview")
SCRIPTS = ("rows", "settings", "address", "place", "cards", "twins", "clauses", "copying", "keys", "tables")
"""Scripts `js/<name>.js` of `site.js`, in order; each is closed in itself. `js/display.js` runs before first paint."""

CHART_SCRIPTS = (
    "explore-stage",
    "explore-bars",
    "explore-rows",
    "explore-panel",
    "explore-figure",
    "explore",
    "picture",
)
"""Scripts of `explore.js`, which the pages of charts load beside it, in order: each knows those before it."""
_REMARK = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|/\*.*?\*/""", re.DOTALL)
"""A string, which may hold anything, or what is written for those who write style sheets."""


def assets(templates: Mapping[str, str]) -> dict[str, bytes]:
    """Path -> bytes. `templates`: name (`css/tokens.css`) -> text."""
    scripts = (templates[f"js/{name}.js"] for name in SCRIPTS)
    return {
        addresses.STYLE: style(templates).encode(),
        addresses.SCRIPT: "\n".join(scripts).encode(),
        addresses.DISPLAY_SCRIPT: templates["js/display.js"].encode(),
        addresses.EXPLORE_SCRIPT: "\n".join(templates[f"js/{name}.js"] for name in CHART_SCRIPTS).encode(),
        addresses.COLLECTION_STYLE: _bare(_layer("compare", templates["css/collection.css"])).encode(),
        addresses.SHEET_STYLE: _bare(templates["css/sheet.css"]).encode(),
        addresses.ICON: templates["icon.svg"].encode(),
    }


def style(templates: Mapping[str, str]) -> str:
    """All style sheets in one."""
    return _bare(_layered(templates, LAYERS) + templates["css/print.css"])


def fetched(html: str, where: str) -> str:
    """The script that puts a piece into the page that fetches it; `where`: `beforeend .cards`, place and selector."""
    position, place = where.split(" ", 1)
    words = json.dumps(html, ensure_ascii=False)
    return f"document.querySelector('{place}').insertAdjacentHTML('{position}', {words});\n"


def plain_style(templates: Mapping[str, str]) -> str:
    """What a page of a heading, a sentence and a link needs."""
    return _bare(_layered(templates, PLAIN))


def _bare(style: str) -> str:
    """Without remarks, indents and empty lines."""
    lines = (line.strip() for line in _REMARK.sub(lambda match: match[1] or " ", style).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def _layered(templates: Mapping[str, str], names: tuple[str, ...]) -> str:
    layers = (_layer(name, templates[f"css/{name}.css"]) for name in names)
    return f"@layer {', '.join(names)};\n{''.join(layers)}"


def _layer(name: str, style: str) -> str:
    return f"@layer {name} {{\n{style}}}\n"
