"""Edition -> Dataset: every observation with its value read from its own words, and promise 2 proved on the way.

A value is nowhere but in the words; what cannot be read, named or told apart is a problem at its place.
"""

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache

from msgspec import Struct, field
from msgspec.structs import replace

from site_gen.data.catalogue import Catalogue
from site_gen.data.comparable import comparable
from site_gen.data.digests import reading_digest
from site_gen.data.identity import observation_id
from site_gen.data.statements import Stated, statements
from site_gen.model.dataset import Dataset, Indicator, Key, Measure, Mention, Observation
from site_gen.model.edition import Edition
from site_gen.model.problem import Problem
from site_gen.model.quantity import Quantity, counted_in, ends_in, way_and_unit
from site_gen.model.unit import counting, suited

Read = Callable[[str, Measure, str, str], Quantity | None]
"""Words, measure, the words before them in their paragraph -> what they state."""


class _Record(Struct):
    """An observation in the making: what was read first, and every place that states it."""

    quantity: Quantity
    mentions: list[Mention]
    line: int


class _Table(Struct):
    """Records by key, in the order of the text, and what was found wrong."""

    catalogue: Catalogue
    records: dict[Key, _Record] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def tabulate(edition: Edition, catalogue: Catalogue, read: Read, file: str) -> tuple[Dataset, tuple[Problem, ...]]:
    """All that the edition's `obs:` links state; `read` gives the quantity of their words, `file` names the edition.

    The dataset leaves out what has a problem: `unknown-indicator`, `unreadable-quantity`, `unit-mismatch` (a level in
    a unit that the indicator cannot have, a structure that is no ratio), `duplicate-observation` (one key, two values).
    """
    table = _Table(catalogue)
    for stated in statements(edition, file):
        _enter(table, stated, read)
    observations = tuple(
        Observation(observation_id(key), key, record.quantity, tuple(record.mentions))
        for key, record in table.records.items()
    )
    return Dataset(tuple(_indicators(observations, catalogue)), observations), tuple(sorted(set(table.problems)))


def _enter(table: _Table, stated: Stated, read: Read) -> None:
    """The keys of one statement become records or further mentions of them, or problems."""
    known = tuple((key, table.catalogue.get(key.indicator)) for key in stated.statement.keys)
    table.problems.extend(_unknown(table.catalogue, stated, key) for key, indicator in known if indicator is None)
    one = _read(stated, known, read)
    table.problems.extend(one.problems)
    for key, indicator, counted in one.facts:
        wrong = _mismatch(stated, key, indicator, counted)
        table.problems.extend(wrong or _add(table, stated, one.mention, key, counted))


class _One(Struct, frozen=True):
    """One statement as read by itself: its facts, its mention with their digest, and what is wrong with its words."""

    mention: Mention
    facts: tuple[tuple[Key, Indicator, Quantity], ...] = ()
    problems: tuple[Problem, ...] = ()


@lru_cache(maxsize=4096)
def _read(stated: Stated, known: tuple[tuple[Key, Indicator | None], ...], read: Read) -> _One:
    """Known for who asks again: of a report's statements an editor changes one at a time.

    One without keys has an address at fault, which says how to read it and is told where it was read.
    """
    if not known:
        return _One(stated.mention)
    words = counted_in(stated.statement.text, stated.statement.unit)
    quantity = read(words, stated.statement.keys[0].measure, stated.before, stated.after)
    if quantity is None:
        return _One(stated.mention, problems=(_unreadable(stated, words),))
    facts = tuple((key, each, _counted(quantity, each)) for key, each in known if each is not None)
    digest = reading_digest(stated.mention.passage, words, facts)
    return _One(replace(stated.mention, digest=digest), facts, tuple(_unstated(stated)))


def _counted(quantity: Quantity, indicator: Indicator) -> Quantity:
    unit = counting(suited(quantity.unit, indicator.name.best("zh").text), indicator.unit)
    return quantity if unit is quantity.unit else replace(quantity, unit=unit)


def _add(table: _Table, stated: Stated, mention: Mention, key: Key, quantity: Quantity) -> Iterable[Problem]:
    record = table.records.get(key)
    if record is None:
        table.records[key] = _Record(quantity, [mention], stated.place.line)
        return []
    if record.quantity.size != quantity.size:
        first = record.mentions[0].words
        message = f"`{key}` is {stated.statement.text} here, and {first} in line {record.line}"
        hint = "tell them apart by period, measure, status or subject, or annotate one of them only"
        return [stated.place.problem(stated.statement.text, message, "duplicate-observation", hint)]
    record.mentions.append(mention)
    return []


def _mismatch(stated: Stated, key: Key, indicator: Indicator, quantity: Quantity) -> list[Problem]:
    unit, words = quantity.unit.canonical, stated.statement.text
    if key.measure == "structure" and not quantity.parts:
        message = f"`{words}` is no ratio, as measure=structure asks"
        return [stated.place.problem(words, message, "unit-mismatch", "write the whole of it, such as 6.8:51:42.2")]
    if key.measure != "level" or comparable(unit, indicator.unit):
        return []
    message = f"`{words}` is counted in {unit}, but `{indicator.id}` in {indicator.unit}"
    hint = "a growth rate needs measure=growth, average-growth, change or points; what was done, measure=count"
    return [stated.place.problem(words, message, "unit-mismatch", hint)]


def _unreadable(stated: Stated, words: str) -> Problem:
    hint = "link exactly one quantity with its unit: 超过3800亿元, 下降13.3%, 翻一番, 第二"
    return stated.place.problem(words, f"no single quantity can be read from `{words}`", "unreadable-quantity", hint)


def _unstated(stated: Stated) -> Iterator[Problem]:
    """A unit or a direction that no head of its table states, nor the end of its list."""
    unit = stated.statement.unit
    if unit and not (_headed(unit, stated.heads) or ends_in(stated.after, unit)):
        message = f"neither a head of its row or column nor the end of its list states the unit `{unit}`"
        hint = "unit= is for a number whose unit stands there; link the unit with the number elsewhere"
        yield stated.place.problem("unit=", message, "unit-unstated", hint)


def _headed(stated: str, heads: str) -> bool:
    """One in points may head its column as %."""
    way, unit = way_and_unit(stated.replace("个百分点", "%").replace("％", "%"))
    return way in heads and unit in heads.replace("％", "%").replace("百分点", "%")


def _unknown(catalogue: Catalogue, stated: Stated, key: Key) -> Problem:
    near = get_close_matches(key.indicator, [indicator.id for indicator in catalogue.indicators], 3)
    hint = "define it in indicators.toml"
    if near:
        hint = f"did you mean {' or '.join(f'`{id}`' for id in near)}? Or {hint}"
    return stated.place.problem(key.indicator, f"unknown indicator `{key.indicator}`", "unknown-indicator", hint)


def _indicators(observations: Iterable[Observation], catalogue: Catalogue) -> Iterator[Indicator]:
    """Those observed, in the order of the text, each followed by those that the terms of its ratio measure."""
    observed = dict.fromkeys(observation.key.indicator for observation in observations)
    indicators = (indicator for id in observed if (indicator := catalogue.get(id)))
    ids = dict.fromkeys(id for indicator in indicators for id in (indicator.id, *indicator.parts))
    return (indicator for id in ids if (indicator := catalogue.get(id)))
