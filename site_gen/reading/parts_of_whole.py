"""A part of what was told, named as the whole was: 软件业收入 of 服务业收入, 小麦产量 of 粮食产量, 食品类价格."""

from site_gen.reading.rule import rule

_PART = rule(
    r"(?P<part>[^占，、]{2,12})(?:占比|比重)",
    "外商投资结构优化，高技术产业占比提高一倍 => 高技术产业占外商投资比重 | change | 1倍 | 2021 | actual",
)
_STRUCTURED = rule(
    r"(?:投资|进出口|外贸|出口|贷款|信贷|外资)(?:总额|余额|完成额|额)?$",
    "外商投资结构优化，高技术产业占比提高一倍 => 高技术产业占外商投资比重 | change | 1倍 | 2021 | actual",
    "招商项目投资额增长9%、制造业占比62% => 制造业占招商项目投资额比重 | level | 62% | 2021 | actual",
)
"""Sums that have a structure: what is a share of them."""
_SORT_OF = rule(
    r"(?:业|企业|类型|领域|经济|单位|民间|国有)$",
    "服务业收入增长12%，其中：软件业增长21% => 软件业收入 | growth | 21% | 2021 | actual",
    "服务业收入增长12%，其中，软件业增长21%，信息业增长8% => 信息业收入 | growth | 8% | 2021 | actual",
)
_TOLD_OF = rule(
    r"(?:(?:固定资产)?投资|(?:营业|主营业务|销售)?收入|(?<!生产)增加值|总?产值|利润(?:总额)?|营业额|零售额|用电量|贷款余额)$",
    "固定资产投资12亿元，增长5%，其中国有经济完成3亿元 => 国有经济固定资产投资 | level | 3亿元 | 2021 | actual",
)
_SIZE = rule(
    r"(?:总?产量|销量|产值|出口|存栏|出栏|销售额|零售额)$",
    "汽车产量增长12%，其中新能源汽车增长17% => 新能源汽车产量 | growth | 17% | 2021 | actual",
)
_GROWN_ON = rule(
    r"(?<=..)(?:(?:播种|种植|养殖)?面积|总?产量|总产|(?:平均)?(?:单产|亩产))$",
    "粮食产量增长17.8%，其中小麦增长7.5% => 小麦产量 | growth | 7.5% | 2021 | actual",
    "粮食亩产420公斤，其中水稻560公斤 => 水稻亩产 | level | 560公斤 | 2021 | actual",
)
_PRICES = rule(
    r"价格(?:总?水平|指数)?$",
    "居民消费价格下降1.2%，其中食品类下降3.7% => 食品类价格 | growth | -3.7% | 2021 | actual",
)
_CONSUMED = rule(
    r"[一-龥]{2,10}(?:类|服务|用品)|食品|衣着|居住|粮食|肉禽",
    "居民消费价格下降1.2%，其中食品类下降3.7% => 食品类价格 | growth | -3.7% | 2021 | actual",
)
_CROP = rule(
    r"[一-龥]{0,4}(?:[夏秋春早]粮|青稞|高粱|麦|稻|谷|玉米|薯|豆|瓜|菜|(?<![挂坐结成效])果|梨|桃|枣|萄|莓|椒|蒜|姜|稞|杞|粱|棉花?|油菜|花生|茶叶?|菌|药材|甘蔗|甜菜|烤?烟|蚕桑|花卉|牧?草|苜蓿|芝麻|油料|糖料|作物|鱼|虾|蟹|鳖|鳝|鳅|鳢|鳗|水产品|[猪牛羊禽]肉|禽?蛋|奶)",
    "粮食产量增长17.8%，其中小麦增长7.5% => 小麦产量 | growth | 7.5% | 2021 | actual",
    "粮食播种面积60万亩，其中小麦30万亩、玉米20万亩 => 玉米播种面积 | level | 20万亩 | 2021 | actual",
    "苹果面积6万亩、产量8万吨，核桃挂果4万亩 => 核桃挂果面积 | level | 4万亩 | 2021 | actual",
    "油料面积6万亩，其中油菜4万亩 => 油菜面积 | level | 4万亩 | 2021 | actual",
)
_KEPT = rule(
    r"(?<=..)(?:年末)?(?:存栏|出栏|饲养)量?$",
    "牲畜存栏68万头，其中奶牛2.1万头、生猪31万头 => 生猪存栏 | level | 31万头 | 2021 | actual",
    "牲畜存栏68万头，其中奶牛2.1万头 => 奶牛存栏 | level | 2.1万头 | 2021 | actual",
)
_BEAST = rule(
    r"[一-龥]{0,3}(?:牛|羊|猪|马|驴|骡|骆驼|鸡|鸭|鹅|兔|家禽)",
    "牲畜存栏68万头，其中奶牛2.1万头、生猪31万头 => 生猪存栏 | level | 31万头 | 2021 | actual",
    "生猪年末存栏29万头，其中能繁母猪2.83万头 => 能繁母猪年末存栏 | level | 2.83万头 | 2021 | actual",
)
"""奶牛 of 牲畜存栏, 小麦 of 粮食面积: the kind takes the place of the whole."""
_TRADED = rule(
    r"(?!外贸|对外|货物)(?P<of>[一-龥]{2,}?)(?:进出口|[进出]口)(?:总[额值]|额|值)?",
    "服务贸易进出口增长6%，其中出口额增长9%，进口额增长2% => 服务贸易进口额 | growth | 2% | 2021 | actual",
)
_ONE_WAY = rule(
    r"[进出]口(?:总[额值]|额|值)?",
    "水产品进出口额12亿元，其中出口8亿元、进口4亿元 => 水产品进口 | level | 4亿元 | 2021 | actual",
)
"""水产品进出口额，其中出口: of these goods alone, and not of all that the place sells."""


def is_crop(name: str) -> bool:
    """小麦, 葡萄: what grows, without a word of how much."""
    return bool(_CROP.fullmatch(name))


def without_crop(name: str) -> str:
    """`综合机械化率` of 农作物综合机械化率, or of 小麦综合机械化率."""
    rest = name.removeprefix("粮食")
    crop = _CROP.match(rest)
    return rest[crop.end() :] if crop else rest


def is_beast(name: str) -> bool:
    """肉羊, 能繁母猪: what is kept."""
    return bool(_BEAST.fullmatch(name))


def traded(name: str, whole: str) -> str:
    """`出口额`, told after 水产品进出口额 or 水产品进口额, as that of these goods; else nothing."""
    of = _TRADED.fullmatch(whole) if _ONE_WAY.fullmatch(name) else None
    return of["of"] + name if of else ""


_BEARING = rule(
    r"(?:挂果|投产|丰产|采摘|可采|盛果|初产)面积",
    "冰糖橙面积达8600亩，其中挂果面积3200亩 => 冰糖橙挂果面积 | level | 3200亩 | 2021 | actual",
    "发展油茶3万亩，其中投产面积1.2万亩 => 油茶投产面积 | level | 1.2万亩 | 2021 | actual",
)
"""其中挂果面积3200亩: of the same trees, however many were planted."""


def bearing(name: str, whole: str) -> str:
    """`冰糖橙挂果面积` of 冰糖橙面积达8600亩，其中挂果面积3200亩; else nothing."""
    return whole.removesuffix("面积") + name if _BEARING.fullmatch(name) else ""


_RAISED = rule(
    r"(?P<whose>(?:地方|中央|省|市|县|区|镇|乡|本)级?)收入",
    "财政总收入9亿元，其中地方收入4亿元，增长6% => 地方财政收入 | growth | 6% | 2021 | actual",
    "财政总收入9亿元，其中地方级收入4亿元 => 地方级财政收入 | level | 4亿元 | 2021 | actual",
)
_TREASURY = rule(r"财政总?收入$", "财政总收入9亿元，其中地方收入4亿元 => 地方财政收入 | level | 4亿元 | 2021 | actual")


def of_treasury(name: str, whole: str) -> str:
    """`地方财政收入` of 地方收入 behind 财政总收入; else nothing."""
    raised = _RAISED.fullmatch(name) if _TREASURY.search(whole) else None
    return f"{raised['whose']}财政收入" if raised else ""


def of_part(name: str, whole: str) -> str:
    """`软件业`, a part of 服务业收入, as what was told of the whole: 软件业收入."""
    if one_way := traded(name, whole):
        return one_way
    told = _TOLD_OF.search(whole) if _SORT_OF.search(name) else None
    size = _SIZE.search(whole)
    alike = size and size.start() > 1 and name != whole and name.endswith(whole[size.start() - 2 : size.start()])
    if size and alike:  # 汽车产量增长1.7倍，其中新能源汽车增长17.2倍
        return name + size[0]
    if _PRICES.search(whole) and _CONSUMED.fullmatch(name):
        return name + "价格"
    grown = _GROWN_ON.search(whole) if _CROP.fullmatch(name) else None
    grown = _KEPT.search(whole) if _BEAST.fullmatch(name) else grown
    return name + told[0] if told else name + grown[0] if grown else name


def next_part(name: str, part: str) -> str:
    """`信息业`, told next after 软件业收入, as the same of it: 信息业收入; nothing where they are of two kinds."""
    told = _TOLD_OF.search(part)
    alike = told and _SORT_OF.search(name) and _SORT_OF.search(part[: told.start()])
    return name + told[0] if told and alike else ""


def part_of(name: str, whole: str) -> str:
    """`高技术产业占外商投资比重` where 外商投资结构优化 goes before 高技术产业占比; any other name as it is.

    So is `居民储蓄存款余额`, where 居民储蓄存款大幅增加 goes before 存款余额.
    """
    if len(whole) > 2 and whole[-2:] + "余额" == name:
        return whole + name[2:]
    part = _PART.fullmatch(name) if _STRUCTURED.search(whole) else None
    return f"{part['part']}占{whole}比重" if part and part["part"] not in whole else name
