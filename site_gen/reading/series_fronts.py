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
