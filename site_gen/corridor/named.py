"""What nobody has named in English in a report -> names by rule, made once: of indicators, subjects and chapters."""

from collections.abc import Mapping
from functools import partial

from msgspec.structs import replace

from site_gen import load, naming
from site_gen.model.content import ReportFolder, ReportSettings, SiteSettings
from site_gen.model.dataset import Dataset, Indicator
from site_gen.model.edition import Edition
from site_gen.model.keeping import Keep, key, once
from site_gen.model.text import Words


def kept_indicators(report: ReportFolder, standard: tuple[Indicator, ...], keep: Keep) -> tuple[Indicator, ...]:
    """The same as the last time while nobody touches them: to name those of an unedited report takes .2 s, with pinyin.

    What else names are made from is part of the program, and `standard` follows from it and from the level.
    """
    if all(map(_is_named, report.indicators)):
        return report.indicators
    known = key("named", report.settings.level, report.indicators)
    return once(keep, known, tuple[Indicator, ...], partial(own_indicators, report.indicators, standard))


def own_indicators(own: tuple[Indicator, ...], standard: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
    """A report's own indicators, those without an English name named by rule as far as rules can."""
    return own if all(map(_is_named, own)) else naming.named(own, naming.lexicon(load.lexicon(), standard))


def _is_named(own: Indicator) -> bool:
    """In English, or of a site that has none."""
    return bool(dict(own.name.by_language).get("en", "-"))


def with_subjects(
    own: ReportSettings, dataset: Dataset, site: SiteSettings, standard: tuple[Indicator, ...], keep: Keep
) -> ReportSettings:
    """With English names for those whose figures are stated, as far as rules can make them."""
    stated = [*dict.fromkeys(each.key.subject for each in dataset.observations if each.key.subject)]
    if "en" not in site.languages or all(each in own.subjects for each in stated):
        return own
    known = key("subjects", own.level, own.subjects, stated)
    return replace(own, subjects=once(keep, known, dict[str, Words], partial(_subjects, own, stated, standard)))


def _subjects(own: ReportSettings, stated: list[str], standard: tuple[Indicator, ...]) -> dict[str, Words]:
    from site_gen.drafting.place import english  # pypinyin: a tenth of a second

    place, words = partial(english, names=load.place_names()), naming.lexicon(load.lexicon(), standard)
    return dict(naming.subjects(stated, own.subjects, place, words))


def chapters(edition: Edition, site: SiteSettings) -> Mapping[str, str]:
    """What each heading says in English, as far as rules know it: for lists of chapters that nobody has translated."""
    headings = [block for block in edition.blocks if block.kind == "heading"] if "en" in site.languages else []
    said = {block.id: naming.chapter(block.text) for block in headings}
    return {id: english for id, english in said.items() if english}
