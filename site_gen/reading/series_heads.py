"""Names of a list with the head, the tail or the whole that one of them holds for all: 城镇、农村居民人均可支配收入."""

from site_gen.reading.rule import rule

_SHARED = (
    "(?P<measure>增加值|总产值|产值|产量|(?:先进|优质|绿色|落后|有效)?产能|投资|(?:营业|主营业务|销售)?收入|零售额|销售额|用电量|发电量|装机(?:容量)?|税收|营收|利润|贷款|就业)?"
    "(?P<share>(?:在?全[国省市区县州])?所?占(?:比[重例]?))"
)
"""制造业增加值占比: what is measured, and that it is a share."""
_TURNED = (
    "(?:城镇|城市|机械|工业|信息|数字|规模|电气|资源|无害|市场|良种|国产|集约|标准|产业|组织|智能|自动|专业|网格|清洁"
    "|减量|规范)"
)
"""城镇化率, 无害化处理率: a rate whose word is longer than two characters."""
_JOINING = "(?:(?:综合)?参保(?:人数|(?:覆盖)?率)|(?:覆盖|征缴|续保)率|覆盖面)"
HEADS = rule(
    rf"(?:(?:行政村|自然村|建制村|村庄)(?:覆盖|普及|通达)率|{_SHARED}|占[^、和占]{{2,}}(?:比重|比例)|(?:学生)?(?:人均|生均)[^、和]{{2,4}}经费|(?:最低)?收购价|负面清单条?数量?|(?<=[一-龥])(?<![、和])[存贷]款余额|投资总额|(?<=[一-龥]{{2}})(?<![存、])贷款|人均(?:财政)?补助标准|(?:(?<=居民)|(?<=职工))(?:基本)?(?:养老|医疗)保险{_JOINING}|保险{_JOINING}|(?:基本生活)?(?:保障|补助|救助|补贴)标准|地区生产总值|生产总值|(?:主营业务|营业|销售)收入|居民恩格尔系数|人均(?:住房|居住|公园绿地|住房建筑)面积|居民人均可支配收入|人均可支配收入|可支配收入|全?产业链(?:综合)?(?:总?产值|营收)|(?:产业(?:集群)?|集群)(?:总?产值|增加值|规模|营业收入|营收)|行业(?:总?产值|增加值|投资|营收|利润)|领域(?:投资额?|贷款余额?|支出|[^、和]{{2,3}}强度)|(?:能耗|水耗|碳排放)强度|水质优良(?:率|比例)|(?:空气)?(?:质量)?优良天数(?:比例|比率)|(?:综合)?(?:处理|处置|回收|循环)利用率|{_TURNED}化(?:[一-龥]{{2}})?率|(?:耕种收)?(?:综合)?机械化(?:率|水平)|改善幅度|投资完成率|毛入学率|[^、和]{{2}}率|[^、和]{{2}}比例|(?:审批|办理|办结|通关|受理)?(?:时限|时间)|比重|增加值|投资|财政总?收入|收入|标准|总额|数量|总量|(?:种植|播种|栽植|养殖|覆盖|流转)?面积|(?:年均|平均)?浓度|余额|支出"
    rf"|进出口|(?:良种|农资|种粮|种植|养殖|农机|购机|耕地|轮作|保费|生活|护理|岗位|社保|价格|生产者?|综合)*补贴|规模|(?<!进)[出进]口(?:交货值|总[额值]|额|值)?|税额|(?:资产|负债|利润|零售|进出口|注册资本|授信)总额|[^、和余税总]{{2}}额|(?<=[一-龥]{{2}})(?:[存出]栏|出笼)|装机(?:总?容量|总?规模)?|(?:饲养|屠宰|收购|供应|销售|储备|保有|接待|接卸|投递|排放|用[水电气]|拥有|交易|发电|吞吐|客运|货运|周转|存栏|出栏|处理|使用|消耗|业务|成交)总?量|[^、和]量|[^、和]值|起数|户数|(?:亩均)?单产|(?<=..)总产|(?<=[一-龥]{{2}})[^、和起险户]{{2,4}}数|[^、和]{{2}}指数|价格)$",
    "城镇、农村居民人均可支配收入分别增长3%、4% => 城镇居民人均可支配收入 | growth | 3% | 2021 | actual",
    "个体经营户、私营企业户数分别增长3%、4% => 个体经营户户数 | growth | 3% | 2021 | actual",
    "水稻、甘蔗综合机械化率分别达86.8%、72.5% => 水稻综合机械化率 | level | 86.8% | 2021 | actual",
    "风电、光伏装机分别达到12万千瓦、8万千瓦 => 风电装机 | level | 12万千瓦 | 2021 | actual",
    "生猪出栏、家禽出笼、水产品产量分别增长3%、4%、5% => 家禽出笼 | growth | 4% | 2021 | actual",
    "粮食、油料总产分别达32万吨、2万吨 => 粮食总产 | level | 32万吨 | 2021 | actual",
    "外来企业、本地企业税收占比分别为62%、38% => 外来企业税收占比 | level | 62% | 2021 | actual",
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
    "小麦、玉米良种补贴分别兑现86万元、42万元 => 小麦良种补贴兑现 | level | 86万元 | 2021 | actual",
    "猪、羊、禽饲养量分别发展到86万头、12万只和92万只 => 羊饲养量 | level | 12万只 | 2021 | actual",
    "养老、失业保险覆盖率分别达到90%、95% => 养老保险覆盖率 | level | 90% | 2021 | actual",
    "污水治理、垃圾处理行政村覆盖率分别达到90%、95% => 污水治理行政村覆盖率 | level | 90% | 2021 | actual",
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
_ALSO_HEADS = rule(
    r"(?<=[一-龥]{2})(?:(?:通车|运营)?里程|销量|税[金收]|利润(?:总额)?|利税|营收|能耗|成本|费用|经费|工资|养老金|资产|债务|产能|库容|密度|寿命|进度|覆盖面|(?:群众|社会)?(?:满意|认可|知晓)度"
    r"|床位|学位|岗位|网点)$",
    "东片、西片税收分别达到3亿元、5亿元 => 东片税收 | level | 3亿元 | 2021 | actual",
    "高速公路、普通公路里程分别达到86公里、860公里 => 高速公路里程 | level | 86公里 | 2021 | actual",
    "医院和养老机构床位分别达到3200张和860张 => 医院床位数 | level | 3200张 | 2021 | actual",
    "税务、公安满意度分别达到98%、96% => 税务满意度 | level | 98% | 2021 | actual",
)
"""What is measured, too, where another of the list says nothing of that; 外贸 and 用电 say it themselves."""
_SAYS_ITSELF = rule(
    r"(?:外贸|用[电气水]|消费|就业|旅游|接待|效益|储蓄|[存贷]款|[客货]运|[产供]销|[进出]口|零售|[感度率面])$",
    "外贸、工业税收分别增长3%、5% => 外贸 | growth | 3% | 2021 | actual",
)
_NUMBER_OF = rule(
    r"(?:(?:案件|警情|事故|企业|项目|学校|机构|景区|园区|产品|班级|教师|网点|门店|商户|岗位)|(?:高校|院校)?(?:录取|在校|毕业|就业|从业|参保|参训|伤亡|死亡|受伤)?人)数$",
    "刑事、治安案件数分别下降5%、8% => 刑事案件数 | growth | -5% | 2021 | actual",
    "小学、初中班级数分别达到860个、520个 => 小学班级数 | level | 860个 | 2021 | actual",
    "中小学、幼儿园在校人数分别达到6万人、2万人 => 中小学在校人数 | level | 6万人 | 2021 | actual",
)
"""治安案件数, 幼儿园在校人数: the number of what, without the words that tell which."""
_WHOLE_NAME = rule(
    r"(?:人次|人数|户数|次数|里程|产量|单产|总产|增[速幅]|经费|销量|价格|资产|利润|利税|税[费金收]|密度|[能水电]耗|[游旅]客|能力|满意度|盖度|[强程]度|(?<=变|供|输|配)电容量|总产出|投入|保险费|固投|直接融资|资金|花费|收益|权益|幅度|警情|访总?批次|投资完成|引资|[内外]资|(?i:GDP)|船舶进出|新增就业|^新增[一-龥]{2,8}(?:企业|主体))$",
    "有效警情、刑事案件立案数分别下降9%、12% => 有效警情 | growth | -9% | 2021 | actual",
    "国有企业资产、居民收入分别增长9%、12% => 国有企业资产 | growth | 9% | 2021 | actual",
    "粮食总产、小麦单产分别提高3%、5% => 粮食总产 | growth | 3% | 2021 | actual",
    "粮食总产量增幅、平均单产增幅均排全省第1 => 粮食总产量增幅全省排名 | rank | 1位 | 2021 | actual",
    "公用经费和一般性支出分别压减11%、19% => 公用经费 | growth | -11% | 2021 | actual",
    "净利润、上缴税费和出口总额分别为3亿元、2亿元和1亿元 => 上缴税费 | level | 2亿元 | 2021 | actual",
    "接待游客人次、旅游收入分别增长3%、4% => 接待游客人次 | growth | 3% | 2021 | actual",
    "草原植被盖度和湿地保护率均达56% => 草原植被盖度 | level | 56% | 2021 | actual",
    "外贸企业、国有企业资产总额分别增长8%、9% => 外贸企业资产总额 | growth | 8% | 2021 | actual",
    "旅游总花费、外贸出口分别增长8%、9% => 旅游总花费 | growth | 8% | 2021 | actual",
    "水利化程度、森林覆盖率分别达到71%、51% => 水利化程度 | level | 71% | 2021 | actual",
    "固投、工业增加值分别增长8%、9% => 固投 | growth | 8% | 2021 | actual",
    "直接融资、税收收入分别增长8%、9% => 直接融资 | growth | 8% | 2021 | actual",
    "项目到位资金、税收收入分别增长8%、9% => 项目到位资金 | growth | 8% | 2021 | actual",
    "人均gdp、财政收入分别增长8%、9% => 人均gdp | growth | 8% | 2021 | actual",
    "政务服务满意度、诉求办结率均达100% => 政务服务满意度 | level | 100% | 2021 | actual",
    "GDP和财政收入分别占全市的12%和10% => GDP占全市比重 | level | 12% | 2021 | actual",
    "港口通过能力和货物吞吐量双双突破4亿吨 => 港口通过能力 | level | 4亿吨 | 2021 | actual",
    "国际航行船舶进出、离岛免税销售额分别增长3%、4% => 国际航行船舶进出 | growth | 3% | 2021 | actual",
    "游客、新增外资企业、免税销售额分别增长3%、4%、5% => 新增外资企业 | growth | 4% | 2021 | actual",
    "招商引资和固定资产投资分别增长3%、4% => 招商引资 | growth | 3% | 2021 | actual",
    "项目投资完成、新签项目投资总额均增长10% => 项目投资完成 | growth | 10% | 2021 | actual",
)
_RATED = rule(
    r"(?:增[速幅]|率|比[重例]|强度)$",
    "污水处理率、公办园占比分别达到97%、62% => 污水处理率 | level | 97% | 2021 | actual",
    "研发投入强度、工业占GDP比重分别为2%、38% => 研发投入强度 | level | 2% | 2021 | actual",
)
"""污水处理率 beside 公办园占比: a rate is no part of anything."""
_AMOUNTS = ("规模", "支出", "总额", "总量")
"""财政资金、社会资金规模: of the money both."""
_NOBODY_ELSES = rule(
    r"社会消费品零售总?额$",
    "政府采购、社会消费品零售总额分别增长8%、9% => 政府采购 | growth | 8% | 2021 | actual",
)
_CARRIED = rule(
    r"(?:吞吐|周转|运输|发送)总?量",
    "机场旅客和国际货邮吞吐量分别增长13%、24% => 机场旅客吞吐量 | growth | 13% | 2021 | actual",
)
"""旅客 beside 货邮吞吐量: how many of them went through, too."""
_PAID = rule(
    r"(?:保障|补助|救助|补贴)标准",
    "残疾人生活补贴、护理补贴标准分别提高到110元、120元 => 残疾人生活补贴标准 | level | 110元 | 2021 | actual",
)
"""生活补贴 beside 护理补贴标准: the standard of it, too."""
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
    head = (
        None
        if _SUBSTANCE.search(name) or _NOBODY_ELSES.search(name)
        else HEADS.search(name) or _ALSO_HEADS.search(name)
    )
    number = _NUMBER_OF.search(name) if head and name.endswith("数") and "保险" not in head[0] else None
    return number[0] if number else head[0] if head else ""


def measured(name: str) -> bool:
    """It says itself what is measured: 生产总值, 接待游客人次."""
    return bool(HEADS.search(name) or _WHOLE_NAME.search(name))


def is_whole(name: str, head: str) -> bool:
    """`旅游人次` beside 收入 says what is measured; `国内游客` beside 数量 and `工业投资` beside a share do not."""
    if "占" in head:
        return "占" in name or bool(_RATED.search(name))
    of_each = (
        (head.startswith("排放") and _SUBSTANCE.search(name))
        or (name.endswith("旅客") and _CARRIED.fullmatch(head))
        or (_PAID.fullmatch(head) and name.endswith(head[:2]))
    )
    if of_each:
        return False
    if _ALSO_HEADS.search(name) or (_SAYS_ITSELF.search(name) and not HEADS.search(head)):
        return True
    return bool(HEADS.search(name)) or bool(
        _WHOLE_NAME.search(name)
        and not (name.endswith(("客", "企业", "主体")) and head == "数量")
        and not (name.endswith("资金") and head in _AMOUNTS)
    )


def headed(name: str, head: str) -> str:
    """`城镇居民` + `居民人均可支配收入`: a word that both have stands once; 投资 is a share of its own."""
    share = _SHARE.fullmatch(head)
    if share and measured(name):
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
