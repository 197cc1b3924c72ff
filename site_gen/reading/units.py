"""Units as Chinese reports print them, and the unit that each is counted in."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from site_gen.model.unit import Unit

_TABLE = """
CNY: 元=1 元人民币=1 角=0.1 毛钱=0.1 分钱=0.01 分=0.01 大关=1 台阶=1
USD: 美元=1
EUR: 欧元=1
HKD: 港元=1 港币=1
JPY: 日元=1
percent: %=1 ％=1 个百分比=1 成=10 ‰=0.1
per_100k: /10万=1 /十万=1
percentage_point: 个百分点=1 个多百分点=1 个余百分点=1 百分点=1 个基点=0.01 基点=0.01 个千分点=0.1 千分点=0.1
person: 人=1 名=1 人口=1
person_time: 人次=1 乘次=1
person_year: 人年=1
household: 户=1
head: 头=1 头只=1
bed: 张=1
mu: 亩=1 公顷=15 hm2=15 hm²=15
mu_time: 亩次=1
km2: 平方公里=1 平方千米=1 km2=1 km²=1
m2: 平方米=1 平米=1 ㎡=1 m2=1 m²=1
km: 公里=1 千米=1 km=1
m: 米=1 厘米=0.01 毫米=0.001
m3: 立方米=1 方=1 立方=1 m3=1 m³=1 千升=1
t: 吨=1 公斤=0.001 千克=0.001 斤=0.0005 担=0.05 克=0.000001
t_km: 吨公里=1
person_km: 人公里=1
carat: 克拉=1
tce: 吨标准煤=1 吨标煤=1
kW: 千瓦=1 兆瓦=1000 吉瓦=1000000 瓦=0.001 kW=1 KW=1 MW=1000 GW=1000000
kWh: 千瓦时=1 兆瓦时=1000 吉瓦时=1000000 度电=1 度=1 kWh=1 kW·h=1 KWh=1 kwh=1 KWH=1 Kwh=1 MWh=1000 GWh=1000000
kVA: 千伏安=1 兆伏安=1000
kV: 千伏=1 KV=1 kV=1
EFLOPS: EFLOPS=1 Eflops=1 EFlops=1 PFLOPS=0.001 Pflops=0.001 PFlops=0.001 P=0.001
TEU: 标箱=1 标准箱=1 TEU=1
hour: 小时=1 个小时=1
work_hour: 个工作小时=1
minute: 分钟=1
day: 天=1
working_day: 个工作日=1 工作日=1
month: 个月=1
year: 年=1 周年=1 连增=1 连丰=1
year_of_age: 岁=1 周岁=1
times: 倍=1
ug/m3: 微克=1 微克/立方米=1 微克每立方米=1 μg/m³=1 μg/m3=1 ug/m3=1 微克/m³=1 微克/m3=1
mg/L: 毫克/升=1
CNY/person: 元/人=1
kg/mu: 公斤/亩=1 千克/亩=1
count: 个 家 项 条 处 件 座 所 场 台 辆 套 栋 部 口 枚 起 列 例 批 期 种 类 大类 大 支 只 株 对 宗 幅 篇 块 片 眼 艘
count: 架 班 趟 门 本 册 册次 份 封 间 幢 组 款 笔 盏 盘 台套 批次 场次 架次 列次 艘次 辆次 标台
count: 班次 班列 件次 车次 家次 户次 次 道 章 节 届 轮 路 级 号 羽 尾 粒 棵 束 杆 桩 根 平台 窝 孔 爿 宗地 标段
count: 棒 袋 匹 峰 羊单位 村 县 镇 乡 市州 国 省 市 连冠 连胜 项次 场馆 份额 车位 位 代 步 席 组团 例次 网 环 圈 强
count: 个位次 位次 重量箱 标准重量箱 剂 剂次 人份 枪 金 银 铜 颗 锭 票
class: Ⅰ类 Ⅱ类 Ⅲ类 Ⅳ类 Ⅴ类
"""


_PER = {
    "人": "person",
    "户": "household",
    "月": "month",
    "年": "year",
    "日": "day",
    "天": "day",
    "小时": "hour",
    "秒": "second",
    "亩": "mu",
    "平方米": "m2",
    "㎡": "m2",
    "立方米": "m3",
    "平方公里": "km2",
    "吨": "t",
    "公斤": "kg",
    "千克": "kg",
    "斤": "jin",
    "度": "kWh",
    "千瓦时": "kWh",
    "万元": "10kCNY",
    "千人": "1k-persons",
    "万人": "10k-persons",
    "百人": "100-persons",
    "百户": "100-households",
    "百平方公里": "100km2",
    "人·年": "person-year",
    "人·月": "person-month",
}
"""What a unit may be counted per, after a stroke: 元/月, 公斤/亩."""
_ALIKE = "套台个家户件条头只匹羽峰间处次段组辆座所人项场张部栋"
"""What a count may add in brackets: 台（套）, 家（次）, 头（只、匹）."""


def _entries(table: str) -> Iterator[tuple[str, Unit]]:
    for line in table.strip().splitlines():
        canonical, _, names = line.partition(": ")
        for entry in names.split():
            name, _, factor = entry.partition("=")
            yield name, Unit(name, canonical, Decimal(factor or 1))


UNITS: Mapping[str, Unit] = dict(_entries(_TABLE))
"""By printed name, without 万 and 亿."""

SCALES: Mapping[str, Decimal] = {
    word: Decimal(10) ** zeros
    for word, zeros in {"十": 1, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "万万": 8}.items()
} | {"百亿": Decimal(10) ** 10, "千亿": Decimal(10) ** 11, "万亿": Decimal(10) ** 12}


def _not_before(signs: str) -> str:
    """A look at each sign by itself: a set of three takes ten times as long to compile, in many rules."""
    return f"(?![{signs}])" if "-" in signs else "".join(f"(?!{sign})" for sign in signs)


SCALE = "|".join(sorted(sorted(set(SCALES) - {"十", "千"}), key=len, reverse=True)) + "|千" + _not_before("伏瓦米克升")
_NOT_BEFORE = {
    "村": "民庄镇",
    "县": "城域级",
    "省": "级内",
    "市": "级民场值",
    "国": "家际内企有资道税土营",
    "台": "阶风湾",
    "人": "民均才制员",
    "路": "网",
    "网": "民约格箱点红络友店",
    "家": "庭园乡长",
    "户": "籍外",
    "条": "例件",
    "次": "日",
    "位": "于",
    "P": "高摄视空超",
    "部": "门队",
    "种": "植业粮子养",
    "场": "所馆地",
    "口": "岸",
    "所": "有",
    "例": "行",
    "处": "置理",
    "项": "目",
    "期": "间",
    "座": "谈",
    "门": "类",
    "本": "科地",
    "片": "区",
    "类": "型",
    "班": "子",
    "代": "表",
    "份": "额",
    "套": "餐",
    "方": "面案式向",
    "只": "有能",
    "大": "学型力专类关",
    "度": "假夏",
    "剂": "型",
    "成": "都为功立长效绵势果本员品熟就套",
    "年": "均",
    "金": "一-龥",
    "银": "一-龥",
    "铜": "一-龥",
    "节": "能水约",
    "步": "行",
    "级": "别",
    "环": "境保",
    "层": "次",
    "根": "据",
    "毫米": "波",
    "支": "持撑出",
    "担": "任保当负忧心架子纲",
    "期末": "",
    "票": "据房价务贩子决券选",
    "颗": "粒",
}
"""村民, 台阶: the character is the beginning of another word."""
_LANDMARKS = ("大关", "台阶")
"""Yuan, where 亿 stands before and money is spoken of: 生产总值突破千亿大关."""
_ONLY_AFTER = (
    dict.fromkeys(_LANDMARKS, "(?<=亿)")
    | dict.fromkeys("国省市县", "(?<![万亿])")
    | {
        "级": "(?<![百千万亿])",
        "个": "(?!个体(?:工商|经营|户))",
        "角": "(?<!三)",
        "分": "(?=分/)",
        "成": "(?<![百千万亿])",
        "P": r"(?:(?<=万)|(?<=\d\d)|(?<=\.\d))",
    }
)
"""百亿级 is a grade; 30万省定标准下人口 are no provinces; 900多万个体工商户 are no 个; 长三角 has no money
in it, nor has 得90分; 3P is no computing power."""
_LETTERS_END = "(?![A-Za-z])"
UNIT = (
    "(?:"
    + "|".join(
        _ONLY_AFTER.get(name, "")
        + re.escape(name)
        + _not_before(_NOT_BEFORE.get(name, ""))
        + (_LETTERS_END if name[-1].isascii() and name[-1].isalpha() else "")
        for name in sorted(UNITS, key=len, reverse=True)
        if name[0] not in "ⅠⅡⅢⅣⅤ" and name.partition("/")[0] not in set(UNITS) - {name}
    )
    + rf")(?:[（(][{_ALIKE}](?:、[{_ALIKE}]){{0,2}}[)）]|(?:/(?:{'|'.join(sorted(_PER, key=len, reverse=True))})"
    + _not_before("均度份期民·")
    + "){1,2})?"
)
"""Longest first, so that 个百分点 is not read as 个; with what it counts per (元/月) or counts too: 台（套）."""


def is_landmark(unit: Unit) -> bool:
    """千亿大关, 500亿台阶: the unit is not written."""
    return unit.printed.endswith(_LANDMARKS)


NAMING_UNITS = (*"级号届路环道章节代步网圈版期轮强国省市位席县镇乡村", "千伏", "KV", "kV", "毛钱")
"""Units that more often end a name: 4号线, 三期, 500千伏."""

RUNS = ("连增", "连丰")
"""Years in a row: 粮食生产“十二连丰”."""

RANKS = ("位", "个位次", "位次")
"""Places of a ranking: moved up 3 of them."""

NO_UNIT = Unit("", "count")


def unit_of(scale: str, name: str) -> Unit:
    """`万` and `亩` -> the unit 万亩; no name -> a plain count: 300万."""
    plain = _named(name) if name else NO_UNIT
    return Unit(scale + plain.printed, plain.canonical, plain.factor * SCALES.get(scale, Decimal(1)))


def _named(name: str) -> Unit:
    """`元/月` counts yuan per month, `台（套）` what 台 counts, `人（次）` visits."""
    if name in UNITS:
        return UNITS[name]
    if name[-1] in ")）":
        plain = UNITS[name.replace("(", "（").partition("（")[0]]
        return Unit(name, "person_time" if plain.canonical == "person" and name[-2] == "次" else plain.canonical)
    counted, *per = name.split("/")
    plain = UNITS[counted]
    return Unit(name, f"{plain.canonical}/{'-'.join(_PER[each] for each in per)}", plain.factor)
