"""view, language -> how to cite the report: BibTeX, RIS, CSL-JSON and the text that GB/T 7714 asks for."""

import json
from collections.abc import Mapping

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses, links
from site_gen.site.frame.view import ReportView

_TYPES = {
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "csl.json": "application/vnd.citationstyles.csl+json",
    "txt": "text/plain",
}
"""The media type of each format."""
_BIBTEX_SPECIAL = compiled(r"([&%$#_{}])")
_BACKSLASH = compiled(r"\\")


class Cited(Struct, frozen=True):
    """What every format needs. Empty strings where the report does not say."""

    key: str
    title: str
    author: str
    place: str
    date: str
    url: str
    lang: str

    @property
    def year(self) -> str:
        return self.date[:4]


def files(view: ReportView, lang: str) -> Mapping[str, str]:
    """Format -> the citation in it, as an address that holds the file itself."""
    one = cited(view, lang)
    texts = {"bib": bibtex(one), "ris": ris(one), "csl.json": csl_json(one), "txt": gbt7714(one) + "\n"}
    return {kind: links.held(_TYPES[kind], text) for kind, text in texts.items()}


def cited(view: ReportView, lang: str) -> Cited:
    settings = view.settings
    page = addresses.page(lang, view.slug)
    return Cited(
        key=f"{view.slug}-{lang}",
        title=view.best(settings.title, lang).text,
        author=view.best(settings.speaker, lang).text if settings.speaker else "",
        place=view.best(settings.place, lang).text,
        date=settings.date,
        url=f"{view.site.address}{page.removesuffix('index.html')}" if view.site.address else "",
        lang=addresses.html_lang(lang),
    )


def text(view: ReportView, lang: str, wording: Wording) -> str:
    """One line for a list of references: after GB/T 7714—2015 in Chinese, else after the Chicago Manual of Style."""
    one = cited(view, lang)
    return gbt7714(one) if one.lang.startswith("zh") else chicago(one, wording.date(lang, one.date))


def chicago(one: Cited, day: str) -> str:
    """Hu Hebo. Xiangtan Government Work Report 2021. Xiangtan, Hunan Province, December 30, 2021."""
    issued = ", ".join(part for part in (one.place, day) if part)
    return ". ".join(part for part in (one.author, one.title, issued, one.url) if part) + ("" if one.url else ".")


def gbt7714(one: Cited) -> str:
    """胡贺波. 湘潭市政府工作报告（2021年）[R]. 湖南省湘潭市, 2021-12-30."""
    kind = "[R/OL]" if one.url else "[R]"
    issued = ", ".join(part for part in (one.place, one.date) if part)
    parts = [one.author, f"{one.title}{kind}", issued, one.url]
    return ". ".join(part for part in parts if part) + ("" if one.url else ".")


def bibtex(one: Cited) -> str:
    """A `@techreport`; what TeX would run is escaped."""
    fields = {
        "title": f"{{{_tex(one.title)}}}",
        "author": f"{{{_tex(one.author)}}}" if one.author else "",
        "institution": _tex(one.place),
        "year": one.year,
        "date": one.date,
        "url": one.url,
        "langid": "chinese" if one.lang.startswith("zh") else "english",
    }
    lines = (f"  {name} = {{{value}}}," for name, value in fields.items() if value)
    return "\n".join((f"@techreport{{{one.key},", *lines, "}", ""))


def _tex(words: str) -> str:
    return _BIBTEX_SPECIAL.sub(r"\\\1", _BACKSLASH.sub(r"\\textbackslash ", words))


def ris(one: Cited) -> str:
    """Tags in order; `ER` ends the record. Lines end as the format wants, with CR LF."""
    tags = (
        ("TY", "RPRT"),
        ("AU", one.author),
        ("TI", one.title),
        ("PB", one.place),
        ("PY", one.year),
        ("DA", one.date.replace("-", "/")),
        ("LA", one.lang),
        ("UR", one.url),
    )
    lines = (f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value)
    return "\r\n".join((*lines, "ER  - ", ""))


def csl_json(one: Cited) -> str:
    """The record that Zotero and pandoc read."""
    record: dict[str, object] = {
        "id": one.key,
        "type": "report",
        "title": one.title,
        "publisher": one.place,
        "language": one.lang,
        **({"issued": {"date-parts": [[int(part) for part in one.date.split("-")]]}} if one.date else {}),
        **({"author": [{"literal": one.author}]} if one.author else {}),
        **({"URL": one.url} if one.url else {}),
    }
    return json.dumps([record], ensure_ascii=False, indent=1) + "\n"


def meta(view: ReportView, lang: str) -> Mapping[str, str]:
    """The `citation_*` tags that reference managers and scholarly search read."""
    one = cited(view, lang)
    tags = {
        "citation_title": one.title,
        "citation_author": one.author,
        "citation_publication_date": one.date.replace("-", "/"),
        "citation_technical_report_institution": one.place,
        "citation_language": one.lang,
        "citation_public_url": one.url,
    }
    return {name: value for name, value in tags.items() if value}
