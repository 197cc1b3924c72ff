"""Kinds of a household's or a village's income, and whose it is: 现金收入, 经营性收入."""

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

_RUN = rule(
    r"(?:经营[净性]?|发包|租赁|资产[^，、]{0,2})收入",
    "村集体经济总收入1.2亿元，经营性收入3600万元 => 村集体经营性收入 | level | 3600万元 | 2021 | actual",
)
_VILLAGES = rule(
    r"[^，、]{0,6}?(?P<of>村级?集体)(?:经济)?(?:年|总|纯)*收入",
    "村集体经济总收入1.2亿元，经营性收入3600万元 => 村集体经营性收入 | level | 3600万元 | 2021 | actual",
)
_EACH_EARNS = rule(
    r"人均年?(?:可支配|[纯净])?收入",
    "165户贫困户实现稳定脱贫，人均年纯收入1.2万元 => 贫困户人均年纯收入 | level | 1.2万元 | 2021 | actual",
)
_HELPED = rule(
    r"(?:[^，、]*脱贫的(?=建档|贫困|低收入)|(?=脱贫|搬迁|易地搬迁))(?P<of>(?:建档立卡)?(?:脱贫|贫困|低收入|搬迁|易地搬迁)(?:户|人口|家庭|群众|农户))(?:人数|户数)?",
    "165户贫困户实现稳定脱贫，人均年纯收入1.2万元 => 贫困户人均年纯收入 | level | 1.2万元 | 2021 | actual",
)
HEADS = ((_RUN, _VILLAGES), (_EACH_EARNS, _HELPED))


def income(name: str, here: Here) -> str:
    """`农村居民人均` for a kind of income told as a part of it; else nothing."""
    part = "其中" in here.slot.until and _KIND.fullmatch(name)
    whole = _PER_HEAD.fullmatch(here.topic) if part else None
    return whole["of"] if whole else ""
