"""units of pages that ask a shelf -> the same pages: a unit that would get the answers of last time is not composed.

What a unit asks is seen as it is composed, and kept with a digest of each answer and the keys of its pages. (A. Mokhov,
N. Mitchell and S. Peyton Jones, “Build systems à la carte”, 2018, call this a verifying trace.)
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple, TypeVar

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from site_gen.model.keeping import Answers, Keep
from site_gen.site.frame.page import Document

T = TypeVar("T")
_FEW = 20
"""Questions of one kind that a unit may ask before all of the kind is asked for first."""
Question = tuple[str, str, tuple[tuple[str, str | int], ...]]
"""Kind, the name whose values were asked for (empty where all of it was), what was given."""


class Unit(NamedTuple):
    """Pages that are composed together. What they show beside answers of a shelf is named by `ground`."""

    name: str
    ground: str
    """Digest of it; empty where they are to be composed each time."""
    compose: Callable[[Answers], Iterable[Document]]


class Asked:
    """A shelf that remembers what it was asked."""

    def __init__(self, shelf: Answers) -> None:
        self._shelf = shelf
        self.answers: dict[Question, str] = {}

    def each(self, kind: str, sort: type[T], **of: str | int) -> Iterator[T]:
        self._remember(kind, "", of)
        return self._shelf.each(kind, sort, **of)

    def digest(self, kind: str, **of: str | int) -> str:
        self._remember(kind, "", of)
        return self._shelf.digest(kind, **of)

    def values(self, kind: str, of: str) -> Iterator[str]:
        self._remember(kind, of, {})
        return self._shelf.values(kind, of)

    def _remember(self, kind: str, name: str, given: Mapping[str, str | int]) -> None:
        question = (kind, name, tuple(given.items()))
        if question not in self.answers:
            self.answers[question] = answer(question, self._shelf)


def answer(question: Question, shelf: Answers) -> str:
    """In short: a digest, or the values themselves."""
    kind, name, given = question
    return "\n".join(shelf.values(kind, name)) if name else shelf.digest(kind, **dict(given))


class _Trace(NamedTuple):
    answers: tuple[tuple[Question, str], ...]
    whole: tuple[tuple[Question, str], ...]
    """What all of a kind was of which much was asked: where it is that still, nothing of the kind is asked again."""
    pages: tuple[Document, ...]
    """Each with its key, without what it shows."""


class Tracer(Struct, frozen=True):
    """Finds units as they were kept."""

    shelf: Answers
    keep: Keep
    around: str
    """Digest of what every page is made with: templates and words."""
    key_of: Callable[[Document], str]
    """What the page of a document is kept under."""
    answers: dict[Question, str] = field(default_factory=dict)
    """Those given so far: units ask the same, and nothing is laid down while they do."""

    def documents(self, units: Iterable[Unit]) -> Iterator[Document]:
        for unit in units:
            yield from self._known(unit) or self._composed(unit)

    def _known(self, unit: Unit) -> tuple[Document, ...]:
        data = self.keep.get(self._name(unit)) if unit.ground else None
        trace = msgspec.msgpack.decode(data, type=_Trace) if data else None
        if trace is None or not self._holds(trace):
            return ()
        again = _Again(partial(unit.compose, self.shelf))
        return tuple(replace(page, context=_Shown(page.path, again)) for page in trace.pages)

    def _holds(self, trace: _Trace) -> bool:
        same = {question[0] for question, told in trace.whole if self._answer(question) == told}
        return all(self._answer(question) == told for question, told in trace.answers if question[0] not in same)

    def _composed(self, unit: Unit) -> Iterator[Document]:
        asked, pages = Asked(self.shelf), list[Document]()
        for document in unit.compose(asked):
            keyed = replace(document, key=self.key_of(document))
            pages.append(replace(keyed, context={}))
            yield keyed
        if unit.ground:
            counts = Counter(kind for kind, *_ in asked.answers)
            much: list[Question] = [(kind, "", ()) for kind, count in counts.items() if count > _FEW]
            whole = tuple((question, self._answer(question)) for question in much)
            trace = _Trace(tuple(asked.answers.items()), whole, tuple(pages))
            self.keep.put(self._name(unit), msgspec.msgpack.encode(trace))

    def _answer(self, question: Question) -> str:
        if question not in self.answers:
            self.answers[question] = answer(question, self.shelf)
        return self.answers[question]

    def _name(self, unit: Unit) -> str:
        return f"unit {unit.name} {unit.ground} {self.around}"


class _Again:
    """The pages of a unit, composed when the first of them has been lost."""

    def __init__(self, compose: Callable[[], Iterable[Document]]) -> None:
        self._compose = compose
        self._made: dict[str, Mapping[str, object]] = {}

    def __call__(self, path: str) -> Mapping[str, object]:
        self._made = self._made or {page.path: page.context for page in self._compose()}
        return self._made[path]


class _Shown(Mapping[str, object]):
    """What a page shows, composed when somebody asks."""

    def __init__(self, path: str, again: _Again) -> None:
        self._path, self._again = path, again

    def __getitem__(self, name: str) -> object:
        return self._again(self._path)[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._again(self._path))

    def __len__(self) -> int:
        return len(self._again(self._path))
