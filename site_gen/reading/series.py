"""`A、B和C产值` -> (`A产值`, `B产值`, `C产值`): the names that a list of words holds."""

from collections.abc import Sequence

from site_gen.reading.acts_behind import done_to
from site_gen.reading.carried_places import of_places
from site_gen.reading.lists import AND
from site_gen.reading.openings import EARNED, MEASURED
from site_gen.reading.phrases import balanced
from site_gen.reading.rule import rule
from site_gen.reading.series_fronts import banked, carried_by, of_goods, of_scheme, of_size, of_workers, scheme_of
from site_gen.reading.series_heads import head_of, headed, is_whole, of_sort, owned, same_kind, tailed
from site_gen.reading.series_spread import spread
from site_gen.reading.trimming import trim
from site_gen.reading.trimming_acts import without_cause
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.verbs import inner_verb, leading_verb

_QUOTED = "(?<=”)(?=“)"
"""“煤改气”“煤改电”用户: marks of quotation part them."""
_JOINTS = (
    rule(rf"、|{_QUOTED}", "钢铁、汽车和零部件分别增长3%、4% => 汽车和零部件 | growth | 4% | 2021 | actual"),
    rule(rf"、|{_QUOTED}|{AND}|与", "汽车及零部件和钢铁分别增长3%、4% => 汽车及零部件 | growth | 3% | 2021 | actual"),
    rule(rf"、|{_QUOTED}|{AND}|与|以及|及(?!以上)", "进口及出口分别增长3%、4% => 进口 | growth | 3% | 2021 | actual"),
)
_INDUSTRY = rule(
    r"第?(?P<which>[一二](?:、第?[二三]){1,2})次?产业?(?P<what>[一-龥]{0,14})",
    "第二、第三产业占比分别回落2个、1个百分点 => 第二产业占比 | points | -2个百分点 | 2021 | actual",
    "第一、二、三产业分别增长3%、4%、5% => 第一产业 | growth | 3% | 2021 | actual",
)
_RECEIVING = ("接待", "实现", "完成", "生产", "销售")
_LEVELS = rule(
    r"[国省市县区乡镇中高初大小进出]",
    "国、省、市级平台分别达到3家、4家、5家 => 国级平台数 | level | 3家 | 2021 | actual",
    "进、出口分别增长8%、12% => 进口 | growth | 8% | 2021 | actual",
    "中、高等职业教育在校生分别达到2万人、1万人 => 中等职业教育在校生人数 | level | 2万人 | 2021 | actual",
)
_NATION = rule(
    r"(?P<won>|[一-龥]{0,6}(?:入选|获评|获批|列入|认定))国家",
    "国家、省级重点实验室分别增长1.2倍和2.8倍 => 国家级重点实验室 | change | 1.2倍 | 2021 | actual",
    "自主入选国家、省“千人计划”人才分别达到8名、5名 => 自主入选省“千人计划”人才数 | level | 5名 | 2021 | actual",
)
_TIERS = rule(
    r"^[市县区乡镇村][两三四]级",
    "市、县两级科技支出分别达到2亿元、1亿元 => 县级科技支出 | level | 1亿元 | 2021 | actual",
)
"""市、县两级: each is one of them."""
_OF_LEVEL = rule(
    r"(?:国家|省|市|县|区)级(?:及以上|以上)?",
    "县级以上文明村和文明乡镇占比分别达64%、85% => 县级以上文明乡镇占比 | level | 85% | 2021 | actual",
)
_GRADE = rule(
    r"(?:国家|省部|自治区|[省部市州县区盟旗])级(?:以上)?",
    "国家级、部级创新平台分别达到22家、182家 => 国家级创新平台数 | level | 22家 | 2021 | actual",
    "国家级、省级专精特新企业分别达到24家、305家 => 国家级专精特新企业数 | level | 24家 | 2021 | actual",
)
_STEP = rule(
    r"(?P<over>[过超]?)(?P<sum>[\d.]+[百千万亿]*元(?:以上|以下|级)?)(?P<what>(?:的?[一-龥]{2,8})?)",
    "其中超10亿元、50亿元项目分别为12个、3个 => 超10亿元项目数 | level | 12个 | 2021 | actual",
)
"""超10亿元、50亿元项目: how large, and what of that size, is told of each."""
_TOWARDS = rule(
    r"^对(?=[^、]{2,12}$)",
    "对东盟、欧盟进出口分别增长16%、40% => 对欧盟进出口 | growth | 40% | 2021 | actual",
)
_SEAT = rule(
    r"[一-龥]{2,8}?(?:自治县|高新区|经开区|新区|开发区|县|区|市|镇|乡|旗)(?P<what>(?![域级城内长委里])[一-龥]{2,}|)",
    "东江县、西河瑶族自治县工业投资分别增长26%、40% => 工业投资 | growth | 26% | 2021 | actual | 东江县",
)
"""东江县、西河县工业投资: what is told of the last division is told of each."""
_SHARED_DOING = rule(
    r"^(?P<list>.+?)分别(?P<doing>占|[一-龥]{2,12})$",
    "铁路、公路、机场建设分别完成投资12亿元、30亿元和8亿元 => 铁路建设完成投资 | level | 12亿元 | 2021 | actual",
    "工业增加值86亿元，其中轻工业、重工业分别占36%、64% => 轻工业占工业增加值比重 | level | 36% | 2021 | actual",
)
"""铁路、公路、机场建设分别完成投资: what is said after 分别 is said of each."""
_SO_MANY = rule(
    r"(?<=[^、和]{2})[两二三四五六七八九十]大(?:支柱|主导|优势|特色|重点|传统|新兴)*(?=产业|行业|集群|板块)",
    "钢铁、医药、汽车三大集群产值分别突破60亿元、30亿元和40亿元 => 钢铁集群产值 | level | 60亿元 | 2021 | actual",
    "陶瓷、纺织、电子三大产业分别完成产值138亿元、65亿元和42亿元 => 电子产业产值 | level | 42亿元 | 2021 | actual",
)
"""陶瓷、纺织、电子三大产业: how many they are is no part of the last one's name."""
_AND_SO_ON = rule(
    r"(?<=[一-龥]{2})等(?=[一-龥]{0,4}(?:产业|行业|领域|企业|产品))",
    "食品、医药等产业增加值分别增长7%、17% => 医药产业增加值 | growth | 17% | 2021 | actual",
)
"""食品、医药等产业分别: where each has a number of its own, no others are meant."""
_ALL_OF_THEM = rule(
    r"(?<=[一-龥]{2})等(?:各类|新型|各级|多种)?[^、等]{0,6}(?:主体|组织|机构|载体|平台|人才|人群|群体)(?=(?:分别[一-龥]{2,6})?$)",
    "种粮大户、家庭农场等新型经营主体分别新增36家、86家 => 家庭农场新增数 | level | 86家 | 2021 | actual",
    "养老院、日间照料中心等养老机构分别达到12家、30家 => 日间照料中心数 | level | 30家 | 2021 | actual",
)
"""养老院、日间照料中心等养老机构分别达到: what all of them are is no part of the last one's name."""
_REACHED = rule(
    r"^(?:完成|实现|达到)(?=(?:工业)?(?:总?产值|增加值)|(?:主营业务|营业|销售)收入|营收|利润|利税|税收)",
    "陶瓷、纺织、电子三大产业分别完成产值138亿元、65亿元和42亿元 => 陶瓷产业产值 | level | 138亿元 | 2021 | actual",
)
_SHARE_OF = rule(
    r"占到?(?P<whole>[^占]{2,10}?)的?(?:比[重例])?",
    "新增存款和贷款分别占到全省的46.8%和44.6% => 新增贷款占全省比重 | level | 44.6% | 2021 | actual",
)
_BARE_SHARE = rule(r"^占$", "各类车辆36万辆，小汽车、摩托车分别占36%、64% => 小汽车占比 | level | 36% | 2021 | actual")
_WORKS = rule(
    r"(?:建设|改造|治理|整治|修复|整合|工程|项目|产业|企业|贷款)$",
    "新增存款和贷款分别占到全省的46.8%和44.6% => 新增存款占全省比重 | level | 46.8% | 2021 | actual",
    "铁路、公路、机场建设分别完成投资12亿元、30亿元和8亿元 => 铁路建设完成投资 | level | 12亿元 | 2021 | actual",
)
_SIDE = rule(
    r"全体|城镇|城市|(?:中心|主)?城区|建制镇|乡镇|各?县（市）|各?县区|市区|县城|农村|乡村|城|乡(?!镇)",
    "城、乡居民收入分别增长8%和9% => 农村居民收入 | growth | 9% | 2021 | actual",
    "中心城区及各县（市）污水集中收集率分别达65%、50% => 中心城区污水集中收集率 | level | 65% | 2021 | actual",
    "城市、农村低保标准分别达到520元、400元 => 城市低保标准 | level | 520元 | 2021 | actual",
    "城镇、农村居民收入分别增长8%和9% => 城镇居民收入 | growth | 8% | 2021 | actual",
)
_PLACED_SIDE = rule(
    r"(?P<where>[一-龥]{2,3}(?<![全体型化内层中])(?<!其中)(?<!同比))(?:城镇|城市)",
    "东江城镇、农村居民收入分别增长8%和9% => 东江城镇居民收入 | growth | 8% | 2021 | actual",
)
"""东江城镇、农村居民收入: those of one place both."""
_IN_FULL = {"城": "城镇", "乡": "农村"}
_BOTH_STAGES = rule(
    r"(?<=[一-龥])开[、和]竣工",
    "重点项目开、竣工数分别增长11%、27% => 重点项目竣工数 | growth | 27% | 2021 | actual",
)
_DEALT_WITH = rule(
    r"(?P<with>[^率]*(?:建议|提案|议案)[、和][^率]*(?:建议|提案|议案))的?(?P<first>[一-龥]{2,5}率)[、和](?P<second>[一-龥]{2,5}率)",
    "人大代表建议、政协提案办复率、满意率均达100% => 人大代表建议、政协提案满意率 | level | 100% | 2021 | actual",
)
"""人大代表建议、政协提案办复率、满意率: both rates are of all that was dealt with."""
_ACTS = "施工|竣工|新?开工|销售|申请|授权|受理|办结|登记|注销|签约|进口|出口"
_ACTED = rule(
    rf"(?P<of>[一-龥]{{2,8}}?)(?:{_ACTS})",
    "专利申请、授权量分别增长8%和9% => 专利申请量 | growth | 8% | 2021 | actual",
    "专利申请、授权量分别增长8%和9% => 专利授权量 | growth | 9% | 2021 | actual",
)
_ACT_MEASURED = rule(
    rf"(?P<act>{_ACTS})(?P<what>面积|[量数额率])?",
    "商品房施工、竣工、销售面积分别增长8%、9%和10% => 商品房竣工面积 | growth | 9% | 2021 | actual",
)
"""专利申请、授权量: what was done to one thing, of which the last says how it is measured."""
_OF_ITSELF = ("投资", "收入", "支出", "消费", "进口", "出口")


def conjoined(words: str) -> tuple[str, ...]:
    """`地区生产总值和城乡居民人均收入` -> both, where each side of the 和 is something measured; else nothing."""
    names = trim_start(words).split("和")
    return tuple(names) if len(names) == 2 and all(map(MEASURED.search, names)) else ()


def several(words: str) -> Sequence[str]:
    """As many names as `words` hold: `汽车及零部件、钢铁产值` -> two; nothing where they hold one."""
    counts = (len([part for part in joints.split(words) if part]) for joints in _JOINTS[1:])
    count = next((number for number in counts if number > 1), 1)
    names = series(words, count) if count > 1 else ()
    return names if len(names) == count else ()


def series(words: str, count: int) -> tuple[str, ...]:
    """The names in `words`, which stand before the `count` numbers of a list; a verb before them goes with each."""
    words = _BOTH_STAGES.sub("开竣工", EARNED.sub("", balanced(trim(trim_start(words)).words)))
    if dealt := _DEALT_WITH.fullmatch(words):
        return dealt["with"] + dealt["first"], dealt["with"] + dealt["second"]
    words, whole_things = _ALL_OF_THEM.subn("", words) if count > 1 else (words, 0)
    words = _AND_SO_ON.sub("", _SO_MANY.sub("", words)) if count > 1 else words
    shared = _SHARED_DOING.match(words)
    if shared and count > 1:
        share = _SHARE_OF.fullmatch(shared["doing"])
        doing = f"占{share['whole']}比重" if share else _BARE_SHARE.sub("占比", _REACHED.sub("", shared["doing"]))
        told = series(shared["list"], count)
        return tuple(name + doing for name in (told if whole_things else worked(told)))
    verb = leading_verb(words)
    if steps := _steps(verb, words[len(verb) :], count):
        return steps
    verb = "" if _is_listed(verb, words) else verb
    names = _split(words[len(verb) :], count)
    if len(names) < 2 and count > 1:
        return spread(words, count)
    names = _stepped(_graded(_tiered(_quoted(names))))
    if len(names) > 1 and (whole := _at_once(verb, names)):
        return whole
    names, scheme = _fronted(names), scheme_of(names)
    names = [*names[:1], *(owned(name, names[0]) for name in names[1:])]
    names = _levelled(_sided(names))
    head = head_of(names[-1]) if len(names) > 1 else ""
    if head and not (head == names[-1] and head in _OF_ITSELF):  # 利用外资、投资
        names = [name if is_whole(name, head) else headed(of_sort(name, names[-1], head), head) for name in names]
    elif len(names) > 1:
        names = tailed(names)
    names = of_scheme(of_places(names), scheme)
    if len(names) > 1 and _TOWARDS.match(names[0]):  # 对东盟、欧盟进出口
        names = [names[0], *("对" + _TOWARDS.sub("", name) for name in names[1:])]
    return tuple(without_cause(_verb(verb, place, name) + trim_start(name)) for place, name in enumerate(names))


def _at_once(verb: str, names: Sequence[str]) -> tuple[str, ...]:
    """The names of a list that says as a whole what they are: 第一、二、三产业; 农业、工业用地; of places; of acts."""
    if ordinals := _INDUSTRY.fullmatch("、".join(names)):
        return tuple(f"第{place}产业{ordinals['what']}" for place in ordinals["which"] if place in "一二三")
    if tail := same_kind(names):
        return tuple(without_cause(verb + name) for name in (*(name + tail for name in names[:-1]), names[-1]))
    return _of_seats(names) or _acts_of_one(names) or _done_to_one(names)


def _fronted(names: Sequence[str]) -> Sequence[str]:
    """Each with what the first says in front, or the last behind, for all."""
    for each in (banked, of_size, of_goods, carried_by, of_workers):
        names = each(names)
    return names


def _is_listed(verb: str, words: str) -> bool:
    """The verb is a member of the list itself: 出口、进口; 进口、出口通关时间; 投产、在建和签约项目."""
    goes_on = verb.endswith(("、", "和", "与", "及")) or _JOINTS[2].match(words, len(verb))
    return verb == words or bool(verb and goes_on)


def _steps(verb: str, thing: str, count: int) -> tuple[str, ...]:
    """`签约`, `开工` of 签约、开工项目 -> each with the thing; nothing where the things are listed, too."""
    steps = [step for step in _JOINTS[1].split(verb) if step] if count > 1 else []
    whole = len(steps) == count and thing and len(_split(thing, count)) == 1
    return tuple(step + thing for step in steps) if whole else ()


def _quoted(names: Sequence[str]) -> Sequence[str]:
    """`“煤改气”`, `“煤改电”用户` -> “煤改气”用户: the noun behind the last is that of each."""
    rest = names[-1].rpartition("”")[2] if len(names) > 1 and names[-1].startswith("“") else ""
    bare = all(name.startswith("“") and name.endswith("”") for name in names[:-1])
    return [*(name + rest for name in names[:-1]), names[-1]] if rest and bare else names


def _tiered(names: Sequence[str]) -> Sequence[str]:
    """`省`, `市重点项目` -> 省重点项目, 市重点项目."""
    if len(names) == 2 and (won := _won_at(names[0], names[1])):
        return won
    if len(names) < 2 or not (_LEVELS.match(names[-1]) and _LEVELS.fullmatch(names[0])):
        return names
    last = f"{names[-1][0]}级{names[-1][3:]}" if _TIERS.match(names[-1]) else names[-1]
    return [*(name + last[1:] for name in names[:-1]), last]


def _won_at(first: str, last: str) -> Sequence[str]:
    """`入选国家`, `省“千人计划”人才` -> each with what was won and the list that it stands on; else nothing."""
    nation, rest = _NATION.fullmatch(first), _LEVELS.match(last)
    listed = rest and (last[rest.end() :].startswith("“") or last.startswith("级", rest.end()))
    return [first + last[rest.end() :], nation["won"] + last] if nation and rest and listed else ()


def _graded(names: Sequence[str]) -> Sequence[str]:
    """`国家级`, `省级专精特新企业` -> 国家级专精特新企业: of whatever level, the thing is one."""
    grade = _GRADE.match(names[-1]) if len(names) > 1 else None
    rest = names[-1][grade.end() :] if grade else ""
    bare = all(_GRADE.fullmatch(name) for name in names[:-1])
    return [*(name + rest for name in names[:-1]), names[-1]] if rest and bare else names


def _stepped(names: Sequence[str]) -> Sequence[str]:
    """`超10亿元`, `50亿元项目` -> 超10亿元项目, 超50亿元项目."""
    steps = [_STEP.fullmatch(name) for name in names]
    found = [step for step in steps if step]
    if len(names) < 2 or len(found) < len(names) or not found[-1]["what"] or any(step["what"] for step in found[:-1]):
        return names
    return [(step["over"] or found[0]["over"]) + step["sum"] + found[-1]["what"] for step in found]


def _sided(names: Sequence[str]) -> Sequence[str]:
    """`城市`, `农村低保标准` -> 城市低保标准: what is told of the one side is told of the other."""
    side = _SIDE.match(names[-1]) if len(names) > 1 else None
    if side and len(names) == 2 and (placed := _PLACED_SIDE.fullmatch(names[0])):
        return [names[0] + names[1][side.end() :].removeprefix("常住"), placed["where"] + names[1]]
    if not side or not all(map(_SIDE.fullmatch, names[:-1])):
        return names
    rest = names[-1][side.end() :].removeprefix("常住")  # 城镇居民, as the yearbooks call them
    sides = [_IN_FULL.get(name, name) for name in (*names[:-1], side[0])]
    return [*(name + rest for name in sides[:-1]), sides[-1] + names[-1][side.end() :]]


def _levelled(names: Sequence[str]) -> Sequence[str]:
    """`县级以上文明村`, `文明乡镇` -> 县级以上文明乡镇."""
    level = _OF_LEVEL.match(names[0]) if len(names) > 1 else None
    alike = names[0][level.end() :][:2] if level else ""
    if not level or len(alike) < 2:
        return names
    return [names[0], *(level[0] + name if name.startswith(alike) else name for name in names[1:])]


def _of_seats(names: Sequence[str]) -> tuple[str, ...]:
    """`东江县`, `西河县工业投资` -> each with 工业投资; nothing where not all before the last are bare divisions."""
    seats = [_SEAT.fullmatch(name) for name in names]
    what = seats[-1]["what"] if seats[-1] else ""
    bare = all(seat is not None and not seat["what"] for seat in seats[:-1])
    return (*(name + what for name in names[:-1]), names[-1]) if what and bare else ()


def _acts_of_one(names: Sequence[str]) -> tuple[str, ...]:
    """`专利申请`, `授权量` -> 专利申请量, 专利授权量; nothing where the last has no measure, or one its own thing."""
    first, rest = _ACTED.fullmatch(names[0]), [_ACT_MEASURED.fullmatch(name) for name in names[1:]]
    found = [each for each in rest if each]
    if not first or len(found) < len(rest) or not found[-1]["what"] or any(each["what"] for each in found[:-1]):
        return ()
    what = found[-1]["what"]
    return (names[0] + what, *(first["of"] + each["act"] + what for each in found))


def _done_to_one(names: Sequence[str]) -> tuple[str, ...]:
    """`油茶新造`, `改造提升` -> each with the thing that it was done to; nothing where one has its own."""
    thing = done_to(names[0])
    alone = thing and all(leading_verb(name) == name for name in names[1:])
    return (names[0], *(thing + name for name in names[1:])) if alone else ()


def worked(names: tuple[str, ...]) -> tuple[str, ...]:
    """`铁路`, `公路`, `机场建设` -> each with 建设."""
    work = _WORKS.search(names[-1]) if len(names) > 1 else None
    own = tuple(not work or bool(_WORKS.search(name) or inner_verb(name)) or name.endswith("存款") for name in names)
    return tuple(name if alone or not work else name + work[0] for name, alone in zip(names, own, strict=True))


def _verb(verb: str, place: int, name: str) -> str:
    """接待游客人次、旅游总收入: what has a measure of its own was not 接待."""
    own = name.startswith(("实际", "到位")) or (verb in _RECEIVING and MEASURED.search(name))
    return "" if place and own else verb


def _split(words: str, count: int) -> Sequence[str]:
    """The list taken apart at the joints that give as many names as there are numbers: 汽车及零部件 is one."""
    names: Sequence[str] = ()
    for joints in _JOINTS:
        names = [name for name in joints.split(words) if name]
        if count > 1 and len(names) == count:
            return names
    return names
