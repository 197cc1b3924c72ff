"""What requests are made of, typed and bounded: the rows that one is about, words on one line, a name, prose."""

from typing import Annotated

import msgspec

Words = Annotated[str, msgspec.Meta(max_length=200, pattern=r"^[^\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]*$")]
"""On one line, and without characters that act on a page."""
Who = Annotated[
    str, msgspec.Meta(min_length=1, max_length=40, pattern=r"^[^\x00-\x1f\x7f|\u202a-\u202e\u2066-\u2069]*\S")
]
"""Who asks; no `|`, which parts what a confirmation says."""
Prose = Annotated[str, msgspec.Meta(max_length=50_000, pattern=r"^[^\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]*$")]
"""A block of a translation, as Markdown, on one line."""
Line = Annotated[str, msgspec.Meta(max_length=2000, pattern=r"^[^\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]*$")]
"""A title or a note."""
Text = Annotated[
    str, msgspec.Meta(max_length=20_000, pattern=r"^[^\x00-\x09\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]*$")
]
"""Markdown of several lines."""


class Named(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A row, and the address of its link as the browser last saw it."""

    id: str
    was: str


class OnRows(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="verb"):
    """A request, by its verb, and the rows that it is about."""

    rows: tuple[Named, ...] = ()
