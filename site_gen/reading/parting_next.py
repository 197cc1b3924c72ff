"""Words between two quantities that are all the second one's: 37个产业集群|营收超4500亿元."""

from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token
from site_gen.reading.verbs import leading_verb

_OF_NEXT = rule(
    r"(?:(?<=[一-龥]{2})|(?<=[一-龥]20\d\d年))(?:总?产值|营收|(?:主营业务|营业|销售|旅游|门票|经营)收入|税[收金]|(?:净?利润|利税)(?:总额)?|交易额|增加值|销售额|营业额|贷款余额)$|(?<=[业司行户]完成)[一-龥]{2,6}投资$",
    "12家企业完成技改投资8亿元 => 企业完成技改投资 | level | 8亿元 | 2021 | actual",
    "20户规上企业实现利润8亿元 => 规上企业利润 | level | 8亿元 | 2021 | actual",
    "5个景区实现旅游收入8亿元 => 景区旅游收入 | level | 8亿元 | 2021 | actual",
    "8条产业链产值两位数增长 => 产业链产值 | growth | 10% | 2021 | actual",
    "37个产业集群营收超4500亿元 => 产业集群数 | level | 37个 | 2021 | actual",
)
"""37个产业集群营收超4500亿元: what the next number measures is its own."""
_AREA_OF_NEXT = rule(
    r"(?<=[一-龥]{3})(?:养殖|种植|建筑|占地|播种)面积(?:达到?|为|约)?$",
    "4家鳗鱼养殖场养殖面积197公顷 => 鳗鱼养殖场数 | level | 4家 | 2021 | actual",
)
_INVESTED_OF_NEXT = rule(
    r"^的[^，、]{2,20}?(?P<did>(?:年内|全年|当年|累计|已)*(?:完成|到位)(?:投资|资金)(?:达到?|约|超过?)?)$",
    "总投资5亿元的羊绒工业园完成投资1.8亿元 => 羊绒工业园完成投资 | level | 1.8亿元 | 2021 | actual",
)
_AREAS = ("mu", "m2", "km2")
_SO_FAR = rule(
    r"(?<=[一-龥]{2})已(?:交付|开工|竣工|完成|整改|建成|投用|销号|办结|拆除|完工)$",
    "21个安置区已交付10个 => 交付安置区数 | count | 10个 | 2021 | actual",
)
_FULFILLED = rule(
    r"^[^、，]*?(?<=[一-龥]{2})(?<![已均])(?P<did>(?:整改|新)?(?:交付|开工|竣工|完成(?:改制|改造|整治|搬迁|治理|验收|回迁|整合)?|整改|建成|投用|销号|办结|办复|拆除|完工|落实|兑现)了?)$",
    "督察反馈的32项问题整改完成29项 => 整改完成问题数 | count | 29项 | 2021 | actual",
    "186户国有企业完成改制162户 => 国有企业户数 | level | 186户 | 2021 | actual",
    "交办的186件信访件办结182件 => 交办信访件数 | level | 186件 | 2021 | actual",
)
"""32项问题整改完成29项: as many of them, in the same unit."""
OUT_OF = rule(
    r"[^，、\d]{1,8}?(?P<of>(?:当中|(?<![集其])中|里)(?:已?有)?(?:约|近|超过?)?)",
    "20家企业中有8家亏损 => 企业数 | level | 20家 | 2021 | actual",
    "12个乡镇中有7个乡镇财政收入超过1000万元 => 财政收入超过1000万元的乡镇数 | level | 7个 | 2021 | actual",
)
"""12个乡镇中有7个: no word of what they are out of is that of the second."""
OF_THEM = rule(
    r"[^，、\d]{1,8}?(?P<of>(?:当中|(?<![集其])中|里))[^，、]{2,16}?元(?:以上|以下)?的(?:已?有)?",
    "27个村中集体收入20万元以上的有19个 => 集体收入20万元以上的村数 | level | 19个 | 2021 | actual",
)
"""27个村中集体收入20万元以上的有19个: from behind 中 the words are the second's."""
_WON = rule(
    r"在[^，]{2,}?(?:摘得|夺得|勇夺|斩获|荣获|获得?|贡献)$",
    "3名运动员在杭州亚运会摘得3金2铜 => 杭州亚运会摘得金牌数 | count | 3金 | 2021 | actual",
)
"""3名运动员在杭州亚运会摘得3金: what they won is counted next."""
_SUMS = ("CNY", "USD", "percent")
_INCOME_OF_NEXT = rule(
    r"(?<=[乡镇村])(?:村(?=集体))?(?:集体|经济|经营性|财政|税收|总)*收入(?:达到?|突破|超过?|完成|为)?$",
    "43个行政村村集体总收入7526万元 => 行政村数 | level | 43个 | 2021 | actual",
    "8个镇财政收入突破5000万元，增长12% => 镇数 | level | 8个 | 2021 | actual",
)
"""8个镇财政收入突破5000万元，增长12%: the towns are counted, their income is the sum's."""
_GIVEN_NEXT = rule(
    r"(?<=[一-龥][业社会市省份门位行])(?:落实|捐赠|捐助|捐款|捐资|认捐|投入|缴纳|上缴|争取|纳税|缴税|融资)(?:[^和、]{2,10})?$",
    "帮助36家企业融资8亿元 => 帮助企业数 | count | 36家 | 2021 | actual",
    "6个兄弟省市落实帮扶资金3亿元 => 兄弟省市数 | level | 6个 | 2021 | actual",
    "86家企业纳税3亿元 => 企业纳税 | level | 3亿元 | 2021 | actual",
    "5家企业捐赠物资86万元 => 企业数 | level | 5家 | 2021 | actual",
)
"""6个兄弟省市落实帮扶资金3亿元: what they gave is the sum's."""
_COST_OF_NEXT = rule(
    r"(?<=项目|工程)(?:计划|估算|概算|预计|协议|合同)?总投资(?:额|规模)?(?:达到?|超过?|约|为)*$",
    "3个项目总投资134亿元 => 项目数 | level | 3个 | 2021 | actual",
    "新开工26个重大工程计划总投资86亿元 => 新开工重大工程数 | count | 26个 | 2021 | actual",
)
"""3个项目总投资134亿元: the projects are counted, and the sum is what they cost."""
_AGREED = rule(
    r"(?<=[院校学所业司行企构位市县区会])(?:进行(?P<done>[^、，]{2,12}项目)|(?P<did>(?:开展|签订|签署|达成|建立|共建|对接)[^、，]{2,14}))$",
    "与36所高校开展合作项目120个 => 开展合作项目数 | count | 120个 | 2021 | actual",
    "先后与12家企业签订协议36份 => 签订协议数 | count | 36份 | 2021 | actual",
    "与国内36所高校和科研院所进行产学研合作项目120个 => 产学研合作项目数 | level | 120个 | 2021 | actual",
)
"""与36所高校开展合作项目120个: from the verb on the words are those of what was agreed."""
_DOERS = rule(
    r"(?:小区|社区|片区|企业|国企|央企|公司|[一-龥]行(?<!可行|同行|举行|进行|推行|发行|运行)|部门|单位|机构|医院|学校|院校|高校|园区|开发区|协会|合作社|事务所|[一-龥]{2}(?:基地|平台|团队|组团|集群|产业链|中心)|[一-龥]队|(?<!城)镇|[县乡]|(?<![乡农山新中])村|城市|省市|省份|市州"
    r"|医生|护士|教师|干部|党员|民警|专家|志愿者|律师|特派员)(?:[（(][^（()）]*[)）])?(?=(?P<so_far>(?:累计|合计|总共|全年|共|已)*)(?P<did>[一-龥][^和、，的]+)$)",
    "26个小区加装电梯86部 => 加装电梯数 | count | 86部 | 2021 | actual",
    "为12所学校配备校车36台 => 配备校车数 | count | 36台 | 2021 | actual",
    "15个县建设粮油高产示范片100个 => 建设粮油高产示范片数 | count | 100个 | 2021 | actual",
    "12个村新建蔬菜大棚360座 => 新建蔬菜大棚数 | count | 360座 | 2021 | actual",
    "40个职能部门共受理审批事项13万件 => 职能部门数 | level | 40个 | 2021 | actual",
    "40个职能部门共受理审批事项13万件 => 受理审批事项数 | count | 13万件 | 2021 | actual",
    "6个试点城市开工建设安置房7万套 => 开工建设安置房数 | count | 7万套 | 2021 | actual",
    "12家县级医院提供信用就医服务3.7万人次 => 提供信用就医服务人次 | count | 3.7万人次 | 2021 | actual",
    "15家银行发放贷款86亿元 => 发放贷款的银行数 | count | 15家 | 2021 | actual",
    "6个县完成造林12万亩 => 完成造林面积 | count | 12万亩 | 2021 | actual",
    "8家医院接诊患者12万人次 => 接诊患者人次 | count | 12万人次 | 2021 | actual",
)
"""26个小区加装电梯86部: who did it, or where it was done, is counted, and from the verb on what was done."""
_EARNED = rule(
    "实现|完成",
    "12家企业完成技改投资8亿元 => 企业完成技改投资 | level | 8亿元 | 2021 | actual",
)
_WITH = rule(
    r"(?:^|[，,、；;。])(?:[一-龥]{2,4})?(?<!参)与[一-龥]{0,6}$",
    "与国内36所高校和科研院所进行产学研合作项目120个 => 产学研合作项目数 | level | 120个 | 2021 | actual",
)


def done_there(text: str, between: str, last: Token, token: Token) -> tuple[int, int] | None:
    """Where the words of those counted first end, and of what they did, or was done with them, begin."""
    before = text[max(0, last.span.start - 20) : last.span.start]
    if agreed := _AGREED.search(between) if _WITH.search(before) else None:
        return agreed.start(), agreed.start(agreed.lastgroup or 0)
    if token.quantity.unit.canonical in ("rank", "percent"):
        return None
    did = next((found for found in _DOERS.finditer(between) if _acts(found["did"])), None)
    earned = token.quantity.unit.canonical in _SUMS and did and _EARNED.match(did["did"])
    if not did or earned:
        return None
    told = before.endswith(("为", "对", "给", "向")) or predicate(between)[1]  # 为12所学校配备校车36台
    return len(between) if told else did.end(), did.start("did")


def _acts(did: str) -> bool:
    """受理审批事项: a verb, and what it was done to."""
    verb = leading_verb(did)
    return 0 < len(verb) < len(did) - 1 or (verb == did and verb.endswith(("造林", "植树", "还林", "还草")))


def parted_at(text: str, between: str, last: Token, token: Token) -> int | None:
    """Where the words of the first quantity end, if those behind them are all the second's: 32项|问题整改完成29项."""
    ends = text[token.span.end : token.span.end + 1] in ("", *"，,、。；;：）)")
    alike = ends and last.quantity.unit.printed == token.quantity.unit.printed
    done = _FULFILLED.search(between) if alike else None
    measured = _AREA_OF_NEXT.search(between) if token.quantity.unit.canonical in _AREAS else None
    if token.quantity.unit.canonical == "CNY":
        measured = _INCOME_OF_NEXT.search(between) or _GIVEN_NEXT.search(between) or _COST_OF_NEXT.search(between)
    spent = _INVESTED_OF_NEXT.search(between) if token.quantity.unit.canonical == "CNY" else None
    if spent:
        return spent.start("did")
    return done.start("did") if done else measured.start() if measured else None


def is_of_next(between: str, token: Token) -> bool:
    """`产业集群营收` before a sum of money or a rate, `安置区已交付` before anything."""
    sums = token.quantity.unit.canonical in _SUMS
    return bool(_SO_FAR.search(between) or _WON.search(between) or (sums and _OF_NEXT.search(between)))
