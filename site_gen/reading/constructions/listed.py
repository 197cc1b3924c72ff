"""A和B各新增100家; 高于全国、全省1.3和0.5个百分点: lists whose own words tell what each number is of."""

from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.model.dataset import Measure
from site_gen.reading.constructions.distance import of_rate
from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leans
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.lists import AND
from site_gen.reading.numerals import read_number
from site_gen.reading.rule import rule
from site_gen.reading.series import series
from site_gen.reading.slots import Slot
from site_gen.reading.suffixes import with_suffix
from site_gen.reading.trimming import trim
from site_gen.reading.trimming_start import trim_start

_OTHERS = r"(?:全[国省市区州县盟]|自治[区州]|[一-龥]{2,4}?(?:地区|平均))(?:平均)?(?:水平|增速)?"
_BETWEEN = rule(
    r"[、和]|(?<=[国省市])(?=全[省市区县州盟])",
    "税收增长6%，分别高于全国全省1.3和0.5个百分点 => 税收增速高于全国 | points | 1.3个百分点 | 2021 | actual",
)
_THAN_EACH = rule(
    r"(?P<name>[^，\d]*?)(?:分别|各)?(?P<than>(?:[高低快慢好优]于|高出|超过|超出|领先)了?)"
    rf"(?P<whom>{_OTHERS}(?:(?:{_BETWEEN.pattern}){_OTHERS})+)",
    "税收增长6%，分别高于全国、全省1.3个和0.5个百分点 => 税收增速高于全省 | points | 0.5个百分点 | 2021 | actual",
    "税收增长6%，同比提高2个百分点，高于全国、全省3和1个百分点"
    " => 税收增速高于全省 | points | 1个百分点 | 2021 | actual",
    "工业投资增速高于全国、全省12和11个百分点 => 工业投资增速高于全省 | points | 11个百分点 | 2021 | actual",
    "@term 税收年均增长6%，高于全国、全省3和1个百分点，是2016年的1.8倍 => 税收 | change | 1.8倍 | 2016..2021 | actual",
)
"""高于全国、全省1.3个和0.5个百分点: one distance from each of them."""
_THAN_THEM_EACH = rule(
    rf"(?P<name>[^，\d]*?)(?:分别)?(?P<than>[比较])(?P<whom>{_OTHERS}(?:[、和]{_OTHERS})+)(?:分别|各)?(?P<way>[高低快慢])",
    "出口增长9%，增速分别比全国、全省高2.1、1.3个百分点 => 出口增速比全省高 | points | 1.3个百分点 | 2021 | actual",
    "税收增长6%，比全国、自治区和全市分别高2、1和3个百分点 => 税收增速比自治区高 | points | 1个百分点 | 2021 | actual",
    "失业率分别比全国、全省低0.3、0.1个百分点 => 失业率与全省之差 | points | -0.1个百分点 | 2021 | actual",
)
"""分别比全国、全省高1.3、0.5个百分点: the same, with the word for the way behind; below, its sign tells it."""
_EACH_APART = rule(
    r"(?:增速|增幅)?(?:分别)?(?P<than>(?P<so>[比较])(?!上|去年|同期|往年|年[初底末]|20|“)|[高低快慢好优]于|高出)(?P<whom>[^，、\d]{2,12}?)(?(so)(?<!提)(?P<way>[高低快慢]))",
    "办结率和满意率为95%和98%，分别比上年提高2个和1个百分点 => 办结率 | points | 2个百分点 | 2021 | actual",
    "进口、出口分别增长6%、8%，分别比全省高0.5、1.2个百分点 => 出口增速比全省高 | points | 1.2个百分点 | 2021 | actual",
    "钢铁、汽车分别增长6%、8%，增速分别高于全省1个、2个百分点 => 钢铁增速高于全省 | points | 1个百分点 | 2021 | actual",
    "钢铁、汽车分别增长6%、8%，高于全省1和2个百分点 => 汽车增速高于全省 | points | 2个百分点 | 2021 | actual",
)
_THAN_ANOTHER = rule(
    rf"(?P<whom>{_OTHERS})",
    "税收增长6%，高于全国1.2个、全省0.8个百分点 => 税收增速高于全省 | points | 0.8个百分点 | 2021 | actual",
)
_THAN_ONE = rule(
    rf"(?P<name>.+?(?:[高低快慢好优]于|高出|超过|领先)){_OTHERS}",
    "失业率低于全国0.3个百分点、全省0.1个百分点 => 失业率低于全省 | points | 0.1个百分点 | 2021 | actual",
)
"""高于全国1.2个、全省0.8个百分点: the second stands as far from the next one named."""
_ALL_APART = rule(
    r"(?:增速|增幅)?(?:均|都)(?P<than>(?:[高低快慢好优]于|高出)[^，、\d]{2,12})",
    "城镇、农村收入3万元、1万元，均高于全省0.8个百分点 => 农村收入增速高于全省 | points | 0.8个百分点 | 2021 | actual",
)
_STATE = rule(
    r"(?:[率度]|占比|比重|比例)$",
    "城镇化率、入学率分别为60%、96%，均高于全省3个百分点 => 城镇化率高于全省 | points | 3个百分点 | 2021 | actual",
)
"""城镇化率: it has no speed; what stands beside another's is the rate itself."""
_RATES_EACH = rule(
    r"(?P<list>(?:[^，、和]{2,14}(?:增速|增幅|涨幅)[、和])+[^，、和]{2,14}(?:增速|增幅|涨幅))分别(?:达到?|为|保持在)?",
    "生产总值增速、投资增速、工业增加值增速分别达到7%、10%和8% => 投资 | growth | 10% | 2021 | actual",
)
_RATE_WORD = rule(
    r"(?:增速|增幅|涨幅)(?:[、和]|$)",
    "生产总值增速、投资增速、工业增加值增速分别达到7%、10%和8% => 生产总值 | growth | 7% | 2021 | actual",
)
"""生产总值增速、投资增速: each bears the word itself."""
_OF_WHOLES = rule(
    r"(?P<part>[^，、和占]{2,})占(?!比|地|用)(?P<wholes>[^，占]{2,}?(?:[、和][^，、和占]{2,}?)+)的?(?:比重|比例)?",
    "技改投资占工业投资和固定资产投资的比重分别为42%和18% => 技改投资占固定资产投资比重 | level | 18% | 2021 | actual",
    "技改投资占工业投资和固定资产投资的42%和18% => 技改投资占工业投资比重 | level | 42% | 2021 | actual",
)
"""技改投资占工业投资和固定资产投资的42%和18%: one share of each of them."""
_PARTS_OF = rule(
    r"(?P<parts>[^，占]{2,}[、和][^，、和占]{2,})(?<!分别)占(?!到|比|地|用)(?P<whole>[^，、和占]{2,}?)的?(?P<word>比重|比例|)",
    "工业增加值、服务业增加值占GDP的42%、48% => 工业增加值占GDP比重 | level | 42% | 2021 | actual",
    "工业、服务业增加值占GDP比重达到42%、48% => 服务业增加值占GDP比重 | level | 48% | 2021 | actual",
)
_WHOLES = rule(
    r"(?:分别)?占(?P<wholes>[^，占]{2,}?(?:[、和][^，、和占]{2,}?)+)的?(?:比重|比例)?",
    "增加值和税金为84亿元和10亿元，占生产总值和财政收入的52%和56% => 税金占财政收入比重 | level | 56% | 2021 | actual",
)
_STEPPED = rule(
    r"(?P<of>[^，、\d]{0,10}?)(?P<steps>[\d.]+[百千万亿]*元(?:[、和][\d.]+[百千万亿]*元)+)(?P<bound>以上|以下)(?P<who>的?[一-龥]{1,8})",
    "收入30万元、50万元以上的村分别达到75%、55% => 收入30万元以上的村占比 | level | 75% | 2021 | actual",
)
"""收入30万元、50万元以上的村分别达到75%、55%: one share for each sum."""
_SUMS_OF = rule(
    r"[^，、]{2,16}?(?:分别|预计|累计|共|已)*(?P<did>完成投资|(?:计划)?总投资|实现产值|实现税收)(?:达到?|为|约)?",
    "12个省级项目、34个市级项目完成投资3亿元、5亿元 => 省级项目完成投资 | level | 3亿元 | 2021 | actual",
    "12个省级项目、34个市级项目完成投资3亿元、5亿元 => 市级项目完成投资 | level | 5亿元 | 2021 | actual",
)
_EACH_NEW = rule(
    r"(?P<names>[^，]{3,}[、和][^，]{3,}?)(?:各|均)(?P<verb>新增|建成|完成|引进|培育|新建)",
    "高新技术企业、科技型企业各新增10家 => 新增科技型企业数 | count | 10家 | 2021 | actual",
)
_DONE_TO_EACH = ("新增", "建成", "完成", "引进", "培育", "新建")
_YEARS_BEFORE = rule(
    r"(?P<name>.+?)[由从]前(?P<years>[两三四五])年分别(?:上升|增长|下降|提高|降低|上涨)(?P<numbers>(?:[\d.]+(?:[%％]|个百分点)?[、和])*)",
    "@year 能耗由前三年分别上升4.9%、5.5%、0.2%，转为下降1.2% => 能耗 | growth | 5.5% | 2019 | actual",
)
_RESTATED = rule(
    r"(?:达到?|实现|增至|完成)(?:约|近)?",
    "外贸进出口突破100亿元、达112亿元 => 外贸进出口 | level | 112亿元 | 2021 | actual",
)
"""突破100亿元、达112亿元: the same once more."""
_REACHED = rule(
    r"(?:累计|总量|总数)?(?:达到?了?|升至|增至|降至)(?:约|近)?",
    "风电和光伏装机增加120万千瓦、达到850万千瓦 => 风电和光伏装机 | change | 120万千瓦 | 2021 | actual",
    "风电和光伏装机增加120万千瓦、达到850万千瓦 => 风电和光伏装机 | level | 850万千瓦 | 2021 | actual",
    "工业和服务业用电量减少2亿千瓦时、降至31亿千瓦时 => 工业和服务业用电量 | level | 31亿千瓦时 | 2021 | actual",
)
_SEVERAL = rule(
    rf"、|{AND}",
    "城镇、农村居民收入突破1.5万元、达到1.8万元 => 农村居民收入 | level | 1.8万元 | 2021 | actual",
)
_NUMBERS = rule(
    r"[、和]",
    "能耗由前三年分别上升4.9%、5.5%、0.2%，转为下降1.2% => 能耗 | growth | 0.2% | 2020 | actual",
)


def read(here: Here) -> Sequence[Draft]:
    """What the first number of such a list is of; its series names the others."""
    return (
        _of_counts(here)
        or _years_before(here)
        or _each_new(here)
        or _than_each(here)
        or _than_another(here)
        or _rates_each(here)
        or _by_steps(here)
        or _of_wholes(here)
    )


def _of_counts(here: Here) -> Sequence[Draft]:
    """12个省级项目、34个市级项目完成投资3亿元、5亿元: a sum for each of those counted."""
    before = here.slots[here.index - 1] if here.index and not (here.slot.lead or here.slot.joint) else None
    told = _SUMS_OF.fullmatch(before.tail) if before is not None else None
    count, own = numbers(here), here.own
    counted = [group[-1] for group in own[-count:] if group and group[-1].name.endswith("数")]
    listed = all(slot.joint == "、" for slot in here.slots[here.index - count + 1 : here.index])
    if not told or count < 2 or len(counted) != count or not listed:
        return ()
    names = tuple(one.topic + told["did"] for one in counted)
    return (Draft(names[0], "level", names[0], series=names, flow=True, estimate="预计" in told[0]),)


def _each_new(here: Here) -> Sequence[Draft]:
    """高新技术企业、科技型企业各新增1000家: the same was done to each."""
    if not here.slot.lead.endswith(_DONE_TO_EACH):
        return ()
    told, unit = _EACH_NEW.fullmatch(trim_start(here.slot.lead)), here.slot.token.quantity.unit
    names = series(told["names"], 2) if told else ()
    if told is None or len(names) < 2:
        return ()
    done = told["verb"]
    return tuple(Draft(with_suffix(done + name, unit), "count", name, done, flow=True) for name in names)


def _than_each(here: Here) -> Sequence[Draft]:
    """增长4.3%，分别高于全国、全省1.3个和0.5个百分点: how far from each of those named."""
    points = here.slot.token.quantity.unit.canonical == "percentage_point"
    lead = here.slot.lead.strip("，、 ") if points else ""
    told = _THAN_EACH.fullmatch(lead) or _THAN_THEM_EACH.fullmatch(lead)
    if told is None:
        return ()
    whom, name = _BETWEEN.split(told["whom"]), trim_start(told["name"])
    name = leaning(name, here.topic) if name and leans(name) else name or here.topic + "增速" * of_rate(here)
    if not name or len(whom) != numbers(here):
        return ()
    names = tuple(name + _from(each, **told.groupdict()) for each in whom)
    return (Draft(names[0], "points", thing_apart(names[0]), series=names, yearly=not _averaged(here)),)


_APART = rule(
    r"(?:增速|增幅)?(?:[高低快慢好优]于|高出|比|与)[^，]+$",
    "税收增长6%，高于全国、全省0.9、0.6个百分点，增速列全省第3位 => 税收增速全省排名 | rank | 3位 | 2021 | actual",
)


def thing_apart(name: str) -> str:
    """`税收` of 税收增速高于全省: what goes on is told of the tax, and not of how far it is from others."""
    return _APART.sub("", name) or name


def _averaged(here: Here) -> bool:
    """年均增长9%，高于全国1和2个百分点: the distance is that of the same years."""
    return here.last is not None and here.last.measure == "average-growth"


def _than_another(here: Here) -> Sequence[Draft]:
    """高于全国1.2个、全省0.8个百分点: how far from the next one named, after the distance from the first."""
    points = here.slot.token.quantity.unit.canonical == "percentage_point"
    whom = _THAN_ANOTHER.fullmatch(here.slot.lead) if points and here.slot.joint and here.index else None
    before = here.own[-1][-1] if whom and here.own[-1] else None
    first = _THAN_ONE.fullmatch(before.name) if before and before.measure == "points" else None
    return (replace(before, name=first["name"] + whom["whom"], series=()),) if first and whom and before else ()


def _from(each: str, than: str, way: str = "", **_rest: str) -> str:
    """高于全省, 比全省高 or, where a sign tells the way, 与全省之差."""
    if not way:
        return f"{than}{each}"
    return f"{than}{each}{way}" if way in "高快" else f"与{each}之差"


def each_apart(here: Here, names: Sequence[str]) -> Sequence[Draft]:
    """分别增长6%、8%，分别高于全省0.5个、1.2个百分点: how far each of the `names` told before is from another."""
    points = here.slot.token.quantity.unit.canonical == "percentage_point"
    words = here.slot.lead.strip("，、 ") if points else ""
    if every := _ALL_APART.fullmatch(words):
        yearly = not _averaged(here)
        return tuple(Draft(_speed(name) + every["than"], "points", name, yearly=yearly) for name in names)
    told = _EACH_APART.fullmatch(words)
    if told is None or len(names) != numbers(here) or len(names) < 2:
        return ()
    apart = tuple(_speed(name) + _from(told["whom"], told["than"], told["way"] or "") for name in names)
    return (Draft(apart[0], "points", thing_apart(apart[0]), series=apart, yearly=not _averaged(here)),)


def _rates_each(here: Here) -> Sequence[Draft]:
    """生产总值增速、投资增速分别达到7%、10%: the growth of each."""
    percent = here.slot.token.quantity.unit.canonical == "percent"
    told = _RATES_EACH.fullmatch(trim_start(here.slot.lead)) if percent and "分别" in here.slot.lead else None
    names = tuple(filter(None, _RATE_WORD.split(told["list"]))) if told else ()
    same = bool(names) and len(names) == numbers(here)
    return (Draft(names[0], "growth", names[0], series=names, yearly=True),) if same else ()


def _speed(name: str) -> str:
    return name if _STATE.search(name) else f"{name}增速"


def _by_steps(here: Here) -> Sequence[Draft]:
    """收入30万元、50万元以上的村分别达到75%、55%: the share of the villages over each sum."""
    percent = here.slot.token.quantity.unit.canonical == "percent"
    told = _STEPPED.fullmatch(trim_start(here.end.words)) if percent and here.end.has("each") else None
    steps = _NUMBERS.split(told["steps"]) if told else ()
    if told is None or len(steps) != numbers(here):
        return ()
    names = tuple(f"{told['of']}{step}{told['bound']}{told['who']}占比" for step in steps)
    return (Draft(names[0], "level", names[0], series=names),)


def _of_wholes(here: Here) -> Sequence[Draft]:
    """技改投资占工业投资和固定资产投资的42%和18%: the share of each whole."""
    percent = here.slot.token.quantity.unit.canonical == "percent"
    if percent and (each := _of_each(here) or _each_of(here)):
        return each
    told = _OF_WHOLES.fullmatch(trim_start(here.end.words)) if percent and "占" in here.end.words else None
    wholes = _NUMBERS.split(told["wholes"]) if told else ()
    if told is None or len(wholes) != numbers(here) or here.end.has("up", "down", "from"):
        return ()
    names = tuple(f"{told['part']}占{whole}比重" for whole in wholes)
    return (Draft(names[0], "level", names[0], series=names),)


def _of_each(here: Here) -> Sequence[Draft]:
    """增加值和税金为84亿元和10亿元，占生产总值和财政收入的52%和56%: each is a share of one whole."""
    told = _WHOLES.fullmatch(here.end.words)
    wholes = _NUMBERS.split(told["wholes"]) if told else ()
    parts = [group[-1].name for group in here.drafts[-len(wholes) :] if group] if wholes else []
    if len(wholes) < 2 or not (len(parts) == len(wholes) == numbers(here)):
        return ()
    names = tuple(f"{part}占{whole}比重" for part, whole in zip(parts, wholes, strict=True))
    return (Draft(names[0], "level", names[0], series=names),)


def _each_of(here: Here) -> Sequence[Draft]:
    """工业、服务业增加值占GDP的42%、48%: the share of each in one whole."""
    told = _PARTS_OF.fullmatch(trim_start(here.end.words))
    names = series(told["parts"], numbers(here)) if told else ()
    if told is None or len(names) < 2 or len(names) != numbers(here) or here.end.has("up", "down", "from"):
        return ()
    names = tuple(f"{name}占{told['whole']}{told['word'] or '比重'}" for name in names)
    return (Draft(names[0], "level", names[0], series=names),)


def _years_before(here: Here) -> Sequence[Draft]:
    """能耗由前三年分别上升4.9%、5.5%、0.2%: one number for each of these years."""
    told = _YEARS_BEFORE.fullmatch(here.slot.until) if "年分别" in here.slot.until else None
    name = trim(told["name"]).words if told else ""
    if not told or not name:
        return ()
    years = int(read_number(told["years"]) or 0) - len(_NUMBERS.findall(told["numbers"]))
    return (Draft(name, rate(here), name, past=f"{'一二三四五'[years - 1]}年前"),) if years > 0 else ()


def numbers(here: Here) -> int:
    """How many numbers the list has, from this one on."""
    count = 1
    for slot in here.slots[here.index + 1 : here.index + 12]:
        if not slot.joint or trim(slot.lead).words or "分别" in slot.lead or turns(here.slot, slot):
            break
        if _restated(here, slot):
            break
        count += 1
    return count


def _restated(here: Here, slot: Slot) -> bool:
    """The first number of one thing is passed, and `slot` tells how far: 突破100亿元、达112亿元."""
    if _grown_to(here, slot):
        return True
    over = here.slot.bounds.bound == "over" and _RESTATED.fullmatch(slot.lead)
    more = here.slot.token.quantity.canonical_value <= slot.token.quantity.canonical_value
    return bool(over) and more and not _SEVERAL.search(here.end.words)


def _grown_to(here: Here, slot: Slot) -> bool:
    """同比增加120万千瓦、达到850万千瓦: by how much, and how much it is now, of one thing."""
    grown = here.end.has("up", "down") and not here.end.has("to") and "分别" not in here.slot.lead
    return grown and _REACHED.fullmatch(slot.lead) is not None


def turns(before: Slot, slot: Slot) -> bool:
    """3.7万元和1.7万元、增长7%和10%: from the word of direction on the list goes through its names again."""
    units = (before.token.quantity.unit.canonical, slot.token.quantity.unit.canonical)
    return units[1] == "percent" != units[0] and bool(trim(slot.lead).flags.keys() & {"up", "down"})


def rate(here: Here) -> Measure:
    """Points for 百分点, a change for 元 or 人, else growth."""
    unit = here.slot.token.quantity.unit.canonical
    if unit == "percentage_point":
        return "points"
    if unit != "percent":
        return "change"
    return "average-growth" if here.end.has("avg") else "growth"
