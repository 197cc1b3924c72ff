"""Title, date, headings and sentences of a report -> its votes on the year that it plans, with words and weights.

No vote decides alone: a heading that names the wrong year is outvoted by the date, the order of the chapters and the
years that the paragraphs open with.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.report import Passage
from site_gen.reading.ballot_landmarks import landmarks_of, plena_of
from site_gen.reading.setting import FIVE_YEARS, NAMED_PLAN

PAST = compiled(
    r"回顾|回眸|回望|总结|成就|成绩|成效|历程|情况|完成了|实现了|取得(?!新的?更|更[大多高好])|(?:扎实|圆满|全面|较好|如期|顺利|胜利|超额)(?:地)?完成|新进展|交出|答卷|走过|(?<!不忘)过去"
)
"""2024年工作回顾; 扎实完成2024年各项任务; 2025年主要工作和“十四五”发展成就"""
AHEAD = compiled(
    r"安排|打算|建议|部署|要求|思路|目标|重点|今后|未来|下一步|努力|奋力|力争|确保|全力(?:推动|完成|以赴)|任务|考虑|开好局|新局面|展望|乘势而上|大有可为|启航|再出发|(?<![五”\"])计划"
)
"""2025年工作安排; 奋力完成2023年各项任务"""
YEAR = compiled(r"(?<!\d)((?:19|20)\d\d)(?=年)")
HEADS = compiled(r"(?<![\d.])((?:19|20)\d\d)(?=年|$|[，,：:])")
"""Of a heading also 回望2023; 2024，再启新程."""
BOTH = compiled(
    r"(?:(?P<reviewed>(?:19|20)\d\d)年[^年]{0,20}(?:回顾|总结|情况|成就|成绩|工作)|(?:过去的?一年|去年|上年|一年来)[^年]{0,12})"
    r"(?:和|与|及|以及|暨|、)(?P<planned>(?:19|20)\d\d)年"
)
"""1993年工作的回顾和1994年工作的基本方针; 过去一年的工作和2024年总体要求: one heading, or title, tells of both."""
JUST_PAST = compiled(r"(?:过去|走过)的((?:19|20)\d\d)年")
OPENS = compiled(
    r"^(?:各位代表[！，,、：:同志们\s]*|[——\s]*)(?:回顾)?((?:19|20)\d\d)年(?=[，,]|是|全[省市县区州国盟旗年]|我[们省市县区州盟旗]|政府|度)"
)
"""2024年，全市……; 各位代表！2024年是……"""
AIMS = compiled(
    r"((?:19|20)\d\d)年(?:的)?(?:政府工作的?总体|.{0,16}(?:预期目标|总体要求|主要目标|工作的?总体思路)|(?:要|将|着力|重点|集中力量)+(?:抓好|做好|办好)(?!了))"
)
"""2023年的总体要求; 2023年着力抓好40项重点工作"""
OF_TASKS = compiled(r"(?:任务|目标|要点|责任)(?:分解|分工|清单|一览)?(?:方案|表)?$")
"""2023年政府工作报告重点任务: its year is the one that is planned, and nothing of it has come about."""
HARD = compiled(r"年是[^。]*?(?:不平凡|不寻常|不容易|极其难忘|不负重托)")
TO_DO = compiled(
    r"年是[^。]*(?:做好[^。]{0,12}工作|意义重大|至关重要|总体要求)|年[，,][^。]{0,8}面临的(?:形势|机遇|挑战|环境)"
)
WILL = compiled(r"((?:19|20)\d\d)年将(?!近|军)")
"""2023年将打造100个绿美乡镇: the year is planned."""
DONE = compiled(r"^(?!.*(?:今年|明年|我们[要将]|力争|确保)).*(?:完成了|取得了|实现了|创造了|圆满完成)")
"""2015年是“十二五”收官之年。我们完成了各项目标。"""
FORESEEN = compiled(
    r"(?:^|[，,。])预计((?:19|20)\d\d)年(?:(?:全年|可)?(?:实现|完成|达到)|全?[市县区省]|[^，,。]{2,12}(?:达到?|增长|突破))"
)
"""预计2006年实现生产总值2590亿元: the year that ends as the report is given, early in it."""
NOT_COMPARED = compiled(r"(?:19|20)\d\d(?<![\d比较从由自与同是]....)(?=年(?!以来|同期))")
"""Not 比2002年, 2002年以来: a base is no year under review."""
NOT_AIMED_AT = compiled(r"(?:19|20)\d\d(?<![\d到至比较从由自与同]....)(?=年(?!以来|同期))")
"""Not 到2020年, which is named often in a report of 2016."""
OF_PLAN_AHEAD = compiled(
    r"十[一二三四五]?五[”\"」]?(?:时期|期间)[，,]?[^。，,]{0,16}(?:(?:总体要求|指导思想|(?:预期|奋斗|发展|主要)目标|基本思路)是|将)"
)
"""“十二五”时期，经济社会发展的主要预期目标是……: the plan is still to come."""
BEFORE_JULY = 7
"""A report given before July plans the year that it is given in; later, the next."""
GUESS = 0.1
"""What a vote weighs that is a guess, and leaves the years unknown."""
SPAN = 5
"""Years from the base of a term to its last."""
HEADING = 40
"""Characters of a heading that may name the years of its chapter."""
FIRST = 0.12
"""What part of the text a first chapter has at least."""
EARLY, LATE = 0.35, 0.5
"""Where a report of one review and one plan has the one and the other, as shares of its characters."""


class Vote(Struct, frozen=True):
    """One sign of the year that the report plans."""

    words: str
    """As the report has them."""
    year: int
    weight: float


def votes_of(passages: tuple[Passage, ...], title: str, date: str, dated: str) -> tuple[Vote, ...]:
    """All votes. `date`: ISO or empty; `dated`: one that a web page gives, which may be that of its publication."""
    votes = [*_of_date(date, 3.0), *(_of_date(dated, 1.5) if not date else ()), *_of_title(title)]
    headings, openings = [], []
    for passage, place in zip(passages, _places(passages), strict=True):
        votes += _of_plan(passage)
        if passage.kind == "heading" and len(passage.text) <= HEADING:
            if told := _of_both(passage.text):
                votes.append(told)
            else:
                headings += [(place, passage.text, int(year)) for year in HEADS.findall(passage.text)]
        elif passage.kind != "heading":
            openings += list(_of_opening(passage.text[:160], place))
    votes += [*_of_headings(headings), *_most(openings, 3), *_of_years(passages)]
    return tuple(votes) or tuple(_of_span(passages)) or tuple(_guesses(passages))


def _of_span(passages: tuple[Passage, ...]) -> Iterator[Vote]:
    """2002年以来……至2006年……: where nothing else tells, the last year named within a term of the first."""
    named = {int(year) for passage in passages for year in YEAR.findall(passage.text)}
    last = max((year for year in named if year <= min(named) + SPAN), default=0)
    if last:
        yield Vote(f"{last}年", last + 1, 0.6)


def _guesses(passages: tuple[Passage, ...]) -> Iterator[Vote]:
    """Where no year is named at all, the latest session of the party that it has heard of, else the latest plan."""
    told = [vote for passage in passages for vote in plena_of(passage.text)]
    plans = [(match[0], FIVE_YEARS[match["plan"]]) for p in passages for match in re.finditer(NAMED_PLAN, p.text)]
    latest = max((first for _, first in plans), default=0)
    ended = latest - SPAN in {first for _, first in plans}  # the one that is over, and the one that begins
    ahead = ended or any(OF_PLAN_AHEAD.search(passage.text) for passage in passages)
    told = told or [(words, latest + (0 if ahead else SPAN)) for words, first in plans if first == latest]
    yield from (Vote(words, year, GUESS) for words, year in told if year == max(year for _, year in told))


def _of_plan(passage: Passage) -> Iterator[Vote]:
    """“十五”时期工作回顾 plans the year behind the plan."""
    plan = re.search(NAMED_PLAN, passage.text) if passage.kind == "heading" and len(passage.text) <= HEADING else None
    if plan and PAST.search(passage.text) and not AHEAD.search(passage.text):
        yield Vote(passage.text, FIVE_YEARS[plan["plan"]] + SPAN, 0.6)


def _places(passages: tuple[Passage, ...]) -> list[float]:
    """Where each passage stands, 0 to 1: half by its share of the text, half by whether a second chapter has begun."""
    whole, before, later, places = sum(len(passage.text) for passage in passages) or 1, 0, False, []
    chapters = sum(passage.kind == "heading" and passage.level <= 2 for passage in passages)
    for passage in passages:
        share = before / whole
        later |= share > FIRST and passage.kind == "heading" and passage.level <= 2
        places.append((share + later) / 2 if chapters > 1 else share)
        before += len(passage.text)
    return places


def _of_date(date: str, weight: float) -> Iterator[Vote]:
    """December 2021 and January 2022 both plan 2022."""
    if date[:4].isdecimal():
        month = int(date[5:7]) if date[5:7].isdecimal() else 1
        yield Vote(date, int(date[:4]) + (month >= BEFORE_JULY), weight)


def _of_title(title: str) -> Iterator[Vote]:
    """The year in a title is that of the plan as a rule, now and then that of the review, and that of its own half.

    2023年度工作情况 is what there was.
    """
    if told := _of_both(title):
        yield replace(told, weight=2.8)
    elif match := YEAR.search(title):
        half, back = "半年" in title, bool(PAST.search(title) and not AHEAD.search(title))
        yield Vote(title, int(match[1]) + (half or back), 2.0)
        yield Vote(title, int(match[1]) + (not sets_tasks(title) and (half or not back)), 0.8)


def _of_both(text: str) -> Vote | None:
    """Of a heading or title that names the year behind and the year ahead."""
    both = BOTH.search(text)
    follows = both and (not both["reviewed"] or int(both["planned"]) == int(both["reviewed"]) + 1)
    return Vote(text, int(both["planned"]), 2.0) if both and follows else None


def sets_tasks(title: str) -> bool:
    """2023年政府工作报告重点任务: no report, but what a report wants done."""
    return bool(OF_TASKS.search(title) and not PAST.search(title))


def _of_headings(headings: list[tuple[float, str, int]]) -> Iterator[Vote]:
    """A heading that looks back, one that looks ahead, one that does not say; and two that follow each other."""
    for place, text, year in headings[:24]:
        back, ahead = bool(PAST.search(text)), bool(AHEAD.search(text))
        if back != ahead:
            yield Vote(text, year + back, 2.0 if place < EARLY or not back else 1.0)
        else:
            yield Vote(text, year + (place < EARLY), 1.0)
    years = [year for _, _, year in headings]
    for (place, text, year), (later, other, following) in pairwise(headings):
        if following == year + 1 and place < later and years.count(following) <= 4:
            yield Vote(f"{text} … {other}", following, 2.0)
            break


def _of_opening(text: str, place: float) -> Iterator[Vote]:
    """What the first words of a paragraph say: 刚刚过去的2025年; 2024年，全市……"""
    for match in JUST_PAST.finditer(text):
        yield Vote(match[0], int(match[1]) + 1, 2.0)
    for words, year in landmarks_of(text):
        yield Vote(words, year, 1.0)
    for match in FORESEEN.finditer(text) if place < LATE else ():
        yield Vote(match[0], int(match[1]) + 1, 1.5)
    if opening := OPENS.match(text):
        yield _of_year(text, int(opening[1]), place)
    for match in (*AIMS.finditer(text), *WILL.finditer(text)):
        yield Vote(match[0], int(match[1]), 1.0)


def _of_year(text: str, year: int, place: float) -> Vote:
    """2023年是极不平凡的一年 looks back, 2024年是……，做好全年工作意义重大 ahead, wherever they stand."""
    sentence = text.partition("。")[0]
    if HARD.search(sentence):
        return Vote(sentence[:24], year + 1, 1.0)
    if TO_DO.search(sentence):
        return Vote(sentence[:24], year, 1.0)
    if DONE.search(text):
        return Vote(sentence[:24], year + 1, 1.0)
    return Vote(text[:16], year + (place < EARLY), 1.0 if not 0.2 < place < LATE else 0.4)


def _most(votes: list[Vote], limit: float) -> Iterator[Vote]:
    """The votes as long as those for a year do not count more than `limit` together."""
    spent: dict[int, float] = defaultdict(float)
    for vote in votes:
        if spent[vote.year] < limit:
            spent[vote.year] += vote.weight
            yield vote


def _of_years(passages: tuple[Passage, ...]) -> Iterator[Vote]:
    """The year that the sentences of the first third name most, and the one that those of the rest do."""
    whole, before = sum(len(passage.text) for passage in passages), 0
    years: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
    for passage in passages:
        later = before >= EARLY * whole
        years[later].update(map(int, (NOT_AIMED_AT if later else NOT_COMPARED).findall(passage.text)))
        before += len(passage.text)
    for counted, early in zip(years, (1, 0), strict=True):
        if not early and years[0]:  # what is aimed at for 2020 and 2035 is named often in a report of 2016
            first = max(years[0], key=lambda each: years[0][each])
            counted = Counter({year: count for year, count in counted.items() if first <= year <= first + 2}) or counted
        if counted:
            year = max(counted, key=lambda each: (counted[each] * (0.6 if each % 5 == 0 else 1.0), each))
            yield Vote(f"{year}年 ×{counted[year]}", year + early, 0.6 + 0.4 * (counted[year] > 3))
