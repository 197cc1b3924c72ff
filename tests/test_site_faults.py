"""What was once wrong with pages: `cases/faults.txt` names the tests that keep it right; some of them stand here."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from casefile import cases
from msgspec.structs import replace
from siting import REPORT, SOURCE, site, view

from site_gen import load
from site_gen.corridor import build
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.site.frame.view import ReportView

TESTS = Path(__file__).parent
MINI = "{}/linjiang-2025/{}index.html"
LANGUAGES = ("zh", "en")
COUNTED = re.compile(r"\{(?:count|number)\} [a-z]+s\b")
ALWAYS_MANY = re.compile(
    r"\{number\} (?:passenger-kilo|ton-kilo)?(?:meters|carats)|\{count\} (?:times|of its|places(?:;|, a dot)|values)"
)
"""Units of a report's own words, and what there are several of wherever it is said."""


@cache
def built(name: str) -> Mapping[str, bytes]:
    return build.site(load.content(TESTS / "sites" / name), load.templates())


def page(path: str, of: str = "mini") -> str:
    return built(of)[path].decode()


def plain(markup: str) -> str:
    return re.sub(r"\s+", " ", re.sub("<[^>]*>", "", markup)).strip()


def figures(path: str) -> list[str]:
    return re.findall(r'<figure class="fig".*?</figure>', page(path), re.DOTALL)


@pytest.mark.parametrize(("fault", "held"), cases("faults.txt"))
def test_each_fault_is_held_by_a_test_that_there_is(fault: str, held: str) -> None:
    for name in held.split(", "):
        file, _, test = name.partition("::")
        assert f"\ndef {test}(" in (TESTS / file).read_text("utf-8"), f"{fault}: {name}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_drawn_figure_says_its_numbers_once_to_eyes_and_once_to_ears(lang: str) -> None:
    """On screen the table waits to be opened; on paper, where nobody opens it, there is none."""
    for kind in ("charts/growth/", "charts/industry/", "print/"):
        for each in figures(MINI.format(lang, kind)):
            told = re.search(r'<p (?:class="ears"|hidden) id="[^"]*-d">(.*?)</p>', each, re.DOTALL)
            assert told and re.search(r"\d", plain(told[1])), kind
            assert "<details open" not in each and '<details class="data" open' not in each
            assert ("<table" in each) == (kind != "print/")


def test_no_name_of_a_place_is_cut_between_any_two_letters() -> None:
    """`anywhere` makes a column as narrow as one letter; `break-word` cuts what is too long, and nothing else."""
    rules = re.findall(r"(?m)^ *(\.strip [^{]*th[^{]*)\{([^}]*)\}", load.templates()["css/collection.css"])
    wraps = [re.findall(r"overflow-wrap: ([\w-]+)", body) for _, body in rules]
    assert {"break-word"} == {each for found in wraps for each in found}


@pytest.mark.parametrize("kind", ["print/", "print-parallel/"])
def test_the_key_of_a_printed_text_names_the_marks_that_paper_has(kind: str) -> None:
    """Marks that paper takes from the text it takes from the key; each other mark of the key stands in the style."""
    style = load.templates()["css/print.css"]
    (taken,) = re.findall(r"^ *(\S*\.num:not.*?) \{ text-decoration: none !important; \}", style, re.MULTILINE)
    hidden = ", ".join(f".legend {name}" for name in re.split(r", (?=\.)(?![^(]*\))", taken))
    assert f"{hidden} {{ display: none; }}" in style
    text = site(view())[f"zh/linjiang/{kind}index.html"]
    (key,) = re.findall(r'<div class="row legend.*?</div>', text, re.DOTALL) or [""]
    kept = {"target": "a.num.target", "estimate": "a.num.estimate"}
    assert [] == [name for name, rule in kept.items() if f"num {name}" in key and f"{rule} {{" not in style]


@pytest.mark.parametrize("kind", ["report", "print"])
def test_the_key_of_a_text_explains_no_mark_that_it_lacks(kind: str) -> None:
    whole, bare = (
        re.findall(r'<div class="row legend.*?</div>', site(of)[f"zh/linjiang/{kind}/index.html"], re.DOTALL)[0]
        for of in (view(), _without_notes())
    )
    assert (True, True) == (whole != bare, "编者注" in whole)
    assert plain(whole).replace(" 1编者注", "") == plain(bare)


def _without_notes() -> ReportView:
    bare, _ = parse(re.sub(r"\[\^rate\](?:: .*)?", "", REPORT), "report.md")
    text, _ = place(bare, SOURCE, (), (), "report.md")
    return replace(view(), edition=text, translations={})


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figures_of_the_text_have_the_first_numbers(lang: str) -> None:
    labels = [re.findall(r"\d+", plain(each).split(" ", 2)[0 if lang == "zh" else 1])[0] for each in _of_text(lang)]
    assert [str(number) for number in range(1, len(labels) + 1)] == labels != []


def _of_text(lang: str) -> list[str]:
    return figures(MINI.format(lang, "report/"))


def test_no_page_bears_a_raised_sign_of_estimate() -> None:
    told = [path for path, data in built("mini").items() if path.endswith(".html") and "ᵖ" in data.decode()]
    assert [] == told


def test_the_years_of_a_place_are_drawn_and_no_sentence_stands_there_twice() -> None:
    place = "zh/compare/places/linjiang/"
    assert '<div class="panels">' in page(f"{place}index.html", "many") and "<svg" in page(f"{place}index.html", "many")
    for path in (path for path in built("many") if path.startswith(place) and path.endswith("/values/index.html")):
        words = Counter(plain(each) for each in re.findall(r"<t[hd].*?</t[hd]>", page(path, "many"), re.DOTALL))
        assert [] == [each for each, times in words.items() if times > 1 and len(each) > 60], path


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_key_figures_have_one_name(lang: str) -> None:
    names = re.findall(r'<article class="key">\s*<h3[^>]*>(.*?)</h3>', page(MINI.format(lang, "")), re.DOTALL)
    assert 3 == len(names) == len({plain(name) for name in names})


def test_figures_are_lining_everywhere_and_nothing_is_cut_by_dots() -> None:
    styles = {path: text for path, text in load.templates().items() if path.endswith(".css")}
    root = re.search(r":root \{.*?\}", styles["css/type.css"], re.DOTALL)
    assert root and "font-variant-numeric: lining-nums;" in root[0]
    asked = [found for text in styles.values() for found in re.findall(r"font-variant-numeric: ([^;}]*)", text)]
    assert [] == [each for each in asked if "lining-nums" not in each]
    rules = [rule for text in styles.values() for rule in re.findall(r"[^{}]*\{[^{}]*\}", text)]
    cut = [rule for rule in rules if re.search("ellipsis|line-clamp", rule)]
    assert [] == [rule for rule in cut if not rule.partition("{")[0].strip().endswith("select")]  # its list is whole


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_counted_as_none(lang: str) -> None:
    """A report without a note does not say that it has 0条编者注."""
    made = site(_without_notes())
    pages = [plain(text) for path, text in made.items() if path.startswith(f"{lang}/linjiang/") and ".html" in path]
    assert [] == [
        found for text in pages for found in re.findall(r"(?<![\d.,])0(?:条|项|个|处| [a-z’ ]{3,20}s\b)", text)
    ]


def test_one_of_a_thing_is_no_plural() -> None:
    with (TESTS.parent / "templates" / "locale" / "en.po").open("rb") as file:
        messages = [each for each in read_po(file) if each.id]
    said = {str(each.id): each.string if isinstance(each.string, str) else each.string[0] for each in messages}
    assert [] == [
        id for id, words in said.items() if COUNTED.search(ALWAYS_MANY.sub("", words)) and not id.startswith("desk.")
    ]
