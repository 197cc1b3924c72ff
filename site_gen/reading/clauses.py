"""passage text -> its sentences and clauses, commas inside quotation marks and brackets aside."""

import re
from collections.abc import Iterator

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.text import Span
from site_gen.reading.rule import rule

_MARK = rule(
    r"[“”《》（）()「」【】]|[。！？!?；;]|[,，：:]|——",
    "新建学校3所，改造医院2所 => 改造医院数 | count | 2所 | 2021 | actual",
)
_OPEN = {"“": "”", "《": "》", "（": "）", "(": ")", "「": "」", "【": "】"}
_ROUND = {"）": "（(", ")": "（("}
_LOST = rule(
    r"[^“”]*(?:“|$)",
    "推进“放管服改革，新建学校3所 => 新建学校数 | count | 3所 | 2021 | actual",
    "推进“放管服改革，打造“最美校园”，新建学校3所 => 新建学校数 | count | 3所 | 2021 | actual",
)
"""“放管服改革，新建学校3所: a quotation whose end a copy has lost ends nowhere."""
_STOP = "。！？!?"
_END = rule(rf"[{_STOP}]+[”’）)]?", "2019年新建学校3所。新建医院2所 => 新建医院数 | count | 2所 | 2021 | actual")
_NARROW_STOP = rule(
    r"[.．](?<=[一-龥%％）)”].)(?=[一-龥（(“\d①-⑳]|\s*$)",
    "改善民生.新增学位24个.新建学校3所. => 新建学校数 | count | 3所 | 2021 | actual",
)
"""平稳运行.新增学位24个: the full stop of a copy with half-width punctuation."""
_NUMBER = r"[\d.]+[^，。；、和\d]{0,4}"
_EACH_YEAR = rule(
    rf"(?:(?<=[三四五]年来)[，,][^，。；、和\d]{{2,20}}分别[^，。；、和\d]{{0,6}}{_NUMBER}(?:[、和]{_NUMBER}){{2,4}}"
    rf"|(?<=[、和]\d{{4}}年)[，,](?!城乡)[^，。；、和\d]{{2,20}}分别[^，。；、和\d]{{0,6}}{_NUMBER}(?:[、和]{_NUMBER}){{1,4}})",
    "@term 五年来，税收分别增长7%、6%、5%、2%、8% => 税收 | growth | 6% | 2018 | actual",
    "2020年和2021年，全市税收分别增长2%和8% => 税收 | growth | 8% | 2021 | actual",
)
"""五年来，税收分别增长7%、6%、……: the years, and the numbers of one series, one for each."""
_LAST_YEARS = rule(
    r"(?:去年|上年)(?:同期)?(?:为|是)\d",
    "@plan 安排教育经费4200万元（去年为3150万元），新增学位1800个 => 教育经费 | level | 3150万元 | 2021 | actual",
)
"""安排教育经费4200万元（去年为3150万元）: of the same, which the clause around it names."""
_FIGURE = compiled(r"\d")
_SIGHT = 2000
"""No sentence is longer."""


class Clause(Struct, frozen=True):
    """What stands between two commas; `sentence` runs to the full stop, `part` counts the semicolons before."""

    span: Span
    sentence: Span
    part: int
    aside: bool = False
    """It stands in brackets."""


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of `text` in order; those in brackets come before the clause that holds them ends."""
    found: list[Clause] = []
    for sentence in _sentences(text):
        found.extend(_split(text, sentence))
    return tuple(found)


_QUOTES = str.maketrans("〝〞", "“”")


_RATE_ASIDE = rule(
    r"(?<=[元吨亩户人家个件公里米度时斤次套头辆台张])[（(](?P<rate>(?:同比|比上年|较上年|比去年|环比)*"
    r"(?:增长|增加|上升|提高|下降|减少|降低|增幅)[为达约近]?[\d.]+[%％])[）)]",
    "税收20亿元（增长8%）、投资30亿元（下降2%） => 税收 | growth | 8% | 2021 | actual",
    "税收20亿元（增长8%）、投资30亿元（下降2%） => 投资 | growth | -2% | 2021 | actual",
)
"""税收20亿元（增长8%）: its rate stands in brackets as it would behind a comma."""


def with_plain_marks(text: str) -> str:
    """`平稳运行.新增` -> `平稳运行。新增`, `“十五〞` -> `“十五”`: each place stays what it is."""
    return _RATE_ASIDE.sub(r"、\g<rate> ", _NARROW_STOP.sub("。", text.translate(_QUOTES)))


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for match in _END.finditer(text):
        yield Span(start, match.end())
        start = match.end()
    if start < len(text):
        yield Span(start, len(text))


def _split(text: str, sentence: Span) -> Iterator[Clause]:
    """The depth of brackets and quotation marks starts anew at each sentence, so that a lost one harms no further."""
    start, part = sentence.start, 0
    closing: list[str] = []
    inner = sentence.start
    aside: Clause | None = None
    for match in _MARK.finditer(text, sentence.start, sentence.end):
        mark = match[0]
        if mark in _OPEN and len(closing) < 8 and not (mark == "“" and _LOST.match(text, match.end(), sentence.end)):
            closing.append(_OPEN[mark])
            inner = match.end() if mark in "（(" else inner
        elif closing and (mark == closing[-1] or (mark in _ROUND and closing[-1] in _ROUND)):
            closing.pop()
            if mark in _ROUND and inner < match.start():
                yield from _around(text, aside, None)
                aside = Clause(Span(inner, match.start()), sentence, part, aside=True)
        elif not closing and _divides(text, match):
            yield from _around(text, aside, Clause(Span(start, match.start()), sentence, part), mark)
            start, aside = match.end(), None
            part += mark in "；;"
    yield from _around(text, aside, Clause(Span(start, sentence.end), sentence, part), "。")


def _around(text: str, aside: Clause | None, outer: Clause | None, mark: str = "") -> Iterator[Clause]:
    """The aside before the clause that holds it; behind it where nothing follows: 投资下降5%（技改投资3亿元）。"""
    closes = aside and outer and mark in "；;。" and not text[aside.span.end + 1 : outer.span.end].strip("；;。！!？? ")
    named = aside and outer and _LAST_YEARS.match(aside.span.of(text))
    alone = aside and outer and not _FIGURE.search(text, aside.span.end, outer.span.end)
    found = (outer, aside) if closes or (named and alone) else (aside, outer)
    yield from (clause for clause in found if clause)


def _divides(text: str, match: re.Match[str]) -> bool:
    """A comma or colon between digits belongs to the number: 1,234  6.9:54.6:38.5; 其中： and 其中， open a clause."""
    if match[0] in ",，:：" and text.startswith("其中", match.start() - 2):
        return False
    if match[0] in ",，" and _EACH_YEAR.match(text, match.start()):
        return False
    if match[0] not in ",:：":
        return True
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return not (before.isdigit() and after.isdigit())


def sentence_at(text: str, place: int) -> str:
    """The sentence of `text` around `place`, to its full stop."""
    first, last = max(0, place - _SIGHT), place + _SIGHT
    start = max(first - 1, *(text.rfind(mark, first, place) for mark in _STOP)) + 1
    ends = [end for mark in _STOP if (end := text.find(mark, place, last)) >= 0]
    return text[start : min(ends) + 1 if ends else last].strip()
