"""draft, sentence and section -> the period of an observation, and whether it is an actual, an estimate or a target."""

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.dataset import Measure, Status
from site_gen.model.period import Period
from site_gen.reading.dates import YEAR
from site_gen.reading.drafts import Draft
from site_gen.reading.frames import Frame
from site_gen.reading.numerals import read_number
from site_gen.reading.rule import rule
from site_gen.reading.setting import FIVE_YEARS, Setting

_LAST_YEAR = rule(
    "上年|去年|年初|上届(?!个?五年|政府|任期)", "用电量为上年的1.2倍 => 用电量 | change | 1.2倍 | 2020..2021 | actual"
)
_AGO = rule(
    r"(?P<years>[一二两三四五六七八九十])年前",
    "用电量是十年前的3倍 => 用电量 | change | 3倍 | 2011..2021 | actual",
    "@term 民营经济占比由五年前的42%上升到66% => 民营经济占比 | level | 42% | 2016 | actual",
)
_PLAN = rule(
    r"(?:八|九|十[一二三四五六七]?)五", "城镇化率由“十二五”末的47%提高到60% => 城镇化率 | level | 47% | 2015 | actual"
)


_EARLIER_SUM = rule(
    r"(?:[上前]一?个?五年|五”?(?:时期|期间)?)$",
    "@term 新增就业52万人，比上一个五年增加8万人 => 新增就业人数 | change | 8万人 | 2017..2021 | actual",
    "一般公共预算收入比“十二五”增长40.2% => 一般公共预算收入 | change | 40.2% | 2016..2020 | actual",
)
"""比“十二五”增长40.2%: all of these years against all of those, and not one year against another."""


_SPENT = ("投资", "投入", "资金", "经费", "基金", "支出", "引资", "外资", "内资")
"""五年中央财政支持建设投资2800亿元: what a stretch of years spends, or draws, is all of it."""
_SHARE_OF_ALL = rule(
    r"占[^占]{2,12}以来[^占]{2,}比重$",
    "@term 五年累计利用外资9亿美元，占建市以来利用外资的53%"
    " => 利用外资占建市以来利用外资比重 | level | 53% | 2017..2021 | actual",
)
"""占建市以来利用外资的53%: a share that all of these years have in all of the years before and since."""


_REPORTED = (
    *("固定资产投资", "技术改造投资", "技改投资", "工业投资", "民间投资", "开发投资", "社会融资"),
    *("零售总额", "产值", "增加值", "收入", "进出口总额"),
)
"""完成固定资产投资3500亿元: done, but told as statisticians do, whose figures are preliminary."""


_STOCK = rule(
    r"^(?!新增|净增|新登记|.*惠及).*(?:余额|保有量|拥有量|在岗职工人数|常住人口|总人口|户籍人口|城镇化率|市场主体(?:总[数量])?(?:户数|数)?|存栏量?)$",
    "前10个月，新增市场主体8046户、增长5.3% => 新增市场主体户数 | growth | 5.3% | 2021-01..10 | actual",
    "截至6月底，贷款余额达到300亿元 => 贷款余额 | level | 300亿元 | 2021-06 | actual",
)
"""What there is at a time, and does not add up over the months before."""


class Timed(Struct, frozen=True):
    """When, and by which measure: growth over a whole term is a change."""

    period: Period
    measure: Measure
    status: Status


def timed(draft: Draft, frame: Frame, setting: Setting, estimated: frozenset[int]) -> Timed:
    """`estimated`: the years whose figures a note has called estimates from here on (预计数，下同)."""
    if frame.in_a_row and draft.measure != "average-growth":
        frame = replace(frame, period=Period.year(setting.year) if setting.mode == "term" else None, spans=False)
    window = frame.period or _window(setting)
    period, measure = _period(draft, frame, window, setting)
    months = draft.months or frame.months
    if months and period.start == period.end and not (draft.past or draft.begins):
        first, last = months
        period = period.within((last if _STOCK.search(draft.name) else first, last))
    return Timed(period, measure, _status(draft, measure, period, setting, estimated))


def _window(setting: Setting) -> Period:
    return {
        "term": setting.term,
        "year": Period.year(setting.year),
        "plan": Period.year(setting.plan),
        "outlook": setting.outlook,
    }[setting.mode]


def _period(draft: Draft, frame: Frame, window: Period, setting: Setting) -> tuple[Period, Measure]:
    if draft.status == "actual" and setting.planning:  # 为69万东江人民创造: so many there are now
        return Period.year(setting.now), draft.measure
    if draft.measure in ("change", "growth") and (summed := _summed(draft, window, setting)):
        return summed, "change"
    window = _all_of(draft, window, setting)
    many, before = window.first_year < window.last_year, _before(frame, window, setting)
    if draft.past or draft.begins:
        return _began(draft, frame, window, before, setting), draft.measure
    base = _year_in(draft.base, window.last_year) or (None if draft.yearly else frame.base)
    if draft.measure == "average-growth" or (draft.held and many and not base):
        return _average(base, window, setting), "average-growth"
    if draft.measure in ("change", "points", "growth"):
        first = _moved_from(draft, frame, window, before, base, setting)
        alone = first is None or draft.measure != "growth"
        return Period.years(first or window.last_year, window.last_year), draft.measure if alone else "change"
    return _stood(draft, frame, window, setting), draft.measure


def _summed(draft: Draft, window: Period, setting: Setting) -> Period | None:
    """The years whose sum is compared with that of the five before them; None where it is not."""
    if not _EARLIER_SUM.search(draft.base.removesuffix("相比").removesuffix("的")):
        return None
    if window.first_year < window.last_year:
        return window
    plan = _PLAN.search(draft.base)
    first = FIVE_YEARS.get(plan[0], 0) + 5 if plan else setting.term.first_year
    return Period.years(first, max(first, min(first + 4, window.last_year)))


def _before(frame: Frame, window: Period, setting: Setting) -> int:
    """The year before the term, the outlook or else the window: what a change over all of it starts from."""
    last, many = window.last_year, window.first_year < window.last_year
    if setting.mode == "term" and last == setting.term.last_year and not (many and frame.period):
        return setting.term.first_year - 1
    of_outlook = setting.mode == "outlook" and last == setting.outlook.last_year and not many
    return (setting.outlook if of_outlook else window).first_year - 1


def _moved_from(
    draft: Draft, frame: Frame, window: Period, before: int, base: int | None, setting: Setting
) -> int | None:
    """The year that a change over several starts from; None of what one year brought."""
    last, many = window.last_year, window.first_year < window.last_year
    of_a_year = base == last - 1 and draft.measure != "change"  # 较2020年增长15%
    if (draft.yearly and "年均" not in draft.name and not base) or of_a_year:  # 年均增速高于经济增速1个百分点
        return None
    if base and base < last:
        return base
    if draft.averaged and setting.mode == "year":
        return _average(None, window, setting).first_year
    by_its_end = setting.mode == "outlook" and frame.period is not None and last == setting.outlook.last_year
    yearly = draft.measure == "growth" and not draft.throughout and not by_its_end
    if setting.mode == "outlook" and many is False and not yearly:
        before = min(setting.outlook.first_year, last) - 1
    if draft.throughout and setting.mode == "year" and not (frame.months or frame.period):
        before = _plan_before(last)
    dated = frame.period is not None and not many
    return before if last - before > 1 and not (yearly and dated) else None


def _stood(draft: Draft, frame: Frame, window: Period, setting: Setting) -> Period:
    """What stands at the end of the window, held for so many years, or adds up over all of it."""
    last, many = window.last_year, window.first_year < window.last_year
    if draft.in_a_row > 1:
        return Period.years(last - draft.in_a_row + 1, last)
    summed = draft.name.endswith(_SPENT) or bool(_SHARE_OF_ALL.search(draft.name))
    spent = frame.spans and draft.measure == "level" and summed
    throughout = draft.throughout and (frame.spans or setting.mode in ("term", "outlook"))
    through = throughout or ((spent or draft.flow) and not draft.ends)
    return window if (through and many) or frame.loose else Period.year(last)


def _plan_before(year: int) -> int:
    """The last year of the five-year plan before that of `year`: 累计下降 in a review of one year counts from it."""
    return year - (year - 1) % 5 - 1


def _all_of(draft: Draft, window: Period, setting: Setting) -> Period:
    """The outlook or the term, of which `window` is but the last year: 到2016年，五年累计; else `window`."""
    whole = {"outlook": setting.outlook, "term": setting.term}.get(setting.mode)
    in_all = draft.flow and draft.throughout and window.first_year == window.last_year
    return whole if whole and in_all and whole.last_year == window.last_year else window


def _average(base: int | None, window: Period, setting: Setting) -> Period:
    """年均 needs several years: those of the window, else those of the term or the outlook."""
    if base and base < window.last_year:
        return Period.years(base, window.last_year)
    if window.first_year == window.last_year > setting.plan and setting.mode == "plan":
        return Period.years(setting.year, window.last_year)  # 今年……；到2025年，……年均增长7.5%
    if window.first_year == window.last_year:
        longer = setting.outlook if setting.planning else setting.term
        if setting.mode == "outlook" and longer.first_year < window.last_year:
            return Period.years(longer.first_year - 1, window.last_year)
        if longer.last_year == window.last_year and longer.first_year < window.last_year:
            window = longer
    if window.first_year == window.last_year:
        return window
    return Period.years(window.first_year - 1, window.last_year)


def _began(draft: Draft, frame: Frame, window: Period, before: int, setting: Setting) -> Period:
    if draft.months:
        return Period.year(window.last_year).within(draft.months)
    return Period.year(_past(draft, frame, window, before, setting))


def _past(draft: Draft, frame: Frame, window: Period, before: int, setting: Setting) -> int:
    if draft.ends and "去年" in draft.past:  # 从2016年底的8%提升到去年底的13%
        return setting.now - 1
    if setting.mode == "term" and draft.measure == "growth" and _LAST_YEAR.search(draft.past):
        return window.last_year - 1  # 在上年下降9%的基础上再次下降8%
    if ago := _AGO.search(draft.past):  # 由五年前的42%上升到66%: before the last year, however long the term is
        return window.last_year - int(read_number(ago["years"]) or 0)
    if draft.averaged and setting.mode == "year" and not frame.base:
        before = _average(None, window, setting).first_year
    return _year_in(draft.past, before + 1) or frame.base or frame.opens or before


def _year_in(words: str, last: int) -> int | None:
    """The year that `2015年`, `十二五末` or `上年` name."""
    year, plan = YEAR.search(words), _PLAN.search(words)
    if year:
        return int(year[0])
    if plan and plan[0] in FIVE_YEARS:
        return FIVE_YEARS[plan[0]] + 4
    if ago := _AGO.search(words):
        return last - int(read_number(ago["years"]) or 0)
    return last - 1 if _LAST_YEAR.search(words) else None


def _status(draft: Draft, measure: Measure, period: Period, setting: Setting, estimated: frozenset[int]) -> Status:
    same_year = setting.planning and setting.plan == setting.year == period.last_year  # 下半年新开工项目40个
    if draft.status or period.last_year > setting.year or same_year:
        return draft.status or "target"
    known = measure == "count" or (draft.flow and not draft.name.endswith(_REPORTED)) or draft.counted
    so_far = "-" in period.start  # 1—11月: over, whatever is still estimated of the year
    over = period.last_year < setting.year  # 预计由2016年的5亿元提高到8亿元: what that year brought is known
    if (draft.estimate and not over) or (period.last_year in estimated and not (known or so_far)):
        return "estimate"
    return "actual"
