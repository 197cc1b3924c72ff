"""Whatever a file holds, a reader of ours gives a value or problems with a place; it never falls over."""

from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as some

from site_gen import load
from site_gen.edition.agreement import agree
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.edition.pages import prose
from site_gen.edition.spelling import spell
from site_gen.edition.translation import read, update
from site_gen.load import toml
from site_gen.load.records import indicators_in
from site_gen.load.schema import ReportTable
from site_gen.model.characters import UNFIT
from site_gen.model.edition import Run
from site_gen.model.problem import ContentError, Problem
from site_gen.problems import tell
from site_gen.reading import formats
from site_gen.reading.english import read_english
from site_gen.reading.outline import outline
from site_gen.reading.quantity import read_quantity

QUICK = settings(max_examples=60, deadline=None, derandomize=True)
MINI = Path(__file__).parent / "sites" / "mini" / "linjiang-2025"
CASES = Path(__file__).parent / "cases" / "pieces.txt"
EDITION, _ = place(*parse((MINI / "report.md").read_text("utf-8"), "report.md")[:1], "", (), (), "report.md")
MEASURES = some.sampled_from(["level", "growth", "average-growth", "change", "points", "structure", "rank", "count"])
PIECES = CASES.read_text("utf-8").split("\n== ")


def texts(kind: str, between: str) -> some.SearchStrategy[str]:
    """Texts of the pieces of one kind and of anything else."""
    (lines,) = (part.partition("\n")[2].splitlines() for part in PIECES if part.startswith(f"{kind}\n"))
    pieces = [line.replace("\\n", "\n").replace("\\\\", "\\") for line in lines]
    return some.lists(some.one_of(some.sampled_from(pieces), some.text(max_size=6)), max_size=40).map(between.join)


WORDS = texts("words", "")
MARKUP = texts("markdown", "")
LINES = texts("toml", "\n")
ENTRIES = texts("po", "\n")


def placed(problems: tuple[Problem, ...], text: str) -> None:
    """Each problem has a line of the text and can be told."""
    last = text.count("\n") + 1
    assert [] == [each for each in problems if not 1 <= each.line <= last or each.column < 1 or not tell.one(each)]


@QUICK
@given(WORDS, MEASURES)
def test_words_are_a_quantity_or_none(words: str, measure: str) -> None:
    for reader in (read_quantity, read_english):
        found = reader(words, measure)  # type: ignore[arg-type]  # one of the measures
        assert found is None or isinstance(found.canonical_value, Decimal)
        assert found is None or found.canonical_value.is_finite()


@QUICK
@given(MARKUP)
def test_any_edition_is_parsed_or_told(text: str) -> None:
    edition, problems = parse(text, "report.md")
    placed(problems, text)
    ids = [block.id for block in place(edition, "湘潭2548.3亿元", (), (), "report.md")[0].blocks]
    assert len(ids) == len({id for id in ids if not id.startswith("place-")}) + sum(
        id.startswith("place-") for id in ids
    )


@QUICK
@given(MARKUP)
def test_any_page_is_html_without_scripts_or_told(text: str) -> None:
    html, problems = prose(text, "about.zh.md")
    placed(problems, text)
    assert "<script" not in html.lower()
    assert "<b>" not in html


@QUICK
@given(some.text(max_size=200).filter(lambda text: not UNFIT.search(text)))
def test_words_spelt_for_markdown_come_back(text: str) -> None:
    """Promise 1, whatever a source holds."""
    line = " ".join(text.split())
    edition, problems = parse(f"# 报告\n\n甲{spell((Run(line),))}\n", "report.md")
    assert ((), ()) == (problems, place(edition, f"报告\n甲{line}", (), (), "report.md")[1])


@QUICK
@given(LINES)
def test_any_toml_is_typed_or_told(text: str) -> None:
    problems: list[Problem] = []
    file = toml.parse(text, "x.toml", ("zh", "en"), problems)
    if file is not None:
        assert isinstance(toml.record(file, (), ReportTable, problems), ReportTable | None)
        indicators_in(file, problems, standard=False)
    placed(tuple(problems), text)


@QUICK
@given(ENTRIES)
def test_any_catalogue_is_read_or_told(text: str) -> None:
    translation, problems = read(EDITION, text, "en", "en.po")
    placed(problems, text)
    placed(agree(EDITION, translation, (), read_english, "en.po"), text)
    if not problems:
        assert read(EDITION, update(EDITION, text, "en"), "en", "en.po")[1] == ()


@QUICK
@given(some.one_of(some.text(max_size=300), WORDS, MARKUP))
def test_any_text_has_an_outline_that_keeps_every_character(text: str) -> None:
    read = outline(text)
    kept = {place for passage in read.passages for place in passage.places}
    omitted = {place for each in read.omissions for place in range(each.span.start, each.span.end)}
    assert set() == {at for at, character in enumerate(text) if not character.isspace()} - kept - omitted


@QUICK
@given(some.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a"]), some.binary(max_size=400))
def test_any_file_is_decoded_or_refused(name: str, data: bytes) -> None:
    for start in (b"", b"PK\x03\x04", b"%PDF-1.7\n", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf"):
        try:
            formats.decode(name, start + data)
        except ContentError as error:
            assert all(problem.file == name for problem in error.problems)


def test_the_built_in_tables_are_right() -> None:
    assert load.catalogue()
    assert load.glossary()
