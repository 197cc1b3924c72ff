"""What the first of a list says in front for those that follow: 规上 of 规上工业、服务业."""

from collections.abc import Sequence

from site_gen.reading.rule import rule

_BANKED = rule(
    r"(?P<where>.*)存",
    "金融机构存、贷款分别增长35%和40% => 金融机构存款 | growth | 35% | 2021 | actual",
    "金融机构存、贷款分别增长35%和40% => 金融机构贷款 | growth | 40% | 2021 | actual",
)


_SIZE = rule(
    r"(?P<size>规模以上|规上|限额以上|限上)[一-龥]{1,8}业",
    "规上工业、服务业营业收入分别增长13%、18% => 规上服务业营业收入 | growth | 18% | 2021 | actual",
)
_SIZED = rule(
    r"[一-龥]{0,6}(?:制造业|服务业|批发业|零售业|住宿业|餐饮业|采矿业|新兴产业|高?新?技术产业)(?!投资)[一-龥]{0,6}",
    "规上工业、服务业营业收入分别增长13%、18% => 规上服务业营业收入 | growth | 18% | 2021 | actual",
)
"""Trades whose firms are counted from a size on; farming, banks and builders are not."""
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
    saved = _BANKED.fullmatch(names[0]) if len(names) == 2 and names[1] == "贷款" else None
    return [f"{saved['where']}存款", names[1]] if saved else names


def of_size(names: Sequence[str]) -> Sequence[str]:
    """`规上工业`, `服务业营业收入` -> the second of that size, too, where the first has no measure of its own."""
    size = _SIZE.fullmatch(names[0]) if len(names) > 1 else None
    if not size:
        return names
    return [names[0], *(size["size"] + name if _SIZED.fullmatch(name) else name for name in names[1:])]
