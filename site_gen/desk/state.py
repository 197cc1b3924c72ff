"""A report as its files say it now: texts, edition, observations, and what is wrong with it already."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from site_gen.confirming.lines import parse as parse_lines
from site_gen.confirming.standing import confirmed
from site_gen.corridor import view
from site_gen.data.catalogue import Catalogue, spoken
from site_gen.data.tabulate import tabulate
from site_gen.desk.splice import plain
from site_gen.edition.agreement import agree
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.edition.translation import read as read_translation
from site_gen.model.content import ReportFolder
from site_gen.model.dataset import Dataset, Indicator
from site_gen.model.edition import Block, Edition
from site_gen.model.problem import Problem
from site_gen.reading.quantity import read_quantity

EDITION, SETTINGS, INDICATORS, CHARTS = "report.md", "report.toml", "indicators.toml", "charts.toml"
CONFIRMED, GLOSSARY = "confirmed.txt", "glossary.toml"


class State(Struct, frozen=True, eq=False):
    """One report, and the texts that it was read from, as they are written (byte order mark and CR included)."""

    report: ReportFolder
    texts: Mapping[str, str]
    edition: Edition
    dataset: Dataset
    catalogue: Catalogue
    standard: tuple[Indicator, ...]
    """The built-in indicators."""
    languages: tuple[str, ...]
    """Of the site: a new pair has a half for each."""
    problems: tuple[Problem, ...]


def state_of(
    report: ReportFolder,
    texts: Mapping[str, str],
    standard: tuple[Indicator, ...],
    languages: tuple[str, ...],
    known: Catalogue | None = None,
) -> State:
    """By the parsers and proofs of a build; translations are asked only of what an act changes (`disagreements`).

    `known`: the catalogue of these indicators, where there is one already.
    """
    file, own = f"{report.path}/{EDITION}", report.settings
    parsed, wrong = parse(report.edition, file)
    edition, lost = place(parsed, report.source, own.omitted, own.noise, file)
    catalogue = known or Catalogue((*spoken(standard, own.level), *report.indicators))
    stated, unread = tabulate(edition, catalogue, read_quantity, file)
    lines, unfit = parse_lines(report.confirmed, f"{report.path}/{CONFIRMED}")
    problems = (*wrong, *lost, *unread, *unfit)
    return State(report, texts, edition, confirmed(stated, lines), catalogue, standard, languages, problems)


def confirmed_anew(state: State, text: str) -> State:
    """The state with another confirmed.txt, which changes nothing of what is read."""
    report = replace(state.report, confirmed=plain(text))
    lines, _ = parse_lines(report.confirmed, f"{report.path}/{CONFIRMED}")
    texts = {**state.texts, CONFIRMED: text}
    return replace(state, report=report, texts=texts, dataset=confirmed(state.dataset, lines))


def disagreements(state: State, blocks: tuple[Block, ...]) -> tuple[Problem, ...]:
    """Where a translation of one of `blocks` no longer states what they state."""
    part = replace(state.edition, blocks=blocks, notes=())
    found: list[Problem] = []
    for lang, po in state.report.catalogues.items():
        file = f"{state.report.path}/locale/{lang}.po"
        translation, _ = read_translation(part, po, lang, file)
        found += agree(part, translation, state.dataset.observations, view.READERS.get(lang), file)
    return tuple(found)


def new_faults(before: tuple[Problem, ...], after: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """What was not wrong before; where it stands does not matter, for lines move."""
    known = {(each.file, each.rule, each.message) for each in before}
    return tuple(each for each in after if (each.file, each.rule, each.message) not in known)
