"""What the program says -> the same in the language of who reads it.

The code says everything in English. A message is found again by its template (`{} is missing`), so that no place that
says something has to know of languages; the words are a gettext catalogue, whose msgids are the templates and whose
msgstrs number what was filled in: `缺少{0}`.
"""

import re
from collections.abc import Mapping
from contextvars import ContextVar
from functools import lru_cache

_HOLE = "{}"


class Speech:
    """A language of the program."""

    def __init__(self, words: Mapping[str, str], language: str = "en") -> None:
        """`words`: templates with their translations."""
        self.language = language
        self._exact = {template: words[template] for template in words if _HOLE not in template}
        holed = sorted((each for each in words if _HOLE in each), key=_literals, reverse=True)
        self._patterns = tuple((_pattern(template), _quoted(template), words[template]) for template in holed)

    def said(self, text: str) -> str:
        """The text itself where it has no translation; space around it stays."""
        bare = text.strip()
        found = self._exact.get(bare) or self._filled(bare)
        return text.replace(bare, found, 1) if bare and found else text

    def knows(self, text: str) -> bool:
        return self.said(text) != text

    @lru_cache(maxsize=512)  # noqa: B019  # one of them lives as long as the program
    def _filled(self, text: str) -> str:
        """Of templates that fit, the one with the most words of its own; empty where none fits."""
        for pattern, quoted, translation in self._patterns:
            match = pattern.fullmatch(text)
            if match:
                parts = [part if at in quoted else self.said(part) for at, part in enumerate(match.groups())]
                return translation.format(*parts)
        return ""


def _literals(template: str) -> int:
    return len(template.replace(_HOLE, ""))


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile("(.*?)".join(map(re.escape, template.split(_HOLE))), re.DOTALL)


def _quoted(template: str) -> frozenset[int]:
    """Which of its holes stand in `` or “” and hold somebody's words, which are not ours to translate."""
    parts = template.split(_HOLE)
    return frozenset(at for at, part in enumerate(parts[:-1]) if part.endswith(("`", "“")))


_ENGLISH = Speech({})
_chosen = [_ENGLISH]
_here: ContextVar[Speech | None] = ContextVar("speech", default=None)
"""Of a task that speaks to somebody else than the program does."""


def speak(speech: Speech | None) -> None:
    """From now on the program says everything so; None for English."""
    _chosen[0] = speech or _ENGLISH


def speak_here(speech: Speech) -> None:
    """To who asked for it, this task of the event loop says everything so, until its end."""
    _here.set(speech)


def language() -> str:
    """That in which the program speaks, as a site calls it."""
    return _chosen[0].language


def said(text: str) -> str:
    """One message in the language chosen."""
    return (_here.get() or _chosen[0]).said(text)


def lines(text: str) -> str:
    """Each line of a longer text in the language chosen."""
    return "\n".join(map(said, text.split("\n")))
