"""text of a .po file -> the interface words of one language, by symbolic id."""

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256
from io import StringIO

from babel import Locale, UnknownLocaleError
from msgspec import Struct

from site_gen.model.gettext import without_header
from site_gen.model.keeping import FORGETFUL, Keep

_TAGS = ("zero", "one", "two", "few", "many", "other")


def is_known(lang: str) -> bool:
    """Whether CLDR tells how the language writes numbers and dates. `lang`: a code of BCP 47."""
    try:
        Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True


class Catalogue(Struct, frozen=True):
    """Messages of one language; a message with plural forms has several texts, in the order of CLDR's categories."""

    locale: Locale
    texts: Mapping[str, Sequence[str]]

    @classmethod
    @lru_cache(maxsize=8)
    def parse(cls, lang: str, po: str, keep: Keep = FORGETFUL) -> "Catalogue":
        """Fuzzy and untranslated entries are left out, so that they fall back as missing ones do.

        `keep`: where the messages are found if this text was read before.
        """
        locale, name = Locale.parse(lang, sep="-"), f"words {lang} {sha256(po.encode()).hexdigest()}"
        kept = keep.own.get(name)
        texts = json.loads(kept) if kept else dict(_messages(locale, po))
        if not kept:
            keep.own.put(name, json.dumps(texts).encode())
        return cls(locale, texts)

    def text(self, message: str, count: Decimal | None) -> str | None:
        """The text of `message` in the plural form for `count`, or None where the catalogue lacks it."""
        forms = self.texts.get(message)
        if forms is None:
            return None
        return forms[-1] if count is None else forms[min(_form(self.locale, str(count)), len(forms) - 1)]


@lru_cache(maxsize=4096)
def _form(locale: Locale, count: str) -> int:
    """The place of the plural form, by the digits: 1 day, 1.0 days. The same counts come again and again."""
    used = [tag for tag in _TAGS if tag == "other" or tag in locale.plural_form.tags]
    return used.index(locale.plural_form(abs(Decimal(count))))


def _messages(locale: Locale, po: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    from babel.messages.pofile import read_po  # and with it half of what reads letters

    for message in read_po(StringIO(without_header(po)), locale=locale):
        name = message.id if isinstance(message.id, str) else message.id[0]
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if name and forms and all(forms) and not message.fuzzy:
            yield name, forms
