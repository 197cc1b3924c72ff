"""疫情零外溢, 医护零感染, 病例零, 零增长: nothing of something."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.reading.constructions.pair import opens_pair, pair_of
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.phrases import balanced, tail_of

_MEASURED = ("率", "数", "量", "额", "指数", "余额")
"""孕产妇死亡率为零: a measure, and no number of things."""


def read(here: Here) -> Sequence[Draft]:
    """The thing stands before or after the 零, or both."""
    if here.slot.token.shape != "zero":
        return ()
    if opens_pair(here):  # 从16.8%降至零
        return (pair_of(here, replace(here.own[-1][-1], begins=False, past="")),)
    words = balanced(here.end.words).lstrip("了“")
    words = "" if words.startswith("零") else words  # 零上访、零事故
    if here.unit.canonical == "percent" and words:  # 化肥使用量实现零增长
        return (Draft(words, "growth", words),)
    event = tail_of(re.split("[、”，]", here.slot.tail)[0]).strip("”“")
    name = words + event
    return (Draft(name if name.endswith(_MEASURED) else f"{name}数", "level", name),)
