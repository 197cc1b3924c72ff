"""The pages as values: what a template needs, before it is rendered."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from site_gen.model.content import SiteSettings
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses
from site_gen.site.frame.checked import told
from site_gen.site.frame.kinds import SECTIONS
from site_gen.site.frame.view import ReportView

_FEW = 12
"""Labels that a reader may meet, whatever share of the text they stand at."""


Alternates = tuple[tuple[str, str], ...]
"""(language, path) of one page in every language that it is to be had in."""


class Around(Struct, frozen=True):
    """As much of a frame as is the same on many pages; see `Frame`."""

    name: Phrase
    current: str
    slug: str
    sections: tuple[str, ...]
    translated: bool
    checked: str


class Inside(Struct, frozen=True):
    """As much of a frame as parts of a page see; see `Frame`."""

    current: str
    slug: str
    address: str
    labelled: bool


class Frame(Struct, frozen=True):
    """What stands around the content of every page."""

    title: Phrase
    """Of the page, its heading; the site's or report's name is added in the window's title."""
    name: Phrase
    """Of the report (or site) that it belongs to."""
    description: str
    alternates: Alternates
    """Its own language included."""
    current: str = ""
    """Name of its kind, see `kinds.KINDS`."""
    slug: str = ""
    """Of the report; empty on pages of the whole site."""
    address: str = ""
    """Public address of the site, ending in `/`, or empty."""
    translated: bool = False
    """True: it shows an unofficial translation, and says so."""
    progress: str = ""
    """How far the report is translated, in a sentence; empty where it wholly is."""
    labelled: bool = True
    """Each paragraph that is not translated says so; where most are not, `progress` says it once."""
    checked: str = ""
    """Who has checked the numbers of the report, in a sentence."""
    paired: bool = False
    """The report stands in two languages side by side on a page of its own."""
    search: str = ""
    """Path of the search over all reports; empty on a report's own pages, and where there is none."""
    picture: str = ""
    """Path of the picture shown where the page is shared; empty if there is none."""

    @property
    def default(self) -> str:
        """Path of this page in the site's first language, for those whose language it is not in."""
        return self.alternates[0][1]

    @property
    def sections(self) -> tuple[str, ...]:
        """The pages that the header leads to."""
        return tuple(each for each in SECTIONS if each != "parallel" or self.paired)

    @property
    def around(self) -> Around:
        return Around(self.name, self.current, self.slug, self.sections, self.translated, self.checked)

    @property
    def inside(self) -> Inside:
        return Inside(self.current, self.slug, self.address, self.labelled)


class Document(Struct, frozen=True):
    """One HTML page to be, or a piece of one: the template, and what it is filled with."""

    path: str
    template: str
    lang: str
    frame: Frame
    context: Mapping[str, object] = field(default_factory=dict)
    into: str = ""
    """Of a piece that pages fetch as a script: where it puts itself, `beforeend .cards`."""
    key: str = ""
    """What its bytes are kept under, where that is known before they are made."""


class Leaf(Struct, frozen=True):
    """A page below one of a report: one topic of the charts, one indicator."""

    template: str
    path: Callable[[str], str]
    """Language -> its address."""
    title: Phrase
    description: str


def is_translated(view: ReportView, lang: str) -> bool:
    """Whether any of its text stands in `lang`, which is not its own language."""
    return lang != view.settings.language and view.translated_blocks(lang)[0] > 0


def report_document(
    view: ReportView,
    lang: str,
    wording: Wording,
    page: str,
    *,
    leaf: Leaf | None = None,
    **context: object,
) -> Document:
    """A page of a report: of one of `kinds.KINDS`, with template `<page>.html` and title `page.<page>.title`.

    With `leaf`, it is that page below it.
    """

    def path(code: str) -> str:
        return leaf.path(code) if leaf else addresses.page(code, view.slug, page)

    name = view.best(view.settings.title, lang)
    done, blocks = view.translated_blocks(lang)
    frame = Frame(
        leaf.title if leaf else Phrase(wording.say(lang, f"page.{page}.title"), lang),
        name,
        leaf.description if leaf else wording.say(lang, f"page.{page}.description", report=name.text),
        tuple((code, path(code)) for code in view.site.shown if "parallel" not in page or len(view.pair(code)) > 1),
        page,
        view.slug,
        view.site.address,
        is_translated(view, lang),
        _progress(done, blocks, lang, wording),
        blocks - done <= max(done, _FEW),
        told(view, lang, wording),
        len(view.pair(lang)) > 1,
    )
    return Document(path(lang), leaf.template if leaf else f"{page}.html", lang, frame, context)


def _progress(done: int, blocks: int, lang: str, wording: Wording) -> str:
    if done == blocks:
        return ""
    return wording.say(lang, "translation.some" if done else "translation.none", done=done, blocks=blocks, count=done)


def converted(documents: Iterable[Document], site: SiteSettings) -> Iterator[Document]:
    """The Chinese pages once more, where those in traditional characters will be; for the map of the site."""
    if addresses.HANT in site.shown and addresses.HANT not in site.languages:
        for each in documents:
            if each.lang == "zh" and each.path.startswith("zh/"):
                yield replace(each, path=addresses.hant(each.path), lang=addresses.HANT)
