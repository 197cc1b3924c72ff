"""Terms of the glossary."""

from typing import Literal

from msgspec import Struct

from site_gen.model.text import Words

Certainty = Literal["established", "local"]


class Term(Struct, frozen=True):
    """A term that needs explaining, or whose English must be the same each time."""

    id: str
    name: Words
    explanation: Words
    variants: tuple[str, ...] = ()
    """Other Chinese forms that stand for it in the text."""
    renderings: Words | None = None
    """Further allowed renderings by language, separated by `|`."""
    banned: Words | None = None
    """Renderings that are reported, separated by `|`."""
    kind: str = ""
    """political, statistical, place, organisation, programme, slogan …"""
    certainty: Certainty = "established"
    """local: a slogan whose expansion the report does not give, so that none is given here."""
    pinyin: str = ""
    source: str = ""
    """`report`: the explanation is that of the report's own glossary; empty where an editor wrote it."""
