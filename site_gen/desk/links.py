"""A statement of the edition -> its link as the file has it; and the link's address with one thing of it changed."""

from collections.abc import Callable

from msgspec import Struct

from site_gen.desk.splice import MovedError, line_start
from site_gen.edition.addresses import PARAMETERS, read_address
from site_gen.edition.spelling import spell_address
from site_gen.model.compiled import compiled
from site_gen.model.dataset import Key
from site_gen.model.edition import Statement
from site_gen.model.period import Period

_LINK = compiled(r"\[((?:\\.|[^\[\]\\])*)\]\(obs:((?:\\.|[^()\\\s]|\([^()\s]*\))*)\)")
_USUAL = {"measure": "level", "status": "actual", "subject": ""}


class Written(Struct, frozen=True):
    """A link as written: `label` and `address` (what follows `obs:`), and where it stands in the file's text."""

    start: int
    label: str
    address: str

    @property
    def text(self) -> str:
        return f"[{self.label}](obs:{self.address})"

    @property
    def address_start(self) -> int:
        return self.start + len(self.label) + len("[](obs:")


def written(text: str, statement: Statement) -> Written:
    """The link of `statement` in the text of report.md. MovedError where it is written as no link usually is."""
    line = line_start(text, statement.line)
    match = _LINK.match(text, line + statement.column - len("[") - 1)
    if match is None or read_address(match[2])[0].keys != statement.keys:
        raise MovedError("report.md")
    return Written(match.start(), match[1], match[2])


def readdressed(address: str, name: str, value: str) -> str:
    """`address` with `name` (period, measure, status, subject) as `value`; all else as it was written."""
    targets, _, query = address.partition("?")
    if name == "period":
        return _targets(address, lambda target: f"{target.partition('@')[0]}@{value}")
    given = dict(part.partition("=")[::2] for part in query.split("&")) if query else {}
    before = list(given)
    given.pop(name, None)
    if value != _USUAL[name]:
        given[name] = _spelt(name, value)
    kept = [each for each in before if each in given] if name in before else sorted(given, key=_rank)
    kept = kept if name in kept or name not in given else [*kept, name]
    return targets + ("?" if given else "") + "&".join(f"{each}={given[each]}" for each in kept)


def reindicated(address: str, before: str, now: str) -> str:
    """`address` with the indicator `now` in place of `before`."""
    return _targets(address, lambda target: now + target[len(before) :] if target.startswith(f"{before}@") else target)


def _targets(address: str, change: Callable[[str], str]) -> str:
    targets, mark, query = address.partition("?")
    return "+".join(map(change, targets.split("+"))) + mark + query


def _rank(name: str) -> int:
    return PARAMETERS.index(name) if name in PARAMETERS else len(PARAMETERS)


def _spelt(name: str, value: str) -> str:
    """A value as an address writes it."""
    if name != "subject":
        return value
    return spell_address([Key("a", Period.year(2000), subject=value)]).partition("subject=")[2]
