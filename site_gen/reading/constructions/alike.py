"""What 均 speaks of where nothing stands before it: 产值86亿元，税收3亿元，增长均超过30%."""

from collections.abc import Sequence

from site_gen.reading.drafts import Draft, Here

_TWO = 2
_MOST = 3
"""So many numbers at most are meant where no list was made of them."""


def told_alike(here: Here) -> Sequence[Draft]:
    """The last of each number before, of one measure: those of the list, all three of the sentence, or the last two."""
    listed = next((len(group[0].series) for group in reversed(here.drafts[-4:]) if group and group[0].series), 0)
    last = [group[-1] for group in here.drafts if group]
    all_three = len(last) == _MOST and len({draft.measure for draft in last}) == 1
    last = last[-(listed or (_MOST if all_three else _TWO)) :]
    alike = len({draft.measure for draft in last}) == 1 and len({draft.topic for draft in last}) == len(last)
    return last if alike and len(last) > 1 else ()
