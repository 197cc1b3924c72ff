"""Places and firms counted by what they have: 19个乡镇财政收入全部增长，其中5个超过1000万元."""

from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.phrases import tail_of
from site_gen.reading.rule import rule
from site_gen.reading.thresholds_each import SUCH

_WHO = (
    r"(?:行政村|乡镇(?:街道)?|街道|村|镇|乡|县（市、区）|县（市）|县市区|县区|县市|县|区|园区|开发区"
    r"|(?:规上|规模以上)?(?:工业)?企业)"
)
_WHAT = (
    r"(?:[一-龥]{0,6}?(?:财政|预算|税收|集体|经营性?|经济|纯|可支配|营业|销售)[一-龥]{0,4}收入|(?:地区)?生产总值|GDP|税收|"
    r"(?:工业)?(?:总产值|产值|增加值)|固定资产投资)"
)
_THEIRS = rule(
    rf"(?P<who>{_WHO})(?P<what>{_WHAT})(?:全部|均|都|全面|持续)*(?:实现|保持)?了?(?P<did>正增长|增长|下降)(?=[，,。；;、]|$)",
    "19个乡镇财政收入全部增长 => 财政收入增长的乡镇数 | level | 19个 | 2021 | actual",
    "12个县区生产总值均实现增长 => 生产总值增长的县区数 | level | 12个 | 2021 | actual",
)
"""19个乡镇财政收入全部增长: whose income it is is counted, and what it did says of which."""
_SO_MUCH = rule(
    rf"(?P<who>{_WHO})?(?P<own>市值|产值|营收|营业收入|税收|年?收入|投资)?(?:已|均|都)?(?P<over>(?:超过|突破|超|过|跨过|迈过)[\d.]*[十百千万亿]+元)(?:以上)?",
    "19个乡镇财政收入全部增长，其中5个超过1000万元 => 财政收入超过1000万元的乡镇数 | level | 5个 | 2021 | actual",
    "26个村集体收入增长，其中8个超过50万元、3个突破100万元 => 集体收入突破100万元的村数 | level | 3个 | 2021 | actual",
    "上市企业达到12家，其中3家市值超过100亿元 => 市值超过100亿元的上市企业数 | level | 3家 | 2021 | actual",
    "12个村集体收入均超过10万元，其中3个村超过50万元 => 集体收入超过50万元的村数 | level | 3个 | 2021 | actual",
    "新签约项目46个，其中8个超10亿元 => 超10亿元的项目数 | level | 8个 | 2021 | actual",
)
"""其中5个超过1000万元: of what, the sentence has told."""
_TOLD = rule(
    rf"(?P<what>{_WHAT})[^的]*的(?P<who>{_WHO})|(?P<owner>{_WHO})(?P<own>{_WHAT})",
    "19个乡镇财政收入全部增长，其中5个超过1000万元 => 财政收入超过1000万元的乡镇数 | level | 5个 | 2021 | actual",
    "村集体收入全部达到10万元以上，其中12个超过50万元 => 集体收入超过50万元的村数 | level | 12个 | 2021 | actual",
)


_OVER_TOO = rule(
    rf"(?P<who>{SUCH})(?P<did>(?:均|都)?(?:超过?|过|突破|达到?)[\d.]*[百千万亿]+元)",
    "3个县财政收入超过10亿元，5个县（市）区超过5亿元 => 财政收入超过5亿元的县（市）区数 | level | 5个 | 2021 | actual",
)
_OVER_SO_MUCH = rule(
    r"(?P<what>[^，、的]{2,}?)(?:均|都|全部)?(?:超过?|过|突破|达到?)[\d.]*[百千万亿]+元的[^的]+数",
    "3个县财政收入超过10亿元，5个县（市）区超过5亿元 => 财政收入超过5亿元的县（市）区数 | level | 5个 | 2021 | actual",
    "2个县税收超过6亿元，5个县超过1亿元，其余县均超过4亿元 => 其余县税收 | level | 4亿元 | 2021 | actual",
)
"""3个县财政收入超过10亿元，5个县（市）区超过5亿元: the same sum of others."""
_THE_REST = rule(
    r"(?P<who>(?:其余|其他)[^，、\d]{1,8}?)(?:均|都|全部)",
    "2个县税收超过6亿元，5个县超过1亿元，其余县均超过4亿元 => 其余县税收 | level | 4亿元 | 2021 | actual",
)


def over(here: Here) -> Named | None:
    """Those that have so much, or whose income grew; None where the words behind the number say nothing of it."""
    if theirs := _THEIRS.match(here.slot.tail):
        return Named("", f"{theirs['what']}{theirs['did']}的{theirs['who']}")
    so_much = _SO_MUCH.fullmatch(tail_of(here.slot.tail))
    if so_much is None or not here.topic:
        return None
    told = _TOLD.fullmatch(here.topic)
    what, who = (told["what"] or told["own"], told["who"] or told["owner"]) if told else ("", here.topic)
    return Named("", f"{so_much['own'] or what}{so_much['over']}的{so_much['who'] or who}")


def over_too(here: Here) -> Named | None:
    """`财政收入超过5亿元的县` of 5个县超过5亿元, after 3个县财政收入超过10亿元; 其余县财政收入; else None."""
    before = _OVER_SO_MUCH.fullmatch(here.last.name) if here.last else None
    over = _OVER_TOO.fullmatch(here.slot.tail.strip("，。；")) if before else None
    rest = _THE_REST.fullmatch(here.slot.lead.strip()) if before else None
    if before and over:
        return Named("", f"{before['what']}{over['did']}的{over['who']}")
    return Named("", rest["who"] + before["what"]) if before and rest else None
