"""完成投资112亿元, 投资1.8亿元打造美丽乡村, 总投资30亿元的15个项目: sums of money."""

import re
from collections.abc import Sequence
from dataclasses import replace

from site_gen.reading.constructions.pair import opens_pair, pair_of
from site_gen.reading.dependents import leans
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.naming import named
from site_gen.reading.naming_after import MOVED
from site_gen.reading.phrases import balanced, predicate_free, purpose, tail_of
from site_gen.reading.rule import rule
from site_gen.reading.trimming_acts import without_predicate
from site_gen.reading.units import UNIT, is_landmark
from site_gen.reading.verbs import last_act, leading_verb, predicate

_MONEY = ("CNY", "USD", "EUR", "HKD", "JPY")
_IN_ALL = rule(
    r"(?:抓[好实]|推进|推动|实施|加快|促进|落实)(?:年度|计划)?总投资$",
    "@plan 抓好总投资638亿元、128个市县重点项目建设 => 市县重点项目总投资 | level | 638亿元 | 2022 | target",
)
"""总投资638亿元、128个重点项目: both are told of what stands behind the second."""
_NUMBER = rule(
    rf"\d[\d.]*[万亿]?余?多?(?:{UNIT})?",
    "投资1.2亿元，新建30公里道路 => 新建道路投资 | level | 1.2亿元 | 2021 | actual",
)
_INVESTED = rule(
    r"投资(?:额)?(?:达到?|超过?|突破|近|约|逾|不低于)?$",
    "62个重大项目完成投资680亿元 => 重大项目投资 | level | 680亿元 | 2021 | actual",
)  # 625个重大项目完成投资6800亿元
_SUM_OF = rule(r"投资|资金|额$", "水利完成投资68亿元 => 水利完成投资 | level | 68亿元 | 2021 | actual")
_MONEY_OF = rule(
    r"总值|GDP|产值|增加值|收入|投资|税|额|营收|存款|贷款|资产|经济总量|经济规模|产业规模",
    "@term 累计完成税收跨上百亿台阶 => 税收 | level | 100亿台阶 | 2017..2021 | actual",
)
_AIMED = rule(
    r"(?:加强|用于|支持|推进|进行|加快|完善|提升|改善)(?=[一-龥“])",
    "投资3亿元，加强河道治理 => 河道治理投资 | level | 3亿元 | 2021 | actual",
)
_TREATING = rule(
    r"对(?P<thing>[^，,。；;\d]{2,24}?)(?:进行|实施|开展)了?(?:全面|系统)?(?P<did>[一-龥]{2,8})$",
    "投资10万元对老公路进行修复完善 => 老公路修复完善投资 | level | 10万元 | 2021 | actual",
)
_BY_NOW = rule(
    r"(?<=[一-龥]{3})已经?(?=[一-龥]{2}).*$",
    "投资达1860万元的碧山公路一期已下达投资计划 => 碧山公路一期投资 | level | 1860万元 | 2021 | actual",
)
_OPENING_SORTS = ("总规模", "规模", "首期", "用好", "安排好")
_PAYER = rule(
    r"(?:财政|中央|国家|国务院|政府|集团|公司|社会|企业|[省市县区]级?|资本|拟|等|年|累计|总|将)$",
    "财政投资3亿元，新建公园 => 财政新建公园投资 | level | 3亿元 | 2021 | actual",
)
_WILL = rule(
    r"(?<=[财政府家省市县])(?:将|拟|计划|要)$",
    "市财政将投入3亿元支持公园建设 => 市财政公园建设投资 | level | 3亿元 | 2021 | actual",
)
_INSIDE = rule(
    r"(?:园|区|城)内?$", "科技园内总投资30亿元的15个项目 => 科技园项目总投资 | level | 30亿元 | 2021 | actual"
)
_ATTENDING = rule(
    r"^(?:抓[好实紧]|推进|推动|加快|建设)",
    "抓好东湖新城年度投资19亿元的5个项目 => 东湖新城项目投资 | level | 19亿元 | 2021 | actual",
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
)
_FUNDS = rule(
    r"(?:的|规模的?)?(?P<what>[一-龥“”]{0,14}?(?:资金|补助金?(?!资金)|补贴(?!资金)|债券|国债(?!资金)|贷款|奖金|经费|基金|红包|消费券|授信|保证金|养老金|专款))"
    r"(?:$|[，,。；;、]|(?:的?(?:引导|杠杆|撬动)?作用)|[^的]{0,12}?(?:支持|用于|予以|重点|专项|[给投下])|(?:改善|解决|推动|推进|保障|开展|实施|帮助|扶持|助力|加强))",
    "市财政安排4.5亿元专项奖补资金 => 市财政安排专项奖补资金 | level | 4.5亿元 | 2021 | actual",
    "发挥10亿元产业引导基金作用 => 产业引导基金规模 | level | 10亿元 | 2021 | actual",
    "成功申报示范项目、获得上级8亿元资金支持 => 获得上级资金 | level | 8亿元 | 2021 | actual",
    "省财政下达3亿元就业补助资金支持稳岗 => 省财政下达就业补助资金 | level | 3亿元 | 2021 | actual",
    "县财政投入3亿元教育资金改善办学条件 => 县财政投入教育资金 | level | 3亿元 | 2021 | actual",
)
"""市财政安排4.5亿元专项奖补资金: the money itself stands after the sum."""
_LAYING_OUT = rule(
    r"(?:安排|下达|拨付|投入|筹集|筹措|争取|整合|发放|设立|统筹|拿出|发行|增发|新增|兑现|累计发放|归集|盘活|落实|配套|获得(?:上级|国家|中央|省级)?|争取(?:上级|国家|中央|省级)|撬动|偿还|投放|成立|提供|用[好足活])$",
    "市财政安排4.5亿元专项奖补资金 => 市财政安排专项奖补资金 | level | 4.5亿元 | 2021 | actual",
)
_OUT_OF = rule(
    r"(?:今年|明年|拟|将|再|要|也|又)*从(?P<of>[^，、从]{3,14}?)[中里]?(?P<did>拿出|安排|列支|提取|划转|调剂)了?(?:约|近|超过?)?",
    "从失业保险基金结余中拿出2亿元，用于培训 => 失业保险基金结余拿出资金 | level | 2亿元 | 2021 | actual",
)
_FOUNDING = rule(
    r"(?:设立|组建|成立|发起设立)(?:总|首期)?规模",
    "设立规模50亿元的现代产业引导基金 => 现代产业引导基金规模 | level | 50亿元 | 2021 | actual",
)
_OF_FUND = rule(
    r"的(?P<what>[^，,。；;、的]{2,16}?(?:基金群?|母基金))",
    "设立规模50亿元的现代产业引导基金 => 现代产业引导基金规模 | level | 50亿元 | 2021 | actual",
)
_SET_UP = rule(
    r"(?:推出|实施|启动|出台|制定|安排)了?(?P<of>(?:[两三四五]年)?(?:新增)?)(?:总额|总规模|规模)?$",
    "推出两年新增4万亿元的投资计划 => 两年新增投资计划 | level | 4万亿元 | 2020..2021 | actual",
)
_PLAN = rule(
    r"的(?P<what>[^，,、。；;的]{2,10}(?:计划|方案|政策))",
    "实施总额3000亿元的设备更新计划 => 设备更新计划 | level | 3000亿元 | 2021 | actual",
)
_EACH_OF = rule(
    r"[，,、：:\s]*(?P<each>每(?:次|人|户|亩|生|件|名|天|吨|月|年)(?:每[年月天次])?)(?:约|达|为)?",
    "获得考核奖励52万元，每次26万元 => 每次考核奖励资金 | level | 26万元 | 2021 | actual",
)
_NAMING_ITSELF = ("发行", "增发", "新增", "兑现", "撬动", "偿还", "投入", "盘活", "归集", "落实")
_PLAIN = ("完成", "实现", "累计完成")
_REWARD = rule(
    r"(?:[获受得到省市县国给].{0,8}|^每[次人户].{0,10})(?:奖励|奖补)$",
    "全年获省财政厅奖励52万元 => 获省财政厅奖励资金 | level | 52万元 | 2021 | actual",
)
"""获省财政厅奖励52万元: the money, not the praise."""
_DRAWN_IN = rule(
    r"(?:引资|[内外]资|到位资金|引进资金)$",
    "@term 累计引进项目560个，合同引资48亿元 => 合同引资 | level | 48亿元 | 2017..2021 | actual",
)
"""引进项目560个，合同引资48亿元: drawn in over the same years."""
_PLAINLY = ("完成", "完成了", "实施", "实施了")
_SHORT = 20
"""Characters of a list of works that a name can hold."""
_WORK = rule(
    r"(?:新建|翻新|提升|综合)?(?:建设|改造|治理|整治|工程|项目|修缮)$",
    "投资3亿元，完成了东湖、西湖公园改造 => 东湖、西湖公园改造投资 | level | 3亿元 | 2021 | actual",
)
_PAYING = ("补偿", "救助", "资助", "补助", "补贴", "帮扶", "报销", "减免", "慰问", "奖励")
_SPENDING = (
    "总投资",
    "投资",
    "累计投资",
    "累计投入",
    "投入",
    "计划投资",
    "年度投资",
    "年度总投资",
    "完成投资",
    "计划总投资",
    "累计总投资",
    "年投资",
    "争取资金",
    "投入资金",
    "筹措资金",
    "统筹资金",
    "整合资金",
    "筹集资金",
    "累计投入资金",
    "统筹",
    "拨付",
    "安排",
    "筹集",
    "筹措",
    "拿出",
)


def read(here: Here) -> Sequence[Draft]:
    """The name of the sum: its own words, or what it was spent on where only 投资 stands before."""
    if here.slot.token.quantity.unit.canonical not in _MONEY:
        return ()
    if opens_pair(here):
        first = here.own[-1][-1]
        return (pair_of(here, replace(first, begins=False, past="")),)
    words = balanced(here.end.words) or ("统筹" if here.slot.lead.endswith("统筹") else "")
    if itself := _founded(here, words) or _taken(here) or _planned(here) or _funds(here, words):
        return (itself,)
    spending = next((verb for verb in sorted(_SPENDING, key=len, reverse=True) if words.endswith(verb)), "")
    who = words.removesuffix(spending)
    what = _attributed(here) or (_purpose(here) if _looks_ahead(here, who, words) else "") if spending else ""
    if what:
        inside = _ATTENDING.sub("", who) if _INSIDE.search(who) else ""  # 科技园内总投资30亿元的15个项目
        who = _WILL.sub("", who)
        who = inside.removesuffix("内") or (who if _PAYER.search(who) and not who.endswith("等") else "")
        sort = "总投资" if "总投资" in spending else "投资" if "投" in spending else "资金"
        return (Draft(f"{who}{what}{sort}", "level", f"{who}{what}{sort}", flow=True),)
    if here.topic and (each := _EACH_OF.fullmatch(here.slot.lead)):
        name = each["each"] + here.topic
        name += "资金" if _REWARD.search(name) else ""
        return (Draft(name, "level", here.topic, estimate=here.end.has("est")),)
    if paid := _paid_to(here):
        return (Draft(paid, "level", here.topic, here.verb, flow=True),)
    parts = named(here)
    if not parts.name or (is_landmark(here.slot.token.quantity.unit) and not _MONEY_OF.search(parts.name)):
        return ()
    name = parts.thing if parts.verb in _PLAIN and parts.thing else parts.name
    name = _LAID_OUT.sub("", _SPED.sub("", name))
    name += "资金" if _LAYING_OUT.fullmatch(name) and name not in _NAMING_ITSELF else ""
    if _PAID_BY.search(name):  # 中央财政安排219亿元支持企业
        name += (here.end.flags.get("did") or "安排") + "资金"
    before = here.slot.lead or (here.slots[here.index - 1].tail if here.index else "")
    if _INVESTED.search(before) and not _SUM_OF.search(name):
        name += "投资"
    name += "资金" if _REWARD.search(name) else ""
    adds_up = parts.acts or "累计" in here.slot.lead or name.endswith("投入")
    adds_up |= bool(here.last and here.last.flow and not here.end.has("to", "from") and _DRAWN_IN.search(name))
    draft = Draft(name, "level", parts.topic or name, parts.verb, flow=adds_up, estimate=here.end.has("est"))
    return (pair_of(here, draft),)


def _paid_to(here: Here) -> str:
    """补偿参合农民48.6万人次、1.36亿元: what was paid to those that were counted."""
    last = here.last
    if here.slot.joint != "、" or here.end.words or last is None or last.measure != "count":
        return ""
    return f"{last.verb}{last.topic}资金" if last.verb in _PAYING and last.topic else ""


def _founded(here: Here, words: str) -> Draft | None:
    """成立100亿元市级招商基金, 设立规模50亿元的引导基金: how large the fund is."""
    funds = _FUNDS.match(here.slot.tail) if words in ("成立", "设立", "组建", "发挥") else None
    fund = funds or (_OF_FUND.match(here.slot.tail) if _FOUNDING.fullmatch(words) else None)
    if not fund or not fund["what"].endswith(("基金", "基金群")):
        return None
    return Draft(f"{fund['what']}规模", "level", fund["what"], flow=True)


def _planned(here: Here) -> Draft | None:
    """推出两年新增4万亿元的投资计划: the plan itself stands behind the sum."""
    of, plan = _SET_UP.search(here.slot.lead), _PLAN.match(here.slot.tail)
    name = f"{of['of']}{plan['what']}" if of and plan else ""
    return Draft(name, "level", name, flow=True) if name else None


def _taken(here: Here) -> Draft | None:
    """从失业保险基金结余中拿出1000亿元: what the money was taken from."""
    taken = _OUT_OF.fullmatch(here.slot.lead.lstrip("，、 "))
    name = f"{taken['of']}{taken['did']}资金" if taken else ""
    return Draft(name, "level", name, flow=True) if taken else None


def _funds(here: Here, words: str) -> Draft | None:
    """市财政安排4.5亿元专项奖补资金: the money itself stands after the sum."""
    funds = _FUNDS.match(here.slot.tail)
    if not funds or not (_lays_out(here.slot.lead) or not words or words in _OPENING_SORTS):
        return None
    who = last_act(without_predicate(words)) if words not in ("", "市", "省") else ""
    doing = here.end.flags.get("did", "") or here.end.flags.get("verbal", "")
    name = f"{who}{doing if doing not in who else ''}{funds['what']}"
    return Draft(name, "level", funds["what"], flow=True)


def _lays_out(lead: str) -> bool:
    """下达, 投入了约: the verb right before the sum, whatever bounds it."""
    return bool(_LAYING_OUT.search(lead) or _LAYING_OUT.search(lead.rstrip("了约近超过达 ")))


def _looks_ahead(here: Here, who: str, words: str) -> bool:
    """投资1.5亿元，实施…; but 实施项目75个、完成投资74亿元 is the projects', whatever the next clause tells."""
    own = leans(words) and words != "投资" and bool(here.topic)
    return not own and (not who or bool(_PAYER.search(who) and not leading_verb(who)))


def _attributed(here: Here) -> str:
    """总投资30亿元的15个项目: the thing whose sum it is."""
    following = here.slots[here.index + 1] if here.index + 1 < len(here.slots) else None
    if here.slot.tail.strip("的 ") == "" and following is not None and following.joint == "的":
        return predicate_free(purpose(following.tail))
    if _IN_ALL.search(here.slot.lead) and following is not None and following.joint == "、" and not following.lead:
        return predicate(tail_of(following.tail))[0] if not here.slot.tail else ""
    return _BY_NOW.sub("", predicate(purpose(here.slot.tail))[0]) if here.slot.tail.startswith("的") else ""


def _works(words: str) -> str:
    """`东湖、西湖公园改造` of 完成了东湖、西湖公园改造; of a longer list its first, and what was done."""
    first, joint, others = words.partition("、")
    if not joint:
        return purpose(words)
    verb = leading_verb(words)
    whole, work = words[len(verb) :] if verb in _PLAINLY else words, _WORK.search(others)
    return whole if len(whole) <= _SHORT and work else purpose(first) + (f"等{work[0]}" if work else "")


def _purpose(here: Here) -> str:
    """What follows: a verb + object, the next clause, or the next quantity's thing."""
    tail = here.slot.tail
    if MOVED.match(tail):  # 财政投入从18亿元增加到306亿元
        return ""
    following = here.slots[here.index + 1] if here.index + 1 < len(here.slots) else None
    treated = following.tail if tail.strip() == "对" and following is not None else ""
    if treating := _TREATING.match(tail.strip() + treated):  # 投入1.6亿元对18个老旧小区实施改造
        return treating["thing"] + treating["did"]
    if (
        following is not None and (tail.endswith("等") or tail == leading_verb(tail)) and leading_verb(tail)
    ):  # 投资2亿元实施河道清理等8项整治项目
        return predicate_free(tail_of(following.tail))
    if not tail.strip() and following is None and (leading_verb(here.slot.rest) or _AIMED.match(here.slot.rest)):
        return _works(_NUMBER.sub("", re.split("[，。]", here.slot.rest.lstrip("，"))[0]))
    if not tail.strip() and following is not None and leading_verb(following.lead):
        return purpose(following.lead)
    return purpose(tail) if leading_verb(tail.removeprefix("用于")) or _AIMED.match(tail) else ""
