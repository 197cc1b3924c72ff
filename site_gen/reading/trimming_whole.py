"""words before a number -> the same without the whole or the field that they were singled out of."""

from site_gen.reading.rule import rule

_AMONG_ALL = rule(
    r"(?<=[一-龥]{2})在全[国省市区县州盟旗](?:各|所有|同类)?[一-龥]{0,6}(?:[市县区州盟旗省]|城市|地区|园区|开发区)中(?:率先|首个)?$",
    "经济总量在全市各县区中率先突破500亿元 => 经济总量 | level | 500亿元 | 2021 | actual",
)
"""经济总量在全市各县区中率先突破: among whom it was first is no part of what is measured."""
_OUT_OF = rule(
    r"^(?P<whole>[一-龥]{0,8}(?:投资|收入|支出|产值|贷款|存款|税收|总值))中(?=[一-龥]{2,}(?P<head>投资|收入|支出|产值|贷款|存款|税收|增加值|税)$)",
    "总投资中城镇以上投资5亿元 => 城镇以上投资 | level | 5亿元 | 2021 | actual",
    "一般公共预算收入中税收收入达到8亿元 => 税收收入 | level | 8亿元 | 2021 | actual",
)
"""总投资中城镇以上投资: as 其中 would say."""
_SPENT_ON = rule(
    r"^用于(?!改善|支持|解决|补[助贴]|发|购|推进|提[高升]|加强|扶持|奖励|完善|保障)(?P<what>[^，、的]{2,14})的(?P<sum>投资|资金|支出|投入|经费)(?:累计)?$",
    "用于园林绿化建设的投资3亿元 => 园林绿化建设投资 | level | 3亿元 | 2021 | actual",
)
_NEWLY_MADE = rule(
    r"^新(?:建设|建成|设立|建)的(?=[一-龥]{2,10}(?:园区|工业园|产业园|开发区|集聚区)(?:完成|实现))",
    "新建设的东湖工业园区完成工业总产值6亿元 => 工业总产值 | level | 6亿元 | 2021 | actual | 东湖工业园区",
)
_OF_WHOM = rule(
    r"^(?P<rate>[一-龥]{2,10}率)(?P<whom>重点人群|脱贫人口|低收入人口|困难群众|农村居民|城镇居民|老年人|儿童|学生)$",
    "家庭医生签约率重点人群达85%以上 => 重点人群家庭医生签约率 | level | 85% | 2021 | actual",
)
"""签约率重点人群达85%: whose rate it is stands behind."""
_OF_ITSELF = rule(
    r"(?<=固定资产投资)(?:[两三四五]年)?(?:累计)?完成投资$",
    "固定资产投资累计完成投资192亿元 => 固定资产投资 | level | 192亿元 | 2021 | actual",
)
_SET_BEFORE = rule(
    r"^(?:年初)?(?:确定|承诺|提出|明确|安排|部署|排定)$",
    "确定的27项指标中，19项完成全年目标 => 完成全年目标的指标数 | count | 19项 | 2021 | actual",
)
"""确定的27项指标: nobody is named who set them."""


def singled_out(words: str) -> str:
    """`总投资中城镇以上投资` -> `城镇以上投资`; `经济总量在全市各县区中` -> `经济总量`."""
    if "中" in words:
        words = _OUT_OF.sub("", _AMONG_ALL.sub("", words))
    if words.startswith("新"):
        words = _NEWLY_MADE.sub("", words)
    words = _OF_WHOM.sub(r"\g<whom>\g<rate>", words) if "率" in words else _OF_ITSELF.sub("", words)
    return _SPENT_ON.sub(r"\g<what>\g<sum>", words) if words.startswith("用于") else words


def set_before(words: str, lead: str) -> str:
    """`words` of `lead` before a number, or nothing where they are those of 确定的27项."""
    return "" if lead.rstrip().endswith("的") and _SET_BEFORE.match(words) else words
