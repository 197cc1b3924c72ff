"""documents -> their pages, those taken as they were made before of which nothing has changed since.

A page is a function of its document, the templates and the words. Two documents that pickle to the same bytes are the
same; the reverse need not hold, and what cannot be pickled is made anew: a page that is kept is never out of date.
"""

import copyreg
import pickle
from collections.abc import Callable, Mapping
from hashlib import blake2b
from io import BytesIO

from site_gen.model.chart import Figure
from site_gen.site.frame.page import Document

Make = Callable[[Document], bytes]
_WHOLE = ("report.html", "parallel.html", "print.html", "print-parallel.html")
"""They show all of the text, so that any change of it changes them."""


class KeptPages:
    """The pages of one report, by the digest of all that each is made from."""

    def __init__(self, common: str, known: Mapping[str, bytes]) -> None:
        """`common`: digest of templates and words; `known`: by their digest the pages that were made before."""
        self._common, self._known = common, known
        self._values: dict[int, tuple[object, bytes]] = {}
        self._reducers = copyreg.dispatch_table | {Figure: self._figure}
        self.digests: dict[str, str] = {}
        """Path -> digest of each page that may be kept."""

    def page(self, document: Document, make: Make) -> bytes:
        """As it was made before, else made now."""
        try:
            digest = "" if document.template in _WHOLE else self._digest(document)
        except (pickle.PicklingError, AttributeError, TypeError):  # as of a function that was made on the spot
            digest = ""
        if digest:
            self.digests[document.path] = digest
        return self._known.get(digest) or make(document)

    def _digest(self, document: Document) -> str:
        """What its context holds is often that of many pages: each value is looked at once."""
        made = blake2b(self._common.encode(), digest_size=20)
        made.update(self._pickled((document.path, document.template, document.lang, document.frame, *document.context)))
        for value in document.context.values():
            made.update(self._once(value, self._pickled))
        return made.hexdigest()

    def _pickled(self, value: object) -> bytes:
        written = BytesIO()
        pickler = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
        pickler.dispatch_table = self._reducers
        pickler.dump(value)
        return written.getvalue()

    def _figure(self, figure: Figure) -> tuple[type[bytes], tuple[bytes]]:
        """Its digest in its place, since it holds its drawings; the same whether these were kept or made now."""
        return bytes, (self._once(figure, _written),)

    def _once(self, value: object, pickled: Callable[[object], bytes]) -> bytes:
        """Digest of a value, which is held so that no other one takes its identity."""
        if id(value) not in self._values:
            self._values[id(value)] = (value, blake2b(pickled(value), digest_size=20).digest())
        return self._values[id(value)][1]


def _written(figure: object) -> bytes:
    return repr(figure).encode()
