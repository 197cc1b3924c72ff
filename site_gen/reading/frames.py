"""words of a clause -> the time that they set for what follows in the sentence: 2020年, 与2016年末相比, 三年来累计."""

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.period import Period
from site_gen.reading.frames_periods import FROM_END, passing_stretch, period_set, stretch, within_years
from site_gen.reading.frames_plans import PLANNED
from site_gen.reading.months import Months, told
from site_gen.reading.rule import rule
from site_gen.reading.setting import FIVE_YEARS, PLAN_NAME, Setting

_OPENS = rule(
    r"^[，,、：:；; ]*(?:力争)?到(?:19|20)\d\d年[末底]?",
    "@outlook 税收比2020年增长50%，到2026年，经济年均增长9% => 经济 | average-growth | 9% | 2021..2026 | target",
)
_BASE = rule(
    r"(?:(?:与|比|较|同)|在(?=\d{4}年(?:年?[末底])?的?基础上))(?P<base>(?:19|20)\d\d)年(?![末底]?的?(?:基础上)?(?:再|提前|实现)*翻)",
    "@outlook 生产总值提前实现比2000年翻两番；税收年均增长8% => 税收 | average-growth | 8% | 2021..2026 | target",
    "@term 与2018年相比，税收增长8% => 税收 | change | 8% | 2018..2021 | actual",
)
_BASE_PLAN = rule(
    rf"(?:与|比|较|同)[“\"]?{PLAN_NAME}(?![”\"]?(?:时期|期间)[高低快慢]\d)[”\"]?(?:末|初|时期|期末)?",
    "与“十二五”末相比，税收增长8% => 税收 | change | 8% | 2015..2021 | actual",
)
_IN_A_ROW = rule(
    r"^[^，]{0,12}连续(?:[两二三四五六七八九十]|\d{1,2})年(?!累计|共|总计|合计)",
    "连续10年提高养老金，低保标准提高5% => 低保标准 | growth | 5% | 2021 | actual",
    "@term 连续五年投入资金10亿元以上 => 投入资金 | level | 10亿元 | 2021 | actual",
    "@term 连续9年开展专项行动，修复湿地2万亩 => 修复湿地面积 | count | 2万亩 | 2017..2021 | actual",
    "连续三年安排专项资金，新增学位3000个 => 新增学位数 | count | 3000个 | 2021 | actual",
)
_IN_ALL = rule(
    r"^[^\d，]{0,8}(?:累计|共计|合计|总计)",
    "连续两年新增贷款超过100亿元，累计达到230亿元 => 新增贷款 | level | 230亿元 | 2020..2021 | actual",
)


_IN_THE_YEAR = rule(
    r"^(?:力争|确保|计划|其中)*年内",
    "@plan 用三年时间改造学校96所，年内完成34所 => 改造学校数 | count | 34所 | 2022 | target",
)
"""用三年时间……，年内……: of all the years the first, which the plan is for."""
_FROM_TO = rule(
    r"^(?:从|自|由)?(?P<first>(?:19|20)\d\d)年[到至](?:19|20)\d\d年",
    "@term 2018年到2021年，技改投资占比从17%提升到35% => 技改投资占比 | level | 17% | 2018 | actual",
)


_GROUND = rule(
    r"^在?[去上]年[^，,。]{2,24}基础上",
    "@plan 在去年新建学校12所的基础上，再新建15所 => 新建学校数 | count | 15所 | 2022 | target",
)
"""在去年新建学校12所的基础上，再新建15所: only what it goes out from is of that year."""


class Frame(Struct, frozen=True):
    """What a sentence has said about time so far."""

    period: Period | None = None
    base: int | None = None
    spans: bool = False
    """The period is a stretch over which things add up: 三年来."""
    loose: bool = False
    """Some time within the period: 3-5年内达到."""
    in_a_row: bool = False
    """Something came again in each year of it: an average is over them all, what else is told is of the last."""
    months: Months | None = None
    """Of the year: 1—11月."""
    opens: int | None = None
    """The year of the first of two states, where it names both: 2020年到2025年，占比从17.9%提升到35.5%."""
    before: "Frame | None" = None
    """What holds again after this clause, where its time is its own: 突破1万户、实现两年翻番."""


def sets_out(words: str) -> bool:
    """The clause opens with a date of its own, which takes the place of the sentence's: …，到2021年，…."""
    return bool(_OPENS.match(words))


def framed(words: str, frame: Frame, setting: Setting) -> Frame:
    """`frame` with what the clause `words` adds or changes."""
    if frame.in_a_row and _IN_ALL.search(words.lstrip("，,、；; ")):
        return replace(frame, in_a_row=False, months=told(words, frame.months), before=frame.before or frame)
    averaged = frame.in_a_row and "年均" in words  # 连续7年提高养老金，年均增长10%
    frame = frame if averaged else frame.before or frame
    frame = replace(frame, months=told(words, frame.months))
    if "年" not in words and "五" not in words:
        return frame  # every year that a clause can set has one of them
    words = words.lstrip("。，,、：:；; \t—“")
    within = within_years(words[:80], setting)
    if within:
        return Frame(within, _base(words) or frame.base, loose=True, months=frame.months)
    found = period_set(words, setting) or _first_of(words, frame, setting)
    if found and frame.spans and frame.period and _as_long(found[0], frame.period) and found == stretch(words, setting):
        found = None  # “十一五”期间关停……；五年淘汰……
    passing = None if found else passing_stretch(words[:80], setting)
    period, spans = found or passing or (frame.period, frame.spans)
    in_a_row = bool(_IN_A_ROW.search(words)) if found else frame.in_a_row
    in_each = in_a_row and found and setting.mode == "term"  # 连续9年……，完成修复2万亩
    its_own = passing or in_each or _GROUND.match(words)
    loose, before = frame.loose and not found, frame if its_own else None
    base = None if found and PLANNED.search(words[:24]) else frame.base  # 比2015年翻一番，“十四五”时期年均增长
    both = _FROM_TO.match(words[:24]) if found else None
    opens = int(both["first"]) if both else None if found else frame.opens
    return Frame(period, _base(words) or base, spans, loose, in_a_row, frame.months, opens, before)


def _first_of(words: str, frame: Frame, setting: Setting) -> tuple[Period, bool] | None:
    first = setting.planning and frame.spans and _IN_THE_YEAR.match(words)
    return (Period.year(setting.plan), False) if first else None


def _as_long(one: Period, other: Period) -> bool:
    return one.last_year - one.first_year == other.last_year - other.first_year


def _base(words: str) -> int | None:
    match = FROM_END.match(words[:24]) or _BASE.search(words[:80])
    if match:
        return int(match["base"])
    planned = _BASE_PLAN.search(words[:80])
    return FIVE_YEARS[planned["plan"]] + 4 if planned else None
