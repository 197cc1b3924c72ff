"""Corridor of whoever checks, content -> confirmed.txt: what is open, what was found right, what is taken back."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from site_gen import load, write
from site_gen.commands.unchecked import Vouched, vouched
from site_gen.confirming.editing import added, removed
from site_gen.confirming.lines import BEGUN
from site_gen.confirming.standing import Reading, Why
from site_gen.model.compiled import compiled
from site_gen.model.dataset import Key
from site_gen.model.digits import plain
from site_gen.model.problem import ContentError, Problem
from site_gen.model.quantity import Quantity

FILE = "confirmed.txt"
MOST = 25
"""Readings that one list may hold: nobody looks a longer one through."""
How = Literal["one", "all", "many", "undo"]
"""one: each name is of one reading; all: of several, each compared with its sentence; many: a list looked through."""
_LINE = compiled(r"(?:report\.md:)?(\d+)(?::(\d+))?")
_WHY: Mapping[Why, str] = {
    "sentence": "the sentence, a name or the value is another now",
    "facts": "it is read as something else now",
    "gone": "nothing is annotated there any more",
}


def listed(content: Path, templates: Path, slug: str) -> Iterator[tuple[str, str]]:
    """What is open in a report, or in each where `slug` is empty, each with its slug: first what readers see first."""
    return ((each.view.slug, "\n".join(_told(each))) for each in _reports(content, templates, slug))


def confirm(content: Path, templates: Path, slug: str, names: Sequence[str], how: How, on: str, by: str) -> str:
    """Writes into `confirmed.txt` that the readings which `names` name are right, or takes that back; says what.

    A name is the address or id of an observation, a line of report.md, the id of a block, or a digest. Raises
    ContentError for a name that means nothing, or more than `how` allows.
    """
    report = _one(content, templates, slug)
    chosen = tuple(dict.fromkeys(reading for name in names for reading in _named(report, name, how)))
    file = content / report.view.slug / FILE
    if how == "many" and len(chosen) > MOST:
        raise _refused(report, f"{len(chosen)} readings; a list of more than {MOST} is looked through by nobody", "")
    before = load.bytes_of(file).decode() if file.exists() else ""
    after = _undone(report, chosen, before, by) if how == "undo" else _done(chosen, how, before, on, by)
    if after != before:
        write.file(file, after.encode())
    return "\n".join([*(_row(report, reading) for reading in chosen), _said(report, len(chosen), how, after != before)])


def _done(chosen: Iterable[Reading], how: How, text: str, on: str, by: str) -> str:
    return added(text or BEGUN, [reading.confirmed("many" if how == "many" else "yes", on, by) for reading in chosen])


def _undone(report: Vouched, chosen: Iterable[Reading], text: str, by: str) -> str:
    digests = {reading.mention.digest for reading in chosen}
    return removed(text, [line for line in report.lines if line.digest in digests and line.by == by])


def _said(report: Vouched, count: int, how: How, changed: bool) -> str:
    done = {"many": "confirmed in a list", "undo": "taken back"}.get(how, "confirmed")
    return f"{report.path}/{FILE}: {f'{count} {done}' if changed else 'as it was'}"


def _named(report: Vouched, name: str, how: How) -> tuple[Reading, ...]:
    found = next(filter(None, (look(report, name) for look in _LOOKS)), ())
    if not found:
        hint = "gdp@2021, gdp-2021, a line 33 or 33:140 of report.md, a block p9; without any: all that is open"
        raise _refused(report, f"`{name}` names no reading", hint)
    if how == "one" and len(found) > 1:
        listing = "; ".join(f"{each.mention.line}:{each.mention.column} {each.mention.words}" for each in found)
        hint = "--all if you have compared each with its sentence, --many if you have looked them through"
        raise _refused(report, f"`{name}` is {len(found)} readings: {listing}", hint)
    return found


def _refused(report: Vouched, message: str, hint: str) -> ContentError:
    return ContentError([Problem(f"{report.path}/report.md", 1, 1, message, "selection", hint=hint)])


def _by_address(report: Vouched, name: str) -> tuple[Reading, ...]:
    return report.of(each for each in report.view.dataset.observations if name in (each.id, str(each.key)))


def _by_place(report: Vouched, name: str) -> tuple[Reading, ...]:
    match = _LINE.fullmatch(name)
    return tuple(
        reading
        for reading in report.readings
        if match and reading.mention.line == int(match[1]) and match[2] in (None, str(reading.mention.column))
    )


def _by_block(report: Vouched, name: str) -> tuple[Reading, ...]:
    return tuple(reading for reading in report.readings if name in (reading.mention.block, reading.mention.digest))


_LOOKS: tuple[Callable[[Vouched, str], tuple[Reading, ...]], ...] = (_by_address, _by_place, _by_block)


def _told(report: Vouched) -> Iterator[str]:
    yield report.summary
    for reading in report.open:
        words = reading.mention.words
        yield _row(report, reading)
        yield f"    {reading.mention.sentence.replace(words, f'【{words}】')}"
    for each in report.fallen:
        now = f" in report.md:{each.now.mention.line}:{each.now.mention.column}" if each.now else ""
        yield f"{FILE}:{each.confirmation.line}  {each.confirmation.words}  has fallen: {_WHY[each.why]}{now}"


def _row(report: Vouched, reading: Reading) -> str:
    facts = " + ".join(_fact(report, key) for key in reading.keys)
    return f"{reading.mention.line}:{reading.mention.column}  {reading.mention.words}  =  {facts}"


def _fact(report: Vouched, key: Key) -> str:
    """`地区生产总值 gdp@2016: 176202000000 CNY`."""
    name = report.view.dataset.indicator(key.indicator).name.best("zh").text
    quantity = next(each.quantity for each in report.view.dataset.observations if each.key == key)
    bound = "" if quantity.bound == "exact" else f"{quantity.bound} "
    return f"{name} {key}: {bound}{_value(quantity)} {quantity.unit.canonical}"


def _value(quantity: Quantity) -> str:
    if quantity.parts:
        return ":".join(map(plain, quantity.parts))
    ends = (quantity.canonical_value, quantity.canonical_max)
    return "–".join(plain(end) for end in ends if end is not None)


def _reports(content: Path, templates: Path, slug: str) -> Iterator[Vouched]:
    loaded = load.content(content)
    found = [report for report in loaded.reports if slug in ("", report.slug)]
    if not found:
        hint = f"its reports: {', '.join(report.slug for report in loaded.reports)}"
        raise ContentError([Problem(str(content), 1, 1, f"there is no report `{slug}`", "no-report", hint=hint)])
    return (vouched(loaded, report, templates) for report in found)


def _one(content: Path, templates: Path, slug: str) -> Vouched:
    first, *more = _reports(content, templates, slug)
    if more:
        hint = f"--report {first.view.slug}"
        raise ContentError([Problem(str(content), 1, 1, "the content holds several reports", "no-report", hint=hint)])
    return first
