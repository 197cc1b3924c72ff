"""Nouns that lean on what the sentence speaks of: 利税 of 长城汽车, 产量 of 小麦, 满意率 of 人大代表建议."""

from site_gen.reading.dependents_apart import by_itself
from site_gen.reading.dependents_words import (
    ANOTHER,
    BALANCE,
    GENERATED,
    HURT,
    JUDGED,
    OF_STEPS,
    OF_THE_WHOLE,
    RESEARCH,
    SIDES,
    of_cases,
)
from site_gen.reading.rated_things import rated, rated_thing
from site_gen.reading.rule import rule

_MEASURE = rule(
    r"(?:总产值|产值|(?:销售|营业|主营业务)收入|资产总额|总资产|净资产|增加值(?:占比)?|利税|利润|[总年]?产量|总产|单产|亩产|(?:播种|种植|养殖|销售)?面积|播面|销量|销售额"
    r"|[交成]交易?额|(?<=旅游)接待|(?:存栏|出栏|饲养|申请)量?|(?<=品牌)价值|营收|产能|数量|户数|人次|[收采]购量|发电量|(?<=[一-龥]{2})(?:(?:生产|收购|种植)任务|播种|种植))$",
    "旅游接待突破150万人次，收入达到9亿元 => 旅游收入 | level | 9亿元 | 2021 | actual",
    "村级光伏电站发电量36万度，收益28万元 => 村级光伏电站收益 | level | 28万元 | 2021 | actual",
    "小麦种植面积60万亩，产量30万吨 => 小麦产量 | level | 30万吨 | 2021 | actual",
    "商品房销售面积36万平方米，均价2680元 => 商品房均价 | level | 2680元 | 2021 | actual",
    "肉牛饲养量30万头、出栏量13万头 => 肉牛出栏量 | level | 13万头 | 2021 | actual",
    "专利申请量达到600件、授权量达到400件 => 专利授权量 | level | 400件 | 2021 | actual",
    "公用品牌价值达44亿元、影响力居全国第三 => 公用品牌影响力全国排名 | rank | 3位 | 2021 | actual",
    "国有企业资产总额38亿元，实现利润3亿元 => 国有企业利润 | level | 3亿元 | 2021 | actual",
    "小麦亩产472公斤、总产54万吨 => 小麦总产 | level | 54万吨 | 2021 | actual",
    "粮食总产2.75万吨，单产提高12公斤 => 粮食单产 | change | 12公斤 | 2021 | actual",
    "市属国企资产总额652亿元、营业收入79亿元 => 市属国企营业收入 | level | 79亿元 | 2021 | actual",
    "粮食单产居全国第5位、总产居全国第8位 => 粮食总产全国排名 | rank | 8位 | 2021 | actual",
    "烟叶收购量3.2万担、产值4600万元 => 烟叶产值 | level | 4600万元 | 2021 | actual",
    "完成烟叶生产任务603万公斤，均价36元 => 烟叶均价 | level | 36元 | 2021 | actual",
    "完成粮食播种11万亩，总产量8287万斤 => 粮食总产量 | level | 8287万斤 | 2021 | actual",
    "粮食播面稳定在47万亩以上、产量达20万吨 => 粮食产量 | level | 20万吨 | 2021 | actual",
)
_TOURISM = rule(
    r"(?<=旅游)业$|^(?:接待)?游客$",
    "接待游客120万人次，综合收入8亿元 => 旅游综合收入 | level | 8亿元 | 2021 | actual",
    "旅游业优化发展，实现总收入86亿元 => 旅游总收入 | level | 86亿元 | 2021 | actual",
)
"""旅游业, 总收入: the yearbooks call it 旅游总收入."""
_SUM = rule(
    r"(?:(?:全部|地方|一般|公共|全口径|总|财政|预算)+收入|税收(?:收入)?|(?:地区)?生产总值|固定资产投资|国有资产总额)$",
    "国有资产总额突破300亿元，实现利润3.2亿元 => 利润 | level | 3.2亿元 | 2021 | actual",
    "全部财政收入完成12亿元，税收完成8亿元 => 税收 | level | 8亿元 | 2021 | actual",
    "税收增长8%，全年税收达到20亿元 => 税收 | level | 20亿元 | 2021 | actual",
    "开发区财政收入完成12亿元，税收完成8亿元 => 开发区税收 | level | 8亿元 | 2021 | actual",
)
"""Sums of a whole place: what stands beside one is the place's too, and no part of its name."""
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
_INVESTED = rule(
    r"(?:(?<=[一-龥]业)(?<!^产业)|(?<=房地产)|(?<=旅游))(?:开发)?投资$",
    "工业投资增长20%，实现增加值86亿元 => 工业增加值 | level | 86亿元 | 2021 | actual",
    "服务业投资完成12亿元，增加值增长9% => 服务业增加值 | growth | 9% | 2021 | actual",
    "旅游投资增长20%，总收入达到86亿元 => 旅游总收入 | level | 86亿元 | 2021 | actual",
    "服务业投资完成12亿元，占比60% => 服务业投资占比 | level | 60% | 2021 | actual",
)
"""服务业投资, 增加值: the trade has either; a share would be that of the investment."""
_ALONE = rule(r"年?(?:产量|产值|销量|产能)", "年产量8万吨、产值15亿元 => 产值 | level | 15亿元 | 2021 | actual")
_RATE_OF = rule(
    r"(?<=[一-龥]{4})(?:资产负债率|[一-龥]{2}率)$",
    "规上工业企业资产负债率降低2.3个百分点，利润增长3.2% => 规上工业企业利润 | growth | 3.2% | 2021 | actual",
    "规上工业产销率98.6%，实现利税6.8亿元 => 规上工业利税 | level | 6.8亿元 | 2021 | actual",
)
_BARE = rule(
    r"(?:完成|实现|达到)+", "钢铁行业产量60万吨，完成产值6亿元 => 钢铁行业产值 | level | 6亿元 | 2021 | actual"
)
_SIZES = ("总量", "总额", "规模", "数额", "金额", "总数", "数量")
_FLOORS = ("竣工面积", "施工面积", "新开工面积", "销售面积")
_ESTATE = rule(
    r"(?<=房地产)(?:开发)?投资$|(?<=..)(?:竣工|施工|新开工|销售)面积$",
    "房屋施工面积8.7万平方米，竣工面积3万平方米 => 房屋竣工面积 | level | 3万平方米 | 2021 | actual",
    "房地产投资4.6亿元，竣工面积28万平方米 => 房地产竣工面积 | level | 28万平方米 | 2021 | actual",
)
"""房地产投资4.6亿元，竣工面积28万平方米: of the buildings, not of the money."""
_STEPS = rule(
    r"(?P<of>[^，、]{2,10}?)(?:环节|流程|时限|时间|材料)",
    "审批环节由12个减少到4个，时限由20天压缩到3天 => 审批时限 | level | 3天 | 2021 | actual",
    "审批环节由12个减少到4个，材料减少62% => 审批材料 | growth | -62% | 2021 | actual",
)
"""审批环节由12个减少到4个，时限由20天压缩到3天: of the same procedure."""
_INCOME = rule(
    r"(?<=预算)收入$|(?<=财政)总?收入$",
    "一般公共预算收入42亿元，支出86亿元 => 一般公共预算支出 | level | 86亿元 | 2021 | actual",
    "财政总收入由27亿元增加到42亿元，支出达到86亿元 => 财政支出 | level | 86亿元 | 2021 | actual",
)
"""一般公共预算收入42亿元，支出86亿元: the budget's both."""
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
ACCIDENTS = rule(
    r"(?:共?发生)?(?P<of>.*(?:事故|火灾|灾害|灾情))(?:发生)?(?:起数|数量|数|总量)?",
    "生产安全事故起数下降17%、死亡人数下降15% => 生产安全事故死亡人数 | growth | -15% | 2021 | actual",
    "全县共发生道路交通事故3起，死亡4人 => 道路交通事故死亡人数 | level | 4人 | 2021 | actual",
)
_CASES = rule(
    r"(?P<of>[^、]{2,}?)(?:发案|立案|受案|报案|警情)(?:起?数|量)?",
    "电信诈骗发案数、损失数分别下降12%、15% => 电信诈骗损失数 | growth | -15% | 2021 | actual",
)
_BATCHES = rule(
    r"(?P<of>.*访)总?批(?:次|数)",
    "来信来访批次、人数分别下降6%、8% => 来信来访人数 | growth | -8% | 2021 | actual",
    "群众上访批次下降6%、人数下降9% => 群众上访人数 | growth | -9% | 2021 | actual",
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
_NO_CASE = rule(
    r"(?:团伙|分子|嫌疑人|逃犯|人员)$",
    "打掉涉黑涉恶团伙12个，破案率86% => 破案率 | level | 86% | 2021 | actual",
)
"""团伙12个，破案率86%: cases are solved, and not gangs."""
_STAGED = rule(
    r"(?<=..)(?:新?签约|落户|新?开工(?:建设)?|落地|竣工|投产|(?:基本)?建成|分配入住)$",
    "徽商回归项目落户46个，到位资金52亿元 => 徽商回归项目到位资金 | level | 52亿元 | 2021 | actual",
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
_ANSWERED = rule(
    r"(?:(?<=..)事项)?(?:按时|按期|及时)?(?:办结|办复|解决|回复|答复|响应|受理)率$",
    "政务热线办结率99%，市民满意率95% => 政务热线市民满意率 | level | 95% | 2021 | actual",
    "信访事项按期答复率98%，群众满意度达95% => 信访群众满意度 | level | 95% | 2021 | actual",
    "森林覆盖率60%，群众满意度达95% => 群众满意度 | level | 95% | 2021 | actual",
)
"""热线事项办结率, 市民满意率: people are asked about what was answered; of forests they are not."""
_OF_ALL = rule(
    r"(?P<of>[^占，、]{2,})占(?P<whole>全[国省市区县州])比重",
    "生产总值占全省比重47%、贡献率68% => 生产总值对全省贡献率 | level | 68% | 2021 | actual",
)
"""占全省比重47%、贡献率68%: what it adds to the growth of the same."""
_OPEN = rule(
    r"(?:通车|运营|营业)里程",
    "打通断头路12条，通车里程突破300公里 => 通车里程 | level | 300公里 | 2021 | actual",
)
_ROAD = rule(
    r"(?P<of>[一-龥]{0,6}?(?:高速公路|公路|高速|铁路|高铁|轨道交通|地铁))",
    "高速公路建设完成投资86亿元，通车里程突破300公里 => 高速公路通车里程 | level | 300公里 | 2021 | actual",
)


def _other_side(words: str, topic: str) -> str:
    """`农村` after `城市居民建档率`: of the countryside the same."""
    side = _SIDE.match(topic)
    rest = topic[side.end() :] if side else ""
    return words + (rest.removeprefix("居民") if words.endswith("居民") else rest) if rest else words + topic


_IN_ALL = rule(
    r"总装机(?:容量|规模)?|装机总(?:量|规模|容量)",
    "新增电力装机容量24万千瓦，总装机达到415万千瓦 => 电力总装机 | level | 415万千瓦 | 2021 | actual",
)
_INSTALLED = rule(
    r"(?P<of>[一-龥]{2,10}?)(?:发电)?(?:总?装机(?:容量|规模|总量)?|发电量)",
    "清洁能源发电装机规模超790万千瓦、装机占比93% => 清洁能源装机占比 | level | 93% | 2021 | actual",
)
"""清洁能源装机占比、发电量占比: both are shares of the same energy."""
_FIRMS = rule(
    r"[^，、]{0,8}?(?:企业|公司|集团)(?=.)",
    "县属企业完成技改投资5亿元、研发投入2亿元 => 县属企业研发投入 | level | 2亿元 | 2021 | actual",
)
"""What firms of which more is told spend on research is theirs, and not the place's."""


def _hurt(words: str, topic: str) -> str:
    of = ACCIDENTS.fullmatch(topic) if HURT.fullmatch(words) else None
    of = of or (_CASES.fullmatch(topic) if of_cases(words) else None)
    if of is None and OF_THE_WHOLE.fullmatch(words) and not (HURT.fullmatch(words) or _NO_CASE.search(topic)):
        return _joined(words, topic)  # 刑事案件下降8%，破案率86%
    return of["of"] + words if of else words


def counted_twice(words: str, topic: str) -> bool:
    """`人数` after `来信来访批次`: those who came are counted, too."""
    return words in ("人数", "人次") and bool(_BATCHES.fullmatch(topic))


def _came(words: str, topic: str) -> str:
    return _BATCHES.sub(rf"\g<of>{words}", topic) if counted_twice(words, topic) else ""


def leaning(words: str, topic: str) -> str:
    """`利税` with `长城汽车销售收入` -> 长城汽车利税; `占比` with `服务业增加值` -> 服务业增加值占比."""
    if whose := _of_works(words, topic) or _of_research(words, topic) or _of_rates(words, topic) or _came(words, topic):
        return whose
    if words in SIDES:
        return _other_side(words, topic)
    if words.startswith("的") and topic.endswith(words[1:]):  # 现行16%的税率降至13%
        return topic
    if HURT.fullmatch(words) or of_cases(words):
        return _hurt(words, topic)
    if by_itself(words, topic):
        return _alone(words, topic)
    topic = _PAID.sub("", topic) if _JOINED.fullmatch(words) else topic
    topic = _ADDED.sub("", topic).removesuffix("余额") if BALANCE.fullmatch(words) else topic
    topic = topic.removesuffix("增速").removesuffix("增幅").removesuffix("增长") or topic
    topic = _SIZE_OF.sub("", topic) if words in _SPEEDS else topic
    topic = _ESTATE.sub("", topic) if words in _FLOORS else topic
    topic = _SHARED.sub("", topic) if words in _SIZES or words.startswith(("上缴", "实缴", "贡献")) else topic
    topic = _MEASURE.sub("", topic) or topic if words == "产业规模" else topic  # 汽车产量居全国首位，产业规模
    topic = _EACH_OF_ALL.sub("", topic) if words in ("总量", "总额", "总规模") else topic
    topic = topic.removeprefix("签约") or topic if words.startswith("签约") else topic  # 签约项目36个、签约金额86亿元
    topic = _LET_GO.sub("", topic) if words.endswith(("存栏", "存栏量")) else topic
    topic = rated_thing(words, _INDEXED.sub("", topic))
    if topic[-2:] in words and _ACTED.search(topic):  # 商品房销售1272套、销售收入; 热线办结8万件、按时办结率
        topic = topic[:-2]
    if words.endswith("完成投资") and topic.endswith("固定资产投资"):
        return topic
    topic = _COST.sub("", topic) if words.endswith("完成投资") or words.startswith("占地") else topic
    topic = without_stage(topic) if words.endswith(("投资", "到位资金")) or words in _STAGE_RATES else topic
    if words.endswith("到位资金"):
        drawn = _DRAWN.match(topic)
        topic = drawn["by"] if drawn else _OFFERED.sub("", topic)
        words = "到位资金" if drawn else words
    if (words in _SIZES and topic.endswith(_SIZED)) or (
        words == "金额" and topic.endswith("额")
    ):  # 进出口总额30亿元，总量居全市第1位
        return topic
    return _joined(words, topic)


def without_stage(topic: str) -> str:
    """`棚户区改造` of 棚户区改造开工建设."""
    return _STAGED.sub("", topic)


def _alone(words: str, topic: str) -> str:
    """`完成税收` -> 税收; `支出` beside 一般公共预算收入 -> 一般公共预算支出."""
    if words in OF_STEPS and (steps := _STEPS.fullmatch(topic)):
        return steps["of"] + words
    if words.endswith("支出") and _INCOME.search(topic):
        return _INCOME.sub("支出", topic)
    return _BARE.sub("", words) if words.endswith("税收") else words


def _of_works(words: str, topic: str) -> str:
    """`清洁能源发电量占比`, `高速公路通车里程`: of the energy or the roads, however told; else nothing."""
    if GENERATED.fullmatch(words) or (_IN_ALL.fullmatch(words) and _generated(topic)):
        return _generated(topic) + words
    road = _ROAD.match(topic)
    return (road["of"] if road else "") + words if _OPEN.fullmatch(words) else ""


def _of_research(words: str, topic: str) -> str:
    """`县属企业研发投入` where the topic is something else of 县属企业; nothing of other words."""
    firms = _FIRMS.match(topic)
    return (firms[0] if firms else "") + words if RESEARCH.fullmatch(words) else ""


def _of_rates(words: str, topic: str) -> str:
    """`政务热线市民满意率` after 政务热线办结率, `生产总值对全省贡献率` after 占全省比重; nothing of other words."""
    if JUDGED.fullmatch(words):
        return (_ANSWERED.sub("", topic) if _ANSWERED.search(topic) else "") + words
    share = _OF_ALL.fullmatch(topic) if words == "贡献率" else None
    return f"{share['of']}对{share['whole']}{words}" if share else ""


def _generated(topic: str) -> str:
    """`清洁能源` of 清洁能源装机占比."""
    before = GENERATED.fullmatch(topic) or _INSTALLED.fullmatch(topic)
    return (before["of"] or "") if before else ""


def _joined(words: str, topic: str) -> str:
    if not ANOTHER.fullmatch(words):
        if topic.endswith(("占比", "比重")) and words.endswith("率"):  # 公办园在园幼儿占比56%，普惠率92%
            return words
        if topic.endswith("率") and words[-1] not in "比重例":
            return rated(topic, words) + words
        if words.startswith("全") and words != "全长":
            return f"{topic}在{words}"
        if topic.endswith(words.removeprefix("总")):
            return topic
        return topic + (words[2:] if words.startswith(topic[-2:]) else words)
    if _SUM.search(topic):
        return _SUM.sub("", topic) + _BARE.sub("", words)
    topic = (_TOURISM.sub("", topic) or "旅游") if words.endswith("收入") else topic
    owner = _INVESTED.sub("", _RATE_OF.sub("", _MEASURE.sub("", topic)))
    topic = "" if _ALONE.fullmatch(topic) else topic  # 年产量8万吨、产值15亿元: whose is not said
    words = _BARE.sub("", words)
    owner = (
        owner[:-2] if words.startswith(owner[-2:]) and len(owner) > 3 else owner
    )  # 商品房销售面积86万平方米、销售额52亿元
    return (owner if len(owner) > 1 else topic) + words
