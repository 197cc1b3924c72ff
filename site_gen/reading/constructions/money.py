"""完成投资112亿元, 投资1.8亿元打造美丽乡村, 总投资30亿元的15个项目: sums of money."""

from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.model.unit import CURRENCIES
from site_gen.reading.both_sorts import both_sorts
from site_gen.reading.constructions.funds import LAYING_OUT, founded, funds, planned, taken, theirs
from site_gen.reading.constructions.outlay import PAYER, attributed, looks_ahead, purpose_of
from site_gen.reading.constructions.pair import opens_pair, pair_of
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.hosts import hosted
from site_gen.reading.naming import named
from site_gen.reading.phrases import balanced, tail_of
from site_gen.reading.rule import rule
from site_gen.reading.units import is_landmark

_INVESTED = rule(
    r"投资(?:额)?(?:达到?|超过?|突破|近|约|逾|不低于)?$",
    "62个重大项目完成投资680亿元 => 重大项目投资 | level | 680亿元 | 2021 | actual",
)  # 625个重大项目完成投资6800亿元
_SUM_OF = rule(r"投资|资金|额$", "水利完成投资68亿元 => 水利完成投资 | level | 68亿元 | 2021 | actual")
_MONEY_OF = rule(
    r"总值|GDP|产值|增加值|收入|投资|税|额|营收|存款|贷款|资产|经济总量|经济规模|产业规模",
    "@term 累计完成税收跨上百亿台阶 => 税收 | level | 100亿台阶 | 2017..2021 | actual",
)
_WILL = rule(
    r"(?<=[财政府家省市县])(?:将|拟|计划|要)$",
    "市财政将投入3亿元支持公园建设 => 市财政公园建设投入 | level | 3亿元 | 2021 | actual",
)
_INSIDE = rule(
    r"(?:园|区|城)内?$", "科技园内总投资30亿元的15个项目 => 科技园项目总投资 | level | 30亿元 | 2021 | actual"
)
_ATTENDING = rule(
    r"^(?:抓[好实紧]|推进|推动|加快|建设)",
    "推动东湖新城年度投资19亿元的5个项目 => 东湖新城项目投资 | level | 19亿元 | 2021 | actual",
)
_LAID_OUT = rule(
    r"(?<=[一-龥]{3})(?:为此)?(?:已经?|将|拟)(?:每年)?(?=投入|投资|拨付|下达|发放|安排|增加)",
    "国家财政将每年安排支出10亿元 => 国家财政安排支出 | level | 10亿元 | 2021 | actual",
    "远程教育工程已投入80亿元 => 远程教育工程投入 | level | 80亿元 | 2021 | actual",
)
_SPED = rule(
    r"(?<=[一-龥]{3})(?:前三季度|上半年)?增[速幅]$",
    "生产总值前三季度增速居全省第1，全年达110亿元 => 生产总值 | level | 110亿元 | 2021 | actual",
)
_PAID_BY = rule(
    r"(?:[中央国家省市县区级地方]财政|政府)$",
    "市财政安排2亿元，解决医疗保险问题 => 市财政安排资金 | level | 2亿元 | 2021 | actual",
    "市财政投入2亿元用于促进就业 => 市财政促进就业投入 | level | 2亿元 | 2021 | actual",
)
_EACH_OF = rule(
    r"[，,、：:\s]*(?P<each>每(?:平方米|立方米|个?[一-龥]{1,2}|个[一-龥]{2,3})(?:每[年月天次])?)(?:约|达|为)?",
    "获得市级奖补52万元，每个项目26万元 => 每个项目市级奖补资金 | level | 26万元 | 2021 | actual",
    "获得考核奖励52万元，每次26万元 => 每次考核奖励资金 | level | 26万元 | 2021 | actual",
)
_NAMING_ITSELF = ("发行", "增发", "新增", "兑现", "撬动", "偿还", "投入", "盘活", "归集", "落实")
_PLAIN = ("完成", "实现", "累计完成")
_REWARD = rule(
    r"(?:[获受得到省市县国给].{0,8}|^每[次人户].{0,10})(?:奖励|奖补)$",
    "全年获省财政厅奖励52万元 => 获省财政厅奖励资金 | level | 52万元 | 2021 | actual",
)
"""获省财政厅奖励52万元: the money, not the praise."""
_TOWARDS = rule(
    r"(?!.*(?:的|资金|贷款|投资|支出|收入|经费|补助|基金|产值|额))[一-龥]{0,10}(?:投向|用于|(?:财政|政府)投入)[一-龥“”]{2,8}$",
    "县财政累计投向教育37亿元 => 县财政投向教育资金 | level | 37亿元 | 2021 | actual",
)
"""县财政投向教育37亿元: the money, not the field."""
_AIDED = rule(
    r"(?:帮扶|援助|捐赠|协作)$",
    "东西部协作3600万元 => 东西部协作资金 | level | 3600万元 | 2021 | actual",
)
_DRAWN_IN = rule(
    r"(?:引资|[内外]资|到位资金|引进资金|[省市县区境国][内外]资金)$",
    "@term 累计引进项目97个，实际利用省外资金29亿元 => 实际利用省外资金 | level | 29亿元 | 2017..2021 | actual",
    "@term 累计引进项目560个，合同引资48亿元 => 合同引资 | level | 48亿元 | 2017..2021 | actual",
)
"""引进项目560个，合同引资48亿元: drawn in over the same years."""
_DEALS = rule(
    r"(?:项目|重组|合同|订单|协议|业务|债券)$",
    "签约项目26个、86亿元 => 签约项目金额 | level | 86亿元 | 2021 | actual",
)
"""签约项目26个、86亿元: so much they are of."""
_PAYING = ("补偿", "救助", "资助", "补助", "补贴", "帮扶", "报销", "减免", "慰问", "奖励")
_SPENDING = (
    *("累计投入资金", "年度总投资", "计划总投资", "累计总投资", "累计投资", "累计投入", "计划投资", "年度投资"),
    *("完成投资", "争取资金", "投入资金", "筹措资金", "统筹资金", "整合资金", "筹集资金", "总投资", "年投资", "投资"),
    *("投入", "统筹", "拨付", "安排", "筹集", "筹措", "拿出"),
)
"""The longest first."""


def read(here: Here) -> Sequence[Draft]:
    """The name of the sum: its own words, or what it was spent on where only 投资 stands before."""
    if here.unit.canonical not in CURRENCIES:
        return ()
    if opens_pair(here):
        first = here.own[-1][-1]
        return (pair_of(here, replace(first, begins=False, past="")),)
    words = balanced(here.end.words) or ("统筹" if here.slot.lead.endswith("统筹") else "")
    itself = hosted(here, words) or founded(here, words) or taken(here) or planned(here) or funds(here, words)
    if itself := itself or theirs(here):
        return (itself,)
    if told := _spent_on(here, words) or _each(here):
        return (told,)
    if paid := _paid_to(here):
        return (Draft(paid, "level", here.topic, here.verb, flow=True),)
    parts = named(here)
    if not parts.name or (is_landmark(here.unit) and not _MONEY_OF.search(parts.name)):
        return ()
    name = _sum_of(here, parts.thing if parts.verb in _PLAIN and parts.thing else parts.name)
    name = f"年均{name}" if here.end.has("avg") else name  # 财政支农投入年均达到3.2亿元
    adds_up = parts.acts or "累计" in here.slot.lead or name.endswith("投入")
    adds_up |= bool(here.last and here.last.flow and not here.end.has("to", "from") and _DRAWN_IN.search(name))
    draft = Draft(name, "level", parts.topic or name, parts.goes_on, flow=adds_up, estimate=here.end.has("est"))
    return (pair_of(here, draft),)


def _spent_on(here: Here, words: str) -> Draft | None:
    """What was bought with it or is to be, where only 投资 or the like stands before, with who paid."""
    spending = next((verb for verb in _SPENDING if words.endswith(verb)), "")
    who = words.removesuffix(spending)
    what = attributed(here) or (purpose_of(here) if looks_ahead(here, who, words) else "") if spending else ""
    if not what:
        return None
    inside = _ATTENDING.sub("", who) if _INSIDE.search(who) else ""  # 科技园内总投资30亿元的15个项目
    who = _WILL.sub("", who)
    who = inside.removesuffix("内") or (who if PAYER.search(who) and not who.endswith("等") else "")
    sort = "总投资" if "总投资" in spending else "投资" if "投" in spending else "资金"
    sort = "投入" if spending.endswith("投入") and _PAID_BY.search(who) else sort  # 中央财政投入4亿元用于促进就业
    return Draft(f"{who}{what}{sort}", "level", f"{who}{what}{sort}", flow=True)


def _each(here: Here) -> Draft | None:
    """获得考核奖励52万元，每次26万元: of what the sentence has spoken of."""
    each = _EACH_OF.fullmatch(here.slot.lead) if here.topic else None
    name = each["each"] + here.topic if each else ""
    name += "资金" if _REWARD.search(name) else ""
    return Draft(name, "level", here.topic, estimate=here.end.has("est")) if name else None


def _sum_of(here: Here, name: str) -> str:
    """The name of the sum of `name`, which may but say what was done with it."""
    name = _LAID_OUT.sub("", _SPED.sub("", name))
    name += "资金" if LAYING_OUT.fullmatch(name) and name not in _NAMING_ITSELF else ""
    if _PAID_BY.search(name):  # 中央财政安排219亿元支持企业
        name += (here.end.flags.get("did") or "安排") + "资金"
    before = here.slot.lead or (here.preceding.tail if here.preceding else "")
    if _INVESTED.search(before) and not _SUM_OF.search(name):
        name += "投资"
    both = both_sorts(here) if here.own and not here.slot.joint else ""
    sort, joint, second = both.partition("、")
    name = sort + joint + name if both and name.startswith(second) else name  # 6个市级、8个区级重点项目完成投资3亿元
    return name + "资金" * bool(_REWARD.search(name) or _AIDED.search(name) or _TOWARDS.match(name))


def _paid_to(here: Here) -> str:
    """补偿参合农民48.6万人次、1.36亿元: what was paid to those that were counted."""
    last = here.last
    if here.slot.joint != "、" or here.end.words or last is None or last.measure != "count":
        return ""
    if _DEALS.search(last.topic) and not tail_of(here.slot.tail):
        return f"{last.verb}{last.topic}金额"
    return f"{last.verb}{last.topic}资金" if last.verb in _PAYING and last.topic else ""
