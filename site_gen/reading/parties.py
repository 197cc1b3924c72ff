"""Those who had a part in something: to whom a sum was given, with whom it was agreed, who were picked or compared."""

from site_gen.model.unit import MONEY
from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.rule import rule
from site_gen.reading.verbs import leading_verb

TO = rule(r"(?:^|[，、；])对$", "对26家企业予以表彰 => 表彰的企业数 | count | 26家 | 2021 | actual")
_SUM_GIVEN = rule(
    r"(?P<who>[^，、的每]{1,16}?)(?:分别|均|全部|都)?(?:给予|予以)(?:了|一次性)*(?P<did>奖励|奖补|补助|补贴|资助|扶持|支持|救助)(?:资金|共计|合计|共)*",
    "对26家企业给予奖励3200万元 => 奖励的企业数 | count | 26家 | 2021 | actual",
    "对26家企业给予奖励3200万元 => 给予企业奖励资金 | level | 3200万元 | 2021 | actual",
    "对320户困难家庭给予救助资金86万元 => 救助的困难家庭户数 | count | 320户 | 2021 | actual",
)
_PARTNERS = rule(
    r"(?:^|[，、；])(?:[一-龥]{2,4})?(?<!参)与(?P<where>[一-龥]{0,6})$",
    "与国内36所高校和院所进行合作项目12个 => 合作的国内高校和院所数 | count | 36所 | 2021 | actual",
    "先后与12家企业签订协议36份 => 签订协议的企业数 | count | 12家 | 2021 | actual",
)
_AGREED = rule(
    r"(?=签订|签署|达成|建立|共建|对接|开展|[^，、]{2,}项目)(?:开展)?(?P<what>[^，、]{2,}?)(?:项目)?",
    "与36所高校开展合作项目120个 => 合作的高校数 | count | 36所 | 2021 | actual",
)
"""与36所高校开展合作项目120个: with so many it was agreed, and the next number is that of what was."""
_FITTED = rule(
    r"(?:加装|安装|配备|铺设|架设|新建|建成|建设|种植|栽植|购置|更换)[^，、的]{2,12}",
    "26个小区加装电梯86部 => 加装电梯的小区数 | count | 26个 | 2021 | actual",
    "在东江、西河等8个县建设果菜基地6万亩 => 建设果菜基地的县数 | count | 8个 | 2021 | actual",
    "改造12个小区加装电梯86部 => 改造小区数 | count | 12个 | 2021 | actual",
)
"""26个小区加装电梯86部: so many of them, by what was fitted there."""
_PICKING = rule(
    r"(?:选择|筛选|遴选|挑选|选取|选定|确定)$",
    "筛选20个项目、15家企业进行跟踪服务 => 跟踪服务的项目数 | count | 20个 | 2021 | actual",
)
_PICKED = rule(
    r"(?P<who>[^，、]{2,}?)进行(?P<did>[^，、]{2,8})[，。；]?",
    "筛选20个项目、15家企业进行跟踪服务 => 跟踪服务的企业数 | count | 15家 | 2021 | actual",
    "@plan 选择10户大企业集团、100户骨干企业进行重点培育 => 重点培育的骨干企业户数 | count | 100户 | 2022 | target",
)
"""选择10户大企业集团、100户骨干企业进行重点培育: what was done with the last of the list was done with each."""
_AMONG_ALL = rule(
    r"(?:退出|进入|跻身|[位排]?[居列在])(?P<all>全[国省市])$",
    "设区市首次退出全国168个重点城市空气质量“后十位” => 全国重点城市数 | level | 168个 | 2021 | actual",
)
_ENDS = rule(
    r"(?P<who>[一-龥]{2,6}?(?:城市|县区|区县|市县|[县市]))(?:当?中|空气质量|综合|排名)*(?:“?[前后][列茅\d一二三四五六七八九十百]+[位名强]?”?.*)?",
    "设区市首次退出全国168个重点城市空气质量“后十位” => 全国重点城市数 | level | 168个 | 2021 | actual",
    "城区空气质量首次进入全国168个重点城市前二十 => 全国重点城市数 | level | 168个 | 2021 | actual",
)
"""退出全国168个重点城市后十位: so many are compared, and who left is none of their name."""


def party(here: Here) -> Named | None:
    """Who they are that the number counts, by what they had a part in; else None."""
    if who := _agreed_with(here) or _fitted(here) or _picked(here):
        return Named("", who, acts=True)
    return _given_sum(here) or _compared(here)


def _given_sum(here: Here) -> Named | None:
    """`奖励的企业` of 对26家企业给予奖励3200万元, whose sum is what was given to them; else None."""
    following = here.following
    sums = following is not None and following.token.quantity.unit.canonical in MONEY
    given = _SUM_GIVEN.fullmatch(here.slot.tail) if sums and TO.search(here.slot.lead) else None
    if not given or following is None or following.lead or following.joint:
        return None
    return Named("", f"{given['did']}的{given['who']}", acts=True, whole=f"给予{given['who']}{given['did']}资金")


def _compared(here: Here) -> Named | None:
    """`全国重点城市` of 退出全国168个重点城市空气质量“后十位”; else None."""
    among, following = _AMONG_ALL.search(here.slot.lead), here.following
    ends = _ENDS.fullmatch(here.slot.tail.strip("，。；")) if among else None
    if not among or not ends:
        return None
    placed = following.token.shape == "rank" if following is not None else ends["who"] != ends[0]
    return Named("", among["all"] + ends["who"]) if placed else None


def _fitted(here: Here) -> str:
    """`加装电梯的小区` of 26个小区加装电梯86部."""
    following, words = here.following, here.end.words
    served = here.slot.lead.endswith(("为", "对", "给", "向"))  # 为12所学校配备校车36台
    plain = not (here.slot.joint or served) and (
        words in ("", "在") or (words.endswith("等") and not leading_verb(words))
    )
    there = _FITTED.fullmatch(following.lead) if plain and following is not None and not following.joint else None
    who = here.slot.tail.strip("，。；")
    return f"{there[0]}的{who}" if there and who else ""


def _picked(here: Here) -> str:
    """`跟踪服务的项目` of 筛选20个项目、15家企业进行跟踪服务, for each of a list."""
    if len(here.slots) < 2 or not _PICKING.search(here.slots[0].lead):
        return ""
    if any(slot.joint not in ("、", "和", "及", "与") or slot.lead for slot in here.slots[1:]):
        return ""
    last, own = _PICKED.fullmatch(here.slots[-1].tail), here.slot.tail.strip("、 ")
    who = last["who"] if last and here.index == len(here.slots) - 1 else own
    return f"{last['did']}的{who}" if last and who else ""


def _agreed_with(here: Here) -> str:
    """`签订协议的企业` of 与12家企业签订协议36份."""
    following, partners = here.following, _PARTNERS.search(here.slot.lead)
    alone = following is not None and following.lead and not following.joint and not here.index
    agreed = _AGREED.fullmatch(following.lead) if alone and partners and following else None
    who = here.slot.tail.strip("，。；")
    return f"{agreed['what']}的{partners['where']}{who}" if agreed and partners and who else ""
