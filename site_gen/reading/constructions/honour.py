"""四次获评全省安全生产优秀市州, 第四次蝉联, 两度荣获: how often."""

from collections.abc import Sequence

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.phrases import tail_of
from site_gen.reading.rule import rule
from site_gen.reading.subjects import split_subjects

_CALLED = rule(
    r"(?P<won>荣?获得?|捧得?|摘得)[^“《]{4,}(?:奖|奖项|荣誉|称号|殊荣)(?=[“《][^”》]+[”》]$)",
    "东江市两度荣获全国社会治安综合治理最高奖“长安杯” => 荣获“长安杯”次数 | count | 2次 | 2021 | actual | 东江市",
)
"""荣获……最高奖“长安杯”: the prize by its name, not what it is."""


def read(here: Here) -> Sequence[Draft]:
    """In words (两次) or as an ordinal (第四次, 第4次); 90次 is an ordinary count."""
    token = here.slot.token
    if token.quantity.unit.printed != "次" or (token.digits and token.shape != "rank"):
        return ()
    tail = _CALLED.sub(r"\g<won>", tail_of(here.slot.tail))
    subjects, rest = split_subjects(here.end.words)
    return (
        (Draft(f"{rest}{tail}次数", "count", tail, subject="、".join(subjects) or None, flow=token.shape != "rank"),)
        if tail
        else ()
    )
