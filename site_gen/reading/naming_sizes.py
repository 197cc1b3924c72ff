"""A part, a level or a size with the noun of what was told before: 省级42家, 50亿元以上3个, 30万元以上32个村."""

from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.phrases import tail_of
from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule
from site_gen.reading.trimming import trim

LEVEL = rule(
    r"(?:国家|省部|自治区|[省市州县区盟旗厅镇乡])级(?:以上)?",
    "培育国家级“小巨人”企业8家，省级42家 => 培育省级“小巨人”企业数 | count | 42家 | 2021 | actual",
)
OF_LEVEL = rule(
    rf"^(?:市本级|{LEVEL.pattern})",
    "创建国家级临床重点专科1个、省级4个 => 创建省级临床重点专科数 | count | 4个 | 2021 | actual",
    "培育国家级“小巨人”企业8家，省级42家 => 培育省级“小巨人”企业数 | count | 42家 | 2021 | actual",
    "培育市级以上龙头企业18家，其中省级5家 => 培育省级龙头企业数 | count | 5家 | 2021 | actual",
)
_LEVEL_BEHIND = rule(
    rf"(?P<what>[一-龥]{{1,8}}?(?:企业|公司|工厂|项目|园|园区|基地|平台|机构|景区|中心|品牌|单位|学校|合作社|农场|实验室))(?P<level>{LEVEL.pattern})",
    "培育龙头企业国家级2家、省级18家 => 培育国家级龙头企业数 | count | 2家 | 2021 | actual",
    "培育龙头企业国家级2家、省级18家 => 培育省级龙头企业数 | count | 18家 | 2021 | actual",
)
"""龙头企业国家级2家: the level stands behind what it is one of."""
_LEVELS = rule(
    rf"市本级|{LEVEL.pattern}",
    "推进省级4个、市级30个重点项目建设 => 推进省级重点项目数 | count | 4个 | 2021 | actual",
)
_SPOTS = rule(
    r"[一-龥]{1,6}?(?:[湖江河港湾海溪渠库县区镇乡旗]|农村|城镇|城市|乡村|[水海流]域|沿线|两岸)",
    "整治东湖30个、西林湾52个排污口 => 整治东湖排污口数 | count | 30个 | 2021 | actual",
    "整治东湖30个和西林湾52个排污口 => 整治西林湾排污口数 | count | 52个 | 2021 | actual",
)
"""东湖30个和西林湾52个排污口: where they are, and the noun stands behind the last."""
_REACHING = rule(
    rf"(?P<of>[^，、]{{2,12}}?)(?:达到?|增至|增加到|发展到|拥有|共有|有)(?P<level>{LEVEL.pattern})",
    "非遗项目达到国家级6项、省级28项 => 国家级非遗项目数 | level | 6项 | 2021 | actual",
    "非遗项目达到国家级6项、省级28项 => 省级非遗项目数 | level | 28项 | 2021 | actual",
)
"""非遗项目达到国家级6项: the level is the things'."""
_CLASS = rule(
    r"(?:\dA|A{2,5}|[A-D])级",
    "旅游景区68家，其中5A级2家、4A级18家 => 4A级旅游景区数 | level | 18家 | 2021 | actual",
    "改造农村危房60户，其中C级20户、D级40户 => 改造D级农村危房户数 | count | 40户 | 2021 | actual",
)
_STEM = rule(
    r"(?P<of>[^，、]{2,12})(?P<stem>示范|精品|特色|文明|卫生|生态|美丽|试点|达标|先进)[一-龥]{1,4}",
    "建成绿色家园示范村6个、示范镇3个 => 建成绿色家园示范镇数 | count | 3个 | 2021 | actual",
    "创建省级文明村6个、文明单位3个 => 创建省级文明单位数 | count | 3个 | 2021 | actual",
)
"""绿色家园示范村6个、示范镇3个: what kind of example holds for the next of the list."""
LIMIT = rule(
    r"元(?:以上|以下|级)$",
    "打造百亿元以上产业集群3个、50亿元以上3个 => 打造50亿元以上产业集群数 | count | 3个 | 2021 | actual",
)  # 百亿元以上产业集群3个、50亿元以上3个
_LIMITED = rule(
    r"^(?:.*?元(?:以上|以下|级)的?|[^，、]{0,8}?[过超][\d百千万亿.]+元的?|(?:规模以上|规上|限额以上|限上)(?=企业))",
    "引进企业32家，其中规上企业4家、5千万元以上1家 => 引进5千万元以上企业数 | count | 1家 | 2021 | actual",
    "打造百亿元以上产业集群3个、50亿元以上3个 => 打造50亿元以上产业集群数 | count | 3个 | 2021 | actual",
    "引进规上企业4家，5千万元以上1家 => 引进5千万元以上企业数 | count | 1家 | 2021 | actual",
)
_SIZE_ALONE = rule(
    r"[过超]?[\d.]*[百千万亿]+元?(?:以上|以下)",
    "村集体收入均达15万元以上，其中30万以上32个村 => 村集体收入30万以上的村数 | level | 32个 | 2021 | actual",
    "引进企业32家，其中规上4家，5千万元以上1家 => 引进5千万元以上企业数 | count | 1家 | 2021 | actual",
)
_MEMBER = rule(
    r"(?:行政)?村|乡镇|镇|企业|园区|社区",
    "村集体收入均达15万元以上，其中30万以上32个村 => 村集体收入30万以上的村数 | level | 32个 | 2021 | actual",
)
"""30万以上32个村: which of them have so much."""
_GRADED = rule(
    rf"{LEVEL.pattern}|(?:[一二两三五六八十]?[百千万亿]{{1,3}}|\d{{1,3}}[百千]?亿)级(?:及?以上)?",
    "创建国家级临床重点专科1个、省级4个 => 创建省级临床重点专科数 | count | 4个 | 2021 | actual",
    "18个产业集群实现产值2860亿元，其中千亿级1个 => 千亿级产业集群数 | level | 1个 | 2021 | actual",
    "千亿级产业集群达到1个、三百亿级3个 => 三百亿级产业集群数 | level | 3个 | 2021 | actual",
)
_OF_GRADE = rule(
    rf"^(?:{_GRADED.pattern}|国家(?=[一-龥]{{4}}))",
    "创建国家现代农业产业园1个、省级3个 => 创建省级现代农业产业园数 | count | 3个 | 2021 | actual",
    "18个产业集群实现产值2860亿元，其中千亿级1个、百亿级6个 => 百亿级产业集群数 | level | 6个 | 2021 | actual",
)
_EARNINGS = rule(
    r"(?<=..)(?:总?产值|营收|(?:营业|销售)收入|税收|投资|贷款)$",
    "18个产业集群实现产值2860亿元，其中千亿级1个 => 千亿级产业集群数 | level | 1个 | 2021 | actual",
)
_OVER = rule(
    r"[过超][^过超]{0,6}?(?:元|[千百]?[万亿](?=的))的?",
    "收入过20万元的村超过75%，过50万元的超过45% => 收入过50万元的村占比 | level | 45% | 2021 | actual",
    "销售收入过亿元企业达到118户,其中过10亿元的8户 => 销售收入过10亿元企业户数 | level | 8户 | 2021 | actual",
)
PRIZE = rule(
    r"[一二三特]等奖$",
    "荣获科学技术奖励22项、其中一等奖4项 => 荣获科学技术奖励一等奖数 | count | 4项 | 2021 | actual",
)
_BEING = rule(
    r"(?:均|都)?(?:为|是|属于?|系)(?P<what>[^，、的]{2,16})",
    "排查隐患320处，其中18处为重大隐患 => 排查重大隐患数 | count | 18处 | 2021 | actual",
)
_FIRST = rule(
    r"(?:首创|独创|首个|首例|首批|独有|唯一|领先|第一)$",
    "推出制度创新成果59项，其中16项为全省首创 => 推出全省首创的制度创新成果数 | count | 16项 | 2021 | actual",
)


def being(here: Here, words: str) -> Named | None:
    """其中18处为重大隐患: what so many of the whole are."""
    are = _BEING.fullmatch(tail_of(here.slot.tail)) if here.partial and not words and here.topic else None
    if not are:
        return None
    thing = are["what"]
    thing += f"的{here.topic}" if _FIRST.search(thing) else _CLASS.sub("", here.topic) * bool(_CLASS.fullmatch(thing))
    return Named(here.verb, thing, acts=bool(here.verb)) if here.alike else None


def levelled(here: Here, thing: str, topic: str) -> str:
    """`50亿元以上` of 百亿元以上产业集群3个、50亿元以上3个, `省级` of 国家级平台1个、省级4个, with that noun."""
    if reached := _REACHING.fullmatch(thing):
        return reached["level"] + reached["of"]
    if here.slot.listed and not tail_of(here.slot.tail) and (told := graded(thing, topic)):
        return told
    if here.slot.listed and (stem := _STEM.fullmatch(topic)) and thing.startswith(stem["stem"]):
        return stem["of"] + thing
    if topic and here.slot.listed and _CLASS.fullmatch(thing):
        return thing + _CLASS.sub("", topic)
    if here.slot.listed and PRIZE.fullmatch(thing) and PRIZE.search(topic):
        return PRIZE.sub(thing, topic)  # 国家科技进步一等奖2项、二等奖9项
    return thing + _LIMITED.sub("", topic) if LIMIT.search(thing) and topic else thing


_POST = rule(
    r"(?:服务|活动|物流|配送|救助|托养|监测|培训)(?:中心|站点?|网点|点|室|所)",
    "建成社区养老服务中心3个、服务站12个 => 建成社区养老服务站数 | count | 12个 | 2021 | actual",
)
"""社区养老服务中心3个、服务站12个: of the same service."""


def again(here: Here, thing: str) -> str:
    """`省级企业` of 培育国家级企业8家，省级42家: the next clause counts the same, of another level; else nothing."""
    if here.slot.listed and here.own and _POST.fullmatch(thing):
        return here.topic.rpartition(thing[:2])[0] + thing
    goes_on = here.alike and not here.own and LEVEL.fullmatch(thing) and not tail_of(here.slot.tail)
    return thing + OF_LEVEL.sub("", here.topic) if goes_on and OF_LEVEL.match(here.topic) else ""


def sized(here: Here, thing: str) -> str:
    """`30万元以上的村` of 其中30万元以上32个村: the noun stands behind the number; else nothing."""
    noun = tail_of(here.slot.tail) if _SIZE_ALONE.fullmatch(thing) else ""
    return f"{thing}的{noun}" if _MEMBER.fullmatch(noun) else ""


def lent_to_size(here: Here, words: str) -> str:
    """`引进` for 引进企业32家，其中规上企业4家，5千万元以上1家: it goes on counting what was done; else nothing."""
    counts = here.last is not None and here.last.measure == "count" and not here.partial and here.same_unit
    return here.verb if counts and _SIZE_ALONE.fullmatch(words) else ""


def of_level(here: Here, thing: str) -> str:
    """`省级` of 推进省级400个、市级3000个重点项目建设, with the noun behind the last; of places, too."""
    if behind := _LEVEL_BEHIND.fullmatch(thing):
        return behind["level"] + behind["what"]
    following = here.following
    alike = next((kind for kind in (_LEVELS, _SPOTS) if kind.fullmatch(thing)), None)
    if following is None or alike is None or here.slot.tail.strip() or not following.listed:
        return thing
    if following.token.quantity.unit != here.unit:
        return thing
    noun = tail_of(following.tail) if alike.fullmatch(trim(following.lead).words) else ""
    return thing + (predicate(noun)[0] if alike is _SPOTS else noun)


def graded(thing: str, whole: str) -> str:
    """`千亿级` of 产业集群产值 or, in a list, of 百亿级产业集群 with the noun: 千亿级产业集群."""
    noun = _OF_GRADE.sub("", _EARNINGS.sub("", whole))
    return thing + noun if noun and _GRADED.fullmatch(thing) else ""


def limited(thing: str, whole: str) -> tuple[str, str]:
    """`过10亿元的` of `收入过亿元企业` -> `收入过10亿元企业`; `50亿元以上` of `亿元以上项目` -> that of 项目."""
    if _OVER.fullmatch(thing) and (over := _OVER.search(whole)):
        of = "的" if over[0].endswith("的") else ""
        return _OVER.sub(thing.removesuffix("的") + of, whole, count=1), ""
    return thing, _LIMITED.sub("", whole) if LIMIT.search(thing) else whole
