"""The site's own page for an address where it has none, as it can be shown at any address."""

import re
from pathlib import Path

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')


def missing(root: Path, path: str) -> bytes | None:
    """Of the language that `path` begins with, else of all; None where the site at `root` has no such page (yet).

    Its links begin where it lies, which a host at `path` cannot tell; its policy would refuse to be told, and the
    script that reloads it.
    """
    pages = {
        page.parent.relative_to(root).as_posix(): page for page in (*root.glob("404.html"), *root.glob("*/404.html"))
    }
    place = next((each for each in (path.strip("/").split("/")[0], ".") if each in pages), None)
    if place is None:
        return None
    base = "/" if place == "." else f"/{place}/"
    return _POLICY.sub(f'<base href="{base}">'.encode(), pages[place].read_bytes(), count=1)
