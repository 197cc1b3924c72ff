"""Names that the sentence has told, once more for a list of numbers: 存款余额……，贷款余额……，分别是."""

from collections.abc import Sequence

from site_gen.reading.drafts import Draft, Here, is_new
from site_gen.reading.series import series
from site_gen.reading.verbs import leading_verb


def names_recalled(here: Here, each: str, count: int) -> Sequence[str]:
    """What the sentence has spoken of, where the clause names nothing: those of a list, or the last that were told."""
    if each != "分别":  # 分别达到1万元、2万元，均增长9%
        return repeated(here, here.drafts)
    if here.opened and not here.own and len(spoken := series(here.opening, count)) == count > 1:
        return spoken  # 城镇居民收入和农村居民收入，分别增长8%和9%
    again = repeated(here, here.own)
    return again if len(again) == count else topics(here, count)


def done_again(here: Here, words: str, count: int) -> Sequence[str]:
    """五年淘汰炼铁产能1亿吨、炼钢产能2亿吨，今年分别淘汰……: a verb alone is done to what was told of last."""
    if not words or leading_verb(words) != words or count < 2:
        return ()
    names = tuple(group[-1].name for group in here.drafts[-count:] if group)
    return names if len(names) == count and all(name.startswith(words) for name in names) else ()


def repeated(here: Here, drafts: Sequence[Sequence[Draft]]) -> Sequence[str]:
    """分别达到6.5万元和3.8万元，增长4.2%、6.6%: the list goes through the same names again."""
    if here.own and drafts is here.drafts:
        return ()
    return next((names for group in reversed(drafts[-6:]) if (names := _listed(group))), ())


def _listed(group: Sequence[Draft]) -> Sequence[str]:
    """The names of a list: those that its first number found, or all that one number was told of (均翻一番)."""
    if len(group) > 1:
        return tuple(draft.topic for draft in group)
    return group[0].series if group else ()


def topics(here: Here, count: int) -> Sequence[str]:
    """The last things that the sentence has spoken of: 存款余额……，贷款余额……，分别是……."""
    seen: list[str] = []
    for group in here.drafts[: len(here.drafts) - len(here.own)]:
        for draft in group[-1:]:
            own = draft.name if draft.topic in seen or _by_name(draft, here) else draft.topic
            seen.extend([own] if own not in seen else [])
    return tuple(seen[-count:]) if count > 1 and len(seen) >= count else ()


def _by_name(draft: Draft, here: Here) -> bool:
    """签约项目……、（其）到位资金……，分别增长; 受理案件62件、审结58件，分别增长: it is told of the series itself."""
    done = draft.measure == "count" and here.end.has("up", "down")
    return (
        draft.topic in ("项目", "企业")
        or (is_new(draft) and "累计" not in here.slot.lead)
        or draft.name.endswith(("人次", "批次数", "死亡人数", "事故数"))
        or (bool(draft.verb) and (done or draft.name.endswith(("里程", "长度", "面积"))))
    )
