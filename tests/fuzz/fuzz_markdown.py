"""bytes -> the readers of annotated Markdown: never an exception, always the text proved or problems told.

Run it with atheris installed: `python tests/fuzz/fuzz_markdown.py -max_total_time=600 -max_len=4000 CORPUS`.
"""

import sys

import atheris

with atheris.instrument_imports(include=["site_gen", "markdown_it", "mdit_py_plugins"]):
    from site_gen.edition.agreement import agree
    from site_gen.edition.fidelity import place
    from site_gen.edition.markdown import parse
    from site_gen.edition.pages import prose
    from site_gen.edition.terminology import unknown_terms
    from site_gen.edition.translation import read
    from site_gen.edition.updating import update

FILE = "report.md"


def one(data: bytes) -> None:
    text = data.decode("utf-8", "ignore")
    source, _, written = text.partition("\f")
    edition, problems = parse(written or source, FILE)
    placed, lost = place(edition, source, (), (), FILE)
    unknown_terms(placed, (), FILE)
    html, _ = prose(written or source, FILE)
    translation, _ = read(placed, update(placed, None, "en", {}), "en", "en.po")
    agree(placed, translation, (), None, "en.po")
    if "<script" in html.lower():
        raise AssertionError("raw HTML came through")
    lines = (written or source).split("\n")
    for problem in (*problems, *lost):
        if not 1 <= problem.line <= len(lines) + 1 or problem.column < 1:
            raise AssertionError(f"a problem without a place: {problem}")


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
