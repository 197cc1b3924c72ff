"""Nouns that lean on what the sentence speaks of: 利税 of 长城汽车, 产量 of 小麦, 满意率 of 人大代表建议."""

from site_gen.reading.dependents_apart import by_itself
from site_gen.reading.dependents_cases import came, hurt
from site_gen.reading.dependents_owners import MEASURE, alone, joined
from site_gen.reading.dependents_words import BALANCE, HURT, SIDES, of_cases
from site_gen.reading.dependents_works import of_rates, of_research, of_works
from site_gen.reading.rated_things import rated_thing
from site_gen.reading.rule import rule

_DRAWN = rule(
    r"(?P<by>[一-龥]{3,8}?)(?:新设|新增|新引进|引进|新签约)[一-龥]{2,6}",
    "浙商回归新设企业35家、累计到位资金48亿元 => 浙商回归到位资金 | level | 48亿元 | 2021 | actual",
)
"""浙商回归新设企业35家、到位资金48亿元: both came of the same."""
_OFFERED = rule(
    r"(?<=..)(?:(?:计划|合同|协议)?(?:投资总额|总投资额?|投资额|投资)|(?:合同|协议)(?:金额|资金|额))$",
    "新签约项目投资总额增长19%，到位资金增长15% => 新签约项目到位资金 | growth | 15% | 2021 | actual",
)
"""新签约项目投资总额, 到位资金: both are the projects'."""
_COST = rule(
    r"(?<=..)(?:计划|估算)?总投资额?$",
    "商务区一期工程总投资36亿元，年内完成投资8亿元 => 商务区一期工程完成投资 | level | 8亿元 | 2021 | actual",
    "该项目总投资58亿元，占地1200亩 => 该项目占地面积 | level | 1200亩 | 2021 | actual",
)
"""一期工程总投资, 完成投资: the second is the works', and no part of the name of the first."""
_SO_LARGE = rule(
    r"^日?(?P<of>[一-龥]{2,}?)(?:通车|运营)?(?:面积|里程|长度|能力)$",
    "新增供热面积36万平方米，完成投资2亿元 => 供热完成投资 | level | 2亿元 | 2021 | actual",
)
"""新增供热面积36万平方米，完成投资: spent on what is so large, not on its size."""
_SPENT_TO_BUILD = rule(
    r"^(?:(?:新|扩|续|改|兴|修|改扩)?建(?:设|成)?)?(?P<what>[^，、]{2,}?)投资$",
    "投资3500万元建设县医院大楼，建筑面积1.2万平方米 => 县医院大楼建筑面积 | count | 1.2万平方米 | 2021 | actual",
)
_AS_LARGE = ("占地", "占地面积", "用地面积", "规划面积", "建筑面积", "总建筑面积", "全长", "总长", "总库容")
"""投资3500万元建设县医院大楼，建筑面积1.2万平方米: of what was built, and not of the money."""
_SIZES = ("总量", "总额", "规模", "数额", "金额", "总数", "数量")
_FLOORS = ("竣工面积", "施工面积", "新开工面积", "销售面积")
_ESTATE = rule(
    r"(?<=房地产)(?:开发)?投资$|(?<=..)(?:竣工|施工|新开工|销售)面积$",
    "房屋施工面积8.7万平方米，竣工面积3万平方米 => 房屋竣工面积 | level | 3万平方米 | 2021 | actual",
    "房地产投资4.6亿元，竣工面积28万平方米 => 房地产竣工面积 | level | 28万平方米 | 2021 | actual",
)
"""房地产投资4.6亿元，竣工面积28万平方米: of the buildings, not of the money."""
_EACH_OF_ALL = rule(
    r"^(?:人均|地均)(?=(?:(?:国内|地区)?生产总值|GDP|(?:一般)?公共预算(?:收入|支出)|(?:地方)?财政(?:总?收入|支出)"
    r"|税收|进出口(?:总[额值])?)$)",
    "人均地区生产总值7万元、增长7%，总量保持全省首位 => 地区生产总值全省排名 | rank | 1位 | 2021 | actual",
    "人均GDP突破8万元，总量居全省第五 => GDP总量全省排名 | rank | 5位 | 2021 | actual",
    "人均GDP增长6%，总量达到860亿元 => GDP总量 | level | 860亿元 | 2021 | actual",
    "居民人均可支配收入4万元，总量居全省第二 => 居民人均可支配收入总量全省排名 | rank | 2位 | 2021 | actual",
    "人均地区生产总值8万元，居全省第三 => 人均地区生产总值全省排名 | rank | 3位 | 2021 | actual",
)
"""人均地区生产总值7万元，总量居首位: of the whole product; of what people earn the level is meant."""
_INDEXED = rule(
    r"(?<=[一-龥]{4})经济效益(?:综合)?指数$",
    "规上工业企业经济效益综合指数达到101.8，实现利润138亿元 => 规上工业企业利润 | level | 138亿元 | 2021 | actual",
)
"""经济效益综合指数101.8，利润138亿元: the index and the profit are the firms' both."""
_SPEEDS = ("增速", "增幅", "增长速度")
_SIZE_OF = rule(
    r"(?<=[一-龥A-Z]{3})(?<![用耗]电)(?<!用水)(?<!消费)(?<!排放)(?:总量|规模)$",
    "生产总值总量居全省第二、增速居全省第一 => 生产总值增速全省排名 | rank | 1位 | 2021 | actual",
)
"""生产总值总量居第二、增速居第一: both are told of the 生产总值."""
_SHARED = rule(
    r"(?<=..)(?:占[^占]{2,}?比[重例]|占比|(?:增[速幅])?(?:[高低快慢]于|高出)全[国省市区县州])$",
    "GDP增长6%，高于全省0.2个百分点，总量跨过3000亿元 => GDP总量 | level | 3000亿元 | 2021 | actual",
    "风电装机占比达63%、规模比“十三五”末翻了一番 => 风电装机规模 | change | 2倍 | 2020..2021 | actual",
    "电池产业产值占全省比重31.9%，规模稳居全省第1 => 电池产业产值规模全省排名 | rank | 1位 | 2021 | actual",
)
_SIZED = ("总额", "总值", "总量", "规模", "总数", "余额")
_ADDED = rule(r"(?<=..)新增$", "各项存款新增60亿元，余额达520亿元 => 存款余额 | level | 520亿元 | 2021 | actual")
"""存款新增60亿元，余额520亿元: what there is of it, new or not."""
_SIDE = rule(
    r"^(?:农村|城镇|城市|乡村|[一二三]线)",
    "城市居民建档率达到40%，农村达到15% => 农村居民建档率 | level | 15% | 2021 | actual",
)
_JOINED = rule(
    r"参[合保]率|征缴率|续保率|缴费率|参保人数|参合人数|覆盖率|覆盖面|保障人数|保障对象|(?:年度)?(?:报销|支付|补偿)?封顶线",
    "新农合筹资标准提高到430元，年度报销封顶线提高到12万元 => 新农合年度报销封顶线 | level | 12万元 | 2021 | actual",
    "农村低保标准提高到720元，保障人数达1.36万人 => 农村低保保障人数 | level | 1.36万人 | 2021 | actual",
    "新型农村合作医疗补助标准提高到120元，参合率稳定在90% => 新型农村合作医疗参合率 | level | 90% | 2021 | actual",
)
_PAID = rule(
    r"(?<=[一-龥]{3})(?:人均)?(?:财政|政府)?(?:补助|补贴|筹资|缴费|保障|报销|支付|(?<=低保))(?:标准|比例|水平|资金)$|(?<=..)参[合保](?:缴费)?(?:农民|人员|职工|居民)?(?:人数)?$",
    "新农合参合农民3.2万人，参合率达99.1% => 新农合参合率 | level | 99.1% | 2021 | actual",
    "企业养老保险参保缴费人数1.8万人，征缴率97% => 企业养老保险征缴率 | level | 97% | 2021 | actual",
    "新农合参合人数3.2万人，参合率达99.1% => 新农合参合率 | level | 99.1% | 2021 | actual",
    "新型农村合作医疗补助标准提高到120元，参合率稳定在90% => 新型农村合作医疗参合率 | level | 90% | 2021 | actual",
)
"""补助标准, then 参合率: whose standard it was is whose members they are."""
_STAGED = rule(
    r"(?<=..)(?:新?签约?|落户|实施|新?开工(?:建设)?|落地|竣工|投产|(?:基本)?建成|分配入住)$",
    "徽商回归项目落户46个，到位资金52亿元 => 徽商回归项目到位资金 | level | 52亿元 | 2021 | actual",
    "技改项目实施126个、完成投资62亿元 => 技改项目完成投资 | level | 62亿元 | 2021 | actual",
    "侨资企业新增18家、实际到资1.2亿美元 => 侨资企业实际到资 | level | 1.2亿美元 | 2021 | actual",
    "侨商投资项目落地18个、总投资额96亿元 => 侨商投资项目总投资额 | level | 96亿元 | 2021 | actual",
    "台资项目新签28个，到位资金3.9亿美元 => 台资项目到位资金 | level | 3.9亿美元 | 2021 | actual",
    "重点项目开工86个，竣工32个，完成投资128亿元 => 重点项目完成投资 | level | 128亿元 | 2021 | actual",
)
_LET_GO = rule(
    r"^年?出栏",
    "年出栏生猪26万头，存栏9万头 => 生猪存栏 | level | 9万头 | 2021 | actual",
)
_STAGE_RATES = ("开工率", "竣工率", "投产率", "签约率", "交付率", "完成率", "投资完成率")
_ACTED = rule(
    r"(?:销售|交易|办结|成交|签约|出让|培训|就业|检测|抽检)$",
    "实现商品房销售1272套、销售收入9.5亿元 => 商品房销售收入 | level | 9.5亿元 | 2021 | actual",
    "政务热线办结8万件、按时办结率100% => 政务热线按时办结率 | level | 100% | 2021 | actual",
)


def _other_side(words: str, topic: str) -> str:
    """`农村` after `城市居民建档率`: of the countryside the same."""
    side = _SIDE.match(topic)
    rest = topic[side.end() :] if side else ""
    return words + (rest.removeprefix("居民") if words.endswith("居民") else rest) if rest else words + topic


def leaning(words: str, topic: str) -> str:
    """`利税` with `长城汽车销售收入` -> 长城汽车利税; `占比` with `服务业增加值` -> 服务业增加值占比."""
    if whose := of_works(words, topic) or of_research(words, topic) or of_rates(words, topic) or came(words, topic):
        return whose
    if words in SIDES:
        return _other_side(words, topic)
    if words.startswith("的") and topic.endswith(words[1:]):  # 现行16%的税率降至13%
        return topic
    if HURT.fullmatch(words) or of_cases(words):
        return hurt(words, topic)
    if by_itself(words, topic):
        return alone(words, topic)
    topic = _itself(words, topic)
    if words.endswith("完成投资") and topic.endswith("固定资产投资"):
        return topic
    words, topic = _drawn(words, _without_cost(words, topic))
    same = words in _SIZES and topic.endswith(_SIZED)  # 进出口总额30亿元，总量居全市第1位
    return topic if same or (words == "金额" and topic.endswith("额")) else joined(words, topic)


def _itself(words: str, topic: str) -> str:
    """The topic without what `words` tell of otherwise: how fast it grew, how large it is, a share of it."""
    topic = _PAID.sub("", topic) if _JOINED.fullmatch(words) else topic
    topic = _ADDED.sub("", topic).removesuffix("余额") if BALANCE.fullmatch(words) else topic
    topic = topic.removesuffix("增速").removesuffix("增幅").removesuffix("增长") or topic
    topic = _SIZE_OF.sub("", topic) if words in _SPEEDS else topic
    topic = _ESTATE.sub("", topic) if words in _FLOORS else topic
    topic = (
        _SHARED.sub("", topic) if words in _SIZES or words.startswith(("上缴", "实缴", "贡献", "完成投资")) else topic
    )
    topic = MEASURE.sub("", topic) or topic if words == "产业规模" else topic  # 汽车产量居全国首位，产业规模
    topic = _EACH_OF_ALL.sub("", topic) if words in ("总量", "总额", "总规模") else topic
    topic = topic.removeprefix("签约") or topic if words.startswith("签约") else topic  # 签约项目36个、签约金额86亿元
    topic = _LET_GO.sub("", topic) if words.endswith(("存栏", "存栏量")) else topic
    topic = rated_thing(words, _INDEXED.sub("", topic))
    done = topic[-2:] in words and _ACTED.search(topic)  # 商品房销售1272套、销售收入; 热线办结8万件、按时办结率
    return topic[:-2] if done else topic


def _without_cost(words: str, topic: str) -> str:
    """`商务区一期工程` for 完成投资 after 商务区一期工程总投资, `重点项目` after 重点项目开工."""
    topic = _COST.sub("", topic) if words.endswith("完成投资") or words.startswith("占地") else topic
    topic = _SO_LARGE.sub(r"\g<of>", topic) if words.endswith("完成投资") else topic
    topic = _SPENT_TO_BUILD.sub(r"\g<what>", topic) if words in _AS_LARGE else topic
    topic = topic.removeprefix("合同") if words.endswith("到资") else topic  # 合同外资2亿美元，实际到资1亿美元
    return (
        without_stage(topic)
        if words.endswith(("投资", "投资额", "到位资金", "到资")) or words in _STAGE_RATES
        else topic
    )


def _drawn(words: str, topic: str) -> tuple[str, str]:
    """`到位资金` of 浙商回归 after 浙商回归新设企业, of 新签约项目 after 新签约项目投资总额; else as they are."""
    if not words.endswith("到位资金"):
        return words, topic
    drawn = _DRAWN.match(topic)
    return ("到位资金", drawn["by"]) if drawn else (words, _OFFERED.sub("", topic))


def without_stage(topic: str) -> str:
    """`棚户区改造` of 棚户区改造开工建设."""
    return _STAGED.sub("", topic)
