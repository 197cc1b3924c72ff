"""The names that a list of numbers is shared out to: 一产、二产……分别增长2%、6%, 均, 双双."""

from collections.abc import Sequence

from site_gen.reading.constructions.listed_numbers import numbers
from site_gen.reading.constructions.one_rate import newly
from site_gen.reading.constructions.recalled import done_again, names_recalled, repeated, topics
from site_gen.reading.constructions.tacit import tacit_names
from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leaning_parts, leans
from site_gen.reading.drafts import Here
from site_gen.reading.firms import of_them
from site_gen.reading.owners import goes_back
from site_gen.reading.plans_met import PLANNED, changed, of_plan
from site_gen.reading.series import series
from site_gen.reading.series_spread import spread_alike
from site_gen.reading.verbs import leading_verb

_BOTH = ("均", "都", "双双")
LISTING = ("、", "和", "及", "与", "以及")


def names_of(here: Here, each: str) -> Sequence[str]:
    """The names that the numbers belong to: from the words before, or from what the sentence has spoken of."""
    count = numbers(here)
    words = here.end.words.removeprefix("分别")
    if each == "分别" and (spoken := _of_opening(here, words, count) or _as_planned(here, words, count)):
        return spoken
    if words.startswith("占") and (each or ("和" not in words and count > 1)):
        return _of_wholes(here, words, each, count)
    if not each:
        return _theirs(here, series(words, count)) if "分别" in words and count > 1 else tacit_names(here, count)
    if leans(words):
        return _leaning_each(here, words, each, count)
    if here.topic and (parts := leaning_parts(words)) and (each != "分别" or _all_rates(parts, count)):
        return tuple(leaning(part, here.handled) for part in parts)
    if words:
        return done_again(here, words, count) or _said(here, each, words, count)
    if here.drafts and len(here.drafts[-1]) > 1:
        return tuple(draft.topic for draft in here.drafts[-1])
    return names_recalled(here, each, count)


def _of_wholes(here: Here, words: str, each: str, count: int) -> Sequence[str]:
    """完成投资86亿元、152亿元，占年度计划的112%和108%; 其中一产、二产……，占比分别为24%、42%: of what was told."""
    whole = words.rstrip("的").removesuffix("比重")
    told = topics(here, count) if each else repeated(here, here.drafts) or topics(here, count)
    if not each and PLANNED.fullmatch(words.rstrip("的")):
        return tuple(name + "完成年度计划比例" for name in told)
    return tuple(name + (whole if each and whole == "占比" else f"{whole}比重") for name in told)


def _as_planned(here: Here, words: str, count: int) -> Sequence[str]:
    """分别完成年度计划的117%和109%: of each of those told last; else nothing."""
    again = topics(here, count) if PLANNED.fullmatch(words) else ()
    if len(again) != count:
        return ()
    cut = [changed(group[-1]) for group in here.drafts[-count:] if group]
    return tuple(name + of_plan(words) for name in (cut if len(cut) == count and all(cut) else again))


def _of_opening(here: Here, words: str, count: int) -> Sequence[str]:
    """新材料、新能源产业加快壮大，占工业比重分别……: of each that the clause before was about; else nothing."""
    measured, share, _ = words.partition("占")
    alone = here.opened and not here.own and count > 1 and (leans(measured) if measured else share)
    spoken = series(here.opening, count) if alone else ()
    if len(spoken) != count:
        return ()
    return tuple(name + words if share else leaning(words, name) for name in spoken)


def _said(here: Here, each: str, words: str, count: int) -> Sequence[str]:
    """The names that stand right before."""
    doing = "" if leading_verb(words) else here.verb if here.slot.joint in LISTING else newly(here, each)
    own = here.slot.lead if here.slot.lead.startswith("分别") else here.slot.until  # 分别新认定实验室、中心3家和5家
    names = series(
        doing + here.slot.lead if (here.index or doing) and each != "分别" else own.removeprefix("分别"), count
    )
    both = spread_alike(names[0]) if each in _BOTH and len(names) == 1 else ()
    return both or _theirs(here, names)


def _theirs(here: Here, names: Sequence[str]) -> Sequence[str]:
    """国有企业户数减少59家，资产总额、利润分别增长: what firms earn is theirs who were spoken of right before."""
    if here.own or len(names) < 2:
        return names
    bare = [name.partition("占")[0] for name in names]
    if all(goes_back(words, here) for words in bare):
        return tuple(leaning(words, here.about) + name[len(words) :] for words, name in zip(bare, names, strict=True))
    return of_them(names, here.topic) or names


def _leaning_each(here: Here, words: str, each: str, count: int) -> Sequence[str]:
    """通畅率分别达…… after 乡镇、建制村通达率均为100%: that of each of those told last."""
    if each == "分别" and here.drafts and len(here.drafts[-1]) == count:
        return tuple(leaning(words, draft.topic) for draft in here.drafts[-1])
    names = tuple(dict.fromkeys(leaning(words, group[-1].topic) for group in here.drafts if group))
    return names[-count:] if each == "分别" else names


def _all_rates(parts: Sequence[str], count: int) -> bool:
    """热线受理工单8642件，响应率、解决率、满意率分别为……: each is a rate of what was counted before."""
    return len(parts) == count and all(part.endswith(("率", "度")) for part in parts)
