"""Numerals that count without saying so: in words (三起案例获推广), without a measure word (51万新就业人员), 零."""

from decimal import Decimal

from msgspec.structs import replace

from site_gen.model.unit import counting
from site_gen.reading.bounds import bounds_of
from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token
from site_gen.reading.units import NAMING_UNITS, RUNS

_SCALES = ("万", "亿", "万亿")
LINK = rule(
    r"(?:达到?了?|为|至|到|突破|超过?|逾|近|约|有|在|是|升至|增至|从|由|共|不低于|[：:])$",
    "人才总量突破300万 => 人才总量 | level | 300万人 | 2021 | actual",
)
_SCALE_LINK = rule(
    r"(?:达到?|保持在|稳定在|突破|超过?|逾|近|约|上|至)$", "企业数达百家 => 企业数 | level | 100家 | 2021 | actual"
)
_ACTION = rule(
    r"(?:新增|新建|建成|引进|获得|荣获|获评|获批|新获|完成|出台|制定|组建|举办|举行|开通|新开|开工|投产|创建|新设"
    r"|建设|修建|改造|培育|开设|设立|命名|认定|签订|办理|破获|查处|竣工|上马|争取|安排|连续|创成)了?$",
    "新建三所学校 => 新建学校数 | count | 3所 | 2021 | actual",
    "建成两座水厂 => 建成水厂数 | count | 2座 | 2021 | actual",
)
_ABSTRACT = rule(
    r"[^，,。；;、]{0,12}?(?:方面|坚持|任务|行动|目标|战略|体系|短板|问题|攻坚|优势|关键|环节|重点|原则|机制|统一"
    r"|维护|意识|计划|自信|确立|关系|一体|活动|突出|中心|文明|面|大局|阶段|要素|制度|攻势|转变|清单|提升|革命|底线)",
    "建成两个中心 => -",
)
_HONOUR = rule(
    r"(?:蝉联|荣获|获评|获得|获|入选|夺得|被评|受到)",
    "两次荣获全国双拥模范城 => 荣获全国双拥模范城次数 | count | 2次 | 2021 | actual",
)
_CREW = (
    "人民|父老|儿女|百姓|中国人|人口|人员|群众|居民|农民|牧民|渔民|村民|市民|移民|网民|国民|职工|员工|学生|在校生|毕业生|新生|师生|寄宿生|考生|儿童|孩子|幼儿|青年"
    "|青少年|老人|老年人|妇女|孕妇|残疾人|家庭|劳动力|劳动者|志愿者|从业者|消费者|者|对象|用户|客户|农户|商户|粉丝|游客|旅客"
    "|教师|医生|护士|人才|干部|党员|军人|士兵|工匠|工人|纳税人|患者|病人|司机|骑手|观众|学子|网格员|护林员|快递员|运动员|护理员|保育员|辅导员|调解员|安全员|信息员|售货员|子女|大军|主体|老工伤|剂|针|重量箱"
)
_PEOPLED = rule(
    rf"(?!级)[^，,、。；;：:]{{0,14}}?(?:{_CREW})", "69万老年人 => 老年人数 | level | 69万人 | 2021 | actual"
)
"""51万新就业人员: the thing that is counted stands after, without a measure word."""
_GROWN = rule(
    r"(?:增加|减少|新增|净增|增长|下降|惠及|覆盖|受益|总数|总量|人数|人口|人次|户数|数量|员额|余额|用户|网民|流[入出]|就业|创业|务工|参保|脱贫)(?:了|约|近|超过?|逾)?$",
    "贫困人口减少4万多 => 贫困人口 | change | -4万人 | 2021 | actual",
)
_SUM = rule(
    r"(?:收入|支出|税[收金]|产值|投资|资金|利[润税]|[补津]贴|补助金?|低保金|[售易交]额|社零)(?:任务|预算)?(?:已|共)?(?:完成|实现)?了?$|(?:收入|税收|支出)任务\d[\d.]*万[，,](?:实际|已)?完成了?$",
    "财政收入任务174万，完成198万 => 财政收入 | level | 198万元 | 2021 | actual",
    "财政收入预算198万 => 财政收入 | level | 198万元 | 2021 | target",
    "全镇财政收入完成198万，增长8% => 财政收入 | level | 198万元 | 2021 | actual",
)
"""财政收入完成198万: of money, whose unit goes without saying."""
_SPENT = rule(
    r"(?:投资|投入|资金|筹资|集资|出资|自筹|拨款|捐资|融资)(?:额)?(?:约|近|了|达到?|共|超过?|逾)?$",
    "投资86万修建文化广场 => 修建文化广场投资 | level | 86万元 | 2021 | actual",
    "投入120万新建村级卫生室3个 => 新建村级卫生室投资 | level | 120万元 | 2021 | actual",
)
_TIMES = rule(
    r"(?:增长|增加|提高|提升|扩大|上升|增|达到?|是|为|超过?|突破|近|约|翻|逾|至|到|的)(?:了|约|近)?$",
    "产值增长两倍 => 产值 | change | 2倍 | 2021 | actual",
)
"""增长两倍; 百倍努力 is a phrase."""
_SHARED = rule(
    r"(?:至少|不少于|各|每个?[^，,。；;]{1,8})(?:[一-龥]{0,6}?)$",
    "每个县至少新增一家企业 => 每个县新增企业数 | count | 1家 | 2021 | actual",
)
_WON = rule(
    r"[^，,。；;、]{1,16}?(?:在全[国省市区县州](?:推广|推介|推行|交流)|获评|获批|投入(?:使用|运营|运行|生产)|获省|获国|获全|获得|荣获|入选|升格|列入|上榜|被评|被列|被命名|被认定|竣工|投产|通车|开工|启用|通过(?=[国省市部验鉴认评])|(?:跨入|跻身|进入|迈入|挺进)(?=[^，,。；;、]{0,8}(?:强|榜|行列|前列))|(?:在[^，,。；;、]{2,8})?(?:挂牌)?上市(?=[，,。；;、]|$)|登陆(?=创业板|科创板|主板|新三板|北交所|“|资本)"
    r"|投用|投运|建成|创成|晋级|晋升|挂牌|落地|摘帽)",
    "三项做法在全省推广 => 推广做法数 | count | 3项 | 2021 | actual",
    "三起案例获省厅推广 => 获省厅推广的案例数 | count | 3起 | 2021 | actual",
    "三家企业跨入全省百强 => 跨入全省百强的企业数 | count | 3家 | 2021 | actual",
    "三家企业在科创板上市 => 上市企业数 | count | 3家 | 2021 | actual",
    "三家企业登陆创业板 => 登陆创业板的企业数 | count | 3家 | 2021 | actual",
)
"""三起案例获省厅推广: what happened to a few things in words."""
_VILLAGE_WON = rule(
    r"(?:村|乡镇|镇|社区|县|企业|项目|案例|单位|园区)(?:获评|获批|荣获|入选|被评为|被命名|上榜|创成)",
    "两个村获评全国文明村 => 获评全国文明村的村数 | count | 2个 | 2021 | actual",
)
_MADE = ("部", "种", "场")
_MADE_WON = rule(
    r"(?!门|委|队|分|曲|方|形)[^，,。；;、]{1,14}?(?<!均|都)(?:获评|获批|获[国省全市]|获得|荣获|入选|入围|入列|上榜|列入|斩获|夺得|摘得|登上|登陆|被评|被列|被认定)",
    "两部戏曲入选省级精品工程 => 入选省级精品工程的戏曲数 | count | 2部 | 2021 | actual",
)
"""两部戏曲入选精品工程: of what is seldom counted in words, where the few won something."""
_NO_GROWTH = rule(
    r"(?:实现|保持|为|呈|达到|均|持续|继续|连年|一直|连续\S{1,3}年|了|(?<=..)[量数额])$",
    "农药使用量实现零增长 => 农药使用量 | growth | 0% | 2021 | actual",
)
_ZERO_OF = rule(
    r"(?:报告(?!制度)|外溢|感染|确诊|死亡|事故|上访|发生|疫情|输入|增长|反弹|返贫|，|,|、|。|目标|(?<=[率数量额]为零)$)(?!的)",
    "孕产妇死亡率为零 => 孕产妇死亡率 | level | 0 | 2021 | actual",
    "疫情零外溢 => 疫情外溢数 | level | 0 | 2021 | actual",
    "食品安全事故零报告 => 食品安全事故报告数 | level | 0 | 2021 | actual",
    "医护人员零感染 => 医护人员感染数 | level | 0 | 2021 | actual",
)
_GROWN_TOO = rule(
    r"(?:增加|减少|新增|净增|增长)(?:了|约|近)?\d[\d.]*[万亿](?:和|、|及)$",
    "养老保险、医疗保险参保人数分别增加17万和20万 => 医疗保险参保人数 | change | 20万人 | 2021 | actual",
)
"""分别增加17万和20万: the second as the first."""
_LIST_END = rule(
    r"多?余?(?:以上|左右)?(?:的?任务|[，,。；;、）)]|和|与|及|$)",
    "贫困人口减少4万。 => 贫困人口 | change | -4万人 | 2021 | actual",
)


def counts_nothing(text: str, token: Token) -> bool:
    """零感染, 实现零增长; 清零 and 零就业家庭 are phrases."""
    if token.span.of(text) == "零增长":
        before = text[max(0, token.span.start - 8) : token.span.start]
        return bool(_NO_GROWTH.search(before) and _LIST_END.match(text, token.span.end))
    return token.span.of(text) == "零" and bool(_ZERO_OF.match(text, token.span.end))


def counts_in_words(text: str, token: Token, before: str) -> bool:
    """三 and 百 count where a verb of doing stands before (新建三所学校) or a link (超千列); 三个短板 is a phrase."""
    unit, value, own = token.quantity.unit, token.quantity.value, token.quantity.bound
    if unit.printed in RUNS or unit.canonical in ("percent", "percentage_point", "class"):
        return True
    if unit.printed == "倍":
        return value < 100 and bool(_TIMES.search(before))
    if unit.printed == "次":
        return value > 1 and bool(_HONOUR.match(text, token.span.end))
    if unit.printed in NAMING_UNITS or unit.printed in ("大", "大类", "批", "类", "门", *_MADE):
        return unit.printed in _MADE and value > 1 and bool(_MADE_WON.match(text, token.span.end))
    magnitude = value in (Decimal(10), Decimal(100), Decimal(1000))
    scaled = unit.printed.startswith(("万", "亿"))
    if magnitude or (scaled and value == 1):
        return bounds_of(text, token.span, own).bound != "exact" or bool(_SCALE_LINK.search(before))
    if scaled or own == "over":
        return True
    if unit.printed == "人" or text.startswith("“", token.span.end):
        return False
    if _ABSTRACT.match(text, token.span.end) and not (
        unit.printed == "个" and _VILLAGE_WON.match(text, token.span.end)
    ):
        return False
    if (value > 20 and value % 10) or value > 100:  # 累计新建学校三百二十所
        return True
    return (value > 1 and _happened(text, token, before)) or bool(_SHARED.search(before) and _ACTION.search(before))


_DONE_WITH = rule(
    r"(?:新增|新上|新开|建成|新建|修建|兴建|建设|改造|扩建|治理|修复|开通|打造|获评|获批|引进|创建|培育|完成|购置|安装|新修|整修|维修|新打|铺设|栽植|种植|签订|签约|发放)[^，,。；;\d]{2,40}$|(?:打井|修路|植树|造林|育苗)$",
    "修建水库三座、蓄水池五处 => 修建蓄水池数 | count | 5处 | 2021 | actual",
    "新增国家级绿色工厂两家。 => 新增国家级绿色工厂数 | count | 2家 | 2021 | actual",
    "打井十二眼 => 打井数 | count | 12眼 | 2021 | actual",
    "签订购销合同近四十份；新修塘坝八十座 => 新修塘坝数 | count | 80座 | 2021 | actual",
)
_COUNTED_BEHIND = (*"家所座处户条栋幢口眼个台份盏套辆株亩", "公里")
_OF_THEM = rule(
    r"(?:元|以上|以下|级)的[约近共有]?$",
    "新上项目36个，其中千万元以上的三个 => 新上千万元以上项目数 | count | 3个 | 2021 | actual",
)
"""其中过亿元的两家: so many of them are so large."""
_AT_END = rule(
    r"(?=[、，,。；;约]|$)",
    "新增国家级绿色工厂两家。 => 新增国家级绿色工厂数 | count | 2家 | 2021 | actual",
)


def _happened(text: str, token: Token, before: str) -> bool:
    """Something was done with them, or they did something: 新建三所学校, 三起案例获省厅推广; or so large are they."""
    at_end = _AT_END.match(text, token.span.end)
    if at_end and _OF_THEM.search(before):
        return True
    behind = token.quantity.unit.printed in _COUNTED_BEHIND and at_end
    far = text[max(0, token.span.start - 40) : token.span.start]
    done = _ACTION.search(before) or (behind and _DONE_WITH.search(far))
    return bool(done or _WON.match(text, token.span.end))


def as_money(text: str, token: Token) -> Token:
    """`token` in 元 where it is a bare 万 that was spent: 投资86万修建文化广场; else as it is."""
    unit = token.quantity.unit
    if unit.printed not in _SCALES or not _is_spent(text, token):
        return token
    return replace(token, quantity=replace(token.quantity, unit=counting(unit, "CNY")))


def _is_spent(text: str, token: Token) -> bool:
    before = text[max(0, token.span.start - 16) : token.span.start]
    summed = _SUM.search(before) and _LIST_END.match(text, token.span.end)
    return bool(_SPENT.search(before) or summed)


def tells_size(text: str, token: Token, before: str) -> bool:
    """人才总量突破300万, 51万新就业人员, 贫困人口减少4万多."""
    end = token.span.end
    if LINK.search(before) or _PEOPLED.match(text, end) or _is_spent(text, token):
        return True
    grown = _GROWN.search(before) or _GROWN_TOO.search(before) or _SUM.search(before)
    return bool(grown and _LIST_END.match(text, end))
