"""The words around a quantity -> the name that a statistician would give the series: 新增高新技术企业数."""

import re
from dataclasses import dataclass

from site_gen.reading.dependents import leaning, leans, stands_beside
from site_gen.reading.drafts import Here
from site_gen.reading.phrases import balanced, predicate_free, tail_of
from site_gen.reading.trimming import is_where, trim, without_predicate
from site_gen.reading.verbs import ends_in_verb, inner_verb, leading_verb, predicate

_EXAMPLES = re.compile(r"^.*(?:以及|[及和与])$|^.*[、，].*等(?:等)?$|^.{0,30}等$")
_LISTED = re.compile(
    r"^[^，]*?[、”][^，]*?(?<![高中平初同均对不优劣])等(?:重点|各类)?(?![级次候待同于效额])(?=[^、，]{2})"
)
"""A、B等 before the thing that they are examples of: 迎宾园、朝阳园等街头游园."""
_ATTRIBUTE = re.compile(r"(?:占地(?:面积)?|总?建筑面积|全长|总长|装机(?:容量)?|总投资|投资额?|年产值?|年?产能)$")
_LIMIT = re.compile(r"元(?:以上|以下|级)$")  # 百亿元以上产业集群3个、50亿元以上3个
_LIMITED = re.compile(r"^.*?元(?:以上|以下|级)的?")
_MOVED = re.compile(
    r"(?:增加|增长|提高|提升|上升|攀升|下降|降低|减少|扩大|缩小|压减|缩短|优化|调整|发展|增|升|降|减|缩|涨)[到至为]"
)
"""从2016年的418亿元增至2021年的735亿元: no noun stands between the two."""
_OVER = re.compile(r"[过超][^过超]{0,6}?元的?")
_PLURAL = re.compile(r"^(?:各类|各项|一批|所有|全部|的|了|[首一二三]期|[首第]批)")
_LISTING = ("、", "和", "及", "与", "以及", "并")
_NOTHING_DONE = ("实现", "完成", "达到", "获得", "进入", "完成投资", "累计完成投资", "投资")
_OWN_VERB = re.compile(r"[、和与及]?(?:实现|完成|达到)")  # 接待游客12亿人次、实现旅游收入1.48万亿元
_SUMS = ("CNY", "USD", "EUR", "HKD", "JPY", "percent", "percentage_point")
_TRANSITIVE = (
    "新增",
    "新建",
    "完成",
    "建成",
    "实施",
    "增加",
    "减少",
    "引进",
    "培育",
    "新培育",
    "获评",
    "获批",
    "改造",
    "提质改造",
    "建设",
    "新引进",
    "创建",
    "认定",
    "新认定",
    "组建",
    "打造",
    "办理",
    "发放",
    "投入",
    "落实",
    "争取",
    "修复",
    "改建",
    "扩建",
    "新改建",
    "改扩建",
    "启动",
    "开工",
    "形成",
    "拥有",
    "实现",
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in its parts."""

    verb: str
    thing: str
    did: str = ""
    """What the thing did: 竣工投产."""
    prefix: str = ""
    """Where or whose: 高铁西站."""
    acts: bool = False
    """Something was done, so that it adds up over the period."""
    whole: str = ""
    """The thing that the quantities to come may speak of: 项目 of 项目总投资."""

    @property
    def name(self) -> str:
        if self.did and self.thing:
            return f"{self.prefix}{self.did}{'的' if len(self.did) > 2 else ''}{self.thing}"
        return self.prefix + self.verb + self.thing + self.did

    @property
    def topic(self) -> str:
        """What a following clause without a noun of its own is about."""
        return self.whole or (self.name if self.did or self.prefix else self.thing or self.verb)


def named(here: Here) -> Named:
    """The thing that the quantity of `here` counts or measures, from before it, after it, or the sentence so far."""
    words = without_predicate(balanced(here.end.words).removeprefix("分别"))
    if leans(words) and f"累计{words}" in here.slot.lead:
        words = f"累计{words}"
    if leans(words) and here.topic and not here.slot.tail.startswith("的"):
        name, apart = leaning(words, here.topic), stands_beside(words) or words.startswith("总里程")
        acts = bool(here.last and here.last.flow) and not apart
        return Named("", name, acts=acts, whole="" if apart else here.topic)
    attribute = _ATTRIBUTE.search(words)
    if attribute and here.slot.tail.startswith("的") and predicate_free(tail_of(here.slot.tail)):
        return Named("", predicate_free(tail_of(here.slot.tail)) + attribute[0])
    if not here.slot.lead and not here.slot.joint and here.own and here.verb:  # 搬迁群众2.6万户11.3万人
        return Named(here.verb, here.topic.removeprefix(here.verb), acts=True)
    verb = leading_verb(words)
    thing = words[len(verb) :]
    thing = "" if verb and is_where(thing) else thing  # 推动全市12个开发区
    if not verb and thing.endswith("新增") and len(thing) > len("新增"):  # 规模以上工业企业新增86户
        verb, thing = "新增", thing.removesuffix("新增")
    many = thing.count("、") > 1 and thing.count("、") + 1 == here.slot.token.quantity.value  # A、B、C3家企业
    listed = (many or _EXAMPLES.match(thing)) and tail_of(here.slot.tail)
    thing = _PLURAL.sub("", "" if listed else thing.removesuffix("等"))
    thing = _LISTED.sub("", thing)
    if here.partial and thing:
        return _part(here, verb, thing)
    if _LIMIT.search(thing) and here.topic:
        thing += _LIMITED.sub("", here.topic)
    thing = _limited(thing, here.topic)[0]
    if not thing:
        return _after(here, verb)
    if verb in ("生产", "出产") and here.slot.token.quantity.unit.canonical not in _SUMS:
        return Named("", f"{thing}产量")  # 生产整车82.5万辆
    if not verb and here.slot.joint in _LISTING and not _OWN_VERB.match(here.slot.lead):
        verb = here.verb
    return _with_tail(here, verb, thing)


def _with_tail(here: Here, verb: str, thing: str) -> Named:
    """A noun before and perhaps another after: 高铁西站10个配套项目开工, 获得亚残运会3枚金牌."""
    tail = tail_of(here.slot.tail)
    acts = bool(verb) or bool(inner_verb(thing))
    if tail and _noun(tail) and ends_in_verb(thing):
        return Named(verb, thing + predicate(tail)[0], acts=True)
    if not tail or here.slot.token.quantity.unit.canonical in _SUMS:
        return Named(verb, thing, acts=acts)
    if verb and here.slot.token.quantity.unit.canonical == "person" and not _noun(tail):
        return Named(verb, thing + tail, acts=True)
    if not _noun(tail) or not here.slot.tail.startswith(tail[:1]):
        return Named(verb, thing, acts=acts)
    if verb:
        return Named(verb, thing + tail, acts=True)
    counted, did, says = predicate(tail)
    return Named("", counted, _short(did) if says else "", prefix=thing, acts=says or acts)


def _part(here: Here, verb: str, thing: str) -> Named:
    """其中国家级11家: the verb of the whole, and its noun where the part lacks one."""
    same = here.before is not None and here.before.quantity.unit.canonical == here.slot.token.quantity.unit.canonical
    whole = _PLURAL.sub("", here.topic)
    thing, whole = _limited(thing, whole)
    if same and whole and not here.end.has("up", "down") and not set(thing[-2:]) & set(whole[-2:]):
        thing += whole
    verb = verb or (here.verb if same else "")
    return Named(verb, thing, acts=bool(verb))


def _limited(thing: str, whole: str) -> tuple[str, str]:
    """`过10亿元的` of `收入过亿元企业` -> `收入过10亿元企业`; `50亿元以上` of `亿元以上项目` -> that of 项目."""
    if _OVER.fullmatch(thing) and _OVER.search(whole):
        return _OVER.sub(thing.removesuffix("的"), whole, count=1), ""
    return thing, _LIMITED.sub("", whole) if _LIMIT.search(thing) else whole


def _after(here: Here, verb: str) -> Named:
    """Counted things that stand after the number: 23个村庄生活污水治理, 8家市属国企完成整合重组."""
    tail = tail_of(here.slot.tail)
    if not tail or _MOVED.match(tail):
        return _alone(here, verb)
    if not verb and here.slot.joint in _LISTING and here.verb:
        verb = here.verb
    if verb:
        return Named(verb, tail, acts=True)
    counted, did, says = predicate(tail)
    says = says and did not in _NOTHING_DONE
    if not did:
        did, says = _shared_predicate(here)
    prefix = "" if here.slot.joint or not here.index else trim(here.slots[0].lead).words
    return Named("", counted, _short(did) if says else "", prefix if not leading_verb(prefix) else "", acts=says)


def _alone(here: Here, verb: str) -> Named:
    """Nothing but a verb: 减税2.99亿元 names itself; 、提质改造1028公里 goes on with the thing before."""
    same = here.before is not None and here.before.quantity.unit.printed == here.slot.token.quantity.unit.printed
    if verb and here.opened and here.topic:  # 启动城中村改造行动，开工1.8万套
        return Named("", here.topic + verb, acts=True)
    if verb and (not here.topic or not (verb in _TRANSITIVE or same)):
        return Named(verb, "", acts=True)
    return Named(verb, here.topic, acts=bool(verb))


def _short(did: str) -> str:
    """`完成签约` -> `签约`"""
    did = re.sub("^进行了?", "", did)
    return did[2:] if did.startswith(("完成", "实现")) and len(did) > 3 else did


def _noun(words: str) -> bool:
    """The words begin with a noun, not with what was done."""
    return (
        bool(trim(words).words)
        and not _MOVED.match(words)
        and words[0] not in "内后时前起来为于"
        and not leading_verb(words)
        and predicate("项" + words)[0] != "项"
    )


def _shared_predicate(here: Here) -> tuple[str, bool]:
    """41项工作、90次获得表彰: what the next one did, this one did too."""
    for slot in here.slots[here.index + 1 : here.index + 4]:
        if slot.joint not in _LISTING or slot.lead.strip("、和与及 "):
            return "", False
        _, did, says = predicate("项" + tail_of(slot.tail))
        if did:
            return did, says
    return "", False
