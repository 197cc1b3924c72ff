"""One entry of a gettext catalogue, changed or added; every other line of the file stays as its editor wrote it."""

from collections.abc import Iterator, Sequence

from babel.messages.pofile import escape

from site_gen.edition.catalogue import new_header, string_lines
from site_gen.model.compiled import compiled

_FLAGS = compiled(r"#,(.*)")


def with_entry(po: str, lang: str, context: str, msgid: str, msgstr: str, fuzzy: bool = False) -> str:
    """`po` (LF) with the translation of one block; an empty one becomes a catalogue with this entry alone.

    Comments, references and other flags of the entry stay; a previous msgid goes: what is translated is the new one.
    """
    lines = (po or new_header(lang)).split("\n")
    at = next((number for number, line in enumerate(lines) if line == f"msgctxt {escape(context)}"), None)
    made = [line.removesuffix("\n") for line in _strings(context, msgid, msgstr)]
    if at is None:
        return _appended(lines, made if not fuzzy else ["#, fuzzy", *made])
    start, end = _bounds(lines, at)
    own = [line for line in lines[start:at] if not line.startswith("#|")]
    return "\n".join([*lines[:start], *_flagged(own, fuzzy), *made, *lines[end:]])


def _strings(context: str, msgid: str, msgstr: str) -> Iterator[str]:
    yield from string_lines("", "msgctxt", context)
    yield from string_lines("", "msgid", msgid)
    yield from string_lines("", "msgstr", msgstr)


def _bounds(lines: Sequence[str], at: int) -> tuple[int, int]:
    """The entry around line `at`: from its first comment to its last string."""
    start, end = at, at + 1
    while start and lines[start - 1].startswith("#") and not lines[start - 1].startswith("#~"):
        start -= 1
    while end < len(lines) and lines[end].startswith(("msgid", "msgstr", '"')):
        end += 1
    return start, end


def _flagged(comments: Sequence[str], fuzzy: bool) -> Iterator[str]:
    """The comments, `fuzzy` among their flags or not."""
    told = False
    for line in comments:
        flags = _FLAGS.fullmatch(line)
        if flags is None:
            yield line
            continue
        names = [name for name in map(str.strip, flags[1].split(",")) if name and name != "fuzzy"]
        names = ["fuzzy", *names] if fuzzy else names
        told = True
        if names:
            yield f"#, {', '.join(names)}"
    if fuzzy and not told:
        yield "#, fuzzy"


def _appended(lines: Sequence[str], made: Sequence[str]) -> str:
    """Behind the last entry, before those that no block has any more."""
    end = next((number for number, line in enumerate(lines) if line.startswith("#~")), len(lines))
    before = "\n".join(lines[:end]).rstrip("\n")
    after = "\n".join(lines[end:]).strip("\n")
    return "\n\n".join([before, "\n".join(made), *([after] if after else [])]) + "\n"
