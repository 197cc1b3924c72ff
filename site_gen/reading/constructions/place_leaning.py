"""`数量` and `增速` with what the sentence speaks of, where they have a place: 市场主体达2.6万户，数量全省排名第8."""

from site_gen.reading.constructions.placed_things import grown, is_amount
from site_gen.reading.constructions.places import ALIKE, SIZES, SPEEDS
from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leaning_parts, leans
from site_gen.reading.drafts import Here
from site_gen.reading.owners import topic_of
from site_gen.reading.rule import rule

_FIELD_LAST = rule(
    "(?:^|(?<=[数总][量数额])|(?<=增[速幅])|(?<=规模))全[国省市区县州]$",
    "市场主体达2.6万户，数量全省排名第8 => 市场主体数量全省排名 | rank | 8位 | 2021 | actual",
    "工业投资增长6%、全省排名第三 => 工业投资增速全省排名 | rank | 3位 | 2021 | actual",
)
_OF_THE_PLACE = rule(
    r"全[省市区州盟国]|[居列排][一-龥]{0,4}[两三四五六七八九十\d]{1,2}(?:[省市州县区盟]|城市)$",
    "固定资产投资增长8%，居中部六省首位 => 固定资产投资增速中部六省排名 | rank | 1位 | 2021 | actual",
    "固定资产投资增长6%，居全国第四 => 固定资产投资增速全国排名 | rank | 4位 | 2021 | actual",
    "税收增长2.2%，居全省第2位 => 税收增速全省排名 | rank | 2位 | 2021 | actual",
    "光伏组件产量增长30.6%，居世界首位 => 光伏组件产量世界排名 | rank | 1位 | 2021 | actual",
)
"""居世界首位 tells of a size; how fast their figures grow, the places of a country are ranked by."""
_SIZE_OF_THINGS = rule(
    r"(?:产量|总产|单产|装机(?:容量)?|里程|发电量|数量?|保有量|规模)$",
    "粮食产量增长2%，居全国第五 => 粮食产量全国排名 | rank | 5位 | 2021 | actual",
)
"""粮食产量增长2%，居全国第五: in the country it is ranked by how much it grows, in tons."""


def with_spoken(here: Here, thing: str, field: str) -> tuple[str, str]:
    """`数量` and `增速` with what the sentence speaks of; 全省, where no more stands there, is the field."""
    each = ALIKE.search(here.slot.lead)
    if here.topic and not each and thing.removeprefix("新增") in SIZES and thing.startswith("新增"):
        thing = "新增" + leaning(thing.removeprefix("新增"), here.topic)  # 创建企业25家、新增数量居全省第2
    elif topic_of(thing, here) and leans(thing):
        thing = leaning(thing, grown(here) if thing in SPEEDS else topic_of(thing, here))
    elif here.topic and leaning_parts(thing) and not here.topic.endswith(thing[-2:]):
        thing = here.topic + thing
    if whole := _FIELD_LAST.search(thing):
        thing, field = thing[: whole.start()], whole[0] + field
        thing = leaning(thing, here.topic) if here.topic and leans(thing) else thing
    last = (
        here.last
        if not thing and here.topic and "强" not in field and (here.slot.joint == "、" or _grew_only(here))
        else None
    )
    if last and last.measure == "growth":
        thing = here.topic + "增速"
    if last and last.measure == "change" and here.before and is_amount(here.before):
        fell = here.index and here.slots[here.index - 1].bounds.down
        thing = last.name + ("降幅" if fell else "增量")  # 增加40.7万人、居全国第3位
    return thing, field


def _grew_only(here: Here) -> bool:
    """税收增长2.2%，居全省第2位: of its growth, where the sentence has not told how large it is."""
    of_it = {draft.measure for group in here.drafts for draft in group if draft.topic == here.topic}
    listed = len(here.slots) > 1 or ALIKE.search(here.slot.lead) or here.unit.printed == "强"
    size = "全国" in here.slot.lead and _SIZE_OF_THINGS.search(here.topic)
    return of_it == {"growth"} and not (listed or size) and bool(_OF_THE_PLACE.search(here.slot.lead))
