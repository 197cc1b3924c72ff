"""What the thing told last is none of: 税收 beside 制造业投资, 入学率 beside 教学楼, 空置率 beside 企业."""

from site_gen.reading.dependents_words import OF_STEPS
from site_gen.reading.rule import rule

_SUM_ITSELF = rule(
    r"(?:外资|内资|引资|协议资金|合同资金)$",
    "合同利用外资12亿元，实际到位资金8亿元 => 实际到位资金 | level | 8亿元 | 2021 | actual",
)
"""合同利用外资，到位资金: a sum beside another, and none of its own."""
_STAPLE = rule(
    r"^粮食",
    "粮食总产13万吨，总收入达到12亿元 => 总收入 | level | 12亿元 | 2021 | actual",
)
"""粮食总产，总收入: nobody says how much the grain alone brought."""
_PER_ONE = rule(
    r"^(?:亩均|人均|户均)[一-龥]{2}",
    "亩均产值提高到300万元，入驻率达到90% => 入驻率 | level | 90% | 2021 | actual",
)
_BUILDING = rule(
    r"(?:楼|校舍|宿舍|食堂|操场|运动场|教室|项目|工程)$",
    "中心小学新建教学楼1栋，入学率100% => 入学率 | level | 100% | 2021 | actual",
)
"""教学楼1栋，入学率100%: nobody goes to school of a building."""
_NO_HOUSE = rule(
    r"(?<!厂房)(?<!楼宇)(?<!用房)(?<!住房)(?<!商品房)(?<!商铺)(?<!门面)(?<!综合体)(?<!公寓)(?<!写字楼)(?<!载体)(?<!市场)$",
    "新引进企业86家，空置率控制在15%以内 => 空置率 | level | 15% | 2021 | actual",
)
"""引进企业86家，空置率15%: what is empty are houses."""
_SECTOR_OUTPUT = rule(
    r"^(?:规上|规模以上|限上)?(?:工业|农业|建筑业|服务业)(?:总?产值|增加值)$|业投资$",
    "制造业投资增长20%，完成税收8亿元 => 税收 | level | 8亿元 | 2021 | actual",
    "规上工业产值12.6亿元，增长8.2%，完成税收1.8亿元 => 税收 | level | 1.8亿元 | 2021 | actual",
)
"""规上工业产值，完成税收: a tax of the whole place."""
_NO_SCHOOL = rule(
    r"(?<!学校)(?<!高校)(?<!院校)(?<!高中)(?<!中职)(?<!大学)(?<!幼儿园)$",
    "企业增加到75家，招生规模增加到2万人 => 招生规模 | level | 2万人 | 2021 | actual",
)
"""普通高校75所，招生规模: of schools alone."""
_MEASURED = rule(
    r"(?:收入|总值|GDP|增加值|支出|零售总?额|税收|利润|产量|价格|到位资金|用电量|学位|床位|车位|岗位|就业)$",
    "用电量增长2%，贷款增加36亿元 => 贷款 | change | 36亿元 | 2021 | actual",
    "全年财政收入增长7.4%，完成投资26亿元 => 完成投资 | level | 26亿元 | 2021 | actual",
)
"""财政收入增长，完成投资: nothing is invested in a sum."""

_TAX = rule(
    r"税(?:收入)?$",
    "国税收入8亿元，税收占财政收入比重81% => 税收占财政收入比重 | level | 81% | 2021 | actual",
)
"""国税收入，税收占……: all taxes, and not what is taxed of one."""


def by_itself(words: str, topic: str) -> bool:
    """亩均产值300万元，入驻率90%: the topic is no thing that words like these are of."""
    apart = {
        "税收": _SECTOR_OUTPUT,
        "总收入": _STAPLE,
        "入学率": _BUILDING,
        "巩固率": _BUILDING,
        "率": _PER_ONE,
        "空置率": _NO_HOUSE,
        "投资": _MEASURED,
        "贷款": _MEASURED,
        "到位资金": _SUM_ITSELF,
        "招生规模": _NO_SCHOOL,
        "招生人数": _NO_SCHOOL,
    }
    alone = words.removeprefix("累计") == "支出" or words in OF_STEPS
    alone = alone or (words.endswith("率") and len(topic) < 4 and topic[:2] == words[:2])  # 撂荒地640亩，撂荒率3%
    alone = alone or (words.startswith("税收") and bool(_TAX.search(topic)))
    return alone or any(words.endswith(end) and bool(pattern.search(topic)) for end, pattern in apart.items())
