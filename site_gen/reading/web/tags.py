"""What the tags of HTML are to a browser: which begin a block, hold no words, or end others, as `li` ends a `li`."""

import re

from site_gen.model.compiled import compiled

SILENT = frozenset(("script", "style", "svg", "object", "head", "rt", "rp", "datalist", "annotation", "annotation-xml"))
UNSEEN = frozenset(("noscript", "template", "select", "textarea", "button"))
"""What is no text of the page, though it has words."""
KEPT = re.compile(r"white-space\s*:\s*(?:pre|pre-line|pre-wrap|break-spaces)\b", re.I)
"""Line ends in the file are line ends on the page."""
VOID = frozenset(("br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "wbr", "frame"))
BLOCK = compiled(
    r"address|article|aside|blockquote|body|caption|center|d[dlt]|details|dialog|div|fieldset|fig(?:caption|ure)|footer|form|"
    r"h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|summary|table|tbody|tfoot|thead|t[dhr]|title"
)
CLOSES = {
    "p": ("p",),
    "li": ("p", "li"),
    "dt": ("p", "dt", "dd"),
    "dd": ("p", "dt", "dd"),
    "td": ("p", "td", "th"),
    "th": ("p", "td", "th"),
    "tr": ("p", "td", "th", "tr"),
    **dict.fromkeys(("thead", "tbody", "tfoot"), ("p", "td", "th", "tr", "thead", "tbody", "tfoot")),
    "option": ("option",),
}
"""What the start of an element ends, up to the list or table that it stands in."""
WITHIN = {"tr": ("table", "thead", "tbody", "tfoot"), "td": ("tr", "table"), "table": ("", "td", "th")}
"""Where an element may stand that its style makes a part of a table; elsewhere it is none."""
FENCES = frozenset(("table", "ol", "ul", "dl", "body"))
RUNNING = {"header": "headers", "footer": "footers"}
"""Titles of the elements that LibreOffice writes what heads and foots its pages into."""
DEEP = 400
"""Elements inside each other; a page has 40."""
