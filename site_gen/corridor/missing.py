"""What a file says that it holds of a report and that is not read -> lines that say so aloud: whole pages of it."""

from collections.abc import Iterator, Sequence

from site_gen.model.compiled import compiled
from site_gen.model.received import Held

_UNSEEN = ("hidden", "struck", "deletions")
"""Words of the report's own kind that nobody sees in the file."""
_ENDS = compiled(r"[。！？!?]")
_MUCH = 0.02
"""Of the sentences; more of them that nobody sees are said aloud."""
_FIRST = 20
"""Characters of them that are shown."""


def missing(held: Sequence[Held], text: str = "") -> Iterator[str]:
    """Pictures in the text are no such thing: they are listed with all else that the file held.

    `text`: what was kept.
    """
    unseen = [words for one in held if one.fate == "left-out" and one.what in _UNSEEN for words in one.words]
    count = sum(len(_ENDS.findall(words)) for words in unseen)
    if count > _MUCH * (count + len(_ENDS.findall(text))):
        shown = ", ".join(f"{words[:_FIRST]}…" for words in unseen if _ENDS.search(words))
        yield f"left out, for the file hides them or strikes them out: {count} sentences ({shown[:100]})"
    for one in held:
        if one.fate == "unread" and one.what == "further-pages":
            yield f"the report goes on over {one.count} further pages: give their files behind this one"
        elif one.fate == "unread" and one.what == "scans":
            yield f"not read, for they are pictures of a text: {one.count} pages ({_few(one.words)})"
        elif one.fate == "unread" and one.what == "unknown":
            yield f"{one.count} characters of which the file does not say what they are stand as 〓 ({_few(one.words)})"
        elif one.fate == "unread" and one.what == "embedded":
            yield f"not read: {one.count} files that are embedded in this one"


def _few(words: Sequence[str]) -> str:
    return ", ".join((*words[:5], "…") if len(words) > 5 else words)
