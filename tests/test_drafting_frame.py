"""What was decided about the whole report: at the head of report.toml, at the desk, on the terminal."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from site_gen.cli import cli
from site_gen.drafting.tables import glossary_toml
from site_gen.model.glossary import Term
from site_gen.model.report import Explained
from site_gen.model.text import Words
from site_gen.preview.editor import Editor

SENTENCES = "各级各部门抓紧抓实推进落实，广大群众从中得到实惠，城乡面貌随之有了新的变化。" * 6
REPORT = f"""{{title}}
（2024年1月20日）
各位代表：
现在，我代表市人民政府向大会报告工作，请予审议。
一、工作回顾
全市地区生产总值增长6%。{SENTENCES}
各位代表，让我们团结一心，为建设更加美好的家园而努力奋斗！
附件：名词解释
1.“两高”项目：指高耗能、高排放项目。
2.双减：指减轻两种负担。
3.一网通办：网上办理。
"""


def made(tmp_path: Path, title: str) -> tuple[str, dict[str, str]]:
    """What `new` says, and the files that it makes."""
    (tmp_path / "report.txt").write_text(REPORT.format(title=title), "utf-8")
    said = CliRunner().invoke(cli, ["new", str(tmp_path / "report.txt"), "--into", str(tmp_path / "content" / "r")])
    folder = tmp_path / "content" / "r"
    return said.output, {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def outlined(tmp_path: Path) -> Mapping[str, Any]:
    """What the outline room of the desk shows of it."""
    return Editor(tmp_path / "content", "r", None).outline()


def test_divided_evidence_is_told_everywhere(tmp_path: Path) -> None:
    said, files = made(tmp_path, "2019年山北市政府工作报告")
    assert "review and plan are read as 2023/2024, because of 2024-01-20" in said
    assert files["report.toml"].startswith("# 年份的依据不一致：读作回顾和计划2023/2024")
    (doubt,) = outlined(tmp_path)["doubts"]
    assert ("years", "2023/2024", "2018/2019") == (doubt["about"], doubt["told"], doubt["other"])


def test_a_report_of_no_year_is_told_everywhere(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT.format(title="").replace("（2024年1月20日）", ""), "utf-8")
    into = tmp_path / "content" / "r"
    said = CliRunner().invoke(cli, ["new", str(tmp_path / "report.txt"), "--into", str(into)]).output
    assert "Nothing in the text says of which year it is" in said
    assert (into / "report.toml").read_text("utf-8").startswith("# 全文没有写出是哪一年的报告")
    assert "no-years" in [each["about"] for each in outlined(tmp_path)["doubts"]]


@pytest.mark.parametrize("title", ["一图读懂2024年山北市政府工作报告", "2024年山北市政府工作报告（摘登）"])
def test_an_account_or_excerpt_is_told_as_such_everywhere(tmp_path: Path, title: str) -> None:
    said, files = made(tmp_path, title)
    assert "an account or an excerpt of a report" in said
    assert files["report.toml"].startswith("# 标题写明这是报告的解读或摘编")
    assert "account" in [each["about"] for each in outlined(tmp_path)["doubts"]]


@pytest.mark.parametrize("title", ["2024年山北市政府工作报告", "2024年山北市政府工作要点"])
def test_plain_evidence_is_no_doubt(tmp_path: Path, title: str) -> None:
    said, files = made(tmp_path, title)
    assert "divided" not in said
    assert files["report.toml"].startswith("title = ")
    told = outlined(tmp_path)
    assert ([], {"review": "2023", "plan": "2024", "term": ""}) == (told["doubts"], told["years"])
    assert ("一、工作回顾", "year", False) == tuple(told["chapters"][1][name] for name in ("text", "mode", "hair"))


def test_what_is_left_out_stands_word_for_word_and_much_of_it_is_said(tmp_path: Path) -> None:
    said, _ = made(tmp_path, "2024年山北市政府工作报告")
    assert "25.0% of the sentences were left out, 3 in all (Glossary at the end 3)" in said
    (left,) = outlined(tmp_path)["omitted"]
    words = [line for _, line in left["lines"]]
    assert ("文末名词解释", 52) == (left["reason"]["zh"], left["characters"])
    assert ["附件：名词解释", "1.“两高”项目：指高耗能、高排放项目。"] == words[:2]


def test_the_own_glossary_becomes_terms_with_the_report_as_their_source(tmp_path: Path) -> None:
    _, files = made(tmp_path, "2024年山北市政府工作报告")
    assert (
        '[term.liang-gao-xiang-mu]\nname = {zh = "“两高”项目", en = ""}\n'
        'explanation = {zh = "指高耗能、高排放项目。", en = ""}\npinyin = "liǎng gāo xiàng mù"\nsource = "report"\n'
    ) in files["glossary.toml"]


def test_what_a_collection_wrote_around_a_title_is_none_of_it(tmp_path: Path) -> None:
    _, files = made(tmp_path, "（河北省）2024年保定市人民政府工作报告（全文）")
    assert files["report.toml"].startswith('title = {zh = "2024年保定市人民政府工作报告"')


@pytest.mark.parametrize(
    ("end", "told"), [("各位代表！居民收入提高，城镇新增就", "居民收入提高，城镇新增就"), ("居民收入稳步提高。", "")]
)
def test_a_text_that_ends_in_the_middle_of_a_sentence_is_told(tmp_path: Path, end: str, told: str) -> None:
    whole = REPORT.format(title="临江市政府工作报告")
    (tmp_path / "report.txt").write_text(whole.partition("各位代表，让我们")[0] + end, "utf-8")
    said = CliRunner().invoke(cli, ["new", str(tmp_path / "report.txt"), "--into", str(tmp_path / "content" / "r")])
    assert bool(told) is (f"ends in the middle of a sentence (…{told})" in said.output)


def test_a_term_that_the_report_explains_itself_is_no_other_form_of_a_built_in_one() -> None:
    built_in = Term("industry", Words.of({"zh": "规模工业"}), Words.of({"zh": "x"}), ("规上工业", "规模工业企业"))
    text = glossary_toml([built_in], [Explained("规上工业", "即规模以上工业。")], ("zh", "en"))
    assert 'variants = ["规模工业企业"]' in text
    assert 'name = {zh = "规上工业", en = ""}' in text
