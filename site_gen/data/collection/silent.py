"""Why a report states nothing of an indicator, and where it speaks of it all the same: three silences, three words."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from site_gen.data.catalogue import fold, names_of
from site_gen.model.collection import Member, Part, Passage, Sameness
from site_gen.model.comparison import Silent
from site_gen.model.compiled import compiled
from site_gen.model.dataset import Indicator, Status

_SET_NONE = compiled(r"(?:没有|未|不再?)(?:提出|设[定置]?|确定)[^，。；]{0,16}(?:目标|指标)")
_MISSED = compiled(
    r"(?:没有|未能?)(?:实现|完成|达到)[^。；]{0,40}(?:目标|任务)|低于[^。；，]{0,14}目标|目标[^。；，]{0,8}(?:没有|未能?)(?:实现|完成|达到)"
)
_CLAUSES = compiled(r"[，；。！]")
_GROWTH = ("经济增速", "经济增长", "国内生产总值")
Line = tuple[Indicator, Sameness]


class Here(NamedTuple):
    """What is here."""

    by_year: Mapping[int, Member]
    """The reports of the place."""
    newest: int
    """The year of the newest report of any place: one of an earlier year has been delivered, here or not."""


def silent(year: int, report: int, status: Status, line: Line, held: Here) -> Silent:
    """Why there is nothing of `year` in the report of the year `report`."""
    member = held.by_year.get(report)
    if member is None:
        return Silent("awaited" if report > held.newest else "unheld")
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


def admitted(year: int, indicator: Indicator, held: Here) -> Silent | None:
    """The sentence of the next report that says itself that the goal was not reached."""
    member = held.by_year.get(year + 1)
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
