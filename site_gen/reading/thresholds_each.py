"""Sums that each of those counted has: 3个村集体经济年收入不足10万元, 12个50亿元以上项目."""

from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token
from site_gen.reading.verbs import leading_verb

_REACHED = rule(
    r"(?:\d/\d{1,3}|分之[一二三四五六七八九十]{1,3}|一半|半数|[%％]|成)(?:以上|左右)?的?[^，,。；;、]{0,12}(?:村|社区|街道|企业|乡镇|县|家庭|农户|产业|合作社|园区)"
    r"[^，,。；;、]{0,10}?(?:达到?|超过?|突破|过|高于)$",
    "一半的村集体收入达到10万元 => 集体收入达到10万元的村占比 | level | 50% | 2021 | actual",
    "半数以上的村集体收入达到10万元 => 集体收入达到10万元的村占比 | level | 50% | 2021 | actual",
)
"""2/3的村集体经济收入达到20万元: the share is stated, the sum says of which villages."""
_OVER = rule(
    r"(?:[过超破]|超过|突破|达到|高于)$",
    "全省县市中财政收入过亿元的有23个 => 亿元 | threshold",
)
_WHO_ARE = rule(
    r"(?:以上)?的(?:占比|占|达到?|超过?|已?有|共有|仅有?|只有|不少于|不低于)[约近超]?\d|\d{1,4}[家个户栋幢](?=[、，,。；;]|$)",
    "税收超亿元楼宇达到12栋，其中超10亿元2栋 => 税收超10亿元楼宇数 | level | 2栋 | 2021 | actual",
    "全省县市中财政收入过亿元的有23个 => 亿元 | threshold",
)
"""过50万元的超过45%, 过亿元的有23个: which of them are told of."""
_EACH = rule(
    r"\d[余多]?[个家户项条](?:年|主营|总)?(?:营收|营业收入|业务收入|产值|销售收入|投资|税收|纳税|规模|市值|估值|交易额)?(?:超过?|过|达到?|突破)?$",
    "推进12个50亿元以上、70个30亿元以上项目 => 推进50亿元以上项目数 | count | 12个 | 2021 | actual",
    "引进12个50亿元以上、70个30亿元以上项目 => 50亿元 | threshold",
    "培育1家年营收超亿元农业龙头企业 => 亿元 | threshold",
    "培育产业园6个、21家规模超百亿元工业企业 => 百亿元 | threshold",
)
_EACH_OVER = rule(
    r"\d[余多]?[家户个条](?:[一-龥]{0,8}(?:企业|公司|园区|开发区|镇|村|项目|产业链?|集群|[县市区])[一-龥]{0,8}|年|年?销售)(?:收入|营收|产值|规模|总值|税收|纳税|销售额?|投资|利润|产量|存款|贷款)(?:均|全部|都)?(?:超过?|过|突破)$",
    "形成50家年产值超过10亿元，9家年产值超过20亿元的企业集团 => 10亿元 | threshold",
    "14个市县一般预算收入过亿元 => 亿元 | threshold",
    "8个产业规模超千亿元 => 千亿元 | threshold",
    "191家工业企业营业收入超百亿元 => 百亿元 | threshold",
)
"""191家工业企业营业收入超百亿元: each of them."""
SUCH = "(?:行政)?村|乡镇|县（市）区|县（市、区）|县市区?|[县市]区|[区市]县|[乡镇县市区]|企业|园区|项目|产业"
"""Those of whom some have more and some less."""
_SOME_MORE = rule(
    rf"(?:以上)?[，,、；;](?:其中有?)?\d{{1,4}}(?:[—－～~-]\d{{1,4}})?[家个户](?:{SUCH})?(?:年|总|主营|营业|业务|销售)*(?:收入|产值|营收|税收)?(?:超过?|突破|过|达到?)",
    "12家企业产值超过10亿元，3家企业产值超过50亿元 => 10亿元 | threshold",
    "8个乡镇地区生产总值超过10亿元，其中3个超过20亿元 => 10亿元 | threshold",
    "3个县财政收入超过10亿元，5个县（市）区超过5亿元 => 10亿元 | threshold",
)
"""8个乡镇地区生产总值超过10亿元，其中3个超过20亿元: each of them, since some have more."""
_ALL_OVER = rule(
    r"\d[余多]?[家户个条][^，,。；;\d]{0,12}?(?:企业|公司|园区|开发区|镇|村|项目|产业链?|集群|[县市区]|）)[一-龥]{0,2}(?:收入|营收|产值|规模|(?:地区)?生产总值|税收)(?:全部|均|都)(?:超过?|过|突破|达到?)$",
    "18个县生产总值全部超过200亿元 => 200亿元 | threshold",
)
_VILLAGES = rule(
    r"\d[余多]?[个家](?:(?:(?:行政)?村|乡镇|[乡镇])(?:集体)?(?:经济|经营性|财政|税收|年|总|的)*收入(?:全部|均|都)?(?:不足|低于|不到|超过?|突破)"
    r"|(?:行政)?村(?:集体)?(?:经济|经营性|年|总|的)*收入(?:全部|均|都)?达到?)$",
    "3个村集体经济年收入不足10万元 => 10万元 | threshold",
    "12个乡镇中有7个乡镇财政收入超过1000万元 => 1000万元 | threshold",
)
"""3个村集体经济年收入不足10万元: which villages are counted; 5个乡镇财政收入达到3.2亿元 may be that of all."""
_SOME_OVER = rule(
    rf"(?:[，,、；;]|其中|有)\d{{1,4}}[余多]?[个家户](?:{SUCH})?(?:市值|产值|营收|营业收入|税收|年?收入|投资)?(?:已|均|都)?(?:超过|超|突破|跨过|迈过|过)$",
    "19个乡镇财政收入增长，其中5个超过1000万元 => 1000万元 | threshold",
    "12个村集体收入均超过10万元，其中3个村超过50万元 => 50万元 | threshold",
    "3个县财政收入超过10亿元，5个县（市）区超过5亿元 => 5亿元 | threshold",
)
"""其中5个超过1000万元: which of them are counted."""
_ALL_THEIRS = rule(
    r"[，,、](?:同比|比上年|较上年)?(?:增长|下降|增收|增加|减少)",
    "8个镇财政收入突破5000万元，增长12% => 5000万元 | quantity",
)
"""突破5000万元，增长12%: so much they have together."""
_UP_TO_STEP = rule(
    r"(?:[、和][\d.]+[百千万亿]*元)+(?:以上|以下)的?[一-龥]{0,4}?(?:村|企业|农户|户|乡镇)[一-龥]{0,6}\d",
    "收入30万元、50万元以上的村达到75%、55% => 30万元 | threshold",
)
"""收入30万元、50万元以上的村分别达到75%、55%: the sums say which villages are meant."""
_STEPS_OF = rule(
    r"(?:以上|以下)?(?:、[过超]?[\d.]+[百千万亿]*元(?:以上|以下)?){0,4}的?(?:项目|企业|村|产业|园区|集群|镇|楼宇)(?:数量?|户数)?(?:分别|各)(?:达到?|增[至加]到?|为|有)*\d",
    "其中5亿元以上、10亿元以上项目分别为12个、3个 => 5亿元 | threshold",
)
"""超10亿元、50亿元项目分别为12个、3个: the sums say how large the projects are."""
_OF_SIZE = rule(
    r"(?:以上|以下|级)?(?:[、和]\d|的?[一-龥]{0,8}?(?:项目|企业|产业|园区|集群))",
    "推进12个50亿元以上、70个30亿元以上项目 => 推进50亿元以上项目数 | count | 12个 | 2021 | actual",
)
"""12个百亿元、70个30亿元以上项目: how large each of them is."""
_BELOW = rule(r"(?:低于|不足|不满|未满)$", "帮扶月收入低于2000元的困难职工3万人 => 2000元 | threshold")
_WHOSE = rule(
    r"的[一-龥]{0,6}?(?:职工|群众|家庭|居民|农户|人员|对象|群体|老人)",
    "帮扶月收入低于2000元的困难职工3万人 => 2000元 | threshold",
)
"""月收入低于2000元的困难职工: who is meant."""
_ADJECTIVE = rule(
    r"(?:级)?(?P<sort>[一-龥]{2,4}(?=企业))?(?:楼宇|企业|项目|产业|园区|集群|镇|村)\d",
    "新增50亿元农业企业1家 => 新增50亿元农业企业数 | count | 1家 | 2021 | actual",
    "财政收入完成8.6亿元，新增企业120家 => 财政收入 | level | 8.6亿元 | 2021 | actual",
    "税收12.8亿元。引进企业3家 => 税收 | level | 12.8亿元 | 2021 | actual",
    "减税3亿元惠及企业1200家 => 3亿元 | quantity",
    "其中10亿元楼宇3栋 => 10亿元楼宇数 | level | 3栋 | 2021 | actual",
)  # 其中10亿元楼宇3栋
_PAID = rule(
    r"(?:资金|补助|补贴|奖励|奖金|贷款|融资|授信|投入|安排|下达|拨付|发放|兑现|落实|争取|筹[集措]|减税|减免|减负|让利|节约|节省)了?$",
    "获补助资金300万元农业企业2家 => 300万元 | quantity",
    "为企业减负2亿元受益企业300家 => 2亿元 | quantity",
)
"""获补助资金300万元农业企业2家: what they got, not how large they are."""


def describes(text: str, token: Token, before: str) -> bool:
    """The sum that villages have reached, or that each project is worth."""
    each = not token.digits or _SOME_MORE.match(text, token.span.end)
    if (each and _EACH_OVER.search(before)) or _ALL_OVER.search(before):
        return True
    if _UP_TO_STEP.match(text, token.span.end) or _STEPS_OF.match(text, token.span.end):
        return True
    if _VILLAGES.search(before) and not _ALL_THEIRS.match(text, token.span.end):
        return True
    if _SOME_OVER.search(before):
        return True
    if _OVER.search(before) and _WHO_ARE.match(text, token.span.end):
        return True
    if _REACHED.search(before) or _adjective(text, token, before):
        return True
    if _BELOW.search(before) and _WHOSE.match(text, token.span.end):
        return True
    return bool(_EACH.search(before) and _OF_SIZE.match(text, token.span.end))


def _adjective(text: str, token: Token, before: str) -> bool:
    """50亿元农业企业1家; but 3亿元惠及企业1200家 says what the sum did."""
    found = _ADJECTIVE.match(text, token.span.end)
    if found is None or not found["sort"]:
        return found is not None
    return not leading_verb(f"{found['sort']}企业") and not _PAID.search(before)
