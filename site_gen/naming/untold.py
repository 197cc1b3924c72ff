"""Names that say what was done, but not to what: they get no English."""

import itertools
from collections.abc import Sequence

from site_gen.model.compiled import compiled
from site_gen.naming.purposes import ENDS_PURPOSES
from site_gen.naming.segment import Part

_MONEY = compiled("(?:资金|经费)$")
_PAID = compiled(
    r"(?:newly )?(?:allocated|set up|spent|secured|issued|paid|integrated|put in place|provided|saved|raised|attracted"
    r"|received|delivered|used|invested|cut|obtained|collected|released|brought in|pooled|disbursed|arranged"
    r"|distributed|won|signed|appropriated|reduced|increased|revitalized|put back|in place|leveraged|mobilized)"
)
"""What is done to money; 表彰教师资金 is money to commend them."""


def acting(part: Part) -> bool:
    """A word that is an action and nothing else, or joins such."""
    return part.joins or bool(part.of("action") and not part.of("noun") and not part.of("relation"))


def untold(acts: Sequence[Part], rest: Sequence[Part]) -> bool:
    """表彰教师资金; 带动企业形成集群, where what one did had another do something."""
    if acts and _MONEY.search(rest[-1].chinese):
        return not all(_PAID.match(word.english) for act in acts if (word := act.of("action")))
    return bool((acts or rest[-1].of("relation")) and _verbs_within(rest))


def _verbs_within(rest: Sequence[Part]) -> bool:
    pairs = itertools.pairwise(rest[1:])
    verbs = ((part.of("action"), after) for part, after in pairs if acting(part) and not part.joins)
    return any(word and not word.attributive and not ENDS_PURPOSES.search(after.chinese) for word, after in verbs)
