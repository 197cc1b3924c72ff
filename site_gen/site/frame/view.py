"""What every page of a report is composed from."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice

from msgspec import Struct, field

from site_gen.model.chart import Figure
from site_gen.model.collection import Passage
from site_gen.model.content import Page, ReportSettings, SiteSettings
from site_gen.model.curation import Silence
from site_gen.model.dataset import Dataset
from site_gen.model.edition import Block, Edition, Translation
from site_gen.model.finding import Finding
from site_gen.model.glossary import Term
from site_gen.model.text import Phrase, Words
from site_gen.site.frame import addresses, anchors


class ReportView(Struct, frozen=True, eq=False):
    """One report, read, checked and drawn; nothing in it depends on a page or a language.

    Equal to itself alone: what was made of it can be found again without a look at all that it holds.
    """

    site: SiteSettings
    slug: str
    settings: ReportSettings
    source: str
    """The text as received."""
    edition: Edition
    dataset: Dataset
    translations: Mapping[str, Translation]
    """By language; the report's own language is not among them."""
    figures: tuple[Figure, ...] = ()
    terms: tuple[Term, ...] = ()
    findings: tuple[Finding, ...] = ()
    pages: tuple[Page, ...] = ()
    """Written by hand, in Markdown."""
    summaries: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    """`settings.summary`, parsed, by language."""
    prose: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """HTML of `pages`, by id and language: `("about", "en")`."""
    exports: Mapping[str, str] = field(default_factory=dict)
    """Text of the data files, by name: `observations.csv`, `figures/gdp-levels.csv`."""
    passages: tuple[Passage, ...] = ()
    """Its text, for the pages above the reports."""
    silences: tuple[Silence, ...] = ()
    chapters: Mapping[str, str] = field(default_factory=dict)
    """What a heading says of its chapter, in English by rule, by block; none that no rule knows."""
    downloads: tuple[str, ...] = ()
    """Paths of prepared files beside the pages, such as `zh/xiangtan-2021/report-zh.pdf`."""

    @property
    def languages(self) -> tuple[str, ...]:
        return self.site.languages

    def translated_blocks(self, lang: str) -> tuple[int, int]:
        """How many blocks of the text stand in `lang`, and how many there are; equal for the report's own language."""
        if lang not in self.translations:
            return 1, 1
        return _translated(self, lang)

    def pair(self, lang: str) -> tuple[str, ...]:
        """What stands side by side for readers of `lang`: the report's language, and the page's or the site's first
        other one into which any of the text is translated.
        """
        original = self.settings.language
        others = (lang,) if lang in self.languages and lang != original else self.languages
        begun = (code for code in others if code != original and _begun(self, code))
        return (original, *islice(begun, 1))

    def best(self, words: Words, lang: str) -> Phrase:
        """`words` in `lang`, else in the report's language, else in whichever there is; with the language it is in."""
        text = words.get(lang)
        return Phrase(text, lang) if text else words.best(self.settings.language)

    def indicator_at(self, indicator: str, lang: str) -> tuple[str, str]:
        """Page and anchor of what is stated of it: one value is a row of the list, several stand together."""
        if lone := _lone(self).get(indicator):
            return addresses.page(lang, self.slug, "indicators"), anchors.row(lone)
        return addresses.series(lang, self.slug), anchors.indicator(indicator)


@lru_cache(maxsize=8)
def _lone(view: ReportView) -> Mapping[str, str]:
    """Indicator -> its observation, where that is the only one."""
    times = Counter(each.key.indicator for each in view.dataset.observations)
    return {each.key.indicator: each.id for each in view.dataset.observations if times[each.key.indicator] == 1}


@lru_cache(maxsize=8)
def _begun(view: ReportView, lang: str) -> bool:
    translation = view.translations.get(lang)
    return any(each.state in ("current", "draft") for each in translation.blocks.values()) if translation else False


@lru_cache(maxsize=8)
def _translated(view: ReportView, lang: str) -> tuple[int, int]:
    states = [each.state for id, each in view.translations[lang].blocks.items() if not id.startswith("note-")]
    return states.count("current"), len(states)
