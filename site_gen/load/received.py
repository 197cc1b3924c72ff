"""A report that somebody brings, and tables that are not on the disk yet."""

from pathlib import Path

from site_gen.load import disk, records, toml
from site_gen.model.chart import ChartSpec
from site_gen.model.dataset import Indicator
from site_gen.model.problem import ContentError, Problem


def bytes_of(report: Path) -> bytes:
    """The bytes of a file; raises ContentError where it cannot be read."""
    problems: list[Problem] = []
    data = disk.read_bytes(report, problems)
    if data is None:
        raise ContentError(problems)
    return data


def text_of(file: Path) -> str:
    """The text of a file in UTF-8; raises ContentError where it cannot be read."""
    problems: list[Problem] = []
    text = disk.read_text(file, problems)
    if text is None:
        raise ContentError(problems)
    return text


def words_of(file: str) -> str:
    """What a file holds, as far as it is text; empty where it cannot be read."""
    return (disk.read_bytes(Path(file), []) or b"").decode("utf-8", "replace")


def charts_of(text: str, file: str, languages: tuple[str, ...]) -> records.Found[ChartSpec]:
    """The charts of the text of a `charts.toml`, and what is wrong with it."""
    return records.charts_in(text, file, languages)


def indicators_of(text: str) -> tuple[Indicator, ...]:
    """The indicators of the text of an `indicators.toml`."""
    problems: list[Problem] = []
    file = toml.parse(text, "indicators.toml", (), problems)
    found = records.indicators_in(file, problems, standard=False) if file else ()
    if problems:
        raise ContentError(problems)
    return found
