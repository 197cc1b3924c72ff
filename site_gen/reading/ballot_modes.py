"""A passage -> how much speaks for each mode: review of a term, review of a year, plan of a year, outlook of years."""

from collections.abc import Iterator

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.report import Passage
from site_gen.reading.ballot_sentences import is_summing_up, of_sentences
from site_gen.reading.ballot_term import NAMED
from site_gen.reading.ballot_words import (
    BIAS,
    NOTHING,
    OPENING,
    OUTLOOK,
    PLAN,
    TERM,
    YEAR,
    Dated,
    Weights,
    of_later,
    of_words,
)
from site_gen.reading.cleaning_annex import is_annex_heading
from site_gen.reading.setting import FIVE_YEARS, NAMED_PLAN

SPOKEN = 1.6
_LEAD_IN = compiled(
    r"^(?:各位(?:代表|委员|主任)[、，,：:！!同志们位委员]*|[一二三四五六七八九十]+[、.．]|[—―–]+|[（(][一二三四五六七八九十]+[)）]|\s)*"
)
_THIS_YEAR = compiled(r"今年(?!下半年)|本年度")
_THIS_IS_REVIEWED = (0.0, 1.6, -1.6, 0.0)
"""What 今年 then says more, and less."""
_YEARS = compiled(r"(?<!\d)((?:19|20)\d\d)(?=年|[—–-](?:19|20)\d\d年|[：:，](?:(?<=^.{5})|(?<=^[一-龥]{2}\d{4}.)))")
"""2025年; 2024—2025年; and what opens with 2025： or 2025，, or 逐梦2026，."""
_STRETCH = compiled(r"(?<!\d)((?:19|20)\d\d)年?[—–~至到-]{1,2}((?:19|20)\d\d)年")
"""2017—2021年: the years of a term or an outlook, and neither the first nor the last alone."""
_IS = compiled(r"(?:19|20)\d\d年[，,]?(?:既|也)?是")
"""2023年，是开局之年: what follows is of that year."""
_NAMED = compiled(
    rf"{NAMED_PLAN}(?!(?:[规计]划)?(?:纲要)?的?(?:(?:圆满|胜利|顺利)收官[，、](?:19|20)\d\d年|扬帆|起航|启航|收官|最后|开局|开好局|良好开局|起步|第一|关键|承上|编制|编修|前期|谋划|[^，。“”和及]{{0,8}}(?:一年|之年|第[一二三四五]年)))"
)
_BASES = compiled(r"(?:比|较|从|由|与|同|是|为)((?:19|20)\d\d)年|((?:19|20)\d\d)年(?:\d{1,2}月)?以来")
_AIMS_AT = compiled(r"到((?:19|20)\d\d)年[，,底末]?[^，。；]{0,24}(?:达到|突破|超过|翻番|建成|实现)")
"""到2026年，生产总值突破900亿元: where that year is none of the two, of an outlook."""
AIMED = 1.6
_CLOSES = compiled(
    rf"(?P<says>(?:标志着|为|宣告)[^。]{{0,8}})?{NAMED_PLAN.replace('plan', 'closed').replace('quote', 'marked')}"
    r"[^。]{0,10}(?:收官|完成|实现|[画划]上|句号)(?(says)|[^。]{0,6}[。！](?:(?:回[顾望首眸]{1,2})?(?:五年来|(?:过去|这)的?五年)|回[顾望首眸]{1,2}“十?[一二三四五六七八九]五”))"
    r"|(?:这|的)五年[，。]"
)
"""2025年任务的完成，标志着“十四五”收官; 2020年是“十三五”收官之年。五年来: what follows tells of the five years."""
_OF_ALL = compiled(rf"{NAMED_PLAN}时期(?:是|，是)")
"""“十四五”时期是……的第一个五年: a chapter on two plans turns from the one to the other here."""
_DATES = compiled(
    r"(?:19|20)\d\d年[，,]?(?:全[市县省区州旗盟镇年]|我[市县省区州旗]|地区|生产总值|GDP|规模|财政|城镇|居民|一般|固定|粮食|实现|完成|预计)(?!上下|人民|干部)"
)
_AT_ITS_END = compiled(r"(?:19|20)\d\d年(?:牧业年度|[末底])")
"""2020年末，肉牛存栏21万头: how things stood, in a review of a term too."""
_SOME_YEARS = compiled(r"(?:近|这|过去)?[两三四]年(?:来|间|以来|，)")
"""近三年，我县累计培育企业96家: an aside of a chapter, whatever that tells of."""
_GOES_ON = compiled(r"(?:[（(]?(?:[二三四五六七八九]|十[一二三四五六七八九]?)(?:[是、）)]|要)|——|[2-9]\.)")


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
    words = _LEAD_IN.sub("", text[: 2 * OPENING])[:OPENING]
    is_heading = passage.kind == "heading" and len(text) <= 2 * OPENING
    spoken, years, spans = _of_heading(passage, words) if is_heading else _of_opening(text, words)
    if reviewed and _THIS_YEAR.search(words[:24]):
        spoken = summed(spoken, _THIS_IS_REVIEWED)
    later = NOTHING if is_heading else of_later(text)
    return Signs(
        is_heading,
        passage.level if is_heading else 9,
        spoken if is_heading else summed(spoken, later, of_sentences(text)),
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
    stretches = tuple(
        (int(first), 2.5 * force) for first, last in _STRETCH.findall(words) if int(last) - int(first) > 2
    )
    years = _years(_STRETCH.sub("", words) if stretches else words, 2.0 * force)
    return _scaled(of_words(words, True), force), years, (*_spans(words, 2.5 * force), *stretches)


def _of_opening(text: str, words: str) -> tuple[Weights, Dated, Dated]:
    short = len(text) < 40 and "。" not in text
    first = bool(NAMED.match(words))
    sums_up = is_summing_up(text)
    closes = sums_up or bool(_CLOSES.search(text, 0, 2 * OPENING))
    spoken = of_words(words[: 40 if short else 24], short)
    spoken = summed(spoken, (3.2 if sums_up else 2.2, 0.0, 0.0, 0.0)) if closes else spoken
    undated = closes or not _YEARS.match(words) or _AT_ITS_END.match(words)
    opens = 1.0 if undated else 4.4 if _IS.match(words) else 2.6
    years = _years(words[:18], opens)
    return spoken, years, _spans(words[:18], 4.0 if first and _OF_ALL.match(words) else 2.0 if first else 0.6)


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


def summed(*all_of: Weights) -> Weights:
    term, year, plan, outlook = map(sum, zip(*all_of, strict=True))
    return term, year, plan, outlook
