"""An edition, its observations and the glossary -> what a translator is told about each block in the catalogue."""

from collections.abc import Callable, Iterator, Mapping

from site_gen.edition.matching import Unit, units
from site_gen.edition.terminology import mentioned, renderings
from site_gen.model.dataset import Key, Observation
from site_gen.model.edition import Edition, Statement
from site_gen.model.glossary import Term
from site_gen.model.quantity import Quantity


def hints(
    edition: Edition,
    observations: tuple[Observation, ...],
    terms: tuple[Term, ...],
    lang: str,
    say: Callable[[Quantity], str],
) -> Mapping[str, tuple[str, ...]]:
    """Block id -> comment lines: the glossary's renderings in `lang`, and each number as it must appear.

    `say` puts a quantity into words of `lang`, as `Wording.quantity` does. Made for `translation.update`.
    """
    quantities = {observation.key: observation.quantity for observation in observations}
    told = {unit.id: (*_terms(unit, terms, lang), *_numbers(unit, quantities, say)) for unit in units(edition)}
    return {id: lines for id, lines in told.items() if lines}


def _terms(unit: Unit, terms: tuple[Term, ...], lang: str) -> Iterator[str]:
    for term in mentioned(unit.inlines, terms):
        agreed = renderings(term, lang)
        if agreed:
            yield f"{term.name.best('zh').text}: {' | '.join(agreed)}"


def _numbers(unit: Unit, quantities: Mapping[Key, Quantity], say: Callable[[Quantity], str]) -> Iterator[str]:
    for inline in unit.inlines:
        if isinstance(inline, Statement):
            quantity = next((quantities[key] for key in inline.keys if key in quantities), None)
            if quantity is not None:
                yield f"{inline.text} = {say(quantity)}"
