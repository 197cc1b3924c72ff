"""What is told of a crop without its name: 亩均收益 and 均价 of 大蒜, 出口创汇 of 番茄酱."""

from collections.abc import Sequence

from site_gen.reading.rule import rule

_PER_LOT = rule(
    r"亩均(?:收益|效益|产值|单产|纯?收入)|(?:平均)?每(?:公?斤|亩|吨|头|只|担)(?:销售|收购|地头)?(?:均价|售价|平均价格|收益)",
    "发展大棚西瓜3200亩，亩均收益1.2万元 => 大棚西瓜亩均收益 | level | 1.2万元 | 2021 | actual",
    "大蒜种植面积2.1万亩，每公斤均价4.6元 => 大蒜每公斤均价 | level | 4.6元 | 2021 | actual",
)
_CROP = rule(
    r"(?:发展|种植|新增|推广)?(?P<of>[一-龥]{1,6}?(?:麦|稻|谷|玉米|薯|豆|瓜|菜|果|梨|桃|枣|萄|棉|花生|茶叶?|菌|菇|药材|甘蔗|甜菜|烟|桑|莓|椒|蒜|姜|葱|稞|杞|卉))"
    r"(?:(?:种植|播种|栽培)?面积|播面|总?产量|总产|(?:平均)?(?:亩产|单产)|良种覆盖率)?",
    "大蒜种植面积2.1万亩，每公斤均价4.6元 => 大蒜每公斤均价 | level | 4.6元 | 2021 | actual",
    "青稞良种覆盖率95%，亩均单产362斤 => 青稞亩均单产 | level | 362斤 | 2021 | actual",
)
_EARNED = rule(
    r"总收入",
    "蔬菜总产13.5万吨，总收入1.2亿元 => 蔬菜总收入 | level | 1.2亿元 | 2021 | actual",
)
_GROWN = rule(
    r"(?P<of>(?!粮食)[一-龥]{2,6}?)(?:总?产量|总产|种植面积)",
    "蔬菜总产13.5万吨，总收入1.2亿元 => 蔬菜总收入 | level | 1.2亿元 | 2021 | actual",
)
_SOLD_ABROAD = rule(
    r"(?:出口)?创汇",
    "番茄酱产量8.6万吨，出口创汇6200万美元 => 番茄酱出口创汇 | level | 6200万美元 | 2021 | actual",
)
_THIS_ALONE = rule(
    r"[仅单][此这]一项",
    "大蒜种植面积2.1万亩，仅此一项人均增收2300元 => 大蒜人均收入 | change | 2300元 | 2021 | actual",
)
_EACH_MORE = rule(
    r"[人户村亩]均收入",
    "大蒜种植面积2.1万亩，仅此一项人均增收2300元 => 大蒜人均收入 | change | 2300元 | 2021 | actual",
)


def alone(name: str, lead: str, topics: Sequence[str]) -> str:
    """`大蒜` for 仅此一项人均增收, of what the sentence tells; else nothing."""
    if not (_EACH_MORE.fullmatch(name) and _THIS_ALONE.search(lead)):
        return ""
    return next((crop["of"] for topic in topics if (crop := _CROP.fullmatch(topic))), "")


HEADS = ((_PER_LOT, _CROP), (_EARNED, _GROWN), (_SOLD_ABROAD, _GROWN))
