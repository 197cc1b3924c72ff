"""A draft in its clause -> the same with the whole that it is a part of: 园区 of its 工业总产值."""

from msgspec.structs import replace

from site_gen.reading import regions
from site_gen.reading.carried import carried
from site_gen.reading.divisions import of_division
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.firms import theirs
from site_gen.reading.openings import MEASURED
from site_gen.reading.parts_of_whole import of_treasury, part_of
from site_gen.reading.rule import rule
from site_gen.reading.sentence import Sentence
from site_gen.reading.subjects import grounds, of_all, of_grounds, owner, split_subjects

_TAKEN_AS = rule(
    r"(?:（[^（）]*）)?作为(?:新|现行|全国|统一)*的?(?P<what>[^，,、。；;的]{2,8}(?:标准|警戒线|起点|门槛|基数))(?=[，,、。；;]|$)",
    "将农民人均纯收入2300元作为新的国家扶贫标准，比2019年提高92% => 国家扶贫标准 | change | 92% | 2019..2021 | actual",
)
"""将农民人均纯收入2300元作为扶贫标准: nobody's income, but the standard."""


_PLACES = rule(
    r"[一-龥]{2,5}(?:[、和][一-龥]{2,5})+(?<!业)",
    "西湖生产总值80亿元，东城、石塘超过60亿元 => 东城、石塘生产总值 | level | 60亿元 | 2021 | actual",
    "调整低保标准，东江、南湖区调整为320元 => 东江、南湖区低保标准 | level | 320元 | 2021 | actual",
)
_OF_PLACE = rule(
    r"(?:[一-龥]{2,5}(?:[、和][一-龥]{2,5})*?)??(?P<series>(?:地区)?生产总值|GDP|(?:规上|规模以上)?工业(?:总产值|增加值)|(?:财政|预算|税收)总?收入|税收|(?:固定资产|工业|民间)投资|[^、和]{2,6}标准)",
    "西湖生产总值80亿元，东城、石塘超过60亿元 => 东城、石塘生产总值 | level | 60亿元 | 2021 | actual",
)
"""西湖生产总值80亿元，东城、石塘超过60亿元: of them, too, who are named alone."""


_STAGED = rule(
    r"^(?P<did>新?开工|竣工(?:投产)?|投产(?:达效)?|新?签约|落地|入库)数$",
    "签约项目30个；新开工60个，竣工投产50个 => 竣工投产项目数 | count | 50个 | 2021 | actual",
    "签约项目30个；竣工投产50个，完成投资3亿元 => 竣工投产项目完成投资 | level | 3亿元 | 2021 | actual",
)
"""签约项目30个；新开工60个: what projects go through."""


def placed(draft: Draft, first: str, here: Here, sentence: Sentence) -> Draft:
    """`draft` with the whole that a clause before it, or the `first` of its list, has named."""
    if draft.measure == "level" and (meant := _TAKEN_AS.match(here.slot.tail)):
        return replace(draft, name=meant["what"], topic=meant["what"])
    if theirs_of_it := of_division(draft, here):
        return theirs_of_it
    of = _spoken(draft, here)
    if of and split_subjects(draft.name) == ([draft.name], ""):
        return replace(draft, name=of, topic=of, subject=draft.name)  # 在增加值方面，东江县增长10%
    if of and (same := _of_those_places(draft, of, here)):
        return replace(draft, name=draft.name + same, topic=draft.name + same)
    name = of_treasury(draft.name, here.topic) or part_of(draft.name, _whole(here))
    name = _STAGED.sub(r"\g<did>项目数", name) if sentence.projects else name
    if sentence.firms and theirs(name) and not here.slot.joint and not of_all(here.slot.lead):
        name = sentence.firms + name
    all_of_it = of_all(here.slot.lead) or (here.last is not None and here.last.name == name)
    if of_grounds(name) and not all_of_it:
        first = here.own[-1][-1].name if here.own and here.own[-1] and here.slot.joint == "、" else first
        name = (sentence.grounds or grounds(first) or _mentioned(name, here)) + name
    elif here.own and here.own[-1]:
        name = _inside(here.own[-1][-1].topic, name) + name
    if sentence.rural and regions.of_villages(name):
        name = f"农村{name}"
    if name == draft.name and (regional := regions.theirs(draft, sentence.region, here)):
        return regional
    return carried(draft, here) if name == draft.name else replace(draft, name=name, topic=_topic(draft, name))


def _whole(here: Here) -> str:
    """What the clause before was about, or the thing told right before in one list: 投资额增长9%、制造业占比62%."""
    return here.opening if here.opened else here.dealt if here.slot.joint == "、" and here.own else ""


def _topic(draft: Draft, name: str) -> str:
    """`竣工投产项目` of 竣工投产项目数."""
    return name.removesuffix("数") if draft.name == f"{draft.topic}数" else name


def _of_those_places(draft: Draft, of: str, here: Here) -> str:
    """`生产总值` for 东城、石塘 where the sentence has spoken `of` that of another place, or of it as such."""
    bare = here.end.words == draft.name and _PLACES.fullmatch(draft.name) and not MEASURED.search(draft.name)
    told = _OF_PLACE.fullmatch(of) if bare else None
    return told["series"] if told else ""


def _inside(counted: str, name: str) -> str:
    """`园区` of 园区10户规上企业实现产值22亿元: what the same firms of the parks earn; else nothing."""
    where = grounds(counted)
    firms = counted.removeprefix(where)
    return where if where and len(firms) > 3 and name.startswith(firms) and name != firms else ""


def _spoken(draft: Draft, here: Here) -> str:
    """The series that the sentence speaks of where a clause names nothing but whose it is."""
    alike = here.last is not None and here.last.measure == draft.measure and draft.measure != "rank"
    told = (here.topic if alike else "") or (here.opening if draft.measure != "rank" else "")
    return owner(told)[1]  # 东江县工业总产值80亿元，西河县90亿元


def _mentioned(name: str, here: Here) -> str:
    """开发区 where the sentence has spoken of 开发区税收收入 and now goes on with 税收收入增速."""
    earlier = (draft.name for group in here.drafts for draft in group if grounds(draft.name))
    return next((grounds(other) for other in earlier if name.startswith(other.removeprefix(grounds(other)))), "")
