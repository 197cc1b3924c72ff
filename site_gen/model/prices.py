"""What a rate of money is reckoned in: as its own words say, else by the convention of its indicator."""

import re

from site_gen.model.compiled import compiled
from site_gen.model.dataset import Indicator, Observation, Prices
from site_gen.model.unit import MONEY

RATES = ("growth", "average-growth")
_REAL = compiled(r"实际(?=(?:年均|平均|增|减|提高|上升|下降))|(?:可比|不变)价|(?:扣除|剔除)(?:了)?(?:价格|物价)")
_WHOLE = compiled(r"(?:按|以|扣除|剔除)[^、]{1,16}?(?:计算|因素|影响)后?$")
"""按可比价格计算，增长9.5%: a clause that says how the next is reckoned."""


def prices_of(observation: Observation, indicator: Indicator) -> Prices:
    """Of a rate; `none` of anything else."""
    if observation.key.measure not in RATES:
        return "none"
    return "constant" if says_prices(observation, indicator) else indicator.prices


def says_prices(observation: Observation, indicator: Indicator) -> bool:
    """Whether the report itself says of this rate of money that it is a real one.

    What keeps its name grows in constant prices; of things, 实际增长 is no more than a way to speak.
    """
    return observation.key.measure in RATES and indicator.unit in MONEY and is_called_real(observation)


def is_called_real(observation: Observation) -> bool:
    """Whether the clause around its words calls it so; where they stand in its sentence several times, around each."""
    sentence, words = observation.evidence.sentence, observation.evidence.words
    starts = [match.start() for match in re.finditer(re.escape(words), sentence)] if words else []
    return bool(starts) and all(_REAL.search(_clause(sentence[:start]) + words) for start in starts)


def _clause(before: str) -> str:
    """The end of `before` from the last mark that parts one statement from another."""
    *rest, last = re.split(r"[，,；;。：:]", before)
    lead = rest[-1] if rest and _WHOLE.search(rest[-1]) else ""
    *_, item = last.split("、")
    return lead + (item or last)
