"""Each document for users in two editions, English and Chinese: the same sections, commands, keys, tables, links."""

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from documents import ROOT, differences, english_of, passages, read

CHINESE = sorted(path for folder in (ROOT, ROOT / "docs") for path in folder.glob("*.zh.md"))
HAN = re.compile(r"[㐀-鿿]")
NARROW = re.compile(r"[㐀-鿿][,;:!?()]|[,;:!?()][㐀-鿿]")


def test_who_reads_chinese_finds_what_is_read_first() -> None:
    expected = {"README.zh.md", "docs/tutorial.zh.md", "docs/how-to.zh.md"}
    assert expected <= {str(path.relative_to(ROOT)) for path in CHINESE}


@pytest.mark.parametrize("chinese", CHINESE, ids=lambda path: path.name)
def test_both_editions_have_the_same_sections_commands_keys_and_links(chinese: Path) -> None:
    name = str(english_of(chinese).relative_to(ROOT)).removesuffix(".md")
    told = differences(passages(english_of(chinese)), passages(chinese), name)
    assert not told, "\n".join(told)


@pytest.mark.parametrize("chinese", CHINESE, ids=lambda path: path.name)
def test_each_edition_leads_to_the_other_at_its_top_and_to_pages_in_its_language(chinese: Path) -> None:
    english = english_of(chinese)
    assert f"[中文]({chinese.name}) | English" == english.read_text("utf-8").splitlines()[2]
    assert f"中文 | [English]({english.name})" == chinese.read_text("utf-8").splitlines()[2]
    links = re.findall(r"\]\((?!\w+:)([^)#]+\.md)", chinese.read_text("utf-8").split("\n", 4)[4])
    pages = [(chinese.parent / link).resolve() for link in links]
    assert [] == [page.name for page in pages if page.with_name(f"{page.stem}.zh.md") in CHINESE]


@pytest.mark.parametrize("chinese", CHINESE, ids=lambda path: path.name)
def test_chinese_is_printed_as_chinese_is(chinese: Path) -> None:
    """A line that goes on in the next would print a space."""
    prose = [each for each in passages(chinese) if not each.kind.startswith(("code", "h"))]
    plain = {each.line: re.sub(r"`[^`]*`|\]\([^)]*\)", "`", each.text) for each in prose}
    assert {} == {line: text for line, text in plain.items() if not HAN.search(text)}
    assert {} == {line: text for line, text in plain.items() if "\n" in text or NARROW.search(text)}


@pytest.mark.parametrize("chinese", CHINESE, ids=lambda path: path.name)
def test_the_interface_is_called_as_it_calls_itself(chinese: Path) -> None:
    words = interface()
    pairs = zip(passages(english_of(chinese)), passages(chinese), strict=False)
    named = [(theirs, words[word.lower()]) for ours, theirs in pairs for word in ours.stressed if word.lower() in words]
    assert [] == [(each.line, options) for each, options in named if not any(f"“{o}”" in each.text for o in options)]


@cache
def interface() -> dict[str, set[str]]:
    """Words of the site and the desk in English, small -> how they are called in Chinese."""
    folder = ROOT / "templates" / "locale"
    english, chinese = (read_po((folder / f"{lang}.po").open("rb")) for lang in ("en", "zh"))
    found = dict[str, set[str]]()
    for each in english:
        if isinstance(each.string, str) and each.id and (said := chinese.get(each.id)):
            found.setdefault(each.string.lower(), set()).add(str(said.string))
    return found


_MADE = """# Title

[中文](x.zh.md) | English

## Do it

    site-gen build --jobs 4   # at once

See [how](how-to.md#print) or press Ctrl+Z within 5 seconds, in `site.toml`.

| key | does |
|---|---|
| Space | right |
| X | wrong |
"""


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("# at once", "# 一次", []),
        ("## Do it\n\n", "", ["x.md:5, x.zh.md:5: only the English has this h2: Do it"]),
        (
            " --jobs 4",
            "",
            ["x.md:7, x.zh.md:7: only in English: site-gen build --jobs 4; only in Chinese: site-gen build"],
        ),
        ("how-to.md#print", "how-to.zh.md#打印", []),
        (
            "#print",
            "#p",
            ["x.md:9, x.zh.md:9: only in English: ](docs/how-to.md#N); only in Chinese: ](docs/how-to.md#none: p)"],
        ),
        ("Ctrl+Z", "Ctrl+Y", ["x.md:9, x.zh.md:9: only in English: Ctrl+Z; only in Chinese: Ctrl+Y"]),
        ("5 seconds", "十秒", ["x.md:9, x.zh.md:9: only in English: 5"]),
        ("`site.toml`", "site.toml", ["x.md:9, x.zh.md:9: only in English: `site.toml`"]),
        ("| Space | right |\n", "", ["x.md:13, x.zh.md:13: only the English has this row of 2 cells: Space right"]),
        ("| X | wrong |", "| Y | wrong |", ["x.md:14, x.zh.md:14: only in English: X; only in Chinese: Y"]),
    ],
)
def test_what_one_edition_lacks_is_told_with_both_lines(was: str, now: str, expected: list[str]) -> None:
    place = ROOT / "docs" / "x.md"
    assert was in _MADE
    told = differences(read(_MADE, place), read(_MADE.replace(was, now), place), "x")
    assert expected == [re.sub(r"(?<=md#)\d+", "N", each) for each in told]  # which heading it is, may change
