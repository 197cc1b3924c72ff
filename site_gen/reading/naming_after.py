"""Words after a number -> the thing that it counts: 23个村庄生活污水治理, 8家市属国企完成整合重组."""

from site_gen.reading.acting import acts_next
from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.naming_bare import alone, arrived
from site_gen.reading.naming_doers import FOR, LISTING, MET, STATE, TREATED, doing, done_to, relieved, shared_predicate
from site_gen.reading.naming_examples import of_last, of_next
from site_gen.reading.phrases import tail_of
from site_gen.reading.rule import rule
from site_gen.reading.trimming import trim
from site_gen.reading.verbs import ends_in_verb, inner_verb, leading_verb, predicate

MOVED = rule(
    r"(?:增加|增长|提高|提升|上升|攀升|下降|降低|减少|扩大|缩小|压减|缩短|优化|调整|发展|增|升|降|减|缩|涨)[到至为]",
    "地区生产总值连跨三个百亿台阶，从418亿元增至735亿元 => 地区生产总值 | level | 418亿元 | 2020 | actual",
)
"""从2016年的418亿元增至2021年的735亿元: no noun stands between the two."""
_SIZE_ALONE = rule(
    r"^(?:(?:(?:年|总|主营|营业|业务|销售)*(?:收入|产值|营收|税收|投资))?(?:超过?|突破|过|达到?)?[\d百千万亿.]+元(?:以上|以下|级)?|[十百千万亿]{2}级?|[十百千万]{1,2}亩|\dA级|[超过][\d一二三五六七八两百千万亿]+|[国省市县区]定|(?:国家|自治区|[省市县区州盟旗厅乡镇村地（）、]{1,8})级)",
    "20项省定、6项市定民生实事任务全面完成 => 完成省定民生实事任务数 | count | 20项 | 2021 | actual",
    "新增4个过五千亿、5个过千亿新兴产业 => 新增过五千亿新兴产业数 | count | 4个 | 2021 | actual",
    "推进6个盟级、42个旗级重点项目 => 推进盟级重点项目数 | count | 6个 | 2021 | actual",
    "编制75个乡级、62个村级空间规划 => 编制乡级空间规划数 | count | 75个 | 2021 | actual",
    "建成4个国家级、3个自治区级医疗中心 => 建成国家级医疗中心数 | count | 4个 | 2021 | actual",
    "创建2个国家级、1个省级和11个市级示范基地 => 创建国家级示范基地数 | count | 2个 | 2021 | actual",
    "建成30个千亩、4个万亩示范片 => 建成千亩示范片数 | count | 30个 | 2021 | actual",
    "创建2个5A级、8个4A级景区 => 创建5A级景区数 | count | 2个 | 2021 | actual",
    "建成3个百亿级、5个十亿级园区 => 建成百亿级园区数 | count | 3个 | 2021 | actual",
    "推进12个百亿元、70个30亿元以上项目 => 推进百亿元项目数 | count | 12个 | 2021 | actual",
    "形成5家产值超过2亿元、9家产值超过1亿元的企业 => 形成产值超过2亿元的企业数 | count | 5家 | 2021 | actual",
)
_ACHIEVED = rule(
    r"(?:通过[^，、]{2,10})?实现了?(?P<did>[一-龥]{2,8})",
    "年内20万人实现再就业 => 再就业人数 | count | 20万人 | 2021 | actual",
)
_CARRIED_OUT = rule("^进行了?", "8家企业进行了股份制改造 => 股份制改造的企业数 | count | 8家 | 2021 | actual")
_WHOLLY = rule(
    r"^(?:均已|全面|全部)(?=[一-龥]{2})",
    "56项改革试点均已显效发力 => 显效发力的改革试点数 | count | 56项 | 2021 | actual",
    "70件民生实事全部完成 => 完成民生实事数 | count | 70件 | 2021 | actual",
    "贫困户5632户、18960人全部脱贫 => 脱贫人口 | count | 18960人 | 2021 | actual",
)
_LAID_DOWN = rule(
    r"(?:确定|承诺|交办|下达|部署|安排|反馈|指出|转办)$",
    "推动方案明确的78项创新任务落实落地 => 推动方案明确创新任务数 | count | 78项 | 2021 | actual",
    "自治区确定的43件民生实事全部兑现 => 兑现自治区确定的民生实事数 | count | 43件 | 2021 | actual",
)
_GOES_ON = rule(
    r"(?:加快|正在|稳步|有序|顺利|扎实|持续|加紧)(?:推进|建设|实施)|进展(?:顺利|良好)",
    "东湖、西湖等25个项目进展顺利 => 进展顺利项目数 | count | 25个 | 2021 | actual",
    "东湖、西湖等25个项目加快建设 => 加快建设项目数 | count | 25个 | 2021 | actual",
)
_IN_USE = rule(
    r"(?<=^建成)并(?:挂牌|启用|投用|运营|使用)(?=[一-龥]{3,})",
    "30个村建成并启用村级服务中心 => 建成村级服务中心的村数 | count | 30个 | 2021 | actual",
)
_ALSO = rule(
    r"(?<=[一-龥]{2})并(?![网购联轨行排]).*$",
    "20个改造项目完工并取得良好效果 => 完工改造项目数 | count | 20个 | 2021 | actual",
)
_TAKING_PART = rule(
    r"(?:参[加与保]|返乡|到|赴|进入|享受|接受|实现|转移|从事|纳入)[^，、]{2,}",
    "资助贫困人口6万人参加医疗保险 => 资助参加医疗保险的贫困人口 | count | 6万人 | 2021 | actual",
)
"""资助贫困人口6万人参加医疗保险: what they do tells which of them are counted."""
_EARNED = rule(
    r"实现$",
    "园区10户规上企业实现工业总产值22亿元 => 园区规上企业户数 | level | 10户 | 2021 | actual",
)
"""10户规上企业实现产值22亿元: what they earned is told by the next number."""
_EFFORT = rule(
    r"(?:攻关|改造|合作|建设|试点)$",
    "48个重大技术难题攻关实现对接 => 对接的重大技术难题攻关数 | count | 48个 | 2021 | actual",
)
"""对接的难题攻关: without the 的 it would be the efforts' object."""
PLAIN_THINGS = ("项目", "工程", "企业", "产业")
"""What many sentences speak of: 加快建设项目数 tells more than 项目数."""
_MEASURES = rule(
    r"[一-龥]{2,4}(?:举措|措施)",
    "实施优化营商环境21条升级举措 => 实施优化营商环境升级举措数 | count | 21条 | 2021 | actual",
)
_THE_REST = rule(
    "剩余|剩下|余下",
    "剩余12个贫困村全部退出 => 退出贫困村数 | count | 12个 | 2021 | actual",
)
"""剩余12个贫困村全部退出: so many did it, and none of them are left."""
_ROADS_OF = rule(
    r"(?P<where>(?:行政|自然)?村|社区|(?:老旧)?小区|乡镇|学校|园区)(?P<of>(?:村间|村内|内部|文化)?(?:道路|公路|管网|管线|渠道|渠系|广场|步道|巷道|街巷|河道))",
    "硬化23个村村间道路69公里 => 硬化村间道路的村数 | count | 23个 | 2021 | actual",
    "硬化23个村村间道路69公里 => 硬化村间道路里程 | count | 69公里 | 2021 | actual",
)
"""23个村村间道路69公里: the villages are counted, and the roads have a length."""
_SO_FAR = rule(
    r"(?:企业|公司|机构|项目|高校|银行|单位|园区)[已现]有\s*$",
    "世界500强企业已有115家落户 => 落户世界500强企业数 | count | 115家 | 2021 | actual",
)
"""世界500强企业已有115家落户: so many of them, and no number of them all."""
_LENGTHS = ("km", "m", "m2")
WORK_ON = rule(
    r"(?:改造|建设|治理|整治|修复|硬化|拓宽|加固|绿化|疏浚|铺设)(?:工程|项目|任务)?$",
    "完成云溪公路19公里的路基改造 => 完成云溪公路路基改造里程 | count | 19公里 | 2021 | actual",
    "实施云溪河8公里的河道治理工程 => 实施云溪河河道治理工程长度 | count | 8公里 | 2021 | actual",
    "投资10万元完成青石村4公里的水泥路建设 => 青石村水泥路建设投资 | level | 10万元 | 2021 | actual",
)
"""完成云溪公路19公里的路基改造: what was done to so much of it."""
_WORKS_DONE = ("治理", "改造", "建设", "整治", "整合", "重组", "覆盖", "互认", "修复", "改革", "搬迁")
_NOT = ("未", "尚未", "仍未")
_NOTHING_DONE = ("实现", "完成", "达到", "获得", "进入", "完成投资", "累计完成投资", "投资")
SUMS = ("CNY", "USD", "EUR", "HKD", "JPY", "percent", "percentage_point")


def with_tail(here: Here, verb: str, thing: str) -> Named:
    """A noun before and perhaps another after: 高铁西站10个配套项目开工, 获得亚残运会3枚金牌."""
    tail = _with_noun(here, tail_of(here.slot.tail))
    if some := _treated(here, thing, tail) or _of_them(here, verb + thing, tail):
        return some
    acts = bool(verb) or bool(inner_verb(thing))
    if tail and _noun(tail) and ends_in_verb(thing):
        return Named(verb, thing + predicate(tail)[0], acts=True)
    if tail in _WORKS_DONE and not verb and here.end.flags.get("did") == "完成":  # 片区完成1100户搬迁
        return Named("", thing + tail, acts=True)
    if not tail or here.slot.token.quantity.unit.canonical in SUMS:
        return Named(verb, thing, acts=acts)
    if verb and thing and _person(here) and _TAKING_PART.fullmatch(tail):
        return Named(verb, f"{tail}的{thing}", acts=True)
    if verb and _person(here) and not _noun(tail):
        return Named(verb, thing + tail, acts=True)
    long = verb and here.slot.token.quantity.unit.canonical in _LENGTHS and WORK_ON.search(tail)
    if not _noun(tail) or here.slot.tail[:1] in ("（(" if long else "的（("):
        return Named(verb, thing, acts=acts)
    counted, did, says = predicate(tail)
    if verb:  # 推动方案明确的78项创新任务落实落地
        return Named(verb, thing + (counted if here.slot.lead.endswith("的") else tail), acts=True)
    if says and here.slot.lead.endswith("的") and _LAID_DOWN.search(thing):  # 自治区确定的43件实事全部兑现
        return Named("", f"{thing}的{counted}", _short(did), acts=True)
    says = says and not _EARNED.match(did) and not did.endswith("投资")
    prefix = "" if says and _THE_REST.fullmatch(thing) else thing
    return Named("", counted, _short(did) if says else "", prefix=prefix, acts=says or acts)


def _treated(here: Here, thing: str, tail: str) -> Named | None:
    """对东江镇24个行政村派驻工作队: whom it was done for, where more than 对 stands before the number."""
    treated = TREATED.fullmatch(tail) if FOR.search(here.slot.lead) else None
    if not treated:
        return None
    return Named("", treated["thing"], f"{treated['did']}的", prefix=thing, acts=True, whole=thing + treated["did"])


def _of_them(here: Here, thing: str, tail: str) -> Named | None:
    """261条措施有251条取得实效: so many of those counted first did what stands behind."""
    same = here.index and here.before is not None and here.before.quantity.unit == here.slot.token.quantity.unit
    so_far = bool(_SO_FAR.search(here.slot.lead))
    if not (thing and (so_far or (same and here.slot.lead.rstrip().endswith("有")))):
        return None
    if STATE.fullmatch(tail):  # 20家企业有3家亏损
        return Named("", f"{tail}{thing}", whole=thing)
    rest, did, says = predicate("项" + tail)
    return Named("", thing, _short(did), acts=True) if says and rest == "项" else None


def after(here: Here, verb: str) -> Named:
    """Counted things that stand after the number: 23个村庄生活污水治理, 8家市属国企完成整合重组."""
    doing_it = verb or (here.verb if here.slot.joint in LISTING else "")
    if relief := relieved(here, doing_it):
        return Named(doing_it, relief, acts=True)
    tail = _with_noun(here, tail_of(here.slot.tail)) or of_next(here) or of_last(here, verb)
    if not tail or MOVED.match(tail) or tail in ("目标", "任务"):  # 持续上扬突破70亿元目标
        return arrived(here, verb) or alone(here, verb)
    tail = _WHOLLY.sub("", tail) if here.slot.token.quantity.unit.canonical == "person" else tail  # 18960人全部脱贫
    beside = here.own and not (here.slot.lead or here.slot.joint or _treats(here))  # 推出7批170个改革事项
    if not verb and (here.slot.joint in LISTING or beside) and here.verb and not acts_next(here, tail):
        verb = here.verb
    if here.slot.joint == "的" and here.index:  # 推进总投资9亿元的4个项目
        before = trim(here.slots[here.index - 1].lead).words
        verb = leading_verb(before).removesuffix("投资").removesuffix("了") if before.endswith("总投资") else ""
        tail = predicate(tail)[0] if verb else tail
    if verb:
        return _roads_of(here, verb, tail) or Named(verb, done_to(here, verb, tail), acts=True)
    if here.slot.token.quantity.unit.canonical == "person" and (achieved := _ACHIEVED.fullmatch(tail)):
        return Named("", "", achieved["did"], acts=True)
    whole_did = _counted_whole(here) if leading_verb(tail) == tail else ""
    counted, did, says = (whole_did, tail, True) if whole_did else doing(here, tail)
    if (not (did and counted) or counted in _NOT) and (elided := _elided(here, tail)):
        return elided
    if did and not says and counted in PLAIN_THINGS and (going := _GOES_ON.match(did)):
        return Named("", going[0] + counted, acts=True)
    says = says and did not in _NOTHING_DONE
    if not did:
        did, says = shared_predicate(here)
    listed = here.slot.joint or not here.index or here.slot.lead.rstrip().endswith("等")  # A、B等15个项目
    prefix = "" if listed else trim(here.slots[0].lead).words
    whole = did if says and FOR.search(here.slot.lead) and TREATED.fullmatch(tail) else ""
    prefix = prefix if not (leading_verb(prefix) or prefix.endswith("等")) else ""
    return Named("", counted, _done(did, counted) if says else "", prefix, acts=says, whole=whole)


def _roads_of(here: Here, verb: str, tail: str) -> Named | None:
    """`村` and `村间道路` of 硬化23个村村间道路69公里, where the next number is how long they are."""
    following = here.slots[here.index + 1] if here.index + 1 < len(here.slots) else None
    long = following is not None and not following.lead and following.token.quantity.unit.canonical in _LENGTHS
    roads = _ROADS_OF.fullmatch(tail) if long else None
    return Named(verb, f"{roads['of']}的{roads['where']}", acts=True, whole=roads["of"]) if roads else None


def _treats(here: Here) -> bool:
    """投入1.6亿元对18个小区实施改造: the verb of the money is none of the estates'."""
    return here.index > 0 and here.slots[here.index - 1].tail.strip() == "对"


def _elided(here: Here, tail: str) -> Named | None:
    """形成制度创新案例173项，82项向全国推广: what was counted first did what stands behind."""
    thing, did, says = predicate("项" + tail)
    same = here.before is not None and here.before.quantity.unit.printed == here.slot.token.quantity.unit.printed
    whole = _counted_before(here)
    known = same and bool(whole) and not leading_verb(whole) and predicate("项" + whole)[0] != "项"
    if known and MET.fullmatch(tail):
        return Named("", f"{tail}的{whole}", whole=whole)
    return Named("", whole, _short(did), acts=True) if says and thing == "项" and known else None


def _counted_before(here: Here) -> str:
    """`企业` of 20家企业签约; of 82项获国家认可 what that one was of."""
    tail = tail_of(here.slots[here.index - 1].tail) if here.index else ""
    own = tail and predicate("项" + tail)[0] != "项"
    return predicate(tail)[0] if own else here.topic.rpartition("的")[2]


def _counted_whole(here: Here) -> str:
    """`产业转移项目` of 承接产业转移项目126个，总投资1260亿元，已有58个建成投产; else nothing."""
    if here.slot.joint or here.own or here.slot.token.quantity.unit.printed not in ("个", "项", "家"):
        return ""
    counted = (group[-1] for group in reversed(here.drafts) if group and group[-1].name.endswith("数"))
    topic = next((draft.topic for draft in counted if draft.measure in ("count", "level")), "")
    did, _, thing = topic.rpartition("的")
    return thing if did and predicate("项" + did)[0] == "项" else topic  # 完成年度目标的指标


def _person(here: Here) -> bool:
    return here.slot.token.quantity.unit.canonical == "person"


def _with_noun(here: Here, tail: str) -> str:
    """`百亿元` of 12个百亿元、70个30亿元以上项目: the noun of the next that has one."""
    if not _SIZE_ALONE.fullmatch(tail):
        return tail
    following = (tail_of(slot.tail) for slot in here.slots[here.index + 1 :])
    return tail + next((noun for own in following if (noun := _SIZE_ALONE.sub("", own, count=1))), "")


def _short(did: str) -> str:
    """`完成签约` -> `签约`"""
    did = _ALSO.sub("", _IN_USE.sub("", _CARRIED_OUT.sub("", _WHOLLY.sub("", did))))
    if did.startswith("完成") and did.endswith(("任务", "目标")):
        return did  # 766个村完成建设改造任务
    rest = did[2:].removeprefix("了") if did.startswith(("完成", "实现")) and len(did) > 3 else did
    return rest if leading_verb(rest) or predicate("项" + rest)[1] or rest.endswith(_WORKS_DONE) else did  # 完成高考


def _done(did: str, counted: str) -> str:
    """`对接的` of 难题攻关实现对接, where the efforts would be taken for its object."""
    done = _short(did)
    return f"{done}的" if len(done) == 2 and len(counted) > 5 and _EFFORT.search(counted) else done


def _noun(words: str) -> bool:
    """The words begin with a noun, not with what was done."""
    return bool(_MEASURES.fullmatch(words)) or (
        bool(trim(words).words)
        and not MOVED.match(words)
        and (words[0] not in "内后时前起来为于并" or words.startswith("为民"))
        and not leading_verb(words)
        and predicate("项" + words)[0] != "项"
    )
