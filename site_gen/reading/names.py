"""Numerals inside names and codes: 500强, 12345热线, 5G, G320, 1+3+10, “三高四新”, 二期, 五大战略, 10千伏."""

import re
from decimal import Decimal

from site_gen.reading.bounds import bounds_of
from site_gen.reading.tokens import Token

_LETTER_BEFORE = re.compile(r"[A-Za-z][-–]?$")
_LETTER_AFTER = re.compile(r"\s?[A-Za-z](?![A-Za-z]*[/时])|[+×*]|\s?[-–][A-Za-z]")
_PART_BEFORE = re.compile(r"[+×*#№]\s?$|\d[-–—./]$")
_NAMING_UNITS = (
    "级",
    "号",
    "届",
    "路",
    "环",
    "道",
    "章",
    "节",
    "代",
    "步",
    "网",
    "圈",
    "千伏",
    "版",
    "期",
    "轮",
    "强",
    "国",
    "省",
    "市",
    "位",
    "支",
    "毛钱",
    "席",
    "县",
    "镇",
    "乡",
    "村",
)
_CAPACITIES = ("t", "kW", "kWh", "m3", "kV", "kVA")
_POLICY = re.compile(r"(?:硬)?(?:措施|政策|举措|意见|细则|规定)")
_LIFE = re.compile(r"[^，,。；;]{0,10}圈|过境|免签|服务|值守|值班|在线|营业|不打烊|图书|通勤|便民|自助|响应|应急|全天")
_MULTIPLIED = re.compile(r"(?:实现|数量|总量|总数|产值|规模|收入|主体)$")
_PEOPLE = re.compile(r"[一-龥]{0,6}?(?:人民|群众|父老|儿女|百姓|中国人)")
_LEADER = re.compile(r"(?:总书记|主席|总理|书记|省长|同志)[^，,。；;]{0,4}$")
_CAPACITY = re.compile(r"[^，,、。；;]{1,16}?(?:项目|工程|生产线|电站|电厂|机组|基地|产能项目|深加工|冷库)")
_POINTING = re.compile(r"(?:这|上述|(?:^|[，,。；;])以[上下])$")
_BOUNDARY = re.compile(r"[，,。；;、）)]|$")
_LINK = re.compile(r"(?:达到?了?|为|至|到|突破|超过?|逾|近|约|有|在|是|升至|增至|从|由|共|不低于|[：:])$")
_SCALE_LINK = re.compile(r"(?:达到?|保持在|稳定在|突破|超过?|逾|近|约|上|至)$")
_ACTION = re.compile(
    r"(?:新增|新建|建成|引进|获得|荣获|获评|获批|新获|完成|出台|制定|组建|举办|举行|开通|新开|开工|投产|创建|新设"
    r"|建设|修建|改造|培育|开设|设立|命名|认定|签订|办理|破获|查处|竣工|上马|争取|安排|连续|创成)了?$"
)
_ABSTRACT = re.compile(
    r"[^，,。；;、]{0,12}?(?:方面|坚持|任务|行动|目标|战略|体系|短板|问题|攻坚|优势|关键|环节|重点|原则|机制|统一"
    r"|维护|意识|计划|自信|确立|关系|一体|活动|突出|中心|文明|面|大局|阶段|要素|制度|攻势|转变|清单|提升|革命|底线)"
)
_HONOUR = re.compile(r"(?:蝉联|荣获|获评|获得|获|入选|夺得|被评|受到)")
_ZERO_OF = re.compile(r"(?:外溢|感染|确诊|死亡|事故|上访|发生|疫情|输入|增长|反弹|返贫|，|,|、|。|目标)")


def is_name(text: str, token: Token) -> bool:
    """A part of a name, a code or a phrase."""
    before = text[max(0, token.span.start - 16) : token.span.start]
    if (token.shape == "multiple" and before.endswith(("两个", "三个"))) or before.endswith("劣"):  # 劣Ⅴ类断面
        return True
    if token.span.of(text) == "倍增":
        return not (_BOUNDARY.match(text, token.span.end) and _MULTIPLIED.search(before))
    if token.shape in ("share", "ratio", "fraction", "multiple", "growth"):
        return token.shape == "share" and token.span.of(text) != "百分之百"
    if token.shape == "zero":
        return not _counts_nothing(text, token)
    if _coded(text, token, before) or is_quoted(text, token):
        return True
    if token.shape == "rank":
        return False
    if not token.digits:
        return not _counts_in_words(text, token, before)
    return _bare(token, text, before) or _named_unit(text, token, before)


def _counts_nothing(text: str, token: Token) -> bool:
    """零感染, 零增长; 清零 and 零就业家庭 are phrases."""
    return token.span.of(text) == "零" and bool(_ZERO_OF.match(text, token.span.end))


def _coded(text: str, token: Token, before: str) -> bool:
    """5G, G320, PM2.5, 1+3+10; but AED1200台 and 5KW count."""
    if _PART_BEFORE.search(before) and token.shape != "range":
        return True
    if _LETTER_AFTER.match(text, token.span.end) and not token.quantity.unit.printed:
        return True
    unit = token.quantity.unit.printed
    if before.endswith(("央视", "频道")):
        return True
    letter = _LETTER_BEFORE.search(before)
    alone = letter is not None and not before[: letter.start()][-1:].isascii()
    return letter is not None and (alone or not unit or unit in _NAMING_UNITS or len(token.span) < 3)


def is_quoted(text: str, token: Token) -> bool:
    """In 《》, or in a short quotation that is a title or a slogan."""
    window = text[max(0, token.span.start - 30) : token.span.start]
    if window.rfind("《") > window.rfind("》"):
        return True
    start = window.rfind("“")
    if start <= window.rfind("”"):
        return False
    end = text.find("”", token.span.end, token.span.end + 30)
    if token.shape in ("zero", "multiple"):
        return False
    length = len(window) - start + (end - token.span.start if end >= 0 else 99)
    if length < 10 and token.quantity.unit.printed != "连增":
        return True
    return length < 26 and token.quantity.unit.printed not in ("%", "连增", "个百分点")


def _counts_in_words(text: str, token: Token, before: str) -> bool:
    """三 and 百 count where a verb of doing stands before (新建三所学校) or a link (超千列); 三个短板 is a phrase."""
    unit, value = token.quantity.unit, token.quantity.value
    if unit.printed in ("连增",) or unit.canonical in ("percent", "percentage_point", "class"):
        return True
    if unit.printed == "次":
        return value > 1 and bool(_HONOUR.match(text, token.span.end))
    if unit.printed in _NAMING_UNITS or unit.printed in ("大", "批", "类", "种", "人", "场", "部", "门"):
        return False
    magnitude = value in (Decimal(10), Decimal(100), Decimal(1000))
    if magnitude or (unit.printed.startswith(("万", "亿")) and value == 1):
        return bounds_of(text, token.span).bound != "exact" or bool(_SCALE_LINK.search(before))
    if text.startswith("“", token.span.end):
        return False
    return value > 1 and bool(_ACTION.search(before)) and not _ABSTRACT.match(text, token.span.end)


def _bare(token: Token, text: str, before: str) -> bool:
    """No unit: a code (12345), unless the words link it to a thing: 人才总量突破300万."""
    if token.quantity.unit.printed in ("万", "亿", "千", "百"):
        return not _LINK.search(before) and not _PEOPLE.match(text, token.span.end)
    if token.quantity.unit.printed:
        return False
    return not _LINK.search(before) or len(token.span) > 9


def _named_unit(text: str, token: Token, before: str) -> bool:
    unit = token.quantity.unit.printed
    if unit == "条" and _POLICY.match(text, token.span.end):
        return True
    if unit in ("分钟", "小时") and _LIFE.match(text, token.span.end):
        return True
    if unit == "位":
        return False
    if unit == "次" and _LEADER.search(before):
        return True
    if token.quantity.unit.canonical in _CAPACITIES and _CAPACITY.match(text, token.span.end):
        return bounds_of(text, token.span).bound == "exact"
    return unit in _NAMING_UNITS or (unit in ("个", "条", "项") and bool(_POINTING.search(before)))
