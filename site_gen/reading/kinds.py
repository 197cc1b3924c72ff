"""What each numeral of a text is: a quantity that may be an observation, or a date, a name, a threshold, an ordinal.

One rule is one function of (text, token) that says its kind or None; the first that speaks decides.
"""

from collections.abc import Callable
from typing import Literal

from site_gen.reading.dates import is_date
from site_gen.reading.manners import is_manner
from site_gen.reading.names import is_name
from site_gen.reading.names_coded import is_quoted
from site_gen.reading.ordinals import is_ordinal
from site_gen.reading.thresholds import is_threshold
from site_gen.reading.tokens import Token

Kind = Literal["quantity", "date", "name", "threshold", "ordinal"]
_RULES: tuple[tuple[Kind, Callable[[str, Token], bool]], ...] = (
    ("date", is_date),
    ("name", is_quoted),
    ("ordinal", is_ordinal),
    ("name", is_manner),
    ("threshold", is_threshold),
    ("name", is_name),
)


def kind_of(text: str, token: Token) -> Kind:
    """The kind of the numeral at `token` of `text`, from its own form and the words around it."""
    return next((kind for kind, speaks in _RULES if speaks(text, token)), "quantity")
