"""What ranks a thing, in its English place: before what sort it is of, behind whose it is."""

from collections.abc import Callable, Sequence

from site_gen.model.compiled import compiled

_RANKS = frozenset({"leading", "major", "key", "special"})
_WHOSE = compiled(
    r"(?:new|global|national|state|provincial|regional|municipal|prefectural|county|district|township|\w+-level|central|local"
    r"|provincial and municipal|provincial, municipal and county)"
)
_SORTS = compiled(
    r"[a-z-]*(?:al|ural|ic|tion|energy|transport|industry|ing|ment|trade|economy|technology|tourism|service)"
)
"""Words that tell what sort a thing is of."""


def ordered(before: Sequence[str], noun: str) -> list[str]:
    """What ranks a thing stands before what sort it is, and behind whose it is: provincial leading industrial firms."""
    rank, _, thing = noun.partition(" ")
    own = next((at for at, word in enumerate(before) if not _WHOSE.fullmatch(word)), len(before))
    if not thing or rank not in _RANKS or own == len(before) or not _SORTS.fullmatch(before[-1].split()[-1]):
        return [*before, noun]
    return [*before[:own], rank, *before[own:], thing]


def ranked(names: Sequence[str], series: Callable[[Sequence[str]], str], *, first: str) -> str:
    """食品、信息等重点产业: key food and information industries; `first`: how the last begins, perhaps its own."""
    rank, _, thing = names[-1].partition(" ")
    of_all = rank in _RANKS and not first.startswith(rank)
    return f"{rank} {series([*names[:-1], thing])}" if of_all else series(names)
