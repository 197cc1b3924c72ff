"""What those counted do that somebody moved to it: 推动12个开发区加快发展, 新增300家企业上云."""

from site_gen.reading.acting import acting
from site_gen.reading.done_behind import HANDLED, WORKING
from site_gen.reading.drafts import Here
from site_gen.reading.measure_words import whom
from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule
from site_gen.reading.states import state_of
from site_gen.reading.verbs import leading_verb

JOINTLY = rule(
    r"(?P<thing>[^，、与和]{0,12}(?:园区|企业|医院|高校|院校|学校|中小学|幼儿园|专科|科室|机构|单位|[市县区镇村]))(?P<did>[与同和][^，、]{2,16}?(?:合作共建|合作|共建|结对|对接|联建|同质发展|一体发展)[^，、]*)",
    "推动6个省级园区与西河园区合作共建 => 推动与西河园区合作共建的省级园区数 | count | 6个 | 2021 | actual",
    "38所中小学与西河学校结对办学 => 与西河学校结对办学的中小学数 | count | 38所 | 2021 | actual",
    "12家企业与西河高校对接 => 与西河高校对接的企业数 | count | 12家 | 2021 | actual",
)
"""6个省级园区与西河园区合作共建: with whom they do is part of what they did."""
_AGENTS = rule(
    r"(?P<thing>[^，、]{0,12}?(?:企业|公司|机构|单位|园区|项目))(?P<did>(?:挂牌|成功)?上(?:云上平台|云|平台|市|规)|升规(?:纳统)?|入规(?:入统)?|(?:开展|实施|进行)?(?:技术改造|技改|数字化改造|数字化转型|智能化改造|智改数转|设备更新|绿色化改造)[^，、]{0,8}|入库纳统|入驻[^，、]{0,8}|落户|落地|参[加与评展会赛][^，、]{0,12})",
    "新增300家企业上云 => 新增上云企业数 | count | 300家 | 2021 | actual",
    "推动12家工业企业技术改造和数字化转型 => 推动技术改造和数字化转型的工业企业数 | count | 12家 | 2021 | actual",
    "推动20家企业挂牌上市 => 推动挂牌上市企业数 | count | 20家 | 2021 | actual",
    "招引16个重点项目参加集中签约会 => 招引参加集中签约会的重点项目数 | count | 16个 | 2021 | actual",
    "引进3家企业入驻文创园 => 引进入驻文创园的企业数 | count | 3家 | 2021 | actual",
)
"""新增300家企业上云: firms are counted, by what they do."""
_PLACES = rule(
    r"(?P<who>(?:老旧|住宅|城镇|城市|背街|示范|贫困|边远)*(?:行政村|自然村|村庄|小区|社区|乡镇|街巷|小巷|村(?![级庄镇民卫])))(?:的?(?=[^，、的]{2,}(?:治理|改造|整治|提升|修复|改厕|验收))|的(?=[^，、的]{2,}(?:开发|编制)))"
    r"(?P<work>[^，、的]{2,}(?:治理|改造|整治|提升|修复|改厕|验收|开发|编制))(?:工作|任务)?",
    "整体推进260个贫困村的扶贫开发 => 推进扶贫开发的贫困村数 | count | 260个 | 2021 | actual",
    "完成120个行政村生活污水治理 => 完成生活污水治理的行政村数 | count | 120个 | 2021 | actual",
    "实施38个老旧住宅小区供排水管网改造 => 实施供排水管网改造的老旧住宅小区数 | count | 38个 | 2021 | actual",
    "启动100条街巷街景整治工作 => 启动街景整治的街巷数 | count | 100条 | 2021 | actual",
)
"""完成120个行政村生活污水治理: villages are counted."""
_THING = rule(
    r"(?:项目|企业|公司|工程|园区|开发区|园|产业链|片区|楼盘|农庄|机构|单位|学校|医院|人员|人口|群众|农民|居民|基地|场|县|镇|乡|村|社区|小区|任务|集群|景区|市|区)$",
    "推动15个重点片区提档升级 => 推动提档升级的重点片区数 | count | 15个 | 2021 | actual",
)
"""15个片区提档升级 tells what they do; 20项战略合作协议 is a noun to its end."""
_ALL_OF_THEM = rule(
    r"(?<=[一-龥]{2})全部(?:安置|落实|纳入|到位|解决|完成|达标|整改|得到)[^，]*$",
    "新增的3600名学生全部安置到位 => 新增学生人数 | count | 3600名 | 2021 | actual",
)
_UNDERTAKING = rule(
    r"[^，、的]{0,6}?(?:企业|公司|机构|单位|学校|医院|社区|小区|园区|[市县区镇乡村])(?:开展|实施|推行|创建)[^，、]{2,}",
    "推进61个乡镇开展环境整治行动 => 推进开展环境整治行动的乡镇数 | count | 61个 | 2021 | actual",
    "推进12个城镇开发区建设 => 推进城镇开发区建设数 | count | 12个 | 2021 | actual",
)
_HELPED = rule(
    r"(?:企业|公司|商户|群众|农户|农民|居民|学生|家庭|人员|劳动力|毕业生|村|社区|乡镇|园区|学校|医院|机构)(?!集体)(?=[一-龥“]{4})|村(?=集体)",
    "帮助26家企业解决融资难题 => 帮助解决融资难题的企业数 | count | 26家 | 2021 | actual",
    "推动26个村集体经济增收 => 推动集体经济增收的村数 | count | 26个 | 2021 | actual",
)
_FARE = rule(
    r"(?:村级|集体|经济|收入|产业|发展|稳定|持续|全部|实现|经营性|稳步|逐步)*(?:增收|致富|壮大|增长|提质|增效|消薄|破零|倍增|达标|脱贫|纾困|减负|转型|升级|退出|提档)[一-龥]{0,4}",
    "推动26个村集体经济增收 => 推动集体经济增收的村数 | count | 26个 | 2021 | actual",
)
"""推动26个村集体经济增收: the villages are counted, by how they were to fare."""
_SHORT = 4
"""Characters of what they do that stands before them without a 的: 上云企业."""
_MOVING = ("组织", "推动", "支持", "扶持", "促进", "助力", "帮助", "协助", "引导", "鼓励")


def done_to(here: Here, verb: str, tail: str) -> str:
    """`上云企业` of 新增300家企业上云; 搬迁 of 推进避险搬迁，完成2万人搬迁任务 is what the clause before tells of."""
    tail = _ALL_OF_THEM.sub("", tail)
    if agents := _AGENTS.fullmatch(tail):
        return agents["did"] + "的" * (len(agents["did"]) > _SHORT) + agents["thing"]
    if jointly := JOINTLY.fullmatch(tail):
        return f"{jointly['did']}的{jointly['thing']}"
    if state := state_of(tail):
        return state
    if acts := acting(here, tail):
        return acts[1] + acts[0]
    counts = here.unit.canonical == "count"
    if counts and verb.endswith(WORKING) and (handled := HANDLED.fullmatch(tail)):
        return f"{handled['did']}的{handled['who']}"
    if counts and verb.endswith(WORKING) and (places := _PLACES.fullmatch(tail)):
        return f"{places['work']}的{places['who']}"
    if verb.endswith((*_MOVING, "带动")) and (helped := _helped(here, tail)):
        return helped
    if verb.endswith(_MOVING) or (verb.endswith("推进") and _UNDERTAKING.fullmatch(tail)):
        thing, did, says = predicate(tail)
        tail = f"{did}{'的' if len(did) > 2 else ''}{thing}" if says and _THING.search(thing) else tail
        return tail if says or len(thing) < 3 else thing  # 推动12个开发区加快发展
    if who := whom(here, tail):
        return f"{who[1]}的{who[0]}"
    task = tail.endswith("任务") and here.topic.endswith(tail.removesuffix("任务"))
    return here.topic if verb == "完成" and here.opened and task else tail


def _helped(here: Here, tail: str) -> str:
    """`集体经济增收的村` of 推动26个村集体经济增收: whom somebody else had do it; else nothing."""
    if known := whom(here, tail):
        return f"{known[1]}的{known[0]}"
    for who in _HELPED.finditer(tail):
        did = tail[who.end() :]
        acts = leading_verb(did)
        done = acts and did.removeprefix(acts) not in ("", "项目", "工程", "任务", "试点")
        if _FARE.fullmatch(did) or done:
            return f"{did}的{tail[: who.end()]}"
    return ""
