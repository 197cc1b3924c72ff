"""The desk without a browser: acts on the files of a report, each the least change, each taken back to the byte."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from desking import ON, SLUG, act, block, drafted, files, named, row

from site_gen.data import tabulate
from site_gen.desk import requests, requests_readings, requests_translation, seeking
from site_gen.desk.deeds import RefusedError
from site_gen.desk.splice import MovedError
from site_gen.model.problem import ContentError
from site_gen.preview.desk import Desk
from site_gen.preview.editor import Editor

SOURCE = """\
临江市2025年政府工作报告

各位代表：

我代表市人民政府向大会报告工作，请予审议，并请各位政协委员和列席人员提出意见。

一、2024年工作回顾

过去一年，我们坚持稳中求进，着力办好发展和民生两件大事，经济回升向好，社会大局稳定，各项工作都有新的进展。

2024年，全市地区生产总值增长6.2%，一般公共预算收入120.5亿元，增长5%。建成高标准农田58.5万亩，新增城镇就业2.6万人。首批改造老旧小区36个，惠及居民1.2万户。

森林覆盖率达到46.8%，空气质量优良天数比例88.1%。办好民生实事10件。

二、2025年工作安排

地区生产总值增长6%左右，城镇新增就业2.5万人以上。新建学校3所，改造医院2所。我们要把困难估计得更足一些，把办法准备得更多一些，一件事情接着一件事情办，让群众看得见、摸得着。
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return drafted(tmp_path_factory.mktemp("drafted"), SOURCE)


@pytest.fixture
def content(site: Path, memory: Path) -> Path:
    return Path(shutil.copytree(site, memory / "content"))


def changed_lines(before: bytes, after: bytes) -> list[str]:
    old = before.decode().split("\n")
    return [line for line in after.decode().split("\n") if line not in old]


def test_opening_changes_nothing(content: Path) -> None:
    before = files(content)
    Editor(content, SLUG, None).report()
    assert before == files(content)


def test_opening_reckons_nothing_for_a_search_that_nobody_asks(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Initials of two thousand names take longer than all the rest."""
    monkeypatch.setattr(seeking.Index, "of", lambda _: pytest.fail("an index"))
    assert Editor(content, SLUG, None).report()["blocks"]


@pytest.mark.parametrize(
    ("name", "text", "rule"),
    [
        ("report.toml", "title = [", "toml"),
        ("report.toml", 'place = { zh = "临江市", en = "Linjiang" }\n', "missing-key"),
        ("indicators.toml", "[indicator.x", "toml"),
        ("indicators.toml", "\udcff", "encoding"),
    ],
)
def test_nothing_is_read_or_written_while_another_file_cannot_be_read(
    content: Path, name: str, text: str, rule: str
) -> None:
    editor, file = Editor(content, SLUG, None), content / SLUG / name
    wish, whole = requests_readings.Correct((named(row(editor, "36个")),), status="estimate"), file.read_bytes()
    file.write_text(text, "utf-8", errors="surrogateescape")
    before = files(content)
    for asked in (lambda: act(editor, wish), editor.report, editor.outline):
        with pytest.raises(ContentError) as found:
            asked()
        assert rule in [each.rule for each in found.value.problems]
    assert before == files(content)
    file.write_bytes(whole)
    assert act(editor, wish)["diff"]


def test_what_opens_a_report_ahead_writes_nothing_and_leaves_faults_to_who_opens_it(content: Path) -> None:
    desk, before = Desk(content, Path("templates"), None, "token", ""), files(content)
    desk.practise()
    assert before == files(content)
    (content / SLUG / "report.toml").write_text("title = [", "utf-8")
    desk.practise()


def test_a_correction_changes_its_link_and_is_a_confirmation(content: Path) -> None:
    editor, before = Editor(content, SLUG, None), files(content)
    act(editor, requests_readings.Correct((named(row(editor, "36个")),), status="estimate"))
    after = files(content)
    assert {"report.md", "confirmed.txt"} == {name for name in after if after[name] != before.get(name)}
    assert before["report.md"].decode() == after["report.md"].decode().replace("&status=estimate", "", 1)
    assert "yes" == row(editor, "36个")["state"]


def test_a_correction_takes_its_own_line_of_what_was_checked_and_no_other(content: Path) -> None:
    editor, confirmed = Editor(content, SLUG, None), content / SLUG / "confirmed.txt"
    for number, words in enumerate(("36个", "10件", "3所")):
        act(editor, requests_readings.Confirm((named(row(editor, words)),)), f"{number}")
    lines = confirmed.read_text("utf-8").splitlines(keepends=True)
    answer = act(editor, requests_readings.Correct((named(row(editor, "36个")),), status="estimate"), "correct")
    told = [each for each in answer["diff"] if each["file"] == confirmed.name]
    assert [lines[1], ""] == [each["before"] for each in told]
    confirmed.write_text(confirmed.read_text("utf-8").replace("10件", "10 件"), "utf-8")
    act(editor, requests.Undo(), "undo")
    assert "".join(lines).replace("10件", "10 件") == confirmed.read_text("utf-8")


def test_key_figures_follow_what_they_name(content: Path) -> None:
    editor, settings = Editor(content, SLUG, None), content / SLUG / "report.toml"
    text = settings.read_text("utf-8").replace("headline = [", "# the first\nheadline = [ # what readers see")
    settings.write_text(text, "utf-8")
    assert '"gdp@2024?measure=growth"' in text
    act(editor, requests_readings.Correct((named(_grown(editor)),), status="estimate"))
    assert text.replace('"gdp@2024?measure=growth"', '"gdp@2024?measure=growth&status=estimate"') == settings.read_text(
        "utf-8"
    )


def _grown(editor: Editor) -> dict[str, Any]:
    rows = [row for block in editor.report()["blocks"] for row in block["rows"]]
    return next(row for row in rows if row["was"] == "gdp@2024?measure=growth")


def test_what_is_no_observation_leaves_its_words_and_is_remembered(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    ours = row(editor, "10件")
    answer = act(editor, requests_readings.Reject((named(ours),)))
    assert "10件" in (content / SLUG / "report.md").read_text("utf-8")
    assert f"no   {ours['id']} {ON} 林一 | 10件 |" in (content / SLUG / "confirmed.txt").read_text("utf-8")
    assert "no" in [kind for block in answer["blocks"] for _, _, kind in block["hollow"]]


def test_words_that_were_missed_become_an_observation_of_a_new_indicator(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    block = next(block for block in editor.report()["blocks"] if "首批" in block["text"])
    start = block["text"].index("首批")
    act(editor, requests_readings.Add(block=block["id"], start=start, words="首批", name="老旧小区改造批次"))
    told = row(editor, "首批")
    assert ("2024", "level", "yes") == (told["facts"][0]["period"], told["facts"][0]["measure"], told["state"])
    assert "老旧小区改造批次" in (content / SLUG / "indicators.toml").read_text("utf-8")


LISTED = "三个园区投资分别增长15.7%、27.5%和18.3%，园区工业投资12亿元。"


def test_a_rate_that_was_missed_is_read_as_the_one_before_it_in_its_list(content: Path) -> None:
    editor = _with(content, LISTED, LISTED.replace("增长15.7%", "[增长15.7%](obs:gdp@2020?measure=growth)"))
    act(editor, requests_readings.Name((named(row(editor, "增长15.7%")),), name="园区投资"), "1")
    block = next(each for each in editor.report()["blocks"] if "27.5%" in each["text"])
    act(editor, requests_readings.Correct((named(row(editor, "增长15.7%")),), subject="甲区"), "2")
    act(
        editor,
        requests_readings.Add(block=block["id"], start=block["text"].index("12亿元"), words="12亿元", name="园区投资"),
        "3",
    )
    assert "level" == row(editor, "12亿元")["facts"][0]["measure"]
    own = (content / SLUG / "indicators.toml").read_text("utf-8")
    assert 'unit = "CNY"' in own.partition("园区投资")[2].partition("[")[0]
    act(editor, requests_readings.Reject((named(row(editor, "12亿元")),)), "4")
    edition = content / SLUG / "report.md"
    edition.write_text(edition.read_text("utf-8").replace("、27.5%", "，27.5%"), "utf-8")
    act(
        editor,
        requests_readings.Add(block=block["id"], start=block["text"].index("27.5%"), words="27.5%", name="园区投资"),
        "5",
    )
    assert "growth" == row(editor, "27.5%")["facts"][0]["measure"]


def test_words_that_can_be_no_statement_are_refused_as_that(content: Path) -> None:
    editor = _with(content, "稳居全省头部。", "稳居全省[第一](sic:头部)。")
    block = next(each for each in editor.report()["blocks"] if "稳居" in each["text"])
    with pytest.raises(RefusedError) as refused:
        act(
            editor,
            requests_readings.Add(block=block["id"], start=block["text"].index("第一"), words="第一", name="甲的排名"),
        )
    assert ["unlinkable"] == [problem.rule for problem in refused.value.problems]


def _with(content: Path, source: str, edition: str) -> Editor:
    """A last paragraph more."""
    for name, words in (("source.txt", source), ("report.md", edition)):
        path = content / SLUG / name
        path.write_text(f"{path.read_text('utf-8').rstrip()}\n\n{words}\n", "utf-8")
    return Editor(content, SLUG, None)


def test_a_sentence_is_found_in_the_source_as_it_was_received(content: Path) -> None:
    """Other widths and white space, words that were emended, supplied or are noise move nothing that stands behind."""
    editor = _with(
        content,
        "头 部广告企业增加３家, 其中\n新增12家．第二句共5家。",
        "[第一](sic:头部)〔批〕企业增加３家，其中新增12家。第二句共[5家](obs:gdp@2020?measure=count)。",
    )
    settings = content / SLUG / "report.toml"
    settings.write_text(settings.read_text("utf-8").replace("noise = []", 'noise = ["广告"]'), "utf-8")
    told = block(editor, "第一批企业")
    found = editor.source(told["id"])
    said = [found["words"][start:end] for start, end in found["sentences"]]
    assert ["头 部广告企业增加３家, 其中\n新增12家．", "第二句共5家。"] == said
    assert found["before"].endswith("看得见、摸得着。\n\n")
    assert found["line"] == 1 + (content / SLUG / "source.txt").read_text("utf-8").partition("头 部")[0].count("\n")


def test_another_indicator_takes_away_the_one_that_nothing_names_any_more(content: Path) -> None:
    editor, own = Editor(content, SLUG, None), content / SLUG / "indicators.toml"
    schools = row(editor, "3所")
    id = schools["facts"][0]["indicator"]
    assert f"[indicator.{id}]" in own.read_text("utf-8")
    act(editor, requests_readings.Name((named(schools),), name="新建中小学校数"))
    text = own.read_text("utf-8")
    assert f"[indicator.{id}]" not in text
    assert "新建中小学校数" in text


def test_a_correction_reads_no_other_block_anew(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    own = next(each for each in editor.report()["blocks"] if any(row["words"] == "36个" for row in each["rows"]))
    before = tabulate._read.cache_info().misses
    act(editor, requests_readings.Correct((named(row(editor, "36个")),), status="estimate"))
    assert 1 <= tabulate._read.cache_info().misses - before <= len(own["rows"])


def test_a_name_that_is_nearly_the_one_there_takes_its_place(content: Path) -> None:
    editor, own = Editor(content, SLUG, None), content / SLUG / "indicators.toml"
    seen, before = row(editor, "3所"), own.read_text("utf-8")
    assert '"新建学校数"' in before
    act(editor, requests_readings.Name((named(seen),), name="新建学校"))
    assert before.replace('zh = "新建学校数"', 'zh = "新建学校"') == own.read_text("utf-8")
    assert ("yes", seen["was"]) == (row(editor, "3所")["state"], row(editor, "3所")["was"])
    act(editor, requests.Undo())
    assert before == own.read_text("utf-8")


def test_only_new_faults_refuse(content: Path) -> None:
    editor, edition = Editor(content, SLUG, None), content / SLUG / "report.md"
    edition.write_text(edition.read_text("utf-8") + "\n半句[^nowhere]\n", "utf-8")
    act(editor, requests_readings.Confirm((named(row(editor, "46.8%")),)))
    act(editor, requests_readings.Correct((named(row(editor, "46.8%")),), period="2023"), "2")
    with pytest.raises(RefusedError) as refused:
        act(editor, requests_readings.Name((named(row(editor, "46.8%")),), indicator="gdp", name=""), "3")
    assert ["unit-mismatch"] == [problem.rule for problem in refused.value.problems]


def test_a_file_changed_meanwhile_wins(content: Path) -> None:
    editor, edition = Editor(content, SLUG, None), content / SLUG / "report.md"
    seen, other = row(editor, "36个"), row(editor, "3所")
    text = edition.read_text("utf-8")
    edition.write_text(text.replace("民生实事", "实事").replace(seen["was"], f"{seen['was']}?status=target"), "utf-8")
    with pytest.raises(MovedError):
        act(editor, requests_readings.Correct((named(seen),), status="estimate"))
    act(editor, requests_readings.Correct((named(other),), status="actual"), "2")
    assert f"{seen['was']}?status=target" in edition.read_text("utf-8")


def test_the_same_act_twice_is_done_once(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    first = named(row(editor, "36个"))
    assert act(editor, requests_readings.Confirm((first,)), "1") == act(
        editor, requests_readings.Confirm((first,)), "1"
    )
    assert 1 == (content / SLUG / "confirmed.txt").read_text("utf-8").count("\nyes ")


def test_undo_survives_a_restart_and_what_was_edited_elsewhere(content: Path, tmp_path: Path) -> None:
    before, journal = files(content), tmp_path / "desk.jsonl"
    editor = Editor(content, SLUG, journal)
    act(editor, requests_readings.Correct((named(row(editor, "36个")),), status="estimate"))
    act(editor, requests_readings.Reject((named(row(editor, "3所")),)), "2")
    again = Editor(content, SLUG, journal)
    edition = content / SLUG / "report.md"
    edition.write_text(edition.read_text("utf-8").replace("# ", "# 〔甲〕", 1), "utf-8")
    assert 2 == again.report()["undo"]
    act(again, requests.Undo(), "3")
    act(again, requests.Undo(), "4")
    edition.write_text(edition.read_text("utf-8").replace("〔甲〕", "", 1), "utf-8")
    assert before == files(content)
    act(again, requests.Redo(), "5")
    assert "estimate" == row(again, "36个")["facts"][0]["status"]


def test_line_ends_and_marks_of_files_stay(content: Path) -> None:
    for name in ("report.md", "indicators.toml"):
        path = content / SLUG / name
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n").removesuffix(b"\r\n"))
    before, editor = files(content), Editor(content, SLUG, None)
    act(editor, requests_readings.Name((named(row(editor, "36个")),), name="甲乙丙丁数"))
    act(editor, requests_readings.Correct((named(row(editor, "10件")),), status="estimate"), "2")
    for name, data in files(content).items():
        if name in ("report.md", "indicators.toml"):
            assert data.startswith(b"\xef\xbb\xbf") and b"\r\n" in data and b"\n" not in data.replace(b"\r\n", b"")
    act(editor, requests.Undo(), "3")
    act(editor, requests.Undo(), "4")
    assert before == files(content)


def test_an_act_that_a_stopped_machine_left_half_done_is_completed(content: Path, tmp_path: Path) -> None:
    before, journal = files(content), tmp_path / "desk.jsonl"
    editor = Editor(content, SLUG, journal)
    act(editor, requests_readings.Correct((named(row(editor, "36个")),), status="estimate"))
    whole = files(content)
    (content / SLUG / "confirmed.txt").unlink()  # as if killed between the two files
    journal.write_bytes(journal.read_bytes().rpartition(b"\n0\n")[0] + b"\n")
    again = Editor(content, SLUG, journal)
    assert whole == files(content)
    act(again, requests.Undo(), "2")
    assert before == files(content)


def test_names_that_lack_english_are_listed_and_written_at_their_place(content: Path) -> None:
    editor, own = Editor(content, SLUG, None), content / SLUG / "indicators.toml"
    text = own.read_text("utf-8").replace('unit = "', '# counted\nunit = "')
    own.write_text(text, "utf-8")
    pair = next(pair for pair in editor.names() if pair["halves"]["zh"] == "新建学校数" or pair["file"] == own.name)
    wish = requests_translation.Pair(file=pair["file"], keys=pair["keys"], lang="en", words='new "schools"')
    act(editor, wish)
    after = own.read_text("utf-8")
    assert 1 == len(changed_lines(text.encode(), after.encode()))
    assert pair["keys"] not in [each["keys"] for each in editor.names()]
    act(editor, requests.Undo(), "2")
    assert text == own.read_text("utf-8")


def test_a_subject_that_has_no_names_yet_gets_a_line_of_its_own(content: Path) -> None:
    editor, settings = Editor(content, SLUG, None), content / SLUG / "report.toml"
    act(editor, requests_readings.Correct((named(row(editor, "36个")),), subject="西山区"))
    pair = next(pair for pair in editor.names() if pair["keys"] == ("subjects", "西山区"))
    assert ("Xishan District",) == pair["suggested"]
    act(
        editor, requests_translation.Pair(file=pair["file"], keys=pair["keys"], lang="en", words="Xishan District"), "2"
    )
    assert '[subjects]\n"西山区" = { zh = "西山区", en = "Xishan District" }\n' in settings.read_text("utf-8")


def test_what_a_publication_would_look_like_is_counted(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    before = editor.standing()
    act(editor, requests_readings.Confirm((named(_grown(editor)),)))
    after = editor.standing()
    assert (0, 1) == (before["readings"]["person"], after["readings"]["person"])
    assert before["front"]["program"] - 1 == after["front"]["program"]


def test_what_would_stop_a_publication_leads_to_the_room_where_it_is_mended(content: Path) -> None:
    editor, folder = Editor(content, SLUG, None), content / SLUG
    assert [] == editor.standing()["problems"]
    (folder / "charts.toml").write_text(WAITING, "utf-8")
    settings = (folder / "report.toml").read_text("utf-8")
    (folder / "report.toml").write_text(re.sub(r"headline = \[", 'headline = ["gdp@1999", ', settings), "utf-8")
    edition = (folder / "report.md").read_text("utf-8")
    (folder / "report.md").write_text(edition + "\n![](chart:nowhere)\n", "utf-8")
    told = editor.standing()
    places = [(each["rule"], each["room"], each["at"]) for each in told["problems"]]
    last = next(each["id"] for each in reversed(editor.report()["blocks"]))
    assert ["waits"] == told["charts"]["waiting"]
    assert ("chart-lacks-observation", "charts", "waits") in places
    assert ("unknown-observation", "points", "") in places
    assert ("unknown-chart", "readings", last) in places


WAITING = """\
# ours
[[chart]]
id = "waits"
form = "columns"
indicators = ["gdp", "general-budget-revenue"]
title = { zh = "一", en = "" }
"""


def test_what_was_confirmed_and_is_another_now_is_shown_again(content: Path) -> None:
    editor, edition = Editor(content, SLUG, None), content / SLUG / "report.md"
    act(editor, requests_readings.Confirm((named(row(editor, "36个")),)))
    assert row(editor, "36个")["fell"] is None
    edition.write_text(edition.read_text("utf-8").replace(row(editor, "36个")["was"], "old-compounds@2023"), "utf-8")
    own = content / SLUG / "indicators.toml"
    own.write_text(f'{own.read_text("utf-8")}\n[indicator.old-compounds]\nname = {{ zh = "小区", en = "" }}\n', "utf-8")
    told = row(editor, "36个")
    assert ("", "facts", "林一") == (told["state"], told["fell"]["why"], told["fell"]["by"])


PO = """\
# Ours.
msgid ""
msgstr ""
"Language: en\\\\n"
"Content-Type: text/plain; charset=UTF-8\\\\n"

#. numbers: 36个
#: report.md:15
#, fuzzy, no-wrap
#| msgid "old"
msgctxt "{id}"
msgid "old"
msgstr "Old."

#~ msgctxt "p99"
#~ msgid "gone"
#~ msgstr "Gone."
"""


def test_a_translation_changes_its_entry_alone_and_one_that_does_not_agree_is_kept_but_not_shown(content: Path) -> None:
    editor, catalogue = Editor(content, SLUG, None), content / SLUG / "locale" / "en.po"
    block = next(each for each in editor.translation("en") if each["text"] == "各位代表：")
    catalogue.parent.mkdir()
    catalogue.write_text(PO.replace("{id}", str(block["id"])), "utf-8")
    act(editor, requests_translation.Translate(block=str(block["id"]), lang="en", words="Fellow deputies,"))
    text = catalogue.read_text("utf-8")
    kept = PO.replace("{id}", str(block["id"])).replace('#, fuzzy, no-wrap\n#| msgid "old"', "#, no-wrap")
    assert kept.replace('msgid "old"\nmsgstr "Old."', 'msgid "各位代表："\nmsgstr "Fellow deputies,"') == text
    grown = next(each for each in editor.translation("en") if "6.2%" in str(each["text"]))
    act(editor, requests_translation.Translate(block=str(grown["id"]), lang="en", words="GDP grew by 6.3%."), "2")
    assert "stale" == next(each["state"] for each in editor.translation("en") if each["id"] == grown["id"])
    assert text.count("\n#~ ") == catalogue.read_text("utf-8").count("\n#~ ")
    for number in ("3", "4"):
        act(editor, requests.Undo(), number)
    assert PO.replace("{id}", str(block["id"])) == catalogue.read_text("utf-8")


def test_a_translation_waits_for_the_number_that_was_added_to_its_paragraph(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    block = next(each for each in editor.translation("en") if "首批" in str(each["text"]))
    links = " ".join(f"[{_english(words)}]({address})" for words, address in block["numbers"])
    act(editor, requests_translation.Translate(block=str(block["id"]), lang="en", words=f"The first: {links}."))
    assert "current" == _state(editor, block["id"]), editor.tried("en", str(block["id"]), f"The first: {links}.")
    start = str(block["text"]).index("首批")
    act(editor, requests_readings.Add(block=str(block["id"]), start=start, words="首批", name="老旧小区改造批次"), "2")
    assert "stale" == _state(editor, block["id"])


def _state(editor: Editor, id: object) -> object:
    return next(each["state"] for each in editor.translation("en") if each["id"] == id)


def _english(words: str) -> str:
    known = {"增长6.2%": "up 6.2%", "120.5亿元": "CNY 12.05 billion", "增长5%": "up 5%", "58.5万亩": "585,000 mu"}
    return {**known, "2.6万人": "26,000", "36个": "36", "1.2万户": "12,000 households"}[words]


def test_where_the_disk_refuses_nothing_is_changed_and_nothing_is_completed_later(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, journal = files(content), tmp_path / "desk.jsonl"
    editor, first = Editor(content, SLUG, journal), True
    wish = requests_readings.Correct((named(row(editor, "36个")),), status="estimate")
    replace_file = Path.replace

    def full(path: Path, target: Path) -> Path:
        """The second file finds no room."""
        nonlocal first
        if target.name == "confirmed.txt" and first:
            first = False
            raise OSError(28, "No space left on device")
        return replace_file(path, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        act(editor, wish)
    assert before == files(content)
    assert 0 == Editor(content, SLUG, journal).report()["undo"]
    assert before == files(content)
    act(editor, wish, "2")
    assert before != files(content)
