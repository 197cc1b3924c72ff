"""A part with what the sentence has told of its whole: 其中国家级11家, 50亿元以上3个, 完成62项."""

from site_gen.model.unit import MONEY
from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.naming_examples import PLURAL
from site_gen.reading.naming_sizes import LEVEL, LIMIT, OF_LEVEL, PRIZE, graded, limited
from site_gen.reading.naming_wholes import headed
from site_gen.reading.parts_of_whole import bearing, of_part, traded
from site_gen.reading.phrases import tail_of
from site_gen.reading.rule import rule
from site_gen.reading.suffixes import with_suffix
from site_gen.reading.verbs import inner_verb, leading_verb

_SECTOR = rule(
    r"(?:规上|规模以上|限上)?(?:工业|农业|服务业|制造业|建筑业|房地产业?|商贸业?|批零业?|住餐业?|批零住餐业?|外贸)",
    "新增纳统企业60家，其中工业20家、服务业25家 => 新增服务业企业数 | count | 25家 | 2021 | actual",
)
_OF_A_KIND = rule(
    r"(?:企业|工商户|农户|合作社|公司|项目|实验室|研究中心|技术中心|工作站|孵化器)$",
    "建成国家级研发平台12个，其中国家重点实验室2个 => 建成国家重点实验室数 | count | 2个 | 2021 | actual",
    "引进企业394家，其中亿元项目13个 => 引进亿元项目数 | count | 13个 | 2021 | actual",
    "市场经营主体达37万户，其中民营企业9.3万户 => 民营企业户数 | level | 9.3万户 | 2021 | actual",
)
_OF_MONEY = rule(
    r"(?:[补奖]助|奖补|配套|自筹|资金|缴费|[国地]税|债券?|国债|基金|转移支付)$",
    "筹资标准提高到230元，其中财政补助提高到200元 => 财政补助 | level | 200元 | 2021 | actual",
    "争取项目26个、资金3600万元，其中财政资金2100万元 => 财政资金 | level | 2100万元 | 2021 | actual",
    "争取上级资金128亿元，其中专项债券36亿元 => 争取专项债券 | level | 36亿元 | 2021 | actual",
)
_COUNTED_IN = tuple("户家个所人")
_OWN_PRIZE = 5
"""国家科技进步一等奖: so long a name is a prize's own."""
_SPENT_ON = rule(
    r"用于(?P<on>[^、，]{2,14})",
    "财政支农的支出1.6亿元，其中用于农村道路建设3000万元 => 用于农村道路建设的支出 | level | 3000万元 | 2021 | actual",
)
_SPENDING = rule(
    r"(?:支出|投入|资金|投资|贷款|经费)$",
    "财政支农的支出1.6亿元，其中用于农村道路建设3000万元 => 用于农村道路建设的支出 | level | 3000万元 | 2021 | actual",
)
_INVOLVING = rule(
    r"涉及(?:我们|本|该)?(?P<whom>[一-龥]{2,6}(?<!问题|项目|事项|任务|企业))",
    "确定重点任务64项，其中涉及东江县5项 => 涉及东江县的重点任务数 | level | 5项 | 2021 | actual",
)
_LAID_DOWN = rule(
    r"(?P<where>.*》中)?(?:确定|列出|提出|安排|部署|明确|下达|交办|反馈)?的?(?P<what>[^》]{2,})",
    "《规划》中确定了64项任务，其中涉及东江县有5项 => 《规划》中涉及东江县的任务数 | level | 5项 | 2021 | actual",
)
_ACT = rule(
    r"(?:造林|植树|绿化|种植|养殖)$",
    "完成造林12.6万亩，其中人工造林6.8万亩 => 人工造林面积 | count | 6.8万亩 | 2021 | actual",
    "@term 完成绿化12万亩，其中道路绿化3万亩 => 道路绿化面积 | count | 3万亩 | 2017..2021 | actual",
    "@term 完成种植12万亩，其中苹果种植3万亩 => 苹果种植面积 | count | 3万亩 | 2017..2021 | actual",
)
_AREA = rule(
    r"(?<=[一-龥]{2})面积$",
    "新增经济作物8万亩，其中烤烟种植面积2万亩 => 新增烤烟种植面积 | count | 2万亩 | 2021 | actual",
    "完成造林12万亩，其中人工造林面积6万亩 => 人工造林面积 | count | 6万亩 | 2021 | actual",
    "完成果树种植12万亩，其中苹果种植面积5万亩 => 苹果种植面积 | count | 5万亩 | 2021 | actual",
)
"""其中苹果种植面积5万亩: an area that says itself what grows there, and which nobody completes."""
_FINISHING = ("完成", "实现")


_WHO_DID = rule(
    r"(?P<did>[^，、的]{2,14}的)[^，的]{1,12}?(?:人数|户数|数)",
    "12家企业入选省级名单，其中民营企业8家 => 入选省级名单的民营企业数 | count | 8家 | 2021 | actual",
    "为8万名群众提供服务，其中高校毕业生6万人、军人1万人 => 提供服务的军人数 | count | 1万人 | 2021 | actual",
    "为860户困难家庭发放补助，其中残疾人家庭120户 => 发放补助的残疾人家庭户数 | count | 120户 | 2021 | actual",
)
"""12家企业入选省级名单，其中民营企业8家: so many of those that did it."""


def of_sector(here: Here, thing: str) -> str:
    """`工业` of 新增纳统企业60家，其中工业20家、服务业25家, with the noun of the whole."""
    if "其中" not in here.slot.until or not _SECTOR.fullmatch(thing):
        return thing
    return thing + here.topic[-2:] if here.topic.endswith(("企业", "单位")) else thing


def part(here: Here, verb: str, thing: str) -> Named:
    """其中国家级11家: the verb of the whole, and its noun where the part lacks one."""
    if told := _spent_on(here, thing) or _involving(here, thing):
        return told
    if here.same_unit and not verb and (did := _did(here, thing)):
        return Named("", did + thing, acts=True)
    whole = _whole(here, thing)
    if whole and leading_verb(whole) == whole and here.unit.canonical in MONEY:  # 减负26亿元，其中减免社保费17亿元
        return Named(verb, thing, acts=True)
    thing, whole = limited(thing, whole)
    if same := traded(thing, whole) or bearing(thing, whole):
        return Named("", same)
    thing = _with_noun(here, thing, whole)
    inner = bool(inner_verb(thing))  # 其中临港经开区引进项目52个
    verb = verb or ("" if inner else here.verb if here.same_unit else _done_to(here, thing))
    return Named("" if _itself(verb, thing) else verb, thing, acts=bool(verb) or inner)


def _spent_on(here: Here, thing: str) -> Named | None:
    """其中用于农村建设3000亿元: of the spending that was told."""
    spent, sum_of = _SPENT_ON.fullmatch(thing), _SPENDING.search(here.topic)
    return Named("", f"用于{spent['on']}的{sum_of[0]}") if spent and sum_of else None


def _involving(here: Here, thing: str) -> Named | None:
    """确定重点任务64项，其中涉及东江县5项: so many of the tasks."""
    involving = _INVOLVING.fullmatch(thing)
    where, what = _laid_down(here.topic)
    return Named("", f"{where}涉及{involving['whom']}的{what}") if involving else None


def _whole(here: Here, thing: str) -> str:
    """What the part is one of: what was told last, or counted before its money."""
    if LIMIT.search(thing) and not here.same_unit:
        return _counted(here)
    whole = PLURAL.sub("", here.topic).removesuffix("计划")
    return OF_LEVEL.sub("", whole) if LEVEL.fullmatch(thing) else whole  # 市级以上企业18家，其中省级5家


def _with_noun(here: Here, thing: str, whole: str) -> str:
    """The part with the noun of the whole, where it has none of its own."""
    if not here.same_unit:
        thing += whole if LIMIT.search(thing) else ""
        return graded(thing, whole) or of_part(thing, whole)
    apart = (not set(thing[-2:]) & set(whole[-2:]) and whole[-2:] not in thing) or PRIZE.search(thing)
    if not (whole and apart) or here.end.has("up", "down") or _by_itself(here, thing):
        return thing
    if PRIZE.search(thing):
        return (whole if len(thing) < _OWN_PRIZE else "") + thing
    told = of_part(thing, whole)  # 农业总产值3.6亿元，其中种植业2.1亿元
    return told if told != thing else headed(thing, whole)


def _did(here: Here, thing: str) -> str:
    """`入选省级名单的` of 入选省级名单的企业数, for a part that does not tell of itself what it did; else nothing."""
    counted = here.last is not None and here.last.measure == "count" and not here.last.verb
    plain = "的" not in thing and not PRIZE.search(thing)
    whole = _WHO_DID.fullmatch(here.last.name) if counted and here.last and plain else None
    return whole["did"] if whole and not inner_verb(thing) and not leading_verb(thing) else ""


def part_too(here: Here, thing: str) -> bool:
    """其中高校毕业生6万人、退役军人1万人: the second of those that something was done for."""
    parted = bool(here.own) and here.slot.listed and "其中" in here.slots[0].lead
    return parted and bool(_did(here, thing))


def _itself(verb: str, thing: str) -> bool:
    """其中人工造林6万亩, 其中苹果种植面积5万亩: the name has the verb of the whole, or needs none."""
    act = bool(_ACT.search(verb)) and thing.removesuffix("面积").endswith(verb[-2:])
    return act or (verb in _FINISHING and bool(_AREA.search(thing)))


def _by_itself(here: Here, thing: str) -> bool:
    """民营企业, 财政补助 of a sum: a name that needs no noun of the whole; 配套8家 of firms does."""
    sums = here.unit.canonical in MONEY
    return bool(_OF_A_KIND.search(thing) or _AREA.search(thing) or (sums and _OF_MONEY.search(thing)))


def _laid_down(topic: str) -> tuple[str, str]:
    """`《治理规划》中` and `重点任务` of 《治理规划》中确定重点任务."""
    laid = _LAID_DOWN.fullmatch(topic)
    return (laid["where"] or "", laid["what"]) if laid else ("", topic)


def done_of(here: Here, thing: str) -> Named | None:
    """70项重点任务完成62项; 72家医院实现114项检查结果互认: what those counted first did is counted next."""
    did = here.end.flags.get("did", "")
    if did not in ("完成", "实现"):
        return None
    done = tail_of(here.slot.tail)
    return Named(did, done or thing, acts=True) if done or here.alike else None


def _counted(here: Here) -> str:
    """What was counted, where its money stands between: 项目 of 签约项目42个、总投资158亿元，其中50亿元以上1个."""
    whole = (draft.topic for draft in here.told if draft.measure == "count")
    return next(whole, "")


def _done_to(here: Here, thing: str) -> str:
    """What was done to the whole, where its money stands between: 储备项目63个、总投资6亿元，其中亿元以上项目9个."""
    if (grown := _grown_before(here)) and not thing.endswith("就业"):
        return grown
    whole = (draft for draft in here.told if draft.measure == "count")
    return next((draft.verb for draft in whole if draft.topic[-2:] == thing[-2:]), "")


def _grown_before(here: Here) -> str:
    """`新增` of 新增经营主体3.2万户，增长18%，其中企业9800户: only how fast they grew stands between."""
    counted = next((group[-1] for group in reversed(here.drafts[:-1]) if group), None)
    unit, last = here.unit, here.last
    rate = last is not None and last.measure == "growth" and counted is not None and last.topic == counted.topic
    if not rate or counted is None or counted.measure != "count" or unit.printed[-1:] not in _COUNTED_IN:
        return ""
    return counted.verb if with_suffix(counted.verb + counted.topic, unit) == counted.name else ""
