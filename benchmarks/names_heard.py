"""How names of series begin, go on and end in many reports; makes `site_gen/reading/names_heard.py`.

    python benchmarks/names_heard.py GOLD_FOLDER TEXT_FOLDER…

Reports that were read by hand (GOLD_FOLDER holds their `NAME.facts.jsonl`), and those that repeat one of them, are left
out, so that what is learned on them of unheard names holds for reports that nobody here has seen.
"""

import argparse
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from site_gen import load
from site_gen.data.catalogue import Catalogue
from site_gen.reading import formats
from site_gen.reading.measure import stated
from site_gen.reading.outline import outline
from site_gen.reading.signs_of_names import bare

WRITTEN = Path(__file__).parent.parent / "site_gen" / "reading" / "names_heard.py"
LEAST = 2
"""Reports that a beginning or an end must be found in."""
ENDING = 3
"""Reports in whose names an ending must be found that says too little alone."""
LONGEST = 4
"""Its characters."""
TWINS = 0.3
"""Reports that share so much of their names are one report twice."""


def names(paths: Iterable[Path]) -> Iterator[tuple[str, frozenset[str]]]:
    find = Catalogue(load.catalogue()).find
    for path in paths:
        text = formats.decode(path.name, path.read_bytes()).text
        yield path.stem, frozenset(one.reading.indicator for one in stated(outline(text), find))


def others(found: Mapping[str, frozenset[str]], gold: Iterable[str]) -> Iterator[str]:
    """Each report that is none of `gold` and no twin of one before it."""
    kept = [found[name] for name in gold]
    for report, own in found.items():
        if own and not any(len(own & other) > TWINS * min(len(own), len(other)) for other in kept):
            kept.append(own)
            yield report


def golds(folder: Path) -> Sequence[str]:
    return [path.name.removesuffix(".facts.jsonl") for path in sorted(folder.glob("*.facts.jsonl"))]


def texts(folders: Iterable[Path]) -> Mapping[str, Path]:
    """The first Chinese text of each name."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            found |= {} if "-en" in path.stem or path.stem in found else {path.stem: path}
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    arguments = parser.parse_args()
    found = dict(names(texts(arguments.texts).values()))
    reports = [found[name] for name in others(found, golds(arguments.gold))]
    fronts = Counter(front for own in reports for front in {name[:2] for name in own})
    backs = Counter(back for own in reports for back in {name.removesuffix("数")[-3:] for name in own})
    pairs = Counter(
        pair for own in reports for pair in {pair for name in own for pair in map("".join, pairwise(bare(name)))}
    )
    endings = Counter(ending for own in reports for ending in {end for name in own for end in _endings(bare(name))})
    told = _MODULE.format(
        reports=len(reports),
        fronts=_listed(fronts),
        backs=_listed(backs),
        endings=_listed(endings, ENDING),
        pairs=_followers(pairs),
    )
    WRITTEN.write_text(told, "utf-8")


def _endings(name: str) -> Iterator[str]:
    """All that a longer name ends with: 业营收, 产业营收 … of 锂电池产业营收."""
    return (name[-size:] for size in range(2, LONGEST + 1) if len(name) > size)


def _followers(pairs: Counter[str]) -> str:
    """Each character with those that come after it in names, as words of at most forty."""
    found: dict[str, str] = {}
    for pair, times in sorted(pairs.items()):
        if times >= LEAST and pair.isalnum():
            found[pair[0]] = found.get(pair[0], "") + pair[1]
    words = (first + after[at : at + 40] for first, after in found.items() for at in range(0, len(after), 40))
    return "\n".join(textwrap.wrap(" ".join(words), 58, break_on_hyphens=False))


def _listed(counted: Counter[str], least: int = LEAST) -> str:
    words = " ".join(sorted(part for part, times in counted.items() if times >= least and part.isalnum()))
    return "\n".join(textwrap.wrap(words, 58))


_MODULE = '''"""How names of series begin, go on and end in {reports} reports; made by `benchmarks/names_heard.py`."""

_FRONTS = """
{fronts}
"""
_BACKS = """
{backs}
"""
_ENDINGS = """
{endings}
"""
_PAIRS = """
{pairs}
"""
FRONTS = frozenset(_FRONTS.split())
"""Two characters."""
BACKS = frozenset(_BACKS.split())
"""Three, without the 数 of counts; or all of a shorter name."""
ENDINGS = frozenset(_ENDINGS.split())
"""Two to four characters that longer names end with in three reports at least."""
PAIRS = frozenset(word[0] + after for word in _PAIRS.split() for after in word[1:])
"""Two characters that stand side by side within a name, its ending aside."""
'''

if __name__ == "__main__":
    main()
