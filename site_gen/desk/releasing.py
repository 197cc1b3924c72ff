"""What readers are told of a publication -> the entry of its day in report.toml."""

import tomllib
from collections.abc import Mapping, Sequence

from site_gen.desk.settings import joined
from site_gen.desk.splice import MovedError, Splice, plain
from site_gen.desk.state import SETTINGS, State
from site_gen.desk.tables import Value, spelled, table_set


def released(state: State, on: str, words: Mapping[str, str], blocks: Sequence[str]) -> tuple[Splice, ...]:
    """`blocks`: ids of those that it concerns; those that are no more are none. A day has one entry.

    Raises MovedError where no language has words.
    """
    text = state.texts[SETTINGS]
    pair = {lang: words.get(lang, "").strip() for lang in state.languages}
    if not any(pair.values()):
        raise MovedError(SETTINGS)
    there = {block.id for block in state.edition.blocks}
    paragraphs = tuple(dict.fromkeys(id for id in blocks if id in there))
    days = [each["date"] for each in tomllib.loads(plain(text)).get("versions", ())]
    if on in days:
        at = days.index(on)
        return table_set(SETTINGS, text, ("versions", at), {"text": pair, "paragraphs": paragraphs or None}, "text")
    values: dict[str, Value] = {"date": on, "text": pair, **({"paragraphs": paragraphs} if paragraphs else {})}
    lines = "".join(f"{name} = {spelled(value)}\n" for name, value in values.items())
    return (joined(SETTINGS, text, "versions", lines),)
