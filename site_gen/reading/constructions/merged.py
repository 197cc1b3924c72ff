"""188个园区整合优化为120个: how many there were, and how many are left of them."""

from collections.abc import Sequence

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule
from site_gen.reading.slots import Slot
from site_gen.reading.suffixes import with_suffix

_DONE = "整合|合并|撤并|归并|优化|精简|压减|压缩|缩减|调整|重组|减少"
_MERGED = rule(
    rf"(?!{_DONE})(?P<what>[^，、的\d]{{1,12}}?)(?:分别|全部|进一步)?(?:{_DONE})+[为成到至]",
    "188个园区整合优化为120个 => 园区数 | level | 188个 | 2020 | actual",
    "188个园区整合优化为120个 => 园区数 | level | 120个 | 2021 | actual",
    "学校由71所优化整合为47所 => 学校数 | level | 71所 | 2020 | actual",
    "将42个部门精简为28个 => 部门数 | level | 28个 | 2021 | actual",
)


def read(here: Here) -> Sequence[Draft]:
    """Both ends are of the thing that stands between them."""
    first, second = _merged(here.slot, here.following), _merged(here.preceding, here.slot)
    if not (first or second):
        return ()
    name = with_suffix(first or second, here.unit)
    return (Draft(name, "level", first or second, begins=bool(first), ends=bool(second)),)


def _merged(slot: Slot | None, following: Slot | None) -> str:
    """`园区`, where both count it in one unit; else nothing."""
    if slot is None or following is None:
        return ""
    units = slot.token.quantity.unit, following.token.quantity.unit
    alike = units[0].canonical == "count" and units[0].printed == units[1].printed
    merged = _MERGED.fullmatch(slot.tail.strip()) if alike else None
    return merged["what"] if merged else ""
