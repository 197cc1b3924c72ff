"""What the first of a list says for all: 年出栏 of pigs and fowls, 县乡公路改造完成 of 路基工程和路面工程."""

from dataclasses import replace

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.naming_doers import LISTING
from site_gen.reading.rule import rule
from site_gen.reading.verbs import leading_verb

_YEARLY = rule(
    r"年可?(?:出栏|屠宰|加工|生产|产)(?![值量能业])",
    "年出栏生猪2.3万头、肉鸡86万只 => 年出栏肉鸡数 | level | 86万只 | 2021 | actual",
    "年加工玉米12万吨、水稻8万吨 => 年加工水稻 | level | 8万吨 | 2021 | actual",
)
_OWN = rule(
    r"[存出]栏|[值量额率积入]$",
    "年出栏生猪2.3万头、蔬菜产量3万吨 => 蔬菜产量 | level | 3万吨 | 2021 | actual",
)
_FINISHED = rule(
    r"(?P<work>[一-龥]{2,}?(?:改造|建设|整治|治理)完成)[一-龥]{2,}?(?P<part>工程|路段|管网|面积)(?:里程|长度|数)?",
    "公路改造完成路基工程6公里和路面工程7公里 => 公路改造完成路面工程长度 | count | 7公里 | 2021 | actual",
)


def listed_with(draft: Draft, here: Here) -> Draft | None:
    """肉鸡 with the 年出栏 of 年出栏生猪 before it in the same list; None where the first has nothing for it."""
    first = here.own[-1][-1] if here.slot.joint in LISTING and here.own and here.own[-1] else None
    if first is None or _OWN.search(draft.name) or leading_verb(draft.name):
        return None
    yearly, work = _YEARLY.match(first.name), _FINISHED.fullmatch(first.name)
    if yearly and not _YEARLY.match(draft.name):
        return _behind(yearly[0], draft)
    finished = work is not None and work["part"] in draft.name[-4:]
    return replace(_behind(work["work"], draft), measure=first.measure, flow=first.flow) if work and finished else None


def _behind(words: str, draft: Draft) -> Draft:
    return replace(draft, name=words + draft.name, topic=words + draft.topic)
