"""What a clause without a quantity is about: 粮食生产喜获丰收，总产量达到90万吨."""

from site_gen.reading.openings_built import built
from site_gen.reading.openings_thriving import thriving
from site_gen.reading.openings_under_way import under_way
from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.verbs import leading_verb

MEASURED = rule(
    r"(?:总值|收入|GDP|投资|产值|增加值|总额|余额|总量|产量|总产|单产|人口|面积|里程|规模|主体|企业|[^、]率|比重|客流|消费|花费|排放量"
    r"|贸易|[顺逆]差|出口|进口|外资|存款|贷款|养老金|补助标准|价格|投入|支出|经费|利润|利税|税收|[用发供]电量|[零销]售额|交易额|[人起]数)$",
    "地区生产总值连跨三个百亿台阶，达到300亿元 => 地区生产总值 | level | 300亿元 | 2021 | actual",
    "小麦、玉米单产分别提高5% => 玉米单产 | growth | 5% | 2021 | actual",
    "接待游客人次、游客总花费分别增长10%、12% => 游客总花费 | growth | 12% | 2021 | actual",
    "化学需氧量、氨氮排放量分别下降2% => 氨氮排放量 | growth | -2% | 2021 | actual",
)
_OPENING = rule(
    r"(?P<name>[一-龥A-Za-z（）()]{2,20}?)(?:、[一-龥]{2,8})?(?:增[速幅]?长?(?=(?:持续|大幅|显著|明显)?(?:由[负降跌]|[扭转]负|扭亏|止跌|转正|放缓|趋缓|回落|回升|企稳)))?(?:逆势|企稳|继续|平稳|(?<=率)[高低]于|[屡连]创|(?:每年|逐年|接连|先后|相继|连续)?跨|连跨|连上|跨越|突破|迈上|跃上|迈入|稳步|稳定|持续|不断|快速|大幅|显著|明显"
    r"|强劲|迅猛|平稳|增[长势](?:势头)?(?:强劲|较快|迅[猛速]|明显|显著|提速|加快|平稳|稳定|良好|喜人)|放缓|趋缓|回落|扭转|(?:力争|有望|争取|努力)(?=由[负降跌]|扭亏|止跌|转正|企稳)|由[负降跌减亏]转|[扭转]负为|扭转(?=[^，]{0,10}(?:局面|态势|趋势))|扭亏|止跌|触底|回升|回稳"
    r"|只增不减|稳中有[增进升]|再?创(?:历史)?新|再创|再上|实现|首次|成功|提前|位居|稳居|(?:居|处于|名列|位列|走在)全[国省市区州盟](?:前|第)|保持|翻|连续|超额|较快|加快|加速|圆满)",
    "固定资产投资增长强劲，累计完成80亿元 => 固定资产投资 | level | 80亿元 | 2021 | actual",
    "外贸出口增势迅猛，达到30亿元 => 外贸出口 | level | 30亿元 | 2021 | actual",
    "税收增长8%，其中工业投资较快增长，增速高于全省3个百分点"
    " => 工业投资增速高于全省 | points | 3个百分点 | 2021 | actual",
    "税收增长8%，其中预算收入超额完成任务，增速高于全省平均水平9个百分点"
    " => 预算收入增速高于全省平均水平 | points | 9个百分点 | 2021 | actual",
    "外贸进出口总额居全国前列，保持全省第一 => 外贸进出口总额全省排名 | rank | 1位 | 2021 | actual",
    "工业投资增速明显回落，主要是受地产影响，仅增长3.1% => 工业投资 | growth | 3.1% | 2021 | actual",
    "@term 经济总量每年跨越一个百亿台阶，从500亿元增加到900亿元 => 经济总量 | level | 500亿元 | 2016 | actual",
    "@plan 确保粮食产量只增不减，力争突破60万吨 => 粮食产量 | level | 60万吨 | 2022 | target",
    "工业投资增速放缓，去年仅增长3.1% => 工业投资 | growth | 3.1% | 2021 | actual",
    "工业总产值扭转连续两年下滑局面，实现312亿元 => 工业总产值 | level | 312亿元 | 2021 | actual",
    "@plan 固定资产投资力争由负转正，增长3% => 固定资产投资 | growth | 3% | 2022 | target",
    "粮食产量连创新高，达到20万吨 => 粮食产量 | level | 20万吨 | 2021 | actual",
    "外贸出口再创新高，达到30亿元 => 外贸出口 | level | 30亿元 | 2021 | actual",
    "固定资产投资增速由负转正，增长11% => 固定资产投资 | growth | 11% | 2021 | actual",
    "财政收入继续增长，增长3% => 财政收入 | growth | 3% | 2021 | actual",
    "城镇登记失业率低于上年，控制在4%以内 => 城镇登记失业率 | level | 4% | 2021 | actual",
    "进出口由降转升，增长3.2% => 进出口 | growth | 3.2% | 2021 | actual",
    "退休人员养老金连续增加，又人均提高10% => 退休人员养老金 | growth | 10% | 2021 | actual",
)
_NEAR_THE_TOP = rule(
    r"(?P<name>[一-龥]{2,12}?(?:环境|竞争力|实力|指数|满意度|水平|能力))(?:稳居|位居|居|处于|名列|位列|走在|进入)全[国省市区州盟]前[列茅]",
    "营商环境居全国前列，保持全省第一 => 营商环境全省排名 | rank | 1位 | 2021 | actual",
)
_COMPETING = rule(
    r"(?P<name>(?:城市|区域|县域|经济|综合)+竞争力)(?:不断|持续|连年|稳步|显著|明显|大幅|进一步)*(?:跃升|提升|增强|上升|攀升|提高|进位)",
    "城市综合竞争力连年跃升，位居全国第9位 => 城市综合竞争力全国排名 | rank | 9位 | 2021 | actual",
)
_SPEED = rule(
    r"(?P<rate>(?P<name>[^，、]{2,20}?)(?:增速|增幅|涨幅|增长))(?:[始终持续保持]{2}|连续[^，]{1,3}(?:年|个(?:月|季度)))*(?:不?[高低快慢大小]于|好于|优于|领先|跑赢|超过|位[居列]|排[在名]|[居列]全|[处进]|[跃迈]入|跻身|跃居|保持|与[^，]{2,14}同步)[^，]*",
    "@plan 确保用电量增速不低于全省平均水平，力争达到7% => 用电量 | growth | 7% | 2022 | target",
    "用电量增速连续18个月高于全省，全年增长9.6% => 用电量 | growth | 9.6% | 2021 | actual",
    "用电量增速位居全省前列，达12.3% => 用电量 | growth | 12.3% | 2021 | actual",
    "@plan 居民收入增长与经济增长同步，达到7%左右 => 居民收入 | growth | 7% | 2022 | target",
)
"""增速不低于全省平均水平，力争达到7%: the rate itself follows its place among others."""
_GROWN = rule(
    r"(?P<name>[一-龥]{2,6}?)(?:生产|种植|养殖|(?:实现)?连续[一-龥\d]{1,2}年(?=[增丰]))(?:基本|全面|总体)?(?:再?[喜获][获夺]?[大全新]?丰[收产]|增产|丰收|保持|稳[步定]|连年|实现|形势|取得)",
    "粮食生产喜获丰收，总产量达到90万吨 => 粮食总产量 | level | 90万吨 | 2021 | actual",
    "粮食生产基本实现良种化，总产50万吨 => 粮食总产 | level | 50万吨 | 2021 | actual",
    "粮食连续五年增产，总产量达到90万吨 => 粮食总产量 | level | 90万吨 | 2021 | actual",
    "小麦种植保持稳定，面积60万亩 => 小麦面积 | level | 60万亩 | 2021 | actual",
)
_INSURING = rule(
    r"(?:[^，,、]{0,8}?(?:推进|参加|完善|巩固|健全|扩大|实施|建立))?(?:全民参加|统筹城乡的|城乡统一的)?(?P<name>[一-龥]{0,8}?(?:(?:养老|医疗|失业|工伤|生育)保险|最低生活保障|低保))(?!标准|补助|金|对象|水平)"
    r"(?:制度|试点|体系|政策|覆盖(?:面|范围)|扩面)?(?:不断|进一步|逐步|持续|更加|继续|实现)?[一-龥]{0,4}",
    "居民养老保险制度实现全覆盖，参保人数突破2万人 => 居民养老保险参保人数 | level | 2万人 | 2021 | actual",
    "城乡低保实现应保尽保，标准提高到380元 => 城乡低保标准 | level | 380元 | 2021 | actual",
    "建立统筹城乡的居民医疗保险制度，参保人数达3万人 => 居民医疗保险参保人数 | level | 3万人 | 2021 | actual",
    "城镇职工养老保险制度不断完善，参保人数突破2万人 => 城镇职工养老保险参保人数 | level | 2万人 | 2021 | actual",
)
_TENDED = rule(
    r"(?:突出|坚决|全力|毫不放松|始终|切实|深入)*(?:抓好|抓实|抓牢|抓紧|稳定|稳住|扛稳|扛牢|压实|保障|夯实|筑牢|落实|发展|做好)了?"
    r"(?P<name>粮食|粮油|油料|蔬菜|水果|棉花|小麦|玉米|水稻|大豆|甘蔗|糖料蔗|茶叶|烟叶|马铃薯|中药材)(?:生产|种植|安全)(?:政治)?(?:责任|工作|底线)?",
    "突出抓好粮食生产，播种面积稳定在98万亩 => 粮食播种面积 | level | 98万亩 | 2021 | actual",
    "扛稳粮食安全政治责任，总产量达到30万吨 => 粮食总产量 | level | 30万吨 | 2021 | actual",
)
"""抓好粮食生产，播种面积98万亩: what was looked after is what grows there."""
_TRADE = rule(
    r"(?P<name>[一-龥]{2,10}?(?:产业|行业|产业链|产业集群))(?:在[^，]{4,30}[下中](?:[^，]{2,16})?)?",
    "食品产业，坚持品牌发力，力争产值突破20亿元 => 食品产业产值 | level | 20亿元 | 2021 | actual",
    "新型材料产业在市场波动的形势下稳住阵脚，实现产值26亿元 => 新型材料产业产值 | level | 26亿元 | 2021 | actual",
)
"""食品产业，坚持品牌发力，……产值: whose output it is stands in front, in a clause of its own."""
_TAKING_SHAPE = rule(
    r"(?P<name>[^，,、]{2,14}(?:集聚区|示范区|产业园|园区|基地|集群|产业链?))(?:建设)?(?:初具规模|初步形成|基本形成|加快形成|初具雏形|初步建成|提速)",
    "中药材产业初具规模，种植面积6万亩 => 中药材产业种植面积 | level | 6万亩 | 2021 | actual",
    "锂产业集聚区初具规模，总产值突破40亿元 => 锂产业集聚区总产值 | level | 40亿元 | 2021 | actual",
)
_PROMOTED = rule(
    r"(?:(?:做[大优强精]|重点|大力|加力|着力|加快|提速|加速|持续|推动|提升|发展|壮大|培育|抓好|打造|实施)(?:做?[大优强精])*)+"
    r"(?P<name>[一-龥]{2,6}?(?:产业|业|集群|经济)|[一-龥]{2,8}(?:[、和与][一-龥]{2,8})+[两三四五六]大(?:产业集群|产业|集群))(?:发展|建设|提质|升级|扩能|增效|壮大|高质量|链|全)?[一-龥]{0,8}",
    "培育医药、新材料两大产业集群，产值达到30亿元 => 医药、新材料两大产业集群产值 | level | 30亿元 | 2021 | actual",
    "重点提升制糖业发展，产值增长20% => 制糖业产值 | growth | 20% | 2021 | actual",
)
"""重点提升制糖业发展，产值…: whose output it is."""
_PROJECTS = rule(
    r"(?:加快|推进|推动|抓好|做好|实施|持续|大力|全力|重点|深入|建设|落地)+[^，,]*?等[^，,、等]{0,3}?(?P<name>[一-龥]{2,8}项目)"
    r"(?:建设|落地|投产|实施)?",
    "加快东湖、西湖等房地产项目建设，力争完成投资25亿元 => 房地产项目完成投资 | level | 25亿元 | 2021 | actual",
)
_ADJUSTED = rule(
    r"(?:进一步|继续|逐步|适当|再次|大幅)*(?:提高|降低|下调|上调|调低|调高|调整|统一)(?P<name>[^，,、]{2,24}?(?:比例|标准|税率|费率|门槛|额度|补助|待遇|价格|养老金|工资))(?:水平)?",
    "连续7年提高企业退休人员养老金水平，年均增长10% => 企业退休人员养老金 | average-growth | 10% | 2014..2021 | actual",
    "下调养老保险单位缴费比例，各地可降至16% => 养老保险单位缴费比例 | level | 16% | 2021 | actual",
)
"""下调缴费比例，各地可降至16%: what it is lowered of."""
_PLATFORM = rule(
    r"(?:开通|上线|推出|搭建|开发)(?:运行|运营|了)?(?P<name>[一-龥“”A-Za-z]{2,14}?(?:微博|微信|公众号|平台|热线|APP|小程序|门户|网站|系统))$",
    "在全省首个开通政府官方微博，累计访问量1631万次 => 政府官方微博累计访问量 | level | 1631万次 | 2021 | actual",
)
_ASPECT = rule(
    r"在?(?P<name>[^，,、]{2,14}?(?:值|额|投资|收入|出口|用电量))(?:增长|完成|发展|运行)?(?:情况)?方面",
    "在工业增加值增长方面，东江县增长10%、西河县增长14% => 工业增加值 | growth | 14% | 2021 | actual | 西河县",
)
_WITHIN = rule(
    r"在(?P<name>[^，,、]{2,14}?(?:值|额|投资|收入|支出|出口|进出口|用电量))(?:构成|结构)?中",
    "在规上工业增加值中，装备制造业占20% => 装备制造业占规上工业增加值比重 | level | 20% | 2021 | actual",
)
_UNDERTAKEN = rule(
    r"(?:新一轮|新的?[一二三四五]年|“[^”]{2,12}”)?(?!一[批系])(?P<name>[^，,、]{2,18}?(?:工程|项目|改造|整治|治理|建设|修复|搬迁|更新|厕所革命|[加安]装[一-龥]{2,4}?|改[厕水电灶厨])|棚改)"
    r"(?:提升|攻坚|专项)*(?:[一二两三四五]年)?(?:行动|攻坚战?|计划|工作)?$",
    "启动新一轮城中村改造行动，开工1.8万套 => 城中村改造开工数 | count | 1.8万套 | 2021 | actual",
    "实施棚户区改造三年计划，开工6000套 => 棚户区改造开工数 | count | 6000套 | 2021 | actual",
    "开展背街小巷整治专项行动，完成42条 => 背街小巷整治完成数 | count | 42条 | 2021 | actual",
    "加快保障性住房建设，新开工1.2万套 => 保障性住房新开工数 | count | 1.2万套 | 2021 | actual",
    "启动新的三年棚改攻坚计划，开工58万套 => 棚改开工数 | count | 58万套 | 2021 | actual",
)


_SPEEDING = ("加快", "加强", "抓好", "统筹", "加速", "提速", "完善", "延伸", "健全")
_BARE = rule(
    r"(?P<names>(?!以[^，]+为)[一-龥A-Za-z“”（）、]{4,40}?)(?:在(?:上年|去年|20\d\d年|[一-龥]{2,4}期)[^，,]{0,12}基础上)?",
    "@term 城镇居民收入和农村居民收入，分别实际增长58%和29% => 农村居民收入 | change | 29% | 2016..2021 | actual",
    "以东江水产公司为主体，投资8600万元 => 投资 | level | 8600万元 | 2021 | actual",
    "全社会研发经费，从2017年12亿元增加到2021年的36亿元 => 全社会研发经费 | level | 36亿元 | 2021 | actual",
    "事故起数、死亡人数在上年下降的基础上，同比分别再下降27%、21% => 事故死亡人数 | growth | -21% | 2021 | actual",
    "粮食总产量在上年大幅增长的基础上，又增产29亿斤 => 粮食总产量 | change | 29亿斤 | 2021 | actual",
)
"""城镇居民收入和农村居民收入，分别……: a clause that is nothing but what the next one tells of."""
_SPENT_ON = rule(
    r"用于[^，]{2,12}的",
    "@plan 财政用于教育的投入，将由去年的10亿元增加到15亿元 => 财政用于教育的投入 | level | 15亿元 | 2022 | target",
)
_BOTH = rule(
    r"(?P<names>[一-龥]{3,}(?:、[一-龥]{3,})*、[一-龥]{3,}?)(?:近年来|多年来)?(?:首次)?(?:出现|实现|保持)?“?[双三四](?:下降|增长|提升|降|增)”?",
    "事故起数、死亡人数、受伤人数“三下降”，分别下降2%、5%、8% => 事故受伤人数 | growth | -8% | 2021 | actual",
    "电信诈骗发案数、损失数实现“双下降”，分别下降12%、15% => 电信诈骗损失数 | growth | -15% | 2021 | actual",
    "事故起数、死亡人数实现双下降，分别下降10%、20% => 事故死亡人数 | growth | -20% | 2021 | actual",
    "能耗下降3%，化学需氧量、氨氮排放总量首次出现双下降，分别下降3%和4% => 氨氮排放总量 | growth | -4% | 2021 | actual",
)
"""化学需氧量、二氧化硫排放总量首次出现双下降，分别……: what the numbers to come are of."""
_CUT_DOWN = rule(
    r"(?:精简|压减|压缩|减少)(?P<names>[一-龥]{2,}(?:、[一-龥]{2,})+)",
    "精简会议、文件、督查检查，分别减少7%、20%、17% => 文件 | growth | -20% | 2021 | actual",
)
_SLOWING = rule(
    r"(?P<name>[一-龥]{2,}?价格(?:总水平)?)(?:涨幅|涨势)?(?:逐步|明显|有所|持续)*(?:回落|趋缓|收窄|平稳)",
    "居民消费价格涨幅逐步回落，预计全年涨幅6.5%左右 => 居民消费价格 | growth | 6.5% | 2021 | estimate",
)


EARNED = rule(
    r"(?<=企业|行业|产业|集团|园区|工业)(?:实现|完成)(?=(?:(?:销售|营业|主营业务)收入|总?产值|增加值|利税|利润)[、和及与])",
    "规模以上工业实现销售收入、利税分别增长14%、15% => 规模以上工业销售收入 | growth | 14% | 2021 | actual",
    "园区实现销售收入、利税，分别是五年前的2倍和3倍 => 园区利税 | change | 3倍 | 2016..2021 | actual",
)
_SPOKEN = (
    *(_NEAR_THE_TOP, _COMPETING, _BOTH, _SLOWING, _INSURING),
    *(_PROJECTS, _TAKING_SHAPE, _PROMOTED, _ADJUSTED),
)


def _bare_series(words: str) -> str:
    """`城镇居民收入和农村居民收入` where a clause is nothing else, or cuts down nothing else; else nothing."""
    if words.startswith(("精简", "压减", "压缩", "减少")):
        cut = _CUT_DOWN.fullmatch(words)
        return cut["names"] if cut else ""
    if not (words.endswith("基础上") or MEASURED.search(words)):
        return ""
    bare = _BARE.fullmatch(words)
    if not bare or not MEASURED.search(bare["names"]) or leading_verb(words):
        return ""
    return "" if predicate(_SPENT_ON.sub("", words)[:-2])[1] else bare["names"]


def _of_speed(words: str) -> str:
    """`用电量增速` of 用电量增速位居全省前列; else nothing."""
    speed = _SPEED.fullmatch(words)
    return speed["rate"] if speed and MEASURED.search(speed["name"]) else ""


def opening_series(clause: str) -> str:
    """What a clause without a quantity is about, or nothing.

    `地区生产总值连跨三个百亿台阶` -> 地区生产总值; 粮食生产喜获丰收 -> 粮食; 启动新一轮城中村改造行动 -> 城中村改造.
    """
    words = EARNED.sub("", trim_start(clause))
    measured = _measured(words, clause) or next((found[1] for each in _SPOKEN if (found := each.fullmatch(words))), "")
    return measured or _thriving(words) or _undertaken(words) or built(words) or _bare_series(words)


def _measured(words: str, clause: str) -> str:
    """A series that grew, rose to a place or is one of several; else nothing."""
    if grown := _GROWN.match(words) or _TENDED.fullmatch(words):
        return grown["name"]
    both = _BOTH.fullmatch(words)
    if both and both["names"].endswith("数"):
        return both["names"]
    if of := _of_speed(words):
        return of
    if about := _ASPECT.fullmatch(words) or _WITHIN.fullmatch(clause.strip("，,。；;： ")):
        return about["name"]
    match = _OPENING.match(words)
    return match["name"] if match and MEASURED.search(match["name"]) and "在" not in match["name"] else ""


def _thriving(words: str) -> str:
    """A trade that does well, or works that go on, where no verb says what was done to it; else nothing."""
    trade = _TRADE.fullmatch(words)
    spoken_of = trade["name"] if trade else thriving(words) or under_way(words)
    if spoken_of and not leading_verb(words) and not words.startswith(_SPEEDING):
        return spoken_of
    opened = _PLATFORM.search(words)
    return opened["name"] if opened else ""


def _undertaken(words: str) -> str:
    """`城中村改造` of 启动新一轮城中村改造行动; else nothing."""
    verb = leading_verb(words) or (words[:2] if words.startswith(_SPEEDING) else "")
    undertaken = _UNDERTAKEN.fullmatch(words[len(verb) :].removeprefix("了")) if verb else None
    return undertaken["name"] if undertaken else ""
