"""Parts side by side that mean the one and the other: 肉牛肉羊, 村(社区), villages and communities."""

from collections.abc import Sequence

from site_gen.naming.lexicon import Kind, Word
from site_gen.naming.segment import Part

_COMMON = frozenset("业电教")
"""工业 and 企业, 水电 and 发电 share a character and are no pair."""
_KINDS: tuple[Kind, ...] = ("noun", "modifier")


def paired(parts: Sequence[Part]) -> tuple[Part, ...]:
    """With such as one part; none where a bracket holds anything else."""
    groups: list[list[Part]] = []
    at = 0
    while at < len(parts):
        bracket = len(parts) > at + 2 and parts[at].chinese == "(" and parts[at + 2].chinese == ")"
        part = parts[at + 1] if bracket else parts[at]
        if groups and (bracket or _are_alike(groups[-1][-1], part)):
            groups[-1].append(part)
        else:
            groups.append([part])
        at += 3 if bracket else 1
    made = [_all(group) if len(group) > 1 else group[0] for group in groups]
    return () if any(not each.joins and (not each.words or each.chinese in "()") for each in made) else tuple(made)


def _are_alike(left: Part, right: Part) -> bool:
    """Words of one kind and length that differ in one character: 食品饮品, 国际国内, 示范社示范场."""
    one, other = left.chinese, right.chinese
    kinds = [[word.kind for word in part.words] for part in (left, right)]
    if not 2 <= len(one) == len(other) <= 3 or kinds[0] != kinds[1] or kinds[0] not in (["noun"], ["modifier"]):
        return False
    shared = {a for a, b in zip(one, other, strict=True) if a == b} - _COMMON
    return len(shared) == len(one) - 1


def _all(group: Sequence[Part]) -> Part:
    """Under whatever kind all have; without words where they have none, or a place stands in the bracket."""
    kinds = [[word for part in group if (word := part.of(kind))] for kind in _KINDS]
    made = [
        Word(words[0].kind, _and([word.english for word in words]), _and([word.attributive for word in words]))
        for words in kinds
        if len(words) == len(group) and len({bool(word.attributive) for word in words}) == 1
    ]
    return Part("".join(part.chinese for part in group), tuple(word for word in made if word.english))


def _and(names: Sequence[str]) -> str:
    """An abbreviation is said with what it stands for; empty for a place beside a thing."""
    first, *others = names
    named = [first, *(name for name in others if name not in first)]
    if any(name[:1].isupper() for name in named[1:]):
        return ""
    return f"{', '.join(named[:-1])} and {named[-1]}" if named[1:] else first
