"""Texts -> which of their characters hold together in a word: in them 实 stands before 施 more often than by chance."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

_HOLDS = 0.08
"""Of the most that it could be: the square of how often two stand together, by how often each of them stands at all."""
_SEEN = 3
"""Twice is what any two characters do that both reports have in one sentence."""


class Cohesion:
    """Which characters stand in one word, by how the texts use them."""

    def __init__(self, texts: Iterable[str]) -> None:
        words = "\n".join(texts)
        self._single, self._double = Counter(words), Counter(pairwise(words))

    def holds(self, left: str, right: str) -> bool:
        """Whether the last character of `left` and the first of `right` do; where either is empty, nothing is cut."""
        if not left or not right or not (left[-1].isalpha() and right[0].isalpha()):
            return False
        together = self._double[left[-1], right[0]]
        return together >= _SEEN and together**2 >= _HOLDS * self._single[left[-1]] * self._single[right[0]]
