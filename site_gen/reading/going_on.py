"""What the next part, or the next sentence, goes on with where it begins with a noun that does not say of what."""

from collections.abc import Sequence

from site_gen.reading.dependents import without_stage
from site_gen.reading.dependents_words import leans
from site_gen.reading.drafts import Draft
from site_gen.reading.rule import rule
from site_gen.reading.trimming import trim
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.verbs import leading_verb

_STAGE_ALONE = rule(
    r"[^一-龥]*(?:全年|年内|当年|计划|预计|力争|共)*(?:新?开工(?:和?建设)?|竣工|交付|(?:基本)?建成|分配入住)[约超过]*[\d.]+[百千万亿]*(?:套|户|亩|平方米|公里)(?:$|[，,。；;、以左])",
    "@plan 加快保障性住房建设。新开工1.2万套 => 保障性住房新开工数 | count | 1.2万套 | 2022 | target",
    "@plan 推进棚户区改造。开工2万平方米，竣工1万平方米 => 棚户区改造竣工面积 | count | 1万平方米 | 2022 | target",
    "新开工棚户区改造1600套，开工率100%；基本建成1200套 => 棚户区改造基本建成数 | count | 1200套 | 2021 | actual",
)
"""加快保障性住房建设。新开工1.2万套: it begins with a stage, and does not say of what."""
_EARNING = rule(
    r"[^一-龥]*(?:全年|累计|共|预计)*(?:完成|实现)(?:增加值|总?产值|利[税润](?:总额)?|[销营]售?业?收入|主营业务收入)\d",
    "工业经济呈现良好发展局面。实现增加值516亿元 => 工业增加值 | level | 516亿元 | 2021 | actual",
    "工业增加值达到516亿元。实现利税80亿元 => 工业利税 | level | 80亿元 | 2021 | actual",
)
"""实现利税80亿元: a sentence that begins with what somebody earns, and does not say who."""
_ALL_YEAR = rule(
    r"[；;，,\s]*(?:全年|年底前?|预计|有望)+(?:可|将)?(?:完成|达到?|实现|突破)(?:约|近|超过?)?\d",
    "上半年完成税收6.2亿元；全年预计完成13亿元 => 税收 | level | 13亿元 | 2021 | estimate",
)
"""上半年完成税收6.2亿元；全年预计完成13亿元: the same in all of the year."""
_ITS_RATE = rule(
    r"[；;\s]*(?:同比|预计|全年)*(?:增速|增幅|降幅)(?:同比|预计)?(?:达到?|为|超过?|突破|保持在|位居|居|列)",
    "税收86亿元，占财政收入比重达到72%；增速达8%，继续领先 => 税收 | growth | 8% | 2021 | actual",
)
"""税收86亿元；增速达8%: its rate, where the part before told of one thing alone."""
_MEAN = rule(
    r"[；;。\s]*(?:[“\"]?[一二三四五六七八九十]{1,2}五[”\"]?(?:期间|时期)|[三四五]年(?:来|间)?)[，,]?年均(?:递增|增长|增速|增幅)",
    "@term 税收达到20亿元；五年年均增长8% => 税收 | average-growth | 8% | 2016..2021 | actual",
    "税收比“十二五”末增长76%；“十三五”期间年均增长8% => 税收 | average-growth | 8% | 2015..2020 | actual",
)
"""；五年年均增长8%: how the same grew over the years."""
_LEAD = rule(
    r"[；;，,。\s]*(?P<lead>[^\d，,；;。]{2,16}?)\d",
    "推进水利建设，治理河道12条。完成投资6亿元 => 水利建设完成投资 | level | 6亿元 | 2021 | actual",
)
_HEAD = rule(
    r"[一-龥“”、]{0,14}?(?:建设|改造|治理|整治|修复|工程|项目|片林|林带|生产线|业|经济|住房|房地产|水利|交通|电力|能源|教育|医疗|卫生|养老"
    r"|文化|旅游|引资|保险|公路|铁路|港口|机场|园区|开发区|环保|生态|服务|贸易|集群)",
    "①东江产业园项目。总投资10亿元，占地200亩 => 东江产业园项目占地面积 | level | 200亩 | 2021 | actual",
    "修路。2.东江产业园项目。总投资10亿元，占地200亩 => 东江产业园项目占地面积 | level | 200亩 | 2021 | actual",
    "②东江片林建设。利用三年时间完成植树2.3万亩 => 东江片林植树面积 | count | 2.3万亩 | 2021 | actual",
    "二是水利建设。除险加固水库6座，治理河道12条，完成投资6亿元 => 水利建设完成投资 | level | 6亿元 | 2021 | actual",
)


def earning(words: str) -> bool:
    """`实现利税80亿元`."""
    return bool(_EARNING.match(words))


def staged(words: str) -> bool:
    """`新开工1.2万套`."""
    return bool(_STAGE_ALONE.match(words))


def bare(words: str) -> bool:
    """`完成投资6亿元`: a clause that begins with a noun whose owner stands before it, or with a stage."""
    found = _LEAD.match(words)
    return staged(words) or (found is not None and leans(trim(found["lead"]).words))


def head(clause: str, mark: str) -> str:
    """`水利建设` of a clause, before `mark`, that is no more than that: 二是水利建设。"""
    words = trim_start(clause.strip())
    alone = mark in ("。", "：", ":") and _HEAD.fullmatch(words) and not leading_verb(words)
    return words if alone else ""


def again(drafts: Sequence[Sequence[Draft]], opening: str, words: str) -> str:
    """What the part before told of, where the next begins with a stage, a sum or a rate of the same; else nothing."""
    told = [group[-1] for group in drafts if group]
    if _ITS_RATE.match(words) or _MEAN.match(words):
        return _told_alone(told)
    if staged(words):
        return opening or (without_stage(told[0].topic) if told else "")
    return told[0].topic if told and drafts[0] and _ALL_YEAR.match(words) else ""


def _told_alone(drafts: Sequence[Draft]) -> str:
    """What all of `drafts` are of, which may be none; of visits their number, for it is that that grows."""
    first = drafts[0] if drafts else None
    if first is None or not all(draft.topic.startswith(first.topic) for draft in drafts):
        return ""
    return first.name if first.name.endswith("人次") else first.topic
