"""How right a collection is that was made of unedited texts: a list of facts that its pages must hold.

    python benchmarks/collection.py TEXT_FOLDER [benchmarks/collection-checks.csv] [--content FOLDER]

TEXT_FOLDER holds `NAME.txt`; each becomes a content folder `NAME` as `site-gen new` makes it, in --content if given,
where those that are there stay. A check of a report that is not there is left out and said. `value`: a canonical value,
a range `6..6.5`, `unsaid` (the report says itself that it sets none), `silent` (no number, and the words of `note` are
where the page leads), `admitted` (the report says itself, in the words of `note`, that a goal was missed).
"""

import argparse
import csv
import tempfile
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial
from pathlib import Path

from site_gen import load
from site_gen.corridor import convert
from site_gen.corridor.collect import in_common, laid_down, shown
from site_gen.corridor.part import abstract_of
from site_gen.corridor.view import view_of, wording_of
from site_gen.model.collected import Collected
from site_gen.model.collection import Said
from site_gen.model.comparison import Silent, Year
from site_gen.model.content import Content, place_id
from site_gen.model.problem import ContentError
from site_gen.store.shelf import DiskShelf

Check = Mapping[str, str]


def made(texts: Path, content: Path) -> Content:
    """The content folders of all texts."""
    for text in sorted(texts.glob("*.txt")):
        folder = content / text.stem
        if not folder.exists():
            try:
                convert.new(text, folder)
            except ContentError as error:
                print(f"{text.stem}: {error.problems[0].message}")
    return load.content(content)


def together(content: Content) -> Collected:
    wording, _ = wording_of(content.settings, load.words(load.templates()))
    catalogue = load.catalogue()
    shelf, read = DiskShelf(), partial(view_of, wording=wording, problems=[])
    whole = (read(report, content.settings, catalogue) for report in content.reports)
    briefs = [abstract_of(view).brief for view in whole]
    views = [shown(brief, content.settings, len(briefs) == 1) for brief in briefs]
    return in_common(views, laid_down(briefs, shelf), content.shared, shelf)


def holds(check: Check, found: Collected) -> bool:
    if check["value"] in ("unsaid", "silent", "admitted"):
        return any(_quiet(check, year) for year in _years(check, found))
    return any(_is(check, each) for each in found.said if not each.flags)


def _years(check: Check, found: Collected) -> Iterator[Year]:
    place = next((each for each in found.places if each.id == place_id(check["report"])), None)
    for row in place.rows if place else ():
        if (row.indicator.id, row.measure) == (check["indicator"], check["measure"]):
            yield from (year for year in row.years if str(year.year) == check["period"])


def _quiet(check: Check, year: Year) -> bool:
    told = (
        year.admitted if check["value"] == "admitted" else year.target if check["status"] == "target" else year.result
    )
    if not isinstance(told, Silent) or told.slug != check["report"]:
        return False
    return (check["value"] != "unsaid" or told.kind == "unsaid") and check["note"] in told.words


def _is(check: Check, said: Said) -> bool:
    key, quantity = said.observation.key, said.observation.quantity
    low, _, high = check["value"].partition("..")
    value = (quantity.canonical_value, quantity.canonical_max)
    return (
        (said.slug, said.indicator.id, key.measure) == (check["report"], check["indicator"], check["measure"])
        and (str(key.period), key.status, said.stretch) == (check["period"], check["status"], check["stretch"])
        and value == (Decimal(low), Decimal(high) if high else None)
        and quantity.bound == check["bound"]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("checks", type=Path, nargs="?", default=Path(__file__).parent / "collection-checks.csv")
    parser.add_argument("--content", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        content = made(given.texts, given.content or Path(scratch) / "content")
        found = together(content)
    here = {report.slug for report in content.reports}
    checks = list(csv.DictReader(given.checks.read_text("utf-8").splitlines()))
    asked = [check for check in checks if check["report"] in here]
    passed = [check for check in asked if holds(check, found)]
    for check in asked:
        if check not in passed:
            print(
                "fails:",
                check["n"],
                check["report"],
                check["indicator"],
                check["period"],
                check["value"],
                check["note"],
            )
    print(f"{len(passed)} of {len(asked)} hold; {len(checks) - len(asked)} ask of reports that are not here")
    ids: dict[str, set[str]] = {}
    for each in found.said:
        ids.setdefault(each.indicator.id, set()).add(each.slug)
    print(f"{sum(len(own) == 1 for own in ids.values()) / len(ids):.0%} of {len(ids)} ids occur in one report only")


if __name__ == "__main__":
    main()
