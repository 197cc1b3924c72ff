"""A bare noun with the head that the sentence told before it: 毕业企业数 of 科技孵化器, 平均利率 of 普惠小微贷款."""

from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.reading import (
    carried_business,
    carried_farming,
    carried_income,
    carried_output,
    carried_places,
    carried_welfare,
    carried_whom,
)
from site_gen.reading.carried_grown import grown_too
from site_gen.reading.carried_hosts import host
from site_gen.reading.carried_list import built_too, listed_with
from site_gen.reading.carried_steps import stepped
from site_gen.reading.carried_whom import eased
from site_gen.reading.dependents_cases import ACCIDENTS
from site_gen.reading.dependents_words import HURT
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.subjects import of_all

_HEADS = (
    *carried_business.HEADS,
    *carried_farming.HEADS,
    *carried_income.HEADS,
    *carried_output.HEADS,
    *carried_places.HEADS,
    *carried_welfare.HEADS,
    *carried_whom.HEADS,
    (HURT, ACCIDENTS),
)
_NEAR = 4
"""So many numbers back a head may stand."""


def carried(draft: Draft, here: Here) -> Draft:
    """`draft` with its head, where it has none of its own and the sentence told one before."""
    if of_all(here.slot.lead):
        return draft
    told = [words for group in reversed(here.drafts[-_NEAR:]) if group for words in (group[-1].topic, group[-1].name)]
    topics = [*[here.opening] * here.opened, *told, here.about]
    if listed := listed_with(draft, here) or built_too(draft, here) or grown_too(draft, here):
        return listed
    if whose := host(draft.name, topics):
        return replace(draft, name=whose + draft.name)
    if name := eased(draft.name, here.slot.lead) or stepped(draft.name, draft.verb, topics):
        return replace(draft, name=name)
    of = (
        carried_income.income(draft.name, here)
        or carried_farming.alone(draft.name, here.slot.lead, topics)
        or carried_farming.of_one(draft.name, topics)
        or _head(draft.name, topics)
    )
    return replace(draft, name=of + draft.name, topic=of + draft.topic) if of else draft


def _head(name: str, topics: Sequence[str]) -> str:
    """`科技孵化器` for 毕业企业数, else nothing."""
    heads = [head for bare, head in _HEADS if bare.fullmatch(name)]
    return next((found["of"] for head in heads for topic in topics if (found := head.fullmatch(topic))), "")
