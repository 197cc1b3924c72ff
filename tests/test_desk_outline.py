"""The outline room without a browser: years, times of chapters, headings, what was left out; and all of it undone."""

import shutil
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from desking import SLUG, act, block, drafted, files, undo_all
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from site_gen import load
from site_gen.desk import (
    requests,
    requests_charts,
    requests_fields,
    requests_outline,
    requests_readings,
    requests_translation,
)
from site_gen.desk.correcting import each_corrected
from site_gen.desk.deeds import RefusedError
from site_gen.desk.followers import followers
from site_gen.desk.rows import Row, rows_of
from site_gen.desk.splice import MovedError, applied
from site_gen.preview.editor import Editor

SOURCE = """\
来源：临江市人民政府网站
发布时间：2025年1月20日

临江市2025年政府工作报告

各位代表：

我代表市人民政府向大会报告工作，请予审议，并请各位政协委员和列席人员提出意见。

一、工作回顾

过去一年，我们坚持稳中求进，着力办好发展和民生两件大事，经济回升向好，社会大局稳定，各项工作都有新的进展。

全市地区生产总值1205亿元，增长6.2%，一般公共预算收入120.5亿元。建成高标准农田58.5万亩，新增城镇就业2.6万人。

森林覆盖率达到46.8%，空气质量优良天数比例88.1%。办好民生实事10件。

二、工作安排

地区生产总值增长6%左右，城镇新增就业2.5万人以上。新建学校3所，改造医院2所。

我们要把困难估计得更足一些，把办法准备得更多一些，一件事情接着一件事情办，让群众看得见、摸得着。

名词解释
1.“一件事”：指把多个事项合成一件办理。全市已办理12万件。
2.专精特新：指专业化、精细化、特色化、新颖化的企业。全市已有35家。
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return drafted(tmp_path_factory.mktemp("drafted"), SOURCE)


@pytest.fixture
def content(site: Path, memory: Path) -> Path:
    return Path(shutil.copytree(site, memory / "content"))


def rows(editor: Editor) -> dict[str, dict[str, Any]]:
    return {row["words"]: row for block in editor.report()["blocks"] for row in block["rows"]}


def named(told: list[dict[str, Any]]) -> tuple[requests_fields.Named, ...]:
    return tuple(requests_fields.Named(each["id"], each["was"]) for each in told)


def moved(editor: Editor, wish: requests_outline.Years | requests_outline.Mode) -> dict[str, Any]:
    """Foresees, and does what was foreseen."""
    seen: dict[str, Any] = dict(editor.foreseen(wish))
    act(
        editor,
        type(wish)(**{name: getattr(wish, name) for name in wish.__struct_fields__} | {"rows": named(seen["moves"])}),
    )
    return seen


def chapter(editor: Editor, words: str) -> dict[str, Any]:
    return next(each for each in editor.outline()["chapters"] if words in each["text"])


def faults(content: Path) -> object:
    return load.report(content / SLUG, ("zh", "en"))[1]


def test_looking_changes_nothing_and_tells_what_there_is(content: Path) -> None:
    before, editor = files(content), Editor(content, SLUG, None)
    told = editor.outline()
    assert {"review": "2024", "plan": "2025", "term": ""} == told["years"]
    assert [("一、工作回顾", "year"), ("二、工作安排", "plan")] == [
        (each["text"], each["mode"]) for each in told["chapters"] if each["level"] == 2
    ]
    assert 2 == len([each for each in told["omitted"] if each["numerals"]])
    editor.foreseen(requests_outline.Years(review="2022", plan="2023"))
    assert before == files(content)


def test_other_years_move_what_no_person_has_checked_and_what_names_it(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    act(editor, requests_readings.Confirm(named([rows(editor)["58.5万亩"]])))
    before = files(content)
    seen = moved(editor, requests_outline.Years(review="2025", plan="2026"))
    now = rows(editor)
    assert ("2024", "2025", "2026") == tuple(
        now[words]["facts"][0]["period"] for words in ("58.5万亩", "120.5亿元", "2.5万人以上")
    )
    assert ["58.5万亩"] == [_words(editor, each) for each in seen["checked"]]
    assert "yes" == now["58.5万亩"]["state"]
    assert {""} == {row["state"] for words, row in now.items() if words != "58.5万亩"}
    settings = files(content)["report.toml"].decode()
    assert 'review = "2025"\nplan = "2026"\n' in settings
    assert '"gdp@2025"' in settings and '"gdp@2024"' not in settings
    assert before["report.md"].decode().count("@2024") - 1 == files(content)["report.md"].decode().count("@2025")
    assert not faults(content)
    act(editor, requests.Undo())
    assert before == files(content)


def _words(editor: Editor, told: dict[str, Any]) -> str:
    text = next(each["text"] for each in editor.report()["blocks"] if each["id"] == told["block"])
    return str(text[told["start"] : told["end"]])


def test_charts_go_on_showing_their_numbers_in_other_years(content: Path) -> None:
    editor, charts = Editor(content, SLUG, None), content / SLUG / "charts.toml"
    chart = '# ours\n[[chart]]\nid = "a"\nform = "table"\nindicators = ["gdp"]\nmeasure = "growth"\n'
    chart += 'periods = ["2024", "2025"]\n'
    title = 'title = { zh = "2024年与2025年的增幅", en = "Growth in 2024 and 2025" } # both\n'
    charts.write_text(chart + title, "utf-8")
    moved(editor, requests_outline.Years(review="2023", plan="2024"))
    text = chart.replace('["2024", "2025"]', '["2023", "2024"]') + title
    text = (
        text.replace("2025年的", "2024年的").replace("2024年与", "2023年与").replace("2024 and 2025", "2023 and 2024")
    )
    assert text == charts.read_text("utf-8")


def test_a_term_comes_with_a_line_of_its_own_and_goes_with_it(content: Path) -> None:
    editor, before = Editor(content, SLUG, None), files(content)
    moved(editor, requests_outline.Years(review="2024", plan="2025", term="2020..2024"))
    text = files(content)["report.toml"].decode()
    assert 'plan = "2025"\nterm_review = "2020..2024"\n' in text
    moved(editor, requests_outline.Years(review="2024", plan="2025", term="2021..2024"))
    moved(editor, requests_outline.Years(review="2024", plan="2025"))
    assert before == files(content)


def test_a_chapter_of_another_time_moves_its_own_readings_alone(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    before = rows(editor)
    seen = moved(editor, requests_outline.Mode(heading=chapter(editor, "安排")["id"], mode="year"))
    now = rows(editor)
    assert ("2024", "actual") == (now["3所"]["facts"][0]["period"], now["3所"]["facts"][0]["status"])
    changed = {words for words, row in now.items() if row["was"] != before[words]["was"]}
    assert changed == {_words(editor, each) for each in seen["moves"]}
    assert {"period", "status"} <= {*seen["counts"]}


def test_the_time_of_a_chapter_is_told_from_its_numbers_and_lasts_when_the_years_change(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    moved(editor, requests_outline.Mode(heading=chapter(editor, "安排")["id"], mode="outlook"))
    assert ("outlook", "year") == (chapter(editor, "安排")["mode"], chapter(editor, "回顾")["mode"])
    assert "2025..2029" == rows(editor)["3所"]["facts"][0]["period"]
    moved(editor, requests_outline.Years(review="2022", plan="2023"))
    assert "2023..2027" == rows(Editor(content, SLUG, None))["3所"]["facts"][0]["period"]
    assert "outlook" == chapter(Editor(content, SLUG, None), "安排")["mode"]


def test_what_would_contradict_another_sentence_is_left_to_a_person(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    seen = moved(editor, requests_outline.Mode(heading=chapter(editor, "安排")["id"], mode="year"))
    assert ["增长6%左右", "2.5万人以上"] == [_words(editor, each) for each in seen["clashing"]]
    assert ("2025", "target") == tuple(rows(editor)["2.5万人以上"]["facts"][0][name] for name in ("period", "status"))
    assert not editor.standing()["problems"]


def test_what_a_hand_has_changed_stays_and_is_told(content: Path) -> None:
    editor, edition = Editor(content, SLUG, None), content / SLUG / "report.md"
    was = rows(editor)["120.5亿元"]["was"]
    edition.write_text(
        edition.read_text("utf-8").replace(f"({was and 'obs:' + was})", f"(obs:{was}?status=estimate)"), "utf-8"
    )
    seen = editor.foreseen(requests_outline.Years(review="2022", plan="2023"))
    assert ["120.5亿元"] == [_words(editor, each) for each in seen["otherwise"]]


def test_links_follow_the_years_that_a_text_editor_has_set(content: Path) -> None:
    settings = content / SLUG / "report.toml"
    text = settings.read_text("utf-8").replace('review = "2024"', 'review = "2022"').replace('"2025"', '"2023"')
    settings.write_text(text, "utf-8")
    editor = Editor(content, SLUG, None)
    seen = moved(editor, requests_outline.Years(review="2022", plan="2023"))
    assert (0, len(rows(editor))) == (len(seen["otherwise"]), len(seen["moves"]))
    assert ("2022", "2023") == tuple(rows(editor)[each]["facts"][0]["period"] for each in ("120.5亿元", "2.5万人以上"))


def test_nothing_is_changed_that_was_not_on_the_screen(content: Path) -> None:
    editor, edition = Editor(content, SLUG, None), content / SLUG / "report.md"
    wish = requests_outline.Years(review="2022", plan="2023")
    seen = editor.foreseen(wish)
    with pytest.raises(MovedError):
        act(editor, requests_outline.Years(rows=named(seen["moves"][1:]), review="2022", plan="2023"))
    first = seen["moves"][0]
    text = edition.read_text("utf-8").replace(
        f"(obs:{first['was']})", f"(obs:{first['was'].replace('2024', '2020')})", 1
    )
    edition.write_text(text, "utf-8")
    with pytest.raises(MovedError):
        act(editor, requests_outline.Years(rows=named(seen["moves"]), review="2022", plan="2023"))
    assert text == edition.read_text("utf-8")


@pytest.mark.parametrize(
    ("review", "plan", "term"), [("2025", "2024", ""), ("", "2025", ""), ("24", "2025", ""), ("2024", "2025", "五年")]
)
def test_what_is_no_year_is_no_request(review: str, plan: str, term: str) -> None:
    with pytest.raises(ValueError, match="p"):
        requests_outline.Years(review=review, plan=plan, term=term)


def test_what_was_left_out_comes_back_where_it_stood_and_is_read(content: Path) -> None:
    editor, before = Editor(content, SLUG, None), files(content)
    passage = next(each for each in editor.outline()["omitted"] if any("12万件" in text for _, text in each["lines"]))
    act(editor, requests_outline.PutBack(passage=passage["passage"]))
    text = files(content)["report.md"].decode()
    assert text.index("摸得着。") < text.index("指把多个") and "[12万件](obs:" in text
    assert passage["passage"] not in files(content)["report.toml"].decode()
    assert "" == rows(editor)["12万件"]["state"]
    assert not faults(content) and not editor.standing()["problems"]
    undo_all(editor)
    assert before == files(content)


def test_a_part_of_what_was_left_out_comes_back_and_the_rest_stays_out(content: Path) -> None:
    editor, before = Editor(content, SLUG, None), files(content)
    passage = next(each for each in editor.outline()["omitted"] if any("12万件" in text for _, text in each["lines"]))
    lines = [number for number, text in passage["lines"]]
    act(editor, requests_outline.PutBack(passage=passage["passage"], lines=(lines[1],)))
    assert "12万件" in files(content)["report.md"].decode() and "35家" not in files(content)["report.md"].decode()
    assert not editor.standing()["problems"]
    left = [number for each in editor.outline()["omitted"] for number, _ in each["lines"]]
    assert {lines[0], lines[2]} <= {*left} and lines[1] not in left
    undo_all(editor)
    assert before == files(content)


def test_a_comment_and_line_ends_around_what_was_left_out_stay(content: Path) -> None:
    for name in ("report.md", "report.toml"):
        path = content / SLUG / name
        text = path.read_text("utf-8").replace("[[omitted]]", "# why\n[[omitted]]")
        path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    editor, before = Editor(content, SLUG, None), files(content)
    first = editor.outline()["omitted"][-1]
    act(editor, requests_outline.PutBack(passage=first["passage"]))
    for name, data in files(content).items():
        if name in ("report.md", "report.toml"):
            assert data.startswith(b"\xef\xbb\xbf") and b"\n" not in data.replace(b"\r\n", b"")
    assert files(content)["report.toml"].count(b"# why") == before["report.toml"].count(b"# why")
    undo_all(editor)
    assert before == files(content)


def test_a_paragraph_is_left_out_for_a_reason_and_comes_back(content: Path) -> None:
    editor, before = Editor(content, SLUG, None), files(content)
    told = block(editor, "1205亿元")
    act(editor, requests_outline.LeaveOut(block=told["id"], was=told["text"], reason='网站加的"话"'))
    now = files(content)
    assert before["report.md"].decode().replace(_markdown(before, "1205亿元") + "\n\n", "") == now["report.md"].decode()
    assert "gdp@2024" in before["report.toml"].decode() and "gdp@2024" not in now["report.toml"].decode()
    assert not faults(content) and not editor.standing()["problems"]
    last = next(each for each in editor.outline()["omitted"] if each["reason"]["zh"] == '网站加的"话"')
    assert [told["text"]] == [text for _, text in last["lines"]]
    act(editor, requests_outline.PutBack(passage=last["passage"]))
    assert before["report.md"] == files(content)["report.md"]
    undo_all(editor)
    assert before == files(content)


INLINE = """omitted = [
  { passage = "1", reason = { zh = "网页导航", en = "" } },  # the first
]
"""


@pytest.mark.parametrize("inline", [False, True])
def test_after_a_paragraph_is_left_out_the_settings_can_still_be_edited(content: Path, inline: bool) -> None:
    settings = content / SLUG / "report.toml"
    text = settings.read_text("utf-8")
    summary = 'summary = { zh = """\n一。\n""", en = """\nOne.\n""" }\n'
    if inline:
        passage = text.partition('passage = "')[2].partition('"')[0]
        told = INLINE.replace('"1"', f'"{passage}"')
        text = text.partition("[[omitted]]")[0] + told
    text = text.replace('review = "', f'{summary}review = "', 1)
    settings.write_text(text + '\n[subjects]\n"西山区" = { zh = "西山区", en = "" }\n', "utf-8")
    editor, before = Editor(content, SLUG, None), files(content)
    for words in ("我们要把困难", "办好民生实事"):
        told = block(editor, words)
        act(editor, requests_outline.LeaveOut(block=told["id"], was=told["text"], reason="网站加的"))
    names = editor.points()["headline"]
    act(editor, requests_charts.Headline(names=(*names[1:], names[0])))
    last = next(each for each in editor.outline()["omitted"] if each["reason"]["zh"] == "网站加的")
    act(editor, requests_outline.PutBack(passage=last["passage"]))
    assert len(tomllib.loads(text).get("omitted", ())) + 1 == len(editor.outline()["omitted"])
    undo_all(editor)
    assert before == files(content)


def test_indicators_that_go_together_come_back_in_their_order(content: Path) -> None:
    editor, before = Editor(content, SLUG, None), files(content)
    told = block(editor, "改造医院")
    act(editor, requests_outline.LeaveOut(block=told["id"], was=told["text"], reason="重复"))
    gone = before["indicators.toml"].decode().count("[indicator.") - files(content)["indicators.toml"].decode().count(
        "[indicator."
    )
    assert gone > 1
    undo_all(editor)
    assert before == files(content)


def _markdown(found: dict[str, bytes], words: str) -> str:
    return next(line for line in found["report.md"].decode().split("\n") if words in line)


def test_words_left_out_inside_a_block_come_back_there(content: Path) -> None:
    edition, settings = content / SLUG / "report.md", content / SLUG / "report.toml"
    line = next(number for number, text in enumerate(SOURCE.split("\n"), 1) if "社会大局稳定" in text)
    column = SOURCE.split("\n")[line - 1].index("社会大局稳定") + 1
    passage = f"{line}:{column}-{line}:{column + 6}"
    edition.write_text(edition.read_text("utf-8").replace("社会大局稳定，", ""), "utf-8")
    table = f'\n[[omitted]]\npassage = "{passage}"\nreason = {{ zh = "", en = "" }}\n'
    settings.write_text(settings.read_text("utf-8") + table, "utf-8")
    editor = Editor(content, SLUG, None)
    assert not editor.standing()["problems"]
    act(editor, requests_outline.PutBack(passage=passage))
    assert "经济回升向好，社会大局稳定，各项工作" in edition.read_text("utf-8")
    assert table not in settings.read_text("utf-8") and not editor.standing()["problems"]


def test_headings_change_their_marks_and_no_word(content: Path) -> None:
    editor, before = Editor(content, SLUG, None), files(content)["report.md"].decode()
    told = block(editor, "工作安排")
    act(editor, requests_outline.Level(block=told["id"], was=told["text"], level=0))
    assert before.replace("## 二、", "二、") == files(content)["report.md"].decode()
    again = block(editor, "工作安排")
    act(editor, requests_outline.Level(block=again["id"], was=again["text"], level=3))
    assert before.replace("## 二、", "### 二、") == files(content)["report.md"].decode()
    act(editor, requests_outline.Level(block=again["id"], was=again["text"], level=2))
    assert before == files(content)["report.md"].decode()
    with pytest.raises(MovedError):
        act(editor, requests_outline.Level(block=again["id"], was="另一句", level=3))


def test_headings_below_follow_the_one_above_them(content: Path) -> None:
    edition = content / SLUG / "report.md"
    text = (
        edition.read_text("utf-8")
        .replace("\n\n森林覆盖率", "\n\n### 〔一〕\n\n森林覆盖率")
        .replace("新建学校", "新建学校", 1)
    )
    edition.write_text(text.replace("\n\n我们要把困难", "\n\n### 〔二〕\n\n#### 〔三〕\n\n我们要把困难"), "utf-8")
    before, editor = edition.read_text("utf-8"), Editor(content, SLUG, None)
    told = block(editor, "工作安排")
    act(editor, requests_outline.Level(block=told["id"], was=told["text"], level=3))
    after = (
        before.replace("## 二、", "### 二、")
        .replace("### 〔二〕", "#### 〔二〕")
        .replace("#### 〔三〕", "##### 〔三〕")
    )
    assert after.replace("##### 〔二〕", "#### 〔二〕") == edition.read_text("utf-8")
    undo_all(editor)
    assert before == edition.read_text("utf-8")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_paragraph_is_cut_where_a_sentence_ends_and_joined_again(content: Path, end: str) -> None:
    edition = content / SLUG / "report.md"
    edition.write_bytes(edition.read_bytes().replace(b"\n", end.encode()))
    before, editor = edition.read_bytes(), Editor(content, SLUG, None)
    told = block(editor, "新增城镇就业")
    start = told["text"].index("建成高标准农田")
    act(editor, requests_outline.Cut(block=told["id"], was=told["text"], start=start))
    assert before.replace("。建成".encode(), f"。{2 * end}建成".encode()) == edition.read_bytes()
    assert not faults(content) and not editor.standing()["problems"]
    second = block(editor, "新增城镇就业")
    assert second["text"].startswith("建成")
    act(editor, requests_outline.Join(block=second["id"], was=second["text"]))
    assert before == edition.read_bytes()
    heading = block(editor, "工作安排")
    for wish in (
        requests_outline.Cut(block=heading["id"], was=heading["text"], start=2),
        requests_outline.Cut(block=told["id"], was=told["text"], start=len(told["text"])),
    ):
        with pytest.raises(RefusedError):
            act(editor, wish)
    assert before == edition.read_bytes()


def test_a_heading_that_was_a_piece_of_a_sentence_is_joined_to_it(content: Path) -> None:
    edition = content / SLUG / "report.md"
    text = edition.read_text("utf-8")
    edition.write_text(text.replace("经济回升向好，社会大局", "经济回升向好，\n\n## 社会大局"), "utf-8")
    editor = Editor(content, SLUG, None)
    told = chapter(editor, "社会大局")
    assert told["odd"] and 0 < editor.report()["odd"]
    act(editor, requests_outline.Join(block=told["id"], was=told["text"]))
    assert text == edition.read_text("utf-8")


def test_what_would_lose_words_or_skip_a_level_is_refused(content: Path) -> None:
    editor, before = Editor(content, SLUG, None), files(content)
    told = block(editor, "工作安排")
    title = block(editor, "各位代表")
    for wish in (
        requests_outline.Level(block=told["id"], was=told["text"], level=6),
        requests_outline.Join(block=title["id"], was=title["text"]),
    ):
        with pytest.raises(RefusedError):
            act(editor, wish)
    assert before == files(content)


def test_everything_is_undone_to_the_byte_after_a_restart(content: Path, tmp_path: Path) -> None:
    before, journal = files(content), tmp_path / "desk.jsonl"
    editor = Editor(content, SLUG, journal)
    moved(editor, requests_outline.Years(review="2022", plan="2023"))
    moved(editor, requests_outline.Mode(heading=chapter(editor, "回顾")["id"], mode="term"))
    for passage in editor.outline()["omitted"]:
        act(editor, requests_outline.PutBack(passage=passage["passage"]))
    told = block(editor, "我们要把困难")
    act(editor, requests_outline.Level(block=told["id"], was=told["text"], level=3))
    again = Editor(content, SLUG, journal)
    assert [] == again.outline()["omitted"]
    undo_all(again)
    assert before == files(content)
    assert rows(Editor(content, SLUG, None)) == rows(again)


def test_what_is_edited_elsewhere_meanwhile_stays_and_a_fault_of_old_does_not_block(content: Path) -> None:
    editor, edition = Editor(content, SLUG, None), content / SLUG / "report.md"
    told, settings = block(editor, "工作安排"), content / SLUG / "report.toml"
    edition.write_text(edition.read_text("utf-8").replace("摸得着。", "摸得着。[^half]"), "utf-8")
    settings.write_text(settings.read_text("utf-8").replace("review =", "# whose years?\nreview  ="), "utf-8")
    before = files(content)
    act(editor, requests_outline.Level(block=told["id"], was=told["text"], level=3))
    moved(editor, requests_outline.Years(review="2022", plan="2023"))
    assert "[^half]" in edition.read_text("utf-8")
    assert '# whose years?\nreview  = "2022"' in settings.read_text("utf-8")
    undo_all(editor)
    assert before == files(content)


def test_a_translation_follows_the_numbers_of_its_paragraph_into_other_years(content: Path) -> None:
    editor = Editor(content, SLUG, None)
    told = next(each for each in editor.translation("en") if "58.5万亩" in str(each["text"]))
    english = {"1205亿元": "CNY 120.5 billion", "增长6.2%": "up 6.2%", "120.5亿元": "CNY 12.05 billion"}
    english |= {"58.5万亩": "585,000 mu", "2.6万人": "26,000"}
    links = ", ".join(f"[{english[words]}]({address})" for words, address in told["numbers"])
    act(editor, requests_translation.Translate(block=str(told["id"]), lang="en", words=f"Now {links}."))
    moved(editor, requests_outline.Years(review="2022", plan="2023"))
    now = next(each for each in editor.translation("en") if each["id"] == told["id"])
    assert ("current", True) == (now["state"], "obs:gdp@2022" in str(now["msgstr"]))


def test_key_figures_that_follow_each_other_are_renamed_all_at_once(content: Path) -> None:
    settings, edition = content / SLUG / "report.toml", content / SLUG / "report.md"
    edition.write_text(edition.read_text("utf-8").replace("?measure=growth&status=target", "?measure=growth"), "utf-8")
    was, now = (
        '"gdp@2025?measure=growth", "gdp@2024?measure=growth"',
        '"gdp@2024?measure=growth", "gdp@2023?measure=growth"',
    )
    text = settings.read_text("utf-8").replace('"gdp@2024?measure=growth"', was)
    settings.write_text(text, "utf-8")
    editor = Editor(content, SLUG, None)
    changes = [(row, {"period": period}) for row, period in zip(_growths(editor), ("2023", "2024"), strict=True)]
    links, keys = each_corrected(changes)
    assert 2 == len(links)
    after = applied({"report.toml": text}, followers(editor._now(), keys))["report.toml"]
    assert text.replace(was, now) == after


def _growths(editor: Editor) -> list[Row]:
    every = rows_of(editor._now())
    return [row for row in every if str(row.statement.keys[0]).startswith("gdp@") and "%" in row.statement.text]


_ACTS = st.tuples(st.integers(0, 6), st.integers(0, 1000), st.integers(0, 6))


@hypothesis(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_ACTS, min_size=12, max_size=12))
def test_whatever_is_done_can_be_read_again_and_is_undone_to_the_byte(
    site: Path, tmp_path_factory: pytest.TempPathFactory, wanted: list[tuple[int, int, int]]
) -> None:
    content = Path(shutil.copytree(site, tmp_path_factory.mktemp("tree") / "content"))
    before, editor = files(content), Editor(content, SLUG, None)
    for kind, which, value in wanted:
        with suppress(RefusedError):
            _any(editor, kind, which, value)
        assert not faults(content) and not editor.standing()["problems"]
    undo_all(editor)
    assert before == files(content)


def _any(editor: Editor, kind: int, which: int, value: int) -> None:
    blocks, omitted = editor.report()["blocks"], editor.outline()["omitted"]
    told = blocks[which % len(blocks)]
    if kind == 0:
        moved(editor, requests_outline.Years(review=f"{2019 + value}", plan=f"{2020 + value}", term="2015..2019"))
    elif kind == 1:
        heads = [each["id"] for each in editor.outline()["chapters"]]
        modes: tuple[Any, ...] = ("year", "term", "plan", "outlook")
        moved(editor, requests_outline.Mode(heading=heads[which % len(heads)], mode=modes[value % 4]))
    elif kind == 2 and omitted:
        passage = omitted[which % len(omitted)]
        act(editor, requests_outline.PutBack(passage=passage["passage"], lines=(passage["lines"][0][0],)))
    elif kind == 3:
        act(editor, requests_outline.Join(block=told["id"], was=told["text"]))
    elif kind == 4 and told["level"] != 1:
        act(editor, requests_outline.LeaveOut(block=told["id"], was=told["text"], reason="不是报告的话"))
    elif told["level"] != 1:
        act(editor, requests_outline.Level(block=told["id"], was=told["text"], level=value if value != 1 else 0))
