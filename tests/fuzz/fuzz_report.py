"""bytes -> the readers of reports: refused with a problem, or read into an edition that gives the source back.

Run it with atheris installed: `python tests/fuzz/fuzz_report.py -max_total_time=600 -max_len=6000 CORPUS`.
"""

import sys

import atheris

with atheris.instrument_imports(include=["site_gen"]):
    from site_gen import load
    from site_gen.data.catalogue import Catalogue
    from site_gen.drafting.ids import indicator_ids
    from site_gen.edition.annotate import annotate
    from site_gen.edition.fidelity import place
    from site_gen.edition.markdown import parse
    from site_gen.model.content import Omitted
    from site_gen.model.problem import ContentError
    from site_gen.model.text import Words
    from site_gen.reading import formats
    from site_gen.reading.english import read_english
    from site_gen.reading.measure import measure
    from site_gen.reading.outline import outline
    from site_gen.reading.quantity import read_quantity

NAMES = ("report.txt", "report.md", "report.html", "report.docx", "report.pdf")
FIND = Catalogue(load.catalogue()).find


def one(data: bytes) -> None:
    try:
        text = formats.decode(NAMES[data[0] % len(NAMES)] if data else NAMES[0], data[1:]).text
    except ContentError:
        text = data.decode("utf-8", "ignore")
    read_quantity(text[:60])
    read_english(text[:60])
    read = outline(text)
    measured = measure(read, FIND)
    edition, problems = parse(annotate(read, measured, indicator_ids(measured.readings)), "report.md")
    omitted = tuple(Omitted(each.span, Words(())) for each in read.omissions)
    _, lost = place(edition, text, omitted, (), "report.md")
    if problems or lost:
        raise AssertionError(f"the draft is not the source: {(*problems, *lost)[:3]}")


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
