"""Last year's translation found again for this year's words, with this year's numbers; never for words that turn it."""

import shutil
from pathlib import Path

import pytest

from site_gen import load
from site_gen.corridor import build
from site_gen.edition.catalogue import Entry, read_catalogue
from site_gen.edition.drafts import DRAFT
from site_gen.edition.masking import Masked
from site_gen.edition.memory import Memory
from site_gen.edition.renderings import sentences
from site_gen.model.assignment import Rendering
from site_gen.model.problem import ContentError
from site_gen.translators import drafting

MINI = Path(__file__).parent / "sites" / "mini"
LAST = """
msgctxt "p9"
msgid "新能源产业产值由[2亿元](obs:new-energy-output@2022)增加到[3亿元](obs:new-energy-output@2023)，装备制造业产值由[30亿元](obs:equipment-output@2022)增加到[36亿元](obs:equipment-output@2023)。"
msgstr "New energy output rose from [200 million yuan](obs:new-energy-output@2022) to [300 million yuan](obs:new-energy-output@2023), and that of equipment from [3 billion yuan](obs:equipment-output@2022) to [3.6 billion yuan](obs:equipment-output@2023)."
"""  # noqa: E501  # an entry of a catalogue, as it stands
TMX = """<tmx version="1.4"><header srclang="EN-US"/><body><tu>
<tuv xml:lang="en-US"><seg>II. Plans for <ph>&lt;b&gt;</ph>2024</seg></tuv>
<tuv xml:lang="zh-TW"><seg>二、2024年工作安排（繁）</seg></tuv>
<tuv xml:lang="zh-CN"><seg>二、2024年工作安排</seg></tuv>
</tu><tu><tuv xml:lang="EN"><seg>New energy output rose from 1 billion yuan to 1.6 billion yuan,
and that of equipment from 2 billion yuan to 2.8 billion yuan.</seg></tuv>
<tuv xml:lang="ZH"><seg>新能源产业产值由10亿元增加到16亿元，装备制造产业产值由20亿元增加到28亿元。</seg></tuv>
</tu></body></tmx>
"""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    content = Path(shutil.copytree(MINI, tmp_path / "content"))
    Path("last.po").write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n' + LAST, "utf-8")
    Path("trade.tmx").write_text(TMX, "utf-8")
    return content


def drafted(content: Path, *memories: str) -> tuple[str, dict[str, Entry]]:
    told = drafting.draft(content, "en", "", 1, tuple(map(Path, memories)))
    (file,) = content.glob("*/locale/en.po")
    return told, {entry.context: entry for entry in read_catalogue(file.read_text("utf-8")).entries}


def test_last_years_words_come_with_this_years_numbers(content: Path) -> None:
    told, entries = drafted(content, "last.po")
    assert "1 of 12 empty entries drafted, 1 of them from memory" in told
    assert "p7: nothing like it is in memory" in told
    said = "rose from [CNY 2 billion](obs:new-energy-output@2023) to [CNY 3.2 billion](obs:new-energy-output@2024), and"
    assert said in entries["p8"].msgstr


def test_a_memory_of_the_trade_is_read_by_its_languages_whatever_their_order(content: Path) -> None:
    _, entries = drafted(content, "trade.tmx")
    heading, chains = entries["p9"], entries["p8"]
    assert "II. Plans for 2025" == heading.msgstr
    assert (DRAFT, "from memory, 100 %: trade.tmx") == heading.comments
    assert "rose from [CNY 2 billion](obs:new-energy-output@2023) to [CNY 3.2 billion]" in chains.msgstr
    page = build.site(load.content(content), load.templates())["en/linjiang-2025/report/index.html"].decode()
    assert "Machine draft, not reviewed" in page and "Plans for 2025" in page


def test_words_that_are_not_quite_the_same_are_for_the_translator_alone(content: Path) -> None:
    _, entries = drafted(content, "last.po")
    entry = entries["p8"]  # 装备制造产业 where the memory has 装备制造业
    assert entry.fuzzy and DRAFT not in entry.comments
    assert entry.previous == "新能源产业产值由⟦1⟧增加到⟦2⟧，装备制造业产值由⟦3⟧增加到⟦4⟧。"
    page = build.site(load.content(content), load.templates())["en/linjiang-2025/report/index.html"].decode()
    assert "and that of equipment" not in page


def test_sentences_known_of_a_block_that_is_not_are_shown_to_its_translator(content: Path) -> None:
    heads = 'msgctxt "p1"\nmsgid "三次产业结构调整为[11:44:45](obs:industry-structure@2023?measure=structure)。"\n'
    said = "The three industries stood at [11:44:45](obs:industry-structure@2023?measure=structure)."
    with Path("last.po").open("a", encoding="utf-8") as file:
        file.write(f'\n{heads}msgstr "{said}"\n')
    _, entries = drafted(content, "last.po")
    hint = "from memory, 100 %: 三次产业结构调整为⟦1⟧。 = The three industries stood at 10 : 45 : 45."
    assert ("", False, (hint,)) == (entries["p7"].msgstr, entries["p7"].fuzzy, entries["p7"].comments)
    drafted(content, "last.po")
    assert (hint,) == drafted(content, "last.po")[1]["p7"].comments


def test_a_memory_that_is_none_is_told_with_the_others(content: Path) -> None:
    Path("bad.tmx").write_text("<tmx>", "utf-8")
    Path("french.tmx").write_text(TMX.replace('xml:lang="en-US"', 'xml:lang="fr"').replace('"EN"', '"fr"'), "utf-8")
    with pytest.raises(ContentError) as error:
        drafted(content, "bad.tmx", "french.tmx")
    assert [("bad.tmx", "bad-memory"), ("french.tmx", "bad-memory")] == [(p.file, p.rule) for p in error.value.problems]
    assert "its languages: ZH, fr, zh-CN, zh-TW" in error.value.problems[1].message


def recalled(known: str, asked: str, said: str = "Output was ⟦1⟧ in 2023.") -> tuple[str, int] | None:
    found = Memory([Rendering(known, said)]).recall(Masked(asked, ()))
    return (found.words, found.score) if found else None


@pytest.mark.parametrize(
    ("known", "asked"),
    [
        ("2023年全市粮食产量增长⟦1⟧，实现连年丰收。", "2023年全市粮食产量下降⟦1⟧，实现连年丰收。"),
        ("2023年全市粮食产量⟦1⟧以上，实现连年丰收。", "2023年全市粮食产量⟦1⟧以内，实现连年丰收。"),
        ("2023年全市粮食产量预计⟦1⟧，实现连年丰收。", "2023年全市粮食产量达到⟦1⟧，实现连年丰收。"),
        ("2023年全市粮食产量已完成⟦1⟧，实现连年丰收。", "2023年全市粮食产量未完成⟦1⟧，实现连年丰收。"),
        ("2023年全市粮食产量⟦1⟧，实现连年丰收。", "2023年全市粮食产量⟦1⟧、⟦2⟧，实现连年丰收。"),
        ("2023年全市粮食产量⟦1⟧，比2023年多。", "2024年全市粮食产量⟦1⟧，比2023年多。"),
        ("2023年全市粮食产量⟦1⟧，实现连年丰收。", "2023年建成学校⟦1⟧，缓解了入学难。"),
    ],
)
def test_words_that_say_something_else_are_not_taken_for_the_same(known: str, asked: str) -> None:
    assert recalled(known, known)
    assert recalled(known, asked) is None


def test_years_and_numbers_take_the_places_of_those_they_stand_for() -> None:
    known = "2023年，甲地产量⟦1⟧，乙地产量⟦2⟧。"
    said = "B had ⟦2⟧ and A ⟦1⟧ in 2023."
    found = Memory([Rendering(known, said)]).recall(
        Masked("2024年，甲地产量⟦1⟧⟦2⟧，乙地产量⟦3⟧。⟦4⟧", ()), frozenset((2, 4))
    )
    assert found is not None
    assert ("B had ⟦3⟧ and A ⟦1⟧⟦2⟧ in 2024.⟦4⟧", 100) == (found.words, found.score)


def test_sentences_are_kept_apart_only_where_they_answer() -> None:
    whole = Rendering("产量⟦1⟧。建成学校⟦2⟧所！", "Output was ⟦1⟧. There are ⟦2⟧ new schools.")
    assert ("建成学校⟦1⟧所！", "There are ⟦1⟧ new schools.") == (sentences(whole)[1].source, sentences(whole)[1].target)
    assert () == sentences(Rendering("产量⟦1⟧。建成学校⟦2⟧所！", "There are ⟦2⟧ new schools. Output was ⟦1⟧."))
    assert () == sentences(Rendering("产量⟦1⟧。建成学校⟦2⟧所！", "Output was ⟦1⟧, and there are ⟦2⟧ new schools."))


def test_a_block_is_put_together_from_its_sentences_or_left() -> None:
    known = Memory(
        [Rendering("产量⟦1⟧。", "Output was ⟦1⟧."), Rendering("建成学校⟦1⟧所。", "There are ⟦1⟧ new schools.")]
    )
    found = known.recall(Masked("建成学校⟦1⟧所。产量⟦2⟧。", ()))
    assert found is not None
    assert "There are ⟦1⟧ new schools. Output was ⟦2⟧." == found.words
    assert known.recall(Masked("建成学校⟦1⟧所。新修道路⟦2⟧。", ())) is None
