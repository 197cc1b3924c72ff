"""document -> the key of its page, a digest of all that it is made from: what shows the same is not made anew."""

from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256

import msgspec
from markupsafe import Markup

from site_gen.site.frame.page import Document


def key_of(document: Document, templates: Mapping[str, str]) -> str:
    """Its place, frame and context, and every template and word; the program is part of every key."""
    shown = (document.path, document.template, document.lang, document.frame, document.context)
    made = sha256(words_of(templates))
    made.update(msgspec.msgpack.encode(shown, enc_hook=plain))
    return f"page {made.hexdigest()}"


def plain(value: object) -> object:
    """What msgpack has no form for."""
    if isinstance(value, Markup):
        return "markup", str(value)
    if isinstance(value, range):
        return "range", value.start, value.stop, value.step
    raise NotImplementedError(type(value))


def words_of(templates: Mapping[str, str]) -> bytes:
    """Digest of what every page is made with."""
    return _words(tuple(templates.items()))


@lru_cache(maxsize=1)
def _words(templates: tuple[tuple[str, str], ...]) -> bytes:
    return sha256(msgspec.msgpack.encode(templates)).digest()
