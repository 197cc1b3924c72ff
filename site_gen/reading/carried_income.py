"""Kinds of a household's income, per head as the whole is: 现金收入 of 农村居民人均可支配收入."""

from site_gen.reading.drafts import Here
from site_gen.reading.rule import rule

_KIND = rule(
    r"(?:现金|工资性?|(?:家庭)?经营[净性]?|财产[净性]?|转移[净性]?|务工|劳务)收入",
    "农村居民人均可支配收入1.3万元，其中现金收入1.06万元 => 农村居民人均现金收入 | level | 1.06万元 | 2021 | actual",
    "农民人均纯收入3256元，其中现金收入1605元、务工收入1200元 => 农民人均务工收入 | level | 1200元 | 2021 | actual",
)
_PER_HEAD = rule(
    r"(?P<of>[^，、]{0,8}人均)[^，、]{1,6}收入",
    "农村居民人均可支配收入1.3万元，其中现金收入1.06万元 => 农村居民人均现金收入 | level | 1.06万元 | 2021 | actual",
)


def income(name: str, here: Here) -> str:
    """`农村居民人均` for a kind of income told as a part of it; else nothing."""
    part = "其中" in here.slot.until and _KIND.fullmatch(name)
    whole = _PER_HEAD.fullmatch(here.topic) if part else None
    return whole["of"] if whole else ""
