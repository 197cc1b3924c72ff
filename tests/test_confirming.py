"""confirmed.txt: its lines go in and out to the byte, and stand for as long as what they are of stays the same."""

import time
from datetime import date
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from site_gen import load
from site_gen.confirming.editing import added, removed
from site_gen.confirming.lines import BEGUN, parse, written
from site_gen.confirming.standing import confirmed, fallen, readings
from site_gen.data.catalogue import Catalogue
from site_gen.data.tabulate import tabulate
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse as parse_edition
from site_gen.model.confirmed import Confirmation
from site_gen.model.dataset import Dataset, Indicator
from site_gen.model.text import Words
from site_gen.reading.quantity import read_quantity

OWN = Indicator("lamps", Words.of({"zh": "路灯数", "en": ""}), unit="count", standard=False)
CATALOGUE = load.catalogue()
GDP = "全市GDP达[100亿元](obs:gdp@2021)，增长[8%](obs:gdp@2021?measure=growth)。"
LAMPS = "装好路灯[12盏](obs:lamps@2021?measure=count)。"
TEXT = f"# 云山市政府工作报告\n\n## 一、回顾\n\n开局良好。{GDP}{LAMPS}\n\n人口[5万人](obs:population@2021)。\n"

words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=12)
lines = st.builds(
    Confirmation,
    st.sampled_from(["yes", "many", "no", "read"]),
    st.text("0123456789abcdef", min_size=10, max_size=10),
    st.dates(date(1000, 1, 1)).map(str),
    words.filter(lambda name: bool(name.replace("|", "｜").split())),
    words,
    words,
)
ends = st.sampled_from(["\n", "\r\n", "\r"])


@st.composite
def files(draw: st.DrawFn) -> str:
    """Remarks, empty lines and confirmations, with a byte order mark or without, the last line ended or not."""
    kinds = st.one_of(lines.map(written), words.map(lambda text: f"# {text}"), st.just(""), st.just("  "))
    end = draw(ends)
    body = end.join(draw(st.lists(kinds, max_size=6)))
    return draw(st.sampled_from(["", "\ufeff"])) + body + (end if body and draw(st.booleans()) else "")


@cache
def catalogue(*own: Indicator) -> Catalogue:
    return Catalogue((*CATALOGUE, *own))


def dataset(text: str = TEXT, own: Indicator = OWN) -> Dataset:
    edition, problems = parse_edition(text, "report.md")
    assert () == problems
    edition, _ = place(edition, "", (), (), "report.md")
    found, problems = tabulate(edition, catalogue(own), read_quantity, "report.md")
    assert () == problems
    return found


def all_of(data: Dataset) -> tuple[Confirmation, ...]:
    return tuple(reading.confirmed("yes", "2026-11-28", "林一") for reading in readings(data))


def standing(data: Dataset, lines: tuple[Confirmation, ...]) -> list[str]:
    """The words of the readings that stand confirmed."""
    there = readings(confirmed(data, lines))
    return [reading.mention.words for reading in there if not reading.mention.checked.by_nobody]


@given(lines)
def test_a_line_says_what_it_was_written_from(line: Confirmation) -> None:
    (read,), problems = parse(written(line), "confirmed.txt")
    assert () == problems
    assert (line.mark, line.digest, line.on, written(line)) == (read.mark, read.digest, read.on, written(read))


@given(files(), st.lists(lines, min_size=1, max_size=5, unique_by=lambda line: line.digest))
def test_lines_put_in_and_taken_out_leave_the_file_to_the_byte(text: str, new: list[Confirmation]) -> None:
    there = {line.digest for line in parse(text, "")[0]}
    new = [line for line in new if line.digest not in there]
    more = added(text, new)
    assert text == removed(more, new)
    assert more == added(more, new)
    assert more.startswith(text)
    assert {*there, *(line.digest for line in new)} == {line.digest for line in parse(more, "")[0]}


@given(files(), st.data())
def test_taking_lines_out_leaves_every_other_line(text: str, data: st.DataObject) -> None:
    there = parse(text, "")[0]
    told = {(line.mark, line.digest, line.on, line.by) for line in there}
    assume(len(told) == len(set(map(written, there))))  # what tells a line from the others does
    gone = data.draw(st.lists(st.sampled_from(there), unique=True)) if there else []
    unwanted = {written(line) for line in gone}
    left = removed(text, gone).removeprefix("\ufeff").splitlines()
    rest = [line for line in text.removeprefix("\ufeff").splitlines() if line and line not in unwanted]
    assert rest == [line for line in left if line]


def test_lines_are_ended_as_the_file_ends_them() -> None:
    line = Confirmation("yes", "0123456789", "2026-11-28", "林一", "增长8%", "gdp@2021?measure=growth")
    told = "yes  0123456789 2026-11-28 林一 | 增长8% | gdp@2021?measure=growth"
    assert f"# 甲\r\n{told}\r\n" == added("# 甲\r\n", [line])
    assert f"\ufeff# 甲\n{told}" == added("\ufeff# 甲", [line])
    assert f"{BEGUN}{told}\n" == added(BEGUN, [line])


@pytest.mark.parametrize(
    ("line", "rule", "marked"),
    [
        ("yess 0123456789 2026-11-28 林一", "`yess` is no mark of a confirmation", "yess"),
        ("yes 01234 2026-11-28 林一 | 8% |", "`01234` is no digest", "01234"),
        ("yes 0123456789 2026-02-30 林一", "`2026-02-30` is no day", "2026-02-30"),
        ("yes 0123456789 2026-11-28 | 8% | gdp@2021", "the name of who confirmed it is missing", " "),
        ("yes 0123456789", "the day is missing", ""),
        ("<<<<<<< HEAD", "a merge left its mark here", "<<<<<<< HEAD"),
        ("=======", "a merge left its mark here", "======="),
    ],
)
def test_a_bad_line_is_a_problem_at_its_place(line: str, rule: str, marked: str) -> None:
    found, (problem,) = parse(f"# 甲\n{line}\nno   0123456789 2026-11-28 林一\n", "confirmed.txt")
    assert ["no"] == [each.mark for each in found]
    assert ("confirmed.txt", 2, rule, line) == (problem.file, problem.line, problem.message, problem.excerpt)
    start = problem.column - 1
    assert marked == problem.excerpt[start : start + problem.length]


def test_what_is_confirmed_stands_and_nothing_else() -> None:
    data = dataset()
    every = all_of(data)
    assert ["100亿元", "8%", "12盏", "5万人"] == standing(data, every)
    assert ["8%"] == standing(data, every[1:2])
    assert [] == standing(data, ())
    assert () == fallen(data, every)


@pytest.mark.parametrize(
    ("old", "new", "still"),
    [
        ("开局良好。", "开局很好。", ["100亿元", "8%", "12盏", "5万人"]),  # another sentence of the paragraph
        ("## 一、回顾\n\n", "## 一、回顾\n\n插进一段，有[3个](obs:parks@2021?measure=count)公园。\n\n", None),
        ("12盏](", "12盏](", ["100亿元", "8%", "12盏", "5万人"]),
        ("全市GDP达", "全县GDP达", ["12盏", "5万人"]),  # one character of the sentence
        ("增长[8%]", "增长[8%左右]", ["12盏", "5万人"]),
        ("gdp@2021?", "gdp@2020?", ["100亿元", "12盏", "5万人"]),  # the period
        ("lamps@2021?measure=count", "lamps@2021?measure=count&status=target", ["100亿元", "8%", "5万人"]),
        ("lamps@2021?measure=count", "lamps@2021?measure=count&subject=云山县", ["100亿元", "8%", "5万人"]),
        ("(obs:population@2021)", "(obs:urban-population@2021)", ["100亿元", "8%", "12盏"]),
        ("，增长", "，比上年增长", ["12盏", "5万人"]),
        ("全市GDP", "全市[GDP](term:gdp)", ["100亿元", "8%", "12盏", "5万人"]),
        ("全市GDP", "〔全市〕GDP", ["12盏", "5万人"]),  # the source lacks these words now
        ("全市GDP达", " 全市 GDP达", ["100亿元", "8%", "12盏", "5万人"]),  # white space does not count
        ("，增长", ",增长", ["100亿元", "8%", "12盏", "5万人"]),  # nor width
        ("人口[5万人]", "人口[6](sic:5)[5万人]", ["100亿元", "8%", "12盏"]),
    ],
)
def test_a_change_fells_what_it_concerns(old: str, new: str, still: list[str] | None) -> None:
    lines = all_of(dataset())
    extra = Indicator("parks", Words.of({"zh": "公园数", "en": ""}), standard=False)
    assert old in TEXT
    text = TEXT.replace(old, new)
    edition, _ = parse_edition(text, "report.md")
    edition, _ = place(edition, "", (), (), "report.md")
    data, _ = tabulate(edition, catalogue(OWN, extra), read_quantity, "report.md")
    assert (still or ["100亿元", "8%", "12盏", "5万人"]) == standing(data, lines)


_PARTS = st.text("甲乙丙丁，的在和", max_size=6)


@settings(deadline=None)
@given(_PARTS, _PARTS, _PARTS, _PARTS)
def test_what_stands_around_a_sentence_does_not_touch_it(before: str, after: str, above: str, inside: str) -> None:
    """Neighbouring sentences, paragraphs, remarks and white space may change; a character of the sentence may not."""
    lines = all_of(dataset())
    text = TEXT.replace("开局良好。", f"{before}。").replace(LAMPS, f"后{after}。{LAMPS}[^e1]")
    text = text.replace("## 一、回顾\n\n", f"## 一、回顾\n\n上{above}文。\n\n") + "\n[^e1]: 编者按。\n"
    assert ["100亿元", "8%", "12盏", "5万人"] == standing(dataset(text), lines)
    changed = text.replace("全市GDP达", f"全市{inside}GDP达")
    assert (["100亿元", "8%"] if not inside else []) + ["12盏", "5万人"] == standing(dataset(changed), lines)


@given(
    st.sampled_from(["gdp", "retail-sales", "foreign-trade"]),
    st.integers(2020, 2022),
    st.sampled_from(["actual", "estimate", "target"]),
    st.sampled_from([None, "云山县", "开发区"]),
    st.sampled_from(["100亿元", "200亿元", "100万元", "超过100亿元", "100亿元左右"]),
)
def test_it_falls_with_any_of_its_facts_and_its_value(
    indicator: str, year: int, status: str, subject: str | None, said: str
) -> None:
    query = "&".join([f"status={status}"] + ([f"subject={subject}"] if subject else []))
    lines = all_of(dataset("# 云山市\n\n全市共[100亿元](obs:gdp@2021?status=actual)。\n"))
    same = (indicator, year, status, subject, said) == ("gdp", 2021, "actual", None, "100亿元")
    data = dataset(f"# 云山市\n\n全市共[{said}](obs:{indicator}@{year}?{query})。\n")
    assert ([said] if same else []) == standing(data, lines)


@given(st.sets(st.integers(0, 60)), st.sets(st.integers(0, 60)))
def test_a_union_of_two_files_confirms_what_either_does(ours: set[int], theirs: set[int]) -> None:
    """As `merge=union` makes it: the lines of one side, then those of the other; some twice."""
    line = [Confirmation("yes", f"{i:010x}", "2026-11-28", "林一", str(i)) for i in range(61)]
    one, other = (added(BEGUN, [line[i] for i in sorted(each)]) for each in (ours, theirs))
    merged, problems = parse(one + other, "confirmed.txt")
    assert () == problems
    assert {line[i].digest for i in ours | theirs} == {each.digest for each in merged}
    assert BEGUN == removed(removed(one, line), line)


def test_an_own_indicator_is_known_by_its_chinese_name() -> None:
    lines = all_of(dataset())
    english = replace(OWN, name=Words.of({"zh": "路灯数", "en": "street lamps"}))
    renamed = replace(OWN, id="street-lamps")
    other = replace(OWN, name=Words.of({"zh": "灯笼数", "en": ""}))
    everything = ["100亿元", "8%", "12盏", "5万人"]
    assert everything == standing(dataset(own=english), lines)
    assert everything == standing(dataset(TEXT.replace("obs:lamps@", "obs:street-lamps@"), renamed), lines)
    assert ["100亿元", "8%", "5万人"] == standing(dataset(own=other), lines)


def test_what_a_newer_program_reads_from_the_same_words_is_not_confirmed() -> None:
    edition, _ = parse_edition(TEXT, "report.md")
    lines = all_of(dataset())
    data, _ = tabulate(
        edition,
        catalogue(OWN),
        lambda said, measure, *around: (
            replace(q, value=q.value * 10) if (q := read_quantity(said, measure, *around)) and "亿" in said else q
        ),
        "report.md",
    )
    assert ["8%", "12盏", "5万人"] == standing(data, lines)


def test_a_link_copied_to_another_sentence_is_not_confirmed() -> None:
    lines = all_of(dataset())
    data = dataset(TEXT + "\n去年人口也是[5万人](obs:population@2021)。\n")
    assert ["100亿元", "8%", "12盏", "5万人"] == standing(data, lines)
    population = data.of("population")[0]
    assert 2 == len(population.mentions)
    assert confirmed(data, lines).of("population")[0].checked.by_nobody  # not every place that states it is checked


def test_equal_words_of_one_sentence_are_told_apart() -> None:
    zeros = "、".join(f"[零](obs:lamps@{year}?measure=count){what}" for year, what in ((2020, "病例"), (2021, "感染")))
    text = f"# 云山市\n\n全县{zeros}、外溢[零](obs:lamps@2022?measure=count)。\n"
    data = dataset(text)
    assert 3 == len({reading.mention.digest for reading in readings(data)})
    swapped = dataset(text.replace("2020", "0").replace("2021", "2020").replace("@0", "@2021"))
    assert ["零"] == standing(swapped, all_of(data))


def test_one_by_one_outweighs_lists_and_the_last_day_is_told() -> None:
    data = dataset()
    digest = readings(data)[0].mention.digest
    lines = (
        Confirmation("many", digest, "2026-11-30", "王二"),
        Confirmation("yes", digest, "2026-11-28", "林一"),
        Confirmation("yes", digest, "2026-11-29", "王二"),
    )
    checked = confirmed(data, lines).observations[0].checked
    assert ("person", "2026-11-29", ("林一", "王二")) == (checked.how, checked.on, checked.by)
    assert "list" == confirmed(data, lines[:1]).observations[0].checked.how


def test_two_facts_of_one_span_stand_by_one_line() -> None:
    text = "# 云山市\n\n路灯、人口各[100](obs:lamps@2022+parks@2022?measure=count&status=target)。\n"
    edition, _ = parse_edition(text, "report.md")
    parks = Indicator("parks", Words.of({"zh": "公园数", "en": ""}), standard=False)
    data, _ = tabulate(edition, Catalogue((OWN, parks)), read_quantity, "report.md")
    (reading,) = readings(data)
    assert "lamps@2022?measure=count&status=target + parks@2022?measure=count&status=target" == reading.facts
    both = confirmed(data, [reading.confirmed("yes", "2026-11-28", "林一")])
    assert ["person", "person"] == [each.checked.how for each in both.observations]


def test_what_has_fallen_says_why() -> None:
    lines = all_of(dataset())
    changed = TEXT.replace("全市GDP", "全县GDP").replace("lamps@2021", "lamps@2020")
    changed = changed.replace("[5万人](obs:population@2021)", "5万人")
    told = [
        (each.confirmation.words, each.why, each.now and each.now.facts) for each in fallen(dataset(changed), lines)
    ]
    assert [
        ("100亿元", "sentence", "gdp@2021"),
        ("8%", "sentence", "gdp@2021?measure=growth"),
        ("12盏", "facts", "lamps@2020?measure=count"),
        ("5万人", "gone", None),
    ] == told


def test_what_was_confirmed_anew_has_not_fallen() -> None:
    lines = all_of(dataset())
    data = dataset(TEXT.replace("全市GDP", "全县GDP"))
    assert () == fallen(data, (*lines, *all_of(data)))


def test_thousands_of_numbers_in_one_sentence_take_no_time() -> None:
    """Each is told apart by its place in the sentence, which is folded once."""
    listed = "，".join(f"共[{i}亿元](obs:gdp@2021?subject=第{i}村)" for i in range(2000))
    start = time.process_time()
    data = dataset(f"# 云山市\n\n{listed}。\n")
    assert 2000 == len({mention.digest for each in data.observations for mention in each.mentions})
    assert time.process_time() - start < 2, "0.5 s; folding it for each would take 4"
