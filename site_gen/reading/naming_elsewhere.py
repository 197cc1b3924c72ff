"""The thing where it stands neither right before its number nor right behind it: 占地6904亩的产业园区, 总投资."""

from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.naming_attributed import attributed, counted_of_sum, of_park
from site_gen.reading.naming_bare import arrived
from site_gen.reading.naming_lent import lent
from site_gen.reading.naming_over import over
from site_gen.reading.plans_met import exceeding
from site_gen.reading.rule import rule
from site_gen.reading.tasks import set_task, so_far, task_done

_PEOPLE = rule(
    r"(?:孤儿|儿童|学生|老人|老年人|对象|人员|职工|家庭|教师|居民|干部)$",
    "供养孤儿保障标准提高到2423元，散居孤儿从1536元提高到1567元 => 散居孤儿保障标准 | level | 1567元 | 2021 | actual",
)
_OFTEN = rule(
    r"(?:年均|日均|平均每[年天])(?:新增|净增)",
    "累计新增就业26万人，年均新增5.2万人 => 年均新增就业人数 | count | 5.2万人 | 2021 | actual",
)
"""年均新增5.2万人: of what was new in all."""
_PER_SO_MANY = rule(
    r"(?P<rate>[^，、]{2,12}?(?:普及率|密度|拥有[量率]|保有量))(?:达到?|为)?(?P<per>每(?:[百千万][一-龥]{1,4}|平方公里|公里|亩|公顷))",
    "电话普及率每百人48部 => 每百人电话普及率 | level | 48部 | 2021 | actual",
    "路网密度达到每平方公里7.2公里 => 每平方公里路网密度 | level | 7.2公里 | 2021 | actual",
    "铁路网密度达每百平方公里6公里 => 每百平方公里铁路网密度 | level | 6公里 | 2021 | actual",
)
"""电话普及率每百人48部: what it is counted per stands between the name and the number."""
_NEW = rule(
    r"^新(?:增|登记|设立)",
    "新登记企业增长24%，平均每天新增1.5万户 => 平均每天新增企业户数 | count | 1.5万户 | 2021 | actual",
)


_EACH_ONE = ("人均", "户均", "亩均", "村均", "月人均", "年人均")
_SUM_OF = rule(
    r"(?P<of>(?:集体(?:经济)?|[一-龥]{2}))?[总年纯]?(?P<sum>收入|(?<=惠农)资金|(?<=直补)资金|(?<=补[贴助])资金|(?<![生])产值|支出|消费|税收|养老金|补助金?|补贴|贷款|生产总值|GDP|储蓄存款余额|(?<!储蓄)存款余额)$",
    "城乡居民储蓄存款余额达到18.6亿元，人均4200元 => 人均居民储蓄存款余额 | level | 4200元 | 2021 | actual",
    "地区生产总值268亿元，人均突破6万元 => 人均地区生产总值 | level | 6万元 | 2021 | actual",
    "落实惠农资金6820万元，人均86元 => 人均惠农资金 | level | 86元 | 2021 | actual",
    "实现劳务收入118亿元，人均3.3万元 => 人均劳务收入 | level | 3.3万元 | 2021 | actual",
    "村集体经济总收入达到386万元，村均21万元 => 村均集体经济收入 | level | 21万元 | 2021 | actual",
    "财政总收入12亿元，人均3200元 => 人均财政收入 | level | 3200元 | 2021 | actual",
)
"""劳务收入118亿元，人均3.3万元: of the same sum."""
_PENSION = rule(
    r"(?P<whose>[^，、]{2,10}?(?:人员|职工|居民|农民|老人))(?P<what>(?:基本|基础)?(?:养老金|工资))",
    "企业退休人员养老金提高5%，月人均达2620元 => 企业退休人员月人均养老金 | level | 2620元 | 2021 | actual",
)


def elsewhere(here: Here, words: str) -> Named | None:
    """The thing where it stands neither right before the number nor right behind it."""
    if beyond := exceeding(here) or _who_have(here):
        return Named("", beyond, whole=here.topic)
    if (often := _OFTEN.fullmatch(words)) and here.topic:
        return Named("", often[0] + _NEW.sub("", here.topic), acts=True)
    if words in _EACH_ONE and (pension := _PENSION.fullmatch(here.topic)):
        return Named("", pension["whose"] + words + pension["what"])
    if words in _EACH_ONE and (sum_of := _SUM_OF.search(here.topic)):
        return Named("", words + (sum_of["of"] or "").removeprefix("人员") + sum_of["sum"])
    if words == "到位" and (came := arrived(here, "")):
        return came
    if words == "收入比":
        return Named("", "城乡居民收入比")
    if here.end.has("from") and (paid := _as_others(here, words)):
        return Named("", paid)
    if per := _PER_SO_MANY.fullmatch(words):
        return Named("", per["per"] + per["rate"])
    found = lent(here, words) or attributed(here, words) or set_task(here) or so_far(here, words)
    return found or task_done(here, words) or counted_of_sum(here) or of_park(here) or (None if words else over(here))


_WHO_HAVE = rule(
    r"[，、中]?(?!其中)(?P<have>[一-龥]{2,12}?(?:[过超][\d百千万亿.]+元|[\d百千万亿.]+元(?:以上|以下)))的已?有",
    "36家企业中，产值过亿元的有8家 => 产值过亿元的企业数 | level | 8家 | 2021 | actual",
)


def _who_have(here: Here) -> str:
    """`产值过亿元的企业` of 36家企业中，产值过亿元的有8家: those counted before that have so much; else nothing."""
    same = here.before is not None and here.before.quantity.unit == here.unit
    have = _WHO_HAVE.fullmatch(here.slot.lead) if same and here.topic else None
    return f"{have['have']}的{here.topic}" if have else ""


def _as_others(here: Here, words: str) -> str:
    """`散居孤儿保障标准` after 集中供养孤儿保障标准: what is paid to people of another kind; else nothing."""
    whom = _PEOPLE.search(words) if here.last and here.unit.canonical == "CNY" else None
    told = here.last.name.partition(whom[0])[2] if whom and here.last else ""
    return words + told if told.endswith(("标准", "补助", "补贴", "养老金", "津贴")) else ""
