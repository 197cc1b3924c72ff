"""人均GDP稳居全省第二, 跻身全国百强县: a place in a ranking."""

from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.reading.constructions.fields import dated
from site_gen.reading.constructions.place_leaning import with_spoken
from site_gen.reading.constructions.place_words import AMONG, parted, words_of
from site_gen.reading.constructions.placed_things import added, undone
from site_gen.reading.constructions.places import ALIKE, ALL_OF_THEM, SPEEDS, next_place, several_ranked, sized
from site_gen.reading.constructions.ranking_lists import in_full, of_won, two_lists
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.phrases import balanced
from site_gen.reading.rule import rule
from site_gen.reading.subjects import split_subjects

_IN_TEST = rule(
    r"^(?P<whose>[^，、在]{0,12})在(?P<field>[^，、\d在]{2,18}?(?:考核|考评|评比|评价|评估|测评))中(?:的?(?:得分|成绩))?$",
    "东江市在中国软件名城评估中位列第一 => 中国软件名城评估排名 | rank | 1位 | 2021 | actual | 东江市",
)
_RANKED = rule(
    r"(?<=[一-龥]{4})排名$",
    "农业品牌排名提升至全国第六位 => 农业品牌全国排名 | rank | 6位 | 2021 | actual",
)
_FROM = rule(
    r"(?:^|由|从)(?P<past>上年|去年|(?:19|20)\d\d年)?的?$",
    "进出口总额由上年居世界第四位上升为第三位 => 进出口总额世界排名 | rank | 4位 | 2020 | actual",
)
"""由上年居世界第四位: when it had the place."""
_FROM_PLACE = rule(
    r"(?:^|[^一-龥]|[名位次率量额值速中里力数平境价])[由从][^，、]{0,8}$|[由从]全[国省市区县州]$",
    "综合实力在全国百强县中由第9位跃升至第3位 => 综合实力全国百强县排名 | rank | 9位 | 2020 | actual",
    "综合绩效考核由全市第9位跃升至第3位 => 综合绩效考核全市排名 | rank | 9位 | 2020 | actual",
    "进出口总额从世界第三位提升到第二位 => 进出口总额世界排名 | rank | 3位 | 2020 | actual",
    "税收增速由全市第9位跃升至第3位 => 税收增速全市排名 | rank | 9位 | 2020 | actual",
)
_UP_TO = rule(
    r"(?:连续)?(?:(?:提升|上升|跃升|攀升|前进|前移|晋升|进位|升|跃|进|下降|退)[到至为]|跃居|跃列|升居|上升居)(?:了)?[^，、]{0,4}",
    "公路里程在全国位次由第13位跃居第6位 => 公路里程全国排名 | rank | 13位 | 2020 | actual",
    "进出口总额从世界第三位提升到第二位 => 进出口总额世界排名 | rank | 3位 | 2020 | actual",
)
_BEST_OF_ALL = rule(
    r"(?:(?<=[力数平境量价核评济]全[国省市区州])|(?<=经济|园区|发展|城市|市场|县域|镇域|新区|发区|级市|技城)|(?<=经济”|发展”|市场”)|排名)(?:十强|百强|\d{1,3}强)$",
    "县域经济竞争力入围全省十强 => 县域经济竞争力全省排名 | rank | 10强 | 2021 | actual",
    "@plan 支持东江县挺进“全国县域经济”50强 => “全国县域经济”排名 | rank | 50强 | 2022 | target | 东江县",
    "东江大学跻身全国大学排名百强 => 全国大学排名 | rank | 100强 | 2021 | actual | 东江大学",
)
"""入围全省十强: the ten are those of the ranking, and no name of it; who goes from 百强 to 50强 stays in one series."""


def read(here: Here) -> Sequence[Draft]:
    """The series is what is ranked, with the field that it is ranked in."""
    token = here.slot.token
    if token.shape != "rank" or token.quantity.unit.canonical != "rank":
        return ()
    if lists := two_lists(here):
        return (Draft(lists[0], "rank", lists[0], series=lists),)
    words = words_of(here.slot.lead)
    if not words and here.slot.joint:
        return next_place(here)
    thing, field, placed = parted(here, words)
    start = _FROM.search(thing)
    thing, past = (thing[: start.start()], start["past"] or "") if start else (thing, "")
    if placed and not thing and (not field or dated(field)) and (first := _before_it(here)):
        return (replace(first, past=field.rstrip("的"), series=(), begins=False, ends=first.begins),)
    thing = in_full(thing, here.topic)
    sped = several_ranked(here, "") if thing in SPEEDS else of_won(here, thing) or sized(here, thing)
    thing, field = with_spoken(here, thing, field)
    if names := sped or several_ranked(here, thing):
        places = tuple(balanced(name + field).strip("，、 ") + "排名" for name in names)
        if ALIKE.search(here.slot.lead) or ALL_OF_THEM.fullmatch(thing):
            return tuple(Draft(place, "rank", name) for place, name in zip(places, names, strict=True))
        return (Draft(places[0], "rank", names[0], series=places),)
    return _of_each(here, thing, field, past)


def _before_it(here: Here) -> Draft | None:
    """从全国第11位跃升至第4位: the place that it had."""
    last = here.own[-1] if here.own else ()
    return last[-1] if last and last[-1].measure == "rank" else None


def _of_each(here: Here, thing: str, field: str, past: str) -> Sequence[Draft]:
    """The place of one thing, of one or more that have it."""
    begins = _rises(here)
    subjects, rest = split_subjects(undone(thing))
    listed = "强" in field and here.last  # 竞争力居全国第38位，跻身全国创新百强县
    topic = rest or ("" if subjects or listed else here.topic)
    more = "" if rest or subjects or listed else added(here)  # 新增高企86家、居第3，总量300家、居第4: of all of them
    topic = _IN_TEST.sub(r"\g<whose>\g<field>", AMONG.sub(r"\g<field>\g<whom>", topic))
    name = _BEST_OF_ALL.sub("", balanced(_RANKED.sub("", balanced(more + topic)) + field)).strip("，、 ") + "排名"
    if 1 < len(subjects) == 1 + sum(1 for slot in here.slots[here.index + 1 : here.index + 12] if slot.joint):
        return (Draft(name, "rank", topic, subject=subjects[0], series=subjects),)
    topic = topic if "增速" in here.slot.lead else topic.removesuffix("增速")  # 增长6%、全省第二，总量86亿元、全省第三
    return tuple(
        Draft(name, "rank", topic, subject=subject, past=past, begins=begins) for subject in subjects or (None,)
    )


def _rises(here: Here) -> bool:
    """从全国第11位跃升至第4位: the first place is that of the time before."""
    following = here.following
    ranked = following is not None and following.token.shape == "rank"
    return bool(ranked and following and _FROM_PLACE.search(here.slot.lead) and _UP_TO.fullmatch(following.lead))
