"""What the first crop or beast of a list says for the next: 玉米3000亩 after 水稻种植5000亩, 肉羊 after 肉牛存栏."""

from msgspec.structs import replace

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.parts_of_whole import is_beast, is_crop, of_part
from site_gen.reading.rule import rule

_BY_VERB = rule(
    r"(?P<verb>种植|播种|栽植|养殖|存栏|出栏|饲养)(?P<of>[一-龥]{1,6})(?:面积|数)",
    "种植水稻5000亩，玉米3000亩 => 种植玉米面积 | count | 3000亩 | 2021 | actual",
    "养殖大户30户，肉羊8万只 => 肉羊数 | level | 8万只 | 2021 | actual",
    "出栏生猪5万头，肉羊8万只 => 出栏肉羊数 | count | 8万只 | 2021 | actual",
)
_OF_HOW_MANY = rule(
    r"(?:面积|(?<!人)数)$",
    "水稻种植5000亩，玉米3000亩 => 玉米种植面积 | level | 3000亩 | 2021 | actual",
    "肉牛存栏5万头，肉羊8万只 => 肉羊存栏 | level | 8万只 | 2021 | actual",
    "河蟹养殖500亩，乌鳢600亩，鳜鱼300亩 => 鳜鱼养殖面积 | level | 300亩 | 2021 | actual",
)


def grown_too(draft: Draft, here: Here) -> Draft | None:
    """`玉米` as 玉米种植面积, `肉羊` as 肉羊存栏, where nothing else is said of it; None for anything else."""
    last = here.last
    alone = here.slot.lead.strip("，,、和及与 ") == draft.topic and not here.slot.tail.strip("，,。；;、和及与 ")
    if last is None or draft.verb or draft.measure != "level" or not alone or not _grows(draft.topic):
        return None
    name = _called(draft, last.name)
    done = {"measure": last.measure, "flow": last.flow, "verb": last.verb} if last.measure == "count" else {}
    return replace(draft, name=name, topic=name.removeprefix(last.verb), **done) if name else None


def _called(draft: Draft, last: str) -> str:
    """`玉米种植面积` for 玉米面积 behind 水稻种植面积, `出栏肉羊数` for 肉羊数 behind 出栏生猪数; else nothing."""
    if not _OF_HOW_MANY.search(draft.name):
        return ""
    by = _BY_VERB.fullmatch(last)
    if by and _grows(by["of"]):
        return by["verb"] + draft.name
    told = of_part(draft.topic, last.removesuffix("数"))
    return told if told != draft.topic else ""


def _grows(thing: str) -> bool:
    return is_crop(thing) or is_beast(thing)
