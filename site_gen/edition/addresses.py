"""`gdp@2016..2021?measure=growth&subject=韶山市` -> keys, or what is wrong with it and where."""

from collections.abc import Mapping
from typing import cast, get_args
from urllib.parse import unquote

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.dataset import Key, Measure, Status
from site_gen.model.period import Period

IDENTIFIER = compiled(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")  # gdp-per-capita, pm2.5-concentration
_KNOWN: Mapping[str, tuple[str, ...]] = {"measure": get_args(Measure), "status": get_args(Status)}
PARAMETERS = ("measure", "status", "subject", "unit", "sic")


class Fault(Struct, frozen=True):
    """What is wrong in a piece of text: `start` and `length` mark the characters at fault."""

    start: int
    length: int
    message: str
    rule: str
    hint: str = ""


class Address(Struct, frozen=True):
    """What an `obs:` link says of its words."""

    keys: tuple[Key, ...]
    found: str | None = None
    """The source's words, from `sic=`."""
    unit: str = ""
    """Of a number in a table, which its head states, or in a list, where the last number does: `unit=亿元`."""


def read_address(text: str) -> tuple[Address, tuple[Fault, ...]]:
    """The keys of `text` (what follows `obs:`). Keys that cannot be read are left out, each with its fault."""
    targets, mark, query = text.partition("?")
    values, faults = _parameters(query, len(targets) + 1) if mark else ({}, [])
    measure = cast("Measure", values.get("measure", "level"))
    status = cast("Status", values.get("status", "actual"))
    keys, start, readable = [], 0, not faults
    for target in targets.split("+"):
        read = _target(target, start)
        if isinstance(read, Fault):
            faults.append(read)
        elif readable:
            keys.append(Key(*read, measure, status, values.get("subject")))
        start += len(target) + 1
    return Address(tuple(keys), values.get("sic"), values.get("unit", "")), tuple(faults)


def _target(target: str, start: int) -> tuple[str, Period] | Fault:
    indicator, mark, when = target.partition("@")
    if not IDENTIFIER.fullmatch(indicator):
        hint = "write INDICATOR@PERIOD, such as gdp@2021; ids are small letters, digits and -"
        return Fault(start, max(1, len(indicator)), f"`{indicator}` is no indicator id", "bad-address", hint)
    period = Period.parse(when)
    if period is None:
        message = f"`{when}` is no period" if mark else f"the period of `{indicator}` is missing"
        place = start + len(indicator) + len(mark)
        hint = "write a year @2021, a month @2021-06 or a stretch @2016..2021"
        return Fault(place, max(1, len(when)), message, "bad-period", hint)
    return indicator, period


def _parameters(query: str, start: int) -> tuple[dict[str, str], list[Fault]]:
    values: dict[str, str] = {}
    faults = []
    for part in query.split("&"):
        name, _, value = part.partition("=")
        fault = _parameter_fault(name, value, start, values)
        if fault:
            faults.append(fault)
        values.setdefault(name, unquote(value))
        start += len(part) + 1
    return values, faults


def _parameter_fault(name: str, value: str, start: int, before: Mapping[str, str]) -> Fault | None:
    if name not in PARAMETERS:
        return Fault(start, max(1, len(name)), f"`{name}` is no part of an address", "bad-address", _among(PARAMETERS))
    if not value or name in before:
        message = f"`{name}` stands twice" if value else f"`{name}` has no value"
        return Fault(start, len(name), message, "bad-address")
    known = _KNOWN.get(name)
    if known and value not in known:
        place = start + len(name) + 1
        return Fault(place, len(value), f"`{value}` is no {name}", f"unknown-{name}", _among(known))
    return None


def _among(known: tuple[str, ...]) -> str:
    return "one of " + ", ".join(known)
