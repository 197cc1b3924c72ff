"""惠及10万户, 6600万人受益: who profits is named with what they profit from, which the words before tell."""

from msgspec.structs import replace

from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.phrases import tail_of
from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule

_PROFITING = rule(
    r"(?:新增)?(?:惠及|受益|受惠|涉及(?!.{2,8}的))|覆盖(?!率|面)",
    "完成管网改造工程，覆盖39个小区、惠及居民2600户 => 管网改造工程覆盖小区数 | count | 39个 | 2021 | actual",
    "完成管网改造工程，覆盖39个小区、惠及居民2600户 => 管网改造工程惠及居民户数 | count | 2600户 | 2021 | actual",
    "改造老旧小区870个，惠及居民10万户 => 改造老旧小区惠及居民户数 | count | 10万户 | 2021 | actual",
)
_RELIEVING = rule(
    r"(?:降低|减轻|节约|节省)[一-龥]{2,8}(?:负担|成本|费用|支出)",
    "实施存量债务置换，降低利息负担12亿元 => 存量债务置换降低利息负担 | level | 12亿元 | 2021 | actual",
)
"""降低利息负担12亿元: by what the clause before tells."""
_HELPING = rule(
    r"(?:全面|持续|加快|深入|扎实|不断|大力|继续|进一步|广泛|免费|连续第?.{1,3}年)*"
    r"(?:建立健全|建立|实施|实行|开展|推进|推行|推广|落实|完善|健全|启动|提高|加大|扩大|设立|推出|实现|免除|发放|上调|深化|优化)+(?:了|对)?"
    r"(?P<what>[^，,、。；;]{4,18}?)(?:制度|力度|工作|建设力度|(?:补助|补贴)?标准|规模|范围|额度|水平|活动)?$",
    "建立困难残疾人“两项补贴”制度，惠及12万人 => 困难残疾人“两项补贴”惠及人数 | count | 12万人 | 2021 | actual",
    "加大对家庭困难学生资助力度，4万人次受益 => 家庭困难学生资助受益人次 | count | 4万人次 | 2021 | actual",
)
"""建立“两项补贴”制度: the clause before tells what they profit from."""
_SYSTEM = rule(
    r"(?P<what>[^、，]{2,12}?)(?:制度|体系|机制|政策)(?:基本|全面|初步|逐步)?(?:建立|形成|建成|健全|实施)",
    "大病保险制度基本建立、已有17万人次受益 => 大病保险受益人次 | count | 17万人次 | 2021 | actual",
)
_SUM_PAID = rule(
    r"(?:金额|资金|总额|费用)$",
    "合作医疗参合率93%，报销金额186万元，受益群众11万人次 => 受益群众人次 | level | 11万人次 | 2021 | actual",
)
"""报销金额186万元，受益群众: a sum does nothing for anybody."""
_HANDED_OUT = rule(
    r"(?:累计)?(?:发放|兑付|兑现|拨付|下达|落实|返还)[一-龥]{2,}资金",
    "兑付奖补资金8.9亿元、惠及企业1300家 => 兑付奖补资金惠及企业数 | count | 1300家 | 2021 | actual",
)
"""兑付奖补资金，惠及企业: but one that was handed out does."""
_LED = rule(
    r"(?:直接|辐射|累计)*(?:带动|吸纳|联结)(?!总?投资|消费|销售|社会|产值|增长)",
    "农民合作社发展到86家、带动1620户 => 农民合作社带动户数 | count | 1620户 | 2021 | actual",
)
_LEADERS = rule(
    r"(?:合作社|农场|企业|公司|基地|车间|工厂|加工厂|服务站|大户|园区|产业园|项目|经纪人)$",
    "农民合作社发展到86家、带动1620户 => 农民合作社带动户数 | count | 1620户 | 2021 | actual",
    "新建扶贫车间26个，吸纳就业1200人 => 新建扶贫车间吸纳就业人数 | count | 1200人 | 2021 | actual",
)
"""合作社86家、带动1620户: who leads whom."""
_FOR_ANYBODY = rule(
    r"(?:累计)?(?:解决|支持|服务|帮助|扶持|走访|帮扶|化解)(?:企业|问题|项目|诉求|事项|困难|难题|群众|单位)",
    "开展“千名干部进企业”行动，解决问题860个 => “千名干部进企业”行动解决问题数 | count | 860个 | 2021 | actual",
)
"""解决问题860个: in which programme, the clause before tells."""
_PROGRAMME = rule(
    r"(?:行动|计划|工程|活动|专项)$",
    "实施研发扶持计划，累计支持200家企业 => 研发扶持计划支持企业数 | count | 200家 | 2021 | actual",
)
_LETTING = rule(
    r"(?:^|[，,、；;])(?P<what>|[^，,、；;]{2,16}(?<![转出礼退割谦避]))让$",
    "清洁取暖让4.7万户群众过上绿色暖冬 => 清洁取暖惠及群众户数 | count | 4.7万户 | 2021 | actual",
    "实施避险搬迁工程，让3万户12万群众远离了危险 => 避险搬迁工程惠及户数 | count | 3万户 | 2021 | actual",
)
_LET = rule(
    r"(?P<who>[一-龥]{0,8}?)(?:能够?|都|更好地?)*(?:过上|用上|住上|住进|搬进|搬入|喝上|吃上|走上|坐上|看上|远离|告别|圆了?|享受|享有|受益|摆脱|不再|免受|有了)[^，]*",
    "集中供水让2.3万人喝上放心水 => 集中供水惠及人数 | count | 2.3万人 | 2021 | actual",
    "避险搬迁让3万户12万群众远离危险、搬进新居 => 避险搬迁惠及群众人数 | count | 12万人 | 2021 | actual",
    "棚户区改造让3200户居民住上新房 => 棚户区改造惠及居民户数 | count | 3200户 | 2021 | actual",
    "转让12个项目享受补贴 => 转让享受补贴的项目数 | count | 12个 | 2021 | actual",
)
"""清洁取暖让4.7万户群众过上绿色暖冬: those whom it did good are counted, by what did it."""
_INVOLVING = rule(
    "涉及的?$",
    "启动城中村改造，涉及5个乡镇 => 城中村改造涉及乡镇数 | level | 5个 | 2021 | actual",
    "易地扶贫搬迁涉及3个乡镇、12个村 => 易地扶贫搬迁涉及村数 | level | 12个 | 2021 | actual",
    "启动城中村改造，涉及5个乡镇、3000户 => 城中村改造涉及户数 | level | 3000户 | 2021 | actual",
)
_FOR_WHOM = rule(
    r".{0,18}?(?:惠及|受益|受惠|涉及|波及|带动)",
    "农民合作社发展到86家、带动1620户6830人 => 农民合作社带动人数 | count | 6830人 | 2021 | actual",
    "整村搬迁涉及3个乡镇12个村1200户 => 整村搬迁涉及户数 | level | 1200户 | 2021 | actual",
    "改造供水管网86公里，惠及1320户2460人 => 改造供水管网惠及人数 | count | 2460人 | 2021 | actual",
)
_NUMBER_OF = rule(
    r"(?:户数|人数|人次|数)$",
    "完成26个小区改造，惠及居民3200户9600人 => 完成小区改造惠及居民人数 | count | 9600人 | 2021 | actual",
)
"""惠及1320户2460人: both numbers are of those that profit."""
_UNDERTAKEN = rule(
    r"(?P<work>.{2,16}?(?:改造|搬迁|征迁|拆迁|征收|整治|治理|工程|项目))(?:任务)?",
    "市里给我县下达了2万户的改厕工程任务。所涉及的5个乡镇积极配合 => 改厕工程涉及乡镇数 | level | 5个 | 2021 | actual",
)
_WORK = ("改造", "搬迁", "征迁", "拆迁", "征收", "整治", "治理", "工程", "项目", "任务")
_COUNTED = ("count", "household", "person", "person_time")
_LONGEST = 18
"""Characters of an act that still makes the head of a name."""


def helping(clause: str) -> str:
    """What a clause without a quantity has somebody profit from, or nothing."""
    match = _HELPING.fullmatch(clause.strip("，, "))
    return match["what"] if match else ""


def undertaken(topic: str) -> str:
    """`农村气代煤改造` of 农村气代煤改造任务: what places and people may be said to be involved in; else nothing."""
    work = _UNDERTAKEN.fullmatch(topic) if topic[-2:] in _WORK else None
    return work["work"] if work else ""


def profiting(here: Here, found: Named) -> Named:
    """`惠及户数` after 改造老旧小区870个 -> 改造老旧小区惠及户数; any other name as it is."""
    if enabled := _enabled(here):
        return enabled
    if whom := _beside(here):
        return Named("", predicate(tail_of(here.slot.tail))[0], prefix=whom, acts=here.own[-1][-1].flow)
    found = _involved(here, found) if "涉及" in here.slot.until else found
    if here.slot.tail.startswith(("受益", "受惠")) and (system := _SYSTEM.fullmatch(here.end.words)):
        return Named("", "", "受益", prefix=system["what"], acts=True)
    head = _act(here, found.name.startswith("覆盖")) if _PROFITING.match(found.name) else ""
    head = _leaders(here) if _LED.match(found.name) and _LED.search(here.slot.lead) else head
    head = here.helped if _RELIEVING.fullmatch(found.name) else head
    head = here.helped if _PROGRAMME.search(here.helped) and _FOR_ANYBODY.fullmatch(found.name) else head
    return replace(found, prefix=head + found.prefix, whole=found.topic) if head else found


def _enabled(here: Here) -> Named | None:
    """`清洁取暖惠及群众` of 清洁取暖让4.7万户群众过上绿色暖冬; else None."""
    letting = _LETTING.search(here.slots[0].lead)
    let = _LET.fullmatch(here.slots[-1].tail.strip("，。；")) if letting and not here.slot.joint else None
    before = here.last.name.partition("惠及")[0] if here.last and here.own else ""
    what = (letting["what"] or before or here.helped) if letting else ""
    if not let or not what or any(slot.lead for slot in here.slots[1:]):
        return None
    who = let["who"] if here.slot.tail.strip() else ""
    return Named("", f"{what}惠及{who}", acts=True)


def _involved(here: Here, found: Named) -> Named:
    """涉及5个乡镇、3000户: each of a list is involved."""
    goes_on = here.slot.joint == "、" and not here.end.words and bool(here.last and "涉及" in here.last.name)
    involving = _INVOLVING.search(here.slot.lead)
    work = undertaken(here.end.words.removesuffix("涉及")) if involving and not here.index else ""
    if not (goes_on or involving) or (found.verb and not work) or "涉及" in found.name:
        return found
    own = found if here.slot.tail.strip("，。；;、 ") else Named("", "")
    return replace(own, verb="", prefix=f"{work}涉及{own.prefix}", acts=own.acts and not work, whole=own.topic)


def _beside(here: Here) -> str:
    """`整村搬迁涉及` of 涉及3个乡镇12个村1200户, where a number stands right behind another; else nothing."""
    counted = here.unit.canonical in _COUNTED
    last = here.own[-1][-1] if counted and here.own and here.own[-1] else None
    head = _FOR_WHOM.match(last.name) if last and not (here.slot.lead or here.slot.joint) else None
    if head is None or last is None:
        return ""
    before = tail_of(here.slots[here.index - 1].tail) or tail_of(here.slot.tail)
    return head[0] if before else _NUMBER_OF.sub("", last.name)


def _leaders(here: Here) -> str:
    """`合作社` of 合作社86家、带动1620户, where they alone were counted right before; else nothing."""
    told = [group[-1] for group in here.drafts[-2:] if group]
    led = [one for one in told if one.measure in ("count", "level") and _LEADERS.search(one.topic)]
    return led[0].verb + led[0].topic.removeprefix(led[0].verb) if len(led) == 1 and led[0] is told[-1] else ""


def _act(here: Here, covers: bool) -> str:
    """What did them good, as the clauses before tell; nothing but works and programmes covers anybody."""
    if here.helped:
        return here.helped
    last = here.last
    if last and here.own and "涉及" in last.name:  # 涉及5个乡镇、50个村
        return last.name.partition("涉及")[0]
    covering = last is not None and last.name.startswith(
        f"{here.opening}覆盖"
    )  # 完成改造工程，覆盖39个小区、惠及居民2600户
    if (here.opened or covering) and undertaken(here.opening):
        return here.opening
    if covers:  # 建成合作社98家，覆盖牧户1227户
        return ""
    act = last.verb + last.topic.removeprefix(last.verb) if last and last.verb and last.topic != last.verb else ""
    sum_alone = _SUM_PAID.search(act) and not _HANDED_OUT.match(act)
    return "" if _PROFITING.match(act) or sum_alone or len(act) > _LONGEST else act
