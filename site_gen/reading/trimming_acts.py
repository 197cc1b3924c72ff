"""words before a number -> the same without what caused it, and without what the clause tells of something else."""

from site_gen.reading.rule import rule
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.trimming_whole import singled_out

_CAUSING = rule(
    r"(?:推动|推进|促进|示范带动|带动|实现|确保|力争|支持|引导|面对|努力|保证)+",
    "推动城镇化率达到65% => 城镇化率 | level | 65% | 2021 | actual",
    "推进老年医学科建设比例达到65% => 老年医学科建设比例 | level | 65% | 2021 | actual",
)
_MOVING = rule(
    r"(?:提升|提高|降低|保持|巩固)(?=[^，、]{2,}(?:率|比重|比例|占比)$)",
    "推动保持负责人出庭应诉率100% => 负责人出庭应诉率 | level | 100% | 2021 | actual",
    "提升污水集中收集率并稳定保持在85%以上 => 污水集中收集率 | level | 85% | 2021 | actual",
)
_OVER = rule(
    r"^.*(?:全覆盖|(?:提质|全部|全面)达标|动态清零)、|^[^、]{2,12}(?:全部|全面|如期)(?:复工|开工|竣工|投产|完工|达产|建成)、|^.*(?:大幅|明显|显著|稳步|持续|不断|进一步|逐步|平稳|较快|快速|有效|有力|切实|日[益趋臻渐]|更加|更趋|有序|稳妥|深入|全面|加快|加速|扎实|顺利|焕然)(?![一-龥]{0,2}[业品厂村镇])[一-龥]{2}、|^[^、]{4,14}(?:(?:取得|实现|获得)(?:了|新的?|重大|历史性|积极|明显|显著|实质性|重要)*(?:突破|进展|成效|实效|成果)|(?:成效|效果|进展)(?:显著|明显|良好)|有力|见效|提速|巩固|步伐加快|蓬勃发展)、|^坚持[^、]{2,12}(?:优先|第一|为先|为本)、"
    r"|^.*等[一-龥]{0,4}(?:措施|办法|方式)、|^.*(?:力度|能力|水平|质量|效能|环境|结构|活力|实力|动能)(?:加大|增强|提升|提高|优化|改善|向好)、",
    "@plan 三甲医院州市全覆盖、县医院提质达标、县域内就诊率达90% => 县域内就诊率 | level | 90% | 2022 | target",
    "续建项目全部复工、新建项目开工率40% => 新建项目开工率 | level | 40% | 2021 | actual",
    "民生保障有力、民生支出占比提高6个百分点 => 民生支出占比 | points | 6个百分点 | 2021 | actual",
    "服务体系日趋健全、补助标准提高两倍 => 补助标准 | change | 2倍 | 2021 | actual",
    "国企改革取得突破、企业亏损面下降12个百分点 => 企业亏损面 | points | -12个百分点 | 2021 | actual",
    "医药改革深入推进、药品价格下降三成 => 药品价格 | growth | -3成 | 2021 | actual",
    "金融支持力度加大、涉农贷款余额增长8% => 涉农贷款余额 | growth | 8% | 2021 | actual",
    "@plan 确保续建项目全部复工、新建项目开工40% => 新建项目开工率 | level | 40% | 2022 | target",
    "@plan 推动落户企业有效运营、落地项目30个 => 落地项目数 | count | 30个 | 2022 | target",
    "采取“关停封撤”等应急措施、疏散转移群众5.4万名 => 疏散转移群众人数 | count | 5.4万名 | 2021 | actual",
    "@term 行政审批事项大幅精简、乡镇编制减少两成 => 乡镇编制 | change | -2成 | 2016..2021 | actual",
    "转移支付规模大幅增加、专项资金达到5亿元 => 专项资金 | level | 5亿元 | 2021 | actual",
)
_ENDED = rule(
    r"^(?P<of>[^、]{2,14}?)(?:圆满收官|圆满完成|(?:全部|全面|如期|顺利)(?:完工|竣工|建成|完成|收官)|(?:有序|加快|顺利|扎实)推进)、(?=(?:累计|年内|当年)*(?:完成投资|到位资金|投入资金)$)",
    "十大民生工程圆满收官、完成投资3亿元 => 十大民生工程完成投资 | level | 3亿元 | 2021 | actual",
)
"""民生工程圆满收官、完成投资: what is over is what was paid for."""
_WHOSE = rule(
    r"^(?P<whose>(?:中央|省|自治区|[一-龥]?市|[一-龥]?县)(?:级|财政|本级)*对(?:地方|下级?|[市县区州旗]{1,3}|乡镇))[^、]{2,10}转移支付[^、]{2,10}、(?=专项转移支付|一般性转移支付)",
    "省对县一般性转移支付规模增加、专项转移支付项目减少4个 => 省对县专项转移支付项目 | change | -4个 | 2021 | actual",
)
"""中央对地方一般性转移支付增加、专项转移支付项目: both are paid by the one to the other."""
_UNDER_WAY = rule(
    r"^(?:严格|全面|坚决|认真)?(?:推进|深化|加强|完善|优化|加快|推动|推行|实行|实施|开展|落实|履行|压实|守牢|完成)[^、]{1,20}(?:改革|放权|建设|发展|治理|攻关|管理|服务|责任|环境|制度|政策|机制|养老|(?<=长)制|红线|底线)、(?=[^、]{0,14}(?:面积|率|水平|比[重例]|占比|数量|总额|产值|收入|事项|编制|价格|[水电气]价|标准|成本|费用|亏损面|人数|户数|主体|负担)$)",
    "严格落实耕地保护责任、基本农田面积60万亩 => 基本农田面积 | level | 60万亩 | 2021 | actual",
    "推进简政放权、行政审批事项减少62% => 行政审批事项 | growth | -62% | 2021 | actual",
    "深化农电改革、农村电价降低0.2元 => 农村电价 | change | -0.2元 | 2021 | actual",
    "推行河湖长制、地表水优良断面比例达到91% => 地表水优良断面比例 | level | 91% | 2021 | actual",
    "推进林权制度改革、确权面积60万亩 => 确权面积 | level | 60万亩 | 2021 | actual",
)
"""推进承包地改革、确权面积: the work goes on, and the area is measured."""
_ACHIEVING = rule(
    r"^(?P<of>[^、]{2,12}?(?:保险|医疗|教育|养老|社区|农村|改革|工程|项目))实现[^、]{2,10}、(?=[^、]{2,5}(?:率|比例|人数)$)",
    "失业保险实现市级统筹、参保率达到96% => 失业保险参保率 | level | 96% | 2021 | actual",
)
"""失业保险实现市级统筹、参保率: both are told of the insurance."""
_HONOURED = rule(
    r"^(?P<of>[^、，]{2,12}?)(?:获评|获批|入选|荣获|被评为|被认定为)[^、]{2,}、(?:累计)?(?=(?:注册|入驻|集聚|引进|新增|落户|落地))",
    "东江软件谷获评国家示范项目、累计注册企业203家 => 东江软件谷注册企业数 | level | 203家 | 2021 | actual",
)
"""东江软件谷获评国家示范项目、累计注册企业: what it was honoured with is over."""
_EACH = rule(
    r"^(?:推动|支持|确保|力争|保证|实现)?(?P<each>(?:每个?|各)(?:旗?县|市|区|乡|镇|街道|社区|村|省)[^，、]{0,8}?)(?:每年)?(?:至少|最少|不少于)",
    "每个县至少建成1个商圈 => 每个县建成商圈数 | level | 1个 | 2021 | actual",
    "推动每个县至少建成1个商圈 => 每个县建成商圈数 | level | 1个 | 2021 | actual",
)
_ACHIEVED = rule(
    r"(?<=[一-龥]{2})(?:(?:预计|预期|有望|可望)?实现|(?<=[业区园市州盟旗县镇乡团场道港济])(?:预计|预期|有望|可望)?完成)(?!的)(?=[一-龥]{0,6}(?:零售额|收入|收益|产值|增加值|利[润税](?:总额)?|销售额|税收|营收|交易额|进出口总额|进出口额?|生产总值|GDP|固定资产投资|资产总额|总资产|吞吐量|客运量|货运量)$)",
    "矿业权出让实现收益6亿元 => 矿业权出让收益 | level | 6亿元 | 2021 | actual",
    "开发区实现进出口总额30亿美元 => 开发区进出口总额 | level | 30亿美元 | 2021 | actual",
    "规上工业企业实现利润总额36亿元 => 规上工业企业利润总额 | level | 36亿元 | 2021 | actual",
    "规上企业完成销售收入24亿元 => 规上企业销售收入 | level | 24亿元 | 2021 | actual",
    "电商平台实现零售额增长22.9% => 电商平台零售额 | growth | 22.9% | 2021 | actual",
    "市属企业实现资产总额86亿元 => 市属企业资产总额 | level | 86亿元 | 2021 | actual",
    "农村电商预计实现销售额86亿元 => 农村电商销售额 | level | 86亿元 | 2021 | estimate",
    "工业园区预计完成工业总产值86亿元 => 工业园区工业总产值 | level | 86亿元 | 2021 | estimate",
    "经开区完成地区生产总值86亿元 => 经开区地区生产总值 | level | 86亿元 | 2021 | actual",
)
_HOLDING = rule(
    r"^.*把(?=[一-龥]{2,12}$)",
    "各部门要带头精简会议、坚决把文件压减三分之一 => 文件 | change | -33.33333333333333333333333333% | 2021 | actual",
)
_AND_THEN = rule(
    r"^[^、]{4,}并(?=(?:拿出|安排|投入|发放|下达|拨付|设立|争取|获得)$)",
    "出台激励方案并拿出12万元用于奖励 => 拿出资金 | level | 12万元 | 2021 | actual",
)
_HELPED = rule(
    r"^[^、]{4,}(?:助力|推动|带动|促进|拉动)(?=[^、]{2,}(?:产量|率|总额|产值|增加值|总量)$)",
    "国家重点实验室助力页岩油年产量突破100万吨 => 页岩油年产量 | level | 100万吨 | 2021 | actual",
)
"""国家重点实验室助力页岩油年产量: who helped is no part of what is measured."""
_OF_ALL_HERE = rule(
    r"^[^、]{4,}、(?=全[市县区省州盟旗镇乡])",
    "千年文庙火爆出圈、全县接待游客人次增长32% => 接待游客人次 | growth | 32% | 2021 | actual",
)
"""文庙火爆出圈、全县接待游客人次: what goes before 全县 is told of something else."""
_BY_NOW = rule(
    r"(?<=[一-龥]{3})已(?=覆盖|惠及|建成|安装|开通)",
    "远程教育已覆盖农村中小学36所 => 远程教育覆盖农村中小学数 | level | 36所 | 2021 | actual",
)
_UNDER = rule(
    r"(?<=[一-龥]{2})(?:(?:增长)?的?(?:预期)?目标是?)?在[^，、在]{2,20}的?(?:(?:情况|条件|背景|形势|前提)下|(?<![年期末初])的?基础上)",
    "预算收入在减税降费的情况下增长7% => 预算收入 | growth | 7% | 2021 | actual",
    "@outlook 经济增长预期目标是在提高质量的基础上年均增长7% => 经济 | average-growth | 7% | 2021..2026 | target",
)
_IN_ALL = rule(
    r"(?<=[一-龥”）]{2})(?:[两三四五六七八九十]年|多年|几年)?累计(?=[一-龥]{2})",
    "中央财政五年累计补助专项资金95亿元 => 中央财政补助专项资金 | level | 95亿元 | 2017..2021 | actual",
)
_OVER_YEARS = rule(
    r"(?<=[一-龥]{3})[两三四五六七八九十]年(?=投入|安排|支持|补助|发放|拨付|下达|筹集|筹措|投放|(?!行动|计划|规划|期|制|任务)[一-龥]{2,10}(?:资金|经费|投资|补助|支出|基金|贷款)$)",
    "@term 中央财政五年投入扶贫资金28亿元 => 中央财政投入扶贫资金 | level | 28亿元 | 2017..2021 | actual",
)
_SUM = rule(
    r"累计[一-龥]{0,6}[量额值数率]$",
    "铜走廊累计接卸量达1.2亿吨 => 铜走廊累计接卸量 | level | 1.2亿吨 | 2021 | actual",
)
"""A measure that is a sum by its name."""
_LAND = rule(
    r"^(?:推进|深化|完成|开展)(?P<land>[^、“]{1,10}[地林房])权?(?:“三权”分置|制度|产权|确权)?(?:改革|登记|颁证)*、(?=确权|[发颁]证)",
    "推进农村宅基地改革、确权面积超过88% => 农村宅基地确权面积占比 | level | 88% | 2021 | actual",
)
"""推进农村宅基地改革、确权面积: whose title was made out stands before."""
_AT_GAMES = rule(
    r"(?<=[动奥残亚锦运]会)上(?=获|夺|摘|斩|荣|勇|收|为)",
    "运动员在2021年全运会上获得3枚金牌 => 全运会获得金牌数 | count | 3枚 | 2021 | actual",
)
_EXTENDED = rule(
    r"^(?:提高|上调|调高|落实|扩大|完善|健全|优化|强化)(?P<of>[^、]{2,12}?)(?:标准|待遇|水平|范围|政策|制度|机制)?、(?=(?:累计)?(?:覆盖|惠及)$)",
    "提高城乡低保标准、覆盖1.2万人 => 城乡低保覆盖人数 | level | 1.2万人 | 2021 | actual",
)
_ASSEMBLY = rule(
    r"(?<=提请)[^，、]{0,4}人大(?:及其)?(?:常委会)?(?=审议|制定|修订|出台|批准)",
    "提请市人大常委会审议地方性法规3件 => 提请审议地方性法规数 | count | 3件 | 2021 | actual",
)


def without_cause(words: str) -> str:
    """`推动生活垃圾回收利用率` -> `生活垃圾回收利用率`: a series is not what somebody does to it."""
    rest = _CAUSING.sub("", words, count=1) if _CAUSING.match(words) else words
    rest = trim_start(rest)
    return (rest[2:] if _MOVING.match(rest) else rest) or words


def without_predicate(words: str) -> str:
    """`一般性转移支付规模大幅增加、专项转移支付项目` -> `专项转移支付项目`: the clause before the 、 is over."""
    words = singled_out(words)
    if "实现" in words or "完成" in words:
        words = _ACHIEVING.sub(r"\g<of>", _ACHIEVED.sub("", words))
    if "每" in words[:4] or words.startswith("各"):
        words = _EACH.sub(r"\g<each>", words)
    plain = _ASSEMBLY.sub("", words) if "提请" in words else words
    plain = _AT_GAMES.sub("", plain) if "会上" in plain else plain
    plain = _AND_THEN.sub("", _HELPED.sub("", plain))
    if "在" in plain:
        plain = _UNDER.sub("", plain)
    if "累计" in plain[1:] and not _SUM.search(plain):
        plain = _IN_ALL.sub("", plain)
    if "年" in plain[2:]:
        plain = _OVER_YEARS.sub("", plain)
    if "把" in plain:
        plain = _HOLDING.sub("", plain)
    if "已" in plain:
        plain = _BY_NOW.sub("", plain)
    if "、全" in plain:
        plain = trim_start(_OF_ALL_HERE.sub("", plain))
    if "、" in plain:
        plain = _HONOURED.sub(r"\g<of>", plain)
        plain = _ENDED.sub(r"\g<of>", plain)
        plain = _EXTENDED.sub(r"\g<of>", plain)
        plain = _WHOSE.sub(r"\g<whose>", plain)
        plain = _UNDER_WAY.sub("", _OVER.sub("", _LAND.sub(r"\g<land>", plain)))
    return plain or words
