"""Numerals inside names and codes: 500强, 12345热线, 5G, G320, 1+3+10, “三高四新”, 二期, 五大战略, 10千伏."""

from site_gen.reading.capacities import is_capacity
from site_gen.reading.counting import LINK, counts_in_words, counts_nothing, tells_size
from site_gen.reading.enumerators import only_tells_which
from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token
from site_gen.reading.units import NAMING_UNITS, RUNS

_PLAN_OF = rule(
    r"”(?:年度|三年|五年)?(?:目标|任务|行动|计划|工程|战略|方案)",
    "落实“园区三年翻番”年度目标任务 => 翻番 | name",
)
"""“园区三年翻番”目标: the name of a plan."""
_LETTER_BEFORE = rule(r"[A-Za-z][-–]?$", "B2栋厂房封顶 => -")
_LETTER_AFTER = rule(r"\s?[A-Za-z](?![A-Za-z]*[/时])|[+×*]|\s?[-–][A-Za-z]", "网络由4G升级到5G => -")
_PART_BEFORE = rule(r"[+×*#№]\s?$|\d[-–—./]$", "打造1+6个产业集群 => -")
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
    r"(?:服务)?半径[一-龥]{0,4}率|(?:以?内|范围内?)?(?:步行)?(?:可达|到达|通达)(?:覆盖)?率|(?<=米)(?:以?内|范围内?)?覆盖率",
    "公园绿地500米服务半径覆盖率93% => 公园绿地500米服务半径覆盖率 | level | 93% | 2021 | actual",
    "公交站点500米覆盖率98% => 公交站点500米覆盖率 | level | 98% | 2021 | actual",
    "基本公共服务15分钟可达率98% => 基本公共服务15分钟可达率 | level | 98% | 2021 | actual",
)
"""500米服务半径覆盖率: how near is part of the name."""
_ALL_DAY = rule(r"(?:每[天日]|昼夜|全[天日])$", "志愿者每天24小时提供免费服务 => -")
_MULTIPLIED = rule(
    r"(?:实现|数量|总量|总数|产值|规模|收入|主体)$", "企业数量倍增 => 企业 | change | 2倍 | 2021 | actual"
)
_LEADER = rule(r"(?:总书记|主席|总理|书记|省长|同志)[^，,。；;]{0,4}$", "总书记3次来湘 => -")
_INDEX = rule(
    r"(?:指数|系数|评分|得分|收入比)$",
    "空气综合指数4.81 => 空气综合指数 | level | 4.81 | 2021 | actual",
    "城乡收入比1.89 => 城乡收入比 | level | 1.89 | 2021 | actual",
)
"""综合指数4.81: a size without a unit."""
_HOTLINE = rule(r"[^，,。；;、\d]{0,8}(?:热线|电话|平台)", "诉求只在12345便民服务热线应答 => 12345 | name")
_VILLAGE = rule(
    r"(?:镇|乡|村|县|寨)(?![道路级内域办属委庄所])",
    "五头镇入选全国百强镇 => 五头 | name",
    "五台县获评示范县 => 五台 | name",
)
"""五头镇, 五台县: the name of a place, which no 头 or 台 of anything is."""
_ONE_OF = rule(
    r"[^，,、。；;]{1,36}(?<!分)之一(?![一-龥])",
    "东湖公园成为全省5个示范公园之一 => -",
)
"""全国5个试点之一: how many there are is no figure of the place."""
_ASPECT = rule(
    r"方面|类型(?=推进|实施|开展|分类)",
    "抓好9个方面的工作 => -",
    "按农业主导、生态文旅4个类型推进乡镇发展 => -",
    "从5方面提出对策 => -",
)
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
_FOR_EACH = rule(
    r"每(?:增长|增加|提高|上升|下降|减少|降低)$",
    "城镇化率每提高1个百分点，可新增投资3亿元 => 1个百分点 | name",
)
"""城镇化率每提高1个百分点: for each so much, whatever it was."""
_OF_ASPECTS = rule(
    r"(?:个(?:方面|领域|环节)|大(?:行动|工程|方面|领域|板块))的?$",
    "@plan 重点抓好三个方面9项工作： => -",
    "@plan 推进六大行动23项重点任务。 => -",
)
_TASKS = rule(
    r"(?:重点)?(?:工作|任务|事项|内容|措施|举措)(?:任务)?(?=[，,。；;：:]|$)",
    "@plan 重点抓好三个方面9项工作： => -",
)
"""三个方面9项工作: so many are set out in what follows, and none is done."""
_CARRIED_OUT = rule(
    r"(?:完成|落实|实施)了?[^，,。；;、]{0,10}$",
    "完成六大工程23项任务 => 23项 | quantity",
    "实施五大工程30项任务，完成投资20亿元 => 30项 | quantity",
)
_GREAT = rule(
    r"的?(?:大[国省市县区]|发展中(?:大国|国家))",
    "14亿多人口大国保持就业稳定 => -",
    "对于有13亿人口的发展中国家是了不起的成就 => -",
)
"""14亿多人口大国: what a great one is called."""
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
_COUNTS_VILLAGES = ("", "个", "座", "大")
_POINTING = rule(
    r"(?:这|上述|(?:^|[，,。；;]|[做抓办]好|落实|实施|开展)以[上下])$",
    "这3个项目 => -",
    "@plan 重点办好以下10件实事 => -",
)
_BOUNDARY = rule(r"[，,。；;、）)]|$", "水质提升到Ⅱ类 => 水质 | level | 2类 | 2021 | actual")
_INDEX_ENDS = rule(
    r"(?:左右|上下|以[上下内])?(?:[，,。；;、）)]|$)",
    "空气综合指数4.81 => 空气综合指数 | level | 4.81 | 2021 | actual",
    "@plan 居民消费价格指数103左右，就业稳定 => 居民消费价格指数 | level | 103 | 2022 | target",
)
_SCALES = ("万", "亿", "万亿", "千", "百")
_GRADED = rule(
    r"(?:提升|提高|改善|上升|优化|恢复|稳定|由|从|达)[到至为]?$", "水质提升到Ⅱ类 => 水质 | level | 2类 | 2021 | actual"
)
"""水质提升到Ⅱ类 is a value; Ⅲ类断面比例 and 达到Ⅳ类以上 are a grade."""


def is_name(text: str, token: Token) -> bool:
    """A part of a name, a code or a phrase."""
    before = text[max(0, token.span.start - 16) : token.span.start]
    if (
        before.endswith(("劣", "每"))
        or _FOR_EACH.search(before)
        or _of_a_plan(text, token, before)
        or _great(text, token)
    ):  # 劣Ⅴ类断面, 每50公斤
        return True
    if token.span.of(text) == "倍增":
        return not (_BOUNDARY.match(text, token.span.end) and _MULTIPLIED.search(before))
    if token.shape in ("share", "ratio", "fraction", "multiple", "growth"):
        return token.shape == "share" and token.span.of(text) != "百分之百"
    if token.shape == "zero":
        return not counts_nothing(text, token)
    if _coded(text, token, before) or is_quoted(text, token):
        return True
    if token.quantity.unit.canonical == "class":
        return not (_GRADED.search(before) and _BOUNDARY.match(text, token.span.end))
    if token.shape == "rank":
        return text.startswith(("度", "产业", "企业"), token.span.end)  # 首位度, 首位产业
    village = not token.digits and token.quantity.unit.canonical != "percent"  # 近八成村建立了产业基金
    if village and _VILLAGE.match(text, token.span.end):
        return token.quantity.unit.printed not in _COUNTS_VILLAGES or not counts_in_words(text, token, before)
    if not token.digits:
        return not counts_in_words(text, token, before)
    return _bare(token, text, before) or _named_unit(text, token, before) or _only_which(text, token)


def _great(text: str, token: Token) -> bool:
    return token.span.of(text).endswith("人口") and bool(_GREAT.match(text, token.span.end))


def _of_a_plan(text: str, token: Token, before: str) -> bool:
    """两个翻番, “园区三年翻番”目标."""
    if token.shape == "multiple" and before.endswith(("两个", "三个")):
        return True
    return token.shape in ("multiple", "zero") and bool(_PLAN_OF.match(text, token.span.end))


def _only_which(text: str, token: Token) -> bool:
    return only_tells_which(text, token, text[max(0, token.span.start - 40) : token.span.start])


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
    return letter is not None and (alone or not unit or unit in NAMING_UNITS or len(token.span) < 3)


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
    if length < 10 and token.quantity.unit.printed not in RUNS:
        return True
    return length < 26 and token.quantity.unit.printed not in ("%", "个百分点", *RUNS)


def _bare(token: Token, text: str, before: str) -> bool:
    """No unit: a code (12345), unless the words link it to a thing: 人才总量突破300万."""
    if token.quantity.unit.printed in _SCALES:
        return not tells_size(text, token, before)
    if token.quantity.unit.printed:
        return False
    if _ASPECT.match(text, token.span.end):
        return True
    if _HOTLINE.match(text, token.span.end):
        return True
    if _INDEX.search(before) and _INDEX_ENDS.match(text, token.span.end):
        return False
    return not LINK.search(before) or len(token.span) > 9


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


def _named_unit(text: str, token: Token, before: str) -> bool:
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
    if (unit in ("个", "大") and _ASPECT.match(text, token.span.end)) or in_groups or of_spirit:
        return True
    if unit in ("项", "个", "条") and _announced(text, token, before):
        return True
    if _among(text, token, before):
        return True
    return unit in NAMING_UNITS or (unit in ("个", "条", "项", "件") and bool(_POINTING.search(before)))
