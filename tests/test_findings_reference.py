"""The consistency checks on the reference report, beside those that a reader made by hand."""

from pathlib import Path

import pytest
from casefile import cases
from charting import wording

from site_gen import load
from site_gen.data.catalogue import Catalogue
from site_gen.data.checks import check
from site_gen.data.tabulate import tabulate
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.reading.quantity import read_quantity


def found() -> dict[str, str]:
    """Id -> verdict."""
    content = load.content(Path(__file__).parent.parent / "content")
    report = next(each for each in content.reports if each.slug == "xiangtan-2021")
    own = report.settings
    edition, _ = place(parse(report.edition, "report.md")[0], report.source, own.omitted, own.noise, "report.md")
    dataset, _ = tabulate(edition, Catalogue((*load.catalogue(), *report.indicators)), read_quantity, "report.md")
    return {finding.id: finding.verdict for finding in check(dataset, edition, wording())}


FOUND = found()


@pytest.mark.parametrize(("compared", "finding"), cases("findings_xiangtan.txt"))
def test_the_program_finds_what_a_reader_found(compared: str, finding: str) -> None:
    id, verdict = finding.split()
    assert verdict == FOUND.get(id), compared


def test_what_differs_is_what_the_reader_called_so() -> None:
    told = {finding.split()[0] for _, finding in cases("findings_xiangtan.txt") if finding.endswith("differs")}
    assert told == {id for id, verdict in FOUND.items() if verdict == "differs"}
