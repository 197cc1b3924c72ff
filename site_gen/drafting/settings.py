"""Outline -> report.toml."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping

import tomlkit
from tomlkit.items import InlineTable

from site_gen.drafting.frame import doubt_lines
from site_gen.drafting.office import office
from site_gen.drafting.person import person
from site_gen.drafting.place import address, told_apart
from site_gen.drafting.session import session
from site_gen.model.characters import UNFIT
from site_gen.model.compiled import compiled
from site_gen.model.dataset import Dataset
from site_gen.model.period import Period
from site_gen.model.report import Omission, Outline
from site_gen.model.text import Span, Words
from site_gen.model.wording import Wording

_OFTEN = 3
"""A string left out as noise this many times is written once, under `noise`."""
_YEAR = compiled(r"(?:19|20)\d\d(?=年)")
_IN_FULL = compiled(r"\s*[（(]全文[)）]\s*$")
_FILED_UNDER = compiled(r"[（(](?P<where>[^（()）]{2,8})[)）]")
"""（湖南省）2020年东江县人民政府工作报告（全文）: how a collection files a report is none of its title."""


def report_toml(
    outline: Outline,
    source: str,
    wording: Wording,
    headline: tuple[str, ...],
    unsure: tuple[str, ...],
    encoding: str,
    names: Mapping[str, str],
) -> str:
    """The settings as far as the source tells them.

    `headline`: observation keys for the overview, `unsure`: those that it leaves alone; `encoding`: of `source.txt`,
    empty where it is ours; `names`: English ones of places, where these are no plain pinyin.
    """
    noise, languages = _noise(outline.omissions, source), wording.languages
    document = tomlkit.document()
    for line in doubt_lines(outline, wording, "zh"):
        document.add(tomlkit.comment(line))
    document.add("title", pair(title_of(outline, wording, names), languages))
    document.add("place", pair(_reporter(outline, names), languages))
    document.add("level", tomlkit.item(outline.level))
    document.add("language", tomlkit.item("zh"))
    if encoding not in ("", "utf-8"):
        document.add("encoding", tomlkit.item(encoding))
    document.add("date", tomlkit.item(outline.date))
    if outline.speaker:
        document.add("speaker", pair(Words.of({"zh": outline.speaker, "en": person(outline.speaker)}), languages))
    held = office(source, outline.speaker)
    if held:
        document.add("office", pair(held, languages))
    if outline.session:
        told = session(outline.session, outline.place, outline.within, names)
        document.add("session", pair(Words.of({"zh": outline.session, "en": told}), languages))
    document.add("review", tomlkit.item(str(outline.review)))
    document.add("plan", tomlkit.item(str(outline.plan)))
    if outline.term_review:
        document.add("term_review", tomlkit.item(str(outline.term_review)))
    document.add("noise", tomlkit.item(list(noise)))
    document.add("headline", tomlkit.item(list(headline)).multiline(True))
    if unsure:
        document.add("unsure", tomlkit.item(list(unsure)).multiline(True))
    omitted = _omitted(outline.omissions, source, noise, wording)
    if len(omitted):
        document.add("omitted", omitted)
    return tomlkit.dumps(document)


def pair(words: Words, languages: tuple[str, ...]) -> InlineTable:
    """`{ zh = "…", en = "…" }`; a language without words has an empty half: not translated yet."""
    table = tomlkit.inline_table()
    table.update({**dict.fromkeys(languages, ""), **dict(words.by_language)})
    return table


def _reporter(outline: Outline, names: Mapping[str, str]) -> Words:
    """湖南省湘潭市; Xiangtan, Hunan."""
    if not outline.place:
        return Words.of({"zh": "未知", "en": "Unknown"})
    full = "".join((*outline.within, outline.place))
    return Words.of({"zh": full, "en": address(outline.place, outline.within, names)})


def title_of(outline: Outline, wording: Wording, names: Mapping[str, str]) -> Words:
    """What the edition is called; its Chinese is the report's own title where that names the place."""
    place = Words.of({"zh": outline.place, "en": told_apart(outline.place, outline.within, names)})
    message = "draft.title" if outline.place else "draft.title.placeless"
    own = {"zh": _own_title(outline)} if outline.place and outline.place in outline.title else {}
    dated = _YEAR.search(outline.title) if own else None  # 东湖街道办事处2024年工作报告, given in 2025
    words = wording.words(message, place=place, year=dated[0] if dated else str(outline.plan.last_year))
    return Words.of({**dict(words.by_language), **own})


def _own_title(outline: Outline) -> str:
    title = _IN_FULL.sub("", outline.title)
    filed = _FILED_UNDER.match(title)
    return title[filed.end() :] if filed and any(full.startswith(filed["where"]) for full in outline.within) else title


def _noise(omissions: tuple[Omission, ...], source: str) -> tuple[str, ...]:
    """Strings that are left out often and wherever they stand, and that a file of settings may hold."""
    counts = Counter(omission.span.of(source).strip() for omission in omissions if omission.reason == "noise")
    often = sorted(text for text, count in counts.items() if text and count >= _OFTEN and not UNFIT.search(text))
    left_out = [omission.span for omission in omissions]
    return tuple(text for text in often if not _stands_elsewhere(text, source, left_out))


def _stands_elsewhere(text: str, source: str, left_out: list[Span]) -> bool:
    """Whether the report itself has the string too."""
    places = (match.start() for match in re.finditer(re.escape(text), source))
    return any(not any(span.start <= at < span.end for span in left_out) for at in places)


def _omitted(
    omissions: tuple[Omission, ...], source: str, noise: tuple[str, ...], wording: Wording
) -> tomlkit.items.AoT:
    tables = tomlkit.aot()
    starts = [0]
    for line in source.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for omission in omissions:
        if omission.span.of(source).strip() in (*noise, ""):
            continue
        table = tomlkit.table()
        table.add("passage", _passage(omission, starts))
        table.add("reason", pair(wording.words(f"omission.{omission.reason}"), wording.languages))
        tables.append(table)
    return tables


def _passage(omission: Omission, starts: list[int]) -> str:
    """`12:31-12:40`, lines and columns from 1, the last character included."""
    first, last = (_place(offset, starts) for offset in (omission.span.start, omission.span.end - 1))
    return f"{first}-{last}"


def _place(offset: int, starts: list[int]) -> str:
    line = bisect_right(starts, offset) - 1
    return f"{line + 1}:{offset - starts[line] + 1}"


_FIRST = (
    ("gdp", "level"),
    ("gdp", "growth"),
    ("general-budget-revenue", "level"),
    ("general-budget-revenue", "growth"),
    ("fixed-asset-investment", "growth"),
    ("retail-sales", "growth"),
    ("disposable-income-per-capita", "level"),
    ("urban-income-per-capita", "level"),
    ("rural-income-per-capita", "level"),
    ("new-urban-jobs", "count"),
    ("good-air-days-share", "level"),
    ("gdp-per-capita", "level"),
    ("fiscal-revenue", "level"),
    ("industrial-value-added", "growth"),
    ("foreign-trade", "level"),
    ("foreign-trade", "growth"),
    ("disposable-income-per-capita", "growth"),
    ("urban-income-per-capita", "growth"),
    ("rural-income-per-capita", "growth"),
    ("rural-net-income-per-capita", "level"),
    ("rural-net-income-per-capita", "growth"),
    ("surveyed-unemployment-rate", "level"),
    ("registered-unemployment-rate", "level"),
    ("grain-output", "level"),
    ("urbanization-rate", "level"),
)
"""What readers look for first: indicator and measure."""
_CARDS = 8
_FEW = 4
"""So many cards may be filled with what readers look for less."""


def headline(dataset: Dataset, review: Period, unsure: frozenset[str]) -> tuple[str, ...]:
    """Keys of the observations that the overview shows first: what the place itself reports of the review's last year.

    Only of the catalogue's indicators, each once by a measure; `unsure`: keys that are not shown. No card is better
    than a false one.
    """
    known = {indicator.id for indicator in dataset.indicators if indicator.standard}
    firm = [each.key for each in dataset.observations if each.key.indicator in known and str(each.key) not in unsure]
    own = [key for key in firm if key.subject is None and key.status != "target"]
    latest = [key for key in own if key.period.last_year == review.last_year and _is_told(key.period, review)]
    latest.sort(key=lambda key: (key.period.stretch[0], key.period.is_part_of_year, -key.period.stretch[1]))
    once = {(key.indicator, key.measure): key for key in reversed(latest)}
    chosen = [once[pair_] for pair_ in _FIRST if pair_ in once][:_CARDS]
    rest = [key for key in latest if key in once.values() and key not in chosen and key.measure in ("level", "growth")]
    return tuple(map(str, (*chosen, *rest[: max(_FEW - len(chosen), 0)])))


def _is_told(period: Period, review: Period) -> bool:
    """A year, the term, or 前三季度, which is shown where the report does not tell the whole year."""
    return period.stretch in (Period.year(review.last_year).stretch, review.stretch) or period.is_part_of_year


def site_toml(title: Words) -> str:
    """Settings of a site that has none yet."""
    document = tomlkit.document()
    document.add("title", pair(title, ()))
    document.add("languages", tomlkit.item([lang for lang, _ in title.by_language]))
    document.add("address", tomlkit.item(""))
    return tomlkit.dumps(document)
