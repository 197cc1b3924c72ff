"""Whose a figure is that names nobody: that of the last one, or of the park that the sentence opened with."""

from site_gen.reading.regions import of_region
from site_gen.reading.rule import rule
from site_gen.reading.sentence import Sentence
from site_gen.reading.slots import Slot
from site_gen.reading.subjects import (
    acts,
    brought_by,
    grounds,
    is_inside,
    is_short,
    of_all,
    of_grounds,
    of_park_too,
    owner,
)
from site_gen.reading.trimming_start import trim_start

_ALL_YEAR = rule(
    r"全年",
    "东江新城二期开园，全年实现税收8亿元 => 税收 | level | 8亿元 | 2021 | actual",
)
"""全年实现税收: as a report says of all the place."""
_THROUGH = rule(
    r"吞吐量$",
    "东江机场旅客吞吐量突破100万人次，货邮吞吐量2万吨 => 货邮吞吐量 | level | 2万吨 | 2021 | actual | 东江机场",
)
"""What goes through one port: of passengers and of goods."""
_VISITED = rule(
    r"接待(?:游客|观众)",
    "东湖公园接待游客41万人次，旅游收入2亿元 => 旅游收入 | level | 2亿元 | 2021 | actual | 东湖公园",
)
_OF_VISITS = rule(
    r"(?:旅游|门票|综合|经营|营业)总?收入",
    "东湖公园接待游客41万人次，旅游收入2亿元 => 旅游收入 | level | 2亿元 | 2021 | actual | 东湖公园",
)
"""旅游收入 right behind whom one sight received: what it took of them."""
_EACH = ("每", "各")


def heir(name: str, slot: Slot, sentence: Sentence) -> str | None:
    """Whose it is where it does not say so; nobody's but the place's own after 全市, and that of many after 每个."""
    if of_all(slot.lead) or name.startswith(_EACH):
        return None
    return _as_before(name, slot, sentence) or _of_the_park(name, slot, sentence)


def _as_before(name: str, slot: Slot, sentence: Sentence) -> str | None:
    """That of the last figure: as the first of its list, of the same series, or of another that a place has."""
    mine, listed = sentence.owner, slot.token.shape != "rank" and (slot.joint == "、" or "其中" in slot.lead)
    if mine is None or (listed and is_short(name)):
        return None if grounds(name) else mine  # 东城区312亿元、高新区80亿元
    told = sentence.drafts[-2][-1] if len(sentence.drafts) > 1 and sentence.drafts[-2] else None
    if told is None or told.measure == "rank":
        return None
    same = name == told.name and name not in slot.lead  # 工业投资8亿元，增长6%
    same = same or bool(_THROUGH.search(told.name) and _THROUGH.search(name))
    same = same or bool(_VISITED.search(told.name) and _OF_VISITS.fullmatch(name) and not _ALL_YEAR.match(slot.lead))
    return mine if same or brought_by(mine, slot.lead, name) or _goes_on(name, slot, sentence) else None


def _goes_on(name: str, slot: Slot, sentence: Sentence) -> bool:
    """规上工业增加值 behind 东江县完成工业投资28亿元, where nothing was told of all the place, or of others."""
    place = sentence.owner and acts(sentence.owner) and not (sentence.whole or _ALL_YEAR.match(slot.lead))
    told = (group[-1] for group in sentence.drafts if group)
    alone = all((draft.subject or owner(draft.name)[0]) in (None, sentence.owner) for draft in told)
    return bool(place and alone) and of_place(name) and trim_start(slot.lead).startswith(name[:2])


def _of_the_park(name: str, slot: Slot, sentence: Sentence) -> str | None:
    """That of whom the last clause without a quantity was about, where nobody else was told of since."""
    park = sentence.park if sentence.owner in (None, sentence.park) else None
    if park is None:
        return None
    brought = not (sentence.whole or _ALL_YEAR.match(slot.lead)) and brought_by(park, slot.lead, name)
    theirs = sentence.owner == park and of_grounds(name)  # 新入园企业17家，实现税收1.1亿元
    whole = sentence.thrives and slot.token.shape != "rank"
    return park if brought or theirs or whole or is_inside(name) else None


def of_place(name: str) -> bool:
    """规上工业增加值: what any place has, and a park, too."""
    return of_region(name) or of_park_too(name)
