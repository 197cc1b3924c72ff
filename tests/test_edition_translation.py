"""A catalogue that follows its edition: current, stale and missing blocks, and gettext's own tools in between."""

import subprocess
from pathlib import Path

import pytest

from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.edition.translation import read, status, update
from site_gen.model.edition import Edition, Statement, Translation

TEXT = """# 云山市政府工作报告

## 〔过去五年〕

全市GDP由2016年的[1762.02亿元](obs:gdp@2016)增加到[2580亿元](obs:gdp@2021)，年均增长7.1%[^1]。

扎实推进“放管服”改革。

- 甲\\*
- 3%左右

[^1]: 不变价。
"""
SOURCE = """云山市政府工作报告

全市GDP由2016年的1762.02亿元增加到2580亿元，年均增长7.1%。

扎实推进“放管服”改革。

甲*
3%左右
"""
ENGLISH = {
    "p0": "Report on the Work of the Yunshan Government",
    "p2-0": "〔The past five years〕",
    "p2": "GDP rose to [CNY 258 billion](obs:gdp@2021) from [CNY 176.202 billion](obs:gdp@2016) \\*[^1].",
    "p4": 'We advanced "reform"; 3%d.',
    "p6": "A",
    "note-1": "Constant prices.",
}


def edition_of(text: str) -> Edition:
    edition, mistakes = parse(text, "report.md")
    assert mistakes == ()
    return place(edition, SOURCE, (), (), "report.md")[0]


def translated(po: str, english: dict[str, str]) -> str:
    """The catalogue with these words filled in, as an editor of catalogues would."""
    parts = []
    for part in po.split("\n\n"):
        context = part.partition('msgctxt "')[2].partition('"')[0]
        words = english.get(context, "").replace("\\", "\\\\").replace('"', '\\"')
        parts.append(part.replace('msgstr ""', f'msgstr "{words}"', 1) if words else part)
    return "\n\n".join(parts)


@pytest.fixture(scope="module")
def po() -> str:
    return translated(update(edition_of(TEXT), None, "en"), ENGLISH)


def states(translation: Translation) -> dict[str, str]:
    return {id: block.state for id, block in translation.blocks.items()}


def test_blocks_and_notes_are_current_or_missing(po: str) -> None:
    translation, problems = read(edition_of(TEXT), po, "en", "en.po")
    assert problems == ()
    assert states(translation) == dict.fromkeys(ENGLISH, "current") | {"p7": "missing"}
    assert translation.blocks["p2"].text == "GDP rose to CNY 258 billion from CNY 176.202 billion *."
    assert translation.blocks["note-1"].words == 2


def test_no_catalogue_is_a_catalogue_without_translations() -> None:
    translation, problems = read(edition_of(TEXT), "", "en", "en.po")
    assert [problems, set(states(translation).values())] == [(), {"missing"}]


def test_a_percent_before_latin_letters_is_no_place_to_be_filled_in(po: str) -> None:
    """See findings/babel-percents-are-placeholders.sh."""
    edition = edition_of(TEXT.replace("扎实推进“放管服”改革", "上云率达80% ERP系统"))
    updated = update(edition, update(edition, po, "en"), "en")
    assert 'msgid "上云率达80% ERP系统。"' in updated
    assert "format" not in updated


def test_editing_one_sentence_makes_one_block_stale_and_keeps_its_old_words(po: str) -> None:
    edited = edition_of(TEXT.replace("扎实推进", "大力推进"))
    expected = states(read(edition_of(TEXT), po, "en", "en.po")[0]) | {"p4": "stale"}
    assert expected == states(read(edited, po, "en", "en.po")[0])
    updated = update(edited, po, "en")
    assert expected == states(read(edited, updated, "en", "en.po")[0])
    assert '#, fuzzy\n#| msgid "扎实推进“放管服”改革。"\nmsgctxt "p4"\nmsgid "大力推进“放管服”改革。"\n' in updated
    again = edition_of(TEXT.replace("扎实推进", "全力推进"))
    assert '#| msgid "扎实推进“放管服”改革。"' in update(again, updated, "en")
    back = read(edition_of(TEXT), update(edition_of(TEXT), updated, "en"), "en", "en.po")[0]
    assert back.blocks["p4"].state == "current"


def test_another_annotation_of_the_same_words_keeps_the_block_current_and_moves_its_addresses(po: str) -> None:
    text = TEXT.replace("obs:gdp@2016)", "obs:grp@2016)").replace("obs:gdp@2021)", "obs:grp@2021?status=estimate)")
    text = text.replace("增长7.1%", "增长[7.1%](obs:grp@2021?measure=growth)").replace("扎实推进", "扎实\n推进")
    edition = edition_of(text)
    for catalogue in (po, update(edition, po, "en")):
        translation, _ = read(edition, catalogue, "en", "en.po")
        assert [translation.blocks[id].state for id in ("p2", "p4")] == ["current", "current"]
        statements = [one for one in translation.blocks["p2"].inlines if isinstance(one, Statement)]
        assert [(one.text, *map(str, one.keys)) for one in statements] == [
            ("CNY 258 billion", "grp@2021?status=estimate"),
            ("CNY 176.202 billion", "grp@2016"),
        ]
    assert "[CNY 258 billion](obs:grp@2021?status=estimate) from" in update(edition, po, "en").replace('"\n"', "")


def test_an_annotation_taken_back_is_taken_back_in_the_translation(po: str) -> None:
    edition = edition_of(TEXT.replace("[2580亿元](obs:gdp@2021)", "2580亿元"))
    translation, _ = read(edition, po, "en", "en.po")
    assert translation.blocks["p2"].text == "GDP rose to CNY 258 billion from CNY 176.202 billion *."
    assert [str(key) for one in translation.blocks["p2"].inlines if isinstance(one, Statement) for key in one.keys] == [
        "gdp@2016"
    ]


def test_a_block_whose_letter_has_moved_takes_its_translation_along(po: str) -> None:
    two = edition_of(TEXT.replace("扎实推进“放管服”改革。", "扎实推进\n\n“放管服”改革。"))
    halves = update(two, po, "en").replace('msgctxt "p4b"\nmsgid "“放管服”改革。"\nmsgstr ""', _REFORM)
    three = edition_of(TEXT.replace("扎实推进“放管服”改革。", "扎实\n\n推进\n\n“放管服”改革。"))
    for catalogue in (halves, update(three, halves, "en")):
        translation, _ = read(three, catalogue, "en", "en.po")
        assert [translation.blocks[id].state for id in ("p4", "p4b", "p4c")] == ["stale", "missing", "current"]
        assert translation.blocks["p4c"].text == "Reform."


_REFORM = 'msgctxt "p4b"\nmsgid "“放管服”改革。"\nmsgstr "Reform."'


def test_a_removed_block_is_kept_as_obsolete_and_comes_back(po: str) -> None:
    without = update(edition_of(TEXT.replace("## 〔过去五年〕\n\n", "")), po, "en")
    assert '#~ msgctxt "p2-0"\n#~ msgid "〔过去五年〕"\n#~ msgstr "〔The past five years〕"\n' in without
    assert "p2-0" not in states(read(edition_of(TEXT.replace("## 〔过去五年〕\n\n", "")), without, "en", "x")[0])
    assert update(edition_of(TEXT), without, "en") == update(edition_of(TEXT), po, "en")


def test_what_other_editors_add_is_read(po: str) -> None:
    obsolete = '#, fuzzy\n#~| msgctxt "p9"\n#~| msgid "旧"\n#~ msgctxt "p9"\n#~ msgid "新"\n#~ msgstr "New"\n'
    translation, problems = read(edition_of(TEXT), "\ufeff" + (po + "\n" + obsolete).replace("\n", "\r\n"), "en", "x")
    assert [problems, translation.blocks["p2"].state] == [(), "current"]


def test_the_status_counts_blocks_and_words_by_section(po: str) -> None:
    edition = edition_of(TEXT.replace("扎实推进", "大力推进"))
    counted = status(edition, read(edition, po, "en", "en.po")[0])
    assert [(s.section, s.heading, s.translated, s.stale, s.missing, s.words) for s in counted] == [
        ("p0", "云山市政府工作报告", 1, 0, 0, 8),
        ("p2-0", "过去五年", 3, 1, 1, 15),
        ("notes", "", 1, 0, 0, 2),
    ]


def test_updates_are_deterministic_and_comments_are_written_anew(po: str) -> None:
    comments = {"p2": ("CNY 258 billion must appear",)}
    once = update(edition_of(TEXT), po, "en", comments)
    assert once == update(edition_of(TEXT), once, "en", comments)
    assert '#. CNY 258 billion must appear\nmsgctxt "p2"\n' in once
    assert "#." not in update(edition_of(TEXT), once, "en")


def test_a_catalogue_goes_through_gettext_unharmed(po: str, tmp_path: Path) -> None:
    edition = edition_of(TEXT.replace("扎实推进", "大力推进"))
    comments = {"p2": ("glossary: 放管服 = streamlining administration, delegating power and improving services",)}
    file = tmp_path / "en.po"
    file.write_text(update(edition, po.replace('msgctxt "p6"', '# by hand\nmsgctxt "p6"'), "en", comments), "utf-8")
    subprocess.run(["msgfmt", "-c", "-o", str(tmp_path / "en.mo"), str(file)], check=True, capture_output=True)
    through = subprocess.run(["msgattrib", str(file)], check=True, capture_output=True, text=True, encoding="utf-8")
    assert read(edition, through.stdout, "en", "x")[0].blocks.keys() == states(read(edition, po, "en", "x")[0]).keys()
    assert update(edition, through.stdout, "en", comments) == file.read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "rule", "marked"),
    [
        ("obs:gdp@2021", "obs:gdp@21", "bad-period", "21"),
        ("(obs:gdp@2016)", "(sic:x)", "emendation", "sic:"),
        ("Constant", "〔Constant", "unclosed", "〔"),
        ("Constant", '<b>\\"Constant', "html", "<b>"),
        ("We advanced", "We [ad](javascript:x)vanced", "dangerous-link", "javascript:x"),
    ],
)
def test_mistakes_are_shown_in_the_lines_of_the_catalogue(po: str, old: str, new: str, rule: str, marked: str) -> None:
    before, _, after = po.rpartition(old)
    text = f"{before}{new}{after}"
    _, problems = read(edition_of(TEXT), text, "en", "en.po")
    assert [(p.rule, p.excerpt[p.column - 1 : p.column - 1 + p.length]) for p in problems] == [(rule, marked)]
    assert text.split("\n")[problems[0].line - 1] == problems[0].excerpt


@pytest.mark.parametrize(
    ("text", "line"), [('msgid "a"\nmsgid "b"\nmsgstr ""\n', 1), ("报告\n", 1), ('msgid "a"\nmsgstr ""\n"b"\nx y\n', 4)]
)
def test_what_is_no_catalogue_is_one_problem(text: str, line: int) -> None:
    translation, problems = read(edition_of(TEXT), text, "en", "en.po")
    assert [(p.rule, p.line) for p in problems] == [("bad-catalogue", line)]
    assert translation.blocks == {}
