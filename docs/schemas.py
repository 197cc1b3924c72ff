"""The types that content is read into -> a JSON Schema of each TOML file, by which editors complete and check it.

python docs/schemas.py     rewrites site_gen/load/schemas/; what a key means is taken from reference.md
"""

import json
import re
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import keys
import msgspec

from site_gen.load.nouns import plain
from site_gen.model.period import Period

FOLDER = Path(__file__).parent.parent / "site_gen" / "load" / "schemas"
_DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest one that editors of TOML know."""
_ROOTS = {
    "charts.toml": ("chart", list),
    "glossary.toml": ("term", dict),
    "indicators.toml": ("indicator", dict),
    "coverage.toml": ("silent", list),
    "received.toml": ("held", list),
    "aliases.toml": ("alias", dict),
    "formulas.toml": ("formula", dict),
    "themes.toml": ("theme", dict),
}
"""Files that hold many tables of one kind: what these are called, and whether in order or by id."""
_BELOW = ("omitted", "versions")
"""Keys that hold tables with a mark of their own."""
_TABLE = re.compile(r"<!-- table: (\S+) -->\n.*?<!-- end -->", re.S)
_ID = "^[a-z0-9]+(-[a-z0-9]+)*$"
_PERIOD = r"^\d{4}"

Schema = dict[str, Any]


def schemas() -> Mapping[str, str]:
    """Name of the file, `charts.json` -> its text."""
    marks = ("site.toml", "report.toml", *_ROOTS)
    return {mark.replace("toml", "json"): _text(mark) for mark in marks}


def _text(mark: str) -> str:
    table = _table(mark)
    if root := _ROOTS.get(mark):
        name, shape = root
        table = _closed({name: {"type": "array", "items": table} if shape is list else _by_id(table)})
    schema = {"$schema": _DRAFT, "title": f"{mark} of site-gen", **table}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _by_id(table: Schema) -> Schema:
    return {"type": "object", "patternProperties": {_ID: table}, "additionalProperties": False}


def _closed(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _table(mark: str) -> Schema:
    kind, without = keys.KINDS[mark]
    written = [field for field in msgspec.structs.fields(kind) if field.name not in without]
    table = _closed(dict(_keys(mark, kind, [field.name for field in written])))
    required = [each.name for each in written if each.required]
    return {**table, "required": required}


def _keys(mark: str, kind: type, names: list[str]) -> Iterator[tuple[str, Schema]]:
    hints, said = typing.get_type_hints(kind), _said(mark)
    for name in names:
        shape = {"type": "array", "items": _table(name)} if name in _BELOW else _type(hints[name])
        yield name, {"description": said.get(f"`{name}`", ""), **shape}


def _type(hint: Any) -> Schema:
    """TOML knows no null: a key that may be missing is simply not written."""
    one = next((each for each in typing.get_args(hint) if type(None) in typing.get_args(hint)), hint)
    if one is Period:
        return {"type": "string", "pattern": _PERIOD}
    return dict(msgspec.json.schema(plain(one)))


def _said(mark: str) -> Mapping[str, str]:
    page = keys.REFERENCE.read_text("utf-8")
    return next(keys.meanings(found[0]) for found in _TABLE.finditer(page) if found[1] == mark)


def write() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, "utf-8")


if __name__ == "__main__":
    write()
