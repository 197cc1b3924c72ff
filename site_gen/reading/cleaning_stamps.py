"""Lines -> the same without the letters that a vendor stamped behind many of them: 2018年工作回顾zTB."""

from collections import Counter

from site_gen.model.compiled import compiled
from site_gen.model.report import Omission
from site_gen.reading.cleaning_noise import Lines, omitted
from site_gen.reading.strand import Strand

STAMP = compiled(r"(?<=[\u3400-\u9fff，。；：！？、）”])[A-Za-z][A-Za-z\d]{1,11}$")
"""Letters right behind Chinese; those behind a number (120km, 4A) are its unit."""
OFTEN = 5
SHARE = 0.2
"""So many lines, and such a part of all, end with a stamp; a word of the report stands inside of lines as well."""


def without_stamps(read: Lines) -> tuple[Lines, list[Omission]]:
    """The lines without the stamp at their ends, where there is one, and what that leaves out."""
    stamp = _stamp([line.text for line in read.lines])
    if not stamp:
        return read, []
    lines: list[Strand] = []
    cut: list[Omission] = []
    for line in read.lines:
        end = len(line) - len(stamp) if line.text.endswith(stamp) else len(line)
        cut += omitted(line.cut(end), "advert")
        lines.append(line.cut(0, end))
    return Lines(lines, read.page_starts, read.omissions), cut


def _stamp(texts: list[str]) -> str:
    """What ends so many lines and stands nowhere else; else nothing."""
    ends = Counter(found[0] for text in texts if (found := STAMP.search(text)))
    stamp, count = ends.most_common(1)[0] if ends else ("", 0)
    own = count >= max(OFTEN, SHARE * len(texts)) and sum(text.count(stamp) for text in texts) == count
    return stamp if own else ""
