"""投资1.5亿元，实施河道整治; 总投资30亿元的15个项目: what a sum was spent on."""

import re

from site_gen.reading.dependents_words import leans
from site_gen.reading.drafts import Here
from site_gen.reading.naming_both import WORK_ON
from site_gen.reading.nouns_behind import MOVED
from site_gen.reading.owners import topic_of
from site_gen.reading.phrases import predicate_free, purpose, tail_of
from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.units import UNIT
from site_gen.reading.verbs import leading_verb

PAYER = rule(
    r"(?:财政|中央|国家|国务院|政府|集团|公司|社会|企业|[省市县区]级?|资本|拟|等|年|累计|总|将)$",
    "财政投资3亿元，新建公园 => 财政新建公园投资 | level | 3亿元 | 2021 | actual",
)
_IN_ALL = rule(
    r"(?:抓[好实]|推进|推动|实施|加快|促进|落实)(?:年度|计划)?总投资$",
    "@plan 抓好总投资638亿元、128个市县重点项目建设 => 市县重点项目总投资 | level | 638亿元 | 2022 | target",
)
"""总投资638亿元、128个重点项目: both are told of what stands behind the second."""
_NUMBER = rule(
    rf"\d[\d.]*[万亿]?余?多?(?:{UNIT})?",
    "投资1.2亿元，新建30公里道路 => 新建道路投资 | level | 1.2亿元 | 2021 | actual",
)
_AIMED = rule(
    r"(?:加强|用于|支持|推进|进行|加快|完善|提升|改善)(?=[一-龥“])",
    "投资3亿元，加强河道治理 => 河道治理投资 | level | 3亿元 | 2021 | actual",
)
_TREATING = rule(
    r"对(?P<thing>(?:[^，,。；;\d]|\d+(?=[线国省县])){2,24}?)(?:进行|实施|开展)了?(?:全面|系统)?(?P<did>[一-龥]{2,8})$",
    "投资10万元对老公路进行修复完善 => 老公路修复完善投资 | level | 10万元 | 2021 | actual",
    "投资10万元对304国道、村道进行修复 => 304国道、村道修复投资 | level | 10万元 | 2021 | actual",
)
_OF_PLAN = rule(
    r"[，,、](?:完成|占)(?:全年|年度|年初|年)?(?:投资)?(?:计划|目标|任务)+的",
    "完成投资26亿元，完成目标任务的92% => 完成投资 | level | 26亿元 | 2021 | actual",
    "完成投资26亿元，完成年度计划的92% => 完成投资 | level | 26亿元 | 2021 | actual",
)
"""完成投资26亿元，完成年度计划的92%: what was planned is nothing that money is spent on."""
_BY_NOW = rule(
    r"(?<=[一-龥]{3})已经?(?=[一-龥]{2}).*$",
    "投资达1860万元的碧山公路一期已下达投资计划 => 碧山公路一期投资 | level | 1860万元 | 2021 | actual",
)
_DRAWS = rule(
    r"(?:预计|将|可)*(?:拉动|带动|撬动)",
    "整合资金2亿元、撬动投资16亿元 => 整合资金 | level | 2亿元 | 2021 | actual",
)
"""整合资金2亿元、撬动投资16亿元: what it draws is not what it is spent on."""
_NEXT_OF_LIST = rule(
    r"(?<=[一-龥]{2})、[\d.]+[百千万亿]*(?:兆瓦|千瓦|吉瓦|吨|亩|公里|平方米|立方米)[^，。；;]*$",
    "总投资50亿元的抽水蓄能电站、120兆瓦光伏、30万吨粮仓等项目 => 抽水蓄能电站总投资 | level | 50亿元 | 2021 | actual",
)
"""总投资50亿元的抽水蓄能电站、120兆瓦光伏: what is as large as the next of the list cost nothing of it."""
_AS_LONG = rule(
    r"(?:全长|总长|长|占地|总?建筑面积|总?装机(?:容量)?|库容|年产能?|跨度|宽)",
    "总投资36亿元、全长48公里的东江大桥建成通车 => 东江大桥总投资 | level | 36亿元 | 2021 | actual",
    "农村公路总里程2万公里，投资近3亿元、全长48公里的旅游公路建成 => 旅游公路投资 | level | 3亿元 | 2021 | actual",
)
"""总投资36亿元、全长48公里的东江大桥: both sizes are the bridge's."""
_SUCH = rule(
    r"的[^，,。；;\d]{2,}、[^，,。；;\d]{2,}等",
    "总投资86亿元的东江电站、西河水库等12个重点项目开工 => 重点项目总投资 | level | 86亿元 | 2021 | actual",
    "总投资86亿元的东江、西河等12个工业项目投产 => 工业项目总投资 | level | 86亿元 | 2021 | actual",
)
"""总投资86亿元的东江电站、西河水库等12个重点项目: that of all of them, and not of the first."""
_WITH_IT = rule(
    r"(?:新建|建设|建成|兴建|修建|打造)?的[日年](?:处理|供水|供热|加工|产)[一-龥]{0,6}|(?:新建|建设|建成|兴建|修建|打造)的",
    "建成总投资1500万元的日处理2万吨污水厂 => 污水厂总投资 | level | 1500万元 | 2021 | actual",
    "投资260万元新建的400平方米冷库 => 冷库投资 | level | 260万元 | 2021 | actual",
)
"""投资260万元新建的400平方米冷库: what it was spent on stands behind the next number."""
_PLAINLY = ("完成", "完成了", "实施", "实施了")
_SHORT = 20
"""Characters of a list of works that a name can hold."""
_OF_LIST = rule(
    r"^[^等]*(?<![高中初同平])等(?:一批|系列|一系列|多个|多项)?(?P<what>[^等]{4,24})$",
    "投资3亿元，完善道路、管网、路灯等基础设施 => 基础设施投资 | level | 3亿元 | 2021 | actual",
    "投资44亿元，完成水厂、热源厂等一批市政工程新建、改建 => 市政工程新建、改建投资 | level | 44亿元 | 2021 | actual",
)
_WORK = rule(
    r"(?:新建|翻新|提升|综合)?(?:建设|改造|治理|整治|工程|项目|修缮)$",
    "投入1.6亿元，全面实施东湖治理一期工程 => 东湖治理一期工程投资 | level | 1.6亿元 | 2021 | actual",
    "投资3亿元，完成了东湖、西湖公园改造 => 东湖、西湖公园改造投资 | level | 3亿元 | 2021 | actual",
)


_BUILT = rule(
    r"(?:项目|工程|小镇|园区?|厂|中心|基地|电站|大桥|公路|医院|学校|综合体|生产线)$",
    "投资5亿元东江颜料项目落户青石园区 => 东江颜料项目投资 | level | 5亿元 | 2021 | actual",
    "投资33亿元赛车小镇被评为特色小镇 => 赛车小镇投资 | level | 33亿元 | 2021 | actual",
)
"""投资5亿元东江颜料项目落户青石园区: whose sum it is, without 的."""


def looks_ahead(here: Here, who: str, words: str) -> bool:
    """投资1.5亿元，实施…; but 实施项目75个、完成投资74亿元 is the projects', whatever the next clause tells."""
    own = leans(words) and words != "投资" and bool(topic_of(words, here))
    return not own and (not who or bool(PAYER.search(who) and not leading_verb(who)))


def attributed(here: Here) -> str:
    """总投资30亿元的15个项目: the thing whose sum it is."""
    following = here.following
    joined = here.slot.tail.strip("的 ") == "" and following is not None and following.joint == "的"
    if following is not None and (joined or _WITH_IT.fullmatch(here.slot.tail)):
        return predicate_free(purpose(following.tail))
    ahead = here.slot.tail + following.joint + following.lead if following is not None else ""
    if following is not None and here.slot.lead.endswith("总投资") and _SUCH.fullmatch(ahead):
        return predicate(tail_of(following.tail))[0]
    if _IN_ALL.search(here.slot.lead) and following is not None and following.joint == "、" and not following.lead:
        return predicate(tail_of(following.tail))[0] if not here.slot.tail else ""
    if following is not None and following.joint == "、" and not here.slot.tail and following.tail.startswith("的"):
        long = _AS_LONG.fullmatch(following.lead.strip())
        return _BY_NOW.sub("", predicate(purpose(following.tail))[0]) if long else ""
    tail = _NEXT_OF_LIST.sub("", here.slot.tail)
    thing, _, says = predicate(purpose(tail))
    own = says and not tail.startswith(("对", "用", "为", "在")) and not leading_verb(tail)
    of_it = tail.startswith("的") or (own and _BUILT.search(thing))
    return _BY_NOW.sub("", thing) if of_it else ""


def _works(words: str) -> str:
    """`东湖、西湖公园改造` of 完成了东湖、西湖公园改造; of a longer list its first, and what was done."""
    first, joint, others = words.partition("、")
    if not joint or len(leading_verb(words)) > len(first):  # 新建、改造县级医疗机构
        return purpose(words)
    if listed := _OF_LIST.match(words):
        return listed["what"]
    verb = leading_verb(words)
    whole, work = words[len(verb) :] if verb in _PLAINLY else words, _WORK.search(others)
    return whole if len(whole) <= _SHORT and work else purpose(first) + (f"等{work[0]}" if work else "")


def _next_words(here: Here) -> str:
    following = here.following
    return following.lead if following is not None else here.slot.rest.lstrip("，")


def _ahead(here: Here) -> str:
    """The next clause, from its verb on where works follow an adverb: 全面实施河道治理工程."""
    words = re.split("[，,。]", here.slot.rest.lstrip("，"))[0]
    plain = trim_start(words)
    return plain if _WORK.search(plain) else words


def purpose_of(here: Here) -> str:
    """What follows: a verb + object, the next clause, or the next quantity's thing."""
    tail = here.slot.tail
    if MOVED.match(tail) or (
        not tail.strip("，、") and _DRAWS.match(_next_words(here))
    ):  # 财政投入从18亿元增加到306亿元
        return ""
    following = here.following
    treated = following.tail if tail.strip() == "对" and following is not None else ""
    if treating := _TREATING.match(tail.strip() + treated):  # 投入1.6亿元对18个老旧小区实施改造
        return treating["thing"] + treating["did"]
    if (
        following is not None and (tail.endswith("等") or tail == leading_verb(tail)) and leading_verb(tail)
    ):  # 投资2亿元实施河道清理等8项整治项目
        return predicate_free(tail_of(following.tail))
    if not tail.strip() and _OF_PLAN.match(f"，{here.slot.rest.lstrip('，,')}"):
        return ""
    ahead = _ahead(here)
    if not tail.strip() and following is None and (leading_verb(ahead) or _AIMED.match(ahead)):
        return _works(_NUMBER.sub("", ahead))
    if not tail.strip() and following is not None and leading_verb(following.lead):
        return purpose(following.lead)
    work = tail_of(following.tail) if following is not None and following.tail.startswith("的") else ""
    work = work if WORK_ON.search(work) else ""  # 投资100万元完成青石村4公里的水泥路建设
    return purpose(tail) + work if leading_verb(tail.removeprefix("用于")) or _AIMED.match(tail) else ""
