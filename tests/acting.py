"""Any act of any room of the desk, drawn by chance from what a report holds at that moment."""

from collections.abc import Callable
from random import Random
from typing import get_args

from desking import act

from site_gen.desk import (
    omissions,
    outlining,
    pairs,
    rendering,
    requests,
    requests_charts,
    requests_fields,
    requests_outline,
    requests_readings,
    requests_translation,
)
from site_gen.desk.adding import hollow
from site_gen.desk.changing import changed
from site_gen.desk.deeds import RefusedError
from site_gen.desk.dropped import dropped
from site_gen.desk.emending import proposals
from site_gen.desk.rows import Row, rows_of
from site_gen.desk.state import State
from site_gen.model.chart import FormName
from site_gen.model.edition import Block
from site_gen.preview.editor import Editor

Wish = Callable[[State, Random], requests.Request | None]


def acts(editor: Editor, chance: Random, number: int) -> set[str]:
    """Does acts of all rooms, in turn, until `number` are done, and gives their verbs; what is refused is none."""
    done, begun = set(), editor.left
    for turn in range(5 * number):
        wish = _WISHES[turn % len(_WISHES)](editor._now(), chance)
        if wish is None or not _done(editor, wish):
            continue
        done.add(type(wish).__name__)
        if editor.left - begun == number:
            break
    return done


def _done(editor: Editor, wish: requests.Request) -> bool:
    before = editor.left
    try:
        act(editor, wish)
    except RefusedError:
        return False
    return editor.left != before


def _rows(state: State, chance: Random, most: int = 3) -> tuple[requests_fields.Named, ...]:
    """One row or several that stand together."""
    rows = [row for row in rows_of(state) if row.link]
    at = chance.randrange(len(rows)) if rows else 0
    return tuple(map(_named, rows[at : at + chance.randint(1, most)]))


def _named(row: Row) -> requests_fields.Named:
    return requests_fields.Named(row.id, row.link.address if row.link else "")


def _block(state: State, chance: Random) -> Block:
    return chance.choice([each for each in state.edition.blocks if each.chart is None and each.level != 1])


def _confirm(state: State, chance: Random) -> requests.Request | None:
    rows = _rows(state, chance)
    return requests_readings.Confirm(rows, how=chance.choice(("yes", "many"))) if rows else None


def _correct(state: State, chance: Random) -> requests.Request | None:
    changes = (
        {"status": "target"},
        {"status": "estimate"},
        {"period": "2019..2024", "status": "actual"},
        {"period": "2030"},
        {"measure": "count"},
        {"measure": "growth"},
        {"subject": "江北（新）区"},
    )
    rows = _rows(state, chance, 1)
    return requests_readings.Correct(rows, unseen=(), **chance.choice(changes)) if rows else None  # type: ignore[arg-type]


def _name(state: State, chance: Random) -> requests.Request | None:
    rows = _rows(state, chance, 1)
    return (
        requests_readings.Name(rows, name=chance.choice(("某某“数”", "地区生产总值", "新开工项目数"))) if rows else None
    )


def _reject(state: State, chance: Random) -> requests.Request | None:
    rows = _rows(state, chance, 2)
    return requests_readings.Reject(rows) if rows else None


def _add(state: State, chance: Random) -> requests.Request | None:
    found = [(block, span) for block in state.edition.blocks if block.chart is None for span, _ in hollow(block)]
    if not found:
        return None
    block, span = chance.choice(found)
    return requests_readings.Add(block=block.id, start=span.start, words=span.of(block.text), name="另一个数")


def _take(state: State, chance: Random) -> requests.Request | None:
    if not (found := dropped(state)):
        return None
    one = chance.choice(found)
    others = ({}, {"period": "2021"}, {"status": "estimate"}, {"name": "“另”一个数"}, {"subject": "江北（新）区"})
    at = {"block": one.block.id, "start": one.span.start, "words": one.span.of(one.block.text)}
    return requests_readings.Take(**at, **chance.choice(others))  # type: ignore[arg-type]


def _refuse(state: State, chance: Random) -> requests.Request | None:
    found = [(block, span) for block in state.edition.blocks if block.chart is None for span, _ in hollow(block)]
    if not found:
        return None
    block, span = chance.choice(found)
    return requests_readings.Refuse(block=block.id, start=span.start, words=span.of(block.text))


def _emend(state: State, chance: Random) -> requests.Request | None:
    if not (found := tuple(proposals(state))):
        return None
    one = chance.choice(found)
    at = {"block": one.block.id, "start": one.span.start, "words": one.span.of(one.block.text)}
    return chance.choice((requests_readings.Emend(**at, now=one.words), requests_readings.Stet(**at)))  # type: ignore[arg-type]


def _read(state: State, chance: Random) -> requests.Request:
    return requests_readings.Read(block=_block(state, chance).id)


def _pair(state: State, chance: Random) -> requests.Request | None:
    found = tuple(pairs.every(state))
    pair = chance.choice(found) if found else None
    return (
        requests_translation.Pair(file=pair.file, keys=pair.keys, lang="en", words='an "other" name') if pair else None
    )


def _translate(state: State, chance: Random) -> requests.Request:
    side = chance.choice(rendering.sides(state, "en"))
    words = " ".join(f"[{words}]({address})" for words, address in side.numbers)
    return requests_translation.Translate(block=side.unit.id, lang="en", words=f'As it "was": {words}')


def _years(state: State, chance: Random) -> requests.Request:
    year = chance.randint(2019, 2025)
    wish = requests_outline.Years(review=f"{year}", plan=f"{year + 1}", term=chance.choice(("", f"{year - 4}..{year}")))
    return requests_outline.Years(review=wish.review, plan=wish.plan, term=wish.term, rows=_moved(state, wish))


def _mode(state: State, chance: Random) -> requests.Request:
    heading = chance.choice([each.id for each in state.edition.blocks if each.level])
    wish = requests_outline.Mode(heading=heading, mode=chance.choice(("year", "term", "plan", "outlook")))
    return requests_outline.Mode(heading=wish.heading, mode=wish.mode, rows=_moved(state, wish))


def _moved(state: State, wish: requests_outline.Years | requests_outline.Mode) -> tuple[requests_fields.Named, ...]:
    return tuple(_named(move.row) for move in outlining.foreseen(state, wish, changed).moves)


def _level(state: State, chance: Random) -> requests.Request:
    block = _block(state, chance)
    return requests_outline.Level(block=block.id, was=block.text, level=chance.choice((0, 2, 3, 4)))


def _cut(state: State, chance: Random) -> requests.Request | None:
    blocks = [each for each in state.edition.blocks if each.kind == "paragraph" and "。" in each.text[:-1]]
    if not blocks:
        return None
    block = chance.choice(blocks)
    return requests_outline.Cut(block=block.id, was=block.text, start=block.text.index("。") + 1)


def _join(state: State, chance: Random) -> requests.Request:
    block = _block(state, chance)
    return requests_outline.Join(block=block.id, was=block.text)


def _leave_out(state: State, chance: Random) -> requests.Request:
    block = _block(state, chance)
    return requests_outline.LeaveOut(block=block.id, was=block.text, reason="不是报告的“话”")


def _put_back(state: State, chance: Random) -> requests.Request | None:
    found = omissions.passages(state)
    if not found:
        return None
    at = chance.randrange(len(found))
    lines = list(omissions.lines(state.report.settings.omitted[at].span, state.report.source))
    number, _ = chance.choice(lines)
    return requests_outline.PutBack(passage=found[at], lines=(number,))


def _new_chart(state: State, chance: Random) -> requests.Request | None:
    keys = _keys(state, chance)
    return requests_charts.Chart(new=True, observations=keys, form="table", title={"zh": "题“一”"}) if keys else None


def _chart(state: State, chance: Random) -> requests.Request | None:
    if not state.report.charts:
        return None
    id, form = chance.choice(state.report.charts).id, chance.choice(get_args(FormName))
    wishes = (
        requests_charts.Chart(id=id, form=form),
        requests_charts.Chart(id=id, observations=_keys(state, chance), form="table"),
        requests_charts.Chart(id=id, note={"en": 'A "note"', "zh": "注"}, topic="targets"),
        requests_charts.Unchart(id=id),
    )
    return chance.choice(wishes)


def _place(state: State, chance: Random) -> requests.Request | None:
    charts = state.report.charts
    block = chance.choice((_block(state, chance).id, ""))
    return requests_charts.Place(id=chance.choice(charts).id, block=block) if charts else None


def _headline(state: State, chance: Random) -> requests.Request:
    return requests_charts.Headline(names=_keys(state, chance))


def _summary(state: State, chance: Random) -> requests.Request | None:
    keys = _keys(state, chance)
    words = next((each.evidence.words for each in state.dataset.observations if keys[:1] == (str(each.key),)), "")
    lang = chance.choice(state.languages)
    return (
        requests_charts.Summary(lang=lang, words=f'一\\“{lang}”：[{words}](obs:{keys[0]})。\n\n"二"。')
        if keys
        else None
    )


def _keys(state: State, chance: Random) -> tuple[str, ...]:
    keys = [str(each.key) for each in state.dataset.observations]
    return tuple(chance.sample(keys, min(len(keys), chance.randint(1, 3))))


def _undo(state: State, chance: Random) -> requests.Request:
    return requests.Undo()


def _redo(state: State, chance: Random) -> requests.Request:
    return requests.Redo()


_WISHES: tuple[Wish, ...] = (
    _confirm,
    _correct,
    _name,
    _level,
    _reject,
    _take,
    _add,
    _emend,
    _confirm,
    _pair,
    _translate,
    _read,
    _refuse,
    _years,
    _correct,
    _new_chart,
    _leave_out,
    _headline,
    _undo,
    _put_back,
    _place,
    _summary,
    _join,
    _cut,
    _chart,
    _correct,
    _mode,
    _undo,
    _redo,
)
