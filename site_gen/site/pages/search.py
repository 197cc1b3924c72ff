"""view, language -> the search page and its index: a script that the page loads, so that it works from the disk too."""

import json
from collections.abc import Iterator, Mapping

from site_gen.model.dataset import Observation
from site_gen.model.edition import Block, Inline, Statement
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses, anchors, links
from site_gen.site.frame.page import Document, report_document
from site_gen.site.frame.typography import capital
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces.cards import subject_name
from site_gen.site.pieces.clauses import stretch
from site_gen.site.pieces.figure import describe
from site_gen.site.pieces.pieces import machine_value
from site_gen.site.pieces.text import TextBlock, in_language, read_text

SCRIPT = "assets/search.js"
SCRIPTS = ("search", "search-page")
"""Scripts `js/<name>.js` of `SCRIPT`, which the search page alone loads."""
Entry = list[object]
"""Kind, address, title, text, numbers; see `js/search.js`."""


def compose(view: ReportView, lang: str, wording: Wording) -> Iterator[Document]:
    """The page; without scripts it says so and points to the contents."""
    yield report_document(view, lang, wording, "search", script=SCRIPT, index=addresses.index(lang, view.slug))


def search_files(view: ReportView, wording: Wording) -> dict[str, bytes]:
    """An index for each language."""
    return {addresses.index(lang, view.slug): index_script(view, lang, wording).encode() for lang in view.languages}


def search_script(templates: Mapping[str, str]) -> bytes:
    """The script of every search page."""
    return "\n".join(templates[f"js/{name}.js"] for name in SCRIPTS).encode()


def index_script(view: ReportView, lang: str, wording: Wording) -> str:
    """`var searchIndex = [...]`, without characters that older engines take for the end of a line."""
    lines = ",\n".join(
        json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in index(view, lang, wording)
    )
    return f"var searchIndex = [\n{lines}\n];\n".replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def index(view: ReportView, lang: str, wording: Wording) -> list[Entry]:
    """Everything that can be found: paragraphs first, since numbers refer to them by their place."""
    rows = [row for row in read_text(view, lang) if row.plain]
    return [
        *_paragraphs(view, rows, lang),
        *_numbers(view, rows, lang, wording),
        *_figures(view, lang, wording),
        *_terms(view, lang),
        *_notes(view, rows, lang, wording),
        *_indicators(view, lang, wording),
    ]


def _address(view: ReportView, lang: str, page: str, anchor: str) -> str:
    here = addresses.page(lang, view.slug, "search")
    return links.relative(here, addresses.page(lang, view.slug, page), anchor)


def _indicators(view: ReportView, lang: str, wording: Wording) -> Iterator[Entry]:
    """Where it stands, told by its last result and its next target; found by each of its names."""
    here = addresses.page(lang, view.slug, "search")
    for indicator in view.dataset.indicators:
        stated = view.dataset.of(indicator.id)
        if stated:
            address = links.relative(here, *view.indicator_at(indicator.id, lang))
            names = [text for _, text in indicator.name.by_language if text]
            told = wording.say(lang, "list.semicolon").join(_told(view, each, lang, wording) for each in _first(stated))
            title = capital(view.best(indicator.name, lang).text)
            yield ["i", address, title, told, [], [*names, *indicator.aliases]]


def _first(stated: tuple[Observation, ...]) -> list[Observation]:
    """The last result of the place itself and its next target; else whatever is stated first."""
    own = sorted(
        (each for each in stated if each.key.subject is None),
        key=lambda each: (each.key.period.end, each.key.measure == "level"),
    )
    results = [each for each in own if each.key.status != "target"]
    return [*results[-1:], *[each for each in own if each.key.status == "target"][:1]] or [stated[0]]


def _told(view: ReportView, each: Observation, lang: str, wording: Wording) -> str:
    size = wording.quantity(lang, each.quantity, signed=each.key.measure in ("change", "points"))
    subject = subject_name(view, each.key.subject, lang).text if each.key.subject else ""
    what = describe(each.key, lang, wording, measure=each.key.measure != "count")
    return wording.say(lang, "list.dot").join(part for part in (subject, what, size) if part)


def _paragraphs(view: ReportView, rows: list[TextBlock], lang: str) -> Iterator[Entry]:
    titles = {row.block.id: row.title.text for row in rows if row.level}
    for row in rows:
        title = titles.get(row.block.section, "") if not row.level else ""
        yield ["p", _address(view, lang, "report", row.block.id), title, row.plain]


def _numbers(view: ReportView, rows: list[TextBlock], lang: str, wording: Wording) -> Iterator[Entry]:
    places = {row.block.id: place for place, row in enumerate(rows)}
    blocks = {block.id: block for block in view.edition.blocks}
    for observation in view.dataset.observations:
        name = view.best(view.dataset.indicator(observation.key.indicator).name, lang).text
        what = describe(observation.key, lang, wording)
        subject = subject_name(view, observation.key.subject, lang).text if observation.key.subject else ""
        title = wording.say(lang, "list.dot").join(part for part in (name, subject, what) if part)
        evidence = observation.evidence.block
        place = places[evidence]
        text: object = [place, _words(view, observation, blocks[evidence], lang)]
        address = _address(view, lang, "report", anchors.mention(observation.id))
        yield ["n", address, title, text, list(_values(observation)), None, _explored(observation, rows[place], lang)]


def _explored(observation: Observation, row: TextBlock, lang: str) -> list[object]:
    """What the explore mode asks of a number, see `js/explore-rows.js`."""
    key = observation.key
    return [
        key.indicator,
        key.measure,
        key.status,
        f"{key.period.end} {key.period.start}",
        int(key.subject is None),
        int(observation.checked.by_nobody),
        int(bool(observation.quantity.parts)),
        *stretch(row, observation.id),
        addresses.html_lang(row.lang) if row.lang != lang else "",
    ]


def _words(view: ReportView, observation: Observation, block: Block, lang: str) -> str:
    """The words that state it, in the language that its paragraph is shown in."""
    inlines: tuple[Inline, ...] = in_language(view, block, lang)[0]
    stating = (piece for piece in inlines if isinstance(piece, Statement) and observation.key in piece.keys)
    return next((piece.text for piece in stating), observation.evidence.words)


def _values(observation: Observation) -> Iterator[list[str]]:
    quantity = observation.quantity
    unit = quantity.unit.canonical
    if quantity.parts:
        yield from ([f"{part:f}", "percent", f"{part:f}"] for part in quantity.parts)
        return
    ends = machine_value(quantity).split("/")
    printed = (quantity.value, quantity.value_max)
    yield from ([end, unit, f"{value:f}"] for end, value in zip(ends, printed, strict=False))


def _figures(view: ReportView, lang: str, wording: Wording) -> Iterator[Entry]:
    for figure in view.figures:
        page = addresses.topic(lang, view.slug, figure.spec.topic)
        address = links.relative(addresses.page(lang, view.slug, "search"), page, anchors.figure(figure.spec.id))
        label = wording.say(lang, "figure.label", number=figure.number)
        title = wording.say(lang, "list.dot").join((label, view.best(figure.spec.title, lang).text))
        said = [view.best(words, lang).text for words in (figure.subtitle, figure.description)]
        text = wording.say(lang, "chart.join.sentences").join(filter(None, said))
        yield ["f", address, title, text]


def _terms(view: ReportView, lang: str) -> Iterator[Entry]:
    for term in view.terms:
        names = dict.fromkeys([view.best(term.name, lang).text, *(text for _, text in term.name.by_language)])
        title = " · ".join(name for name in names if name)
        text = " ".join((view.best(term.explanation, lang).text, *(term.variants if lang == "zh" else ())))
        yield ["t", _address(view, lang, "glossary", anchors.term(term.id)), title, text]


def _notes(view: ReportView, rows: list[TextBlock], lang: str, wording: Wording) -> Iterator[Entry]:
    for row in rows:
        for note in row.notes:
            text = "".join(piece.text for piece in note.pieces)
            title = wording.say(lang, "report.note", number=note.number)
            yield ["o", _address(view, lang, "report", note.anchor), title, text]
