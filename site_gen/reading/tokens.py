"""text -> the quantities written in it, with their places: what a sentence is read from.

Each shape of a quantity (2580亿元, 第二, 6.9:54.6:38.5, 三分之二, 翻一番 …) is one pattern and one function.
"""

from collections.abc import Iterator

from msgspec import Struct

from site_gen.model.quantity import Quantity
from site_gen.model.text import Span
from site_gen.reading.numerals import ARABIC, HAN, MIXED, folded
from site_gen.reading.rule import choice, rule
from site_gen.reading.tokens_built import BUILD, plain
from site_gen.reading.tokens_ranks import Match, Shape
from site_gen.reading.units import SCALE, UNIT


class Token(Struct, frozen=True):
    """One quantity in a text: `span` holds its numeral and unit; `quantity` has the bound that these alone tell."""

    span: Span
    quantity: Quantity
    shape: Shape
    digits: bool
    """Written in Arabic digits, not 三 or 百."""


_TAIL = (
    rf"(?P<more>[多余])?(?P<scale>{SCALE})?(?P<after>[多余])?(?P<upper>(?<=万[多余])亿|(?<=[百千][多余])[万亿])?"
    rf"(?:\s{{0,2}}(?P<unit>{UNIT}))?(?P<rest>(?:[多余]|有余)(?=[,，。;；、的]|$))?"
)
_PLAIN = rf"(?:(?P<mixed>{MIXED})|(?P<arabic>{ARABIC})){_TAIL}"  # 1万6千多户  2580亿元  4万余家  3万多亿元
_CROWD = (
    r"(?<=[上近超逾][十百千]万)"
    r"(?=(?:农村|困难|贫困|城乡|山区|移民|基层)?(?:群众|农民|百姓|居民|市民|学生|老人|人口|家庭|观众|游客|旅客|劳动者|职工|儿童|青年|网民|农户|牧户))"
    r"|(?:(?<=[值额入量润模资税]突破[百千]亿)|(?<=[值额入量润模资税]首[破超][百千]亿)|(?<=[值额入量润模资税][破超][百千]亿))"
    r"(?=[，,。；;]|$)"
)
"""惠及上千万群众, 成交额突破百亿: no unit stands between, or at all."""
_HAN = (  # 三千余户  十多万人  一倍半
    rf"(?P<han>{HAN})(?!(?<=[万亿]千)[瓦米克伏升])(?P<hmore>[多余])?(?P<hscale>(?<=[多余])[万亿])?(?P<hunit>{UNIT}|{_CROWD})(?P<hhalf>(?<=倍)半)?"
    r"(?P<hrest>[多余](?=[,，。;；、的]|$)|(?<=成)多)?"
)
_RANGE = (  # 5%—6%  3-5年  20至30家  1.1万-1.2万
    rf"(?P<low>{ARABIC})(?P<lowscale>{SCALE})?(?P<lowunit>{UNIT})?(?:[-—–~―]{{1,2}}|至|到)"
    rf"(?P<high>{ARABIC})(?P<highscale>{SCALE})?(?P<highunit>{UNIT})?"
)
_TERM = r"\d{1,9}(?:\.\d{1,9})?"
_RATIO = rf"{_TERM}(?:(?: ?: ?{_TERM}){{2,9}}|(?::{_TERM}){{1,9}})"  # 6.9:54.6:38.5  26: 32.5: 41.5
_FRACTION = (  # 三分之二  百分之五  过半
    rf"(?P<whole>百|千|{HAN})分之(?P<part>{HAN}|{ARABIC})|一半|半数(?=以上|左右|的)|(?P<half>[过超])半数?(?=[，,。；;、的]|$|(?:村民|农户|企业|居民|群众|职工|乡镇|村|社区|学校|家庭))"
)
_SLASH = r"(?<![\d/.])(?P<over>\d{1,2})/(?P<under>\d{1,3})(?![\d/.万])"  # 2/3
_TENTHS = r"(?P<tenths>[一二两三四五六七八九]成[一二三四五六七八九半])(?![级类个项家名位年月万亿十百千条人])"  # 三成五
_AFTER_PLACE = r"(?<=第\d位[和、与])|(?<=第\d\d位[和、与])|(?<=第\d{3}位[和、与])"  # 第49位和61位
_RISEN = r"(?<=[由从])(?=\d{1,3}位(?:[上提跃晋]升|前[移进])[到至])|(?<=\d位[上提跃晋]升[到至])|(?<=\d位前[移进][到至])"
_AFTER_WORD = rf"(?<=名[由从])|(?<=次[由从])|{_RISEN}"  # 排名由14位上升到3位  竞争力由14位前移到3位
_BARE_PLACE = rf"(?:{_AFTER_PLACE}|{_AFTER_WORD})(?=\d{{1,3}}位(?!\w?学))"
_ORDINAL = rf"(?:第|{_BARE_PLACE})(?P<place>{HAN}|\d{{1,4}})(?P<kind>[位名批次])?"  # 第二  第15位  第二批
_TOP = rf"前(?P<top>{HAN}|\d{{1,4}}(?![\d.%％‰]))(?P<topunit>[位名强])?(?![年个月天批期季届后述]|分之)"  # 前三  前20名
_STRONG = rf"(?P<strong>{HAN}|\d{{1,4}})强"  # 百强  20强
_FIRST = r"首(?P<first>[位批次])|榜首|(?<=[国省市县区州盟旗界])之首(?=[，,。；;、]|$)"  # 首位  首批
_DOUBLING = rf"翻了?近?(?P<times>{HAN})番|翻番|倍增"  # 翻两番
_WHOLE = r"全覆盖|全部|百分之百"
_ZERO = r"零增长|清零|(?<!社)零(?![星售部件距距点下上散花工食钱碳])"
_TWO_DIGIT = r"(?<![人才员名授士家])(?P<digitcount>[两二三])位数(?![一-龥]{0,3}(?:人|才|专家|企业|项目))"
_TWICE = r"(?P<twice>[两三四五])度(?![假电量])"  # 两度荣获
_CLASS = r"(?P<class>[ⅠⅡⅢⅣⅤ]|(?<![A-Za-z])I{1,3}V?)类"
_FIRST_SIGN = r"[\d零〇一二两三四五六七八九十百千万亿第前首榜之半翻倍成全清过超ⅠⅡⅢⅣⅤI]"
"""What any of the shapes begins with: most signs of a text are passed over by this alone."""
_ANY = choice(
    {
        "s_ratio": (
            rf"(?<![\d.:]){_RATIO}(?![\d.])",
            "6.9:54.6:38.5 => exact 100",
            "产业结构调整为26: 32.5: 41.5 => 产业结构 | structure | 26:32.5:41.5 | 2021 | actual",
            "三次产业比调整为11.8︰48.3︰39.9 => 三次产业比 | structure | 11.8:48.3:39.9 | 2021 | actual",
        ),
        "s_fraction": (
            _FRACTION,
            "百分之五 => exact 5%",
            "半数以上的村通了客车 => 半数 | quantity",
            "过半数村民加入合作社 => over 50%",
            "百分之六十点五 => exact 60.5%",
        ),
        "s_slash": (
            _SLASH,
            "约有2/5的乡镇通了动车 => 2/5 | quantity",
        ),
        "s_tenths": (
            _TENTHS,
            "三成五 => exact 3.5成",
        ),
        "s_top": (
            _TOP,
            "前三 => at_most 3位",
        ),
        "s_ordinal": (
            _ORDINAL,
            "第二 => exact 2位",
            "测评排名由14位上升到3位 => 测评排名 | rank | 14位 | 2020 | actual",
            "综合竞争力由14位前移到3位 => 综合竞争力排名 | rank | 14位 | 2020 | actual",
        ),
        "s_first": (
            _FIRST,
            "首位 => exact 1位",
            "零售总额始终稳居全市之首 => 零售总额全市排名 | rank | 1位 | 2021 | actual",
            "东江县稳居全省县域经济榜首 => 全省县域经济排名 | rank | 1位 | 2021 | actual | 东江县",
        ),
        "s_doubling": (
            _DOUBLING,
            "翻两番 => exact 4倍",
        ),
        "s_whole": (
            _WHOLE,
            "全覆盖 => exact 100%",
        ),
        "s_twodigit": (
            _TWO_DIGIT,
            "两位数 => at_least 10%",
            "引进博士、教授两位数 => -",
        ),
        "s_range": (
            _RANGE,
            "5%—6% => exact 5..6%",
        ),
        "s_strong": (
            _STRONG,
            "百强 => at_most 100强",
        ),
        "s_class": (
            _CLASS,
            "水质提升到Ⅱ类 => Ⅱ类 | quantity",
        ),
        "s_twice": (
            _TWICE,
            "两度 => exact 2次",
        ),
        "s_plain": (
            _PLAIN,
            "2580亿元 => exact 2580亿元",
            "1万6千多户 => over 1.6万户",
            "3千多万元 => over 3千万元",
            "1千3百万元 => exact 1300万元",
            "1万5千亿元 => exact 1.5万亿元",
        ),
        "s_zero": (
            _ZERO,
            "零增长 => exact 0%",
            "社零增长8% => 社零 | growth | 8% | 2021 | actual",
        ),
        "s_han": (
            _HAN,
            "三千五百户 => exact 3500户",
            "三成多 => over 3成",
            "8万户有余 => over 8万户",
            "惠及上千万观众 => 惠及观众人数 | count | 1000万人 | 2021 | actual",
            "惠及上千万群众 => 惠及群众人数 | count | 1000万人 | 2021 | actual",
            "一倍半 => exact 1.5倍",
            "技术合同成交额首破百亿，增长8% => 技术合同成交额 | level | 100亿元 | 2021 | actual",
        ),
    },
    rf"(?={_FIRST_SIGN})(?:{{}})",
)
_SINGLE = rule(_PLAIN, "医保服务24/7不打烊 => 24 | name")


def scan(text: str) -> tuple[Token, ...]:
    """Every quantity of `text`, in order, none overlapping. Numerals that count nothing (2022年, 5G) are among them."""
    found = []
    for match in _ANY.finditer(folded(text)):
        built = BUILD[match.lastgroup or ""](match)
        if built:
            found.append(Token(Span(*match.span()), *built, digits=any(sign.isdecimal() for sign in match[0])))
        else:
            found.extend(_apart(match))
    return tuple(found)


def _apart(match: Match) -> Iterator[Token]:
    """The single numbers of what looks like one shape and is none: 10-5, 24/7."""
    for part in _SINGLE.finditer(match.string, *match.span()):
        built = plain(part)
        if built:
            yield Token(Span(*part.span()), *built, digits=True)
