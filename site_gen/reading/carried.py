"""A bare noun with the head that the sentence told before it: 毕业企业数 of 科技孵化器, 平均利率 of 普惠小微贷款."""

from dataclasses import replace

from site_gen.reading import carried_business, carried_farming, carried_welfare
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.subjects import of_all

_HEADS = (*carried_business.HEADS, *carried_farming.HEADS, *carried_welfare.HEADS)
_NEAR = 4
"""So many numbers back a head may stand."""


def carried(draft: Draft, here: Here) -> Draft:
    """`draft` with its head, where it has none of its own and the sentence told one before."""
    heads = [head for bare, head in _HEADS if bare.fullmatch(draft.name)]
    if not heads or of_all(here.slot.lead):
        return draft
    told = [group[-1].topic for group in reversed(here.drafts[-_NEAR:]) if group]
    of = next((found["of"] for head in heads for topic in told if (found := head.fullmatch(topic))), "")
    return replace(draft, name=of + draft.name, topic=of + draft.topic) if of else draft
