"""dataset, readings -> the keys that neither a key figure nor a drafted chart shows."""

from collections.abc import Iterable, Iterator, Mapping

from site_gen.model.compiled import compiled
from site_gen.model.dataset import Dataset, Indicator, Key, Measure, Observation
from site_gen.model.report import Reading

_MONTH = r"(?:\d{1,2}|十?[一二三四五六七八九十])"
_TIME = compiled(
    rf"(?P<part>{_MONTH}\s*[-—–~～－至到]\s*{_MONTH}\s*月|前{_MONTH}个?月|截[至止][^，。；]{{0,6}}月"
    r"|前?[一二三四]个?季度|[上下]半年|[首满]月)|(?P<sum>累计)|全年|年[末底]"
)
"""1-11月, 前三季度, 累计: the number that follows is not the year's; 全年预计达1100亿元 is."""
_EXAMPLES = compiled(r"等\s*$")
_WITHIN = compiled(r"其中[^，。；：]*$")
_YEARLY = compiled(r"(?:每年|年均|年平均)[^，。；：、\d]*$")
_DATED = compiled(r"((?:19|20)\d\d)年[末底]?的$")
_YEAR = compiled(r"((?:19|20)\d\d|[一二][九〇○零Ｏ0][〇○零Ｏ0一二三四五六七八九]{2})年")
_DIGITS = str.maketrans("〇○零Ｏ一二三四五六七八九", "0000123456789")
_FIRMS = r"(?:企业|公司|工厂|商户|主体)"
_OF_FIRMS = compiled(rf"{_FIRMS}[^，。；：、\d]{{0,4}}$"), compiled(rf"[^，。；：、\d]{{0,8}}{_FIRMS}")
"""Before and after a number of 户: 新增规上企业50户, 11户省属煤炭企业."""
_STOP = compiled(r"[。；！？]")
_CLAUSE = compiled(r"[，、：]")
_PARK = compiled(
    r"[一-龥]{0,6}?(?:园区|开发区|工业园|产业园|新区|高新区|经开区|保税区|度假区|示范区)(?![^，、]{0,6}建设)"
)
_AIM = compiled(
    r"突出|布局|设立|规划|谋划|启动|争创|创建|引导|鼓励|依托|办好|加[快强大]|推[进动行]|实施|支持|坚持|深[入化]|扎实|发挥|围绕|做[大强优实]|培育|建[设成立]|打造|优化|完善|统筹|全[力面市]"
)
"""What begins a clause about work on parks, not about what a park has reached."""
_SIZES: frozenset[Measure] = frozenset({"level", "count"})


def unsure(dataset: Dataset, readings: Iterable[Reading], ids: Mapping[str, str]) -> frozenset[str]:
    """`ids`: indicator name -> id."""
    return frozenset(
        (
            *_doubtful(readings, ids),
            *(str(each.key) for each in dataset.observations if any(rule(each) for rule in _RULES)),
            *(str(each.key) for each in dataset.observations if _part(each, dataset.indicator(each.key.indicator))),
        )
    )


def _doubtful(readings: Iterable[Reading], ids: Mapping[str, str]) -> Iterator[str]:
    """Those that no reading states firmly."""
    firm: dict[str, bool] = {}
    for each in readings:
        key = str(Key(ids[each.indicator], each.period, each.measure, each.status, each.subject))
        firm[key] = firm.get(key, False) or not each.doubtful
    return (key for key, stated in firm.items() if not stated)


def _elsewhen(observation: Observation) -> bool:
    """Whether its words name another year, or what each year brought: 从2020年的645元提高到…, 每年超过90万人."""
    period, before = observation.key.period, _before(observation)
    dated = _DATED.search(before)
    return bool(
        (dated and int(dated[1]) not in (period.first_year, period.last_year))
        or (observation.key.measure in _SIZES and period.stretch[0] and _YEARLY.search(before))
    )


def _before(observation: Observation) -> str:
    return observation.evidence.lead


def _narrower(observation: Observation) -> bool:
    """Whether its words are of another time than its year: 1—11月, 累计."""
    before, size = _before(observation), observation.key.measure in _SIZES
    time = next(reversed(list(_TIME.finditer(before))), None)
    whole = "-" not in observation.key.period.start
    summed = time and time["sum"] and size and observation.key.period.stretch == (0, 0)
    return bool(time and ((time["part"] and whole) or summed))


def _part(observation: Observation, indicator: Indicator) -> bool:
    """Whether its words are of a part, and its name of the whole: 等14个项目开工, 新登记147万户、其中企业57万家.

    A name made of the sentence says what was counted: 其中一等奖2项, 等30个示范基地.
    """
    if not indicator.standard and not indicator.is_mere_class:
        return False
    before, size = _before(observation), observation.key.measure in _SIZES
    counted = size and observation.quantity.unit.canonical in ("count", "household", "person")
    return bool(counted and (_EXAMPLES.search(before) or _WITHIN.search(before)))


def _due_elsewhen(observation: Observation) -> bool:
    """Whether the last year named before a target is not of its time: 到二〇三五年，经济总量实现倍增."""
    named = _YEAR.findall(_before(observation))
    if observation.key.status != "target" or not named:
        return False
    period = observation.key.period
    return not period.first_year <= int(named[-1].translate(_DIGITS)) <= period.last_year


def _of_firms(observation: Observation) -> bool:
    """Whether 户 counts firms, which are no households."""
    before, after = _OF_FIRMS
    mention = observation.evidence
    household = observation.quantity.unit.canonical == "household"
    return bool(household and (before.search(mention.lead) or after.match(mention.rest)))


def _of_a_park(observation: Observation) -> bool:
    """Whether what goes before speaks of a park: 三江口新区成为副中心，完成工业投资28.3亿元."""
    spoken = _CLAUSE.split(_STOP.split(_before(observation))[-1])[:-1]
    park = any(_PARK.match(clause) and not _AIM.match(clause) for clause in spoken)
    return observation.key.subject is None and observation.key.measure in _SIZES and park


_RULES = (_narrower, _elsewhen, _due_elsewhen, _of_firms, _of_a_park)
