"""Small pictures of targets and results: where the numbers of a crowded row stand, and which of them are doubtful."""

import re
import shutil
from decimal import Decimal
from itertools import combinations
from pathlib import Path

from site_gen import load
from site_gen.corridor import build
from site_gen.model.text import Phrase
from site_gen.site.collection.cells import Cell
from site_gen.site.collection.labels import box_of, labelled
from site_gen.site.collection.picture import Mark, Silence, Stem

CELL = Cell("", "", "", "", Phrase("", "zh"), "", Phrase("", "zh"))
FOOT = Decimal(170)


def dot(x: int, y: int, label: str = "", *, below: bool = False) -> Mark:
    return Mark("result", Decimal(x), Decimal(y), Decimal(y), CELL, label, below)


def test_no_number_of_a_crowded_row_stands_on_another_and_its_ends_have_theirs() -> None:
    row = [dot(48 + 14 * at, 60 + 2 * at, f"{20 - at / 10:.1f}", below=at % 2 == 0) for at in range(21)]
    placed = labelled(row, (), (), (), FOOT)
    boxes = [box_of(each.label, each.spot) for each in placed if each.spot]
    assert [] == [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    assert placed[0].spot and placed[-1].spot and 8 < len(boxes)


def test_a_number_by_the_foot_stands_beside_its_dot_and_covers_no_stem_line_or_sign() -> None:
    stem, sign = Stem(Decimal(333), Decimal(85), Decimal(166)), Silence(Decimal(347), 185, "…", "awaited", CELL)
    (placed,) = labelled([dot(333, 166, "0.2", below=True)], [stem], [sign], (), FOOT)
    assert placed.spot and "end" == placed.spot.anchor


def test_a_number_at_the_edge_is_not_cut() -> None:
    (placed,) = labelled([dot(352, 60, "1244.5")], (), (), (), FOOT)
    assert placed.spot and 360 >= box_of(placed.label, placed.spot).right


def test_the_first_number_stands_over_its_dot_unless_that_is_over_a_number_of_the_axis() -> None:
    for height, line in ((20, 92), (93, 115)):
        (placed,) = labelled([dot(41, 100, "0.94")], (), (), [(Decimal(height), "1")], FOOT)
        assert placed.spot and line == placed.spot.y


def test_years_of_no_result_above_or_below_are_not_counted() -> None:
    files = build.site(load.content(Path(__file__).parent / "sites" / "many"), load.templates())
    zh, en = (files[f"{lang}/compare/indicators/gdp/index.html"].decode() for lang in ("zh", "en"))
    assert "1年既有目标又写明结果；结果同目标数相比，高于的1年" in zh
    assert [] == re.findall(r"的0年", zh) + re.findall(r"\bin 0\b", en)


def test_a_number_that_the_program_doubted_says_so_beside_others(tmp_path: Path) -> None:
    content = shutil.copytree(Path(__file__).parent / "sites" / "many", tmp_path / "content")
    settings = content / "linjiang-2025" / "report.toml"
    doubted = 'unsure = ["gdp@2024?measure=growth", "gdp@2025?measure=growth&status=target"]\n'
    settings.write_text(doubted + settings.read_text("utf-8"), "utf-8")
    files = {path: text.decode() for path, text in build.site(load.content(content), load.templates()).items()}
    card, panel, strip = (
        files[f"zh/compare/{path}/index.html"]
        for path in ("places/linjiang/scorecard", "indicators/gdp", "years/2025/gdp")
    )
    assert ["6.2*", "约6*"] == sorted(re.findall(r">([^<>]*\*)</a>", card))
    assert ["6.2*", "约6*"] == sorted(re.findall(r">([^<>]*\*)</text>", panel))
    assert 2 == strip.count('<span class="flag">存疑</span>') == strip.count('title="存疑，')
    assert "* doubtful: the program was not sure" in files["en/compare/places/linjiang/scorecard/index.html"]
