"""words -> the years that a note calls estimates from here on: 2021年数据均为预计数，下同."""

import re

_NOTE = re.compile(r"(?:预计数|初步统计数|初步核算数|快报数|预计|初步数|预估数)[^。）)]{0,6}?下同")
_ALL = re.compile(r"(?P<year>20\d\d)年?(?:全年)?(?:数据|数字)?(?:均|皆|都)?(?:为|系)(?:预计|初步|快报|预估)")
_OWN = re.compile(r"预计|初步核算|初步统计|预估")


def estimated_years(text: str, year: int) -> frozenset[int]:
    """The years of a blanket note in `text`; `year` is the one under review."""
    named = _ALL.search(text)
    if named:
        return frozenset((int(named["year"]),))
    return frozenset((year,)) if _NOTE.search(text) else frozenset()


_GOVERNS = re.compile(r"^[，,。；;\s]*预计(?!算)")


def governs(clause: str) -> bool:
    """The clause opens with the word, which then holds for all of its sentence: 预计全年GDP突破1万亿元，增长5%."""
    return bool(_GOVERNS.match(clause))


def is_estimate(words: str) -> bool:
    """The clause says so itself: 预计完成1000亿元."""
    return bool(_OWN.search(words))
