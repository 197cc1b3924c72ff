"""Names of a list with the head, the tail or the whole that one of them holds for all: 城镇、农村居民人均可支配收入."""

from collections.abc import Callable, Sequence

from site_gen.reading.dependents import counted_twice, leaning
from site_gen.reading.dependents_words import leans, of_cases
from site_gen.reading.per_head import per_head
from site_gen.reading.rule import rule

_SORT = rule(
    r"(?<=[一-龥”]{2})(?:案件|警情|事故|产业|企业|事业|行业|业|项目|学校|机构|客流|用电|用水|排放|用户|货物|管网|管道|管线|基地|养殖场|养殖小区"
    r"|(?:批发|交易)市场|加工厂|合作社)$",
    "@plan 新建奶源、肉牛（羊）、生猪基地各10个 => 新建肉牛（羊）基地数 | count | 10个 | 2022 | target",
    "@plan 新建奶牛、肉羊养殖场各5个 => 新建奶牛养殖场数 | count | 5个 | 2022 | target",
    "刑事、治安案件分别下降3%、4% => 刑事案件 | growth | -3% | 2021 | actual",
    "二氧化硫、氮氧化物排放分别减少3%和5% => 二氧化硫排放 | growth | -3% | 2021 | actual",
    "汽车、化工行业分别增长3%、4% => 汽车行业 | growth | 3% | 2021 | actual",
    "“煤改气”“煤改电”用户分别达到620户和135户 => “煤改气”用户户数 | level | 620户 | 2021 | actual",
)
_STANDS_ALONE = rule(
    r"(?:[园场馆院站所店路桥区校室房棚厂库社村池渠]|中心|企业|机构)$",
    "@plan 新建公园、蔬菜基地各10个 => 新建公园数 | count | 10个 | 2022 | target",
    "@plan 新建幼儿园、特殊学校各2所 => 新建幼儿园数 | count | 2所 | 2022 | target",
)
"""公园 beside 蔬菜基地: a whole thing, and no sort of the last."""
_BORNE = (
    (
        rule(
            r"(?<=[一-龥]{2})(?:保险)?参[保合]$",
            "工伤保险、失业保险参保分别达36万人、9万人 => 工伤保险参保人数 | level | 36万人 | 2021 | actual",
            "养老、失业保险参保分别达68万人、36万人 => 养老保险参保人数 | level | 68万人 | 2021 | actual",
        ),
        rule(
            r"(?:保险|养老|失业|工伤|生育|医疗|医保)$",
            "职工养老保险、居民医疗保险参保分别达6万人、9万人 => 职工养老保险参保人数 | level | 6万人 | 2021 | actual",
            "城镇新增就业、养老保险参保分别达3万人、8万人 => 城镇新增就业人数 | level | 3万人 | 2021 | actual",
        ),
    ),
    (
        rule(
            r"(?<=[一-龥]{2})(?:补助|补贴)?资金$",
            "发放低保、临时救助资金分别为3亿元、2000万元 => 发放低保资金 | level | 3亿元 | 2021 | actual",
        ),
        rule(
            r"(?:低保|五保|特困|救助|供养|优抚|奖补)$",
            "发放低保、临时救助资金分别为3亿元、2000万元 => 发放低保资金 | level | 3亿元 | 2021 | actual",
            "签约项目、到位资金分别增长12%、8% => 签约项目 | growth | 12% | 2021 | actual",
        ),
    ),
    (
        rule(
            r"(?<=[一-龥]{2})床位$",
            "综合医院、乡镇卫生院床位分别达到3200张、860张 => 综合医院床位数 | level | 3200张 | 2021 | actual",
        ),
        rule(
            r"(?:院|机构|中心|酒店|宾馆|民宿)$",
            "医院和养老机构床位分别达到3200张和860张 => 医院床位数 | level | 3200张 | 2021 | actual",
        ),
    ),
    (
        rule(
            r"(?<=[一-龥]{2})(?:在校学?生|在园幼儿|毕业生)$",
            "小学、初中、高中在校生分别达到8万人、4万人、2万人 => 初中在校生人数 | level | 4万人 | 2021 | actual",
        ),
        rule(
            r"(?:小学|初中|高中|中学|中职|高职|学校|院校|高校|本科|专科|教育)$",
            "中职学校、普通高中在校生分别达到2万人、3万人 => 中职学校在校生人数 | level | 2万人 | 2021 | actual",
        ),
    ),
)
"""What the last of a list ends with, and the others that bear it, however long they are: 参保 of 养老保险."""
_SHARED = (
    "(?P<measure>增加值|总产值|产值|产量|(?:先进|优质|绿色|落后|有效)?产能|投资|(?:营业|主营业务|销售)?收入|零售额|销售额|用电量|发电量|装机(?:容量)?|贷款|就业)?"
    "(?P<share>(?:在?全[国省市区县州])?所?占(?:比[重例]?))"
)
"""制造业增加值占比: what is measured, and that it is a share."""
_TURNED = (
    "(?:城镇|城市|机械|工业|信息|数字|规模|电气|资源|无害|市场|良种|国产|集约|标准|产业|组织|智能|自动|专业|网格|清洁"
    "|减量|规范)"
)
"""城镇化率, 无害化处理率: a rate whose word is longer than two characters."""
_JOINING = "(?:(?:综合)?参保(?:人数|(?:覆盖)?率)|(?:覆盖|征缴|续保)率)"
HEADS = rule(
    rf"(?:{_SHARED}|占[^、和占]{{2,}}(?:比重|比例)|(?:学生)?(?:人均|生均)[^、和]{{2,4}}经费|(?:最低)?收购价|负面清单条?数量?|(?<=[一-龥])(?<![、和])[存贷]款余额|投资总额|(?<=[一-龥]{{2}})(?<![存、])贷款|人均(?:财政)?补助标准|(?:(?<=居民)|(?<=职工))(?:基本)?(?:养老|医疗)保险{_JOINING}|保险{_JOINING}|(?:基本生活)?(?:保障|补助|救助|补贴)标准|地区生产总值|生产总值|(?:主营业务|营业|销售)收入|居民恩格尔系数|人均(?:住房|居住|公园绿地|住房建筑)面积|居民人均可支配收入|人均可支配收入|可支配收入|全?产业链(?:综合)?(?:总?产值|营收)|(?:产业(?:集群)?|集群)(?:总?产值|增加值|规模|营业收入|营收)|行业(?:总?产值|增加值|投资|营收|利润)|领域(?:投资额?|贷款余额?|支出|[^、和]{{2,3}}强度)|(?:能耗|水耗|碳排放)强度|水质优良(?:率|比例)|(?:空气)?(?:质量)?优良天数(?:比例|比率)|(?:综合)?(?:处理|处置|回收|循环)利用率|{_TURNED}化(?:[一-龥]{{2}})?率|(?:耕种收)?(?:综合)?机械化(?:率|水平)|改善幅度|投资完成率|毛入学率|[^、和]{{2}}率|[^、和]{{2}}比例|(?:审批|办理|办结|通关|受理)?(?:时限|时间)|比重|增加值|投资|财政总?收入|收入|标准|总额|数量|总量|(?:种植|播种|栽植|养殖|覆盖|流转)?面积|(?:年均|平均)?浓度|余额|支出"
    rf"|进出口|补贴|规模|(?<!进)[出进]口(?:交货值|总[额值]|额|值)?|[^、和余]{{2}}额|(?<=[一-龥]{{2}})(?:[存出]栏|出笼)|装机(?:总?容量|总?规模)?|(?:饲养|屠宰|收购|供应|销售|储备|保有|接待|接卸|投递|排放|用[水电气]|拥有|交易|发电|吞吐|客运|货运|周转|存栏|出栏|处理|使用|消耗)总?量|[^、和]量|[^、和]值|起数|户数|(?:亩均)?单产|[^、和起险户]{{2,4}}数|[^、和]{{2}}指数|价格)$",
    "城镇、农村居民人均可支配收入分别增长3%、4% => 城镇居民人均可支配收入 | growth | 3% | 2021 | actual",
    "个体经营户、私营企业户数分别增长3%、4% => 个体经营户户数 | growth | 3% | 2021 | actual",
    "水稻、甘蔗综合机械化率分别达86.8%、72.5% => 水稻综合机械化率 | level | 86.8% | 2021 | actual",
    "风电、光伏装机分别达到12万千瓦、8万千瓦 => 风电装机 | level | 12万千瓦 | 2021 | actual",
    "生猪出栏、家禽出笼、水产品产量分别增长3%、4%、5% => 家禽出笼 | growth | 4% | 2021 | actual",
    "小麦、玉米亩均单产分别达到480公斤、560公斤 => 小麦亩均单产 | level | 480公斤 | 2021 | actual",
    "机电、纺织品出口额分别增长3%、4% => 机电出口额 | growth | 3% | 2021 | actual",
    "生猪、肉鸡出栏分别达到46万头、1200万只 => 生猪出栏 | level | 46万头 | 2021 | actual",
    "蓝莓、茶叶种植面积分别达9万亩、61万亩 => 蓝莓种植面积 | level | 9万亩 | 2021 | actual",
    "养老、失业保险参保人数分别达68万人、36万人 => 养老保险参保人数 | level | 68万人 | 2021 | actual",
    "职工、居民养老保险参保人数分别达26万人、58万人 => 职工养老保险参保人数 | level | 26万人 | 2021 | actual",
    "孤儿、困境儿童保障标准分别提高到1450元和1250元 => 孤儿保障标准 | level | 1450元 | 2021 | actual",
    "肉羊、乳业全产业链产值分别增长3%、4% => 肉羊全产业链产值 | growth | 3% | 2021 | actual",
    "制造业、普惠小微、涉农贷款分别增长3%、4%、5% => 普惠小微贷款 | growth | 4% | 2021 | actual",
    "制造业、普惠小微贷款余额分别增长3%、4% => 制造业贷款余额 | growth | 3% | 2021 | actual",
    "刑事案件、命案起数分别下降3%、4% => 刑事案件起数 | growth | -3% | 2021 | actual",
    "交通、水利、能源领域投资额分别达2亿元、4亿元、1亿元 => 交通领域投资额 | level | 2亿元 | 2021 | actual",
    "家居、有色金属、纺织产业集群营收分别达2亿元、1亿元、3亿元 => 家居产业集群营收 | level | 2亿元 | 2021 | actual",
    "政府投资类和工业项目审批时限分别压缩至5、2个工作日 => 政府投资类项目审批时限 | level | 5个工作日 | 2021 | actual",
    "全国和自贸区负面清单条数分别压减51%、72% => 全国负面清单条数 | growth | -51% | 2021 | actual",
    "猪、羊、禽饲养量分别发展到86万头、12万只和92万只 => 羊饲养量 | level | 12万只 | 2021 | actual",
    "养老、失业保险覆盖率分别达到90%、95% => 养老保险覆盖率 | level | 90% | 2021 | actual",
    "医疗、工伤保险参保覆盖率分别达到90%、95% => 医疗保险参保覆盖率 | level | 90% | 2021 | actual",
    "炼铁、炼钢先进产能占比分别达到64%、62% => 炼铁先进产能占比 | level | 64% | 2021 | actual",
    "农业、工业、服务业用电量分别增长2%、8%、9% => 农业用电量 | growth | 2% | 2021 | actual",
    "工业、交通、建筑领域能耗强度分别下降4%、2%、1% => 交通领域能耗强度 | growth | -2% | 2021 | actual",
    "煤炭、化工行业产值分别增长6%、9% => 煤炭行业产值 | growth | 6% | 2021 | actual",
    "大豆、棉花单产分别提高5%、7% => 大豆单产 | growth | 5% | 2021 | actual",
    "全口径和区级地方财政收入分别增长12%和11% => 全口径财政收入 | growth | 12% | 2021 | actual",
    "钢铁产业、制造业增加值占比分别达到19%、39% => 钢铁产业增加值占比 | level | 19% | 2021 | actual",
    "新材料产业产值、装备产业产值所占比重分别达到7%和4% => 新材料产业产值所占比重 | level | 7% | 2021 | actual",
    "生产总值、工业投资全省占比分别达到3%、5% => 生产总值全省占比 | level | 3% | 2021 | actual",
    "户籍人口、常住人口城镇化率分别提高2个、1个百分点 => 户籍人口城镇化率 | points | 2个百分点 | 2021 | actual",
    "秸秆、畜禽粪污资源化利用率分别达92%、95% => 秸秆资源化利用率 | level | 92% | 2021 | actual",
    "秸秆、畜禽粪污综合处理利用率分别达93%、98% => 秸秆综合处理利用率 | level | 93% | 2021 | actual",
    "PM10、二氧化硫平均浓度分别下降3%、4% => PM10平均浓度 | growth | -3% | 2021 | actual",
    "东片、西片优良天数比例分别达92%、95% => 东片优良天数比例 | level | 92% | 2021 | actual",
    "工业投资、技改投资占固定资产投资比重分别达30%、10% => 工业投资占固定资产投资比重 | level | 30% | 2021 | actual",
)
"""What is measured: it stands once, at the end, for all of the list."""
_BEFORE_HEAD = rule(
    r"(?<=[一-龥]{2})(?:农产品|案件|警情|事故|项目|换新)$",
    "名特优新、绿色有机农产品数量分别达到12个、86个 => 名特优新农产品数量 | level | 12个 | 2021 | actual",
    "家电、汽车换新数量分别增长8%、9% => 家电换新数量 | growth | 8% | 2021 | actual",
    "城建攻坚、交通攻坚项目投资分别完成23亿元、10亿元 => 城建攻坚项目投资 | level | 23亿元 | 2021 | actual",
)
_IN_BRACKETS = rule(
    r"（[^（）]*）",
    "@plan 新建奶源、肉牛（羊）、生猪基地各10个 => 新建奶源基地数 | count | 10个 | 2022 | target",
)
_SORT_NAME = 4
"""Characters of the longest name that is but a sort of what the last of its list is."""
_SHORT = 6
"""A longer name has the noun itself."""
_NUMBER_OF = rule(
    r"(?:(?:案件|警情|事故|企业|项目|学校|机构|景区|园区|产品|班级|教师|网点|门店|商户|岗位)|(?:高校|院校)?(?:录取|在校|毕业|就业|从业|参保|参训|伤亡|死亡|受伤)?人)数$",
    "刑事、治安案件数分别下降5%、8% => 刑事案件数 | growth | -5% | 2021 | actual",
    "小学、初中班级数分别达到860个、520个 => 小学班级数 | level | 860个 | 2021 | actual",
    "中小学、幼儿园在校人数分别达到6万人、2万人 => 中小学在校人数 | level | 6万人 | 2021 | actual",
)
"""治安案件数, 幼儿园在校人数: the number of what, without the words that tell which."""
_BUDGET = ("收入", "支出")
"""一般公共预算收入和支出: the budget's both."""
_OF_ACCIDENTS = rule(
    r"(?P<what>.*(?:事故|火灾))(?:发生)?(?:起数|数量?|总[量数])",
    "安全事故发生起数、死亡人数分别下降9%、12% => 安全事故死亡人数 | growth | -12% | 2021 | actual",
    "火灾起数、直接财产损失分别下降9%、12% => 火灾直接财产损失 | growth | -12% | 2021 | actual",
    "生产安全事故起数和死亡人数分别下降3%、4% => 生产安全事故死亡人数 | growth | -4% | 2021 | actual",
)
_PER_OUTPUT = rule(
    r"(?P<per>(?:单位|万元)(?:国内|地区)?(?:生产总值|GDP|工业增加值))(?:能耗|能源消耗|用水量?|水耗|电耗)",
    "单位生产总值能耗、水耗均下降4% => 单位生产总值水耗 | growth | -4% | 2021 | actual",
)
_USE = rule(
    r"能耗|能源消耗|水耗|用水量?|电耗|二氧化碳排放量?|碳排放量?",
    "单位生产总值能耗、水耗均下降4% => 单位生产总值水耗 | growth | -4% | 2021 | actual",
)
"""单位生产总值能耗、水耗: both are per unit of output."""
_ALSO = rule(
    r"(?:授权|申请|拥有|保有|存栏|出栏|销售|交易|成交|受理)量|(?:合格|入学|巩固|升学|毕业|达标|续保)率",
    "专利申请量、授权量分别达到60件、20件 => 专利授权量 | level | 20件 | 2021 | actual",
)
_ALIKE = rule(
    r"(?P<of>[一-龥]{2,})[一-龥]{2}[量率]",
    "专利申请量、授权量分别达到60件、20件 => 专利授权量 | level | 20件 | 2021 | actual",
)
"""专利申请量、授权量: of the patents both."""
_LENDER = rule(
    r"(?P<of>(?:金融|银行业?)[^、]{0,10}?)(?:各项)?存款(?:余额)?",
    "金融机构存款、贷款余额分别达320亿元、260亿元 => 金融机构贷款余额 | level | 260亿元 | 2021 | actual",
    "金融机构存款、贷款余额分别达320亿元、260亿元 => 金融机构存款余额 | level | 320亿元 | 2021 | actual",
    "银行业存款、贷款余额分别增长3%、4% => 银行业存款余额 | growth | 3% | 2021 | actual",
)
"""金融机构存款、贷款余额: of the banks both."""
_FIRMS = rule(
    r"(?P<of>[^、]{2,}(?:企业|园区|行业|产业|集群|(?:民营|公有制|非公|私营)经济|(?<=..)工业))(?:增加值|总产值|产值|(?:销售|营业|主营业务)收入|营收|资产总额|总资产|资产)",
    "国有企业资产总额、营业收入、利润分别达126亿元、48亿元、2亿元 => 国有企业利润 | level | 2亿元 | 2021 | actual",
    "规模以上工业实现销售收入、利税分别增长14%、15% => 规模以上工业利税 | growth | 15% | 2021 | actual",
    "民营企业营收、就业占比分别达62%、71% => 民营企业就业占比 | level | 71% | 2021 | actual",
    "规模以上企业产值、销售、利润达到17亿元、16亿元和2亿元 => 规模以上企业利润 | level | 2亿元 | 2021 | actual",
)
_THEIRS = (
    "销售",
    "销售额",
    "销售收入",
    "营业收入",
    "净资产",
    "净利润",
    "所有者权益",
    "利润",
    "利润总额",
    "利税",
    "税收",
    "税金",
    "增加值",
    "产值",
    "就业",
)
"""规模以上企业产值、销售、利润: of the same firms each."""
_SIZE_OF = rule(
    r"(?:数量|人数|人次|户数|产量|总产|单产|亩产|(?:播种|种植|养殖|粮食)面积)$",
    "粮食种植面积、总产分别达到52万亩、21万吨 => 粮食总产 | level | 21万吨 | 2021 | actual",
    "小麦亩产、总产分别达到472公斤和54万吨 => 小麦总产 | level | 54万吨 | 2021 | actual",
    "粮食面积和总产稳定在60万亩、24万吨 => 粮食总产 | level | 24万吨 | 2021 | actual",
    "入境游客数量和花费分别增长3%、4% => 入境游客花费 | growth | 4% | 2021 | actual",
)
_WHOLE_NAME = rule(
    r"(?:人次|人数|户数|次数|里程|产量|单产|总产|增[速幅]|经费|销量|价格|资产|利润|利税|税[费金收]|密度|[能水电]耗|[游旅]客|能力|满意度|有效警情|访总?批次|投资完成|引资|[内外]资|GDP|船舶进出|新增就业|^新增[一-龥]{2,8}(?:企业|主体))$",
    "有效警情、刑事案件立案数分别下降9%、12% => 有效警情 | growth | -9% | 2021 | actual",
    "国有企业资产、居民收入分别增长9%、12% => 国有企业资产 | growth | 9% | 2021 | actual",
    "粮食总产、小麦单产分别提高3%、5% => 粮食总产 | growth | 3% | 2021 | actual",
    "粮食总产量增幅、平均单产增幅均排全省第1 => 粮食总产量增幅全省排名 | rank | 1位 | 2021 | actual",
    "公用经费和一般性支出分别压减11%、19% => 公用经费 | growth | -11% | 2021 | actual",
    "净利润、上缴税费和出口总额分别为3亿元、2亿元和1亿元 => 上缴税费 | level | 2亿元 | 2021 | actual",
    "接待游客人次、旅游收入分别增长3%、4% => 接待游客人次 | growth | 3% | 2021 | actual",
    "政务服务满意度、诉求办结率均达100% => 政务服务满意度 | level | 100% | 2021 | actual",
    "GDP和财政收入分别占全市的12%和10% => GDP占全市比重 | level | 12% | 2021 | actual",
    "港口通过能力和货物吞吐量双双突破4亿吨 => 港口通过能力 | level | 4亿吨 | 2021 | actual",
    "国际航行船舶进出、离岛免税销售额分别增长3%、4% => 国际航行船舶进出 | growth | 3% | 2021 | actual",
    "游客、新增外资企业、免税销售额分别增长3%、4%、5% => 新增外资企业 | growth | 4% | 2021 | actual",
    "招商引资和固定资产投资分别增长3%、4% => 招商引资 | growth | 3% | 2021 | actual",
    "项目投资完成、新签项目投资总额均增长10% => 项目投资完成 | growth | 10% | 2021 | actual",
)
_SUBSTANCE = rule(
    r"需氧量$",
    "化学需氧量、二氧化硫排放总量分别下降3%、4% => 化学需氧量排放总量 | growth | -3% | 2021 | actual",
    "二氧化硫和化学需氧量分别下降2%和6% => 二氧化硫 | growth | -2% | 2021 | actual",
)
"""化学需氧量 is what is let out, and no measure of it: no name beside it ends so, too."""


_SHARE = rule(
    _SHARED,
    "财政收入、工业投资占比分别达到3%、5% => 财政收入占比 | level | 3% | 2021 | actual",
)


def head_of(name: str) -> str:
    """`案件数` of 治安案件数, `人均可支配收入` of 农村居民人均可支配收入; nothing where it has none."""
    head = None if _SUBSTANCE.search(name) else HEADS.search(name)
    number = _NUMBER_OF.search(name) if head and name.endswith("数") and "保险" not in head[0] else None
    return number[0] if number else head[0] if head else ""


def _measured(name: str) -> bool:
    return bool(HEADS.search(name) or _WHOLE_NAME.search(name))


def is_whole(name: str, head: str) -> bool:
    """`旅游人次` beside 收入 says what is measured; `国内游客` beside 数量 and `工业投资` beside a share do not."""
    if "占" in head:
        return "占" in name or name.endswith(("增速", "增幅"))
    if head.startswith("排放") and _SUBSTANCE.search(name):
        return False
    return bool(HEADS.search(name)) or bool(
        _WHOLE_NAME.search(name) and not (name.endswith(("客", "企业", "主体")) and head == "数量")
    )


def owned(name: str, first: str) -> str:
    """`花费` after `入境游客数量` -> 入境游客花费; 死亡人数 after 事故起数: of the accidents."""
    if each := per_head(name, first):
        return each
    per = _PER_OUTPUT.match(first)
    if per and _USE.fullmatch(name):
        return per["per"] + name
    if name in _BUDGET and first.endswith(_BUDGET) and len(first) > len(name):
        return first[:-2] + name
    accidents = _OF_ACCIDENTS.fullmatch(first)
    if accidents and name in (
        *("死亡人数", "受伤人数", "伤亡人数"),
        *("直接财产损失", "直接经济损失", "经济损失", "损失"),
    ):
        return accidents["what"] + name
    if of_cases(name) or counted_twice(name, first):
        return leaning(name, first)
    lender = _LENDER.fullmatch(first)
    if lender and name.startswith(("贷款", "各项贷款")):
        return lender["of"] + name
    firms = _FIRMS.fullmatch(first)
    if firms and name.removesuffix("占比") in _THEIRS:
        return firms["of"] + name
    alike = _ALIKE.fullmatch(first)
    if alike and _ALSO.fullmatch(name):
        return alike["of"] + name
    rated = len(first) > 5 and name.endswith("率") and first.endswith("率")  # 建议办复率、满意率
    return leaning(name, first) if leans(name) and (rated or _SIZE_OF.search(first)) else name


def same_kind(names: Sequence[str]) -> str:
    """`工业`, `农业机械化率` -> 机械化率: names of one length and one last character, what follows is all theirs."""
    size, last = len(names[0]), names[-1]
    alike = size < 4 and all(len(name) == size and name[-1] == last[size - 1 : size] for name in names[:-1])
    return last[size:] if alike and len(last) > size + 1 else ""


def tailed(names: Sequence[str]) -> Sequence[str]:
    """`刑事`, `治安案件` -> 刑事案件: what the last has more than the others is theirs, too."""
    if borne := _borne(names):
        return borne
    tail = _SORT.search(names[-1])
    if not tail or any(map(_is_of_sort(tail[0]), names[:-1])):
        return names
    return [*(name + tail[0] for name in names[:-1]), names[-1]]


def _is_of_sort(tail: str) -> Callable[[str], bool]:
    """Whether a name says itself what it is, or is too long to be but the sort of what the last one is."""

    def own(name: str) -> bool:
        bare = _IN_BRACKETS.sub("", name.strip("“”"))
        return bool(_SORT.search(name) or _STANDS_ALONE.search(name)) or name.endswith(tail) or len(bare) > _SORT_NAME

    return own


def _borne(names: Sequence[str]) -> Sequence[str]:
    """`养老保险`, `失业保险参保` -> 养老保险参保; nothing where the last ends with nothing of the kind."""
    for tail, bearer in _BORNE:
        if found := tail.search(names[-1]):
            return [*(headed(name, found[0]) if bearer.search(name) else name for name in names[:-1]), names[-1]]
    return ()


def of_sort(name: str, last: str, head: str) -> str:
    """`名特优新` beside `绿色有机农产品数量` -> 名特优新农产品: a noun before the head is that of each."""
    sort = _BEFORE_HEAD.search(last.removesuffix(head))
    return name + sort[0] if sort and len(name) <= _SHORT and not _SORT.search(name) else name


def headed(name: str, head: str) -> str:
    """`城镇居民` + `居民人均可支配收入`: a word that both have stands once; 投资 is a share of its own."""
    share = _SHARE.fullmatch(head)
    if share and _measured(name):
        return name + share["share"]
    shared = next((size for size in (4, 3, 2) if name.endswith(head[:size])), 0)
    if name.endswith("业") and head.startswith("产业"):  # 高技术制造业、绿色低碳优势产业增加值
        return name + head[2:]
    if name.endswith(("存款", "贷款")) and head.startswith(("存款", "贷款")):  # 金融机构存款、贷款余额
        return name + head[2:]
    if head.endswith("位数") and name.endswith("位"):  # 每千人托位、养老床位数
        return name + "数"
    kind = "款" if name[-1] in "存贷" and not head.startswith("款") else ""  # 存、贷款余额
    return name + kind + head[shared:]
