"""Promise 4: a translation states every observation of the report, once, and its words mean the same number."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from site_gen.edition.addresses import Fault
from site_gen.edition.equality import difference
from site_gen.edition.matching import Unit, units
from site_gen.edition.strings import Strings
from site_gen.edition.terminology import term_faults
from site_gen.model.dataset import Key, Measure, Observation
from site_gen.model.digits import plain
from site_gen.model.edition import Edition, Inline, NoteLink, Statement, TranslatedBlock, Translation
from site_gen.model.glossary import Term
from site_gen.model.problem import Problem
from site_gen.model.quantity import Quantity

Read = Callable[[str, Measure], Quantity | None]


class Pair(Struct, frozen=True):
    """A block and its translation."""

    unit: Unit
    block: TranslatedBlock


def agree(
    edition: Edition,
    translation: Translation,
    observations: tuple[Observation, ...],
    read: Read | None,
    file: str,
) -> tuple[Problem, ...]:
    """Compare each current block of `translation`, and each draft, with its original; problems stand in `file`.

    `read` reads a quantity from words of the translation's language; without it, numbers are not compared. Blocks
    that are stale or missing are not compared: pages show the original in their place (see `unfinished`).
    """
    strings = Strings(translation.catalogue, file)
    quantities = {observation.key: observation.quantity for observation in observations}
    problems: list[Problem] = []
    for pair in _pairs(edition, translation):
        problems += _keys(pair, strings)
        problems += _numbers(pair, quantities, read, strings) if read else ()
        problems += _notes(pair, strings)
    return tuple(sorted(set(problems)))


def differing_terms(
    edition: Edition, translation: Translation, terms: tuple[Term, ...], file: str
) -> tuple[Problem, ...]:
    """The same of terms that are not rendered as the glossary has them."""
    strings = Strings(translation.catalogue, file)
    problems: set[Problem] = set()
    for pair in _pairs(edition, translation):
        faults = term_faults(pair.unit.inlines, pair.block.inlines, terms, translation.lang)
        problems.update(strings.problem(pair.block.line, fault) for fault in faults)
    return tuple(sorted(problems))


def unfinished(edition: Edition, translation: Translation, file: str) -> tuple[Problem, ...]:
    """A problem for each block that is not translated, or whose translation is of words that it had once."""
    strings = Strings(translation.catalogue, file)
    problems = []
    for unit in units(edition):
        block = translation.blocks.get(unit.id)
        if block is None or block.state == "missing":
            message, hint = f"`{unit.id}` is not translated", f"{unit.markdown[:40]} (line {unit.line} of the edition)"
            problems.append(strings.whole_line(block.line if block else 1, message, "missing-translation", hint))
        elif block.state == "draft":
            message, hint = f"the translation of `{unit.id}` is a machine draft", "review it and take `fuzzy` away"
            problems.append(strings.whole_line(block.line, message, "machine-draft", hint))
        elif block.state == "stale":
            hint = "translate what has changed and take `fuzzy` away"
            message = f"the translation of `{unit.id}` is stale"
            problems.append(strings.whole_line(block.line, message, "stale-translation", hint))
    return tuple(problems)


def _pairs(edition: Edition, translation: Translation) -> Iterator[Pair]:
    for unit in units(edition):
        block = translation.blocks.get(unit.id)
        if block and block.state in ("current", "draft"):
            yield Pair(unit, block)


def _statements(inlines: tuple[Inline, ...]) -> list[Statement]:
    return [inline for inline in inlines if isinstance(inline, Statement)]


def _keys(pair: Pair, strings: Strings) -> Iterator[Problem]:
    wanted = Counter(key for one in _statements(pair.unit.inlines) for key in one.keys)
    seen: Counter[Key] = Counter()
    for statement in _statements(pair.block.inlines):
        for key in statement.keys:
            seen[key] += 1
            if key not in wanted:
                yield _at(statement, f"the original does not state `{key}` here", "foreign-observation", strings)
            elif seen[key] > wanted[key]:
                message = f"`{key}` stands here once more than in the original"
                yield _at(statement, message, "repeated-observation", strings)
    for key in wanted:
        if seen[key] < 1:
            words = next(one.text for one in _statements(pair.unit.inlines) if key in one.keys)
            message = f"the translation of `{pair.unit.id}` does not state {words}"
            yield strings.problem(pair.block.line, Fault(0, 1, message, "lost-observation", f"[…](obs:{key})"))


def _numbers(pair: Pair, quantities: Mapping[Key, Quantity], read: Read, strings: Strings) -> Iterator[Problem]:
    for statement in _statements(pair.block.inlines):
        for key in statement.keys:
            if key not in quantities:
                continue
            stated = read(statement.text, key.measure)
            if stated is None:
                yield _at(statement, "these words state no quantity that can be read", "unreadable-quantity", strings)
                continue
            differs = difference(quantities[key], stated)
            if differs:
                message = f"the {differs} differs: {told(stated)} here, {told(quantities[key])} in the report"
                yield _at(statement, message, f"{differs}-differs", strings)


def _notes(pair: Pair, strings: Strings) -> Iterator[Problem]:
    wanted = [inline.note for inline in pair.unit.inlines if isinstance(inline, NoteLink)]
    given = [inline.note for inline in pair.block.inlines if isinstance(inline, NoteLink)]
    for note in sorted({*wanted, *given}):
        there, here = wanted.count(note), given.count(note)
        if there != here:
            message = f"the note `{note}` is called {there} times in the original, {here} here"
            yield strings.problem(pair.block.line, Fault(0, 1, message, "note-differs", f"[^{note}]"))


def _at(statement: Statement, message: str, rule: str, strings: Strings) -> Problem:
    return strings.placed(statement.line, statement.column, len(statement.text), message, rule)


def told(quantity: Quantity) -> str:
    """`over 800 亿元 (80000000000 CNY)`, for a message."""
    value = ":".join(map(str, quantity.parts)) or f"{quantity.value}"
    if quantity.value_max is not None:
        value += f" to {quantity.value_max}"
    bound = "" if quantity.bound == "exact" else f"{quantity.bound.replace('_', ' ')} "
    canonical = "" if quantity.parts else f" ({plain(quantity.canonical_value)} {quantity.unit.canonical})"
    return f"{bound}{value} {quantity.unit.printed}".rstrip() + canonical
