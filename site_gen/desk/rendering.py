"""The translation room: each block with its translation and numbers; a new translation -> the catalogue's change."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from site_gen.desk.splice import MovedError, Splice, difference, newline, plain
from site_gen.desk.state import State, disagreements
from site_gen.edition.matching import Unit, units
from site_gen.edition.patching import with_entry
from site_gen.edition.spelling import spell, spell_address
from site_gen.edition.translation import read
from site_gen.model.edition import Block, Statement
from site_gen.model.problem import Problem


class Side(Struct, frozen=True):
    """A block and its translation, as Markdown; `numbers`: words and address of each statement that it must hold."""

    unit: Unit
    text: str
    msgstr: str
    state: str
    numbers: tuple[tuple[str, str], ...]


def catalogue(lang: str) -> str:
    """The name of its file in the folder of the report."""
    return f"locale/{lang}.po"


def sides(state: State, lang: str) -> tuple[Side, ...]:
    """Every block and note that has words, in the order of the text."""
    translation, _ = read(state.edition, state.report.catalogues.get(lang, ""), lang, catalogue(lang))
    found = []
    for unit in units(state.edition):
        block = translation.blocks[unit.id]
        text = "".join(each.text for each in unit.inlines if hasattr(each, "text"))
        found.append(Side(unit, text, spell(block.inlines), block.state, tuple(_numbers(unit))))
    return tuple(found)


def _numbers(unit: Unit) -> Iterator[tuple[str, str]]:
    for inline in unit.inlines:
        if isinstance(inline, Statement):
            yield inline.text, spell_address(inline.keys)


def tried(state: State, lang: str, id: str, msgstr: str) -> tuple[Problem, ...]:
    """What would be wrong with this translation of a block: its Markdown, its numbers, its notes."""
    unit = _unit(state, id)
    po = with_entry("", lang, unit.id, unit.markdown, msgstr)
    alone = replace(state, report=replace(state.report, catalogues={lang: po}))
    part = tuple(block for block in state.edition.blocks if block.id == id)
    _, wrong = read(replace(state.edition, blocks=part, notes=()), po, lang, catalogue(lang))
    return (*wrong, *disagreements(alone, part))


def rendered(state: State, lang: str, id: str, msgstr: str) -> tuple[Splice, ...]:
    """The entry of the block; fuzzy, so that no page shows it, while something is wrong with it."""
    if lang not in state.languages or lang == state.report.settings.language:
        raise MovedError(catalogue(lang))
    unit, name = _unit(state, id), catalogue(lang)
    text = state.texts.get(name, "")
    mark, end = "\ufeff" if text.startswith("\ufeff") else "", newline(text)
    fuzzy = bool(msgstr and tried(state, lang, id, msgstr))
    after = mark + with_entry(plain(text), lang, unit.id, unit.markdown, msgstr, fuzzy).replace("\n", end)
    return () if after == text else (difference(name, text, after),)


def outdated(state: State, id: str) -> Iterator[Splice]:
    """Translations of a block that do not state what it states now wait for a person: fuzzy, their words kept."""
    unit = _unit(state, id)
    part = tuple(block for block in state.edition.blocks if block.id == id)
    for lang, po in state.report.catalogues.items():
        alone = replace(state, report=replace(state.report, catalogues={lang: po}))
        if not disagreements(alone, part):
            continue
        name = catalogue(lang)
        translation, _ = read(state.edition, po, lang, name)
        msgstr, text = spell(translation.blocks[id].inlines), state.texts[name]
        after = with_entry(plain(text), lang, id, unit.markdown, msgstr, fuzzy=True)
        mark = "\ufeff" if text.startswith("\ufeff") else ""
        yield difference(name, text, mark + after.replace("\n", newline(text)))


def _unit(state: State, id: str) -> Unit:
    unit = next((each for each in units(state.edition) if each.id == id), None)
    if unit is None:
        raise MovedError("report.md")
    return unit


def told(sides: Sequence[Side], blocks: Sequence[Block]) -> list[Mapping[str, object]]:
    """For the room, each with the words of the heading that it stands under."""
    headings = {block.id: block.text for block in blocks if block.level}
    return [
        {
            "id": side.unit.id,
            "heading": headings.get(side.unit.section, ""),
            "text": side.text,
            "msgstr": side.msgstr,
            "state": side.state,
            "numbers": side.numbers,
        }
        for side in sides
    ]
