"""Links from page to page, which are relative, so that the site runs in any folder and from file://."""

from functools import lru_cache
from urllib.parse import quote, urlsplit

from site_gen.model.compiled import compiled
from site_gen.site.frame.addresses import NOT_FOUND

_UNSAFE = compiled(r"[^A-Za-z0-9_.~,:/-]+")


def held(kind: str, text: str) -> str:
    """The address of a small file of media type `kind`, which stands in the link itself."""
    return f"data:{kind};charset=utf-8,{_UNSAFE.sub(lambda few: quote(few[0]), text)}"


def absolute(site: str, target: str, anchor: str = "") -> str:
    """The link to `target` from anywhere on the host of the public address `site`."""
    return urlsplit(site).path + target + (f"#{anchor}" if anchor else "")


def standing(path: str, slug: str) -> str:
    """The place from which shared parts of a page write their links: a leaf has it in common with the leaves beside it.

    `slug`: of the page's report, if it has one.
    """
    folders = path.split("/")[:-1]
    leaf = ["_"] if len(folders) > (3 if slug else 2) else folders[-1:]
    return path if path.endswith(NOT_FOUND) else "/".join((*folders[:-1], *leaf, ""))


def relative(start: str, target: str, anchor: str = "") -> str:
    """The link that page `start` writes to `target`, with `#anchor` if there is one."""
    fragment = f"#{anchor}" if anchor else ""
    if start == target and anchor:
        return fragment
    return _way(start, target) + fragment


@lru_cache(maxsize=4096)
def _way(start: str, target: str) -> str:
    here, there = start.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    return "/".join([".."] * (len(here) - shared) + there[shared:])
