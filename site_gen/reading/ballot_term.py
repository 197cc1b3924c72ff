"""Modes and first words of a report -> the five years under review, or none."""

from collections.abc import Sequence

from site_gen.model.compiled import compiled
from site_gen.model.period import Period
from site_gen.model.report import Doubt, Mode, Passage
from site_gen.reading.ballot_cues import PAST
from site_gen.reading.numerals import read_number
from site_gen.reading.setting import FIVE_YEARS, NAMED_PLAN

NOT_ONE_YEAR = "(?!的?(?:履职|任期|依法履职|全面履职)?的?(?:最后|收官|首|开局|起步|第一))"
"""本届政府开局之年的工作, 本届政府履职第一年 is the work of one year."""
OPENS = compiled(
    rf"(?:各位代表[！，,：:\s]*)?(?:回[顾望首眸]{{1,2}})?(?:过去(?:的)?[四五六456]年|[四五六]年来|这[四五六]年|本届政府{NOT_ONE_YEAR}|任期以来|.{{0,4}}届人大一次会议以来)"
)
"""过去五年，市人民政府……"""
PLAN = compiled(rf"(?:各位代表[！，,]|回[顾望首眸]{{1,2}})?{NAMED_PLAN}(?:时期|期间|五年|以来)?(?:是|[，,]|我|全)")
"""“十四五”时期是极不平凡的五年"""
REPORTS = compiled(
    r"(?:报告|汇报|回顾|总结)(?:了)?(?:本届政府)?(?:(?:过去|近|这)的?[四五六456]年|[四五六456]年来|(?:本届政府|任期)[^，。]{0,6}(?:以来|内))"
)
"""现在，我代表市人民政府，向大会报告过去五年的工作"""
_NO_DIGIT = "(?<![〇○零0０OＯ一二三四五六七八九十百\\d])"
WERE = r"(?<!今后)(?<!未来)(?<!一个)的[四五]年$"
"""一、经济社会取得巨大成就的五年"""
TO_YEAR = compiled(r"((?:19|20)\d\d)年?[—–~至到-]{1,2}((?:19|20)\d\d)年(?=.{0,8}(?:回顾|总结|成就))")
"""一、2020—2024年工作回顾"""
HEADS = compiled(
    rf"过去(?:的)?(?:三年(?=.{{0,8}}回顾)|[四五六456]年)|{_NO_DIGIT}[四五六]年(?:来|工作)|本届政府{NOT_ONE_YEAR}|{WERE}"
    rf"|{TO_YEAR.pattern}"
)
LONG = compiled(rf"(?:过去的?|这)([三四六346])年|{_NO_DIGIT}([四六])年(?:来|工作)")
"""过去四年工作回顾: a term that was cut short or went on."""
LONG_SO = compiled(r"(?:各位代表[！，,：:\s]*)?(?:回[顾望首眸]{1,2})?(?:过去的?([四六])年|([四六])年来)[，,是]")
"""过去的四年，全市……: the same where no heading tells it."""
SINCE_THEN = compiled(r"(?:本届政府|换届)[^，。]{0,6}以来的?(?P<years>[三四])年")
"""本届政府以来的三年"""
SINCE = compiled(r"(?:自)?((?:19|20)\d\d)年(?:换届)?以来[，,]")
"""一、十五届人民政府工作回顾⏎2018年以来，……: a term that is told by its first year."""
NAMED = compiled(NAMED_PLAN)
FIRST_SESSION = compiled(r"届.{0,14}第?一次会议")
OTHER_SESSION = compiled(r"届.{0,14}第?[二三四五六]次会议")
FIVE = compiled(r"(?<!今后)(?<!未来)(?<!后的)(?<!来的)(?:(?<!十)五|(?<!\d)5)年")
EARLY = 4
"""Paragraphs in which a report tells since when its term has been."""
ENOUGH = 2.0
HAIR = 0.75


def term_of(
    passages: Sequence[Passage], modes: Sequence[Mode], review: int, session: str
) -> tuple[Period | None, tuple[Doubt, ...]]:
    """The term that the report looks back on, and a doubt where that is decided by a hair."""
    signs = [*_of_headings(passages, modes, review), *_of_openings(passages, modes, review), *_of_session(session)]
    signs += _of_modes(passages, modes)
    points = sum(weight for _, weight in signs)
    term = _years(passages, review) if points >= ENOUGH else None
    if abs(points - ENOUGH) > HAIR:
        return term, ()
    told = f"{review - 4}..{review}"
    words = tuple(words for words, weight in signs if weight > 0)
    against = tuple(words for words, weight in signs if weight < 0)
    return term, (
        Doubt(
            "term", told if term else "-", words if term else against, "-" if term else told, against if term else words
        ),
    )


def _of_headings(passages: Sequence[Passage], modes: Sequence[Mode], review: int) -> list[tuple[str, float]]:
    """The chapters, and the sections before the plan begins: one inside a plan is an aside of it."""
    ahead = _plan_begins(modes)
    found = [
        passage.text
        for index, passage in enumerate(passages)
        if passage.kind == "heading" and (passage.level <= 2 or (passage.level == 3 and index < ahead))
    ]
    heads = [text for text in found if HEADS.search(text) or (PAST.search(text) and _ends(text, review))]
    annual = [text for text in found[:3] if f"{review}年" in text and text not in heads]
    return [(text, 3.0) for text in heads[:1]] + [(text, -1.0) for text in annual[:1] if not heads]


def _plan_begins(modes: Sequence[Mode]) -> int:
    return next((index for index, mode in enumerate(modes) if mode in ("plan", "outlook")), len(modes))


def _ends(text: str, review: int) -> bool:
    """Whether a heading names the five-year plan that ends with the review, or with the year before or after."""
    return any(abs(FIVE_YEARS[match["plan"]] + 4 - review) <= 1 for match in NAMED.finditer(text))


def _of_openings(passages: Sequence[Passage], modes: Sequence[Mode], review: int) -> list[tuple[str, float]]:
    early = passages[: max(12, len(passages) // 5)]
    ahead = _plan_begins(modes)
    found = [
        p.text[:16]
        for index, p in enumerate(early)
        if p.kind not in ("title", "byline")
        and (OPENS.match(p.text) or (index < ahead and PLAN.match(p.text) and _ends(p.text[:16], review)))
    ]
    told = [match[0] for p in early[:8] if (match := REPORTS.search(p.text))]
    return [(words, 2.0 if not index else 0.5) for index, words in enumerate([*told[:1], *found[:3]])]


def _of_session(session: str) -> list[tuple[str, float]]:
    if FIRST_SESSION.search(session):
        return [(session, 0.8)]
    return [(session, -0.4)] if OTHER_SESSION.search(session) else []


def _of_modes(passages: Sequence[Passage], modes: Sequence[Mode]) -> list[tuple[str, float]]:
    """How much of the review speaks of the term."""
    sizes = {"term": 0, "year": 0}
    for passage, mode in zip(passages, modes, strict=True):
        if mode in sizes:
            sizes[mode] += len(passage.text)
    whole = sum(sizes.values())
    share = sizes["term"] / whole if whole else 0.0
    return [(f"{share:.0%}", 1.6 * min(1.0, 2 * share))] if share > 0.1 else []


def _years(passages: Sequence[Passage], review: int) -> Period:
    """The years of the plan that a heading names, else the five up to the review."""
    for passage in passages:
        if passage.kind == "heading" and passage.level <= 3 and PAST.search(passage.text):
            for match in NAMED.finditer(passage.text):
                first = FIVE_YEARS[match["plan"]]
                if abs(first + 4 - review) <= 1:
                    return Period.years(first, first + 4)
    return Period.years(review - (_length(passages) or _since(passages, review)) + 1, review)


def _length(passages: Sequence[Passage]) -> int:
    """The years of a term, as the first heading that tells them has it; 0 where none does."""
    heads = [passage.text for passage in passages if passage.kind == "heading" and passage.level <= 3]
    if named := next((match for match in map(TO_YEAR.search, heads) if match), None):
        return int(named[2]) - int(named[1]) + 1
    told = next((match for match in map(LONG.search, heads) if match), None)
    if not told and any(FIVE.search(text) for text in heads):
        return 5
    opens = (LONG_SO.match(passage.text) for passage in passages if passage.kind == "paragraph")
    told = told or next(filter(None, opens), None)
    return int(read_number(told[1] or told[2]) or 0) if told else 0


def _since(passages: Sequence[Passage], review: int) -> int:
    """The years of a term as the paragraph that opens its review has it: 2018年以来，……; else five."""
    texts = [passage.text for passage in passages if passage.kind not in ("title", "byline", "salutation", "heading")]
    if counted := next((match for match in map(SINCE_THEN.search, texts) if match), None):
        return int(read_number(counted["years"]) or 0)
    told = next((match for match in map(SINCE.match, texts[:EARLY]) if match), None)
    years = review - int(told[1]) + 1 if told else 0
    return years if years in (3, 4, 6) and not any(OPENS.match(text) for text in texts[:EARLY]) else 5
