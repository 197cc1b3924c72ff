"""Numerals with a unit that tell no figure: 15分钟生活圈, 5个示范公园之一, 三个方面9项工作."""

from site_gen.reading.capacities import is_capacity
from site_gen.reading.names_coded import ASPECT
from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token
from site_gen.reading.units import NAMING_UNITS

_POLICY = rule(r"(?:硬)?(?:措施|政策|举措|意见|细则|规定)", "出台28条措施 => -")
_LIFE = rule(
    r"[^，,。；;]{0,10}圈|过境|免签|服务|值守|值班|在线|营业|不打烊|图书|通勤|便民|自助|响应|应急|全天|(?:之?内)?(?:动态|援助)|上高速|(?:办结|办成|办理|领证|出证|完成)率"
    r"|(?:“[^”]{1,8}”)?(?:不间断|巡查|巡逻|巡护|监测|监控|执法|轮班|待命)",
    "不动产登记1小时办结率92% => 不动产登记1小时办结率 | level | 92% | 2021 | actual",
    "零就业家庭24小时动态清零 => -",
    "县城15分钟上高速 => -",
    "做实24小时“大气110”巡查 => -",
    "打造15分钟生活圈 => -",
    "24小时服务 => -",
)
_RADIUS = rule(
    r"(?:服务)?半径[一-龥]{0,4}率|(?:以?内|范围内?)?(?:步行)?(?:可达|到达|通达)(?:覆盖)?率|(?<=米)(?:以?内|范围内?)?覆盖率|(?<=公里)处(?![理置罚])",
    "公园绿地500米服务半径覆盖率93% => 公园绿地500米服务半径覆盖率 | level | 93% | 2021 | actual",
    "投资30万元治理国道36公里处滑坡 => 36公里 | name",
    "公交站点500米覆盖率98% => 公交站点500米覆盖率 | level | 98% | 2021 | actual",
    "基本公共服务15分钟可达率98% => 基本公共服务15分钟可达率 | level | 98% | 2021 | actual",
)
"""500米服务半径覆盖率: how near is part of the name."""
_ALL_DAY = rule(r"(?:每[天日]|昼夜|全[天日])$", "志愿者每天24小时提供免费服务 => -")
_LEADER = rule(r"(?:总书记|主席|总理|书记|省长|同志)[^，,。；;]{0,4}$", "总书记3次来湘 => -")
_ONE_OF = rule(
    r"[^，,、。；;]{1,36}(?<!分)之一(?![一-龥])",
    "东湖公园成为全省5个示范公园之一 => -",
)
"""全国5个试点之一: how many there are is no figure of the place."""
_GROUPS = rule(
    r"(?:工程|机制|行动|体系|举措|战略)(?=[、，,。；;和与]|$)",
    "@plan 实施公共服务、安全韧性3大工程 => -",
)
"""A、B3大工程: how they are grouped."""
_SORTED = rule(
    r"(?:[、，]|的)?\d",
    "@plan 办好10大类55项民生实事 => 办好民生实事数 | count | 55项 | 2022 | target",
    "办好10大类55项民生实事 => 10大类 | name",
)
"""10大类55项实事: into how many sorts they fall; 7大类新品种 counts the sorts themselves."""
_SPIRIT = rule(
    r"[^，,。；;、]{2,28}(?:会|会议|讲话|批示)精神",
    "@plan 贯彻全省39个县域托底性帮扶工作推进会精神 => -",
)
"""39个县域帮扶工作推进会精神: of what the meeting was."""
_OF_ASPECTS = rule(
    r"(?:个(?:方面|领域|环节)|大(?:行动|工程|方面|领域|板块|类))的?$",
    "@plan 重点抓好三个方面9项工作： => -",
    "@plan 推进六大行动23项重点任务。 => -",
    "细化四大类28项任务清单。 => -",
)
_TASKS = rule(
    r"(?:重点)?(?:工作|任务|事项|内容|措施|举措)(?:任务|清单)?(?=[，,。；;：:]|$)",
    "@plan 重点抓好三个方面9项工作： => -",
)
"""三个方面9项工作: so many are set out in what follows, and none is done."""
_CARRIED_OUT = rule(
    r"(?:完成|落实|实施)了?[^，,。；;、]{0,10}$",
    "完成六大工程23项任务 => 23项 | quantity",
    "实施五大工程30项任务，完成投资20亿元 => 30项 | quantity",
)
_IN_FIELD = rule(
    r"[^，,。；;\d]{0,8}(?:城市|县区|区县|县市|市州|地市|地级市|县|省份|省区市|开发区|园区|高新区|经开区|高校|医院)[^，,。；;\d]{0,16}(?:排|位居|位列|居|列|第|前\d|退出|脱离|进入)",
    "在168个重点城市中空气质量排名第26位 => 168个 | name",
    "空气质量在全国168个重点城市中保持在前100名 => 168个 | name",
)
_OUT_OF_SO_MANY = rule(
    r"[^，,。；;\d]{0,3}(?:[县市区州盟旗镇乡]|乡镇|园区|开发区|[（(][^（()）]{1,6}[)）])(?:中|里)?(?:首位|第[一二三四五六七八九十\d]|榜首|末位)",
    "发展质量总体评价位居全省108个县首位 => 108个 | name",
)
_RANKED_OF_ALL = rule(
    r"(?:居|列|排名?|名列)全[国省市区县州盟]$",
    "综合实力位居全市12个县区第3位 => 综合实力全市县区排名 | rank | 3位 | 2021 | actual",
)
_OF_FIELD = rule(r"(?:在|全国|全省|全球|位居|位列)$", "在168个重点城市中空气质量排名第26位 => 168个 | name")
_PER_HOUR = rule(r"(?:时速|航速|车速)(?:为|达到?|至)?$", "铁路提速至时速300公里运营 => -")
_OF_FIELDS = ("个", "座", "家", "大")
_POINTING = rule(
    r"(?:这|上述|(?:^|[，,。；;]|[做抓办]好|落实|实施|开展)以[上下])$",
    "这3个项目 => -",
    "@plan 重点办好以下10件实事 => -",
)


def _of_field(text: str, token: Token, before: str) -> bool:
    """在168个重点城市中排名第26位: among so many, which is no figure of the place."""
    after = token.span.end
    ranked = _RANKED_OF_ALL.search(before) and _OUT_OF_SO_MANY.match(text, after)
    return bool(ranked or (_OF_FIELD.search(before) and _IN_FIELD.match(text, after)))


def _among(text: str, token: Token, before: str) -> bool:
    """全国5个试点之一, 在168个重点城市中: how many there are of those among whom it is."""
    unit = token.quantity.unit.printed
    one_of = unit in ("条", "项", "所", "处", *_OF_FIELDS) and _ONE_OF.match(text, token.span.end)
    return bool(one_of or (unit in _OF_FIELDS and _of_field(text, token, before)))


def _announced(text: str, token: Token, before: str) -> bool:
    """抓好三个方面9项工作; but 完成六大工程23项任务 is a result."""
    listed = _OF_ASPECTS.search(before) and _TASKS.match(text, token.span.end)
    return bool(listed) and not _CARRIED_OUT.search(before)


def _how_near(text: str, token: Token, before: str) -> bool:
    """15分钟生活圈, 500米服务半径覆盖率, 每天24小时."""
    life = _LIFE.match(text, token.span.end) or _ALL_DAY.search(before)
    always = life and token.quantity.unit.printed in ("分钟", "小时")
    return bool(always or _RADIUS.match(text, token.span.end))


def is_named_unit(text: str, token: Token, before: str) -> bool:
    unit = token.quantity.unit.printed
    if unit == "条" and (_POLICY.match(text, token.span.end) or before.endswith("新")):  # 民间投资新36条
        return True
    if unit in ("米", "公里", "分钟", "小时") and _how_near(text, token, before):
        return True
    if unit == "名" and before.endswith("后"):  # 退出后50名
        return True
    if unit == "位":
        return False
    if unit == "次" and _LEADER.search(before):
        return True
    if is_capacity(text, token, before) or _PER_HOUR.search(before):
        return True
    in_groups = _GROUPS.match(text, token.span.end) if unit == "大" else None
    in_groups = _SORTED.match(text, token.span.end) if unit == "大类" else in_groups
    of_spirit = unit in ("个", "大") and _SPIRIT.match(text, token.span.end)
    if (unit in ("个", "大") and ASPECT.match(text, token.span.end)) or in_groups or of_spirit:
        return True
    if unit in ("项", "个", "条") and _announced(text, token, before):
        return True
    if _among(text, token, before):
        return True
    return unit in NAMING_UNITS or (unit in ("个", "条", "项", "件") and bool(_POINTING.search(before)))
