"""A report's outline -> the files of its content folder: `report.md`, `report.toml`, `charts.toml` and more."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from site_gen import load, naming, store
from site_gen.charts.choose import choose
from site_gen.confirming.standing import confirmed
from site_gen.corridor import lodging
from site_gen.corridor.draw import is_sound, look
from site_gen.data.catalogue import Catalogue, spoken
from site_gen.data.comparable import comparable
from site_gen.data.digests import cell_digest, passage_digest
from site_gen.data.tabulate import tabulate
from site_gen.drafting.consistent import Consistency
from site_gen.drafting.ids import indicator_ids
from site_gen.drafting.received import received_toml
from site_gen.drafting.refused import unrefused
from site_gen.drafting.settings import headline, report_toml
from site_gen.drafting.tables import charts_toml, glossary_toml, indicators_toml
from site_gen.drafting.unsure import unsure
from site_gen.edition.annotate import annotate
from site_gen.edition.fidelity import place
from site_gen.edition.markdown import parse
from site_gen.model.content import Omitted
from site_gen.model.dataset import Dataset
from site_gen.model.glossary import Term
from site_gen.model.keeping import Keep
from site_gen.model.problem import ContentError
from site_gen.model.received import Held, Seen, unseen
from site_gen.model.report import Outline
from site_gen.model.text import Words
from site_gen.reading.measure import measure
from site_gen.reading.quantity import read_quantity
from site_gen.site.words.wording import Gettext


def draft(
    source: str,
    read: Outline,
    encoding: str = "utf-8",
    held: tuple[Held, ...] = (),
    languages: tuple[str, ...] = lodging.NEW.languages,
    refused: frozenset[str] = frozenset(),
    seen: Seen = unseen,
) -> Mapping[str, bytes]:
    """The text of each file of a content folder, `source.txt` aside; its pairs are in the site's `languages`.

    `refused`: digests of words that a person has found to state no observation; `seen` is told of each passage.
    """
    keep, templates = store.Own.of_program(), load.templates(Path("templates"))
    indicators = spoken(load.catalogue(keep), read.level)
    wording = _wording(templates, keep, languages)
    measured = measure(read, Catalogue(indicators).find, seen)
    accepted = unrefused(read, measured.readings, refused, (passage_digest, cell_digest))
    measured = replace(measured, readings=accepted)
    ids = indicator_ids(measured.readings)
    units = {indicator.id: indicator.unit for indicator in indicators}
    kept, _ = Consistency(read, ids, read_quantity, comparable, units).split(measured.readings)
    edition = annotate(read, replace(measured, readings=kept), ids)
    own = indicators_toml(kept, ids, units, wording.languages)
    named = naming.named(load.indicators_of(own), naming.lexicon(load.lexicon(), indicators))
    dataset = _dataset(edition, source, read, Catalogue((*indicators, *named)))
    weak = unsure(dataset, kept, ids)
    shown = headline(dataset, read.review, weak)
    unseen = tuple(str(each.key) for each in dataset.observations if str(each.key) in weak)
    well = partial(is_sound, look=look(wording, templates))
    terms = (term for term in load.glossary() if _used(term, source))
    texts = {
        "report.md": edition,
        "report.toml": report_toml(read, source, wording, shown, unseen, encoding, load.place_names()),
        "indicators.toml": own,
        "charts.toml": charts_toml(choose(dataset, wording, weak, well), wording.languages),
        "glossary.toml": glossary_toml(terms, read.glossary, wording.languages),
        "received.toml": received_toml(held),
    }
    return {name: text.encode() for name, text in texts.items() if text}


def observed(source: str, read: Outline) -> Dataset:
    """What an edition of the report would state, without the edition; what the program doubts is marked."""
    indicators = load.catalogue(store.Own.of_program())
    measured = measure(read, Catalogue(indicators).find)
    ids = indicator_ids(measured.readings)
    units = {indicator.id: indicator.unit for indicator in indicators}
    kept, _ = Consistency(read, ids, read_quantity, comparable, units).split(measured.readings)
    own = load.indicators_of(indicators_toml(kept, ids, units, lodging.NEW.languages))
    named = naming.named(own, naming.lexicon(load.lexicon(), indicators))
    edition = annotate(read, replace(measured, readings=kept), ids)
    dataset = _dataset(edition, source, read, Catalogue((*indicators, *named)))
    return confirmed(dataset, (), unsure(dataset, kept, ids))


def _dataset(edition: str, source: str, read: Outline, catalogue: Catalogue) -> Dataset:
    """What the drafted edition states; a problem in it would be our own mistake."""
    parsed, problems = parse(edition, "report.md")
    omitted = tuple(Omitted(omission.span, Words(())) for omission in read.omissions)
    placed, lost = place(parsed, source, omitted, (), "report.md")
    dataset, unreadable = tabulate(placed, catalogue, read_quantity, "report.md")
    if problems or lost or unreadable:
        raise ContentError((*problems, *lost, *unreadable))
    return dataset


def _wording(templates: Mapping[str, str], keep: Keep, languages: tuple[str, ...]) -> Gettext:
    """The interface words of a new site's languages, and of `languages` as far as there are any."""
    words = load.words(templates)
    spoken = dict.fromkeys((*lodging.NEW.languages, *languages))
    return Gettext.from_catalogues({lang: words[lang] for lang in spoken if lang in words}, keep)


def _used(term: Term, source: str) -> bool:
    return any(form and form in source for form in (term.name.get("zh"), *term.variants))
