"""A和B各新增100家; 高于全国、全省1.3和0.5个百分点: lists whose own words tell what each number is of."""

from collections.abc import Sequence

from site_gen.reading.constructions.listed_apart import NUMBERS, than_another, than_each
from site_gen.reading.constructions.listed_numbers import numbers, rate
from site_gen.reading.constructions.listed_shares import by_steps, of_wholes
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.numerals import read_number
from site_gen.reading.rule import rule
from site_gen.reading.series import series
from site_gen.reading.suffixes import with_suffix
from site_gen.reading.trimming import trim
from site_gen.reading.trimming_start import trim_start

_RATES_EACH = rule(
    r"(?P<list>(?:[^，、和]{2,14}(?:增速|增幅|涨幅)[、和])+[^，、和]{2,14}(?:增速|增幅|涨幅))分别(?:达到?|为|保持在)?",
    "生产总值增速、投资增速、工业增加值增速分别达到7%、10%和8% => 投资 | growth | 10% | 2021 | actual",
)
_RATE_WORD = rule(
    r"(?:增速|增幅|涨幅)(?:[、和]|$)",
    "生产总值增速、投资增速、工业增加值增速分别达到7%、10%和8% => 生产总值 | growth | 7% | 2021 | actual",
)
"""生产总值增速、投资增速: each bears the word itself."""
_SUMS_OF = rule(
    r"[^，、]{2,16}?(?:分别|预计|累计|共|已)*(?P<did>完成投资|(?:计划)?总投资|实现产值|实现税收)(?:达到?|为|约)?",
    "12个省级项目、34个市级项目完成投资3亿元、5亿元 => 省级项目完成投资 | level | 3亿元 | 2021 | actual",
    "12个省级项目、34个市级项目完成投资3亿元、5亿元 => 市级项目完成投资 | level | 5亿元 | 2021 | actual",
)
_EACH_NEW = rule(
    r"(?P<names>[^，]{3,}[、和][^，]{3,}?)(?:各|均)(?P<verb>新增|建成|完成|引进|培育|新建)",
    "高新技术企业、科技型企业各新增10家 => 新增科技型企业数 | count | 10家 | 2021 | actual",
)
_DONE_TO_EACH = ("新增", "建成", "完成", "引进", "培育", "新建")
_YEARS_BEFORE = rule(
    r"(?P<name>.+?)[由从]前(?P<years>[两三四五])年分别(?:上升|增长|下降|提高|降低|上涨)(?P<numbers>(?:[\d.]+(?:[%％]|个百分点)?[、和])*)",
    "@year 能耗由前三年分别上升4.9%、5.5%、0.2%，转为下降1.2% => 能耗 | growth | 5.5% | 2019 | actual",
)


def read(here: Here) -> Sequence[Draft]:
    """What the first number of such a list is of; its series names the others."""
    return (
        _of_counts(here)
        or _years_before(here)
        or _each_new(here)
        or than_each(here)
        or than_another(here)
        or _rates_each(here)
        or by_steps(here)
        or of_wholes(here)
    )


def _of_counts(here: Here) -> Sequence[Draft]:
    """12个省级项目、34个市级项目完成投资3亿元、5亿元: a sum for each of those counted."""
    before = here.slots[here.index - 1] if here.index and not (here.slot.lead or here.slot.joint) else None
    told = _SUMS_OF.fullmatch(before.tail) if before is not None else None
    count, own = numbers(here), here.own
    counted = [group[-1] for group in own[-count:] if group and group[-1].name.endswith("数")]
    listed = all(slot.joint == "、" for slot in here.slots[here.index - count + 1 : here.index])
    if not told or count < 2 or len(counted) != count or not listed:
        return ()
    names = tuple(one.topic + told["did"] for one in counted)
    return (Draft(names[0], "level", names[0], series=names, flow=True, estimate="预计" in told[0]),)


def _each_new(here: Here) -> Sequence[Draft]:
    """高新技术企业、科技型企业各新增1000家: the same was done to each."""
    if not here.slot.lead.endswith(_DONE_TO_EACH):
        return ()
    told, unit = _EACH_NEW.fullmatch(trim_start(here.slot.lead)), here.unit
    names = series(told["names"], 2) if told else ()
    if told is None or len(names) < 2:
        return ()
    done = told["verb"]
    return tuple(Draft(with_suffix(done + name, unit), "count", name, done, flow=True) for name in names)


def _rates_each(here: Here) -> Sequence[Draft]:
    """生产总值增速、投资增速分别达到7%、10%: the growth of each."""
    percent = here.unit.canonical == "percent"
    told = _RATES_EACH.fullmatch(trim_start(here.slot.lead)) if percent and "分别" in here.slot.lead else None
    names = tuple(filter(None, _RATE_WORD.split(told["list"]))) if told else ()
    same = bool(names) and len(names) == numbers(here)
    return (Draft(names[0], "growth", names[0], series=names, yearly=True),) if same else ()


def _years_before(here: Here) -> Sequence[Draft]:
    """能耗由前三年分别上升4.9%、5.5%、0.2%: one number for each of these years."""
    told = _YEARS_BEFORE.fullmatch(here.slot.until) if "年分别" in here.slot.until else None
    name = trim(told["name"]).words if told else ""
    if not told or not name:
        return ()
    years = int(read_number(told["years"]) or 0) - len(NUMBERS.findall(told["numbers"]))
    return (Draft(name, rate(here), name, past=f"{'一二三四五'[years - 1]}年前"),) if years > 0 else ()
