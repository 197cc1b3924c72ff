"""The examples of the reader's rules, and the reader with one of its rules switched off."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from msgspec.structs import replace
from pytest import MonkeyPatch
from stating import HEADINGS, report, told

from site_gen.model.digits import plain
from site_gen.model.report import Mode
from site_gen.reading.kinds import kind_of
from site_gen.reading.measure import measure
from site_gen.reading.quantity import read_quantity
from site_gen.reading.rule import Rule
from site_gen.reading.tokens import scan


def holds(example: str) -> bool:
    """`[@mode ]sentence => what` is so."""
    sentence, _, what = example.partition(" => ")
    if what == "-" or what.count(" | ") > 1:
        facts = facts_of(sentence)
        return what in facts if facts else what == "-"
    return what in (kinds_of(sentence) if " | " in what else [size_of(sentence)])


def facts_of(sentence: str) -> list[str]:
    mark, _, words = sentence.partition(" ") if sentence.startswith("@") else ("@year", "", sentence)
    mode: Mode = next((one for one in HEADINGS if mark == f"@{one}"), "year")
    outline = report(mode, words)
    outline = replace(outline, date="") if mark == "@undated" else outline
    return [told(reading) for reading in measure(outline, lambda *_: None).readings]


def kinds_of(sentence: str) -> list[str]:
    return [f"{token.span.of(sentence)} | {kind_of(sentence, token)}" for token in scan(sentence)]


def size_of(words: str) -> str:
    """`突破800亿元` -> `over 800亿元`."""
    quantity = read_quantity(words)
    if quantity is None:
        return "none"
    top = "" if quantity.value_max is None else f"..{plain(quantity.value_max)}"
    return f"{quantity.bound} {plain(quantity.value)}{top}{quantity.unit.printed}"


def modules() -> list[ModuleType]:
    return [module for name, module in sorted(sys.modules.items()) if name.startswith("site_gen.reading")]


def name_of(rule: Rule) -> str:
    """Where a rule stands: `names_coded._INDEX`, `tokens._ANY:s_ratio`, `series_spread._SPREAD:城乡`."""
    homes = (
        (module, name)
        for module in modules()
        for name, value in vars(module).items()
        if _put(value, rule.pattern, None) is not value
    )
    home, name = next(homes)
    part = rule.part or ("" if getattr(home, name) is rule.pattern else rule.pattern.pattern)
    return f"{home.__name__.removeprefix('site_gen.reading.')}.{name}" + f":{part}" * bool(part)


def patterns(*prefixes: str) -> list[re.Pattern[str]]:
    """Every pattern of the modules of `site_gen.reading` whose names begin so, each once."""
    homes = [module for module in modules() if module.__name__.removeprefix("site_gen.reading.").startswith(prefixes)]
    found = [pattern for module in homes for value in vars(module).values() for pattern in _deep(value)]
    return list({id(pattern): pattern for pattern in found}.values())


def _deep(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    for part in value if type(value) is tuple else ():
        yield from _deep(part)


@contextmanager
def switched_off(rule: Rule) -> Iterator[None]:
    """The reader as if `rule` were not."""
    never = rule.without()
    with MonkeyPatch.context() as patch:
        for module in modules():
            for name, value in list(vars(module).items()):
                put = _put(value, rule.pattern, never)
                if put is not value:
                    patch.setattr(module, name, put)
        _forget()
        yield
    _forget()


def _forget() -> None:
    """What functions of the reader remember was made with other rules."""
    for module in modules():
        for value in vars(module).values():
            if callable(clear := getattr(value, "cache_clear", None)):
                clear()


def _put(value: object, pattern: object, other: object) -> object:
    """`value` with `other` for `pattern`, also deep in a tuple or the values of a dict; itself where it holds none."""
    if value is pattern:
        return other
    if type(value) is tuple:
        parts = tuple(_put(part, pattern, other) for part in value)
        return value if all(new is old for new, old in zip(parts, value, strict=True)) else parts
    return value
