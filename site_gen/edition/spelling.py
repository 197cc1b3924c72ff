r"""Words and annotations -> the Markdown that reads back as them: `2025.` at the start of a line becomes `2025\.`."""

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from site_gen.model.compiled import compiled
from site_gen.model.dataset import Key
from site_gen.model.edition import Emendation, Inline, NoteLink, Run, Supplied, TermLink

_MARKUP = compiled(r"[\\`*_\[\]<]|&(?=[#A-Za-z])|!$")  # characters that Markdown would act on, wherever they stand
_BRACKETS = {"〔": "&#12308;", "〕": "&#12309;"}
_LINE_START = frozenset("#>+-=~")  # heading, quotation, list, underline of a heading, fence
_NUMBER_START = compiled(r"\d{1,9}(?=[.)])")  # 2025. or 1) before a list item
_PERCENT = "%"
"""At the end it begins no escape and is read as itself."""
_LINE_BREAK = compiled(r"(?<!\s)\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
_IN_ADDRESS = compiled(r"[\x00-\x20\x7f\s()<>\\&#?+%=\"'\[\]*_`!^;]")  # what would end an address or part of it


def spell(inlines: Iterable[Inline]) -> str:
    """The inline Markdown of the pieces."""
    return "".join(map(_piece, inlines))


def spell_line(markdown: str) -> str:
    """`markdown` so that it is words even at the start of a line: of a paragraph, of a list item, of a quotation."""
    number = _NUMBER_START.match(markdown)
    if number:
        return f"{number[0]}\\{markdown[number.end() :]}"
    return f"\\{markdown}" if markdown[:1] in _LINE_START else markdown


def spell_words(text: str) -> str:
    """Plain words, with a backslash before each character that Markdown would act on."""
    escaped = _MARKUP.sub(lambda match: f"\\{match[0]}", _LINE_BREAK.sub(" ", text))
    return "".join(_BRACKETS.get(char, char) for char in escaped) if "〔" in escaped or "〕" in escaped else escaped


def spell_address(keys: Sequence[Key], found: str | None = None, unit: str = "") -> str:
    """`obs:gdp@2016+gdp@2021?subject=韶山市`. The keys differ in indicator and period alone."""
    first = keys[0]
    query = [("measure", first.measure, "level"), ("status", first.status, "actual"), ("subject", first.subject, None)]
    parts = [f"{name}={_value(value)}" for name, value, default in query if value is not None and value != default]
    parts += [f"unit={_value(unit.removesuffix(_PERCENT))}{_PERCENT * unit.endswith(_PERCENT)}"] if unit else []
    parts += [f"sic={_value(found)}"] if found is not None else []
    targets = "+".join(f"{key.indicator}@{key.period}" for key in keys)
    return f"obs:{targets}" + ("?" + "&".join(parts) if parts else "")


def _piece(inline: Inline) -> str:
    if isinstance(inline, Run):
        return spell_words(inline.text)
    if isinstance(inline, Supplied):
        return f"〔{spell_words(inline.text)}〕"
    if isinstance(inline, NoteLink):
        return f"[^{inline.note}]"
    if isinstance(inline, TermLink):
        return f"[{spell_words(inline.text)}](term:{inline.term})"
    if isinstance(inline, Emendation):
        return f"[{spell_words(inline.text)}](sic:{_value(inline.found)})"
    return f"[{spell(inline.content)}]({spell_address(inline.keys, inline.found, inline.unit)})"


def _value(text: str) -> str:
    return _IN_ADDRESS.sub(lambda match: quote(match[0], safe=""), text)
