"""Nouns that say nothing without the thing that they are of: 办结率, 总投资, 利税."""

from site_gen.reading.rule import rule

_SHARES = (
    "增速|增幅|降幅|(?:提升|改善|增长|下降|压减)幅度|投入强度|占比|比重|比例|占地|占地面积|总量|总数|总人数|总额|数量|数额|金额|资金|到位资金|到资|规模|存量|增量|床位|产业规模|总规模|保有量|拥有量|参保人数|贷款|授信|人数|户数|里程|产能"
    "|总?(?:通车|运营|营业)里程|总金额|投资总额|投资规模|总里程|长度|面积|总面积|(?:竣工|施工|新开工|用地)面积|总?建筑面积|全长|总长|总?库容|(?:服务|覆盖)人口|(?:参赛|参会|参展)(?:人数|人次|企业数?)|涉案(?:金额|资金)|签约(?:金额|投资额?)|(?:成交|出让)价款|票房|罚没款|容量|装机(?:规模|容量)|投资|投资额|总投资额?|总投入|年投资|合同投资|访问量|点击量|浏览量|装机总量|总装机|总装机容量|装机总规模|受益人次|惠及人数|保障人数|从业人员|注册资[金本]|改制面|受益面|支出进度|执行进度|支付进度|拨付进度|招生规模|招生人数|(?:报销|支付|补偿)?封顶线"
)
_STANDING = (
    "失业|败诉|不良|改厕|生育|文盲|赤字|负债|债务|出生|死亡|杠杆"
    "|增长|就业|通胀|汇|利|税|存贷|化|机耕|机播|机收|绿化|绿地"
)
_RATES = (
    rf"(?!(?:{_STANDING})率)[一-龥]{{2}}率|(?:按期办结|投资完成|规范治疗|按时办[复结]|..成功)率"
    "|资金(?:到位|支付|拨付|使用|执行)率|人口覆盖率|满意度"
)
"""Two characters and 率 tell what was reached of something: 办结率, 交办率; 失业率 stands by itself."""
_BESIDE = (
    "收入|总收入|综合收入|年(?:销售|交易|成交)额|年(?:总|综合)?收入|收益|均价|产值|总产值|年产值|综合产值|配套产值|产量|年产量|增加值占比|就业占比|税收贡献率|销售面积|总产|总产量|单产|亩产|上[缴交]税[金收]|实缴税[金收]|销量|销售额|销售收入|营业收入|主营业务收入|营收|增加值|利税|利税总额|利润|资产总额|(?:新增|创造)*经济效益"
    "|利润总额|税收|纳税|出口量|出货量|成交额|交易额|播种面积|种植面积|存栏量?|出栏量?|饲养量|花费|授权量|收购量|销售量|影响力|知名度"
)
_QUALIFIED = r"(?:贡献|建设|完成|下达|计划|累计|合同|协议|拟定|当年|年度|实际|概算|预算|实现|平均|年均|其|并|就地|再)*"
OF_THE_WHOLE = rule(
    rf"{_QUALIFIED}(?:{_SHARES}|{_RATES})|占[^占，、]{{2,14}}?(?:份额|的?比[重例])|全[国省市区县州]的份额",
    "粮食产量12万吨，在全国的份额达到5% => 粮食产量在全国的份额 | level | 5% | 2021 | actual",
    "可再生能源装机120万千瓦、占比45% => 可再生能源装机占比 | level | 45% | 2021 | actual",
    "获得直达资金69亿元，支出进度93.4% => 直达资金支出进度 | level | 93.4% | 2021 | actual",
    "研发经费投入10.76亿元，投入强度居全省第三 => 研发经费投入强度全省排名 | rank | 3位 | 2021 | actual",
    "投资增长12%，占生产总值比重提高0.8个百分点 => 投资占生产总值比重 | points | 0.8个百分点 | 2021 | actual",
    "出口额居世界第一位，占国际市场份额提高2个百分点 => 出口额占国际市场份额 | points | 2个百分点 | 2021 | actual",
    "刑事案件下降8%，破案率86% => 刑事案件破案率 | level | 86% | 2021 | actual",
    "个体工商户发展到2.6万户，注册资金3.2亿元 => 个体工商户注册资金 | level | 3.2亿元 | 2021 | actual",
    "新材料产业重点打造三个基地，产业规模达到6亿元 => 新材料产业规模 | level | 6亿元 | 2021 | actual",
    "建成储能电站3座、装机规模占全省一半 => 储能电站装机规模占全省比重 | level | 50% | 2021 | actual",
    "打通断头路3条，全长12公里 => 断头路全长 | count | 12公里 | 2021 | actual",
    "在建项目达到47个，总投资额74亿元 => 在建项目总投资额 | level | 74亿元 | 2021 | actual",
    "推出优质招商项目36个，签约投资86亿元 => 优质招商项目签约投资 | level | 86亿元 | 2021 | actual",
)
ANOTHER = rule(
    rf"{_QUALIFIED}(?:{_BESIDE})",
    "小麦面积60万亩，产量30万吨 => 小麦产量 | level | 30万吨 | 2021 | actual",
    "食用菌产业提质增效，年产量达12万吨 => 食用菌产业年产量 | level | 12万吨 | 2021 | actual",
    "民营经济活力迸发，增加值占比达62% => 民营经济增加值占比 | level | 62% | 2021 | actual",
    "民营企业发展到8万户，上缴税金76亿元 => 民营企业上缴税金 | level | 76亿元 | 2021 | actual",
    "电站设备企业达到200户，完成配套产值5亿元 => 电站设备企业配套产值 | level | 5亿元 | 2021 | actual",
    "烤烟种植面积8万亩、收购量1.1万吨 => 烤烟收购量 | level | 1.1万吨 | 2021 | actual",
    "茶叶产量1.2万吨、综合产值30亿元 => 茶叶综合产值 | level | 30亿元 | 2021 | actual",
)
_PARTS = rule(
    r"[、和与]",
    "办理建议9件、提案6件，办结率、满意率100% => 建议、提案办结率、满意率 | level | 100% | 2021 | actual",
)
OF_STEPS = ("时限", "材料", "环节", "时间", "申请材料", "申报材料", "办理时限", "办结时限")
BALANCE = rule(
    r"余额(?:总量)?",
    "制造业贷款新增45亿元，余额186亿元 => 制造业贷款余额 | level | 186亿元 | 2021 | actual",
)
SIDES = ("农村", "农村居民", "城镇", "城镇居民", "城市", "乡村", "一线", "二线", "三线")
HURT = rule(
    r"(?:死亡|受伤|伤亡|死伤|亡)人数|(?:直接)?(?:财产|经济)?损失",
    "生产安全事故起数下降17%、死亡人数下降15% => 生产安全事故死亡人数 | growth | -15% | 2021 | actual",
    "交通事故数、亡人数分别下降17%、15% => 交通事故亡人数 | growth | -15% | 2021 | actual",
    "火灾起数、直接财产损失分别下降9%、12% => 火灾直接财产损失 | growth | -12% | 2021 | actual",
    "发生火灾12起，直接经济损失86万元 => 火灾直接经济损失 | level | 86万元 | 2021 | actual",
)
_OF_CASES = rule(
    r"(?:群众|直接|财产|经济)*损失(?:起?数|金?额)?|(?:破案|立案|结案)(?:起?数|率)",
    "电信诈骗发案数、损失数分别下降12%、15% => 电信诈骗损失数 | growth | -15% | 2021 | actual",
    "电诈发案、损失分别下降12%、15% => 电诈损失 | growth | -15% | 2021 | actual",
    "电信诈骗发案数下降12%、损失数下降15% => 电信诈骗损失数 | growth | -15% | 2021 | actual",
)
"""电信诈骗发案数、损失数: of the frauds both."""
JUDGED = rule(
    r"(?:市民|群众|公众|企业|社会|用户|诉求人|服务对象)满意[率度]",
    "政务热线办结率99%，市民满意率95% => 政务热线市民满意率 | level | 95% | 2021 | actual",
)
GENERATED = rule(
    r"(?P<of>[一-龥]{2,10}?)?(?:装机(?:容量)?|发电|消费|(?:总?产|销|用[水电气煤]|发电|消费|消纳|交易|吞吐|接待|存栏|出栏)量|收入|总?产值|增加值|投资|营收|利润|利税|(?:播种|种植|养殖)?面积|(?:进出口|进口|出口)总?额?|销售额|就业人数)占比",
    "高技术制造业增加值占比12%、投资占比18% => 高技术制造业投资占比 | level | 18% | 2021 | actual",
    "绿色食品产值占比31%、出口额占比12% => 绿色食品出口额占比 | level | 12% | 2021 | actual",
    "清洁能源装机占比47%、发电量占比44% => 清洁能源发电量占比 | level | 44% | 2021 | actual",
)
RESEARCH = rule(
    r"研发(?:投入|支出|费用|经费)",
    "县属企业完成技改投资5亿元、研发投入2亿元 => 县属企业研发投入 | level | 2亿元 | 2021 | actual",
)


def of_cases(words: str) -> bool:
    """`损失数`, which says nothing without the crimes that it is of."""
    return bool(_OF_CASES.fullmatch(words))


def leans(words: str) -> bool:
    """`办结率` and `总投资` say nothing without the thing whose rate and whose sum they are."""
    alike = GENERATED.fullmatch(words)
    if (alike and not alike["of"]) or BALANCE.fullmatch(words) or of_cases(words) or words in ("支出", *OF_STEPS):
        return True
    told = (
        OF_THE_WHOLE.fullmatch(words)
        or HURT.fullmatch(words)
        or JUDGED.fullmatch(words)
        or ANOTHER.fullmatch(words)
        or RESEARCH.fullmatch(words)
    )
    return bool(told) or words in SIDES


def leaning_parts(words: str) -> tuple[str, ...]:
    """`办结率和满意率`, `办结率、满意率` -> both, where each of them leans; else nothing."""
    parts = tuple(_PARTS.split(words))
    return parts if len(parts) > 1 and all(map(leans, parts)) else ()


def stands_beside(words: str) -> bool:
    """`利税` is a value of its own, which what follows may speak of; `总投资` is one of the project's."""
    return bool(ANOTHER.fullmatch(words))
