"""The words of folders of content: read once, and again where a folder looks otherwise."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from site_gen.store.ourselves import TICK
from site_gen.store.traces import look_of, words

_NAME = "sources"


class _Seen(NamedTuple):
    look: str
    words: str


def words_of(folders: Iterable[str], cache: Path | None) -> Mapping[str, str]:
    """Digest of the words of each, see `traces.words`."""
    known, told, newest = _noted(cache), dict[str, _Seen](), dict[str, int]()
    for folder in folders:
        look, newest[folder] = look_of(folder)
        before = known.get(folder)
        told[folder] = before if before and before.look == look else _Seen(look, words(folder))
    if cache and told != known:
        _note(cache, told, newest)
    return {folder: seen.words for folder, seen in told.items()}


def _noted(cache: Path | None) -> Mapping[str, _Seen]:
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.msgpack.decode((cache / _NAME).read_bytes(), type=dict[str, _Seen]) if cache else {}
    return {}


def _note(cache: Path, told: Mapping[str, _Seen], newest: Mapping[str, int]) -> None:
    """Not of a folder in which a file was written just before the look: it may change unseen."""
    aside = cache / f"{_NAME}.{os.getpid()}.new"
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
        aside.touch()
        settled = aside.stat().st_mtime_ns - TICK
        aside.write_bytes(msgspec.msgpack.encode({each: told[each] for each in told if newest[each] < settled}))
        aside.replace(cache / _NAME)
