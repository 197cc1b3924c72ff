"""What a file says that it holds of a report and that is not read -> lines that say so aloud: whole pages of it."""

from collections.abc import Iterable, Iterator, Sequence

from site_gen.model.received import Held


def missing(held: Iterable[Held]) -> Iterator[str]:
    """Pictures in the text are no such thing: they are listed with all else that the file held."""
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
