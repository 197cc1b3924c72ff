"""files of a site -> every Chinese page also in traditional characters, under `zh-Hant/`: what `traditional` asks for.

Pages are converted as they are rendered, so nothing on them is left out: text, charts, cards, the index of the search.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from posixpath import dirname, normpath

from site_gen import load
from site_gen.model.compiled import compiled
from site_gen.model.content import ReportSettings, SiteSettings
from site_gen.model.extras import remedy
from site_gen.model.problem import ContentError, Problem
from site_gen.model.text import Words
from site_gen.site.frame import addresses, links
from site_gen.site.frame.single import hash_of

Convert = Callable[[str], str]
_FOLDER = "zh/"
_CONVERTED = (".html", ".js")
_ALTERNATE = compiled(
    r'<(?:link|a)\b[^>]*\brel="alternate"[^>]*\bhreflang="(zh-Hans|zh-Hant|x-default)"[^>]*>(?:[^<]*</a>)?'
)
_HREF = compiled(r'(?<=\shref=")[^"]*(?=")')
_LINK = compiled(r'(?<=\s)((?:href|src)=")([^":#?]+)(?=["#?])')
_ROOT = re.compile(rf'<section lang="{addresses.HANT}">.*?</section>', re.DOTALL)
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
_NAME = compiled(r">[^<]*</a>")


def with_traditional(
    files: Mapping[str, bytes], site: SiteSettings, reports: Iterable[ReportSettings], source: str
) -> Mapping[str, bytes]:
    """The files with those in traditional characters. `source`: the text in which names of places are looked for.

    Raises ContentError where the library is missing.
    """
    return {**files, **dict(_in_both_forms(files, site, reports, lambda name: name in source))}


def above_in_both_forms(
    files: Mapping[str, bytes], site: SiteSettings, reports: Iterable[ReportSettings]
) -> Iterator[tuple[str, bytes]]:
    """What stands above the reports, as far as it is otherwise then, by the names that stand on its own pages."""
    asked = _names() if addresses.HANT in site.shown else set[str]()
    named: set[str] = set()
    for path in files if asked else ():
        if path.startswith(_FOLDER) and path.endswith(_CONVERTED):
            text = files[path].decode()
            named |= {name for name in asked - named if name in text}
    return _in_both_forms(files, site, reports, named.__contains__)


def _in_both_forms(
    files: Mapping[str, bytes], site: SiteSettings, reports: Iterable[ReportSettings], named: Callable[[str], bool]
) -> Iterator[tuple[str, bytes]]:
    if addresses.HANT not in site.shown or addresses.HANT in site.languages:
        return iter(())
    if lacking := remedy("traditional"):
        told = "`features` asks for traditional characters, and a library for them is not here"
        raise ContentError([Problem("content/site.toml", 1, 1, told, "missing-library", hint=lacking)])
    from site_gen.letters.converter import Converter

    people = (found for report in reports for found in _people(report.speaker))
    return _made(files, Converter(filter(named, _names()), people), site.address)


def _names() -> set[str]:
    """Of places."""
    names = {line.split()[0] for line in load.divisions().text.split("\n") if line.strip()}
    return {name for name in names if len(name) > 1}


def _people(speaker: Words | None) -> Iterator[str]:
    name = "".join((speaker.get("zh") or "").split()) if speaker else ""
    if 1 < len(name) < 5:
        yield name


def _made(files: Mapping[str, bytes], convert: Convert, address: str) -> Iterator[tuple[str, bytes]]:
    for path in tuple(files):
        data = files[path]
        if path.startswith(_FOLDER) and path.endswith(_CONVERTED):
            text = data.decode()
            made = _allowed(text, convert(text))
            letters = _letters(path, text, made) if path.endswith(".js") else ""
            if letters:
                yield path, (text + letters).encode()
            yield addresses.hant(path), (_page(made, path, address) + letters).encode()
        elif path == addresses.ROOT:
            yield path, _ROOT.sub(lambda match: convert(match[0]), data.decode()).encode()


def _allowed(before: str, after: str) -> str:
    """Styles that stand in the page, which its policy names by their digests, may have words that were converted."""
    for old, new in zip(_STYLE.findall(before), _STYLE.findall(after), strict=True):
        after = after.replace(hash_of(old), hash_of(new))
    return after


def _letters(path: str, before: str, after: str) -> str:
    """For the search, which takes both forms for the same: of what it finds, or over all reports of all that may be."""
    from site_gen.letters.converter import letters, pairs

    if path == addresses.panel("zh") or path.endswith("/cards.js"):
        return ""
    known = letters() if path == addresses.reports("zh") else pairs(before, after)
    return f"var searchLetters = '{known}';\n"


def _page(html: str, path: str, address: str) -> str:
    """The converted page in its place: its language, its other languages, and links to what is in one form alone."""
    if address:
        html = re.sub(rf'{re.escape(address)}zh/([^"\s<]*)', partial(_own, address=address), html)
    html = _ALTERNATE.sub(partial(_alternate, path=path, address=address), html)
    html = html.replace("zh-Hans", addresses.HANT).replace("\0", "zh-Hans").replace('"zh_CN"', '"zh_TW"')
    return _LINK.sub(partial(_led, path=path), html)


def _own(match: re.Match[str], address: str) -> str:
    """Its own public address, as in `canonical`; pictures are there in one form alone."""
    is_page = not match[1] or match[1].endswith(("/", ".html"))
    return f"{address}{addresses.HANT}/{match[1]}" if is_page else match[0]


def _alternate(match: re.Match[str], path: str, address: str) -> str:
    """The form that the page came in leads back there, its own to itself."""
    tag, code = match[0], match[1]
    is_link = tag.startswith("<link")
    there = f"{address}{path}" if address and is_link else links.relative(addresses.hant(path), path)
    if code == "x-default":
        return tag.replace(f"{address}{addresses.HANT}/", f"{address}zh/") if address else _moved(tag, path)
    if not is_link:
        return _NAME.sub(">简体中文</a>", _HREF.sub(there, tag.replace(code, "\0")))
    if code == "zh-Hans":
        return _HREF.sub(there, tag).replace(code, "\0")
    return _HREF.sub(f"{address}{addresses.hant(path)}" if address else path.rpartition("/")[2], tag)


def _moved(tag: str, path: str) -> str:
    """A link of the page at `path`, as the one in traditional characters has to write it."""
    here = addresses.hant(path)
    return _HREF.sub(lambda match: links.relative(here, normpath(f"{dirname(path)}/{match[0]}")), tag)


def _led(match: re.Match[str], path: str) -> str:
    """A link to a file that is there in simplified characters alone (a PDF, a picture, a feed) goes to that."""
    target = normpath(f"{dirname(path)}/{match[2]}")
    if target.startswith(_FOLDER) and not target.endswith(_CONVERTED):
        return match[1] + links.relative(addresses.hant(path), target)
    return match[0]
