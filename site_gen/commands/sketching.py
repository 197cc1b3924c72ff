"""Corridor of the chart editor, content -> one page with one chart of `charts.toml`, drawn in every way it is shown."""

import difflib
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from site_gen import load, write
from site_gen.charts.figure import figures
from site_gen.corridor import named, view
from site_gen.corridor.draw import Look, drawings, look
from site_gen.data.catalogue import Catalogue, spoken
from site_gen.data.tabulate import tabulate
from site_gen.model.chart import Figure
from site_gen.model.content import Content, ReportFolder
from site_gen.model.problem import ContentError, Problem
from site_gen.reading.quantity import read_quantity

_STYLE = """body { margin: 0; font-family: system-ui, sans-serif; } section { padding: 1rem; background: var(--bg);
color: var(--ink); } .light { color-scheme: light; } .dark { color-scheme: dark; } svg { max-inline-size: 100%; }
.wide { inline-size: 680px; } .narrow { inline-size: 340px; } h1 { font-size: 1.1rem; margin: 0; }"""


def chart(content: Path, templates: Path, id: str, into: Path | None) -> Path:
    """Draws the chart `id` of any report; the page's path. Raises ContentError where there is none, or it is wrong."""
    read, problems = load.read(content)
    texts = load.templates(templates)
    wording, unworded = view.wording_of(read.settings, load.words(texts))
    report = _report(read, id, content, problems)
    figure = _figure(report, id, look(wording, texts), unworded)
    folder = into or Path(tempfile.mkdtemp(prefix="site-gen-"))
    page = folder / f"{id}.html"
    folder.mkdir(parents=True, exist_ok=True)
    write.file(page, _page(figure, texts["css/tokens.css"]).encode())
    return page


def _report(content: Content, id: str, folder: Path, unread: tuple[Problem, ...]) -> ReportFolder:
    """The report that has the chart; what could not be read is told where it has none."""
    for report in content.reports:
        if any(spec.id == id for spec in report.charts):
            return report
    known = [spec.id for report in content.reports for spec in report.charts]
    close = ", ".join(difflib.get_close_matches(id, known, 3))
    there = f"there are: {', '.join(dict.fromkeys(known))}" if known else "there is none yet"
    hint = f"did you mean {close}? {there}" if close else there
    raise ContentError([*unread, Problem(str(folder), 1, 1, f"no charts.toml has a chart `{id}`", "chart", hint=hint)])


def _figure(report: ReportFolder, id: str, look: Look, problems: list[Problem]) -> Figure:
    edition = view.edition_of(report, [])  # mistakes elsewhere in the text are for `check`; this is about the chart
    standard = spoken(load.catalogue(), report.settings.level)
    catalogue = Catalogue((*standard, *named.own_indicators(report.indicators, standard)))
    dataset, _ = tabulate(edition, catalogue, read_quantity, f"{report.path}/report.md")
    specs = tuple(spec for spec in report.charts if spec.id == id)
    made, wrong = figures(specs, dataset, look.wording, f"{report.path}/charts.toml")
    if wrong or problems:
        raise ContentError([*problems, *wrong])
    return drawings(made, report.settings.language, look)[0]


def _page(figure: Figure, tokens: str) -> str:
    sections = "".join(_sections(figure))
    head = (
        f'<!doctype html><meta charset="utf-8"><title>{escape(figure.spec.id)}</title><style>{tokens}{_STYLE}</style>'
    )
    return f"{head}\n{sections}"


def _sections(figure: Figure) -> Iterator[str]:
    """Light, then dark; in each every language. A table has words alone."""
    for scheme in ("light", "dark"):
        for lang, title in figure.spec.title.by_language:
            told = (figure.subtitle.best(lang).text, figure.description.best(lang).text)
            words = "".join(f"<p>{escape(text)}</p>" for text in told if text)
            drawn = "".join(
                f'<div class="wide">{each.wide}</div><div class="narrow">{each.narrow}</div>'
                for each in figure.drawings
                if each.lang == lang
            )
            yield f'<section class="{scheme}" lang="{lang}"><h1>{escape(title)}</h1>{words}{drawn}</section>\n'
