"""A list that says as a whole what its names are: 第一、二、三产业, 东江县、西河县工业投资, 专利申请、授权量."""

from collections.abc import Sequence

from site_gen.reading.acts_behind import done_to
from site_gen.reading.rule import rule
from site_gen.reading.series_tails import same_kind
from site_gen.reading.trimming_acts import without_cause
from site_gen.reading.verbs import leading_verb

_INDUSTRY = rule(
    r"第?(?P<which>[一二](?:、第?[二三]){1,2})次?产业?(?P<what>[一-龥]{0,14})",
    "第二、第三产业占比分别回落2个、1个百分点 => 第二产业占比 | points | -2个百分点 | 2021 | actual",
    "第一、二、三产业分别增长3%、4%、5% => 第一产业 | growth | 3% | 2021 | actual",
)
_SEAT = rule(
    r"[一-龥]{2,8}?(?:自治县|高新区|经开区|新区|开发区|县|区|市|镇|乡|旗)(?P<what>(?![域级城内长委里])[一-龥]{2,}|)",
    "东江县、西河瑶族自治县工业投资分别增长26%、40% => 工业投资 | growth | 26% | 2021 | actual | 东江县",
)
"""东江县、西河县工业投资: what is told of the last division is told of each."""
_ACTS = "施工|竣工|新?开工|销售|申请|授权|受理|办结|登记|注销|签约|进口|出口"
_ACTED = rule(
    rf"(?P<of>[一-龥]{{2,8}}?)(?:{_ACTS})",
    "专利申请、授权量分别增长8%和9% => 专利申请量 | growth | 8% | 2021 | actual",
    "专利申请、授权量分别增长8%和9% => 专利授权量 | growth | 9% | 2021 | actual",
)
_ACT_MEASURED = rule(
    rf"(?P<act>{_ACTS})(?P<what>面积|[量数额率])?",
    "商品房施工、竣工、销售面积分别增长8%、9%和10% => 商品房竣工面积 | growth | 9% | 2021 | actual",
)
"""专利申请、授权量: what was done to one thing, of which the last says how it is measured."""


def at_once(verb: str, names: Sequence[str]) -> tuple[str, ...]:
    """The names of a list that says as a whole what they are: 第一、二、三产业; 农业、工业用地; of places; of acts."""
    if ordinals := _INDUSTRY.fullmatch("、".join(names)):
        return tuple(f"第{place}产业{ordinals['what']}" for place in ordinals["which"] if place in "一二三")
    if tail := same_kind(names):
        return tuple(without_cause(verb + name) for name in (*(name + tail for name in names[:-1]), names[-1]))
    return _of_seats(names) or _acts_of_one(names) or _done_to_one(names)


def _of_seats(names: Sequence[str]) -> tuple[str, ...]:
    """`东江县`, `西河县工业投资` -> each with 工业投资; nothing where not all before the last are bare divisions."""
    seats = [_SEAT.fullmatch(name) for name in names]
    what = seats[-1]["what"] if seats[-1] else ""
    bare = all(seat is not None and not seat["what"] for seat in seats[:-1])
    return (*(name + what for name in names[:-1]), names[-1]) if what and bare else ()


def _acts_of_one(names: Sequence[str]) -> tuple[str, ...]:
    """`专利申请`, `授权量` -> 专利申请量, 专利授权量; nothing where the last has no measure, or one its own thing."""
    first, rest = _ACTED.fullmatch(names[0]), [_ACT_MEASURED.fullmatch(name) for name in names[1:]]
    found = [each for each in rest if each]
    if not first or len(found) < len(rest) or not found[-1]["what"] or any(each["what"] for each in found[:-1]):
        return ()
    what = found[-1]["what"]
    return (names[0] + what, *(first["of"] + each["act"] + what for each in found))


def _done_to_one(names: Sequence[str]) -> tuple[str, ...]:
    """`油茶新造`, `改造提升` -> each with the thing that it was done to; nothing where one has its own."""
    thing = done_to(names[0])
    alone = thing and all(leading_verb(name) == name for name in names[1:])
    return (names[0], *(thing + name for name in names[1:])) if alone else ()
