"""The words around a quantity -> the name that a statistician would give the series: 新增高新技术企业数."""

from msgspec.structs import replace

from site_gen.reading.acting import dealt_with
from site_gen.reading.beneficiaries import profiting
from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.naming_after import after
from site_gen.reading.naming_beside import in_all, side_by_side
from site_gen.reading.naming_both import SUMS, with_tail
from site_gen.reading.naming_each import each_became
from site_gen.reading.naming_elsewhere import elsewhere
from site_gen.reading.naming_examples import counted
from site_gen.reading.naming_next import as_beside, cut_too, goes_on_with, has_own, tells_an_act, verb_inside, verb_lent
from site_gen.reading.naming_over import over_too
from site_gen.reading.naming_parted import (
    AT_GAMES,
    AT_PLACES,
    IN_PLACES,
    TO_US,
    done_them,
    verb_and_thing,
    words_before,
)
from site_gen.reading.naming_parts import done_of, of_sector, part, part_too
from site_gen.reading.naming_sizes import being, lent_to_size, levelled, limited, of_level
from site_gen.reading.naming_stages import at_stage
from site_gen.reading.naming_wholes import beside
from site_gen.reading.phrases import tail_of
from site_gen.reading.rule import rule
from site_gen.reading.trimming_acts import without_cause
from site_gen.reading.verbs import leading_verb

_OWN_VERB = rule(
    r"[、和与及]?(?:实现|完成|达到)",
    "接待游客120万人次、实现旅游综合效益14亿元 => 旅游综合效益 | level | 14亿元 | 2021 | actual",
)  # 接待游客12亿人次、实现旅游收入1.48万亿元
_OWN_SIZE = rule(
    r"^每[十百千万](?![亩吨元])|(?:产量|产值|增加值|(?:播种|种植|养殖)面积|存栏|出栏|吞吐量|[客货]运量|周转量|[发供用售]电量|销量|[销交]易?售?额)$",
    "完成每万常住人口配备18名社区工作者目标 => 每万常住人口配备社区工作者人数 | count | 18名 | 2021 | actual",
    "完成茶叶产量1.4万吨 => 茶叶产量 | level | 1.4万吨 | 2021 | actual",
    "完成货物吞吐量2.2亿吨，增长11% => 货物吞吐量 | growth | 11% | 2021 | actual",
    "完成旅客吞吐量12万人次、铁路货运量28万吨 => 铁路货运量 | level | 28万吨 | 2021 | actual",
)
"""完成茶叶产量1.4万吨: what has a measure of its own is so much, and nobody completed it."""
_TIME = rule(
    r"(?:时间|时长|时限|年限|里程|面积|率|比例|比重|[^数质力重]量|总?额|产值|收入|增加值|规模)$",
    "推动中欧班列开行量突破60列 => 中欧班列开行量 | level | 60列 | 2021 | actual",
    "推动学生每天体育活动时间不低于2小时 => 学生每天体育活动时间 | level | 2小时 | 2021 | actual",
)
_EVERY = rule(
    r"每个?(?:县|市|区|乡镇?|镇|街道|社区|村)(?=[一-龥])",
    "@plan 每个乡镇建成1个示范村、2个整洁村 => 每个乡镇建成整洁村数 | level | 2个 | 2022 | target",
    "@plan 每个镇至少培育1个特色产业、建成2个示范村 => 每个镇建成示范村数 | count | 2个 | 2022 | target",
)
_WORKS = rule(
    r"淘汰|化解|改造|治理|关停|压减|整治|建设|发展|培育|引进|推广|修复|升级|提升",
    "争取淘汰落后产能、产业升级等各类奖补资金1.9亿元 => 奖补资金 | level | 1.9亿元 | 2021 | actual",
)
_FOR_WORKS = rule(
    r"[^、]{2,12}、.*等(?:各类|各项|多项|方面)?的?(?:专项|奖补|补助|扶持|上级|财政|配套)*(?:资金|补助|补贴|奖励|贷款)",
    "争取淘汰落后产能、产业升级等各类奖补资金1.9亿元 => 奖补资金 | level | 1.9亿元 | 2021 | actual",
)
_FINISHING = ("完成", "实现")
_TRADES = ("出口", "进口")
_RESETTLING = ("易地搬迁", "易地扶贫搬迁")
"""危房改造2360户、易地搬迁1280户: nothing of what was done before."""
_MAKING = ("生产", "出产")


def _reached(here: Here) -> bool:
    """推动林下经济面积达260万亩: who moved it is no part of what is measured."""
    link, bounds = here.end.flags.get("link", ""), here.slot.bounds
    passed = bounds.inner.start < here.slot.token.span.start  # 推动综合体育活动时间不低于2小时
    return here.end.has("to") or link.startswith("达") or (passed and bool(_TIME.search(here.end.words)))


def named(here: Here) -> Named:
    """The thing that the quantity of `here` counts or measures, from before it, after it, or the sentence so far."""
    return _for_each(here, profiting(here, _named(here)))


def _traded(here: Here, verb: str, thing: str) -> Named | None:
    """`进口` of 其中进口320万吨, with what the whole measures; of money it names itself."""
    if verb not in _TRADES or thing:
        return None
    if here.unit.canonical in SUMS:  # 其中出口4100亿元
        sums = (draft.flow for draft in here.told if draft.measure in ("level", "count"))
        one_way = replace(part(here, "", verb), acts=next(sums, False)) if here.partial else None
        return one_way or Named("", beside(here, verb) or verb)
    whole = next((words for words in ("进出口", *_TRADES) if words in here.topic), "")
    return Named("", here.topic.replace(whole, verb)) if whole else None


def _for_each(here: Here, found: Named) -> Named:
    """每个镇培育1个特色产业、建成2个示范村: the second, too, in each of them."""
    first = here.last.name if here.last and here.own and here.slot.joint == "、" else ""
    every = _EVERY.match(first)
    if not every or _EVERY.match(found.name):
        return found
    verb = "" if leading_verb(found.name) else leading_verb(first[every.end() :])
    return replace(found, prefix=every[0] + verb + found.prefix)


def _named(here: Here) -> Named:
    words = words_before(here)
    told = over_too(here) or being(here, words) or elsewhere(here, words) or in_all(here) or side_by_side(here)
    if found := told or each_became(here) or dealt_with(here):
        return found
    verb, thing = done_them(here, words) or verb_and_thing(_without_places(here, words))
    if other := _traded(here, verb, thing) or at_stage(here, verb + thing):
        return other
    verb = "" if _of_an_example(here, verb, thing) else verb or lent_to_size(here, thing)
    thing = of_sector(here, of_level(here, counted(here, thing)))
    return goes_on_with(here, verb, thing) or _of_whole(here, verb, thing)


def _without_places(here: Here, words: str) -> str:
    """`words` without where it was done, or who caused it."""
    words = without_cause(words) if _reached(here) else words
    plain = TO_US.sub("", AT_GAMES.sub("", AT_PLACES.sub("", words)))
    return IN_PLACES.sub("", plain) if here.slot.lead.lstrip("，、 ").startswith("在") else plain


def _of_whole(here: Here, verb: str, thing: str) -> Named:
    """A part with its whole, or the same once more; else a thing by itself."""
    verb = "" if verb in _FINISHING and _OWN_SIZE.search(thing) else verb
    thing = thing + "产能" if cut_too(here, verb, thing) else thing
    if thing and (here.partial or part_too(here, thing)):
        return part(here, verb, thing)
    if same := as_beside(here, verb, thing):
        return same
    graded = levelled(here, thing, here.topic)
    verb = verb or (here.verb if graded != thing and not here.own else "")  # 引进规上企业4家，5千万元以上1家
    thing = limited(graded, here.topic)[0]
    again = thing and thing == here.topic and not here.slot.joint and here.own
    return (done_of(here, thing) if again else None) or _by_itself(here, verb, thing)


def _by_itself(here: Here, verb: str, thing: str) -> Named:
    """A thing with its own verb, or that of the list that it goes on; where it stands behind, what follows."""
    if not thing:
        return _resettled(here, verb) or after(here, verb)
    if verb in _MAKING and here.unit.canonical not in SUMS:
        return Named("", f"{thing}产量")  # 生产整车82.5万辆
    if verb or not here.slot.listed or _OWN_VERB.match(here.slot.lead):
        return with_tail(here, verb, thing)
    verb = "" if has_own(here, thing) else verb_lent(here.verb, thing) or verb_inside(here)
    named = with_tail(here, verb, thing)
    return replace(named, acts=named.acts or (not verb and tells_an_act(here, thing)))


def _resettled(here: Here, verb: str) -> Named | None:
    """完成易地搬迁331户, behind what was spent on something else; 完成 goes on to the next of a list."""
    if verb.removeprefix("完成") not in _RESETTLING or tail_of(here.slot.tail):
        return None
    return Named("", verb, acts=True) if verb in _RESETTLING else Named(verb, "", acts=True)


def _of_an_example(here: Here, verb: str, thing: str) -> bool:
    """淘汰落后产能、产业升级等各类奖补资金1.9亿元: nobody did away with the money."""
    money = here.unit.canonical in SUMS
    return money and bool(_WORKS.fullmatch(verb) and _FOR_WORKS.fullmatch(thing))
