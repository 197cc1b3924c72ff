"""A share of each, or in each of several wholes: 技改投资占工业投资和固定资产投资的42%和18%."""

from collections.abc import Sequence

from site_gen.reading.constructions.listed_apart import NUMBERS
from site_gen.reading.constructions.listed_numbers import numbers
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule
from site_gen.reading.series import series
from site_gen.reading.trimming_start import trim_start

_OF_WHOLES = rule(
    r"(?P<part>[^，、和占]{2,})占(?!比|地|用|[^，]*(?:比[重例][、和]|[率度]$))(?P<wholes>[^，占]{2,}?(?:[、和][^，、和占]{2,}?)+)的?(?:比重|比例)?",
    "非化石能源占能源消费比重、森林覆盖率分别达到11%、21% => 森林覆盖率 | level | 21% | 2021 | actual",
    "技改投资占工业投资和固定资产投资的比重分别为42%和18% => 技改投资占固定资产投资比重 | level | 18% | 2021 | actual",
    "技改投资占工业投资和固定资产投资的42%和18% => 技改投资占工业投资比重 | level | 42% | 2021 | actual",
)
"""技改投资占工业投资和固定资产投资的42%和18%: one share of each of them."""
_PARTS_OF = rule(
    r"(?![^，占]*(?:[率度]|比重)[、和])(?P<parts>[^，占]{2,}[、和][^，、和占]{2,})(?<!分别)占(?!到|比|地|用)(?P<whole>[^，、和占]{2,}?)的?(?P<word>比重|比例|)",
    "森林覆盖率、非化石能源占能源消费比重分别达到21%、11% => 森林覆盖率 | level | 21% | 2021 | actual",
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


def by_steps(here: Here) -> Sequence[Draft]:
    """收入30万元、50万元以上的村分别达到75%、55%: the share of the villages over each sum."""
    percent = here.unit.canonical == "percent"
    told = _STEPPED.fullmatch(trim_start(here.end.words)) if percent and here.end.has("each") else None
    steps = NUMBERS.split(told["steps"]) if told else ()
    if told is None or len(steps) != numbers(here):
        return ()
    names = tuple(f"{told['of']}{step}{told['bound']}{told['who']}占比" for step in steps)
    return (Draft(names[0], "level", names[0], series=names),)


def of_wholes(here: Here) -> Sequence[Draft]:
    """技改投资占工业投资和固定资产投资的42%和18%: the share of each whole."""
    percent = here.unit.canonical == "percent"
    if percent and (each := _of_each(here) or _each_of(here)):
        return each
    told = _OF_WHOLES.fullmatch(trim_start(here.end.words)) if percent and "占" in here.end.words else None
    wholes = NUMBERS.split(told["wholes"]) if told else ()
    if told is None or len(wholes) != numbers(here) or here.end.has("up", "down", "from"):
        return ()
    names = tuple(f"{told['part']}占{whole}比重" for whole in wholes)
    return (Draft(names[0], "level", names[0], series=names),)


def _of_each(here: Here) -> Sequence[Draft]:
    """增加值和税金为84亿元和10亿元，占生产总值和财政收入的52%和56%: each is a share of one whole."""
    told = _WHOLES.fullmatch(here.end.words)
    wholes = NUMBERS.split(told["wholes"]) if told else ()
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
