"""A translation memory: words of a block -> how words as good as the same were translated."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from rapidfuzz import fuzz, process

from site_gen.edition.masking import MARK, Masked
from site_gen.edition.renderings import chinese_sentences
from site_gen.model.assignment import Rendering
from site_gen.model.compiled import compiled

LEAST = 75
"""Percent of the words that have to be the same."""
_CHOICES = 5
_YEAR = compiled(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TURNS = tuple(
    compiled(words)
    for words in (
        "增长|提高|增加|上升|扩大|回升|提升|[上新]涨",
        "下降|降低|减少|回落|缩小|压减|收窄|淘汰|[下]跌",
        "[不未无没非]",
        "高于|超过|突破|以上|至少|多于",
        "低于|以下|以内|控制在|不足|少于",
        "力争|预计|预期|目标|争取|计划",
        "去年|上年|同期",
    )
)
"""Words of which one more or less turns a sentence: 下降 for 增长 is 83 % the same and says the contrary."""


class Recalled(Struct, frozen=True):
    """A translation from memory, with the marks of the words asked for."""

    words: str
    score: int
    """Percent of the words that are the same; 100 where only numbers and years differ."""
    source: str
    """The words that it translates."""
    origin: str


class Memory:
    """What was translated before."""

    def __init__(self, renderings: Iterable[Rendering]) -> None:
        """Of words that were rendered in two ways, the one that came first is taken."""
        self._by_key: dict[str, Rendering] = {}
        for rendering in renderings:
            self._by_key.setdefault(_key(rendering.source), rendering)

    def __len__(self) -> int:
        return len(self._by_key)

    def recall(self, masked: Masked, notes: frozenset[int] = frozenset(), space: str = " ") -> Recalled | None:
        """The translation of a whole block, else one put together from those of all its sentences; None else.

        `notes`: numbers of the pieces that are marks of notes. `space`: what stands between two sentences.
        """
        bare, followers = _without_notes(masked.text, notes)
        parts = self._of((bare,)) or self._of(tuple(chinese_sentences(bare)))
        if not parts:
            return None
        words = space.join(part.words for part in parts)
        for number, noted in followers:
            words = words.replace(f"⟦{number}⟧", f"⟦{number}⟧{noted}") if number else words + noted
        origins = dict.fromkeys(part.origin for part in parts)
        score = min(part.score for part in parts)
        return Recalled(words, score, "".join(part.source for part in parts), ", ".join(origins))

    def near(self, masked: Masked, notes: frozenset[int] = frozenset()) -> tuple[Recalled, ...]:
        """The translations of those of its sentences that are known."""
        texts = chinese_sentences(_without_notes(masked.text, notes)[0])
        return tuple(each for text in texts if (each := next(self._found(text), None)))

    def _of(self, texts: tuple[str, ...]) -> list[Recalled]:
        """One for each text, or none at all."""
        found = [each for text in texts if (each := next(self._found(text), None))]
        return found if len(found) == len(texts) else []

    def _found(self, text: str) -> Iterator[Recalled]:
        key = _key(text)
        near = process.extract(key, self._by_key.keys(), scorer=fuzz.ratio, limit=_CHOICES, score_cutoff=LEAST)
        for other, score, _ in near:
            rendering = self._by_key[other]
            words = _filled(text, rendering) if _turns(key) == _turns(other) else None
            if words is not None:
                yield Recalled(words, 100 if key == other else min(int(score), 99), rendering.source, rendering.origin)


def _key(text: str) -> str:
    return _YEAR.sub("⟪⟫", MARK.sub("⟦⟧", text))


def _turns(text: str) -> list[int]:
    return [len(words.findall(text)) for words in _TURNS]


def _filled(text: str, rendering: Rendering) -> str | None:
    """The translation with the marks and years of `text` in the places of its own; None where they do not answer."""
    marks, own = MARK.findall(text), MARK.findall(rendering.source)
    if len(marks) != len(own):
        return None
    years = _years(_YEAR.findall(text), rendering)
    if years is None:
        return None
    words = MARK.sub(lambda match: f"⟦{marks[own.index(match[1])]}⟧", rendering.target)
    return _YEAR.sub(lambda match: years.get(match[0], match[0]), words)


def _years(new: list[str], rendering: Rendering) -> dict[str, str] | None:
    """Year of the translation -> the year to stand for it; None where that is not plain."""
    old = _YEAR.findall(rendering.source)
    pairs = dict(zip(old, new, strict=False))
    if len(new) != len(old) or any(pairs[a] != b for a, b in zip(old, new, strict=True)):
        return None
    changed = {a for a, b in pairs.items() if a != b}
    return pairs if changed <= set(_YEAR.findall(rendering.target)) else None


def _without_notes(text: str, notes: frozenset[int]) -> tuple[str, list[tuple[int, str]]]:
    """The text without the marks of notes, and each of these with the number that it follows; 0 at the end."""
    followers, last, end, bare = [], 0, 0, []
    for match in MARK.finditer(text):
        bare.append(text[end : match.start()])
        beside = end == match.start()
        end = match.end()
        if int(match[1]) in notes:
            followers.append((last if beside else 0, match[0]))
        else:
            bare.append(match[0])
            last = int(match[1])
    return "".join([*bare, text[end:]]), followers
