"""a drawn figure -> what its explore mode needs, as JSON that says once what it says again and again.

`{"again": […], "wide": option, "narrow": option or null, "evidence": {id: {"sentence": …, "lang": …}}}`, where
`{"$": 2}` stands for the third of `again`, in which the shorter come first; `js/explore-figure.js` puts them back.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from site_gen.model.chart import Drawing

_LEAST = 24
"""Characters that are worth a place of their own."""
_WORDS = json.JSONEncoder(ensure_ascii=False).encode
_NAMES: Mapping[object, str] = {True: "true", False: "false", None: "null"}


class _Node(Struct, frozen=True):
    """A value as JSON, and the values in it: of an object under their names, as JSON too."""

    text: str
    named: Mapping[str, "_Node"] | None = None
    listed: tuple["_Node", ...] = ()

    @property
    def parts(self) -> tuple["_Node", ...]:
        return self.listed if self.named is None else (*self.named.values(),)


def live(drawing: Drawing, evidence: tuple[tuple[str, str], ...], lang: str) -> str:
    """`evidence`: observation -> its sentence in `lang`. No tag can end the script that holds it."""
    whole = _node(
        {
            "wide": _read(drawing.option),
            "narrow": _read(drawing.narrow_option or "null"),
            "evidence": {id: {"sentence": sentence, "lang": lang} for id, sentence in evidence},
        }
    )
    told = [*_told(whole)]
    times = Counter(node.text for node in told)
    first = {node.text: node for node in told}
    places = {text: at for at, text in enumerate(sorted((t for t in times if times[t] > 1), key=len))}
    again = ",".join(_put(first[text], places, text) for text in places)
    rest = ",".join(f"{name}:{_put(node, places)}" for name, node in (whole.named or {}).items())
    return f'{{"again":[{again}],{rest}}}'.replace("<", "\\u003c")


def _read(option: str) -> object:
    """Without digits that a float has of itself: 309.50960000000003."""
    return json.loads(option, parse_float=lambda digits: float(f"{float(digits):.9g}"))


def _node(value: object) -> _Node:
    if isinstance(value, dict):
        named = {_word(name).text: _node(each) for name, each in value.items()}
        return _Node("{" + ",".join(f"{name}:{node.text}" for name, node in named.items()) + "}", named)
    if isinstance(value, list):
        listed = (*map(_node, value),)
        return _Node("[" + ",".join(node.text for node in listed) + "]", listed=listed)
    if isinstance(value, str):
        return _word(value)
    return _Node(_NAMES[value] if value is None or isinstance(value, bool) else repr(value))


@lru_cache(maxsize=4096)
def _word(value: str) -> _Node:
    return _Node(_WORDS(value))


def _told(whole: _Node) -> Iterator[_Node]:
    """Each value within it that is long enough; what stands in one that was told before is not told again."""
    known: set[str] = set()
    waiting = [*whole.parts]
    while waiting:
        node = waiting.pop()
        if len(node.text) >= _LEAST:
            yield node
            waiting += () if node.text in known else node.parts
            known.add(node.text)


def _put(node: _Node, places: Mapping[str, int], itself: str = "") -> str:
    """With the places of what is said again; `itself`: not of this, which is told at its place."""
    if len(node.text) < _LEAST:
        return node.text
    if node.text != itself and node.text in places:
        return f'{{"$":{places[node.text]}}}'
    if node.named is not None:
        return "{" + ",".join(f"{name}:{_put(each, places)}" for name, each in node.named.items()) + "}"
    return "[" + ",".join(_put(each, places) for each in node.listed) + "]" if node.listed else node.text
