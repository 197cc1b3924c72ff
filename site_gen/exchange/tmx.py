"""Renderings ⇄ TMX 1.4, the translation memory that every tool of the trade reads and writes."""

from collections.abc import Iterator

from lxml import etree

from site_gen.exchange.markup import LANG, inside, line_of, root_of, text_of
from site_gen.model.assignment import Rendering, ReturnError

_HEADER = {
    "creationtool": "site-gen",
    "creationtoolversion": "1",
    "segtype": "paragraph",
    "o-tmf": "gettext",
    "adminlang": "en",
    "datatype": "plaintext",
}


def written(renderings: tuple[Rendering, ...], language: str, lang: str) -> bytes:
    """The same bytes for the same renderings; no day stands in them."""
    root = etree.Element("tmx", version="1.4")
    etree.SubElement(root, "header", attrib={**_HEADER, "srclang": language})
    body = etree.SubElement(root, "body")
    for rendering in renderings:
        unit = etree.SubElement(body, "tu", tuid=rendering.origin)
        for code, words in ((language, rendering.source), (lang, rendering.target)):
            variant = etree.SubElement(unit, "tuv", attrib={LANG: code})
            etree.SubElement(variant, "seg").text = words
    etree.indent(root)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True)) + b"\n"


def read(data: bytes, language: str, lang: str, origin: str) -> tuple[Rendering, ...]:
    """The units that have both languages, by their names, in whatever order they stand.

    Raises ReturnError where the bytes are no TMX, or no unit has both.
    """
    root = root_of(data, "tmx")
    found = tuple(_renderings(root, language, lang, origin))
    if not found:
        languages = sorted({_language(variant) for variant in inside(root, "tuv")})
        message = f"no unit has both `{language}` and `{lang}`; its languages: {', '.join(languages) or 'none'}"
        raise ReturnError(message, line_of(root))
    return found


def _renderings(root: etree._Element, language: str, lang: str, origin: str) -> Iterator[Rendering]:
    for unit in inside(root, "tu"):
        words = {_language(variant): text_of(next(inside(variant, "seg"), None)) for variant in inside(unit, "tuv")}
        source, target = (next((words[code] for code in words if _is(code, wanted)), "") for wanted in (language, lang))
        if source and target:
            yield Rendering(source, target, origin)


def _language(variant: etree._Element) -> str:
    return variant.get(LANG) or variant.get("lang") or ""


def _is(code: str, wanted: str) -> bool:
    """zh-Hans-CN, ZH-CN and zh_CN are zh; zh-Hant and zh-TW are not where simplified is meant."""
    parts, own = code.replace("_", "-").lower().split("-"), wanted.replace("_", "-").lower().split("-")
    if parts[0] != own[0]:
        return False
    traditional = {"hant", "tw", "hk", "mo"}
    return bool(traditional.intersection(parts)) == bool(traditional.intersection(own))
