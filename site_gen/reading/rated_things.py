"""What a rate is of: 热线工单 of 受理热线工单9814件，满意率; 厂房 of 厂房竣工，入驻率; 社区建设 of 社区建设达标率."""

from site_gen.reading.rule import rule

_HEADS = rule(
    r"总?头数$|(?<=..)[存出]栏量?$",
    "牲畜存栏126万头，出栏率42% => 牲畜出栏率 | level | 42% | 2021 | actual",
    "牲畜总头数稳定在80万头，出栏率提高到45% => 牲畜出栏率 | level | 45% | 2021 | actual",
)
_SO_GREAT = rule(
    r"^.*元(?:以上|以下)的?(?=项目|企业)",
    "签约亿元以上项目86个，其中50亿元以上3个，开工率达72% => 项目开工率 | level | 72% | 2021 | actual",
)
"""其中50亿元以上3个，开工率72%: of all of them, however large."""
_GOOD_DAYS = rule(
    r"(?<=..)优良天数$|(?<=优良)天数$",
    "优良天数303天，优良率83% => 优良率 | level | 83% | 2021 | actual",
    "空气优良天数303天，优良率83% => 空气优良率 | level | 83% | 2021 | actual",
)
_RESULT = rule(
    r"(?<=[一-龥]{2})(?:利润(?:总额)?|利税|亏损[面额]|货值|总?单产|总产|总?产量)(?:占[^占]{2,}比重)?$",
    "棉花产量占全国的18%、就地转化率达45% => 棉花就地转化率 | level | 45% | 2021 | actual",
    "规上工业利润12亿元，产销率97% => 规上工业产销率 | level | 97% | 2021 | actual",
    "规上工业亏损面下降到19%，产销率97% => 规上工业产销率 | level | 97% | 2021 | actual",
    "籽棉单产430公斤，机采率95% => 籽棉机采率 | level | 95% | 2021 | actual",
)
"""规上工业利润，产销率: a rate is of the firms, and not of what they earned."""
_SIGNED_FOR = rule(
    r"^(?P<of>签约|合同|协议)(?:总?额|金额|资金|总投资)$",
    "签约总额268亿元，履约率92% => 签约项目履约率 | level | 92% | 2021 | actual",
)
"""签约总额，履约率: of the projects that were signed."""
_RATED_OF = rule(
    r"(?P<of>[一-龥]{3,}?)(?:市场)?(?:渗透|普及|占有|覆盖)率",
    "新能源汽车市场渗透率全国第一，保有量突破50万辆 => 新能源汽车保有量 | level | 50万辆 | 2021 | actual",
)
_IN_TIME = rule(
    r"(?<=..)(?:按[期时]|及时|限时|一次性?|[毛净])$",
    "学前教育毛入园率92%，普惠率88% => 学前教育普惠率 | level | 88% | 2021 | actual",
    "受理热线工单9814件，按期办结率99.7%，满意率上升到97.6% => 热线工单满意率 | level | 97.6% | 2021 | actual",
)
_FINISHED = rule(
    r"(?<=..)(?:厂房|用房|公寓|楼宇|项目)(?P<did>新?建成|竣工|交付|投用)$",
    "标准厂房竣工32万平方米，入驻率达85% => 标准厂房入驻率 | level | 85% | 2021 | actual",
)
"""标准厂房竣工，入驻率: of the buildings, finished or not."""
_TAKEN = rule(
    r"(?<=..)受理(?=工单|诉求|事项)",
    "12345热线受理工单8642件，响应率、解决率分别为100%、92.6% => 12345热线工单响应率 | level | 100% | 2021 | actual",
)
_PER_DAY = rule(r"^[日月年]均", "日均办事17万件，网办率58% => 办事网办率 | level | 58% | 2021 | actual")


def rated(topic: str, words: str) -> str:
    """市场渗透率全国第一，保有量50万辆; 社区建设达标率97%，满意率99%: what the rate is of."""
    if (held := _RATED_OF.fullmatch(topic)) and words in ("保有量", "总量", "销量", "产量"):
        return held["of"]
    return (
        _IN_TIME.sub("", topic[:-3])
        if words.endswith("率") and (len(topic) > 5 or topic.startswith(("项目", "乡镇", "农村", "小学", "初中")))
        else ""
    )


_SIZED = rule(
    r"(?<=..)(?:(?:发电)?装机(?:容量|规模|总量)?|(?:销售|施工|库存)面积)$",
    "风电装机容量达到38万千瓦，利用率达94.5% => 风电利用率 | level | 94.5% | 2021 | actual",
    "商品房销售面积86万平方米，去化率65% => 商品房去化率 | level | 65% | 2021 | actual",
)
"""风电装机容量，利用率: a rate is of the plant, and not of how large it is."""


def rated_thing(words: str, topic: str) -> str:
    """`牲畜` of 牲畜总头数, where a rate follows."""
    if not words.endswith("率"):
        return topic
    topic = _SIGNED_FOR.sub(r"\g<of>项目", _RESULT.sub("", _SIZED.sub("", _SO_GREAT.sub("", topic))))
    if words == "优良率":
        return _GOOD_DAYS.sub("", topic)
    topic = topic.removeprefix("完成") or topic  # 完成造林12万亩，成活率92%
    if len(topic) > 3 and words[:2] == topic[:2]:  # 调处矛盾纠纷860起，调处成功率; 入驻企业36家，入驻率
        return topic[2:]
    topic = _TAKEN.sub("", topic)
    topic = topic[: finished.start("did")] if (finished := _FINISHED.search(topic)) else topic
    return _HEADS.sub("", _PER_DAY.sub("", topic) or topic)
