"""Types of the model <-> the plain types that TOML has: a pair is a table of strings, a period a string."""

import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any

from site_gen.model.period import Period
from site_gen.model.text import Words


@cache
def plain(kind: Any) -> Any:
    """`kind` with the nouns inside it replaced by what TOML writes: `tuple[Period, ...]` -> `tuple[str, ...]`."""
    if kind is Words:
        return dict[str, str]
    if kind is Period:
        return str
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return tuple[tuple(plain(each) for each in arguments)]  # type: ignore[misc]  # built at run time for msgspec
    if origin is Mapping:
        return dict[arguments[0], plain(arguments[1])]  # type: ignore[valid-type, misc]  # built at run time for msgspec
    if origin in (types.UnionType, typing.Union):
        return typing.Union[tuple(plain(each) for each in arguments)]  # noqa: UP007  # built at run time
    return kind


def noun(kind: Any, given: Any) -> Any:
    """The value of type `kind` that `given`, of type `plain(kind)`, writes; ValueError where it writes none."""
    if plain(kind) == kind:
        return given
    if kind is Words:
        return Words.of(given)
    if kind is Period:
        return _period(given)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return tuple(noun(arguments[0], each) for each in given)
    if origin in (types.UnionType, typing.Union) and given is not None:
        return noun(next(each for each in arguments if each is not type(None)), given)
    if origin is Mapping:
        return {key: noun(arguments[1], each) for key, each in given.items()}
    return given


def _period(given: str) -> Period:
    period = Period.parse(given)
    if period is None:
        raise ValueError(f'`{given}` is not a period such as "2021" or "2016..2021"')
    return period
