"""What the first of a list says in front for those that follow: 规上 of 规上工业、服务业."""

from collections.abc import Sequence

from site_gen.reading.rule import rule

_BANKED = rule(
    r"(?P<where>.*)存",
    "金融机构存、贷款分别增长35%和40% => 金融机构存款 | growth | 35% | 2021 | actual",
    "金融机构本外币存、贷款余额分别增长35%和40% => 金融机构本外币贷款余额 | growth | 40% | 2021 | actual",
    "金融机构存、贷款分别增长35%和40% => 金融机构贷款 | growth | 40% | 2021 | actual",
)


_SIZE = rule(
    r"(?P<size>规模以上|规上|限额以上|限上)[一-龥]{1,8}业",
    "规上工业、服务业营业收入分别增长13%、18% => 规上服务业营业收入 | growth | 18% | 2021 | actual",
)
_SERVING = rule(
    r"(?:限额以上|限上)?(?:批发|零售|住宿|餐饮)(?=业|$)",
    "限额以上零售、住宿、餐饮业分别增长3%、6%、9% => 限额以上住宿业 | growth | 6% | 2021 | actual",
    "限额以上零售、住宿、餐饮业分别增长3%、6%、9% => 限额以上零售业 | growth | 3% | 2021 | actual",
)
"""零售、住宿、餐饮业: trades all of them."""
_SIZED = rule(
    r"[一-龥]{0,6}(?:制造业|服务业|批发业|零售业|住宿业|餐饮业|采矿业|新兴产业|高?新?技术产业)(?!投资)[一-龥]{0,6}",
    "规上工业、服务业营业收入分别增长13%、18% => 规上服务业营业收入 | growth | 18% | 2021 | actual",
)
"""Trades whose firms are counted from a size on; farming, banks and builders are not."""
_WORKERS = rule(
    r"(?:城镇|企业)?职工",
    "城镇职工、居民医保住院报销比例分别提高到70%和50% => 城镇职工医保住院报销比例 | level | 70% | 2021 | actual",
)
_RESIDENTS = rule(
    r"(?:城乡|城镇)?居民(?P<what>(?:基本)?(?:医保|医疗保险|养老保险|大病保险)[一-龥]{2,})",
    "城镇职工、居民医保住院报销比例分别提高到70%和50% => 城镇职工医保住院报销比例 | level | 70% | 2021 | actual",
)
_GOODS = rule(
    r"(?P<size>限额以上|限上)(?![^、]*(?:业|单位|企业))[一-龥]{2,8}",
    "限上新能源汽车、绿色家电零售额分别增长60%、30% => 限上绿色家电零售额 | growth | 30% | 2021 | actual",
)
_SOLD = rule(
    r"(?!网|社会|通过)[一-龥]{2,8}",
    "限上新能源汽车、绿色家电零售额分别增长60%、30% => 限上绿色家电零售额 | growth | 30% | 2021 | actual",
)
_ROADS = rule(
    r"(?P<way>公路|铁路|民航|航空|水路|港口|机场)(?:客运|旅客)[一-龥]{0,4}",
    "公路客运、货运周转量分别增长8%、9% => 公路货运周转量 | growth | 9% | 2021 | actual",
)
_FREIGHT = rule(
    r"(?:货运|货物(?!贸易|进|出口)|货邮)[一-龥]{0,4}",
    "民航旅客、货邮吞吐量分别增长8%、9% => 民航货邮吞吐量 | growth | 9% | 2021 | actual",
)
_INSURED = rule(
    r"(?P<whose>(?:城镇|城乡|农村|企业)?(?:职工|居民)|城镇|农村)(?:基本)?(?:养老|医疗)",
    "城镇职工养老、医疗保险覆盖率分别达96%、97% => 城镇职工医疗保险覆盖率 | level | 97% | 2021 | actual",
    "城乡居民医疗、养老保险参保人数分别达9万人、6万人 => 城乡居民养老保险参保人数 | level | 6万人 | 2021 | actual",
)
_ALSO_INSURED = rule(
    r"(?:基本)?(?:养老|医疗)(?:保险[一-龥]*)?",
    "城镇职工养老、医疗保险覆盖率分别达96%、97% => 城镇职工医疗保险覆盖率 | level | 97% | 2021 | actual",
)
"""There is a scheme of old age and one of illness for each of them; 失业保险 is of one kind alone."""


def scheme_of(names: Sequence[str]) -> str:
    """`城镇职工` of 城镇职工养老、医疗保险, where the first is no whole name; else nothing."""
    first = _INSURED.fullmatch(names[0]) if len(names) > 1 else None
    return first["whose"] if first else ""


def of_scheme(names: Sequence[str], whose: str) -> Sequence[str]:
    """`医疗保险参保率` -> 城镇职工医疗保险参保率, behind 城镇职工养老保险参保率: that of the same people."""
    return [*names[:1], *(whose + name if _ALSO_INSURED.fullmatch(name) else name for name in names[1:])]


def banked(names: Sequence[str]) -> Sequence[str]:
    """`金融机构存`, `贷款` -> 金融机构存款, 贷款: the second half of a word that both share."""
    saved = _BANKED.fullmatch(names[0]) if len(names) == 2 and names[1] in ("贷款", "贷款余额") else None
    return [f"{saved['where']}存款", names[1]] if saved else names


def of_size(names: Sequence[str]) -> Sequence[str]:
    """`规上工业`, `服务业营业收入` -> the second of that size, too, where the first has no measure of its own."""
    if len(names) > 1 and (last := _SERVING.match(names[-1])) and last.end() < len(names[-1]):
        names = [name + "业" if _SERVING.fullmatch(name) else name for name in names]
    size = _SIZE.fullmatch(names[0]) if len(names) > 1 else None
    if not size:
        return names
    return [names[0], *(size["size"] + name if _SIZED.fullmatch(name) else name for name in names[1:])]


def of_goods(names: Sequence[str]) -> Sequence[str]:
    """`限上新能源汽车`, `绿色家电零售额` -> 限上绿色家电零售额: both are sold by large shops."""
    goods = _GOODS.fullmatch(names[0]) if len(names) > 1 and names[-1].endswith("售额") else None
    if not goods or names[0].endswith("售额"):
        return names
    return [names[0], *(goods["size"] + name if _SOLD.fullmatch(name) else name for name in names[1:])]


def carried_by(names: Sequence[str]) -> Sequence[str]:
    """`公路客运`, `货运周转量` -> 公路货运周转量: on the same ways."""
    ways = _ROADS.fullmatch(names[0]) if len(names) == 2 and _FREIGHT.fullmatch(names[1]) else None
    return [names[0], ways["way"] + names[1]] if ways else names


def of_workers(names: Sequence[str]) -> Sequence[str]:
    """`城镇职工`, `居民医保报销比例` -> 城镇职工医保报销比例: both have such a scheme."""
    residents = _RESIDENTS.fullmatch(names[1]) if len(names) == 2 and _WORKERS.fullmatch(names[0]) else None
    return [names[0] + residents["what"], names[1]] if residents else names
