"""What the towns or counties of a place had of what was told of all of it: 其中城东镇22.6公里、河西乡18.4公里."""

from msgspec.structs import replace

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule

_DIVISION = rule(
    r"(?!.*(?:[各每多全其他外本我]|中心|城乡|贫困|示范|重点|帮扶|先进|特色|建制|少数|革命|边境|试点|偏远|欠发达|脱贫|百强|涉及|来自))"
    r"(?!(?:[主老新]?城|半?山|[农特])区|[城集村乡]镇|城市)"
    r"[一-龥]{1,4}(?<![社地景园校库灾牧辖片郊小市])(?:[镇乡县区旗市]|街道|苏木|高新区|经开区|开发区|新区)",
    "生产总值986亿元，其中东城区312亿元、西山县148亿元 => 生产总值 | level | 148亿元 | 2021 | actual | 西山县",
    "改造危房86户，其中东城区22户、西山县18户 => 改造危房户数 | count | 18户 | 2021 | actual | 西山县",
    "新增贷款86亿元，其中贫困县12亿元 => 新增贫困县贷款 | level | 12亿元 | 2021 | actual",
)
_OF_THEM = rule(
    r"^[，,、：:\s]*(?:其中[：:，,]?)?[一-龥]+$",
    "新建公路86公里，其中城东镇22公里、河西乡18公里 => 新建公路里程 | count | 18公里 | 2021 | actual | 河西乡",
    "改造危房86户，其中城东镇22户，河西乡18户 => 改造危房户数 | count | 18户 | 2021 | actual | 河西乡",
)


def of_division(draft: Draft, here: Here) -> Draft | None:
    """`河西乡` with what was told before it of 城东镇, or of the whole that both are of; else None."""
    whole, words = here.last, here.slot.lead.strip("，,、：: ")
    where = words.removeprefix("其中").strip("：:，, ")
    if whole is None or not here.same_unit or not _DIVISION.fullmatch(where) or not _OF_THEM.match(here.slot.lead):
        return None
    if "其中" not in here.slot.lead and whole.subject is None:
        return None
    return replace(draft, name=whole.name, topic=whole.topic, verb=whole.verb, measure=whole.measure, subject=where)
