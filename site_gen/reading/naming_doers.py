"""What those counted after a number did or had done to them: 8家企业上市, 6条背街小巷改造提升工作顺利推进."""

from site_gen.reading.acting import acting
from site_gen.reading.done_to import JOINTLY
from site_gen.reading.drafts import Here
from site_gen.reading.measure_words import stands, whom
from site_gen.reading.phrases import tail_of
from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule
from site_gen.reading.states import HOW_MET, state_of
from site_gen.reading.verbs import leading_verb

FOR = rule(
    r"(?:为|对|给|向)(?:全[市县区镇]|(?:[一-龥]{2,5}[镇乡县市区旗]、?){1,4})?$",
    "对东江镇24个行政村派驻工作队 => 东江镇派驻工作队的行政村数 | count | 24个 | 2021 | actual",
    "为100所农村中小学建设供暖设施 => 建设供暖设施的农村中小学数 | count | 100所 | 2021 | actual",
)
TREATED = rule(
    r"(?P<thing>[^，、]{2,24}?|[村镇乡县])(?:每[人户家](?:每?[年月])?|每[年月])?(?:一次性)?(?P<did>(?:免费)?(?:保供|供应(?![站商点链户])|输送|派驻|选派|派出|实施|建设|开展|安装|加装|购买|建立|落实|配置|减免|改造|追回|发放|补发|兑现|提供|办理|解决)[^，、]{2,14}|(?:精准|直接)?(?:供地|减负|降本|纾困|解困|融资|授信|让利|续贷|放贷))",
    "为235名大学生每人一次性发放补助6000元 => 发放补助的大学生人数 | count | 235名 | 2021 | actual",
    "为500户困难家庭实施适老化改造 => 实施适老化改造的困难家庭户数 | count | 500户 | 2021 | actual",
    "对86户困难家庭、35名孤儿实施救助 => 实施救助的困难家庭户数 | count | 86户 | 2021 | actual",
    "对86户困难家庭、35名孤儿实施救助 => 实施救助的孤儿人数 | count | 35名 | 2021 | actual",
    "为12个省市供应煤炭3亿吨 => 供应煤炭的省市数 | count | 12个 | 2021 | actual",
)
"""为500户困难家庭实施适老化改造: the families are counted."""
_WITH = rule(
    r"(?:(?<=[一-龥]{2})|^)(?:与|同)(?:[^，、与同]{2,14}等)?$",
    "与西河市等3个城市签署友好备忘录 => 签署友好备忘录的城市数 | count | 3个 | 2021 | actual",
    "市属医院与54个社区共建医疗集团 => 共建医疗集团的社区数 | count | 54个 | 2021 | actual",
)
_TOGETHER = rule(
    r"(?P<thing>[^，、与]{2,8}?)(?P<did>(?:联合)?(?:共建|合作|结对|对接|联建|签约|建立|签订|签署)[^，、]{2,})",
    "市属医院与54个社区共建医疗集团 => 共建医疗集团的社区数 | count | 54个 | 2021 | actual",
)
"""与54个社区共建医疗集团: the communities are counted, and not what they have part in."""
_WORKED = rule(
    r"(?P<thing>[^，、]{2,12}?)(?P<did>(?:改造提升|提升改造|升级改造|提质改造|改造|整治提升|整治|治理|修缮|除险加固|硬化|绿化|亮化|[总体详细专项]{2}规划编制))"
    r"(?:工作|任务|工程)?(?:均|已)?(?:顺利|全面|有序|稳步|加快|扎实|基本|全部|加速|如期)?(?:推进|完成|实施|开展|启动|竣工|完工)",
    "33个城市、6个县城总体规划编制工作基本完成 => 总体规划编制的城市数 | count | 33个 | 2021 | actual",
    "8个老旧小区、6条背街小巷改造提升工作顺利推进 => 改造提升的老旧小区数 | count | 8个 | 2021 | actual",
)
"""6条背街小巷改造提升工作顺利推进: the lanes are counted."""
_RISEN = rule(
    r"(?P<thing>[^，、]{2,}?)(?:产量|产值|价格|指标值)?(?:同比|较?比?上年|呈现?|实现)*“?\d+[个种类]?[增升涨正]\d+[个种类]?[减降跌负](?:\d+[个种类]?平)?”?",
    "11种主要工业产品产量同比8增3减 => 主要工业产品数 | level | 11种 | 2021 | actual",
    "36个工业大类行业呈20升16降 => 工业大类行业数 | level | 36个 | 2021 | actual",
)
"""11种产品产量8增3减: how many there are, of which so many grew."""
_PAID = rule(
    r"(?P<thing>[^，、]{0,10}?(?:教师|人员|职工|农民工?|干部|工人|军人|家庭|对象|群众|老人))的?(?P<did>待遇|工资(?:标准|待遇|收入)?|养老金(?:标准|待遇)?|补[助贴](?:标准)?|收入(?:水平)?)",
    "@plan 提高1.2万中小学教师待遇 => 提高待遇的中小学教师人数 | level | 1.2万人 | 2022 | target",
)
"""提高1.2万中小学教师待遇: the teachers are counted."""
_AMONG = rule(
    r"(?:当中|(?<![集其])中|里)(?:已?有)?(?:约|近|超过?)?$",
    "20家企业中有8家亏损 => 亏损企业数 | level | 8家 | 2021 | actual",
)
STATE = rule(
    r"(?:扭亏|亏损|盈利|停产|达标|合格|不合格|获奖|受奖|空缺|闲置)",
    "12所学校中有3所达标 => 达标学校数 | level | 3所 | 2021 | actual",
)
"""20家企业中有8家亏损: those of the first that are so."""
_FARING = rule(
    r"[一-龥]{2,8}(?:时断时续|中断|停滞|萎缩|亏损|不达标|未达标|不足)",
    "5个口岸中3个货运时断时续 => 货运时断时续的口岸数 | level | 3个 | 2021 | actual",
    "12家企业中有4家生产停滞 => 生产停滞的企业数 | level | 4家 | 2021 | actual",
)
MET = rule(HOW_MET, "12项指标中，9项好于预期，3项低于预期 => 低于预期的指标数 | level | 3项 | 2021 | actual")
_FASTER = rule(
    r"(?:增速|增幅|进度|完成率)(?:高于|快于|超过|好于|低于|达到|位[居列])[^，、]{2,}",
    "9项主要经济指标中8项增速高于全省平均水平 => 增速高于全省平均水平的主要经济指标数 | level | 8项 | 2021 | actual",
    "12项指标中有9项增速快于全国 => 增速快于全国的指标数 | level | 9项 | 2021 | actual",
)
_RAISING = rule(
    r"(?:提高|上调|调高|增加)了?$",
    "@plan 提高1.2万中小学教师待遇 => 提高待遇的中小学教师人数 | level | 1.2万人 | 2022 | target",
)


_BY_RULE = rule(
    r"(?<=[一-龥”]{2})按[^，、的]{2,8}(?:标准|口径|规定|要求|程序)$",
    "36户“空壳企业”按全省标准完成清算 => 按全省标准完成清算的“空壳企业”户数 | count | 36户 | 2021 | actual",
    "5万贫困人口按现行标准脱贫 => 按现行标准脱贫的贫困人口 | count | 5万人 | 2021 | actual",
)


_DONE_FIRST = ("建成", "竣工", "完工", "通过")


def doing(here: Here, tail: str) -> tuple[str, str, bool]:
    """What is counted, what it did or had done to it, and whether that says something."""
    if leading_verb(tail) == tail:  # 80个项目开工、175个建成投产
        return tail, "", False
    if state := state_of(tail):
        return state, "", False
    if risen := _RISEN.fullmatch(tail):
        return risen["thing"], "", False
    listed = here.slot.listed and here.last is not None and bool(STATE.match(here.last.name))
    if STATE.fullmatch(tail) and (listed or _AMONG.search(here.slot.until)) and here.topic:
        return f"{tail}{here.topic}", "", False
    if _FARING.fullmatch(tail) and _AMONG.search(here.slot.until) and here.topic:
        return f"{tail}的{here.topic}", "", False
    if _FASTER.fullmatch(tail) and _AMONG.search(here.slot.until) and here.topic:
        return f"{tail}的{here.topic}", "", False
    raised = _RAISING.search(here.slot.lead)
    if raised and (paid := _PAID.fullmatch(tail)):
        return f"{raised[0]}{paid['did']}的{paid['thing']}", "", False
    if acts := acting(here, tail):
        return acts
    together = JOINTLY.fullmatch(tail) or (_TOGETHER.fullmatch(tail) if _WITH.search(here.slot.lead) else None)
    if together:
        return together["thing"], f"{together['did']}的", True
    treated = TREATED.fullmatch(tail) if _for_them(here) else None
    worked = treated or _WORKED.match(tail)
    thing, did, says = (worked["thing"], worked["did"], True) if worked else _by_rule(*predicate(tail))
    who = None if says else whom(here, tail)
    return _of_those(*who) if who else (thing, did, says)


def _of_those(who: str, did: str) -> tuple[str, str, bool]:
    return (f"{did}的{who}", "", False) if stands(did) else (who, f"{did}的", True)


def _for_them(here: Here) -> bool:
    """对86户困难家庭、35名孤儿实施救助: 对 stands before the first of the list, and is said of each."""
    first = here.index
    while first and here.slots[first].bare:
        first -= 1
    return bool(FOR.search(here.slots[first].lead))


def _by_rule(thing: str, did: str, says: bool) -> tuple[str, str, bool]:
    """`贫困人口按现行标准`, `脱贫` -> 贫困人口, 按现行标准脱贫: by what it was done is no part of the thing."""
    if says and thing.startswith(_DONE_FIRST):  # 155公里建成通车, 15万人通过产业扶贫实现脱贫
        return "", thing + did, says
    rule_of = _BY_RULE.search(thing) if did else None
    return (thing[: rule_of.start()], rule_of[0] + did, says) if rule_of else (thing, did, says)


def shared_predicate(here: Here) -> tuple[str, bool]:
    """41项工作、90次获得表彰: what the next one did, this one did too."""
    for slot in here.listed_behind(3):
        tail = tail_of(slot.tail)
        worked = _WORKED.match(tail) or (TREATED.fullmatch(tail) if _for_them(here) else None)
        _, did, says = ("", worked["did"], True) if worked else predicate("项" + tail)
        if did:
            return did, says and not did.endswith("投资")
    return "", False
