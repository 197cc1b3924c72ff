"""Numerals that delimit what is counted: 亿元以上项目480个, 14岁以下儿童, 年收入超50万元的村10个."""

from site_gen.model.unit import MONEY, Unit
from site_gen.reading.bounds import bounds_of
from site_gen.reading.rule import rule
from site_gen.reading.thresholds_each import describes
from site_gen.reading.thresholds_passed import SIZES, beside
from site_gen.reading.tokens import Token

_BOUNDED = rule(
    r"(?:[（(][^（()）]{1,12}[)）]|[)）])?(?:床位)?(?:及)?(?:以上|以下|以内)(?:的|（含）|\(含\))?(?!、|，|,|。|；|;|（|\(|和|及|与|，|$|\s|的速度|水平|资金(?:[，,。；;]|$))",
    "@plan 筹集65亿元以上资金 => 筹集资金 | level | 65亿元 | 2022 | target",
    "5000人以上安置点建成商业街 => -",
    "50张床位以上的医院27所 => 50张 | threshold",
    "5亿元（3000万美元）以上产业项目新开工138个 => 5亿元 | threshold",
    "投资1000万元（含）以上项目15个 => 1000万元 | threshold",
)
_CAPACITY = rule(
    r"产能[^，,。；;\d]{0,3}$",
    "产能120万吨以上和灾害严重煤矿实现智能化改造 => 120万吨 | threshold",
)
_AND_OTHERS = rule(
    r"(?:以上|以下)(?:的)?[和及与、][一-龥]{2,8}(?:煤矿|矿井|企业|电厂|项目)",
    "产能120万吨以上和灾害严重煤矿实现智能化改造 => 120万吨 | threshold",
)
"""产能120万吨以上和灾害严重煤矿: which mines are meant."""
_MAGNITUDE = rule(
    r"(?:级|元级|规模|量级|斤级)(?!的?(?:市|，|。))|(?:产业|企业|园区|集群|项目|工程|城市|县|镇|村|强县|俱乐部|粮仓|航母"
    r"|基金群)",
    "百亿元产业 => 百亿元 | threshold",
    "新增东湖、西湖3个过三千亿元城市 => 三千亿元 | threshold",
)
_THINGS = rule(
    r"(?:以上)?的?(?:\d{1,6}余?多?[家个户]|(?<=的)[一二两三四五六七八九十]{1,3}[家个户]|[一-龥“”]{0,8}?(?:企业|项目|村|产业|园区|开发区|集群|镇|乡|县|产业链|楼宇|大户"
    r"|单品|主体|市场|平台|合作社|基地|工程|家庭|农户|人口|群众|品牌))",
    "@plan 力争利用外资超亿美元的开发区达到25家 => 利用外资超亿美元的开发区数 | level | 25家 | 2022 | target",
    "@plan 确保年收入低于1万元的脱贫人口清零 => -",
    "引进项目45个，其中超亿元的十二个 => 引进超亿元项目数 | count | 12个 | 2021 | actual",
    "年收入超50万元的村10个 => 年收入超50万元的村数 | level | 10个 | 2021 | actual",
)
_QUALIFIED = rule(
    r"(?:产值|收入|投资|总投资|税收|营收|贡献|规模|交易额|主营业务收入|利润|估值|市值|销售额)[^，,。；;]{0,3}$",
    "旅游收入突破50亿元品牌效应显现 => 旅游收入 | level | 50亿元 | 2021 | actual",
)
_AGE = rule(
    r"(?:寿命|年龄)[^，,。；;]{0,26}$|寿命[^，,。；;]{0,20}岁[，,、](?:比|较|同比)?[^，,。；;]{0,8}(?:提高|增加|延长|上升)了?$",
    "人均预期寿命达到78.5岁 => 人均预期寿命 | level | 78.5岁 | 2021 | actual",
    "人均预期寿命达到78.5岁，比上年提高0.3岁 => 人均预期寿命 | change | 0.3岁 | 2021 | actual",
)
_COUNTED = rule(
    r"[^，,。；;]{0,24}?\d",
    "产值过10亿元农业产业化龙头企业3家 => 产值过10亿元农业产业化龙头企业数 | level | 3家 | 2021 | actual",
)
_DOING = rule(
    r"(?:建设|建成|新建|新增|改造|完成|整治|打通|发放|投入|治理|种植|流转|恢复|供应|腾退|盘活|收储)$",
    "新建100万平方米以上标准厂房 => 新建标准厂房面积 | count | 100万平方米 | 2021 | actual",
)
_SO_MANY = rule(
    r"以上的?[一-龥]{0,6}?(?:人口|群众|农民|居民|劳动力|职工|学生|老人)(?!以|的?[大城县市镇区])",
    "@plan 实现26万以上贫困人口脱贫 => 脱贫人口 | count | 26万人 | 2022 | target",
)
"""26万以上贫困人口: nobody is so many by himself."""


_BROUGHT_UP = rule(
    r"(?:培育|引进|招引|认定)$",
    "@plan 新培育30户以上智能工厂 => 新培育智能工厂户数 | count | 30户 | 2022 | target",
)
"""培育30户以上智能工厂: so many firms, and no size of a factory."""
_LAID_DOWN = rule(
    r"(?:规定|承诺|法定|限定)的(?:\d+[、和])*$",
    "审批事项全部在规定的3、7个工作日内办结 => 7个工作日 | threshold",
    "审批事项全部在规定的3、7个工作日内办结 => -",
)
"""在规定的7个工作日内办结: the time that was allowed, and nobody's record."""


def _was_laid_down(unit: Unit, before: str) -> bool:
    return unit.canonical in ("working_day", "day", "hour") and bool(_LAID_DOWN.search(before))


def is_threshold(text: str, token: Token) -> bool:
    """A limit that says which things are meant."""
    unit = token.quantity.unit
    before = text[max(0, token.span.start - 32) : token.span.start]
    if text.startswith(("部分", "之间", "范围内", "半径内"), token.span.end) or _was_laid_down(unit, before):
        return True
    if unit.canonical == "year_of_age":
        return not _AGE.search(before)
    if (
        (token.digits or token.shape == "fraction") and unit.canonical == "percent" and before.endswith("前")
    ):  # 进入全球前1%的学科
        return True
    if beside(text, token, before):
        return True
    firms = unit.canonical == "household" and _BROUGHT_UP.search(before)
    if firms or unit.printed.endswith("名"):  # 选派1200名以上科技特派员
        return False
    if unit.canonical not in SIZES and unit.printed not in ("亿", "万", "万亿"):
        return False
    if (not token.digits or text.startswith("级", token.span.end)) and _MAGNITUDE.match(text, token.span.end):
        return True
    if _BOUNDED.match(text, token.span.end) and not _DOING.search(before):
        return not (unit.printed in ("亿", "万") and _SO_MANY.match(text, token.span.end))
    if _CAPACITY.search(before) and _AND_OTHERS.match(text, token.span.end):
        return True
    return (unit.canonical == "CNY" and describes(text, token, before)) or _qualifies(text, token, before)


def _qualifies(text: str, token: Token, before: str) -> bool:
    """年收入超50万元的村10个: bounded from below, and the thing that it qualifies is counted or follows at once."""
    bounds = bounds_of(text, token.span)
    if token.quantity.unit.canonical not in MONEY or not _THINGS.match(text, token.span.end):
        return False
    if bounds.bound == "below" and text.startswith("的", token.span.end):  # 收入低于1万元的脱贫人口
        return True
    passed = before.endswith(("过", "达", "达到")) and not before.endswith("下达")
    bounded = bounds.bound in ("over", "at_least") or passed
    after = text[token.span.end : token.span.end + 1]
    return bounded and (
        after in ("的", "以")
        or _QUALIFIED.search(before[: bounds.span.start - token.span.start] or before) is None
        or bool(_COUNTED.match(text, token.span.end))
    )
