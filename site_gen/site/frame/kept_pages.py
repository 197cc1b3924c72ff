"""documents and parts of them -> HTML, taken as it was made before where nothing has changed since.

A page is a function of its document, the templates and the words; a part of it, of what it is given. What encodes to
the same bytes is the same; what cannot be encoded is made anew: a page that is kept is never out of date.
"""

from collections.abc import Callable, Mapping
from hashlib import blake2b

import msgspec

from site_gen.site.frame.kept import plain
from site_gen.site.frame.page import Document

_WHOLE = ("report.html", "parallel.html", "print.html", "print-parallel.html")
"""They show all of the text, so that any change of it changes them, but only some of their parts."""


class KeptPages:
    """The pages of one report and their parts, by the digest of all that each is made from."""

    def __init__(self, common: str, known: Mapping[str, bytes]) -> None:
        """`common`: digest of templates and words; `known`: by their digest the pages and parts made before."""
        self._common, self._known = common, known
        self._values: dict[int, tuple[object, bytes]] = {}
        self.digests: dict[str, str] = {}
        """Path -> digest of each page that may be kept."""
        self.parts: dict[str, bytes] = {}
        """Those that may be kept, by their digest."""

    def page(self, document: Document, make: Callable[[Document], bytes]) -> bytes:
        """As it was made before, else made now."""
        place = (document.path, document.template, document.lang, document.frame)
        digest = "" if document.template in _WHOLE else self._digest(place, document.context)
        if digest:
            self.digests[document.path] = digest
        return self._known.get(digest) or make(document)

    def part(self, place: object, shown: Mapping[str, object], make: Callable[[], str]) -> str:
        """As it was made before, else made now. `place` and `shown`: all that it is made from."""
        digest = self._digest(place, shown)
        made = self._known.get(digest) or make().encode()
        if digest:
            self.parts[digest] = made
        return made.decode()

    def _digest(self, place: object, shown: Mapping[str, object]) -> str:
        """Empty where it cannot be told. What is shown is often that of many pages: each value is looked at once."""
        made = blake2b(self._common.encode(), digest_size=20)
        try:
            made.update(_encoded((place, *shown)))
            for value in shown.values():
                made.update(self._once(value))
        except NotImplementedError:  # as of a function
            return ""
        return made.hexdigest()

    def _once(self, value: object) -> bytes:
        """Digest of a value, which is held so that no other one takes its identity."""
        if id(value) not in self._values:
            self._values[id(value)] = (value, blake2b(_encoded(value), digest_size=20).digest())
        return self._values[id(value)][1]


def _encoded(value: object) -> bytes:
    return msgspec.msgpack.encode(value, enc_hook=plain)
