"""Sentences that became several, or were put together -> of each pair the words that stand in both sentences.

A clause belongs to the partner that it shares most with; one that shares nothing, to that of the clause before it.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from site_gen.data.collection.likeness import grams_of
from site_gen.data.collection.pairing import Pair
from site_gen.model.compiled import compiled
from site_gen.model.phrasing import Sentence

_CLAUSE = compiled(r"[^，,：:；;]*[，,：:；;]?")
GAP = "……"
"""Where words of another partner stand between."""


def parted(
    before: Sequence[Sentence], after: Sequence[Sentence], pairs: Sequence[Pair]
) -> Iterator[tuple[Sentence, Sentence]]:
    """Of each pair, in order, the older sentence and the newer, or what of them belongs together."""
    olders, newers = dict[int, list[int]](), dict[int, list[int]]()
    for newer, older in pairs:
        olders.setdefault(newer, []).append(older)
        newers.setdefault(older, []).append(newer)
    of_older = {place: _split(before[place], [after[each] for each in own]) for place, own in newers.items()}
    of_newer = {place: _split(after[place], [before[each] for each in own]) for place, own in olders.items()}
    for newer, older in pairs:
        yield (
            before[older]._replace(text=of_older[older][newers[older].index(newer)]),
            after[newer]._replace(text=of_newer[newer][olders[newer].index(older)]),
        )


def _split(sentence: Sentence, partners: Sequence[Sentence]) -> Sequence[str]:
    """The words of each partner; all of them where one has none of its own."""
    if len(partners) == 1:
        return [sentence.text]
    clauses = _CLAUSE.findall(sentence.text)
    owners = list(_owners(clauses, [grams_of(partner.text) for partner in partners]))
    return [_joined(clauses, owners, partner) or sentence.text for partner in range(len(partners))]


def _owners(clauses: Sequence[str], partners: Sequence[frozenset[str]]) -> Iterator[int]:
    """Of each clause its partner; before the first that shares anything, the partner of that."""
    shared = [[len(grams_of(clause) & partner) for partner in partners] for clause in clauses]
    known = [own.index(max(own)) for own in shared if any(own)]
    owner = known[0] if known else 0
    for own in shared:
        owner = own.index(max(own)) if any(own) else owner
        yield owner


def _joined(clauses: Sequence[str], owners: Sequence[int], partner: int) -> str:
    runs = [
        (owner, "".join(clause for clause, _ in run))
        for owner, run in groupby(zip(clauses, owners, strict=True), itemgetter(1))
    ]
    return GAP.join(words for owner, words in runs if owner == partner and words)
