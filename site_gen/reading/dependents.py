"""Nouns that lean on what the sentence speaks of: 利税 of 长城汽车, 产量 of 小麦, 满意率 of 人大代表建议."""

from site_gen.reading.rule import rule

_SHARES = (
    "增速|增幅|降幅|(?:提升|改善|增长|下降|压减)幅度|投入强度|占比|比重|比例|占地|占地面积|(?:死亡|受伤|伤亡)人数|总量|总数|总人数|总额|数量|数额|金额|资金|到位资金|规模|存量|增量|床位|产业规模|总规模|保有量|拥有量|参保人数|贷款|授信|人数|户数|里程|产能"
    "|总金额|投资总额|总里程|长度|面积|总面积|(?:竣工|施工|新开工)面积|容量|投资|投资额|总投资|年投资|合同投资|访问量|点击量|浏览量|装机总量|总装机|总装机容量|装机总规模|受益人次|惠及人数|保障人数|从业人员|注册资[金本]|改制面|受益面|支出进度|执行进度|支付进度|拨付进度|招生规模|招生人数"
)
_STANDING = (
    "失业|败诉|不良|改厕|生育|文盲|赤字|负债|债务|出生|死亡|杠杆"
    "|增长|就业|通胀|汇|利|税|存贷|化|机耕|机播|机收|绿化|绿地"
)
_RATES = rf"(?!(?:{_STANDING})率)[一-龥]{{2}}率|(?:按期办结|投资完成|规范治疗|按时办[复结]|..成功)率|满意度"
"""Two characters and 率 tell what was reached of something: 办结率, 交办率; 失业率 stands by itself."""
_BESIDE = (
    "收入|收益|均价|产值|总产值|年产值|综合产值|产量|总产|总产量|单产|亩产|上缴税[金收]|实缴税[金收]|销量|销售额|销售收入|营业收入|主营业务收入|营收|增加值|利税|利税总额|利润|(?:新增)?经济效益"
    "|利润总额|税收|纳税|出口量|出货量|成交额|交易额|播种面积|种植面积|存栏量?|出栏量?|花费|授权量|影响力|知名度"
)
_QUALIFIED = r"(?:完成|下达|计划|累计|合同|协议|拟定|当年|年度|实际|概算|预算|实现|平均|年均|其|并|就地|再)*"
_OF_THE_WHOLE = rule(
    rf"{_QUALIFIED}(?:{_SHARES}|{_RATES})|占[^占，、]{{2,14}}?(?:份额|的?比[重例])|全[国省市区县州]的份额",
    "粮食产量12万吨，在全国的份额达到5% => 粮食产量在全国的份额 | level | 5% | 2021 | actual",
    "可再生能源装机120万千瓦、占比45% => 可再生能源装机占比 | level | 45% | 2021 | actual",
    "获得直达资金69亿元，支出进度93.4% => 直达资金支出进度 | level | 93.4% | 2021 | actual",
    "研发经费投入10.76亿元，投入强度居全省第三 => 研发经费投入强度全省排名 | rank | 3位 | 2021 | actual",
    "投资增长12%，占生产总值比重提高0.8个百分点 => 投资占生产总值比重 | points | 0.8个百分点 | 2021 | actual",
    "出口额居世界第一位，占国际市场份额提高2个百分点 => 出口额占国际市场份额 | points | 2个百分点 | 2021 | actual",
    "个体工商户发展到2.6万户，注册资金3.2亿元 => 个体工商户注册资金 | level | 3.2亿元 | 2021 | actual",
    "新材料产业重点打造三个基地，产业规模达到6亿元 => 新材料产业规模 | level | 6亿元 | 2021 | actual",
)
_ANOTHER = rule(
    rf"{_QUALIFIED}(?:{_BESIDE})",
    "小麦面积60万亩，产量30万吨 => 小麦产量 | level | 30万吨 | 2021 | actual",
    "民营企业发展到8万户，上缴税金76亿元 => 民营企业上缴税金 | level | 76亿元 | 2021 | actual",
    "茶叶产量1.2万吨、综合产值30亿元 => 茶叶综合产值 | level | 30亿元 | 2021 | actual",
)
_MEASURE = rule(
    r"(?:总产值|产值|(?:销售|营业|主营业务)收入|资产总额|总资产|净资产|增加值|利税|利润|(?:总)?产量|总产|单产|(?:播种|种植|养殖|销售)?面积|播面|销量|销售额"
    r"|[交成]交易?额|(?<=旅游)接待|(?:存栏|出栏|饲养|申请)量?|(?<=品牌)价值|营收|产能|数量|户数|人次|[收采]购量|发电量)$",
    "旅游接待突破150万人次，收入达到9亿元 => 旅游收入 | level | 9亿元 | 2021 | actual",
    "村级光伏电站发电量36万度，收益28万元 => 村级光伏电站收益 | level | 28万元 | 2021 | actual",
    "小麦种植面积60万亩，产量30万吨 => 小麦产量 | level | 30万吨 | 2021 | actual",
    "商品房销售面积36万平方米，均价2680元 => 商品房均价 | level | 2680元 | 2021 | actual",
    "肉牛饲养量30万头、出栏量13万头 => 肉牛出栏量 | level | 13万头 | 2021 | actual",
    "专利申请量达到600件、授权量达到400件 => 专利授权量 | level | 400件 | 2021 | actual",
    "公用品牌价值达44亿元、影响力居全国第三 => 公用品牌影响力全国排名 | rank | 3位 | 2021 | actual",
    "国有企业资产总额38亿元，实现利润3亿元 => 国有企业利润 | level | 3亿元 | 2021 | actual",
    "粮食总产2.75万吨，单产提高12公斤 => 粮食单产 | change | 12公斤 | 2021 | actual",
    "市属国企资产总额652亿元、营业收入79亿元 => 市属国企营业收入 | level | 79亿元 | 2021 | actual",
    "粮食单产居全国第5位、总产居全国第8位 => 粮食总产全国排名 | rank | 8位 | 2021 | actual",
    "烟叶收购量3.2万担、产值4600万元 => 烟叶产值 | level | 4600万元 | 2021 | actual",
    "粮食播面稳定在47万亩以上、产量达20万吨 => 粮食产量 | level | 20万吨 | 2021 | actual",
)
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
_HEADS = rule(
    r"总?头数$|(?<=..)[存出]栏量?$",
    "牲畜存栏126万头，出栏率42% => 牲畜出栏率 | level | 42% | 2021 | actual",
    "牲畜总头数稳定在80万头，出栏率提高到45% => 牲畜出栏率 | level | 45% | 2021 | actual",
)
_ALONE = rule(r"年?(?:产量|产值|销量|产能)", "年产量8万吨、产值15亿元 => 产值 | level | 15亿元 | 2021 | actual")
_PARTS = rule(
    r"[、和与]",
    "办理建议9件、提案6件，办结率、满意率100% => 建议、提案办结率、满意率 | level | 100% | 2021 | actual",
)
_PART = rule(
    r"(?P<part>[^占，、]{2,12})(?:占比|比重)",
    "外商投资结构优化，高技术产业占比提高一倍 => 高技术产业占外商投资比重 | change | 1倍 | 2021 | actual",
)
_STRUCTURED = rule(
    r"(?:投资|进出口|外贸|出口|贷款|信贷)$",
    "外商投资结构优化，高技术产业占比提高一倍 => 高技术产业占外商投资比重 | change | 1倍 | 2021 | actual",
)
"""Sums that have a structure: what is a share of them."""
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
_OF_STEPS = ("时限", "材料", "环节", "时间", "申请材料", "申报材料", "办理时限", "办结时限")
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
_SPEEDS = ("增速", "增幅", "增长速度")
_SIZE_OF = rule(
    r"(?<=[一-龥]{3})(?<![用耗]电)(?<!用水)(?<!消费)(?<!排放)(?:总量|规模)$",
    "生产总值总量居全省第二、增速居全省第一 => 生产总值增速全省排名 | rank | 1位 | 2021 | actual",
)
"""生产总值总量居第二、增速居第一: both are told of the 生产总值."""
_SHARED = rule(
    r"(?<=..)(?:占[^占]{2,}?比[重例]|(?:增[速幅])?(?:[高低快慢]于|高出)全[国省市区县州])$",
    "GDP增长6%，高于全省0.2个百分点，总量跨过3000亿元 => GDP总量 | level | 3000亿元 | 2021 | actual",
    "电池产业产值占全省比重31.9%，规模稳居全省第1 => 电池产业产值规模全省排名 | rank | 1位 | 2021 | actual",
)
_SIZED = ("总额", "总值", "总量", "规模", "总数", "余额")
_BALANCE = rule(
    r"余额(?:总量)?",
    "制造业贷款新增45亿元，余额186亿元 => 制造业贷款余额 | level | 186亿元 | 2021 | actual",
)
_ADDED = rule(r"(?<=..)新增$", "各项存款新增60亿元，余额达520亿元 => 存款余额 | level | 520亿元 | 2021 | actual")
"""存款新增60亿元，余额520亿元: what there is of it, new or not."""
_SIDES = ("农村", "农村居民", "城镇", "城镇居民", "城市", "乡村", "一线", "二线", "三线")
_SIDE = rule(
    r"^(?:农村|城镇|城市|乡村|[一二三]线)",
    "城市居民建档率达到40%，农村达到15% => 农村居民建档率 | level | 15% | 2021 | actual",
)
_HURT = rule(
    r"(?:死亡|受伤|伤亡)人数",
    "生产安全事故起数下降17%、死亡人数下降15% => 生产安全事故死亡人数 | growth | -15% | 2021 | actual",
)
_ACCIDENTS = rule(
    r"(?P<of>.*(?:事故|火灾|灾害|灾情))(?:起数|数量|数|总量)?",
    "生产安全事故起数下降17%、死亡人数下降15% => 生产安全事故死亡人数 | growth | -15% | 2021 | actual",
)
_CASES = rule(
    r"(?P<of>[^、]{2,}?)(?:发案|立案|受案|报案|警情)(?:起?数|量)?",
    "电信诈骗发案数、损失数分别下降12%、15% => 电信诈骗损失数 | growth | -15% | 2021 | actual",
)
_OF_CASES = rule(
    r"(?:群众|直接|财产|经济)*损失(?:起?数|金?额)|(?:破案|立案|结案)(?:起?数|率)",
    "电信诈骗发案数、损失数分别下降12%、15% => 电信诈骗损失数 | growth | -15% | 2021 | actual",
    "电信诈骗发案数下降12%、损失数下降15% => 电信诈骗损失数 | growth | -15% | 2021 | actual",
)
"""电信诈骗发案数、损失数: of the frauds both."""
_JOINED = rule(
    r"参[合保]率|参保人数|参合人数|覆盖率|覆盖面|保障人数|保障对象",
    "农村低保标准提高到720元，保障人数达1.36万人 => 农村低保保障人数 | level | 1.36万人 | 2021 | actual",
    "新型农村合作医疗补助标准提高到120元，参合率稳定在90% => 新型农村合作医疗参合率 | level | 90% | 2021 | actual",
)
_PAID = rule(
    r"(?<=[一-龥]{3})(?:人均)?(?:财政|政府)?(?:补助|补贴|筹资|缴费|保障|报销|支付|(?<=低保))(?:标准|比例|水平|资金)$|(?<=..)参[合保]人数$",
    "新农合参合人数3.2万人，参合率达99.1% => 新农合参合率 | level | 99.1% | 2021 | actual",
    "新型农村合作医疗补助标准提高到120元，参合率稳定在90% => 新型农村合作医疗参合率 | level | 90% | 2021 | actual",
)
"""补助标准, then 参合率: whose standard it was is whose members they are."""
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
_SUM_ITSELF = rule(
    r"(?:外资|内资|引资|协议资金|合同资金)$",
    "合同利用外资12亿元，实际到位资金8亿元 => 实际到位资金 | level | 8亿元 | 2021 | actual",
)
"""合同利用外资，到位资金: a sum beside another, and none of its own."""
_PER_ONE = rule(
    r"^(?:亩均|人均|户均)[一-龥]{2}",
    "亩均产值提高到300万元，入驻率达到90% => 入驻率 | level | 90% | 2021 | actual",
)
_BUILDING = rule(
    r"(?:楼|校舍|宿舍|食堂|操场|运动场|教室|项目|工程)$",
    "中心小学新建教学楼1栋，入学率100% => 入学率 | level | 100% | 2021 | actual",
)
"""教学楼1栋，入学率100%: nobody goes to school of a building."""
_NO_HOUSE = rule(
    r"(?<!厂房)(?<!楼宇)(?<!用房)(?<!住房)(?<!商品房)(?<!商铺)(?<!门面)(?<!综合体)(?<!公寓)(?<!写字楼)(?<!载体)(?<!市场)$",
    "新引进企业86家，空置率控制在15%以内 => 空置率 | level | 15% | 2021 | actual",
)
"""引进企业86家，空置率15%: what is empty are houses."""
_SECTOR_OUTPUT = rule(
    r"^(?:规上|规模以上|限上)?(?:工业|农业|建筑业|服务业)(?:总?产值|增加值)$",
    "规上工业产值12.6亿元，增长8.2%，完成税收1.8亿元 => 税收 | level | 1.8亿元 | 2021 | actual",
)
"""规上工业产值，完成税收: a tax of the whole place."""
_NO_SCHOOL = rule(
    r"(?<!学校)(?<!高校)(?<!院校)(?<!高中)(?<!中职)(?<!大学)(?<!幼儿园)$",
    "企业增加到75家，招生规模增加到2万人 => 招生规模 | level | 2万人 | 2021 | actual",
)
"""普通高校75所，招生规模: of schools alone."""
_MEASURED = rule(
    r"(?:收入|总值|GDP|增加值|支出|零售总?额|税收|利润|产量|价格|到位资金|用电量|学位|床位|车位|岗位|就业)$",
    "用电量增长2%，贷款增加36亿元 => 贷款 | change | 36亿元 | 2021 | actual",
    "全年财政收入增长7.4%，完成投资26亿元 => 完成投资 | level | 26亿元 | 2021 | actual",
)
"""财政收入增长，完成投资: nothing is invested in a sum."""
_SIGNED = rule(
    r"签约(?:总额|金额|总金额|投资额|资金)$",
    "签约项目73个、签约总额268亿元，履约率、开工率分别为91.8%、76.7% => 签约项目开工率 | level | 76.7% | 2021 | actual",
)
"""签约总额268亿元，开工率: of the projects, not of the money."""
_STAGE_RATES = ("履约率", "开工率", "投产率", "竣工率", "落地率", "注册率", "转化率")
_STAGED = rule(
    r"(?<=项目|企业)(?:新?签约|落户|开工|落地|竣工|投产)$",
    "徽商回归项目落户46个，到位资金52亿元 => 徽商回归项目到位资金 | level | 52亿元 | 2021 | actual",
)
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
_ACTED = rule(
    r"(?:销售|交易|办结|成交|签约|出让|培训|就业|检测|抽检)$",
    "实现商品房销售1272套、销售收入9.5亿元 => 商品房销售收入 | level | 9.5亿元 | 2021 | actual",
    "政务热线办结8万件、按时办结率100% => 政务热线按时办结率 | level | 100% | 2021 | actual",
)

_SORT_OF = rule(
    r"(?:业|企业|类型|领域|经济|单位|民间|国有)$",
    "服务业收入增长12%，其中：软件业增长21% => 软件业收入 | growth | 21% | 2021 | actual",
    "服务业收入增长12%，其中，软件业增长21%，信息业增长8% => 信息业收入 | growth | 8% | 2021 | actual",
)
_TOLD_OF = rule(
    r"(?:(?:固定资产)?投资|(?:营业|主营业务|销售)?收入|(?<!生产)增加值|总?产值|利润(?:总额)?|营业额|零售额|用电量|贷款余额)$",
    "固定资产投资12亿元，增长5%，其中国有经济完成3亿元 => 国有经济固定资产投资 | level | 3亿元 | 2021 | actual",
)


_SIZE = rule(
    r"(?:总?产量|销量|产值|出口|存栏|出栏|销售额|零售额)$",
    "汽车产量增长12%，其中新能源汽车增长17% => 新能源汽车产量 | growth | 17% | 2021 | actual",
)
_GROWN_ON = rule(
    r"(?<=..)(?:(?:播种|种植|养殖)面积|总?产量|总产)$",
    "粮食产量增长17.8%，其中小麦增长7.5% => 小麦产量 | growth | 7.5% | 2021 | actual",
)
_PRICES = rule(
    r"价格(?:总?水平|指数)?$",
    "居民消费价格下降1.2%，其中食品类下降3.7% => 食品类价格 | growth | -3.7% | 2021 | actual",
)
_CONSUMED = rule(
    r"[一-龥]{2,10}(?:类|服务|用品)|食品|衣着|居住|粮食|肉禽",
    "居民消费价格下降1.2%，其中食品类下降3.7% => 食品类价格 | growth | -3.7% | 2021 | actual",
)
_CROP = rule(
    r"[一-龥]{0,4}(?:[夏秋春早]粮|青稞|高粱|麦|稻|谷|玉米|薯|豆|瓜|菜|果|梨|桃|棉花?|油菜|花生|茶叶?|菌|药材|甘蔗|甜菜|烤?烟|蚕桑|花卉|牧?草|水产品|[猪牛羊禽]肉|禽?蛋|奶)",
    "粮食产量增长17.8%，其中小麦增长7.5% => 小麦产量 | growth | 7.5% | 2021 | actual",
    "粮食播种面积60万亩，其中小麦30万亩、玉米20万亩 => 玉米播种面积 | level | 20万亩 | 2021 | actual",
)
_KEPT = rule(
    r"(?<=..)(?:年末)?(?:存栏|出栏|饲养)量?$",
    "牲畜存栏68万头，其中奶牛2.1万头、生猪31万头 => 生猪存栏 | level | 31万头 | 2021 | actual",
)
_BEAST = rule(
    r"[一-龥]{0,3}(?:牛|羊|猪|马|驴|骡|骆驼|鸡|鸭|鹅|兔|家禽)",
    "生猪年末存栏29万头，其中能繁母猪2.83万头 => 能繁母猪年末存栏 | level | 2.83万头 | 2021 | actual",
)
"""奶牛 of 牲畜存栏, 小麦 of 粮食面积: the kind takes the place of the whole."""


_TRADED = rule(
    r"(?!外贸|对外|货物)(?P<of>[一-龥]{2,}?)(?:进出口|[进出]口)(?:总[额值]|额|值)?",
    "服务贸易进出口增长6%，其中出口额增长9%，进口额增长2% => 服务贸易进口额 | growth | 2% | 2021 | actual",
)
_ONE_WAY = rule(
    r"[进出]口(?:总[额值]|额|值)?",
    "水产品进出口额12亿元，其中出口8亿元、进口4亿元 => 水产品进口 | level | 4亿元 | 2021 | actual",
)
"""水产品进出口额，其中出口: of these goods alone, and not of all that the place sells."""


def traded(name: str, whole: str) -> str:
    """`出口额`, told after 水产品进出口额 or 水产品进口额, as that of these goods; else nothing."""
    of = _TRADED.fullmatch(whole) if _ONE_WAY.fullmatch(name) else None
    return of["of"] + name if of else ""


def of_part(name: str, whole: str) -> str:
    """`软件业`, a part of 服务业收入, as what was told of the whole: 软件业收入."""
    if one_way := traded(name, whole):
        return one_way
    told = _TOLD_OF.search(whole) if _SORT_OF.search(name) else None
    size = _SIZE.search(whole)
    alike = size and size.start() > 1 and name != whole and name.endswith(whole[size.start() - 2 : size.start()])
    if size and alike:  # 汽车产量增长1.7倍，其中新能源汽车增长17.2倍
        return name + size[0]
    if _PRICES.search(whole) and _CONSUMED.fullmatch(name):
        return name + "价格"
    grown = _GROWN_ON.search(whole) if _CROP.fullmatch(name) else None
    grown = _KEPT.search(whole) if _BEAST.fullmatch(name) else grown
    return name + told[0] if told else name + grown[0] if grown else name


def next_part(name: str, part: str) -> str:
    """`信息业`, told next after 软件业收入, as the same of it: 信息业收入; nothing where they are of two kinds."""
    told = _TOLD_OF.search(part)
    alike = told and _SORT_OF.search(name) and _SORT_OF.search(part[: told.start()])
    return name + told[0] if told and alike else ""


def _other_side(words: str, topic: str) -> str:
    """`农村` after `城市居民建档率`: of the countryside the same."""
    side = _SIDE.match(topic)
    rest = topic[side.end() :] if side else ""
    return words + (rest.removeprefix("居民") if words.endswith("居民") else rest) if rest else words + topic


def part_of(name: str, whole: str) -> str:
    """`高技术产业占比` where 外商投资结构优化 goes before -> 高技术产业占外商投资比重; any other name as it is."""
    part = _PART.fullmatch(name) if _STRUCTURED.search(whole) else None
    return f"{part['part']}占{whole}比重" if part else name


_GENERATED = rule(
    r"(?P<of>[一-龥]{2,10}?)?(?:装机(?:容量)?|发电量?|用电量|消费量?)占比",
    "清洁能源装机占比47%、发电量占比44% => 清洁能源发电量占比 | level | 44% | 2021 | actual",
)
_INSTALLED = rule(
    r"(?P<of>[一-龥]{2,10}?)(?:发电)?(?:总?装机(?:容量|规模|总量)?|发电量)",
    "清洁能源发电装机规模超790万千瓦、装机占比93% => 清洁能源装机占比 | level | 93% | 2021 | actual",
)
"""清洁能源装机占比、发电量占比: both are shares of the same energy."""


def of_cases(words: str) -> bool:
    """`损失数`, which says nothing without the crimes that it is of."""
    return bool(_OF_CASES.fullmatch(words))


def leans(words: str) -> bool:
    """`办结率` and `总投资` say nothing without the thing whose rate and whose sum they are."""
    alike = _GENERATED.fullmatch(words)
    if (alike and not alike["of"]) or _BALANCE.fullmatch(words) or of_cases(words) or words in ("支出", *_OF_STEPS):
        return True
    return bool(_OF_THE_WHOLE.fullmatch(words) or _ANOTHER.fullmatch(words)) or words in _SIDES


def leaning_parts(words: str) -> tuple[str, ...]:
    """`办结率和满意率`, `办结率、满意率` -> both, where each of them leans; else nothing."""
    parts = tuple(_PARTS.split(words))
    return parts if len(parts) > 1 and all(map(leans, parts)) else ()


def stands_beside(words: str) -> bool:
    """`利税` is a value of its own, which what follows may speak of; `总投资` is one of the project's."""
    return bool(_ANOTHER.fullmatch(words))


def _rated(topic: str, words: str) -> str:
    """市场渗透率全国第一，保有量50万辆; 社区建设达标率97%，满意率99%: what the rate is of."""
    if (held := _RATED_OF.fullmatch(topic)) and words in ("保有量", "总量", "销量", "产量"):
        return held["of"]
    return _IN_TIME.sub("", topic[:-3]) if words.endswith("率") and (len(topic) > 5 or topic.startswith("项目")) else ""


def _hurt(words: str, topic: str) -> str:
    of = _ACCIDENTS.fullmatch(topic) if _HURT.fullmatch(words) else _CASES.fullmatch(topic)
    if of is None and _OF_THE_WHOLE.fullmatch(words) and not _HURT.fullmatch(words):
        return _joined(words, topic)  # 刑事案件下降8%，破案率86%
    return of["of"] + words if of else words


def leaning(words: str, topic: str) -> str:
    """`利税` with `长城汽车销售收入` -> 长城汽车利税; `占比` with `服务业增加值` -> 服务业增加值占比."""
    if _GENERATED.fullmatch(words):
        return _generated(topic) + words
    if words in _SIDES:
        return _other_side(words, topic)
    if words.startswith("的") and topic.endswith(words[1:]):  # 现行16%的税率降至13%
        return topic
    if _HURT.fullmatch(words) or of_cases(words):
        return _hurt(words, topic)
    if _by_itself(words, topic):
        return _alone(words, topic)
    topic = _PAID.sub("", topic) if _JOINED.fullmatch(words) else topic
    topic = _ADDED.sub("", topic).removesuffix("余额") if _BALANCE.fullmatch(words) else topic
    topic = topic.removesuffix("增速").removesuffix("增幅").removesuffix("增长") or topic
    topic = _SIZE_OF.sub("", topic) if words in _SPEEDS else topic
    topic = _ESTATE.sub("", topic) if words in _FLOORS else topic
    topic = _SHARED.sub("", topic) if words in _SIZES or words.startswith(("上缴", "实缴")) else topic
    topic = _rated_thing(words, topic)
    if topic[-2:] in words and _ACTED.search(topic):  # 商品房销售1272套、销售收入; 热线办结8万件、按时办结率
        topic = topic[:-2]
    if words.endswith("完成投资") and topic.endswith("固定资产投资"):
        return topic
    topic = _COST.sub("", topic) if words.endswith("完成投资") or words.startswith("占地") else topic
    topic = _SIGNED.sub("签约项目", topic) if words in _STAGE_RATES else topic
    if words.endswith("到位资金"):
        topic = _STAGED.sub("", topic)
        drawn = _DRAWN.match(topic)
        topic = drawn["by"] if drawn else _OFFERED.sub("", topic)
        words = "到位资金" if drawn else words
    if (words in _SIZES and topic.endswith(_SIZED)) or (
        words == "金额" and topic.endswith("额")
    ):  # 进出口总额30亿元，总量居全市第1位
        return topic
    return _joined(words, topic)


def _by_itself(words: str, topic: str) -> bool:
    """亩均产值300万元，入驻率90%: the topic is no thing that words like these are of."""
    apart = {
        "税收": _SECTOR_OUTPUT,
        "入学率": _BUILDING,
        "巩固率": _BUILDING,
        "率": _PER_ONE,
        "空置率": _NO_HOUSE,
        "投资": _MEASURED,
        "贷款": _MEASURED,
        "到位资金": _SUM_ITSELF,
        "招生规模": _NO_SCHOOL,
        "招生人数": _NO_SCHOOL,
    }
    alone = words.removeprefix("累计") == "支出" or words in _OF_STEPS
    return alone or any(words.endswith(end) and bool(pattern.search(topic)) for end, pattern in apart.items())


def _alone(words: str, topic: str) -> str:
    """`完成税收` -> 税收; `支出` beside 一般公共预算收入 -> 一般公共预算支出."""
    if words in _OF_STEPS and (steps := _STEPS.fullmatch(topic)):
        return steps["of"] + words
    if words.endswith("支出") and _INCOME.search(topic):
        return _INCOME.sub("支出", topic)
    return _BARE.sub("", words) if words.endswith("税收") else words


def _rated_thing(words: str, topic: str) -> str:
    """`牲畜` of 牲畜总头数, where a rate follows."""
    if not words.endswith("率"):
        return topic
    topic = _SO_GREAT.sub("", topic)
    if len(topic) > 4 and words[:2] == topic[:2]:  # 调处矛盾纠纷860起，调处成功率
        return topic[2:]
    topic = _GOOD_DAYS.sub("", topic) if words == "优良率" else _TAKEN.sub("", topic)
    topic = topic[: finished.start("did")] if (finished := _FINISHED.search(topic)) else topic
    return _HEADS.sub("", _PER_DAY.sub("", topic) or topic)


def _generated(topic: str) -> str:
    """`清洁能源` of 清洁能源装机占比."""
    before = _GENERATED.fullmatch(topic) or _INSTALLED.fullmatch(topic)
    return (before["of"] or "") if before else ""


def _joined(words: str, topic: str) -> str:
    if not _ANOTHER.fullmatch(words):
        if topic.endswith(("占比", "比重")) and words.endswith("率"):  # 公办园在园幼儿占比56%，普惠率92%
            return words
        if topic.endswith("率") and words[-1] not in "比重例":
            return _rated(topic, words) + words
        if words.startswith("全"):
            return f"{topic}在{words}"
        if topic.endswith(words.removeprefix("总")):
            return topic
        return topic + (words[2:] if words.startswith(topic[-2:]) else words)
    if _SUM.search(topic):
        return _SUM.sub("", topic) + _BARE.sub("", words)
    owner = _RATE_OF.sub("", _MEASURE.sub("", topic))
    topic = "" if _ALONE.fullmatch(topic) else topic  # 年产量8万吨、产值15亿元: whose is not said
    words = _BARE.sub("", words)
    owner = (
        owner[:-2] if words.startswith(owner[-2:]) and len(owner) > 3 else owner
    )  # 商品房销售面积86万平方米、销售额52亿元
    return (owner if len(owner) > 1 else topic) + words
