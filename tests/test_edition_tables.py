"""Tables and the report's own notes in an edition: parsed, proved over cells, read, translated cell by cell."""

import pytest

from site_gen.data.catalogue import Catalogue
from site_gen.data.tables import Tables
from site_gen.data.tabulate import tabulate
from site_gen.edition import translation
from site_gen.edition.addresses import read_address
from site_gen.edition.fidelity import place
from site_gen.edition.inline import scan_markdown
from site_gen.edition.markdown import parse
from site_gen.edition.spelling import spell_address
from site_gen.load import catalogue
from site_gen.model.content import Omitted
from site_gen.model.dataset import Key
from site_gen.model.edition import Edition
from site_gen.model.period import Period
from site_gen.model.problem import Problem
from site_gen.model.text import Cell, Span, Words
from site_gen.reading.quantity import read_quantity

SOURCE = """\
政府工作报告
推进“一湖两岸”[1]建设。
| 指标 | 2023年 | 2024年 |
| 进出口总额（亿元） | 191.6 | 215.3 |
| 备注 |  | 快报 |
[1] 一湖两岸：指澄湖及其东西两岸。
"""
MARKS = tuple(Omitted(Span(SOURCE.index(mark), SOURCE.index(mark) + 3), Words(())) for mark in ("[1]建", "[1] 一"))
EDITION = """\
# 政府工作报告

推进“一湖两岸”[^1]建设[^e1]。

| 指标 | 2023年 | 2024年 |
|---|---|---|
| 进出口总额（亿元） | [191.6](obs:foreign-trade@2023?unit=亿元) | [215.3](obs:foreign-trade@2024?unit=亿元) |
| 备注 |  | 快报 |

[^1]: 一湖两岸：指澄湖及其东西两岸。
[^e1]: 编者的话。
"""


def placed(text: str = EDITION) -> tuple[Edition, tuple[Problem, ...]]:
    edition, problems = parse(text, "report.md")
    assert problems == ()
    return place(edition, SOURCE, MARKS, (), "report.md")


def test_cells_that_tabs_part_in_the_source_are_proved_too() -> None:
    rows = "\t2023年\t2024年\n进出口总额\t191.6亿元\t215.3亿元\n"
    table = "|  | 2023年 | 2024年 |\n|---|---|---|\n| 进出口总额 | 191.6亿元 | 215.3亿元 |\n"
    source = f"政府工作报告\n{rows}推进建设。\n"
    edition, _ = parse(f"# 政府工作报告\n\n{table}\n推进建设。\n", "report.md")
    read, lost = place(edition, source, (), (), "report.md")
    assert lost == ()
    assert ["191.6亿元", "215.3亿元"] == [block.source.of(source) for block in read.blocks if "亿" in block.text]
    spoilt, _ = parse(f"# 政府工作报告\n\n{table.replace('191.6亿', '191.6万')}\n推进建设。\n", "report.md")
    _, lost = place(spoilt, source, (), (), "report.md")
    assert [(5, "changed-words")] == [(problem.line, problem.rule) for problem in lost]


def test_cells_are_blocks_that_know_their_places() -> None:
    edition, lost = placed()
    assert lost == ()
    cells = {block.cell: (block.id, block.source.of(SOURCE)) for block in edition.blocks if block.cell}
    assert cells[Cell(0, 0, 0)] == ("p2", "指标")
    assert cells[Cell(0, 1, 2)] == ("p3c", "215.3")
    assert len(cells) == 9
    assert len({id for id, _ in cells.values()}) == 9


@pytest.mark.parametrize(
    ("there", "instead", "rule"),
    [
        ("[191.6]", "[191.7]", "changed-words"),
        ("| 快报 |", "| |", "lost-words"),
        ("|  | 快报 |", "| 快报 | |", "changed-words"),
        ("[191.6](obs:foreign-trade@2023?unit=亿元) | [215.3]", "191.6215 | [.3]", "changed-words"),
        ("一湖两岸：指澄湖及其东西两岸。", "一湖两岸：指澄湖。", "lost-words"),
    ],
)
def test_a_change_in_a_cell_or_over_its_border_is_a_loss(there: str, instead: str, rule: str) -> None:
    assert there in EDITION
    _, lost = placed(EDITION.replace(there, instead))
    assert rule in {problem.rule for problem in lost}


def test_a_loss_is_shown_under_the_cell() -> None:
    (problem,) = placed(EDITION.replace("[215.3]", "[215.4]"))[1]
    assert "215.4" == problem.excerpt[problem.column - 1 : problem.column - 1 + problem.length]
    assert 7 == problem.line


def test_notes_of_the_report_are_told_from_the_editors() -> None:
    edition, _ = placed()
    assert {"1": "一湖两岸：指澄湖及其东西两岸。", "e1": ""} == {
        note.id: note.source.of(SOURCE) for note in edition.notes
    }


def tabulated(text: str) -> tuple[list[tuple[str, str, str]], list[str]]:
    dataset, problems = tabulate(placed(text)[0], Catalogue(catalogue()), read_quantity, "report.md")
    told = [
        (str(each.key), str(each.quantity.canonical_value.normalize()), each.evidence.sentence)
        for each in dataset.observations
    ]
    return told, [problem.rule for problem in problems]


def test_a_number_takes_its_unit_from_the_head() -> None:
    told, problems = tabulated(EDITION)
    assert problems == []
    assert ("foreign-trade@2024", "2.153E+10", "进出口总额（亿元） · 2024年 · 215.3") == told[1]


def test_a_unit_that_no_head_states_is_a_problem() -> None:
    assert ["unit-unstated"] == tabulated(EDITION.replace("2024?unit=亿元", "2024?unit=万元"))[1]


def test_a_number_takes_its_direction_from_the_head() -> None:
    edition = EDITION.replace("2024?unit=亿元", "2024?measure=growth&unit=降低%")
    stated = edition.replace("进出口总额（亿元）", "进出口总额降低（%）（亿元）")
    assert ("foreign-trade@2024?measure=growth", "-215.3") in [each[:2] for each in tabulated(stated)[0]]
    assert ["unit-unstated"] == tabulated(edition.replace("（亿元）", "（亿元）（%）"))[1]


@pytest.mark.parametrize(("found", "sic"), [(None, ""), ("5.2%", "&sic=5.2%25")])
def test_an_address_shows_a_unit_in_percent_as_it_is_written(found: str | None, sic: str) -> None:
    key = Key("energy-intensity", Period.year(2024), measure="growth")
    address = spell_address((key,), found, "降低%")
    assert f"obs:energy-intensity@2024?measure=growth&unit=降低%{sic}" == address
    link, faults = read_address(address.removeprefix("obs:"))
    assert (found, "降低%", ()) == (link.found, link.unit, faults)


def test_cells_are_translated_one_by_one_and_figures_by_nobody() -> None:
    edition, _ = placed()
    po = translation.update(edition, None, "en")
    for words in ("进出口总额（亿元）", "指标", "2024年", "快报"):
        assert f'msgid "{words}"' in po
    assert "215.3" not in po
    translated = po.replace('msgid "快报"\nmsgstr ""', 'msgid "快报"\nmsgstr "flash estimate"')
    blocks = translation.read(edition, translated, "en", "en.po")[0].blocks
    assert "flash estimate" == blocks["p4b"].text
    changed, _ = placed(EDITION.replace("快报", "快讯"))
    assert "stale" == translation.read(changed, translated, "en", "en.po")[0].blocks["p4b"].state


def test_what_may_state_a_unit_stands_in_the_order_of_the_table() -> None:
    rows = "\n".join(f"| r{row} | a{row} | b{row} |" for row in range(1, 4))
    edition, _ = parse(f"# 题\n\n单位：亿元\n\n| r0 | a0 | b0 |\n|---|---|---|\n{rows}\n", "report.md")
    assert ["a0", "a1", "r2", "b2", "a3", "单位：亿元"] == Tables.of(edition).heads(Cell(0, 2, 1)).split("\n")


def test_the_cells_of_a_long_table_are_parsed_once_for_all_who_ask() -> None:
    rows = "\n".join(f"| 行{row} | {row}.1 | {row}.2 |" for row in range(1000))
    text = f"# 题\n\n| 名 | 甲 | 乙 |\n|---|---|---|\n{rows}\n"
    parse(text, "one.md")
    before = scan_markdown.cache_info().misses
    parse(text, "two.md")
    assert scan_markdown.cache_info().misses == before
