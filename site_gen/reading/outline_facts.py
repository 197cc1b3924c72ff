"""Front matter and passages -> what a report says about itself: title, place, level, session, speaker, date."""

import re
from collections import Counter
from dataclasses import dataclass

from site_gen.model.report import Level, Passage
from site_gen.reading.cleaning_front import PERSON, Front
from site_gen.reading.outline_marks import numeral_of

PLACE_END = r"(?:自治区|自治州|自治县|自治旗|地区|林区|新区|[省市县区州旗盟镇乡])"
PLACE_IN_TITLE = re.compile(
    rf"(?:(?:19|20)\d\d年)?([\u4e00-\u9fff]{{1,16}}?{PLACE_END})(?:(?:19|20)\d\d年)?(?:人民)?政府工作报告"
)
"""保定市清苑区2021年政府工作报告; 2025年四川省政府工作报告"""
PLACE_OF_GOVERNMENT = re.compile(rf"(?:代表|^|[\s：:])([\u4e00-\u9fff]{{1,14}}?{PLACE_END})人民政府")
"""我代表北京市人民政府; 发文单位：河北省人民政府"""
PLACE_OF_CONGRESS = re.compile(rf"在([\u4e00-\u9fff]{{1,14}}?{PLACE_END})第[一二三四五六七八九十]+届人民代表大会")
"""在湖南省第十四届人民代表大会"""
PLACE_OF_POST = re.compile(rf"([\u4e00-\u9fff]{{1,12}}?{PLACE_END})(?:人民政府)?代?(?:省|市|县|区|州|旗|镇|乡)长")
"""上海市市长"""
PLACE_OF_SLOGAN = re.compile(
    r"(?:美丽|平安|健康|法治|幸福|诚信|信用|清廉|和谐|现代化新?|建设新?)([\u4e00-\u9fff]{2,4}?)(?:建设|篇章|贡献|新篇章|工作)"
)
"""平安承德建设; 现代化建设承德篇章"""
NO_PLACE = re.compile(
    r"中国|中华|政府|社会|国家|城市|乡村|农村|农业|县城|经济|文化|生态|体系|现代|区域|产业|工程|企业|机关|家园|建设|中心|河湖|校园|医院"
)
"""What 平安 and 美丽 also go with."""
BODY_OF = re.compile(
    r"我.{0,3}(?:代表|受)\s*([\u4e00-\u9fff]{0,14}?)(国务院|行署|行政公署|(?:自治[区州])?人民政府|政府)"
)
"""现在，我代表市人民政府，"""
PROVINCES = re.compile(
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|"
    "青海|台湾|内蒙古|广西|西藏|宁夏|新疆|京津冀|雄安"
)
MUNICIPALITIES = ("北京", "上海", "天津", "重庆")
LEVELS: tuple[tuple[str, Level], ...] = (
    ("自治区", "province"),
    ("省", "province"),
    ("自治州", "prefecture"),
    ("盟", "prefecture"),
    ("地区", "prefecture"),
    ("州", "prefecture"),
    ("自治县", "county"),
    ("县", "county"),
    ("旗", "county"),
    ("区", "county"),
    ("镇", "township"),
    ("乡", "township"),
    ("市", "prefecture"),
)
SESSION = re.compile(
    r"(?:日?在|^)([\u4e00-\u9fff]{0,16}第?[一二三四五六七八九十]{1,3}届(?:全国)?(?:人民代表大会|人大)(?:常务委员会)?第?[一二三四五六七八九十]{1,3}次会议)"
)
"""在高阳县第十七届人民代表大会第一次会议上"""
SPEAKER = re.compile(rf"(?:[省市县区州镇乡旗盟]长|专员|总理|主席|行政长官|报告人)[：:]?\s*({PERSON})[)）]?\s*$")
"""高阳县人民政府县长　闫向阳"""
NAME_AFTER_DATE = re.compile(rf"日\s+({PERSON})\s*[)）]?$")
"""(2021年12月30日 胡贺波)"""
DATE = re.compile(r"((?:19|20)\d\d)\s*[年/-]\s*(\d{1,2})\s*[月/-]\s*(\d{1,2})")
TITLE_LABEL = re.compile(r"标题[：:]\s*(.+)")
LABELLED_SPEAKER = re.compile(rf"报告人[：:]\s*(?:\S{{0,16}}?[省市县区州镇乡旗盟]长\s*)?({PERSON})")
LABELLED_DATE = re.compile(r"(?:发文|报告)(?:时间|日期)[：:]")
SAYS = re.compile("会议|届|[（(]")
A_CLOCK = re.compile(r"\d{1,2}:\d\d")
"""08:42:17, which is when a page was put out."""
TOLD = re.compile(
    rf"(?:((?:19|20)\d\d)年)?(\d{{1,2}})月(\d{{1,2}})日(?:上午|下午)?[，,].{{0,12}}?[省市县区州镇乡旗盟]长({PERSON}?)(?:代表.{{2,12}})?"
    r"在(.{2,24}会议)上.{0,12}(?:作|做)(?:了)?(?:政府)?工作报告"
)
"""1月26日，省长王正谱在省十四届人大四次会议上作政府工作报告时指出"""
DIGITS = "〇一二三四五六七八九"
WRITTEN_DATE = re.compile(
    r"([一二][〇一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
"""二〇〇三年一月十日"""


@dataclass(frozen=True, slots=True)
class Facts:
    """Empty strings where the source does not say."""

    title: str = ""
    place: str = ""
    level: Level = "unknown"
    session: str = ""
    speaker: str = ""
    date: str = ""
    dated: str = ""
    """What a web page gives as date, which may be that of its publication."""


def facts_of(front: Front, passages: tuple[Passage, ...]) -> Facts:
    """What stands before the body and in its first words, read."""
    title = _title(front)
    bylines = tuple(line.text for line in front.bylines)
    opening = next((p.text[:120] for p in passages if p.kind == "paragraph"), "")
    words = "\n".join(passage.text for passage in passages)
    labelled = _first(LABELLED_SPEAKER, front.labels)
    told = _told(passages, front.labels)
    place = _place(title, bylines, front.labels, opening, words)
    return Facts(
        title=re.sub(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", "", title).strip(),
        place=place,
        level=_level(place, opening, words),
        session=_first(SESSION, tuple("".join(line.split()) for line in bylines)) or told[1],
        speaker="".join((_first(SPEAKER, bylines) or _first(NAME_AFTER_DATE, bylines) or labelled or told[2]).split()),
        date=_date(bylines, front.labels) or told[0],
        dated=next((day for day in map(_day, filter(LABELLED_DATE.match, front.labels)) if day), ""),
    )


def _title(front: Front) -> str:
    """The title that says most: what a label gives where the report is headed 政府工作报告 and no more."""
    title = front.titles[0].text if front.titles else ""
    labelled = _first(TITLE_LABEL, front.labels)
    return title if PLACE_IN_TITLE.search(title) or not labelled else labelled


def _first(pattern: re.Pattern[str], texts: tuple[str, ...]) -> str:
    """What `pattern` finds in the first text that it finds anything in."""
    return next((match[1] for match in map(pattern.search, texts) if match), "")


def _place(title: str, bylines: tuple[str, ...], labels: tuple[str, ...], opening: str, words: str) -> str:
    """The place that reports, as fully as it is named; 中国 for the State Council."""
    if "国务院" in opening or any("国务院" in line for line in bylines):
        return "中国"
    named = (
        _first(PLACE_IN_TITLE, (title.replace(" ", ""),)),
        *(_first(PLACE_OF_GOVERNMENT, (text,)) for text in (opening, *labels, *bylines)),
        _first(PLACE_OF_CONGRESS, bylines),
        _first(PLACE_OF_POST, bylines),
    )
    return next((place for place in named if len(place) > 1), "") or _place_from_slogans(opening, words)


def _place_from_slogans(opening: str, words: str) -> str:
    """The place whose name the report's slogans hold, and the end that its government has: 平安承德建设, 市人民政府."""
    names = PLACE_OF_SLOGAN.findall(words)
    hits = Counter(name for name in names if not NO_PLACE.search(name) and not PROVINCES.match(name))
    if not hits:
        return ""
    name = max(sorted(hits), key=lambda each: hits[each] ** 2 * words.count(each))
    body = BODY_OF.search(opening)
    end = "盟" if body and body[2].startswith("行") else (body[1][-1:] if body else "")
    return f"{name}{end}" if words.count(name) >= 5 and end in tuple("省市县区州旗盟镇乡") else ""


def _level(place: str, opening: str, words: str) -> Level:
    """National, provincial … from the place's name; a 市 under a 市委 is a county-level city."""
    if place == "中国":
        return "national"
    body = BODY_OF.search(opening)
    name = place or (body[1] + body[2].removesuffix("人民政府") if body else "")
    if name.startswith(MUNICIPALITIES) and name.endswith("市"):
        return "province"
    if body and body[2] in ("行署", "行政公署"):
        return "prefecture"
    return next((level for end, level in LEVELS if name.endswith(end)), "unknown")


def _date(bylines: tuple[str, ...], labels: tuple[str, ...]) -> str:
    """The day the report was given, as 2021-12-30; a date of publication only where it is labelled as the report's.

    A line that names the session, or stands in brackets, says it rather than a bare date, and a nearer one than a far.
    """
    labelled = tuple(label for label in labels if LABELLED_DATE.match(label) and not A_CLOCK.search(label))
    nearest = bylines[::-1]
    said = tuple(filter(SAYS.search, nearest))
    return next((day for day in map(_day, (*said, *nearest, *labelled)) if day), "")


def _told(passages: tuple[Passage, ...], labels: tuple[str, ...]) -> tuple[str, str, str]:
    """Date, session and speaker as a newspaper's digest tells them in its first paragraphs; its page names the year."""
    found = next((match for p in passages[:6] if (match := TOLD.match(p.text))), None)
    year = next((match[0] for label in labels if (match := re.search(r"(?:19|20)\d\d(?=[年/-])", label))), "")
    if not found:
        return "", "", ""
    date = f"{found[1] or year}-{int(found[2]):02}-{int(found[3]):02}" if found[1] or year else ""
    return date, found[5], found[4]


def _day(text: str) -> str:
    """The first day that `text` names, in digits or written out."""
    text = re.sub("[○Ｏ零]", "〇", text)
    if match := DATE.search(text):
        return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    if written := WRITTEN_DATE.search(text):
        year = "".join(str(DIGITS.index(digit)) for digit in written[1])
        return f"{year}-{numeral_of(written[2]):02}-{numeral_of(written[3]):02}"
    return ""
