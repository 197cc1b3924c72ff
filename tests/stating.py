"""What the tests of the sentence reader share: a report of one sentence, and what is told of a reading."""

from site_gen.model.digits import plain
from site_gen.model.period import Period
from site_gen.model.report import Measured, Mode, Outline, Passage, PassageKind, Reading
from site_gen.reading.measure import measure

HEADINGS: dict[Mode, str] = {
    "term": "一、过去五年工作回顾",
    "year": "一、2021年工作回顾",
    "plan": "二、2022年工作安排",
    "outlook": "二、今后五年的奋斗目标",
}


def passage(kind: PassageKind, text: str, start: int) -> Passage:
    return Passage(kind, 2 if kind == "heading" else 0, text, tuple(range(start, start + len(text))))


def report(mode: Mode, text: str) -> Outline:
    heading = HEADINGS[mode]
    passages = (passage("heading", heading, 0), passage("paragraph", text, len(heading) + 1))
    term = Period.years(2017, 2021)
    years = (Period.year(2021), Period.year(2022), term)
    return Outline(passages, (), "", "", (), "unknown", "", "", "2022", *years, (mode, mode), (1.0, 1.0))


def read(mode: Mode, text: str) -> Measured:
    return measure(report(mode, text), lambda *_: None)


def told(reading: Reading) -> str:
    quantity = reading.quantity
    size = ":".join(map(plain, quantity.parts)) if quantity.parts else plain(quantity.value) + quantity.unit.printed
    told = [reading.indicator, reading.measure, size, str(reading.period), reading.status]
    return " | ".join([*told, *([reading.subject] if reading.subject else [])])
