"""A noun before a number and another behind it: 高铁西站10个配套项目开工."""

from site_gen.model.unit import CURRENCIES, HUNDREDTHS
from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.naming_doers import FOR, STATE, TREATED
from site_gen.reading.nouns_behind import MOVED, WORKS_DONE, in_short, is_noun, of_people, with_noun
from site_gen.reading.phrases import tail_of
from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule
from site_gen.reading.states import state_of
from site_gen.reading.units import RUNS
from site_gen.reading.verbs import ends_in_verb, inner_verb

_LAID_DOWN = rule(
    r"(?:确定|承诺|交办|下达|部署|安排|反馈|指出|转办)$",
    "推动方案明确的78项创新任务落实落地 => 推动方案明确创新任务数 | count | 78项 | 2021 | actual",
    "自治区确定的43件民生实事全部兑现 => 兑现自治区确定的民生实事数 | count | 43件 | 2021 | actual",
)
_TAKING_PART = rule(
    r"(?:参[加与保]|返乡|到|赴|进入|享受|接受|实现|转移|从事|纳入)[^，、]{2,}",
    "资助贫困人口6万人参加医疗保险 => 资助参加医疗保险的贫困人口 | count | 6万人 | 2021 | actual",
)
"""资助贫困人口6万人参加医疗保险: what they do tells which of them are counted."""
_EARNED = rule(
    r"实现$",
    "园区10户规上企业实现工业总产值22亿元 => 园区规上企业户数 | level | 10户 | 2021 | actual",
)
"""10户规上企业实现产值22亿元: what they earned is told by the next number."""
_THE_REST = rule(
    "剩余|剩下|余下|其余",
    "剩余12个贫困村全部退出 => 退出贫困村数 | count | 12个 | 2021 | actual",
)
"""剩余12个贫困村全部退出: so many did it, and none of them are left."""
_SO_FAR = rule(
    r"(?:企业|公司|机构|项目|高校|银行|单位|园区)[已现]有\s*$",
    "世界500强企业已有115家落户 => 落户世界500强企业数 | count | 115家 | 2021 | actual",
)
"""世界500强企业已有115家落户: so many of them, and no number of them all."""
_PROBLEM = rule(
    r"(?:问题|困难|难题)$",
    "解决了农村20万人的饮水安全问题 => 解决农村饮水安全问题人数 | count | 20万人 | 2021 | actual",
)
"""20万人的饮水安全问题: what was solved for so many of them."""
LENGTHS = ("km", "m", "m2")
WORK_ON = rule(
    r"(?:改造|建设|治理|整治|修复|硬化|亮化|拓宽|加固|绿化|疏浚|铺设)(?:工程|项目|任务)?$",
    "完成云溪公路19公里的路基改造 => 完成云溪公路路基改造里程 | count | 19公里 | 2021 | actual",
    "实施开发区主街4公里亮化工程 => 实施开发区主街亮化工程长度 | count | 4公里 | 2021 | actual",
    "实施云溪河8公里的河道治理工程 => 实施云溪河河道治理工程长度 | count | 8公里 | 2021 | actual",
    "投资10万元完成青石村4公里的水泥路建设 => 青石村水泥路建设投资 | level | 10万元 | 2021 | actual",
)
"""完成云溪公路19公里的路基改造: what was done to so much of it."""
SUMS = (*CURRENCIES, *HUNDREDTHS)


def with_tail(here: Here, verb: str, thing: str) -> Named:
    """A noun before and perhaps another after: 高铁西站10个配套项目开工, 获得亚残运会3枚金牌."""
    tail = with_noun(here, tail_of(here.slot.tail))
    tail = (
        tail.removesuffix("目标").removesuffix("任务") if thing.startswith("每") else tail
    )  # 每万人口配备18名社区工作者目标
    some = _treated(here, thing, tail) or _of_them(here, verb + thing, tail)
    if some := some or _worked(here, verb, thing, tail) or _in_state(verb, thing, tail):
        return some
    acts = bool(verb) or bool(inner_verb(thing))
    if tail and is_noun(tail) and ends_in_verb(thing):
        return Named(verb, thing + predicate(tail)[0], acts=True)
    if tail in WORKS_DONE and not verb and here.end.flags.get("did") == "完成":  # 片区完成1100户搬迁
        return Named("", thing + tail, acts=True)
    if not tail or here.unit.canonical in SUMS or here.unit.printed in RUNS:  # 产量“六连增”、收入“五连快”
        return Named(verb, thing, acts=acts)
    if verb and thing and of_people(here) and _TAKING_PART.fullmatch(tail):
        return Named(verb, f"{tail}的{thing}", acts=True)
    if verb and of_people(here) and not is_noun(tail) and not MOVED.match(tail):
        return Named(verb, thing + tail, acts=True)
    long = verb and here.unit.canonical in LENGTHS and WORK_ON.search(tail)
    long = long or (verb.endswith("解决") and _PROBLEM.search(tail))
    if not is_noun(tail) or here.slot.tail[:1] in ("（(" if long else "的（("):
        return Named(verb, thing, acts=acts)
    counted, did, says = predicate(tail)
    if verb:  # 推动方案明确的78项创新任务落实落地
        return Named(verb, thing + (counted if here.slot.lead.endswith("的") else tail), acts=True)
    if says and here.slot.lead.endswith("的") and _LAID_DOWN.search(thing):  # 自治区确定的43件实事全部兑现
        return Named("", f"{thing}的{counted}", in_short(did), acts=True)
    says = says and not _EARNED.match(did) and not did.endswith("投资")
    prefix = "" if says and _THE_REST.fullmatch(thing) else thing
    return Named("", counted, in_short(did) if says else "", prefix=prefix, acts=says or acts)


def _in_state(verb: str, thing: str, tail: str) -> Named | None:
    """推动东江4条支流水质达标: whose they are stands before the number, and how they are behind."""
    did, of, whose = state_of(tail).rpartition("的") if verb and thing else ("", "", "")
    return Named(verb, f"{did}{of}{thing}{whose}", acts=True) if whose else None


def _worked(here: Here, verb: str, thing: str, tail: str) -> Named | None:
    """实施开发区主街4公里亮化工程: what was done to so much of it, and nothing else, stands behind."""
    long = verb and here.unit.canonical in LENGTHS and WORK_ON.fullmatch(tail)
    return Named(verb, thing + tail, acts=True) if long else None


def _treated(here: Here, thing: str, tail: str) -> Named | None:
    """对东江镇24个行政村派驻工作队: whom it was done for, where more than 对 stands before the number."""
    treated = TREATED.fullmatch(tail) if FOR.search(here.slot.lead) else None
    if not treated:
        return None
    return Named("", treated["thing"], f"{treated['did']}的", prefix=thing, acts=True, whole=thing + treated["did"])


def _of_them(here: Here, thing: str, tail: str) -> Named | None:
    """261条措施有251条取得实效: so many of those counted first did what stands behind."""
    same = here.index and here.before is not None and here.before.quantity.unit == here.unit
    so_far = bool(_SO_FAR.search(here.slot.lead))
    if not (thing and (so_far or (same and here.slot.lead.rstrip().endswith("有")))):
        return None
    if STATE.fullmatch(tail):  # 20家企业有3家亏损
        return Named("", f"{tail}{thing}", whole=thing)
    rest, did, says = predicate("项" + tail)
    return Named("", thing, in_short(did), acts=True) if says and rest == "项" else None
