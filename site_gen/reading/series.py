"""`A、B和C产值` -> (`A产值`, `B产值`, `C产值`): the names that a list of words holds."""

from collections.abc import Iterator, Sequence

from site_gen.reading.carried_places import of_places
from site_gen.reading.lists import AND
from site_gen.reading.openings import EARNED, MEASURED
from site_gen.reading.phrases import balanced
from site_gen.reading.rule import rule
from site_gen.reading.series_at_once import at_once
from site_gen.reading.series_contributing import contributing
from site_gen.reading.series_fronts import banked, carried_by, of_goods, of_scheme, of_size, of_workers, scheme_of
from site_gen.reading.series_fronts_alike import graded, levelled, quoted, sided, stepped, tiered
from site_gen.reading.series_heads import head_of, headed, is_whole
from site_gen.reading.series_owned import each_owned
from site_gen.reading.series_spread import spread
from site_gen.reading.series_tails import of_sort, tailed
from site_gen.reading.trimming import trim
from site_gen.reading.trimming_acts import without_achieving, without_cause
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.verbs import inner_verb, leading_verb

_QUOTED = "(?<=”)(?=“)"
"""“煤改气”“煤改电”用户: marks of quotation part them."""
_JOINTS = (
    rule(rf"、|{_QUOTED}", "钢铁、汽车和零部件分别增长3%、4% => 汽车和零部件 | growth | 4% | 2021 | actual"),
    rule(rf"、|{_QUOTED}|{AND}|与", "汽车及零部件和钢铁分别增长3%、4% => 汽车及零部件 | growth | 3% | 2021 | actual"),
    rule(rf"、|{_QUOTED}|{AND}|与|以及|及(?!以上)", "进口及出口分别增长3%、4% => 进口 | growth | 3% | 2021 | actual"),
)
_RECEIVING = ("接待", "实现", "完成", "生产", "销售")
_FINISHING = ("实现", "完成")
_MOVED = ("客运量", "货运量", "吞吐量", "周转量")
_TOWARDS = rule(
    r"^(?:对|[一-龥]{2,8}用于)(?=[^、]{2,12}$)",
    "市财政用于科技、教育的支出分别增长7%、5% => 市财政用于教育的支出 | growth | 5% | 2021 | actual",
    "对东盟、欧盟进出口分别增长16%、40% => 对欧盟进出口 | growth | 40% | 2021 | actual",
)
_SHARED_DOING = rule(
    r"^(?P<list>.+?)分别(?P<doing>占|[一-龥]{2,12})$",
    "铁路、公路、机场建设分别完成投资12亿元、30亿元和8亿元 => 铁路建设完成投资 | level | 12亿元 | 2021 | actual",
    "工业增加值86亿元，其中轻工业、重工业分别占36%、64% => 轻工业占工业增加值比重 | level | 36% | 2021 | actual",
)
"""铁路、公路、机场建设分别完成投资: what is said after 分别 is said of each."""
_SO_MANY = rule(
    r"(?<=[^、和]{2})[两二三四五六七八九十]大(?:支柱|主导|先导|优势|特色|重点|传统|新兴)*(?=产业|行业|集群|板块|品种|产品)"
    r"|(?<=[^、和]{2})[两二三四五六七八九十]大(?:粮食|油料|经济|主要)*作物"
    r"|(?<=[^、和]税)[两二三四五六七八九十]个?[项大]税[收种]?|(?<=[^、和]{2})[两二三四五六七八九十]个(?=项目|工程|园区|片区|县|镇|村)|(?<=[^、和]{2})[两二三四五六七八九十](?:大?类|大?项|大|个)(?:重点|主要|民生)*(?:指标$|(?=支出|收入|保险|指标|费用|投入|投资|存款|贷款|资金|事业))",
    "钢铁、医药、汽车三大集群产值分别突破60亿元、30亿元和40亿元 => 钢铁集群产值 | level | 60亿元 | 2021 | actual",
    "陶瓷、纺织、电子三大产业分别完成产值138亿元、65亿元和42亿元 => 电子产业产值 | level | 42亿元 | 2021 | actual",
    "教育、医疗、社保三项支出分别达到6亿元、2亿元、1亿元 => 社保支出 | level | 1亿元 | 2021 | actual",
    "居民收入、农民收入两项指标分别增长6%、8% => 农民收入 | growth | 8% | 2021 | actual",
    "东江、西河两个项目投资分别完成6亿元、8亿元 => 西河项目投资 | level | 8亿元 | 2021 | actual",
    "增值税、所得税两项税收分别增长6%、8% => 所得税 | growth | 8% | 2021 | actual",
    "小麦、玉米、大豆三大作物单产分别提高3.2%、4.7%和6.1% => 大豆单产 | growth | 6.1% | 2021 | actual",
    "陶瓷、纺织、电子三大产业规模倍增 => 电子产业规模 | change | 2倍 | 2021 | actual",
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
_BOTH_STAGES = rule(
    r"(?<=[一-龥])开[、和]竣工",
    "重点项目开、竣工数分别增长11%、27% => 重点项目竣工数 | growth | 27% | 2021 | actual",
)
_DEALT_WITH = rule(
    r"(?P<with>[^率]*(?:建议|提案|议案)[、和][^率]*(?:建议|提案|议案))的?(?P<first>[一-龥]{2,5}率)[、和](?P<second>[一-龥]{2,5}率)",
    "人大代表建议、政协提案办复率、满意率均达100% => 人大代表建议、政协提案满意率 | level | 100% | 2021 | actual",
)
"""人大代表建议、政协提案办复率、满意率: both rates are of all that was dealt with."""
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
    words = without_achieving(balanced(trim(trim_start(words)).words))
    words = _BOTH_STAGES.sub("开竣工", EARNED.sub("", words))
    if dealt := _DEALT_WITH.fullmatch(words):
        return dealt["with"] + dealt["first"], dealt["with"] + dealt["second"]
    words, whole_things = _ALL_OF_THEM.subn("", words) if count > 1 else (words, 0)
    words = _SO_MANY.sub("", words) if count > 1 or "、" in words else words
    words = _AND_SO_ON.sub("", words) if count > 1 else words
    if count > 1 and (shared := _SHARED_DOING.match(words)):
        told = series(shared["list"], count)
        return tuple(name + _done(shared["doing"]) for name in (told if whole_things else worked(told)))
    verb = leading_verb(words)
    if steps := _steps(verb, words[len(verb) :], count):
        return steps
    verb = "" if _is_listed(verb, words) else verb
    names = _split(words[len(verb) :], count)
    if len(names) < 2:
        return spread(words, count) if count > 1 else tuple(_with_verb(verb, _in_full(names)))
    names = stepped(graded(tiered(quoted(names))))
    return at_once(verb, names) or tuple(_with_verb(verb, _in_full(names)))


def _done(doing: str) -> str:
    """`占工业增加值比重` of 分别占工业增加值, `完成投资` of 分别完成投资: what is said of each."""
    share = _SHARE_OF.fullmatch(doing)
    return f"占{share['whole']}比重" if share else _BARE_SHARE.sub("占比", _REACHED.sub("", doing))


def _in_full(names: Sequence[str]) -> Sequence[str]:
    """Each with what one of the others holds for all: a front, a whole, a head or an end."""
    names, scheme = _fronted(names), scheme_of(names)
    names = each_owned(names)
    names = _headed(levelled(sided(names)))
    names = of_scheme(of_places(names), scheme)
    if len(names) > 1 and (towards := _TOWARDS.match(names[0])):  # 对东盟、欧盟进出口
        return [names[0], *(towards[0] + _TOWARDS.sub("", name) for name in names[1:])]
    return contributing(names)


def _headed(names: Sequence[str]) -> Sequence[str]:
    """Each with what is measured, or with the end of the last."""
    if len(names) < 2:
        return names
    head = head_of(names[-1])
    if not head or (head == names[-1] and head in _OF_ITSELF):  # 利用外资、投资
        return tailed(names)
    return [name if is_whole(name, head) else headed(of_sort(name, names[-1], head), head) for name in names]


def _with_verb(verb: str, names: Sequence[str]) -> Iterator[str]:
    return (without_cause(_verb(verb, place, name) + trim_start(name)) for place, name in enumerate(names))


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


def worked(names: tuple[str, ...]) -> tuple[str, ...]:
    """`铁路`, `公路`, `机场建设` -> each with 建设."""
    work = _WORKS.search(names[-1]) if len(names) > 1 else None
    own = tuple(not work or bool(_WORKS.search(name) or inner_verb(name)) or name.endswith("存款") for name in names)
    return tuple(name if alone or not work else name + work[0] for name, alone in zip(names, own, strict=True))


def _verb(verb: str, place: int, name: str) -> str:
    """接待游客人次、旅游总收入: what has a measure of its own was not 接待."""
    done = len(leading_verb(name)) > 1  # 新增建设用地、盘活低效用地
    measured = bool(verb in _RECEIVING and MEASURED.search(name))
    if verb in _FINISHING and (measured or name.endswith(_MOVED)):
        return ""  # 完成公路货运量、港口吞吐量
    own = done or name.startswith(("实际", "到位")) or measured
    return "" if place and own else verb


def _split(words: str, count: int) -> Sequence[str]:
    """The list taken apart at the joints that give as many names as there are numbers: 汽车及零部件 is one."""
    names: Sequence[str] = ()
    for joints in _JOINTS:
        names = [name for name in joints.split(words) if name]
        if count > 1 and len(names) == count:
            return names
    return names
