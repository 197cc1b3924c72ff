"""What the first of a list says for all: 年出栏 of pigs and fowls, 县乡公路改造完成 of 路基工程和路面工程."""

from msgspec.structs import replace

from site_gen.reading.drafts import Draft, Here
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
_LET_OUT_LESS = rule(
    r"减排|削减",
    "减排二氧化硫5280吨、氮氧化物5270吨 => 减排氮氧化物 | level | 5270吨 | 2021 | actual",
    "削减化学需氧量320吨、氨氮45吨 => 削减氨氮 | level | 45吨 | 2021 | actual",
)
_SUBSTANCE = rule(
    r"二氧化硫|氮氧化物|二氧化碳|化学需氧量|氨氮|总[磷氮]|(?:烟粉|烟|粉)尘|颗粒物|挥发性有机物|COD|VOCs",
    "减排二氧化硫5280吨、氮氧化物5270吨 => 减排氮氧化物 | level | 5270吨 | 2021 | actual",
    "减排二氧化碳30万吨、氮氧化物排放量8万吨 => 氮氧化物排放量 | level | 8万吨 | 2021 | actual",
)
"""减排二氧化硫、氮氧化物: so much less of each was let out."""
_BUILDING = rule(
    r"(?:新|改|扩|续|重|修|迁|兴|[（）、]|改造)*建设?|建成|新修|改造|维修",
    "@plan 新建羊舍200栋，青贮池80个 => 新建青贮池数 | count | 80个 | 2022 | target",
)
_BUILT = rule(
    r"[一-龥（）“”]{0,12}(?:[园场馆院站所桥校室房棚厂库池渠井舍圈堂厅塔闸坝厕]|基地|小学|初中|高中|书屋|车间|泊位|车位|沼气)",
    "@plan 新建羊舍200栋，青贮池80个 => 新建青贮池数 | count | 80个 | 2022 | target",
    "@plan 新建公园2个，物业公司3个 => 物业公司数 | level | 3个 | 2022 | target",
    "建成敬老院67家，日间照料站491个 => 建成日间照料站数 | count | 491个 | 2021 | actual",
    "新建农村公路80公里，沼气3000户 => 新建沼气户数 | count | 3000户 | 2021 | actual",
)
_PIECES = ("个", "家", "座", "处", "栋", "所", "间", "口", "眼", "条", "户")
_LENGTHS = ("km", "m", "m2")
_NEW_FIRMS = rule(
    r"(?:新增|净增|新认定|新培育)[^，、]*(?:企业|主体|商户)数",
    "@plan 新增规上工业企业20家以上，科技型企业200家以上 => 新增科技型企业数 | count | 200家 | 2022 | target",
)
"""新增规上工业企业20家以上，科技型企业200家以上: at least so many new ones of either kind."""
_NEW_NATIONAL = rule(
    r"(?:新增|净增|新认定|新获批|获批|获评|创建|新培育)国家级?[^，、]*数",
    "新增国家级绿色工厂3家，省级绿色工厂12家 => 新增省级绿色工厂数 | count | 12家 | 2021 | actual",
)
_OF_PROVINCE = rule(
    r"(?:省|自治区|市)级[一-龥“”]{2,}",
    "新增国家级绿色工厂3家，省级绿色工厂12家 => 新增省级绿色工厂数 | count | 12家 | 2021 | actual",
    "新增国家级绿色工厂3家，绿色工厂12家 => 绿色工厂数 | level | 12家 | 2021 | actual",
)
"""新增国家级绿色工厂3家，省级绿色工厂12家: new ones of the lower rank."""


def listed_with(draft: Draft, here: Here) -> Draft | None:
    """肉鸡 with the 年出栏 of 年出栏生猪 before it in the same list; None where the first has nothing for it."""
    first = here.own[-1][-1] if here.slot.listed and here.own and here.own[-1] else None
    if first is None or leading_verb(draft.name) or (_OWN.search(draft.name) and not _SUBSTANCE.fullmatch(draft.name)):
        return None
    if less := _LET_OUT_LESS.match(first.name) if _SUBSTANCE.fullmatch(draft.name) else None:
        return _behind(less[0], draft)
    yearly, work = _YEARLY.match(first.name), _FINISHED.fullmatch(first.name)
    if yearly and not _YEARLY.match(draft.name):
        return _behind(yearly[0], draft)
    finished = work is not None and work["part"] in draft.name[-4:]
    return replace(_behind(work["work"], draft), measure=first.measure, flow=first.flow) if work and finished else None


def _behind(words: str, draft: Draft) -> Draft:
    return replace(draft, name=words + draft.name, topic=words + draft.topic)


def built_too(draft: Draft, here: Here) -> Draft | None:
    """新建羊舍200栋，青贮池80个: the verb goes on over the comma to what is built alike; None where it does not."""
    last = here.drafts[-1][-1] if here.drafts and here.drafts[-1] else None
    alone = here.slot.lead == draft.topic and not (here.index or draft.verb or here.slot.tail.strip("，,。；;、 "))
    if last is None or last.measure != "count" or draft.measure != "level" or not alone:
        return None
    verb = last.verb or leading_verb(last.name)
    of_those = draft.topic.endswith(last.topic.removeprefix(verb)[-2:])  # 新建幼儿园12所，公办幼儿园86所
    built = _BUILDING.fullmatch(verb) and _BUILT.fullmatch(draft.topic) and not of_those and _in_pieces(here)
    ranked = _NEW_NATIONAL.fullmatch(last.name) and _OF_PROVINCE.fullmatch(draft.topic)
    if not (built or ranked or (_NEW_FIRMS.fullmatch(last.name) and _new_too(draft, here))):
        return None
    return replace(draft, name=verb + draft.name, measure="count", verb=verb, flow=True)


def _in_pieces(here: Here) -> bool:
    """羊舍200栋，青贮池80个; 公路80公里，泵站3座: the second is counted one by one."""
    before = here.before.quantity.unit if here.before else None
    counted = before is not None and (before.printed in _PIECES or before.canonical in _LENGTHS)
    return counted and here.unit.printed.lstrip("百千万") in _PIECES


def _new_too(draft: Draft, here: Here) -> bool:
    """科技型企业200家以上 beside 20家以上 that are new: of another sort, and at least so many."""
    return here.alike and here.slot.bounds.bound == "at_least" and draft.topic.endswith(("企业", "主体", "商户"))
