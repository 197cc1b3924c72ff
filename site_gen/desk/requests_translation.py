"""What may be asked of words in another language: `{"verb": "translate", "block": "p3", "lang": "en", …}`."""

from site_gen.desk.requests_fields import OnRows, Prose, Words


class Pair(OnRows, frozen=True, tag="pair"):
    """A name in one of its languages: `keys` lead to it in `file`."""

    file: str = ""
    keys: tuple[str, ...] = ()
    lang: str = ""
    words: Words = ""


class Translate(OnRows, frozen=True, tag="translate"):
    """A block in another language; one that does not agree is kept, but no page shows it."""

    block: str = ""
    lang: str = ""
    words: Prose = ""
