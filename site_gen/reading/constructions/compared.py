"""较2020年的36亿元增加6亿元: what there was then, told within the comparison."""

from collections.abc import Sequence

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule
from site_gen.reading.slots import Slot

_COMPARED = rule(
    r"(?:同比)?[较比](?P<when>上年|去年|上一?年度|(?:19|20)\d\d年[底末初]?|“[一二三四五六七八九十]{1,3}五”(?:末|期末|时期末)|[五四三]年前)(?:同期)?的",
    "税收完成42亿元，较2020年的36亿元增加6亿元 => 税收 | level | 36亿元 | 2020 | actual",
    "税收完成42亿元，较2020年的36亿元增加6亿元 => 税收 | change | 6亿元 | 2020..2021 | actual",
    "市场主体3.2万户，比上年的2.1万户增长52% => 市场主体户数 | level | 2.1万户 | 2020 | actual",
    "市场主体3.2万户，比上年的2.1万户增长52% => 市场主体户数 | growth | 52% | 2021 | actual",
)
_MOVED = rule(
    r"(?:净)?(?:增长|增加|增收|提高|提升|上升|扩大|多|减少|下降|降低|缩小|少|翻)了?",
    "税收完成42亿元，较2020年的36亿元增加6亿元 => 税收 | level | 36亿元 | 2020 | actual",
)


def read(here: Here) -> Sequence[Draft]:
    """Of what the sentence has told last, where it is counted in the same unit and moved from there."""
    told, last = _COMPARED.fullmatch(here.slot.lead.lstrip("，、")), here.last
    following = here.following
    if not told or last is None or following is None or not _MOVED.match(following.lead):
        return ()
    alike = here.before is not None and _unit(here.slot) == here.before.quantity.unit.canonical
    return (Draft(here.grown, "level", here.topic, past=told["when"]),) if alike and here.topic else ()


def _unit(slot: Slot) -> str:
    return slot.token.quantity.unit.canonical
