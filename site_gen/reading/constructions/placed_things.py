"""What has a place in a ranking: the thing that was dealt with, what was added of it, how much it grew."""

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token
from site_gen.reading.units import RANKS
from site_gen.reading.verbs import leading_verb

_WON = ("新", "净增", "入选", "获评", "获批", "上榜", "入围")
"""What begins the verb of what was added: 新认定, 新升规."""
_NO_AMOUNT = ("percent", "times", "rank")
_MEASURE_ALONE = rule(
    r"(?:成功|合格|达标|满意|完成|及时)?率|规模|数量|总量|总额|面积|里程|人数|质量|水平|强度|指数",
    "调解成功率居全市第1 => 调解成功率全市排名 | rank | 1位 | 2021 | actual",
)
_OPENED = rule(
    r"^(?P<who>[一-龥]{2,8}(?:机场|港|站|园区|高新区|开发区))?[^、]{2,16}(?:建成投[运用产]|建成通车|投入(?:运营|使用)|通车|竣工)、(?=[^、]{3,}$)",
    "环城路建成通车、公路密度居全省第二 => 公路密度全省排名 | rank | 2位 | 2021 | actual",
    "西河机场三期建成投运、旅客吞吐量居全省首位 => 旅客吞吐量全省排名 | rank | 1位 | 2021 | actual | 西河机场",
)
"""环城路建成通车、公路密度居全省第二: what was opened is not what is ranked."""
_NEW = rule(
    r"(?:新增|净增)(?=[一-龥A-Z“]{2})",
    "新增税收居全省第一 => 新增税收全省排名 | rank | 1位 | 2021 | actual",
)
"""新增税收居全省第一: what was added is ranked, not all that there is."""
_COUNTED = rule(
    r"(?<=[一-龥]{3})(?:(?<!指)数|数量|面积|里程|金额|人次)$",
    "申请专利数居全省第3位 => 申请专利数全省排名 | rank | 3位 | 2021 | actual",
)


def undone(thing: str) -> str:
    """`河湖长制考核` of 推行河湖长制考核; what was added, and 调解成功率, are ranked as they are called."""
    rest = thing.removeprefix(leading_verb(thing))
    return thing if _NEW.match(thing) or _COUNTED.search(thing) or _MEASURE_ALONE.fullmatch(rest) else rest


def opened(thing: str) -> str:
    """`公路密度` of 环城路建成通车、公路密度."""
    return _OPENED.sub(r"\g<who>", thing)


def is_amount(token: Token) -> bool:
    """40万人, 3万吨; a rate has a speed, and 上升22位 is no amount."""
    return token.quantity.unit.canonical not in _NO_AMOUNT and token.quantity.unit.printed not in RANKS


def added(here: Here) -> str:
    """`新增` after 新增专精特新企业86家: as many were added as no others had, or only three."""
    last = here.last
    return last.verb if last and last.measure == "count" and last.verb.startswith(_WON) else ""


_BEYOND = rule(
    r"超(?:额?完成|出|过)?(?:年[初度]|全年|预期)?(?:目标|计划|任务|预期)$",
    "工业投资超目标2亿元，增速居全市第一 => 工业投资增速全市排名 | rank | 1位 | 2021 | actual",
)
"""工业投资超目标2亿元，增速: that of the investment."""
_MONEY_OF = ("到位资金", "完成投资", "协议投资", "投资额")


def grew(one: Draft) -> str:
    """`项目到位资金` after 签约项目86个、到位资金12亿元: the money grew, and not the projects."""
    return one.name if one.measure == "level" and one.name.endswith(_MONEY_OF) else _BEYOND.sub("", one.topic)


def grown(here: Here) -> str:
    """What 增速 is of where the sentence names nothing."""
    last = here.last
    return grew(last) if last and last.topic == here.topic else here.topic
