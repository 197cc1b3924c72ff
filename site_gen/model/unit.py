"""Units of measure: how reports write them, and the one unit that each is counted in."""

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.compiled import compiled


class Unit(Struct, frozen=True):
    """A unit as printed. `亿元` is `Unit("亿元", "CNY", Decimal(100_000_000))`.

    `canonical` names the unit that values of this kind are compared in; `factor` is how many of it make one.
    """

    printed: str
    canonical: str
    factor: Decimal = Decimal(1)


PERCENT = Unit("%", "percent")
PERCENTAGE_POINT = Unit("个百分点", "percentage_point")
RATIO = Unit("", "ratio")
RANK = Unit("位", "rank")
BATCH = Unit("批", "batch")
"""Its number is a place in a series, too, but 首批 is no first place."""
TIMES = Unit("倍", "times")

HUNDREDTHS = ("percent", "percentage_point")
RELATIVE = (*HUNDREDTHS, "times")
MONEY = ("CNY", "USD")
CURRENCIES = (*MONEY, "EUR", "HKD", "JPY")

_GROUPS = compiled(r"(?:合作社|企业|主体|家庭|用户|农户|项目|机构)(?:总?数量?|总量)?$")
_HOUSEHOLDS = compiled(r"(?:农户|牧户|住户|贫困户|低保户|监测户|家庭)(?:总?户?数量?|总量)?$")
_FIRMS = compiled(
    r"(?:企业|公司|主体|[工商]商?户|法人|合作社|家庭农场|市场|门店|店铺|单位|机构|网点|作坊|农家乐|民宿|(?:餐饮|零售|批发|商贸|服务|建筑|制造|房地产)业|工业|(?:个体|私营|民营|非公)[^的]{0,4}经济|纳税[^的]{0,6}大户)”?(?:[^的农牧渔住居贫困低民家庭户总]{1,3})?(?:总?[户家]?数量?|总量)?$"
    r"|企业[^的农牧渔住居贫困低民家庭]{4,6}户数$"
)
_BEDS = compiled(r"床")
_PEOPLE = compiled(
    r"人(?!民币)|群众|居民|[农牧渔村市移网国]民(?!专业)|职工|学生|[毕在新寄考]\w{0,2}生(?!产)|儿童|孩子|[幼婴]\w{0,2}儿|青年|妇女|劳动力"
    r"|劳动者|志愿者|从业者|学子|骑手|司机|观众|患者|医[生师]|护士|教师|干部|[党学社]员|员额|(?:监测|帮扶|保障|救助|优抚|扶贫)对象"
)
_VISITS = compiled(r"(?:人次|[游旅]客)(?:总?人?次?数量?|总量)?$")
_TELLING = compiled(r"[十百千万亿]*([套间栋幢条辆张株])")
"""Measure words that say what is counted; 个, 家, 户, 处, 项, 件 and the like are said of anything."""
_SUMS = compiled(
    r"(?:总值|GDP|[产总]值|增加值|收入|支出|税[收金]|投资|资金|[存贷]款|余额|[售易交口]额|利[润税]|[补津]贴|补助金?|低保金|经济总量|进出口总?额|营收|社零|(?:收入|支出)预算数?)$"
)
_PRINTED = {"CNY": "元", "person": "人", "person_time": "人次", "household": "户"}
_BARE = ("百", "千", "万", "十万", "百万", "千万", "亿", "百亿", "千亿", "万亿")


def counted(unit: Unit) -> str:
    """What two values must both count to be compared: 8.8万套 of homes are no 4个 of projects."""
    told = _TELLING.match(unit.printed) if unit.canonical == "count" else None
    return f"count:{told[1]}" if told else unit.canonical


def counting(unit: Unit, canonical: str) -> Unit:
    """A bare 万 as 万元 or 万人 where what it is said of is counted so; any other unit as it is."""
    printed = _PRINTED.get(canonical)
    if printed is None or unit.printed not in _BARE or unit.canonical != "count":
        return unit
    return Unit(f"{unit.printed}{printed}", canonical, unit.factor)


def suited(unit: Unit, name: str) -> Unit:
    """`unit` as the series called `name` counts: 户 of firms are no households, a bare 万 is 万人 or 万元."""
    if unit.canonical == "household" and _FIRMS.search(name):
        return replace(unit, canonical="count")
    if unit.canonical == "bed" and not _BEDS.search(name):
        return replace(unit, canonical="count")
    if unit.printed in _BARE and unit.canonical == "count":
        if _SUMS.search(name):
            return counting(unit, "CNY")
        if _VISITS.search(name):
            return counting(unit, "person_time")
        if _PEOPLE.search(name) and not _GROUPS.search(name):
            return counting(unit, "person")
        if _HOUSEHOLDS.search(name):
            return counting(unit, "household")
    return unit
