"""A passage -> how much speaks for each mode: review of a term, review of a year, plan of a year, outlook of years."""

from collections.abc import Iterator

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.report import Passage
from site_gen.reading.ballot_cues import AHEAD, PAST
from site_gen.reading.ballot_term import NAMED, NOT_ONE_YEAR, TO_YEAR, WERE
from site_gen.reading.cleaning_annex import is_annex_heading
from site_gen.reading.setting import FIVE_YEARS, NAMED_PLAN

TERM, YEAR, PLAN, OUTLOOK = range(4)
BIAS = 0.01
"""What a single year has before a stretch of years in a passage that does not say."""
NOTHING = (0.0, 0.0, 0.0, 0.0)
Weights = tuple[float, float, float, float]
"""For term, year, plan, outlook."""
Dated = tuple[tuple[int, float], ...]
"""Years, with what each counts."""
SPOKEN = 1.6
ONE_YEAR = 0.8
"""What 全年 or 年内 takes from an outlook of years."""
_OPENING = 60
_LEAD_IN = compiled(
    r"^(?:各位(?:代表|委员|主任)[、，,：:！!同志们位委员]*|[一二三四五六七八九十]+[、.．]|[—―–]+|[（(][一二三四五六七八九十]+[)）]|\s)*"
)
_FIVE_PAST = compiled(
    rf"{WERE}|(?:过去的?|刚刚过去的|这|本届|上届|近)(?:政府)?(?:五年|四年|三年|5年|几年)|[五四三5]年来|五年(?:工作)?回顾|本届政府{NOT_ONE_YEAR}|任期(?:以来|内)|五年间|经过五年|五年奋斗|{TO_YEAR.pattern}"
)
_FIVE_NEXT = compiled(
    rf"(?:今后|未来|下一?个?|接下来)的?(?:五|几|三|5)年|今后一个?时期|面向未来|[新下]一?届政府{NOT_ONE_YEAR}|远景目标|中长期"
)
_FIVE_NEXT_OPENS = compiled(r"(?:今后|未来)的?(?:五|5)年[，,]")
"""今后五年，生产总值年均增长8%: what follows is of these years, in a chapter on the next year too."""
_LAST = compiled(
    r"(?:刚刚)?过去的?(?:(?:19|20)\d\d年|这?一年)|一年来|这一年|(?<![比较同与])(?:去年|上一?年)(?!同期|底|末)|一年工作回顾"
)
_PROBLEM = compiled(
    r"清醒(?:地)?(?:看到|认识)|(?:存在|面临).{0,12}(?:问题|困难|短板|不足|挑战)|(?:问题|困难|短板|不足|差距).{0,6}(?:主要|表现)"
)
"""我们也要清醒地看到，经济社会发展仍存在不少困难: it speaks of the time of the review, whatever its verbs."""
_LAST_WAS = compiled(r"(?:刚刚)?过去的?(?:这)?一年[，,]?(?:既|也)?是")
"""刚刚过去的一年是极不平凡的一年: what follows is of that year."""
_PROBLEMS = compiled(r"存在.{0,8}(?:问题|困难|不足|差距|短板)")
"""二、存在的问题: the chapter of a review."""
_NOW = compiled(r"今年|新的一年|明年|下一年|本年度|下一步")
_THIS_YEAR = compiled(r"今年|本年度")
_THIS_IS_REVIEWED = (0.0, 1.6, -1.6, 0.0)
"""What 今年 then says more, and less."""
_NOW_IS = compiled(r"^.?(?:今年|明年|新的一年)[，,]?(?:既|也)?是(?![^。]{0,30}(?:收官|最后一年))")
"""今年是“十四五”开局之年: what follows is of that year; 今年是收官之年 a review says, too, given before it was over."""
_SETS = compiled(
    r"(?:(?:预期|奋斗|主要)目标|总体要求)(?:主要)?(?:是|为|[：:])"
    r"|(?:要|将|着力|重点|集中力量)(?:抓好|做好|办好)(?!了)[^。，；]{0,14}(?:工作|任务|实事)[：:]$"
)
"""主要预期目标是：生产总值增长8%，……; 2023年着力抓好40项重点工作：: no result, whatever its verbs."""
_AIM = compiled(r"预期目标|总体要求|(?:重点|主要)(?:工作|任务)")
_YEARS = compiled(r"(?<!\d)((?:19|20)\d\d)(?=年|[—–-](?:19|20)\d\d年)")
_IS = compiled(r"(?:19|20)\d\d年[，,]?(?:既|也)?是")
"""2023年，是开局之年: what follows is of that year."""
_NAMED = compiled(
    rf"{NAMED_PLAN}(?!(?:[规计]划)?(?:纲要)?的?(?:(?:圆满|胜利|顺利)收官[，、](?:19|20)\d\d年|扬帆|起航|启航|收官|最后|开局|开好局|良好开局|起步|第一|关键|承上|编制|编修|前期|谋划))"
)
_DONE = compiled(
    r"达到\d|完成(?:投资)?\d|同比|比上年|较上年|位居|荣获|获评|入选|跻身|圆满|建成投用|竣工|提升至|提高到\d|增至|降至|增长\d[\d.．]*[%％](?!左右|以上|的目标)|我们(?:坚持|始终|坚决|牢牢|深入|全力|大力|着力|扎实|聚焦)|得到|实现了|取得|创造?了|新增\d"
    r"|成功(?=[创承举获入侦申])|了(?<=[赢成进施展办决造建立高强]了)(?!解|然)"
)
_EXACT = compiled(
    r"(?:增长|下降|提高|上升|降低|[、和])(?:了)?\d+\.(?:[1-46-9]|\d\d)\d*(?:[%％]|个百分点)(?!左右|以上|以内|的目标)"
)
"""增长25.2%: nobody plans so exactly."""
EXACT = 1.2
_ARRANGES = compiled(
    r"(?:19|20)\d\d年(?:度|政府|的|主要|重点|经济社会发展|[和、])*(?:工作|目标|任务)+的?(?:安排|打算|部署|计划)$"
)
"""二、2021年工作安排: what follows is planned, however exact a number of it is."""
_ACCOUNTS = compiled(r"(?:19|20)\d\d年.{0,16}(?:完成|落实|办理|执行|进展)情况$")
"""三、2024年民生实事完成情况: a review, also behind the plan."""
_TO_DO = compiled(
    r"力争|确保|争取|(?<![需主重不只])要(?!求|素|点|闻|道|地|件|领|义)|将(?!军|士|近)|[%％]左右|(?<=\d)[%％万亿元人个家]+以上|我们将|必须|要把|务必|不少于|不低于"
)
_TOTAL = compiled(
    r"累计|年均|五年|翻(?:了?一|两)?番|连续[四五]年|(?:较|比|从|由)“?(?:(?:19|20)\d\d|十[一二三四五六]?五)”?(?:年|末)"
)
_BASES = compiled(r"(?:比|较|从|由|与|同|是|为)((?:19|20)\d\d)年|((?:19|20)\d\d)年(?:\d{1,2}月)?以来")
_AIMS_AT = compiled(r"到((?:19|20)\d\d)年[，,底末]?[^，。；]{0,24}(?:达到|突破|超过|翻番|建成|实现)")
"""到2026年，生产总值突破900亿元: where that year is none of the two, of an outlook."""
AIMED = 1.6
_CLOSES = compiled(
    rf"(?P<says>(?:标志着|为|宣告)[^。]{{0,8}})?{NAMED_PLAN.replace('plan', 'closed').replace('quote', 'marked')}"
    r"[^。]{0,10}(?:收官|完成|实现|[画划]上|句号)(?(says)|[^。]{0,6}[。！](?:回[顾望首]{1,2})?(?:五年来|(?:过去|这)的?五年))"
    r"|(?:这|的)五年[，。]"
)
"""2025年任务的完成，标志着“十四五”收官; 2020年是“十三五”收官之年。五年来: what follows tells of the five years."""
_OF_ALL = compiled(rf"{NAMED_PLAN}时期(?:是|，是)")
"""“十四五”时期是……的第一个五年: a chapter on two plans turns from the one to the other here."""
_FULFILS = compiled(rf"完成了?{NAMED_PLAN}(?:规划)?(?:确定|提出)?的?(?:各项|主要)*(?:目标|任务)")
_RISES = compiled(r"(?:从|由)\d[\d.,]*[万亿]*[一-龥%％]{0,4}?(?:增加|提高|提升|增长|上升|跃升|扩大)到")
"""2020年是“十三五”收官之年。我们完成了“十三五”规划的目标任务。生产总值从2万亿元增加到3万亿元: its five years."""
_DATES = compiled(
    r"(?:19|20)\d\d年[，,]?(?:全[市县省区州旗盟镇年]|我[市县省区州旗]|地区|生产总值|GDP|规模|财政|城镇|居民|一般|固定|粮食|实现|完成|预计)(?!上下|人民|干部)"
)
_AT_ITS_END = compiled(r"(?:19|20)\d\d年(?:牧业年度|[末底])")
"""2020年末，肉牛存栏21万头: how things stood, in a review of a term too."""
_SOME_YEARS = compiled(r"(?:近|这|过去)?[两三四]年(?:来|间|以来|，)")
"""近三年，我县累计培育企业96家: an aside of a chapter, whatever that tells of."""
_GOES_ON = compiled(r"(?:[（(]?(?:[二三四五六七八九]|十[一二三四五六七八九]?)(?:[是、）)]|要)|——|[2-9]\.)")
_SENTENCE = r"(?<=[。！!])(?:各位代表[！!，,：])?(?:回[顾望首]{1,2})?"
_IN_YEAR = compiled(r"全年|年内|今年")
_OF_YEAR = compiled(r"全年|同比|比上年|较上年|年内|上年|去年")
_LATER = compiled(
    rf"{_SENTENCE}(?:(?P<term>{_FIVE_PAST.pattern})|(?P<year>(?:{_LAST.pattern})(?=[，,]|我[们市县省区州]|全[市县省区州]))|(?P<outlook>(?:今后|未来)的?(?:五|5)年)"
    r"|(?P<plan>今年，|今年要|新的一年))"
)
"""五年来，我们…… behind a full stop."""
_MODE_OF = {"term": TERM, "year": YEAR, "plan": PLAN, "outlook": OUTLOOK}
_ONE: tuple[Weights, ...] = ((1.8, 0, 0, 0), (0, 1.8, 0, 0), (0, 0, 1.8, 0), (0, 0, 0, 1.8))


class Signs(Struct, frozen=True):
    """What a passage says about its time, whatever years the report turns out to have."""

    is_heading: bool
    level: int
    """Of a heading; 9 for what is none."""
    weights: Weights
    years: tuple[tuple[int, float], ...]
    """Years that it names, with what they count."""
    spans: tuple[tuple[int, float], ...]
    """First years of the five-year plans that it names, with what they count."""
    bases: tuple[int, ...] = ()
    """Years with which it compares, or since which it counts: 比2020年; 2021年以来."""
    speaks: bool = False
    """Whether its first words tell a time, so that a change of mode is looked for here."""
    dates: bool = False
    """Whether its first words only date a figure: what follows 2024年，全市地区生产总值…… need not be of that year."""
    begins: bool = False
    """Whether an annex begins here, with a time of its own."""
    aims: tuple[int, ...] = ()
    """Years by which something is to be: 到2030年，……达到."""
    goes_on: bool = False
    """Whether it is the second or a later one of a list: 二是……, （三）……"""


def signs_of(passage: Passage, reviewed: bool) -> Signs:
    """The signs in the words of a heading, or in the first words and the sentences of a paragraph.

    `reviewed`: 今年 is the year under review (`ballot_now`).
    """
    text = passage.text
    words = _LEAD_IN.sub("", text[: 2 * _OPENING])[:_OPENING]
    is_heading = passage.kind == "heading" and len(text) <= 2 * _OPENING
    spoken, years, spans = _of_heading(passage, words) if is_heading else _of_opening(text, words)
    if reviewed and _THIS_YEAR.search(words[:24]):
        spoken = _sum(spoken, _THIS_IS_REVIEWED)
    later = NOTHING if is_heading else _of_later(text)
    return Signs(
        is_heading,
        passage.level if is_heading else 9,
        spoken if is_heading else _sum(spoken, later, _of_sentences(text)),
        years if is_heading else (*years, *_named(text)),
        spans,
        tuple({int(year) for match in _BASES.finditer(text) for year in match.groups() if year}),
        _speaks(max(*spoken, *later), [weight for _, weight in (*years, *spans)], is_heading),
        not is_heading and bool(_DATES.match(words) or _SOME_YEARS.match(words)),
        passage.level == 2 and is_annex_heading(text),
        tuple(map(int, _AIMS_AT.findall(text))),
        bool(_GOES_ON.match(text)),
    )


def _speaks(words: float, dates: list[float], is_heading: bool) -> bool:
    """What a heading says and the year that it names count together: 二、2024年工作计划."""
    dated = max(dates, default=0.0)
    return (words + dated if is_heading else max(words, dated)) >= SPOKEN


def _of_heading(passage: Passage, words: str) -> tuple[Weights, Dated, Dated]:
    force = 1.0 if passage.level <= 2 else 0.7
    return _scaled(_of_words(words, True), force), _years(words, 2.0 * force), _spans(words, 2.5 * force)


def _of_opening(text: str, words: str) -> tuple[Weights, Dated, Dated]:
    short = len(text) < 40 and "。" not in text
    first = bool(NAMED.match(words))
    sums_up = _sums_up(text)
    closes = sums_up or bool(_CLOSES.search(text, 0, 2 * _OPENING))
    spoken = _of_words(words[: 40 if short else 24], short)
    spoken = _sum(spoken, (3.2 if sums_up else 2.2, 0.0, 0.0, 0.0)) if closes else spoken
    undated = closes or not _YEARS.match(words) or _AT_ITS_END.match(words)
    opens = 1.0 if undated else 4.4 if _IS.match(words) else 2.6
    years = _years(words[:18], opens)
    return spoken, years, _spans(words[:18], 4.0 if first and _OF_ALL.match(words) else 2.0 if first else 0.6)


def _sums_up(text: str) -> bool:
    return bool(_FULFILS.search(text, 0, 2 * _OPENING) and _RISES.search(text) and not _OF_YEAR.search(text))


def weights_of(signs: Signs, plan: int) -> Weights:
    """What speaks for each mode if the report plans the year `plan`."""
    found = [*signs.weights]
    found[PLAN] += BIAS
    found[YEAR] += BIAS
    for year, weight in signs.years:
        for mode in _modes_of(year, plan):
            found[mode] += weight
    for first, weight in signs.spans:
        if plan - 6 <= first <= plan - 4:
            found[TERM] += weight
        elif plan - 1 <= first <= plan + 1:
            found[OUTLOOK] += weight
    found[OUTLOOK] += AIMED * any(year > plan + 1 for year in signs.aims)
    found[TERM] += 1.2 * any(plan - 6 <= base <= plan - 4 for base in signs.bases)
    return found[0], found[1], found[2], found[3]


def _modes_of(year: int, plan: int) -> tuple[int, ...]:
    if year == plan:
        return (PLAN,)
    if year == plan - 1:
        return (YEAR,)
    return (OUTLOOK,) if year > plan + 1 else ()


def _of_words(words: str, heading: bool) -> Weights:
    """The words of a heading or those that open a paragraph, close ones before far ones."""
    term = 2.5 * bool(_FIVE_PAST.search(words))
    year = 2.5 * bool(_LAST.search(words.partition("。")[0]))  # 累计建房6万套。去年建校96所: of more than last year
    plan = 1.6 * bool(_NOW.search(words)) + 1.2 * bool(_AIM.search(words)) + 2.4 * bool(_NOW_IS.search(words))
    outlook = 2.2 * bool(_FIVE_NEXT.search(words, 0, _OPENING if heading else 14))
    if heading:
        back = 1.5 * bool(PAST.search(words) or _PROBLEMS.search(words))
        ahead = (1.2 if back else 2.2) * bool(AHEAD.search(words))
        arranged = EXACT * bool(_ARRANGES.search(words))
        back += EXACT * bool(_ACCOUNTS.search(words))
        return term + back, year + back, plan + ahead + arranged, outlook + ahead
    return term, year + 1.9 * bool(_LAST_WAS.match(words)), plan, outlook + 1.4 * bool(_FIVE_NEXT_OPENS.match(words))


def _of_later(text: str) -> Weights:
    """The last sentence of a paragraph, its first aside, that opens with a time: ……圆满收官。五年来，我们……"""
    found = NOTHING
    for match in _LATER.finditer(text):
        found = _ONE[_MODE_OF[match.lastgroup or ""]]
    return found


def _of_sentences(text: str) -> Weights:
    """Tense, totals and annual words of a paragraph, none of them for much."""
    done, ahead = len(_DONE.findall(text)), len(_TO_DO.findall(text))
    if _PROBLEM.search(text, 0, 2 * _OPENING):
        return 0.6, 0.8, 0.0, 0.0
    tense = -1.8 if _SETS.search(text) else 1.8 * (done - ahead) / (done + ahead + 2)
    total, annual = len(_TOTAL.findall(text)), len(_OF_YEAR.findall(text))
    span = 1.2 * (total - annual) / (total + annual + 1)
    back, to_do, long, short = max(0.0, tense), max(0.0, -tense), max(0.0, span), max(0.0, -span)
    back += EXACT * (len(_EXACT.findall(text)) > 1)
    within = short if _IN_YEAR.search(text) else 0.0
    beyond = ONE_YEAR if _IN_YEAR.search(text) else 0.0
    return back + long, back + short, to_do + within, to_do - beyond


def _years(words: str, weight: float) -> Dated:
    return tuple((int(found), weight) for found in dict.fromkeys(_YEARS.findall(words)))


def _spans(words: str, weight: float) -> Dated:
    return tuple((FIVE_YEARS[match["plan"]], weight) for match in _NAMED.finditer(words))[:2]


def _named(text: str) -> Iterator[tuple[int, float]]:
    """Years inside the sentences: a little each."""
    found = _YEARS.findall(text)
    for year in dict.fromkeys(found):
        yield int(year), min(0.6, 0.3 * found.count(year))


def _scaled(weights: Weights, force: float) -> Weights:
    return weights[0] * force, weights[1] * force, weights[2] * force, weights[3] * force


def _sum(*all_of: Weights) -> Weights:
    term, year, plan, outlook = map(sum, zip(*all_of, strict=True))
    return term, year, plan, outlook
