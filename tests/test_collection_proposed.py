"""What is probably one thing under two ids: proposed with its reasons, joined or kept apart by a person alone."""

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from site_gen import load
from site_gen.commands import joining
from site_gen.data.catalogue import Catalogue
from site_gen.data.collection.alike import senses
from site_gen.data.collection.collect import collected
from site_gen.data.collection.members import passages_of
from site_gen.data.collection.proposed import proposals
from site_gen.data.tabulate import tabulate
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.load.collection import shared
from site_gen.model.collection import Member
from site_gen.model.curation import Alias, Shared
from site_gen.model.dataset import Indicator
from site_gen.model.members import lay_down
from site_gen.model.problem import ContentError, Problem
from site_gen.model.text import Words
from site_gen.reading.quantity import read_quantity
from site_gen.store.shelf import DiskShelf

MANY = Path(__file__).parent / "sites" / "many"
TEMPLATES = Path("templates")
KNOWN = senses(
    [("惠及", "benefited"), ("受益", "benefited"), ("学生", "students"), ("农村", "rural"), ("云轨", "cloud rail")]
)
Told = tuple[str, str, str]
"""A name, a sentence with `{}` for the annotated words, and these."""


def member(year: int, *told: Told, of: str = "linjiang") -> Member:
    """A report of `year` that tells each of the year before."""
    own = {f"own-{number}": name for number, (name, _, _) in enumerate(told)}
    links = [f"[{words}](obs:{id}@{year - 1})" for id, (_, _, words) in zip(own, told, strict=True)]
    text = "\n\n".join(lead.format(link) for link, (_, lead, _) in zip(links, told, strict=True))
    parsed, _ = parse(f"# 报告\n\n## 一、工作回顾\n\n{text}\n", "report.md")
    edition, _ = place(parsed, "", (), (), "report.md")
    made = [Indicator(id, Words.of({"zh": name}), unit="person", standard=False) for id, name in own.items()]
    dataset, problems = tabulate(edition, Catalogue((*made, *load.catalogue())), read_quantity, "report.md")
    assert () == problems
    names = {id: f"{id}-{year}-{of}" for id in own}
    indicators = tuple(replace(each, id=names[each.id]) for each in dataset.indicators)
    observations = tuple(
        replace(each, key=replace(each.key, indicator=names[each.key.indicator])) for each in dataset.observations
    )
    return Member(f"{of}-{year}", of, year, indicators, observations, passages_of(edition, dataset), ())


def proposed(*members: Member, aliases: tuple[Alias, ...] = ()) -> list[tuple[str, str, str]]:
    shelf, own = DiskShelf(), {each.slug: each for each in members}
    shelf.layer("report", dict.fromkeys(own, ""), type(None), lambda slug: lay_down(own[slug], shelf))
    found = proposals(collected(shelf, Shared(aliases), load.catalogue()).said, KNOWN, aliases)
    return [(each.why, each.shown.one.written, each.shown.other.written) for each in found]


ONE = ("云轨惠及学生人数", "云轨惠及{}学生。", "120万名")
SAME = ("学生受益云轨人数", "受益云轨的学生有{}。", "130万人")


def test_names_that_differ_in_no_word_that_says_something_are_proposed() -> None:
    assert [("words", ONE[0], SAME[0])] == proposed(member(2023, ONE), member(2024, SAME))


def test_what_is_told_of_one_time_with_two_values_is_two() -> None:
    assert [] == proposed(member(2023, ONE, SAME), member(2024, ONE))


def test_a_size_many_times_the_other_is_of_something_else() -> None:
    assert [] == proposed(member(2023, ONE), member(2024, (SAME[0], SAME[1], "2万人")))
    elsewhere = proposed(member(2023, ONE), member(2024, (SAME[0], SAME[1], "2万人"), of="yunxi"))
    assert ["words"] == [why for why, _, _ in elsewhere]


@pytest.mark.parametrize(
    ("words", "why"), [("115万名", ["numbers"]), ("70万名", ["clauses"])], ids=["near", "not near"]
)
def test_a_word_that_says_something_needs_numbers_or_clauses_that_agree(words: str, why: list[str]) -> None:
    rural = ("云轨惠及农村学生人数", "云轨惠及{}农村学生。", words)
    assert why == [each for each, _, _ in proposed(member(2023, ONE), member(2024, rural))]


@pytest.mark.parametrize(
    "part",
    [
        ("云轨惠及重点学生人数", "云轨惠及重点学生{}。", "120万名"),
        ("云轨、农村惠及学生人数", "云轨、农村惠及{}学生。", "120万名"),
        ("云轨惠及农村学生人数", "其中云轨惠及{}农村学生。", "120万名"),
    ],
    ids=["some of them", "a list", "of which"],
)
def test_a_part_is_not_its_whole(part: Told) -> None:
    assert [] == proposed(member(2023, ONE), member(2024, part))


def test_what_two_payers_give_is_two() -> None:
    sides = ("中央财政用于云轨学生资金", "全国财政用于云轨学生资金")
    told = [(name, f"{name}补助{{}}。", "120万人") for name in sides]
    assert [] == proposed(member(2023, told[0]), member(2024, told[1]))


def test_what_a_person_keeps_apart_is_proposed_no_more() -> None:
    kept = Alias("own-0-2023-linjiang", apart=("own-0-2024-linjiang",))
    assert [] == proposed(member(2023, ONE), member(2024, SAME), aliases=(kept,))


def test_each_goes_into_one_and_none_into_what_goes_elsewhere() -> None:
    third = ("云轨覆盖的学生", "云轨覆盖的学生有{}。", "125万人")
    found = proposed(member(2022, ONE), member(2023, SAME), member(2024, third))
    assert 2 == len(found)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MANY, tmp_path / "content"))


def test_the_list_joins_nothing(content: Path) -> None:
    told = joining.listed(content, TEMPLATES)
    assert all(line.startswith("#") or not line for line in told.splitlines())
    assert not (content / "aliases.toml").exists()


def test_the_lines_of_a_proposal_are_those_of_the_file(content: Path, tmp_path: Path) -> None:
    names = {"linjiang-2024": "云轨惠及学生人数", "linjiang-2025": "学生受益云轨人数"}
    for slug, name in names.items():
        _tell(content / slug, f"own-{slug}", name, int(slug[-4:]))
    told = joining.listed(content, TEMPLATES).splitlines()
    bare = [line.removeprefix("# ") for line in told if line.startswith(("# [alias", "# ids"))]
    (tmp_path / "aliases.toml").write_text("\n".join(bare), "utf-8")
    problems: list[Problem] = []
    assert (Alias("own-linjiang-2024", ("own-linjiang-2025",)),) == shared(tmp_path, (), problems).aliases
    assert [] == problems
    assert 2 == sum("【120万名】" in line for line in told)


def _tell(report: Path, id: str, name: str, year: int) -> None:
    with (report / "source.txt").open("a", encoding="utf-8") as file:
        file.write("\n云轨惠及120万名学生。\n")
    with (report / "report.md").open("a", encoding="utf-8") as file:
        file.write(f"\n云轨惠及[120万名](obs:{id}@{year - 1})学生。\n")
    with (report / "indicators.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[indicator.{id}]\nname = {{ zh = "{name}", en = "{id}" }}\nunit = "person"\n')


def test_a_person_joins_and_keeps_apart_and_the_rest_of_the_file_stays(content: Path) -> None:
    file = content / "aliases.toml"
    file.write_text('# ours\n[alias.m2]\nids = ["retail-sales"]  # since 2024\n', "utf-8")
    joining.joined(content, "m2", ["gdp"], apart=False)
    joining.joined(content, "grain-area", ["grain-output"], apart=True)
    problems: list[Problem] = []
    (one, other) = shared(content, (), problems).aliases
    assert (("retail-sales", "gdp"), ("grain-output",), []) == (one.ids, other.apart, problems)
    assert file.read_text("utf-8").startswith("# ours\n[alias.m2]\nids = [")
    assert "# since 2024" in file.read_text("utf-8")
    joining.joined(content, "grain-area", ["grain-output"], apart=False)
    assert Alias("grain-area", ("grain-output",)) == shared(content, (), problems).aliases[1]


@pytest.mark.parametrize(
    ("id", "other", "rule"), [("gdp", "gpd", "alias-idle"), ("gdp", "m2", "alias-round"), ("m2", "m2", "alias-round")]
)
def test_what_cannot_be_is_not_written(content: Path, id: str, other: str, rule: str) -> None:
    joining.joined(content, "m2", ["retail-sales"], apart=False)
    before = (content / "aliases.toml").read_text("utf-8")
    with pytest.raises(ContentError) as raised:
        joining.joined(content, id, [other], apart=id == other)
    assert [rule] == [each.rule for each in raised.value.problems]
    assert before == (content / "aliases.toml").read_text("utf-8")
