"""Words that name several things at once: 城乡居民, 一二三产, 存贷款."""

from site_gen.reading.rule import rule

_SPREAD = (
    (
        rule(
            r"城乡(?:居民)?(?=低保|特困|最低生活)",
            "城乡居民低保标准分别提高到800元、600元 => 城市低保标准 | level | 800元 | 2021 | actual",
            "城乡低保标准分别提高到800元、600元 => 城市低保标准 | level | 800元 | 2021 | actual",
        ),
        ("城市", "农村"),
    ),
    (
        rule(
            r"城乡(?:常住)?(?:居民|(?=人均|收入))",
            "城乡常住居民人均可支配收入分别达到4万元、2万元 => 农村居民人均可支配收入 | level | 2万元 | 2021 | actual",
            "城乡居民恩格尔系数分别达到36%、40% => 农村居民恩格尔系数 | level | 40% | 2021 | actual",
            "城乡人均可支配收入分别达到4万元、2万元 => 城镇居民人均可支配收入 | level | 4万元 | 2021 | actual",
        ),
        ("城镇居民", "农村居民"),
    ),
    (
        rule(
            r"男女(?=平均|人均|[一-龥]{0,4}寿命)",
            "男女平均预期寿命分别达到76岁和81岁 => 女性平均预期寿命 | level | 81岁 | 2021 | actual",
        ),
        ("男性", "女性"),
    ),
    (
        rule(r"到村到户", "到村到户项目覆盖率分别达100%和98% => 到户项目覆盖率 | level | 98% | 2021 | actual"),
        ("到村", "到户"),
    ),
    (rule(r"城乡", "城乡养老机构分别达到4家、2家 => 城镇养老机构数 | level | 4家 | 2021 | actual"), ("城镇", "农村")),
    (
        rule(
            r"一二三(?:次)?产业?|三[次大]产业",
            "一二三产业增加值分别增长3%、4%、5% => 第一产业增加值 | growth | 3% | 2021 | actual",
            "三次产业分别增长3%、4%、5%以上 => 第三产业 | growth | 5% | 2021 | actual",
        ),
        ("第一产业", "第二产业", "第三产业"),
    ),
    (
        rule(r"二三(?:次)?产业?", "二三产业增加值分别增长3%、4% => 第二产业增加值 | growth | 3% | 2021 | actual"),
        ("第二产业", "第三产业"),
    ),
    (
        rule(
            r"肉蛋奶",
            "肉蛋奶产量分别达到476万吨、383万吨和629万吨 => 禽蛋产量 | level | 383万吨 | 2021 | actual",
        ),
        ("肉类", "禽蛋", "奶类"),
    ),
    (
        rule(r"牛羊(?!肉)", "牛羊饲养量分别达到3.2万头、21.6万只 => 羊饲养量 | level | 21.6万只 | 2021 | actual"),
        ("牛", "羊"),
    ),
    (
        rule(r"内外资", "实际使用内外资分别增长10%、6% => 实际使用外资 | growth | 6% | 2021 | actual"),
        ("内资", "外资"),
    ),
    (
        rule(r"开竣工", "重点项目开、竣工数分别增长11%、27% => 重点项目开工数 | growth | 11% | 2021 | actual"),
        ("开工", "竣工"),
    ),
    (
        rule(r"产销$", "饮用水产销分别增长30%、25% => 饮用水销量 | growth | 25% | 2021 | actual"),
        ("产量", "销量"),
    ),
    (
        rule(
            r"产销(?=[量值]$)",
            "整车产销量分别增长3.6%和4.5% => 整车产量 | growth | 3.6% | 2021 | actual",
            "水泥产销量达到30万吨和29万吨 => 水泥销量 | level | 29万吨 | 2021 | actual",
        ),
        ("产", "销"),
    ),
    (
        rule(r"收支$", "一般公共预算收支分别增长3%、4% => 一般公共预算支出 | growth | 4% | 2021 | actual"),
        ("收入", "支出"),
    ),
    (
        rule(r"申请授权(?=量)", "专利申请授权量分别增长3%、4% => 专利授权量 | growth | 4% | 2021 | actual"),
        ("申请", "授权"),
    ),
    (
        rule(r"施工竣工(?=面积)", "房屋施工竣工面积分别增长3%、4% => 房屋施工面积 | growth | 3% | 2021 | actual"),
        ("施工", "竣工"),
    ),
    (
        rule(
            r"客货运(?=输?总?量|周转量)",
            "公路客货运量分别达到820万人、1260万吨 => 公路客运量 | level | 820万人 | 2021 | actual",
        ),
        ("客运", "货运"),
    ),
    (
        rule(
            r"客货(?=吞吐量|周转量|发送量)",
            "东江机场客货吞吐量分别达到120万人次、1.5万吨 => 旅客吞吐量 | level | 120万人次 | 2021 | actual | 东江机场",
            "铁路客货发送量分别增长3%、4% => 铁路旅客发送量 | growth | 3% | 2021 | actual",
            "铁路客货周转量分别增长3%、4% => 铁路货物周转量 | growth | 4% | 2021 | actual",
        ),
        ("旅客", "货物"),
    ),
    (
        rule(
            r"存贷款?(?!比)",
            "存贷款余额分别增长3%、4% => 存款余额 | growth | 3% | 2021 | actual",
            "存贷余额分别增长3%、4% => 贷款余额 | growth | 4% | 2021 | actual",
        ),
        ("存款", "贷款"),
    ),
    (rule(r"进出口", "外贸进出口分别增长3%、4% => 外贸进口 | growth | 3% | 2021 | actual"), ("进口", "出口")),
)
"""Words that name several things at once, where as many numbers follow."""


def spread(words: str, count: int) -> tuple[str, ...]:
    """`城乡居民人均可支配收入` for two numbers -> 城镇居民…, 农村居民…; `一二三产增加值` for three."""
    for pattern, places in _SPREAD:
        if len(places) == count and (match := pattern.search(words)):
            return tuple(words[: match.start()] + place + words[match.end() :] for place in places)
    return (words,) if words else ()


_ONE_SCHEME = rule(
    r"城乡(?:居民)?(?:基本)?(?:社会)?(?:医疗|医保|养老|大病)|进出口",
    "城乡居民医保参保率均达98% => 城乡居民医保参保率 | level | 98% | 2021 | actual",
)
"""城乡居民医保 is one scheme, and 进出口 mostly one sum."""


def spread_alike(words: str) -> tuple[str, ...]:
    """`城乡居民收入` before 均 -> both, where one number is told of each; else nothing."""
    if _ONE_SCHEME.search(words):
        return ()
    for pattern, places in _SPREAD:
        if match := pattern.search(words):  # 城乡居民收入均增长7%
            return tuple(words[: match.start()] + place + words[match.end() :] for place in places)
    return ()
