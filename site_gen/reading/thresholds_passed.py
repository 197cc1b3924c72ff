"""Numerals that were passed, aimed at or come first: 连跨500亿元、600亿元两个台阶, 首个300亿元园区."""

from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token

SIZES = (
    *("CNY", "USD", "EUR", "t", "kW", "kWh", "m2", "mu", "km2", "m3", "year_of_age", "person", "bed", "m", "tce"),
    *("TEU", "household", "kVA", "kV"),
)
_OR_SO_MUCH = rule(
    r"(?:以上|以下)?(?:或者?|[和、]超过?)[\d.百千万亿]+(?:元|美元|欧元)(?:以上|以下)?的?[一-龥]{0,6}?(?:项目|企业)",
    "招引超5亿元或5000万美元项目12个 => 5亿元 | threshold",
    "新开工10亿元或1亿美元以上项目8个 => 10亿元 | threshold",
    "引进一批总投资超5亿元和超千万美元的项目 => 5亿元 | threshold",
)
_OR_ELSE = rule(
    r"[\d.百千万亿]+(?:元|美元|欧元)(?:以上|以下)?(?:或者?|[和、]超过?)$",
    "招引超5亿元或5000万美元项目12个 => 5000万美元 | threshold",
)
_OF_WORKS = rule(
    r"(?:以上|以下)?的?[一-龥]{0,6}?(?:项目|企业)",
    "招引超5亿元或5000万美元项目12个 => 5000万美元 | threshold",
)
"""超5亿元或5000万美元项目: how large each of them is, in either money."""
_WHICH_VILLAGES = rule(
    r"(?:以上|以下|以内)的?“[^”]{2,6}”",
    "@plan 加快推进空置率30%以上“空心村”治理 => -",
)
"""空置率30%以上“空心村”: which villages are meant."""
_HERD = rule(
    r"(?:以上|以下)(?:的|规模)*(?:[一-龥]{0,4}?(?:大户|养殖户|养殖场|场|户|基地|小区|企业|牧场))",
    "培育出栏50头以上养殖大户23户 => 50头 | threshold",
)
_GREAT_PLACE = rule(r"[百千]?[万亿]+[镇乡村县市强]", "建成工业产值超百亿镇3个 => 百亿镇 | threshold")
_STEPS = rule(
    r"(?:百|千|万|十)?[百千万亿]元?级?(?:的)?(?:台阶|大关|关口)",
    "生产总值连续迈上4个万亿元台阶 => 4个 | threshold",
    "生产总值连跨3个百亿级台阶 => 3个 | threshold",
)
_CLIMBING = rule(
    r"(?:连[跨过破上]|(?:接连|连续|先后|相继)(?:突破|跨[越过]|迈[上过]|登上))(?:[\d.]+[百千万亿]*元?、)*$",
    "经济总量连跨500亿元、600亿元两个台阶 => 500亿元 | threshold",
)
_STEPS_UP = rule(
    r"(?:、[\d.]+[百千万亿]*元?)*[、和与][\d.]+[百千万亿]*元?(?:[两三四五六]个)?(?:大?台阶|大关|关口)",
    "经济总量连跨500亿元、600亿元两个台阶 => 500亿元 | threshold",
)
"""连跨500亿元、600亿元两个台阶: the first was passed on the way, in a year that is not told."""
_MISSED = rule(
    r"(?:低于|高于|好于|快于|优于|少于|超过|超额?完成|(?:没有?|未能?|尚未)(?:达到|完成|实现))了?(?:(?:[国省市县区州]?(?:下达|确定|核定|定)|年初(?:人代会|人大会)?(?:确定|提出)?|人代会(?:确定|提出)|全[国省市区县州])的?)?(?:增长)?$",
    "税收增长3.6%，没有达到年初确定的9%的预期目标 => 9% | threshold",
    "税收增长4%，低于年初增长10%的目标 => 10% | threshold",
    "能耗下降3.8%，超额完成市下达的3.2%的目标任务 => 3.2% | threshold",
    "税收增长26%，高于年初人代会12%的目标14个百分点 => 12% | threshold",
    "货币供应量增长11%，低于13%左右的预期目标 => 13% | threshold",
)
_AN_AIM = rule(
    r"(?:左右|以上|以内)?的?(?:(?:年度|全年|年初)?(?:预期|计划|目标)|(?<=的)[一-龥]{0,6}?(?:标准|警戒线|红线|平均水平))",
    "贫困发生率降至0.6%，低于3%的脱贫标准 => 3% | threshold",
    "城镇化率58%，低于全省65%的平均水平 => 65% | threshold",
    "货币供应量增长11%，低于13%左右的预期目标 => 13% | threshold",
)
"""低于13%左右的预期目标: what was aimed at, or is so elsewhere, told beside what came of it."""
_OF_THEM = rule(
    r"(?:以上)?的[^，,。；;、]{0,4}有\d",
    "占比超过10%的有44种 => 10% | threshold",
)
"""占比超过10%的有44种: which of them are counted."""
_LARGE = rule(
    r"[过超]$",
    "举办超万平方米展会45场 => 举办超万平方米展会数 | count | 45场 | 2021 | actual",
)
_LARGE_THINGS = rule(
    r"(?:以上)?的?[一-龥]{2,8}[近超约]?\d",
    "举办超万平方米展会45场 => 举办超万平方米展会数 | count | 45场 | 2021 | actual",
    "建成超千吨粮仓6座 => 建成超千吨粮仓数 | count | 6座 | 2021 | actual",
)
"""超万平方米展会45场: which of them are counted."""
_EACH_GREW = rule(
    r"\d[余多]?[个家户项][一-龥]{0,8}?(?:指标|行业|企业|[县市区镇乡])(?![县市区镇])[一-龥]{0,12}?(?:增速|增幅)(?:均|都|全部)?(?:超过?|高于|突破)$",
    "8个市县投资增速超过50% => 50% | threshold",
    "8个行业产值增长12% => 12% | quantity",
)
"""8个市县投资增速超过50%: which of them are counted."""
_FIRST = rule(
    r"(?:首个|首家|首座|第(?:[一二三四五六七八九十]|\d{1,2})个|又一个|唯一)(?:[一-龥]{0,6}(?:产值|收入|总值|GDP|营收|规模|吞吐量))?(?:[超过破]|突破|超过|迈[上过入]|跨[越上])?$",
    "粮食产量102亿公斤，是历史上第6个突破百亿公斤的年份 => 百亿公斤 | threshold",
    "产值突破300亿元，成为全市首个300亿元园区 => 300亿元 | threshold",
    "机场成为全省第4个吞吐量超百万人次的机场 => 百万人次 | threshold",
)
_WHO_DID = rule(
    r"(?:大关)?的(?:省份?|年份|机场|[一-龥]{0,2}港口?|口岸|城市|[市县区州]|园区|企业)",
    "成为全国第5个突破3000公里的省份 => -",
)
_SO_GREAT = rule(
    r"(?:级|台阶|大关)?的?(?:年份|机场|[一-龥]{0,2}港口?|口岸|市|园区|企业|产业|集群|县|区|镇|村|项目|开发区|楼宇|城市)",
    "产值突破300亿元，成为全市首个300亿元园区 => 300亿元 | threshold",
)
"""首个300亿元园区: how great it is."""


def _classed(text: str, token: Token, before: str) -> bool:
    """超万平方米展会45场: how large each of those is that are counted next."""
    sized = not token.digits and token.quantity.unit.canonical in SIZES and _LARGE.search(before)
    return bool(sized and token.quantity.unit.canonical != "CNY" and _LARGE_THINGS.match(text, token.span.end))


def beside(text: str, token: Token, before: str) -> bool:
    """How many steps were climbed, what had been aimed at, or how many beasts make one a large holder."""
    if token.quantity.unit.printed == "个" and _STEPS.match(text, token.span.end):
        return True
    if _CLIMBING.search(before) and _STEPS_UP.match(text, token.span.end):
        return True
    if _in_either(text, token, before) or _classed(text, token, before):
        return True
    which = (_OF_THEM, _WHICH_VILLAGES)
    if token.quantity.unit.canonical == "percent" and _EACH_GREW.search(before):
        return True
    if token.quantity.unit.canonical == "percent" and any(each.match(text, token.span.end) for each in which):
        return True
    great = _SO_GREAT if token.quantity.unit.canonical == "CNY" else _WHO_DID
    if _FIRST.search(before) and great.match(text, token.span.end):
        return True
    if _GREAT_PLACE.fullmatch(token.quantity.unit.printed):  # 生产总值超百亿镇3个
        return True
    if token.quantity.unit.printed in ("头", "只", "羽", "匹") and _HERD.match(text, token.span.end):
        return True
    return bool(_MISSED.search(before) and _AN_AIM.match(text, token.span.end))


def _in_either(text: str, token: Token, before: str) -> bool:
    """超5亿元或5000万美元项目: either of the two sums."""
    end = token.span.end
    second = _OR_ELSE.search(before) and _OF_WORKS.match(text, end)
    return token.quantity.unit.canonical in ("CNY", "USD", "EUR") and bool(second or _OR_SO_MUCH.match(text, end))
