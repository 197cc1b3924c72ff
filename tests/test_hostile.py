"""Words that would act instead of being read are refused, wherever an author can write them, with their place."""

import ast
import re
import shutil
import signal
from pathlib import Path

import pytest
from casefile import cases

from site_gen import load
from site_gen.corridor import build
from site_gen.data.sentences import sentence_at
from site_gen.edition.spelling import spell_words
from site_gen.model.problem import ContentError
from site_gen.model.text import Span
from site_gen.reading.formats import decode

MINI = Path(__file__).parent / "sites" / "mini"
CASES = cases("hostile.txt")


ESCAPE = re.compile(r"\\(\\|n|t|x[0-9a-f]{2}|u[0-9a-f]{4})")


def unescaped(words: str) -> str:
    """The characters that \\n, \\x1b and the like write; Chinese stays as it is."""
    return ESCAPE.sub(lambda match: ast.literal_eval(f'"{match[0]}"'), words)


def found_in(content: Path, file: str) -> list[str]:
    """`line:column rule` of each problem of one file."""
    read, unread = load.read(content)
    with pytest.raises(ContentError) as caught:
        build.site(read, load.templates(), unread)
    problems = [each for each in caught.value.problems if each.file.endswith(f"linjiang-2025/{file}")]
    return [f"{each.line}:{each.column} {each.rule}" for each in problems]


@pytest.mark.parametrize(("written", "expected"), CASES, ids=[left for left, _ in CASES])
def test_what_is_not_for_reading_is_refused_with_its_place(written: str, expected: str, tmp_path: Path) -> None:
    content = Path(shutil.copytree(MINI, tmp_path / "content"))
    file, words = written.split(" | ")
    path = content / "linjiang-2025" / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(unescaped(words), "utf-8")
    assert expected in found_in(content, file)


def test_the_syntax_of_other_templates_is_words(tmp_path: Path) -> None:
    content = Path(shutil.copytree(MINI, tmp_path / "content"))
    report = content / "linjiang-2025"
    words = "<?php echo 7+6 ?>与{{ 7+6 }}及${7+6}"
    for file, lead in ((report / "report.md", "现在，"), (report / "source.txt", "现在,")):
        text = file.read_text("utf-8")
        assert lead in text
        file.write_text(text.replace(lead, lead + words, 1), "utf-8")
    page = build.site(load.content(content), load.templates())["zh/linjiang-2025/report/index.html"].decode()
    assert "&lt;?php echo 7+6 ?&gt;" in page
    assert "<?php" not in page


LONG = 200_000
SENTENCES = "增长5%。" * LONG
ENDLESS = {
    "a heading's end": lambda: decode("r.md", f"{REPORT}\n增长{' ' * LONG}年".encode()),
    "a line's end": lambda: spell_words(f"增长{chr(9) * LONG}年"),
    "sentences": lambda: [sentence_at(SENTENCES, Span(place, place + 1)) for place in range(LONG)],
}
REPORT = "各位代表：现在，我代表市人民政府向大会报告工作。过去一年，经济社会平稳发展，今年重点工作。" * 9


@pytest.mark.parametrize("work", ENDLESS)
def test_time_does_not_grow_with_the_square_of_what_is_read(work: str) -> None:
    """Where it does, these take minutes to hours."""
    signal.signal(signal.SIGALRM, lambda *_: pytest.fail("too slow"))
    signal.alarm(30)
    try:
        ENDLESS[work]()
    finally:
        signal.alarm(0)
