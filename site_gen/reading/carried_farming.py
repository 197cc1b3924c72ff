"""What is told of a crop without its name: 亩均收益 and 均价 of 大蒜, 出口创汇 of 番茄酱."""

from collections.abc import Sequence

from site_gen.reading.rule import rule

_PER_LOT = rule(
    r"亩均(?:收入|收益|效益|产值|单产|纯?收入)|(?:平均)?每(?:公?斤|亩|吨|头|只|担)(?:销售|收购|地头)?(?:均价|售价|平均价格|收益)",
    "发展大棚西瓜3200亩，亩均收益1.2万元 => 大棚西瓜亩均收益 | level | 1.2万元 | 2021 | actual",
    "大蒜种植面积2.1万亩，每公斤均价4.6元 => 大蒜每公斤均价 | level | 4.6元 | 2021 | actual",
    "发展稻虾共作1500亩，亩均增收1800元 => 稻虾共作亩均收入 | change | 1800元 | 2021 | actual",
)
_CROP = rule(
    r"(?:发展|种植|新增|推广)?(?P<of>[一-龥]{0,6}?(?:麦|稻|谷|玉米|薯|豆|瓜|菜|果|梨|桃|枣|萄|棉|花生|茶叶?|菌|菇|药材|蔗|甜菜|烟|桑|莓|椒|蒜|姜|葱|稞|杞|卉|稻[虾渔鱼蟹鸭鳅](?:共作|综合种养)?))"
    r"(?:(?:种植|播种|栽培)?面积|播面|总?产量|总产|(?:平均)?(?:亩产|单产)|良种覆盖率)?",
    "大蒜种植面积2.1万亩，每公斤均价4.6元 => 大蒜每公斤均价 | level | 4.6元 | 2021 | actual",
    "青稞良种覆盖率95%，亩均单产362斤 => 青稞亩均单产 | level | 362斤 | 2021 | actual",
)
_WORKED = rule(
    r"(?:耕种收|综合|全程)*机械化(?:率|水平)|机[收种播耕采插]率|良种(?:覆盖|化)?率|(?:挂果|采摘|投产|丰产|盛产|采收)面积(?:占比)?",
    "糖料蔗面积保持在38万亩，机收率提高到15% => 糖料蔗机收率 | level | 15% | 2021 | actual",
    "澳洲坚果面积8.7万亩，挂果面积3.2万亩 => 澳洲坚果挂果面积 | level | 3.2万亩 | 2021 | actual",
)
"""How a crop is grown and what of it bears: of the crop."""
_BRED = rule(
    r"良[改种](?:比重|比例|率|化率|面)|改良率|(?:育肥|育成|繁育|养殖|饲养)规模|规模(?:化)?养殖(?:率|比重|占比)|出栏率|肉产量",
    "牦牛存栏41万头、出栏12万头、肉产量1.4万吨 => 牦牛肉产量 | level | 1.4万吨 | 2021 | actual",
    "肉牛存栏达到16万头，良改比重提高到90% => 肉牛良改比重 | level | 90% | 2021 | actual",
    "肉羊饲养量达到86万只，育肥规模12万只 => 肉羊育肥规模 | level | 12万只 | 2021 | actual",
)
_HERD = rule(
    r"(?P<of>(?!能繁|育成|架子|后备|种)[一-龥]{0,5}?(?:牛|羊|猪|马|驴|骆?驼|鸡|鸭|鹅|兔|家禽))(?:年末)?(?:存栏|出栏|饲养|养殖|总头)?(?:量|规模|数)?(?:占[^占]+比重)?",
    "肉牛存栏达到16万头，良改比重提高到90% => 肉牛良改比重 | level | 90% | 2021 | actual",
    "肉牛存栏6万头，育成牛存栏2000头，良改比重达96% => 肉牛良改比重 | level | 96% | 2021 | actual",
)
"""Which beasts: 育成牛 are some of them at an age, and no breed."""
_GROWN = rule(
    r"(?P<of>(?!粮食)[一-龥]{2,6}?)(?:总?产量|总产|种植面积)",
    "番茄酱产量8.6万吨，出口创汇6200万美元 => 番茄酱出口创汇 | level | 6200万美元 | 2021 | actual",
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


def of_one(name: str, topics: Sequence[str]) -> str:
    """`糖料蔗` for 机收率, `肉牛` for 良改比重, where the sentence tells of one crop or breed alone; else nothing."""
    kind = _CROP if _WORKED.fullmatch(name) else _HERD if _BRED.fullmatch(name) else None
    found = {one["of"] for topic in topics if kind and (one := kind.fullmatch(topic))}
    return found.pop() if len(found) == 1 else ""


def alone(name: str, lead: str, topics: Sequence[str]) -> str:
    """`大蒜` for 仅此一项人均增收, of what the sentence tells; else nothing."""
    if not (_EACH_MORE.fullmatch(name) and _THIS_ALONE.search(lead)):
        return ""
    return next((crop["of"] for topic in topics if (crop := _CROP.fullmatch(topic))), "")


_BOUGHT = rule(
    r"收购量?",
    "烤烟种植8.6万亩、收购21万担 => 烤烟收购 | count | 21万担 | 2021 | actual",
)
HEADS = (
    (_BOUGHT, _CROP),
    (_PER_LOT, _CROP),
    (_SOLD_ABROAD, _GROWN),
)
