"""How much of a report was said in the one before: what a translation memory of last year's report would give.

    python benchmarks/memory.py TEXT_FOLDER

TEXT_FOLDER holds `NAME.txt` of one place, in the order of their years by name. Each is made an edition, as `new`
does it; of each but the first, every paragraph and every sentence is looked up among those of the one before.
"""

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from site_gen import load
from site_gen.corridor import convert, view
from site_gen.edition.labels import bare, labelled
from site_gen.edition.masking import Masked
from site_gen.edition.matching import units
from site_gen.edition.memory import Memory
from site_gen.edition.renderings import chinese_sentences
from site_gen.model.assignment import Rendering
from site_gen.model.edition import NoteLink


class Found(Struct, frozen=True):
    """Words looked up, and percent of them that are the same in what was found; 0 for nothing."""

    length: int
    score: int


def texts_of(report: Path) -> list[str]:
    """The blocks of its edition, numbers marked."""
    with tempfile.TemporaryDirectory() as folder:
        into = Path(folder) / "content" / "report"
        convert.new(report, into)
        read, _ = load.report(into, ("zh", "en"))
        assert read is not None  # noqa: S101  # just written
        edition = view.edition_of(read, [])
    plain = (tuple(one for one in unit.inlines if not isinstance(one, NoteLink)) for unit in units(edition))
    return [bare(labelled(inlines)) for inlines in plain]


def looked_up(texts: list[str], memory: Memory) -> Iterator[Found]:
    for text in texts:
        found = memory.recall(Masked(text, ()))
        yield Found(len(text), found.score if found else 0)


def sentences(texts: list[str]) -> list[str]:
    return [sentence for text in texts for sentence in chinese_sentences(text)]


def remembered(texts: list[str]) -> Memory:
    return Memory(Rendering(text, text) for text in texts)


def share(found: list[Found], least: int) -> str:
    return f"{sum(one.length for one in found if one.score >= least) / max(1, sum(one.length for one in found)):7.1%}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    reports = sorted(parser.parse_args().texts.glob("*.txt"))
    print(f"{'of the characters, in':<28}{'blocks =':>9}{'≥ 75 %':>8}{'sentences =':>13}{'≥ 75 %':>8}")
    before = texts_of(reports[0])
    whole: list[list[Found]] = [[], []]
    for report in reports[1:]:
        texts = texts_of(report)
        both = (texts, before), (sentences(texts), sentences(before))
        found = [list(looked_up(now, remembered(then))) for now, then in both]
        told = "  ".join(f"{share(one, 100)} {share(one, 75)}" for one in found)
        print(f"{report.stem:<28}{told}")
        before, whole = texts, [whole[0] + found[0], whole[1] + found[1]]
    print(f"{'all':<28}" + "  ".join(f"{share(one, 100)} {share(one, 75)}" for one in whole))


if __name__ == "__main__":
    main()
