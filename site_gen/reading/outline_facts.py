"""Front matter and passages -> what a report says about itself: title, session, speaker, date."""

import datetime
import re
from collections.abc import Iterable
from contextlib import suppress

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.report import Passage
from site_gen.reading.cleaning_front import LONG_NAME, Front
from site_gen.reading.cleaning_pieced import NAME, PERSON
from site_gen.reading.numerals import with_narrow_digits
from site_gen.reading.outline_marks import numeral_of
from site_gen.reading.outline_place_names import PLACE_IN_TITLE

SESSION = compiled(
    r"(?:^.*?在|^)([\u4e00-\u9fff]{0,16}第?[一二三四五六七八九十]{1,3}届(?:全国)?(?:人民代表大会|人大)(?:常务委员会)?第?[一二三四五六七八九十]{1,3}次会议)"
)
"""在高阳县第十七届人民代表大会第一次会议上"""
SPEAKER = compiled(
    rf"(?:[省市县区州镇乡旗盟]长|专员|(?:管委会|管理委员会|办事处|街道)主任|总理|主席|行政长官|苏木达|报告人)[：:]?\s*({PERSON}|{LONG_NAME})[)）]?\s*(?:$|[（(]?(?=(?:19|20|[一二][九〇○零])[^，。]{{4,14}}日[)）]?$))"
)
"""高阳县人民政府县长　闫向阳; 县长 林一（2025年1月8日）"""
SPEAKER_BEFORE = compiled(rf"^[（(]?({PERSON}?)代?理?[省市县区州镇乡旗盟]长[)）]?$")
"""林一县长"""
SPEAKER_IN = compiled(rf"[省市县区州镇乡旗盟]长({PERSON}?)在.{{2,30}}会议上")
"""县长李向前在县第十八届人民代表大会第四次会议上"""
SPEAKER_AT = compiled(rf"^({PERSON})在.{{2,30}}会议上(?:所|的)?[作做]的?.{{0,8}}工作报告")
"""林一在市五届人大二次会议上作的政府工作报告"""
NAME_AFTER_DATE = compiled(rf"日\s+({PERSON})\s*[)）]?$")
"""(2021年12月30日 胡贺波)"""
MASKED = compiled(r"((?:19|20)\d\d)\s*年\s*[xX×＊*○]{1,2}\s*月")
"""2021年xx月xx日: a draft that leaves the day open."""
DATE = compiled(r"((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})")
TITLE_LABEL = compiled(r"(?:标题|文件名称|信息名称)\s*[：:|]\s*([^|]+)")
SESSION_BEHIND = compiled(r"[—―–]{1,2}(?:19|20)\d\d年.*")
"""保定市政府工作报告——2014年2月10日在……会议上"""
TAIL = compiled(r"(?<=报告)\s*[-_|].*")
"""2024年区政府工作报告-10篇(第5/21页), 山北县政府工作报告_山北县人民政府: what a library or a page put behind."""
DATED_TITLE = compiled(r"(?<!\d)(?:19|20)\d\d年度?(?=.*工作报告$)")
"""2007年山北市政府工作报告, below 山北市政府工作报告."""
SPOKEN_TITLE = compiled(r"(?:会议|大会)上的([一-龥]{0,12}工作报告)[）)]?$")
"""2021年1月12日在山北市第十届人民代表大会第六次会议上的政府工作报告, above which no title stands."""
LABELLED_DATE = compiled(r"(?:发文|报告)(?:时间|日期)[：:]")
WITH_A_SPEAKER = compiled(r"(?:发文|报告)?(?:时间|日期)[：:]")
"""时间：2025-1-8, beside 报告人：李向前."""
SAYS = compiled("会议|届|[（(]")
PASSED = compiled(r"会议(?:批准|审议通过|表决通过)")
"""（2025年1月11日山北县第十六届人民代表大会第四次会议批准）: later than it was given."""
GIVEN = compiled(r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?=在.{2,40}会议)")
"""政府工作报告 2016-12-14 2016年12月6日在……会议上: the day of the meeting, and not of the page."""
A_CLOCK = compiled(r"\d{1,2}:\d\d")
"""08:42:17, which is when a page was put out."""
TOLD = compiled(
    r"(?:((?:19|20)\d\d)年)?(\d{1,2})月(\d{1,2})日(?:上午|下午)?[，,].{0,70}(?:作|做)(?:了)?(?:政府)?工作报告"
)
"""1月26日，省长王正谱在省十四届人大四次会议上作政府工作报告时指出"""
TOLD_SPEAKER = compiled(
    rf"[省市县区州镇乡旗盟]长\s*({PERSON}?)(?:代表.{{2,12}})?(?:在.{{2,30}}上)?(?:向大会)?(?:作|做)了?(?:政府)?工作报告"
)
TOLD_SESSION = compiled(r"在([^，。]{2,24}会议)上.{0,12}(?:作|做)了?(?:政府)?工作报告")
SHORT_DATE = compiled(r"(?<!\d)(\d\d)年(\d{1,2})月(\d{1,2})日")
"""09年2月12日"""
WRITTEN_DATE = compiled(r"((?:19|20)\d\d)年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日")
"""二〇〇三年一月十日"""


class Facts(Struct, frozen=True):
    """Empty strings where the source does not say."""

    title: str = ""
    session: str = ""
    speaker: str = ""
    date: str = ""
    dated: str = ""
    """What a web page gives as date, which may be that of its publication."""


def facts_of(front: Front, passages: tuple[Passage, ...]) -> Facts:
    """What stands before the body and in its first words, read."""
    title = re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", _title(front)).strip()
    bylines = (*front.above, *(line.text for line in front.bylines))
    squeezed = tuple("".join(line.split()) for line in bylines)
    signed = tuple("".join(line.split()) for line in front.signed)
    told = _told(passages, front.labels)
    return Facts(
        title=title,
        session=_first(SESSION, squeezed[len(front.above) :]) or _first(SESSION, (*squeezed, title)) or told[1],
        speaker=_speaker(bylines, squeezed)
        or _first(SPEAKER_IN, (title,))
        or _first(SPEAKER_AT, (title,))
        or "".join((_first(SPEAKER, front.labels) or told[2]).split())
        or _speaker((), signed),
        date=_date(squeezed, front.labels) or told[0] or _date(signed, ()),
        dated=next((day for day in map(_day, filter(LABELLED_DATE.match, front.labels)) if day), ""),
    )


def _title(front: Front) -> str:
    """The title that says most: what a label gives where the report is headed 政府工作报告 and no more."""
    spoken = _first(SPOKEN_TITLE, ("".join(line.text.split()) for line in front.bylines))
    title = TAIL.sub("", front.titles[0].text) if front.titles else spoken
    dated = (line.text for line in front.bylines if title and DATED_TITLE.sub("", line.text) == title)
    title = next(dated, title)
    labelled = SESSION_BEHIND.sub("", _first(TITLE_LABEL, front.labels))
    return title if PLACE_IN_TITLE.search(title) or not labelled else labelled


def _first(pattern: re.Pattern[str], texts: Iterable[str]) -> str:
    """What `pattern` finds in the first text that it finds anything in."""
    return next((match[1] for match in map(pattern.search, texts) if match), "")


def _date(bylines: tuple[str, ...], labels: tuple[str, ...]) -> str:
    """The day the report was given, as 2021-12-30; a date of publication only where it is labelled as the report's.

    A line that names the session, or stands in brackets, says it rather than a bare date, and a nearer one than a far.
    """
    dates = WITH_A_SPEAKER if any(label.startswith("报告人") for label in labels) else LABELLED_DATE
    labelled = tuple(label for label in labels if dates.match(label) and not A_CLOCK.search(label))
    nearest = bylines[::-1]
    given = tuple(line for line in nearest if not PASSED.search(line))
    nearest = given if any(map(_day, given)) else nearest
    said = tuple(day[0] if (day := GIVEN.search(line)) else line for line in nearest if SAYS.search(line))
    return next((day for day in map(_day, (*said, *nearest, *labelled)) if day), "")


def _speaker(spaced: tuple[str, ...], squeezed: tuple[str, ...]) -> str:
    """Who gave the report: behind a post, in front of the session, or behind the date in brackets."""
    found = _first(SPEAKER, squeezed) or _first(SPEAKER_IN, squeezed) or _first(SPEAKER_BEFORE, squeezed)
    found = found or _first(NAME_AFTER_DATE, spaced)
    found = found or next((line for line in spaced if NAME.fullmatch(line)), "")
    return "".join(found.split())


def _told(passages: tuple[Passage, ...], labels: tuple[str, ...]) -> tuple[str, str, str]:
    """Date, session and speaker as a caption, the news or a digest's first paragraphs tell; the page names the year."""
    texts = (*labels, *(passage.text[:200] for passage in passages[:6]))
    day = next((match for text in texts if (match := TOLD.match(text))), None)
    year = next((match[0] for label in labels if (match := re.search(r"(?:19|20)\d\d(?=[年/-])", label))), "")
    date = _iso(day[1] or year, int(day[2]), int(day[3])) if day and (day[1] or year) else ""
    return date, _first(TOLD_SESSION, texts), _first(TOLD_SPEAKER, texts)


def _day(text: str) -> str:
    """The first day that `text` names, in digits or written out."""
    text = with_narrow_digits(text)
    if match := DATE.search(text):
        return _iso(match[1], int(match[2]), int(match[3]))
    if written := WRITTEN_DATE.search(text):
        return _iso(written[1], numeral_of(written[2]), numeral_of(written[3]))
    if short := SHORT_DATE.search(text):
        return _iso(f"{19 if short[1] > '89' else 20}{short[1]}", int(short[2]), int(short[3]))
    masked = MASKED.search(text)
    return masked[1] if masked else ""


def _iso(year: str, month: int, day: int) -> str:
    """As much of a date as there can be: of 2月30日 the month, of 13月1日 the year."""
    for known, parts in (("%Y-%m-%d", (month, day)), ("%Y-%m", (month, 1))):
        with suppress(ValueError):
            return datetime.date(int(year), *parts).strftime(known)
    return year
