"""Where a drawing will hang. Pages are rendered while figures are drawn, each with a hook in a drawing's place."""

import re

from markupsafe import Markup

_START, _END = "\ufdd0", "\ufdd1"
"""No characters: Unicode leaves them to programs, so that no text holds them."""
STARTS = _START.encode()
HOOK = re.compile(f"{_START}(nameless-)?(\\w+) ([^ ]+) ([^ ]+) [^ ]+{_END}".encode())
"""Whether without names, what hangs there, chart, language, digest of the figure."""


def hook(what: str, chart: str, lang: str, digest: str) -> Markup:
    """For what of a chart's drawing: `wide`, `narrow`, `live`, `height`. `digest`: of all that it is drawn from."""
    return Markup(f"{_START}{what} {chart} {lang} {digest}{_END}")  # noqa: S704  ids, no words


def nameless(hook: Markup) -> Markup:
    """For a page that does nothing with the marks of the drawing: it will hang there without their names."""
    return Markup(hook.replace(_START, f"{_START}nameless-", 1))  # noqa: S704  as it was
