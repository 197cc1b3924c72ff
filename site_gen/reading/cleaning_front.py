"""Lines -> what stands before a report's body: title, byline, and what the page added to them.

The body begins with the words that greet its hearers. Right above it stand the session, the date and the speaker, and
above those the title; a web page puts its own title, its menus and an abstract in between.
"""

import re

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.report import Omission
from site_gen.reading.cleaning_noise import omitted
from site_gen.reading.cleaning_pieced import HAN, NAME, PERSON, POST, in_one_piece
from site_gen.reading.strand import Strand, joined

CAPTION = compiled(
    rf".*(?:记者|通讯员|摄影|供图|图为).{{0,30}}|.*\S摄[)）]?|.{{0,16}}?{PERSON}(?:作|做)(?:了)?政府工作报告.{{0,40}}"
)
"""省长叶建春作政府工作报告。本报全媒体记者 林 君摄"""
TITLE = compiled(
    r"[^。！；，,：:]{0,30}政\s*府\s*工\s*作\s*报\s*告(?:全文|摘要|摘登)?(?:\s*[（(—―–].{1,60}|\s*[-_|].{1,24})?|[^。！；，,：:]{2,20}政府工作报告.{0,10}"
    r"|[^。！；，,：:]{2,30}(?:(?:行政公署|行署|管委会|管理委员会|办事处)(?:(?:19|20)\d\d年度?)?"
    r"|[区县市州盟旗镇乡](?:(?:人民)?政府)?(?:19|20)\d\d年(?:度|上?半年度?)?)工作报告"
    r"|[^。！；，,：:]{2,30}(?:街道(?:办事处)?|[镇乡](?:人民政府)?|[区县市州盟旗](?:人民)?政府|管委会|管理委员会|开发区|新区)"
    r"(?:19|20)\d\d年(?:度|上?半年度?)?工作总结.{0,16}"
    r"|(?![第（(])[^。！；，,：:、 \s]{0,24}(?:19|20)\d\d年(?:上半年)?(?:政府)?工作(?:总结|情况|回顾)"
    r"(?:和|与|及|暨)(?:(?:19|20)\d\d年|下半年)[^。！；，,：:]{2,16}"
    r"|关于[^。！；，,：:]{0,16}政府工作的报告|[^。！；，,：:]{2,20}政府关于[^。！；，,：:]{2,24}(?:工作|情况|安排|建议)的?报告"
    r"|[^。！；，,：:]{0,20}政府工作报告(?:提出|明确|确定)?[：:]?(?:19|20)\d\d年[^。！；，,：:]{2,24}(?:目标|任务|要点|安排)"
    r"|(?:关于)?[^。！；，,：:]{0,20}(?:19|20)\d\d年[^。！；，,：:]{0,10}(?:国民经济|经济社会)[^。！；，,：:]{0,16}情况的?(?:报告|汇报)"
)
"""湘潭市政府工作报告(2021年12月30日 胡贺波); 保定市清苑区2021年政府工作报告; 政府工作报告提出：2023年主要目标"""
NAMED_TITLE = compiled(r"[\u4e00-\u9fff]{2}(?:(?:19|20)\d\d年|人民)?政\s*府\s*工\s*作\s*报\s*告")
SESSION = (
    r"[^。！]{0,44}(?:代表大会|人代会|人大|政协|会议)(?:第?[一二三四五六七八九十]{1,3}次)?"
    r"(?:会议|大会)?(?:上|文件)?[^。！]{0,24}"
)
"""——2022年3月5日在第十三届全国人民代表大会第五次会议上"""
DATE = compiled(
    r"(?<!\d)(?:19|20)?\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
    r"|[一二][九〇○ＯO0零][〇○ＯO0零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    r"|(?:19|20)\d\d\.\d{1,2}\.\d{1,2}"
)
"""2021年2月5日; 二〇二一年二月五日; 2021.2.5"""
LONG_NAME = rf"{HAN}{{5,7}}"
"""乌云其木格: a name in one piece that only its place behind a post tells."""
SPEAKER = rf"(.{{0,24}}?){POST}(?:[：:]?\s*({PERSON})|\s+{LONG_NAME})"
"""高阳县人民政府县长　闫向阳"""
OFFICE = r".{1,16}人民政府|(?:19|20)\d\d年度?工作报告|.{0,4}[（(](?:草案|讨论稿|审议稿|征求意见稿|摘要|全文)[)）]"
"""高阳县人民政府; （草案）"""
BYLINE = compiled(
    rf"(?:{TITLE.pattern})|(?:{SESSION})|[—―–（(]*\s*(?:{DATE.pattern})[)）]?.{{0,10}}"
    rf"|[（(]?(?:{SPEAKER})[)）]?(?:\s*[（(]?\s*(?:{DATE.pattern})[)）]?)?"
    rf"|(?:{OFFICE})(?:\s*[（(]?(?:{DATE.pattern})[)）]?)?"
)
STAMP = compiled(r"(?:19|20)\d\d[年/-]\d{1,2}[月/-]\d{1,2}日?\s*\d{1,2}:\d\d")
"""2025-01-12 08:30: when a page was put out, and so the year of what it tells."""
SLOGAN = compiled(
    r"(?=.*(?:奋斗|奋力|努力|加快|谱写|开创|振奋|奋进|团结|勇担|迈[向进]|高举|坚定))[\u4e00-\u9fff“”、，\s]{8,60}"
)
"""振奋精神 加快发展 为率先基本实现现代化而努力奋斗"""
SUBTITLE = compiled(r"[—―–]{1,2}")
GIVEN = compiled(r"(?:作|做)了?(?:政府)?工作报告")
"""What a caption or the news above a report say of who gave it, and when."""
MENU_LINE = compiled(r"(?:首页|当前位置|您(?:的|所在)?位置|政府信息公开|政务公开|[>＞»|【】])")
"""What may name an office but is a menu."""
LABEL = compiled(
    r"\s*(?:(?:19|20)\d\d[年/-]\d{1,2}[月/-]\d{1,2}日?\s+(?=(?:信息)?来源))?(?:标题|文件名称|信息名称|公开目录|公开责任部门|公开日期|成文日期|有效性|发文单位|发文时间|发布时间|发布日期|时间|日期|作者|来源|来源URL|信息来源|报告人|报告时间|报告日期|正文|内容摘要|摘要|浏览次数|"
    r"阅读|评论|字体|字号|索引号|文号|主题词|责任编辑|编辑|信息发布人|打印|分享)\s*[：:|].*"
)
"""发文单位：河北省人民政府"""


_NO_TITLE = compiled(rf"{CAPTION.pattern}|{LABEL.pattern}|.{{0,24}}届.{{2,20}}会议上的政府工作报告")
"""2025年1月8日在……第四次会议上的政府工作报告: a byline, which says in the end what was given."""
CUT_SHORT = 8
"""Characters of a line that is the beginning of one below by no chance."""
REACH = 14
"""So many lines above the body, at most, stand captions, timestamps and menus between title, session and speaker."""


class Front(Struct, frozen=True):
    """What stands before the body."""

    titles: tuple[Strand, ...] = ()
    """One, or none."""
    bylines: tuple[Strand, ...] = ()
    above: tuple[str, ...] = ()
    """Lines like bylines above the title (…次会议文件（9）), which are left out: an edition opens with its title."""
    labels: tuple[str, ...] = ()
    """Lines such as 发文单位：河北省人民政府, and captions, which are left out but say what the report is."""
    signed: tuple[str, ...] = ()
    """Date, office and speaker where they stand below the body."""
    omissions: tuple[Omission, ...] = ()


def front_of(lines: list[Strand]) -> Front:
    """Sort the lines that stand before the body."""
    lines = _below_slogans(in_one_piece(lines))
    core = _core(lines)
    title = _title_index(lines, core)
    if title is None:
        title = next((i for i in core[:1] if SLOGAN.fullmatch(lines[i].text)), None)
    said = [i for i in core if i != title and not LABEL.fullmatch(lines[i].text)]
    kept = [i for i in said if title is None or i > title]
    above = [i for i in said if i not in kept]
    left_out = set(range(len(lines))) - {title, *kept}
    head, after = _parted(lines[title]) if title is not None else (None, None)
    return Front(
        titles=(head,) if head else (),
        bylines=(*((after,) if after else ()), *(lines[i] for i in kept)),
        above=tuple(lines[i].text for i in above),
        labels=tuple(line.text for line in lines if _tells(line.text)),
        omissions=tuple(
            omission
            for i in sorted(left_out)
            for omission in omitted(lines[i], "metadata" if i in above or LABEL.match(lines[i].text) else "navigation")
        ),
    )


def _tells(text: str) -> bool:
    return bool(LABEL.match(text) or GIVEN.search(text) or STAMP.search(text))


def _below_slogans(lines: list[Strand]) -> list[Strand]:
    """The lines, those of a slogan made one where it stands for a title: above a line that opens with its dash."""
    subtitle = next((i for i, line in enumerate(lines) if SUBTITLE.match(line.text)), 0)
    first = next((i for i in range(subtitle, 0, -1) if not SLOGAN.fullmatch(lines[i - 1].text)), 0)
    named = any(TITLE.fullmatch(line.text) for line in lines)
    return lines if named or first == subtitle else [*lines[:first], joined(lines[first:subtitle]), *lines[subtitle:]]


def _core(lines: list[Strand]) -> list[int]:
    """Indices of the lines above the body that are title, byline or label, those nearest to it if they come twice.

    What a page put between them, a caption, a timestamp or a menu, is passed over one by one; the lines end where
    nothing of the kind has stood for a while.
    """
    core: list[int] = []
    seen: set[str] = set()
    for index in range(len(lines) - 1, -1, -1):
        text = lines[index].text
        if len(lines) - index > REACH and (not core or core[-1] - index > 3):
            break
        neighbours = (lines[index - 1].text if index else "", lines[index + 1].text if index + 1 < len(lines) else "")
        if _is_core(text, *neighbours) and not _comes_again("".join(text.split()), seen):
            core.append(index)
            seen.add("".join(text.split()))
    return core[::-1]


def _comes_again(text: str, below: set[str]) -> bool:
    """Whether a line stands below too, whole or longer, or opens with the title there and runs on, as an abstract."""
    short = len(text) >= CUT_SHORT and not TITLE.fullmatch(text) and any(line.startswith(text) for line in below)
    titles = (line for line in below if TITLE.fullmatch(line) and _says_whose(line))
    return short or text in below or any(map(text.startswith, titles))


def _is_core(text: str, above: str, below: str) -> bool:
    """Whether a line says what the report is, or is the name of who gave it, below such a line."""
    if CAPTION.fullmatch(text) or MENU_LINE.match(text) or (DATE.fullmatch(text) and MENU_LINE.match(below)):
        return False
    spaced = BYLINE.fullmatch("".join(text.split()))
    named = NAME.fullmatch(text) and BYLINE.fullmatch(above)
    slogan = SLOGAN.fullmatch(text) and (TITLE.fullmatch(above) or SUBTITLE.match(below))
    return bool(spaced or BYLINE.fullmatch(text) or LABEL.fullmatch(text) or named or slogan)


def _title_index(lines: list[Strand], core: list[int]) -> int | None:
    """Index of the title: the one that names the place, right above the body or else further up."""
    found = [i for i, line in enumerate(lines) if TITLE.fullmatch(line.text) and not _NO_TITLE.fullmatch(line.text)]
    within = [i for i in found if i in core]
    named = [i for i in found if _says_whose(lines[i].text)]
    if named:
        return next((i for i in within if i in named), named[-1])
    return within[0] if within else (found[-1] if found else None)


def _says_whose(title: str) -> bool:
    """Whether a title names the place: 湘潭市政府工作报告, not 政府工作报告 nor 2024年政府工作报告."""
    return bool(NAMED_TITLE.search(title)) and not title.startswith("——")


def _parted(title: Strand) -> tuple[Strand, Strand]:
    """A title, and the byline in brackets that follows it on the line: 湘潭市政府工作报告(2021年12月30日 胡贺波)."""
    match = re.search(r"(?<=.)[（(](?=.*\d{4}\s*年)|(?<!\d)[—―–]{1,2}", title.text)
    return (title.cut(0, match.start()), title.cut(match.start())) if match else (title, title.cut(0, 0))
