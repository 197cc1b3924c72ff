"""The words of a heading, or those that open a paragraph, for each mode: 过去五年, 一年来, 今年, 今后五年."""

from site_gen.model.compiled import compiled
from site_gen.reading.ballot_cues import AHEAD, PAST
from site_gen.reading.ballot_term import NOT_ONE_YEAR, TO_YEAR, WERE

TERM, YEAR, PLAN, OUTLOOK = range(4)
BIAS = 0.01
"""What a single year has before a stretch of years in a passage that does not say."""
NOTHING = (0.0, 0.0, 0.0, 0.0)
Weights = tuple[float, float, float, float]
"""For term, year, plan, outlook."""
Dated = tuple[tuple[int, float], ...]
"""Years, with what each counts."""
OPENING = 60
_FIVE_PAST = compiled(
    rf"{WERE}|(?:过去的?|刚刚过去的|这|本届|上届|近)(?:政府)?(?:五年|四年|三年|5年|几年)|[五四三5]年来|五年(?:工作|发展)*(?:回顾|回眸|成就)|届(?:[市县区省镇乡州旗]?人民)?政府工作的?(?:回顾|总结)|本届政府{NOT_ONE_YEAR}|任期(?:以来|内)|回[顾望首眸]{{1,2}}“十?[一二三四五六七八九]五”|五年间|经过五年|五年奋斗|{TO_YEAR.pattern}"
)
_FIVE_NEXT = compiled(
    rf"(?:今后|未来|下一?个?|接下来)的?(?:五|几|三|5)年|今后一个?时期|(?<!过去)(?<!去的)五年(?:工作|发展)*(?:展望|思路|目标)|面向未来|[新下]一?届政府{NOT_ONE_YEAR}|远景目标|中长期"
)
_FIVE_NEXT_OPENS = compiled(r"(?:今后|未来)的?(?:五|5)年[，,]")
"""今后五年，生产总值年均增长8%: what follows is of these years, in a chapter on the next year too."""
_OUTLINES = compiled(r"《[^》]{0,30}纲要[^》]{0,6}》(?:还|共|主要)*(?:提出|明确|确定|设定|安排)")
"""《纲要（草案）》明确了主要指标: what follows is of the years that it is for, in a chapter on the next year too."""
_LAST = compiled(
    r"(?:过去的?|走过的)(?:(?:19|20)\d\d年|这?一年)|一年来|这一年|(?<![比较同与])(?:去年|上一?年)(?!同期|底|末|[^。，,]{0,14}基础上)|一年工作回顾"
)
_LAST_WAS = compiled(r"(?:刚刚)?过去的?(?:这)?一年[，,]?(?:既|也)?是")
"""刚刚过去的一年是极不平凡的一年: what follows is of that year."""
_PROBLEMS = compiled(r"存在.{0,8}(?:问题|困难|不足|差距|短板)")
"""二、存在的问题: the chapter of a review."""
_NOW = compiled(r"今年|新的一年|明年|下一年|本年度|下一步")
_NOW_IS = compiled(r"^.?(?:今年|明年|新的一年)[，,]?(?:既|也)?是(?![^。]{0,30}(?:收官|最后一年))")
"""今年是“十四五”开局之年: what follows is of that year; 今年是收官之年 a review says, too, given before it was over."""
_AIM = compiled(r"预期目标|总体要求|(?:重点|主要)(?:工作|任务)")
EXACT = 1.2
_ARRANGES = compiled(
    r"(?:19|20)\d\d年(?:度|政府|的|主要|重点|经济社会发展|[和、])*(?:工作|目标|任务)+的?(?:安排|打算|部署|计划)$"
)
"""二、2021年工作安排: what follows is planned, however exact a number of it is."""
_ACCOUNTS = compiled(r"(?:19|20)\d\d年.{0,16}(?:完成|落实|办理|执行|进展)情况$")
"""三、2024年民生实事完成情况: a review, also behind the plan."""
_SENTENCE = r"(?<=[。！!])(?:各位代表[！!，,：])?(?:回[顾望首眸]{1,2})?"
_LATER = compiled(
    rf"{_SENTENCE}(?:(?P<term>{_FIVE_PAST.pattern})|(?P<year>(?:{_LAST.pattern})(?=[，,]|我[们市县省区州]|全[市县省区州]))|(?P<outlook>(?:今后|未来)的?(?:五|5)年)"
    r"|(?P<plan>今年，|今年要|新的一年))"
)
"""五年来，我们……, 回眸“十四五”，…… behind a full stop."""
_MODE_OF = {"term": TERM, "year": YEAR, "plan": PLAN, "outlook": OUTLOOK}
_ONE: tuple[Weights, ...] = ((1.8, 0, 0, 0), (0, 1.8, 0, 0), (0, 0, 1.8, 0), (0, 0, 0, 1.8))


def of_words(words: str, heading: bool) -> Weights:
    """The words of a heading or those that open a paragraph, close ones before far ones."""
    term = 2.5 * bool(_FIVE_PAST.search(words))
    year = 2.5 * bool(_LAST.search(words.partition("。")[0]))  # 累计建房6万套。去年建校96所: of more than last year
    plan = 1.6 * bool(_NOW.search(words)) + 1.2 * bool(_AIM.search(words)) + 2.4 * bool(_NOW_IS.search(words))
    outlook = 2.2 * bool(_FIVE_NEXT.search(words, 0, OPENING if heading else 14))
    if heading:
        back = 1.5 * bool(PAST.search(words) or _PROBLEMS.search(words))
        ahead = (1.2 if back else 2.2) * bool(AHEAD.search(words))
        arranged = EXACT * bool(_ARRANGES.search(words))
        back += EXACT * bool(_ACCOUNTS.search(words))
        return term + back, year + back, plan + ahead + arranged, outlook + ahead
    outlook += 1.4 * bool(_FIVE_NEXT_OPENS.match(words)) + 3.2 * bool(_OUTLINES.match(words))
    return term, year + 1.9 * bool(_LAST_WAS.match(words)), plan, outlook


def of_later(text: str) -> Weights:
    """The last sentence of a paragraph, its first aside, that opens with a time: ……圆满收官。五年来，我们……"""
    found = NOTHING
    for match in _LATER.finditer(text):
        found = _ONE[_MODE_OF[match.lastgroup or ""]]
    return found
