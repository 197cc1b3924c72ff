"""Words after a number -> the thing that it counts: 23个村庄生活污水治理, 8家市属国企完成整合重组."""

from itertools import takewhile

from site_gen.model.unit import CURRENCIES
from site_gen.reading.acting import acts_next
from site_gen.reading.done_behind import relieved
from site_gen.reading.done_to import done_to
from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.naming_bare import alone, arrived
from site_gen.reading.naming_both import LENGTHS
from site_gen.reading.naming_doers import FOR, MET, TREATED, doing, shared_predicate
from site_gen.reading.naming_examples import of_last, of_next
from site_gen.reading.nouns_behind import MOVED, WHOLLY, done_in_short, in_short, with_noun
from site_gen.reading.phrases import tail_of
from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule
from site_gen.reading.trimming import trim
from site_gen.reading.verbs import leading_verb

_ACHIEVED = rule(
    r"(?:通过[^，、]{2,10})?实现了?(?P<did>[一-龥]{2,8})",
    "年内20万人实现再就业 => 再就业人数 | count | 20万人 | 2021 | actual",
)
_CHOSEN = rule(
    r"(?:分别|先后|陆续)?(?:当选|入选|获评|荣获|获得|获颁|荣登|被评为|被授予|考[取入])了?[^，、的]{2,20}",
    "@term 3人当选中国工程院院士 => 当选中国工程院院士人数 | count | 3人 | 2017..2021 | actual",
)
"""3人当选院士: it says what they did, and all of it was done in the years spoken of."""
_GOES_ON = rule(
    r"(?:加快|正在|稳步|有序|顺利|扎实|持续|加紧)(?:推进|建设|实施)|进展(?:顺利|良好)",
    "东湖、西湖等25个项目进展顺利 => 进展顺利项目数 | count | 25个 | 2021 | actual",
    "东湖、西湖等25个项目加快建设 => 加快建设项目数 | count | 25个 | 2021 | actual",
)
PLAIN_THINGS = ("项目", "工程", "企业", "产业")
"""What many sentences speak of: 加快建设项目数 tells more than 项目数."""
_EARNING = rule(
    r"(?:实现|完成|创造|上缴|缴纳|贡献)(?:[一-龥]{0,8}(?:产值|收入|税[收金]?|利[润税]|增加值|销售额|营业额|投资)|农业)",
    "20户规上企业实现税收3亿元 => 规上企业户数 | level | 20户 | 2021 | actual",
    "2个国家级、5个省级开发区实现产值8亿元 => 国家级开发区数 | level | 2个 | 2021 | actual",
)
"""20户规上企业实现税收3亿元: how much they earned is told by the next number, and does not say which they are."""
_ROADS_OF = rule(
    r"(?P<where>(?:行政|自然)?村|社区|(?:老旧)?小区|乡镇|学校|园区)(?P<of>(?:村间|村内|内部|文化)?(?:道路|公路|管网|管线|渠道|渠系|广场|步道|巷道|街巷|河道))",
    "硬化23个村村间道路69公里 => 硬化村间道路的村数 | count | 23个 | 2021 | actual",
    "硬化23个村村间道路69公里 => 硬化村间道路里程 | count | 69公里 | 2021 | actual",
)
"""23个村村间道路69公里: the villages are counted, and the roads have a length."""
_NO_THING = ("未", "尚未", "仍未", "提前", "如期", "按期", "按时")
_NOTHING_DONE = ("实现", "完成", "达到", "获得", "进入", "完成投资", "累计完成投资", "投资")


def after(here: Here, verb: str) -> Named:
    """Counted things that stand after the number: 23个村庄生活污水治理, 8家市属国企完成整合重组."""
    doing_it = verb or (here.verb if here.slot.listed else "")
    if relief := relieved(here, doing_it):
        return Named(doing_it, relief, acts=True)
    tail = with_noun(here, tail_of(here.slot.tail)) or of_next(here) or of_last(here, verb)
    if not tail or MOVED.match(tail) or tail in ("目标", "任务"):  # 持续上扬突破70亿元目标
        return arrived(here, verb) or alone(here, verb)
    tail = WHOLLY.sub("", tail) if here.unit.canonical == "person" else tail  # 18960人全部脱贫
    verb, tail = _with_verb(here, verb, tail)
    if verb:
        return _roads_of(here, verb, tail) or Named(verb, done_to(here, verb, tail), acts=True)
    if here.unit.canonical == "person" and (achieved := _ACHIEVED.fullmatch(tail)):
        return Named("", "", achieved["did"], acts=True)
    if here.unit.canonical == "person" and _CHOSEN.fullmatch(tail):
        return Named("", "", tail, acts=True)
    return _did(here, tail)


def _with_verb(here: Here, verb: str, tail: str) -> tuple[str, str]:
    """The verb that is said of what stands behind, too: that of the list, or of the sum before it."""
    if here.slot.joint == "的" and here.preceding:  # 推进总投资9亿元的4个项目
        before = trim(here.preceding.lead).words
        verb = leading_verb(before).removesuffix("投资").removesuffix("了") if before.endswith("总投资") else ""
        return verb, predicate(tail)[0] if verb else tail
    beside = here.own and not (here.slot.lead or here.slot.joint or _treats(here))  # 推出7批170个改革事项
    goes_on = not verb and (here.slot.listed or beside) and here.verb and not acts_next(here, tail)
    return here.verb if goes_on else verb, tail


def _did(here: Here, tail: str) -> Named:
    """What is counted and what it did, however much of both the words tell."""
    whole_did = _counted_whole(here) if leading_verb(tail) == tail else ""
    counted, did, says = (whole_did, tail, True) if whole_did else doing(here, tail)
    if (not (did and counted) or counted in _NO_THING) and (elided := _elided(here, tail)):
        return elided
    if did and not says and counted in PLAIN_THINGS and (going := _GOES_ON.match(did)):
        return Named("", going[0] + counted, acts=True)
    did, says = (did, says and did not in _NOTHING_DONE) if did else shared_predicate(here)
    says = says and not _earned(here, did)
    whole = did if says and FOR.search(here.slot.lead) and TREATED.fullmatch(tail) else ""
    return Named("", counted, done_in_short(did, counted) if says else "", _prefix(here), acts=says, whole=whole)


def _earned(here: Here, did: str) -> bool:
    """20户企业实现税收3亿元: nothing that says which they are."""
    sums = (slot for slot in here.slots[here.index + 1 :] if slot.token.quantity.unit.canonical in CURRENCIES)
    return bool(_EARNING.fullmatch(did.removesuffix("的"))) and any(sums)


def _prefix(here: Here) -> str:
    """What stands before the first number of the clause, where it is said of this one, too."""
    listed = here.slot.joint or not here.index or here.slot.lead.rstrip().endswith("等")  # A、B等15个项目
    prefix = "" if listed else trim(here.slots[0].lead).words
    return "" if leading_verb(prefix) or prefix.endswith("等") else prefix


def _roads_of(here: Here, verb: str, tail: str) -> Named | None:
    """`村` and `村间道路` of 硬化23个村村间道路69公里, where the next number is how long they are."""
    following = here.following
    long = following is not None and not following.lead and following.token.quantity.unit.canonical in LENGTHS
    roads = _ROADS_OF.fullmatch(tail) if long else None
    return Named(verb, f"{roads['of']}的{roads['where']}", acts=True, whole=roads["of"]) if roads else None


def _treats(here: Here) -> bool:
    """投入1.6亿元对18个小区实施改造: the verb of the money is none of the estates'."""
    return here.index > 0 and here.slots[here.index - 1].tail.strip() == "对"


def _elided(here: Here, tail: str) -> Named | None:
    """形成制度创新案例173项，82项向全国推广: what was counted first did what stands behind."""
    thing, did, says = predicate("项" + tail)
    whole = _counted_before(here)
    known = here.alike and bool(whole) and not leading_verb(whole) and predicate("项" + whole)[0] != "项"
    if known and MET.fullmatch(tail):
        return Named("", f"{tail}的{whole}", whole=whole)
    return Named("", whole, in_short(did), acts=True) if says and thing == "项" and known else None


def _counted_before(here: Here) -> str:
    """`企业` of 20家企业签约; of 82项获国家认可 what that one was of."""
    tail = tail_of(here.slots[here.index - 1].tail) if here.index else ""
    own = tail and predicate("项" + tail)[0] != "项"
    return predicate(tail)[0] if own else _told_first(here)


def _told_first(here: Here) -> str:
    """`项目` of 80个项目，60个开工，其中12个竣工: what both of them are of."""
    topic = here.topic.rpartition("的")[2]
    counted = takewhile(lambda draft: draft.name.endswith("数"), here.told)
    return min(
        (draft.topic for draft in counted if draft.topic and topic.endswith(draft.topic)), key=len, default=topic
    )


def _counted_whole(here: Here) -> str:
    """`产业转移项目` of 承接产业转移项目126个，总投资1260亿元，已有58个建成投产; else nothing."""
    if here.slot.joint or here.own or here.unit.printed not in ("个", "项", "家"):
        return ""
    counted = (draft for draft in here.told if draft.name.endswith("数"))
    told = next((draft.topic for draft in counted if draft.measure in ("count", "level")), "")
    topic = _told_first(here) if told == here.topic else told
    did, _, thing = topic.rpartition("的")
    return thing if did and predicate("项" + did)[0] == "项" else topic  # 完成年度目标的指标
