"""What changed where the words right before the number do not say it, or say it of several."""

from collections.abc import Sequence

from site_gen.reading.constructions.alike import told_alike
from site_gen.reading.drafts import Here
from site_gen.reading.lists import cut_by, cuts
from site_gen.reading.parts_of_whole import next_part, of_part, traded
from site_gen.reading.rule import rule
from site_gen.reading.suffixes import with_suffix
from site_gen.reading.trimming_acts import without_cause

_SERIES = rule(
    r"(?:总额|总值|增加值|投资|收入|支出|进出口|存款|贷款|余额|[内外]资)$",
    "@plan 实际利用外资、引进内资要增长10% => 引进内资 | growth | 10% | 2022 | target",
    "社会消费品零售总额、固定资产投资增长4% => 固定资产投资 | growth | 4% | 2021 | actual",
)
_HARVEST = rule(
    r"[一-龥]{0,4}(?:[夏秋春早]粮|粮食|小麦|玉米|水稻|油料|棉花|蔬菜|水果)",
    "粮食总产量增长13%，夏粮增产2.72万吨 => 夏粮产量 | change | 2.72万吨 | 2021 | actual",
)
_CUTTING = rule(
    r"(?:再次?|又)?(?:[^，、]{0,12}?(?:平均)?减(?P<less>材料|时[间限]|环节|跑动|流程)"
    r"|(?P<way>精简|清减|核减|裁减|砍掉|压降|调减|取消|压缩|压减|缩短|缩减|削减|降低|减少|下调|调低)(?P<thing>[^，]{2,16})|(?:提高|上调|调高)(?P<raised>[^，]{2,16}(?:标准|待遇|养老金|补助金?|补贴|津贴|工资|比例|比重|率)))",
    "提高新农合报销比例5个百分点 => 新农合报销比例 | points | 5个百分点 | 2021 | actual",
    "下调养老保险缴费比例2个百分点 => 养老保险缴费比例 | points | -2个百分点 | 2021 | actual",
    "提高城乡低保标准100元 => 城乡低保标准 | change | 100元 | 2021 | actual",
    "@plan 提高城市低保标准10% => 城市低保标准 | change | 10% | 2022 | target",
    "精简办事材料36.5% => 办事材料 | change | -36.5% | 2021 | actual",
    "@plan 再压缩审批时限20% => 审批时限 | change | -20% | 2022 | target",
    "压降“三公”经费18% => “三公”经费 | change | -18% | 2021 | actual",
    "清减证明材料60% => 证明材料 | change | -60% | 2021 | actual",
    "平均减材料62%、减时限71% => 办理时限 | change | -71% | 2021 | actual",
    "减少审批环节四成以上 => 审批环节 | change | -4成 | 2021 | actual",
)
_SECTOR = rule(
    r"第[一二三]产业",
    "三次产业结构调整为6:54:40，第三产业提高2个百分点 => 第三产业比重 | points | 2个百分点 | 2021 | actual",
)
"""产业结构……，第三产业提高2.2个百分点: its share did."""
SPEED_OF = rule(
    r"(?<=[一-龥]{2})(?:增速|增幅|涨幅)$",
    "——居民消费价格涨幅：预计上涨1.9% => 居民消费价格 | growth | 1.9% | 2021 | estimate",
    "从业人员增长9%、增速居全国第1位，增加47万人 => 从业人员 | change | 47万人 | 2021 | actual",
)
"""从业人员增速居全国第1位，增加47万人: the persons, and not their rate."""
_NEW = rule(
    r"新(?:登记|设立?|增|注册|开办)",
    "新登记主体56万户、增长26%，其中个体工商户增长44% => 新登记个体工商户 | growth | 44% | 2021 | actual",
)
_OF_A_KIND = rule(
    r"(?:企业|工商户|公司|合作社|农场|主体)$",
    "新登记主体56万户、增长26%，其中个体工商户增长44% => 新登记个体工商户 | growth | 44% | 2021 | actual",
)


def grown_of(here: Here) -> str:
    """What the words before name not; of 新增86户，注销41户，净增45户 the thing that was opened and closed."""
    net = here.end.flags.get("up") == "净增"
    if here.opened and here.unit.canonical == "percent":  # 增速连续18个月高于全省，全年增长9.6%
        return SPEED_OF.sub("", here.grown)
    return with_suffix(here.topic, here.unit) if net else here.grown


def of_what(here: Here, name: str) -> str:
    """A part as what was told of the whole; 第三产业加快发展，对经济增长的贡献率提高4.8个百分点: the sector's."""
    if here.topic and name.endswith("贡献率") and here.slot.lead.lstrip("，、 ").startswith("对"):
        return f"{here.topic}对{name}"
    other_way = traded(name, here.topic) if "进出口" not in here.topic else ""  # 其中出口额增长9%，进口额增长2%
    of_next = other_way or next_part(name, here.topic)
    name = (_new_too(here, name) or of_part(name, here.topic)) if "其中" in here.slot.until else of_next or name
    return f"{name}产量" if _HARVEST.fullmatch(name) and here.unit.canonical == "t" else name


def of_structure(here: Here, words: str) -> bool:
    """三次产业结构为6:54:40，第三产业提高2.2个百分点."""
    return bool(_SECTOR.fullmatch(words)) and here.last is not None and here.last.measure == "structure"


def _new_too(here: Here, name: str) -> str:
    """`新登记个体工商户` of 新登记主体56万户、增长26%，其中个体工商户增长44%: of the new ones; else nothing."""
    grown = here.last is not None and here.last.measure == "growth"
    new = _NEW.match(here.last.name) if grown and here.last else None
    return new[0] + name if new and _OF_A_KIND.search(name) and not name.startswith("新") else ""


def both_of(words: str) -> Sequence[str]:
    """社会消费品零售总额、固定资产投资增长4%: each is a series by itself, and the rate is that of each."""
    names = [without_cause(name) for name in words.split("、")]
    return names if len(names) > 1 and all(len(name) > 3 and _SERIES.search(name) for name in names) else ()


def each_of(here: Here, words: str) -> Sequence[str]:
    """产值86亿元，税收3亿元，增长均超过30%: of both that were told before."""
    nothing = not words and not here.own and here.end.flags.get("each") in ("均", "都", "双双")
    sums = told_alike(here) if nothing else ()
    return [draft.topic for draft in sums] if sums and sums[0].measure == "level" else ()


_SET = rule(
    r"(?:标准|待遇|养老金|补助金?|补贴|津贴|工资|价格?)$",
    "提高城乡低保标准100元 => 城乡低保标准 | change | 100元 | 2021 | actual",
    "压减一般性支出2亿元 => 压减一般性支出 | level | 2亿元 | 2021 | actual",
)
"""提高城乡低保标准100元: by so much; of a sum that was cut so much was cut."""


def reset(here: Here) -> str:
    """`城乡低保标准` of 提高城乡低保标准100元; else nothing."""
    match = _CUTTING.fullmatch(here.end.words) if here.end.flags.keys() <= {"more"} else None
    what = (match["thing"] or match["raised"]) if match else ""
    return what if _SET.search(what) else ""


def cut_of(here: Here) -> str:
    """精简办事材料36.5%、办事环节35.2%: what is cut stands after the verb and is the series."""
    if by := cut_by(here.slot.lead, here.slot.tail):
        return by
    match = _CUTTING.fullmatch(here.end.words)
    if match and not here.end.flags:
        return f"办理{match['less']}" if match["less"] else match["thing"] or match["raised"]
    goes_on = cuts(here.slot.until) and here.slot.joint and not here.end.flags
    return here.end.words if goes_on else ""
