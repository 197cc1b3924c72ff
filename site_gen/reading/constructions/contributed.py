"""以全市1.2%的土地面积，贡献了全市26%的工业产值和18%的税收: what part of the whole somebody has, thing by thing."""

from collections.abc import Sequence

from site_gen.reading.constructions.distributed import LISTING
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule
from site_gen.reading.trimming_start import trim_start

_WITH = rule(
    r"(?P<who>[^，]{0,14}?)(?:仅?以|仅用)(?:占)?(?P<whole>全[国省市区县州])(?:土地面积|面积)?(?:不到|不足|约|近)?$",
    "开发区以全市1.2%的土地面积，贡献了全市26%的工业产值 => 土地面积占全市比重 | level | 1.2% | 2021 | actual | 开发区",
)
_GIVEN = rule(
    r"(?:贡献|创造|产出|集聚|承载)了?(?P<whole>全[国省市区县州])(?:约|近|超过?)?$",
    "东江县以全市1%的土地，贡献了全市26%的工业产值 => 工业产值占全市比重 | level | 26% | 2021 | actual | 东江县",
)
_WHAT = rule(
    r"的(?P<what>(?!增[量长])[^，,。；;、和及与]{2,12}?)(?=[，,。；;、和及与]|贡献|创造|产出|集聚|$)",
    "东江县以全市1%的土地，贡献了全市26%的工业产值 => 土地占全市比重 | level | 1% | 2021 | actual | 东江县",
)
_TOLD = rule(
    r".+占(?P<whole>全[国省市区县州])比重",
    "东江县以全市1%的土地，贡献了全市26%的产值和18%的税收 => 税收占全市比重 | level | 18% | 2021 | actual | 东江县",
)


def read(here: Here) -> Sequence[Draft]:
    """The share of the thing that stands behind the number; whose it is the sentence has told first."""
    tail = here.slot.tail if here.unit.canonical == "percent" else ""
    what = _WHAT.match(tail) if tail.startswith("的") and "全" in here.slot.until else None
    if what is None:
        return ()
    start = _WITH.search(here.slot.until)
    whole = start["whole"] if start else _given(here)
    if not whole:
        return ()
    who = trim_start(start["who"]) if start else _giver(here) or _who(here)
    return (Draft(f"{what['what']}占{whole}比重", "level", what["what"], subject=who or None),)


def _given(here: Here) -> str:
    """`全市` of 贡献了全市26%的工业产值, and of the next of its list; else nothing."""
    given = _GIVEN.search(here.slot.until)
    if given or here.slot.joint not in LISTING or here.slot.lead.strip("、和及与以 "):
        return given["whole"] if given else ""
    told = _TOLD.fullmatch(here.own[-1][-1].name) if here.own and here.own[-1] else None
    first = any(_GIVEN.search(slot.until) for slot in here.slots[: here.index])
    return told["whole"] if told and first else ""


def _giver(here: Here) -> str:
    """`民营经济` of 民营经济贡献了全县58%的税收, where nothing else stands between."""
    given = _GIVEN.search(here.slot.until)
    return trim_start(here.slot.until[: given.start()]).strip("，、 ") if given else ""


def _who(here: Here) -> str:
    """Whose share the sentence has told last."""
    return next((draft.subject or "" for draft in here.told if _TOLD.fullmatch(draft.name)), "")
