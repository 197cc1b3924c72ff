"""The charts room without a browser: only the changed keys of a chart are written, and what a build refuses is not."""

import contextlib
import re
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest
from desking import SLUG, act, drafted, files
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from site_gen import load
from site_gen.desk import requests, requests_charts
from site_gen.desk.deeds import RefusedError
from site_gen.desk.splice import MovedError
from site_gen.preview.editor import Editor

SOURCE = """\
临江市2025年政府工作报告

各位代表：

我代表市人民政府向大会报告工作，请予审议，并请各位政协委员和列席人员提出意见。

一、2024年工作回顾

2024年，全市地区生产总值3200亿元，增长6.2%；一般公共预算收入120.5亿元，增长5%；社会消费品零售总额980亿元，增长7.1%；进出口总额260亿元，增长9.4%。

森林覆盖率达到46.8%，空气质量优良天数比例88.1%。新增城镇就业2.6万人，改造老旧小区36个。

二、2025年工作安排

地区生产总值增长6%左右，一般公共预算收入增长4%，社会消费品零售总额增长6.5%。城镇新增就业2.5万人以上，改造老旧小区40个。我们要把困难估计得更足一些。
"""
RATES = (
    "gdp@2024?measure=growth",
    "general-budget-revenue@2024?measure=growth",
    "retail-sales@2024?measure=growth",
)
CHARTS = """\
# The charts of this report.

[[chart]]
id = "rates"
form = "lollipop"  # one axis
topic = "growth"
indicators = [
  "gdp",  # real
  "general-budget-revenue",
  "retail-sales",
]
measure = "growth"
periods = ["2024"]
mixed = true
title = { zh = "三项增速", en = "Three rates" }
note = { zh = "口径不同。", en = "On different bases." }

# What shares.
[[chart]]
id = "shares"
form = "table"
indicators = ["forest-coverage", "good-air-days-share"]
title = { zh = "两项比例", en = "" }
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = drafted(tmp_path_factory.mktemp("charted"), SOURCE)
    folder = content / SLUG
    (folder / "charts.toml").write_text(CHARTS, "utf-8")
    lines = (folder / "report.md").read_text("utf-8").split("\n")
    kept = "\n".join(line for line in lines if not line.startswith("![](chart:"))
    (folder / "report.md").write_text(kept, "utf-8")
    return content


@pytest.fixture
def content(site: Path, memory: Path) -> Path:
    return Path(shutil.copytree(site, memory / "content"))


def charts(content: Path) -> str:
    return (content / SLUG / "charts.toml").read_text("utf-8")


def refusal(editor: Editor, request: requests.Request) -> set[str]:
    with pytest.raises(RefusedError) as refused:
        act(editor, request, "refused")
    return {problem.rule for problem in refused.value.problems}


def test_the_report_is_one_that_a_build_takes(content: Path) -> None:
    assert [] == Editor(content, SLUG, None).standing()["problems"]


def test_opening_the_room_and_looking_changes_no_byte(content: Path) -> None:
    before, editor = files(content), Editor(content, SLUG, None)
    told = editor.charts()
    looked = editor.tried(requests_charts.Chart(id="rates", form="table"))
    assert ["rates", "shares"] == [each["id"] for each in told["charts"]]
    assert (3, []) == (len(told["charts"][0]["shown"]), looked["against"]["table"])
    assert before == files(content)


def test_only_the_key_that_changes_is_written(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    act(editor, requests_charts.Chart(id="rates", form="table"))
    assert CHARTS.replace('"lollipop"', '"table"') == charts(content)
    act(editor, requests_charts.Chart(id="rates", title={"en": 'The "three"'}), "2")
    assert CHARTS.replace('"lollipop"', '"table"').replace("Three rates", 'The \\"three\\"') == charts(content)


def test_an_observation_that_goes_takes_its_line_and_no_other(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    act(editor, requests_charts.Chart(id="shares", observations=("forest-coverage@2024",), form="table"))
    assert CHARTS.replace(', "good-air-days-share"', "") == charts(content)


def test_a_key_that_is_new_gets_a_line_of_its_own_above_the_title(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    act(editor, requests_charts.Chart(id="shares", note={"zh": "两项口径不同。"}, mixed=True))
    lines = 'mixed = true\nnote = { zh = "两项口径不同。", en = "" }\n'
    assert CHARTS.replace('title = { zh = "两项比例"', f'{lines}title = {{ zh = "两项比例"') == charts(content)


def test_a_note_without_words_goes(content: Path) -> None:
    act(Editor(content, SLUG, None), requests_charts.Chart(id="rates", note={"zh": "", "en": " "}))
    assert CHARTS.replace('note = { zh = "口径不同。", en = "On different bases." }\n', "") == charts(content)


def test_the_fewest_keys_choose_exactly_what_was_taken(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    wanted = ("gdp@2024?measure=growth", "gdp@2025?measure=growth&status=target")
    looked = editor.tried(requests_charts.Chart(new=True, observations=wanted, form="lollipop"))
    assert (["gdp"], None, [], []) == tuple(
        looked["keys"][name] for name in ("indicators", "measure", "periods", "status")
    )
    looked = editor.tried(requests_charts.Chart(new=True, observations=wanted[1:], form="table"))
    assert (["gdp"], "gdp-growth") == (looked["keys"]["indicators"], looked["id"])


def test_a_new_chart_stands_at_the_end_and_is_drawn_as_a_build_draws_it(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    wish = requests_charts.Chart(new=True, observations=(*RATES, "foreign-trade@2024?measure=growth"), mixed=True)
    looked = editor.tried(wish)
    assert ("lollipop", [], {"zh", "en"}) == (
        looked["keys"]["form"],
        looked["against"]["lollipop"],
        set(looked["drawings"]),
    )
    assert looked["drawings"]["zh"]["narrow"].startswith("<svg") and "<script" not in looked["drawings"]["zh"]["wide"]
    made = requests_charts.Chart(
        new=True, observations=wish.observations, mixed=True, form="lollipop", title=looked["proposed"]
    )
    act(editor, made)
    assert charts(content).startswith(CHARTS)
    new = tomllib.loads(charts(content))["chart"][-1]
    assert (looked["id"], "lollipop", looked["proposed"]) == (new["id"], new["form"], new["title"])
    report, problems = load.report(content / SLUG, ("zh", "en"))
    assert report is not None and not problems


def test_a_chart_stands_on_the_page_of_the_topic_that_an_editor_gives_it(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    act(editor, requests_charts.Chart(id="rates", topic="finance"))
    assert CHARTS.replace('topic = "growth"', 'topic = "finance"') == charts(content)
    wish = requests_charts.Chart(
        new=True, observations=("gdp@2024",), form="table", topic="targets", title={"zh": "总值"}
    )
    assert "targets" == editor.tried(wish)["keys"]["topic"]
    act(editor, wish, "2")
    assert "targets" == tomllib.loads(charts(content))["chart"][-1]["topic"]


def test_what_a_build_refuses_is_refused_in_words_and_not_written(content: Path) -> None:
    editor, before = Editor(content, SLUG, None), files(content)
    sums = ("gdp@2024", "forest-coverage@2024")
    assert {"mixed-units"} == refusal(
        editor, requests_charts.Chart(new=True, observations=sums, form="columns", title={"zh": "题"})
    )
    assert {"mixed-prices"} == refusal(editor, requests_charts.Chart(id="rates", mixed=False))
    assert {"chart-untitled"} == refusal(editor, requests_charts.Chart(id="rates", title={"zh": ""}))
    assert {"chart-empty"} == refusal(editor, requests_charts.Chart(id="rates", observations=()))
    two = requests_charts.Chart(id="rates", observations=("gdp@2024", "gdp@2024?measure=growth"), form="lollipop")
    assert {"chart-shows-less"} == refusal(editor, two)
    assert before == files(content)


def test_what_else_a_chart_would_show_is_said(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    crossed = (
        "gdp@2024?measure=growth",
        "general-budget-revenue@2025?measure=growth&status=target",
    )
    against = editor.tried(requests_charts.Chart(new=True, observations=crossed))["against"]["lollipop"]
    assert "general-budget-revenue@2024?measure=growth" in against[0]
    wish = requests_charts.Chart(new=True, observations=crossed, form="lollipop", title={"zh": "题"}, mixed=True)
    assert {"chart-shows-more"} == refusal(editor, wish)


def test_only_new_faults_refuse(content: Path) -> None:
    path = content / SLUG / "charts.toml"
    path.write_text(CHARTS.replace('"forest-coverage"', '"nowhere"'), "utf-8")
    editor = Editor(content, SLUG, None)
    assert ["shares"] == [each["id"] for each in editor.charts()["charts"] if each["wrong"]]
    act(editor, requests_charts.Chart(id="rates", form="table"))
    assert 'form = "table"  # one axis' in charts(content)


def test_a_chart_goes_with_its_remarks_and_its_place_and_comes_back(content: Path) -> None:
    editor, before = Editor(content, SLUG, None), files(content)
    block = next(each["id"] for each in editor.report()["blocks"] if each["rows"])
    act(editor, requests_charts.Place(id="shares", block=block))
    edition = (content / SLUG / "report.md").read_text("utf-8")
    assert "\n\n![](chart:shares)\n" in edition
    assert block == editor.charts()["charts"][1]["place"]
    act(editor, requests_charts.Unchart(id="shares"), "2")
    assert "What shares" not in charts(content) and "shares" not in (content / SLUG / "report.md").read_text("utf-8")
    act(editor, requests.Undo(), "3")
    assert edition == (content / SLUG / "report.md").read_text("utf-8")
    act(editor, requests.Undo(), "4")
    assert before == files(content)


def test_a_text_editor_that_changed_the_chart_meanwhile_wins(content: Path) -> None:
    editor, path = Editor(content, SLUG, None), content / SLUG / "charts.toml"
    editor.charts()
    path.write_text(CHARTS.replace('id = "shares"', 'id = "parts"'), "utf-8")
    with pytest.raises(MovedError):
        act(editor, requests_charts.Chart(id="shares", form="lollipop"))
    act(editor, requests_charts.Chart(id="rates", form="table"), "2")
    assert 'id = "parts"' in charts(content) and '"table"  # one axis' in charts(content)
    path.write_text(charts(content).replace('"table"  # one axis', '"columns"'), "utf-8")
    with pytest.raises(MovedError):
        act(editor, requests.Undo(), "3")


def test_line_ends_and_marks_stay(content: Path) -> None:
    path = content / SLUG / "charts.toml"
    path.write_bytes(("\ufeff" + CHARTS.rstrip("\n")).replace("\n", "\r\n").encode())
    before, editor = path.read_bytes(), Editor(content, SLUG, None)
    act(editor, requests_charts.Chart(id="shares", mixed=True, title={"en": "Two shares"}))
    act(editor, requests_charts.Chart(id="rates", form="table"), "2")
    wish = requests_charts.Chart(new=True, observations=("gdp@2024",), form="table", title={"zh": "总值"})
    act(editor, wish, "3")
    after = path.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf") and after.count(b"\n") == after.count(b"\r\n")
    for number in range(3):
        act(editor, requests.Undo(), f"u{number}")
    assert before == path.read_bytes()


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 4), st.integers(0, 999)), min_size=6, max_size=12))
def test_any_acts_and_as_many_undos_give_the_tree_back(
    site: Path, tmp_path_factory: pytest.TempPathFactory, wanted: list[tuple[int, int, int]]
) -> None:
    content = Path(shutil.copytree(site, tmp_path_factory.mktemp("tree") / "content"))
    before, editor = files(content), Editor(content, SLUG, None)
    for number, (which, verb, more) in enumerate(wanted):
        with contextlib.suppress(RefusedError):
            act(editor, _any(editor.charts(), editor.report()["blocks"], which, verb, more), f"{number}")
        assert not load.report(content / SLUG, ("zh", "en"))[1]
        assert [] == editor.standing()["problems"]
    for number in range(editor.report()["undo"]):
        act(editor, requests.Undo(), f"u{number}")
    assert before == files(content)


def _any(told: Any, blocks: Any, which: int, verb: int, more: int) -> requests.Request:
    keys = [each["key"] for each in told["observations"]]
    some = tuple(dict.fromkeys(keys[(which + step * (more + 1)) % len(keys)] for step in range(1 + more % 4)))
    form = told["forms"][more % len(told["forms"])]
    id = told["charts"][which % len(told["charts"])]["id"] if told["charts"] else ""
    if verb == 0 or not id:
        return requests_charts.Chart(new=True, observations=some, form=form, title={"zh": "题“一”"}, mixed=True)
    return (
        requests_charts.Chart(id=id, form=form),
        requests_charts.Chart(id=id, observations=some, form="table", note={"en": 'A "note"', "zh": "注"}),
        requests_charts.Place(id=id, block=blocks[more % len(blocks)]["id"] if more % 3 else ""),
        requests_charts.Unchart(id=id),
    )[verb - 1]


def test_no_form_breaks_on_numbers_that_it_is_not_made_for(content: Path) -> None:
    """Every form is tried on whatever is chosen, so that each must draw it or say why not."""
    editor = Editor(content, SLUG, None)
    keys = [each["key"] for each in editor.charts()["observations"]]
    averages = tuple(key.replace("@2024?measure=growth", "@2020..2024?measure=average-growth") for key in RATES)
    edition = content / SLUG / "report.md"
    edition.write_text(
        edition.read_text("utf-8").replace("@2024?measure=growth", averages[0].partition("gdp")[2]), "utf-8"
    )
    told = editor.tried(requests_charts.Chart(new=True, observations=averages, mixed=True))["against"]
    assert [True, True, False] == [bool(told[form]) for form in ("rank", "targets", "lollipop")]
    ahead = tuple(key for key in keys if "@2025" in key and "measure=growth" in key)
    assert set(editor.tried(requests_charts.Chart(new=True, observations=ahead))["against"]) == set(told)


def settings_text(content: Path) -> str:
    return (content / SLUG / "report.toml").read_text("utf-8")


def test_key_figures_are_moved_added_and_taken_away_each_on_its_line(content: Path) -> None:
    path, editor = content / SLUG / "report.toml", Editor(content, SLUG, None)
    text = re.sub(r"headline = \[[^\]]*\]", f"headline = [\n  {LINED}\n]  # in this order", settings_text(content))
    path.write_text(text, "utf-8")
    names = editor.points()["headline"]
    act(editor, requests_charts.Headline(names=(*names[:1], *names[2:])))
    assert text.replace(f'  "{names[1]}",  # real\n', "") == settings_text(content)
    act(editor, requests.Undo(), "2")
    act(editor, requests_charts.Headline(names=(names[1], names[0])), "3")
    assert [names[1], names[0]] == tomllib.loads(settings_text(content))["headline"]
    act(editor, requests_charts.Headline(), "4")
    assert "headline" not in tomllib.loads(settings_text(content))
    act(editor, requests.Undo(), "5")
    act(editor, requests.Undo(), "6")
    assert text == settings_text(content)
    with pytest.raises(MovedError):
        act(editor, requests_charts.Headline(names=("gdp@1900",)), "7")


LINED = """\
"gdp@2024",
  "gdp@2024?measure=growth",  # real"""


def test_a_summary_is_written_in_its_language_alone_and_only_where_it_agrees(content: Path) -> None:
    editor, before = Editor(content, SLUG, None), files(content)
    words = '全市地区生产总值[3200亿元](obs:gdp@2024)，说明\\见"文"。\n\n第二段。'
    act(editor, requests_charts.Summary(lang="zh", words=words))
    assert words == editor.points()["summary"]["zh"]
    first = settings_text(content)
    act(editor, requests_charts.Summary(lang="zh", words=words.replace("第二段", "末段")), "2")
    assert first.replace("第二段", "末段") == settings_text(content)
    assert {"unknown-observation"} == refusal(editor, requests_charts.Summary(lang="zh", words="[5亿元](obs:gdp@1999)"))
    act(editor, requests.Undo(), "3")
    act(editor, requests.Undo(), "4")
    assert before == files(content)
