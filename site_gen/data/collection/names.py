"""Names of indicators as reports write them -> the thing that they name, the same for each way of saying it.

A goal is no part of a name, nor who pays: 广义货币M2增长目标 is 广义货币M2, 中央财政拟安排就业补助资金 is 就业补助资金.
"""

import re
import unicodedata

_GOAL = re.compile(
    r"(?:(?:的)?(?:预期|年度|主要|全年|奋斗)*(?:增长|增速|增幅|涨幅)?(?:预期)?目标(?:拟定?|提出|值|为)?|拟定?|预期|计划数?)$"
)
_LEADING = re.compile(
    r"^(?:今年|去年|明年|上年|全年|[近过]去?[一两三四五]年|[一二三四五]年|本届|五年累?计?|十年|年均|平均|累计|总共|共|再|又|新(?=建成|增加)"
    r"|已|将|要|了|是|仅|由|从|比|至|到|使|其中|分别|继续|全面|基本|先后|相继|计划|确保|力争|努力|预计|预期|拟|直接|至少|超过|约|近"
    r"|全国(?!人大|政协)|我国|国家(?=安排|投入|支持)|国务院(?:决定)?|中央(?:财政|预算内?|政府)(?=拟|预算|安排|下拨|投入|支持|补助|用于|对|“)|各级财政|财政(?=安排|投入)"
    r"|安排(?=.{3})|完成(?=.{3})|实现(?=.{3})|实施(?=.{4})|达到|推广(?=.{3})|推进(?=.{3})|开展(?=.{4})|解决(?=.{4})|建设(?=.{4})|建成(?=.{3})"
    r"|预算(?=.{3})|下拨|投入(?=.{3})|用于(?=.{3})|累?计|一批|一些|多个)"
)
_BARE = re.compile(
    r"(?:(?:(?:中央|地方|各级|国家|省级?|市级?|县级?)?(?:财政|政府|预算)|安排|投入|下拨|拨付|补助|补贴|支持|落实|筹措|筹集|整合|统筹|专项|用于|拟|增加)+的?(?:资金|支出|经费)?(?:规模|总额)?"
    r"|[上去今明]年|(?:中央|地方|各级|国家)?(?:财政|政府|预算|国务院)(?:支出|资金|投入)?|资金|资金规模|规模|总额|总量|占比|比重|比例|比率|比例的税率|覆盖面|上述|其中|增幅|同比|数量|人数|户数|总数"
    r"|[比由从为以到].{0,12}|.{0,6}(?:方面|这些|这项|这个|以上|如此|部分|问题).{0,6}|水平|标准|补助标准|征收标准|增加|减少|提高|收入|支出|投资|经费|项目数?|事项数?|全国|我国|企业数量?.?|制造业企业|全部|本届政府)"
)
_SILENT = re.compile(r"[\W_]+|的")
_COUNTED = re.compile(r"(?<=..)(?:人数|户数|家数|个数|数量|总数|总量|数|里程|面积)$")


def thing(name: str) -> str:
    """What `name` is a name of; empty where that is nobody's in particular."""
    words = unicodedata.normalize("NFKC", name)
    while (shorter := _LEADING.sub("", _GOAL.sub("", words), count=1)) != words and len(shorter) > 1:
        words = shorter
    return "" if _BARE.fullmatch(words) or len(words) < 2 else words


def folded(name: str) -> str:
    """What two spellings of one thing share."""
    words = _SILENT.sub("", thing(name).casefold())
    return _COUNTED.sub("", words) or words


def is_rate(name: str) -> bool:
    """Whether a number in per cent of what is called so is a rate of growth: 广义货币M2增长目标."""
    return bool(re.search(r"(?:增长|增速|增幅)(?:的)?(?:预期)?(?:目标)?(?:拟定?|为)?$", name))
