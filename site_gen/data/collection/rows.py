"""A place's promises and sayings -> rows by indicator and year, in which each silence is told by its kind."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from site_gen.data.catalogue import fold, names_of
from site_gen.model.collection import Member, Part, Passage, Said, Sameness
from site_gen.model.comparison import Promise, Row, Silent, Year
from site_gen.model.dataset import FAMILIES, Indicator, Status

_SHARE = 4
"""Followed is what one report of so many sets as a target for its year."""
_MOST = 24
_MANY = 8
"""Pairs beyond which rows stand in the order of their families."""
_SET_NONE = re.compile(r"(?:没有|未|不再?)(?:提出|设[定置]?|确定)[^，。；]{0,16}(?:目标|指标)")
_MISSED = re.compile(
    r"(?:没有|未能?)(?:实现|完成|达到)[^。；]{0,40}(?:目标|任务)|低于[^。；，]{0,14}目标|目标[^。；，]{0,8}(?:没有|未能?)(?:实现|完成|达到)"
)
_CLAUSES = re.compile(r"[，；。！]")
_GROWTH = ("经济增速", "经济增长", "国内生产总值")
_Line = tuple[Indicator, Sameness]


def rows(members: Sequence[Member], said: Iterable[Said], kept: Iterable[Promise]) -> tuple[Row, ...]:
    """Of one place; the members from the oldest. What has most pairs comes first."""
    promises = {(each.target.same, each.target.observation.key.period.last_year): each for each in kept}
    firm = [each for each in said if not each.flags and _yearly(each)]
    aimed = {(_line(each), each.slug): None for each in firm if each.target and each.indicator.standard}
    lines = Counter(line for line, _ in aimed)
    least = max(2, len(members) // _SHARE)
    followed = [line for line, count in lines.items() if count >= least]
    made = [_row(line, members, firm, promises) for line in followed]
    first = sorted(made, key=lambda row: FAMILIES.index(row.indicator.family))
    return tuple(sorted(first, key=lambda row: -min(len(row.promises), _MANY))[:_MOST])


def _yearly(each: Said) -> bool:
    period = each.observation.key.period
    whole = each.stretch == "year" and len(period.end) == len("2021")
    return whole and not each.observation.quantity.parts and each.observation.key.measure != "rank"


def _line(each: Said) -> _Line:
    return each.indicator, each.same._replace(scope="")


def _row(
    line: _Line, members: Sequence[Member], said: Sequence[Said], promises: Mapping[tuple[Sameness, int], Promise]
) -> Row:
    indicator, same = line
    own = [each for each in said if each.indicator.id == indicator.id and each.same._replace(scope="") == same]
    by_promise = {(key._replace(scope=""), year): each for (key, year), each in promises.items()}
    held = {member.year: member for member in members}
    years = range(min(held), max(held) + 1)
    return Row(
        indicator, same.measure, tuple(_year(year, line, own, held, by_promise.get((same, year))) for year in years)
    )


def _year(year: int, line: _Line, own: Sequence[Said], held: Mapping[int, Member], promise: Promise | None) -> Year:
    """Where a promise has been found, its two ends; else what the report of the year, and of the next, say alone."""
    indicator, _ = line
    targets = [e for e in own if e.target and e.year == year and e.observation.key.period.last_year == year]
    results = [e for e in own if not e.target and e.observation.key.period.last_year == year and e.year > year]
    results = [each for each in results if each.part != "plan"]
    target = promise.target if promise else targets[0] if targets else _silent(year, year, "target", line, held)
    result = promise.result if promise else results[0] if results else _silent(year, year + 1, "actual", line, held)
    revised = promise.revised if promise else tuple(results[1:])
    admitted = _admitted(year, indicator, held) if isinstance(target, Said) else None
    return Year(year, target, result, promise, tuple(e for e in revised if _differs(e, result)), admitted)


def _differs(each: Said, first: Said | Silent) -> bool:
    return isinstance(first, Said) and (
        each.observation.quantity.canonical_value != first.observation.quantity.canonical_value
    )


def _silent(year: int, report: int, status: Status, line: _Line, held: Mapping[int, Member]) -> Silent:
    """Why there is nothing of `year` in the report of the year `report`."""
    member = held.get(report)
    if member is None:
        return Silent("awaited" if report > max(held) else "unheld")
    indicator, same = line
    asked = (indicator.id, same.measure, status, year)
    for each in member.silences:
        if asked == (each.indicator, each.measure, each.status, each.period.last_year):
            return Silent("unsaid", member.slug, _block(member, each.words), each.words)
    return _heard(member, indicator, "plan" if status == "target" else "review", status)


def _heard(member: Member, indicator: Indicator, part: Part, status: Status) -> Silent:
    """The clause that names it without a number; a sentence that says that there is no goal settles the question."""
    name = _names(indicator)
    named = [each for each in _sentences(member) if each.part in ("", part) and name.search(each.folded)]
    for each in named:
        if status == "target" and any(_sets_none(clause, name) for clause in _CLAUSES.split(each.text)):
            return Silent("unsaid", member.slug, each.block, each.text)
    clauses = ((each, clause) for each in named for clause in _CLAUSES.split(each.text))
    for each, clause in clauses:
        if not re.search(r"\d", clause) and name.search(fold(clause)):
            return Silent("unread", member.slug, each.block, clause.strip())
    return Silent("unread", member.slug)


def _sets_none(clause: str, name: re.Pattern[str]) -> bool:
    """Of the thing itself: 确定生产总值增长8%的目标，不再设置财政收入指标 sets no goal for one of the two."""
    return bool(_SET_NONE.search(clause) and name.search(fold(clause)))


def _admitted(year: int, indicator: Indicator, held: Mapping[int, Member]) -> Silent | None:
    """The sentence of the next report that says itself that the goal was not reached."""
    member = held.get(year + 1)
    for each in _sentences(member) if member else ():
        if each.part != "plan" and _MISSED.search(each.text) and _names(indicator).search(each.folded):
            return Silent("unsaid", each.slug, each.block, each.text)
    return None


class _Sentence(NamedTuple):
    slug: str
    block: str
    part: Part
    text: str
    folded: str


@lru_cache(maxsize=64)
def _spoken(slug: str, passages: tuple[Passage, ...]) -> tuple[_Sentence, ...]:
    return tuple(
        _Sentence(slug, passage.block, passage.part, sentence, fold(sentence))
        for passage in passages
        for sentence in re.split(r"(?<=[。；！])", passage.text)
    )


def _sentences(member: Member) -> tuple[_Sentence, ...]:
    return _spoken(member.slug, member.passages)


@lru_cache(maxsize=256)
def _names(indicator: Indicator) -> re.Pattern[str]:
    """Where it is named, and no other of whose name its own is a part: 单位GDP能耗, 占GDP的比重."""
    names = (*names_of(indicator), *(_GROWTH if indicator.id == "gdp" else ()))
    folded = "|".join(re.escape(fold(name)) for name in names if len(name) > 2)
    return re.compile(rf"(?<!单位)(?<!人均)(?<!万元)(?<!占)(?:{folded or '(?!)'})(?!能耗|能源|比重|率)")


def _block(member: Member, words: str) -> str:
    """Id of the block that says `words`; empty where they are none."""
    return next((passage.block for passage in member.passages if words and words in passage.text), "")
