"""The types that content is read into, and click's commands -> the tables of reference.md; their last column stays.

python docs/keys.py     rewrites reference.md; what a new key means is then to be filled in by hand
"""

import re
import types
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
import msgspec

from site_gen import load
from site_gen.cli import cli
from site_gen.data.exports_fields import Places, fields
from site_gen.load.schema import OmittedTable, ReportTable, VersionTable
from site_gen.model.chart import ChartSpec
from site_gen.model.content import SiteSettings
from site_gen.model.curation import Alias, Formula, Silence
from site_gen.model.dataset import Dataset, Indicator
from site_gen.model.glossary import Term
from site_gen.model.period import Period
from site_gen.model.received import Held
from site_gen.model.text import Words
from site_gen.model.theme import Theme
from site_gen.site.words.wording import Gettext

REFERENCE = Path(__file__).parent / "reference.md"
KINDS: Mapping[str, tuple[type, tuple[str, ...]]] = {
    "site.toml": (SiteSettings, ()),
    "report.toml": (ReportTable, ()),
    "omitted": (OmittedTable, ()),
    "versions": (VersionTable, ()),
    "charts.toml": (ChartSpec, ("line",)),
    "glossary.toml": (Term, ("id",)),
    "coverage.toml": (Silence, ()),
    "received.toml": (Held, ()),
    "aliases.toml": (Alias, ("id",)),
    "formulas.toml": (Formula, ("id",)),
    "themes.toml": (Theme, ("id",)),
    "indicators.toml": (Indicator, ("id", "standard", "by_rule", "pinyin")),
}
"""Mark in reference.md -> the type, and its fields that no author writes."""
_NAMES = {Words: "pair", Period: "period", str: "text", bool: "true or false", int: "number", object: "value"}
_PART = re.compile(r"(<!-- table: (\S+) -->\n).*?(<!-- end -->)", re.S)


def rewritten(text: str) -> str:
    """reference.md with its tables as the code has them today."""
    return _PART.sub(lambda match: f"{match[1]}{table(match[2], meanings(match[0]))}{match[3]}", text)


def meanings(table: str) -> dict[str, str]:
    """First cell of each row -> last cell."""
    rows = (line.strip("| ").split(" | ") for line in table.split("\n") if line.startswith("| `"))
    return {row[0]: row[-1].strip() for row in rows}


def table(mark: str, said: Mapping[str, str]) -> str:
    """The Markdown of one table."""
    if mark == "commands":
        return "\n" + "\n".join(_commands(cli, "site-gen")) + "\n"
    if mark == "fields":
        return _lines(("field", "type", "means"), ((f"`{name}`", kind) for name, kind in _fields()), said)
    kind, without = KINDS[mark]
    return _lines(("key", "type", "default", "means"), _keys(kind, without), said)


def _lines(head: tuple[str, ...], rows: Iterator[tuple[str, ...]], said: Mapping[str, str]) -> str:
    full = (head, tuple("---" for _ in head), *((*row, said.get(row[0], "")) for row in rows))
    return "\n" + "\n".join(f"| {' | '.join(row)} |" for row in full) + "\n\n"


def _keys(kind: type, without: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    hints = typing.get_type_hints(kind)
    for field in msgspec.structs.fields(kind):
        if field.name not in without:
            yield f"`{field.name}`", shown(hints[field.name]), _default(field)


def _default(field: msgspec.structs.FieldInfo) -> str:
    if field.required:
        return "required"
    if field.default in (None, "", (), msgspec.NODEFAULT):
        return "empty"
    return f"`{str(field.default).lower() if isinstance(field.default, bool) else field.default}`"


def shown(kind: object) -> str:
    """A type in words: `list of periods`."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return ", ".join(f"`{value}`" for value in arguments)
    if origin is tuple:
        return f"list of {shown(arguments[0])}"
    if origin is Mapping:
        return f"table of {shown(arguments[1])}"
    if origin in (types.UnionType, typing.Union) and type(None) not in arguments:
        return ", ".join(map(shown, arguments))
    if origin in (types.UnionType, typing.Union):
        return shown(next(each for each in arguments if each is not type(None)))
    return _NAMES[kind]  # type: ignore[index]  # every type that a key has is named


def _fields() -> Iterator[tuple[str, str]]:
    wording = Gettext.from_catalogues(load.words(load.templates()))
    for field in fields(
        Dataset((), ()), Places(lambda observation: "", {}, {"en": lambda observation: ("", "")}), wording
    ):
        yield field.name, field.type


def _commands(group: click.Group, name: str) -> Iterator[str]:
    for command in group.commands.values():
        whole = f"{name} {command.name}"
        if isinstance(command, click.Group):
            yield from _commands(command, whole)
            continue
        arguments = " ".join(p.make_metavar(click.Context(command)) for p in command.params if _is_argument(p))
        yield f"### `{f'{whole} {arguments}'.strip()}`\n\n{_plain(command.help or '')}\n"
        options = [f"- {_option(p)}" for p in command.params if isinstance(p, click.Option)]
        yield from (*options, *([""] if options else []))


def _is_argument(parameter: click.Parameter) -> bool:
    return isinstance(parameter, click.Argument)


def _option(option: click.Option) -> str:
    record = option.get_help_record(click.Context(click.Command("x")))
    written, meaning = record or ("", "")
    return f"`{written}` {_plain(meaning)}".rstrip()


def _plain(text: str) -> str:
    """Help in Markdown, where `<report>` would be a tag."""
    return text.strip().replace("<", "\\<")


if __name__ == "__main__":
    REFERENCE.write_text(rewritten(REFERENCE.read_text("utf-8")), "utf-8")
