"""Readings, lines of `confirmed.txt` -> the readings as they stand confirmed, and the lines that stand no more."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from operator import is_
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.confirmed import DOUBTED, UNCHECKED, Checked, Confirmation, How
from site_gen.model.dataset import Dataset, Key, Mention, Observation
from site_gen.model.folding import fold_words

Why = Literal["sentence", "facts", "gone"]
"""sentence: the same words are read as the same facts, but their sentence, a name or the value is another; facts: they
are read as something else; gone: no such words are annotated."""
_HOW: Mapping[str, How] = {"yes": "person", "many": "list"}


class Reading(Struct, frozen=True):
    """A statement of the edition with all that it is read as: what one line confirms."""

    mention: Mention
    keys: tuple[Key, ...]

    @property
    def facts(self) -> str:
        return " + ".join(map(str, self.keys))

    def confirmed(self, mark: Literal["yes", "many"], on: str, by: str) -> Confirmation:
        """The line that confirms it."""
        return Confirmation(mark, self.mention.digest, on, by, self.mention.words, self.facts)


class Fallen(Struct, frozen=True):
    """A confirmation that matches nothing any more, and the reading that most looks like what it was of."""

    confirmation: Confirmation
    why: Why
    now: Reading | None = None


def confirmed(dataset: Dataset, confirmations: Iterable[Confirmation], unsure: frozenset[str] = frozenset()) -> Dataset:
    """The dataset whose mentions say how each of them was checked; `unsure`: keys of what the program doubted."""
    told = {digest: _told(lines) for digest, lines in _by_digest(confirmations).items()}
    return replace(dataset, observations=tuple(_checked(each, told, unsure) for each in dataset.observations))


def readings(dataset: Dataset) -> tuple[Reading, ...]:
    """Every statement once, in the order of the text."""
    keys: defaultdict[tuple[int, int], list[Key]] = defaultdict(list)
    mentions: dict[tuple[int, int], Mention] = {}
    for observation in dataset.observations:
        for mention in observation.mentions:
            keys[mention.line, mention.column].append(observation.key)
            mentions[mention.line, mention.column] = mention
    return tuple(Reading(mentions[place], tuple(keys[place])) for place in sorted(mentions))


def fallen(dataset: Dataset, confirmations: Iterable[Confirmation]) -> tuple[Fallen, ...]:
    """The confirmations of readings that are no more as they were, once each; not those that were confirmed anew."""
    return tuple(_fallen(readings(confirmed(dataset, lines := tuple(confirmations))), lines))


def _fallen(there: tuple[Reading, ...], lines: Iterable[Confirmation]) -> Iterator[Fallen]:
    digests = {reading.mention.digest for reading in there}
    last = {line.digest: line for line in lines if line.mark in _HOW and line.digest not in digests}
    for line in last.values():
        same = [reading for reading in there if fold_words(reading.mention.words) == fold_words(line.words)]
        alike = [reading for reading in same if reading.facts == line.facts]
        open_now = [reading for reading in alike or same if reading.mention.checked.by_nobody]
        if open_now:
            yield Fallen(line, "sentence" if alike else "facts", open_now[0])
        elif not same:
            yield Fallen(line, "gone")


def _by_digest(confirmations: Iterable[Confirmation]) -> Mapping[str, tuple[Confirmation, ...]]:
    lines: defaultdict[str, list[Confirmation]] = defaultdict(list)
    for line in confirmations:
        if line.mark in _HOW:
            lines[line.digest].append(line)
    return {digest: tuple(each) for digest, each in lines.items()}


def _checked(observation: Observation, told: Mapping[str, Checked], unsure: frozenset[str]) -> Observation:
    """The observation itself where nothing is told otherwise: of hundreds, an editor confirms one."""
    otherwise = DOUBTED if str(observation.key) in unsure else UNCHECKED
    mentions = tuple(_mentioned(each, told.get(each.digest, otherwise)) for each in observation.mentions)
    if all(map(is_, mentions, observation.mentions)):
        return observation
    return replace(observation, mentions=mentions)


def _mentioned(mention: Mention, now: Checked) -> Mention:
    return mention if mention.checked == now else replace(mention, checked=now)


@lru_cache(maxsize=4096)
def _told(lines: tuple[Confirmation, ...]) -> Checked:
    """One who compared it alone outweighs those who looked through lists."""
    mark = min((line.mark for line in lines), key=list(_HOW).index)
    own = [line for line in lines if line.mark == mark]
    return Checked(_HOW[mark], max(line.on for line in own), tuple(dict.fromkeys(line.by for line in own)))
