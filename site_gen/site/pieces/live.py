"""a drawn figure -> what its explore mode needs, as JSON that says once what it says again and again.

`{"again": […], "wide": option, "narrow": option or null, "evidence": {id: {"sentence": …, "lang": …}}}`, where
`{"$": 2}` stands for the third of `again`, in which the shorter come first; `js/explore-figure.js` puts them back.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from site_gen.model.chart import Drawing

_LEAST = 24
"""Characters that are worth a place of their own."""


@lru_cache(maxsize=64)
def live(drawing: Drawing, evidence: tuple[tuple[str, str], ...], lang: str) -> str:
    """`evidence`: observation -> its sentence in `lang`. No tag can end the script that holds it."""
    whole = {
        "wide": _read(drawing.option),
        "narrow": _read(drawing.narrow_option or "null"),
        "evidence": {id: {"sentence": sentence, "lang": lang} for id, sentence in evidence},
    }
    times = Counter(_told(whole))
    places = {text: at for at, text in enumerate(sorted((t for t in times if times[t] > 1), key=len))}
    again = [_put(json.loads(text), places, text) for text in places]
    return _text({"again": again, **{name: _put(value, places) for name, value in whole.items()}}).replace(
        "<", "\\u003c"
    )


def _read(option: str) -> object:
    """Without digits that a float has of itself: 309.50960000000003."""
    return json.loads(option, parse_float=lambda digits: float(f"{float(digits):.9g}"))


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _parts(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from value.values()
    elif isinstance(value, list):
        yield from value


def _told(whole: object) -> Iterator[str]:
    """Each value within it that is long enough, as text; what stands in one that was told before is not told again."""
    known: set[str] = set()
    waiting = [*_parts(whole)]
    while waiting:
        value = waiting.pop()
        text = _text(value)
        if len(text) >= _LEAST:
            yield text
            waiting += () if text in known else _parts(value)
            known.add(text)


def _put(value: object, places: Mapping[str, int], itself: str = "") -> object:
    """With the places of what is said again; `itself`: not of this, which is told at its place."""
    text = _text(value)
    if text != itself and text in places:
        return {"$": places[text]}
    if isinstance(value, dict):
        return {name: _put(each, places) for name, each in value.items()}
    return [_put(each, places) for each in value] if isinstance(value, list) else value
