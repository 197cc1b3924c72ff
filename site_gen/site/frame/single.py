"""files of a site -> pages that need no other file.

A report as one HTML file, to send by mail, to keep, to open anywhere: the page made for paper, whose links stay inside
it, with its style sheets taken in. And the pages shown for what is not there.
"""

import base64
import hashlib
import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import partial

from site_gen.model.compiled import compiled
from site_gen.site.frame import addresses

_PAGE = compiled(r"(?P<lang>[^/]+)/(?P<slug>[^/]+)/print/index\.html")
_SHEET = compiled(r'<link rel="stylesheet"(?P<media> media="\w+")? href="(?P<href>[^"]+)">\n')
_SCRIPT = compiled(r'<script src="(?P<href>[^"]+)"></script>\n')
_OUTSIDE = re.compile(r'<link rel="(?:icon|alternate)"[^>]*>\n|<nav class="off-paper".*?</nav>\n', re.DOTALL)
_POLICY = compiled(r"style-src 'self'(?P<own>(?: 'sha256-[^']+')*); img-src 'self' data:;")


def singles(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """(path, bytes) of each report in each language: `zh/xiangtan-2021/report-zh.html`."""
    for path in files:
        page = _PAGE.fullmatch(path)
        if page:
            target = addresses.single(page["lang"], page["slug"])
            yield target, alone(path, files)


def missing(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The pages shown instead of one that is not there: at whatever depth, so that they can ask for no file."""
    return ((path, alone(path, files)) for path in files if path.endswith(addresses.NOT_FOUND))


def alone(path: str, files: Mapping[str, bytes]) -> bytes:
    """The page at `path` with its style sheets and scripts taken in."""
    styles: list[str] = []
    scripts: list[str] = []

    def taken_in(link: re.Match[str], kind: str, hashes: list[str]) -> str:
        text = f"\n{files[posixpath.normpath(posixpath.join(posixpath.dirname(path), link['href']))].decode()}"
        hashes.append(hash_of(text))
        return f"<{kind}{link.groupdict().get('media') or ''}>{text}</{kind}>\n"

    text = _OUTSIDE.sub("", files[path].decode())
    text = _SHEET.sub(partial(taken_in, kind="style", hashes=styles), text)
    text = _SCRIPT.sub(partial(taken_in, kind="script", hashes=scripts), text)
    return _POLICY.sub(partial(_policy, styles=styles, scripts=scripts), text, count=1).encode()


def _policy(before: re.Match[str], styles: list[str], scripts: list[str]) -> str:
    """In place of that which let the page ask for its files; what stood in the page is allowed as before."""
    acting = f"script-src {' '.join(scripts)}; " if scripts else ""
    return f"style-src {' '.join(styles)}{before['own']}; {acting}img-src data:;"


def hash_of(text: str) -> str:
    """How a page's policy names a style or a script that stands in the page."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
