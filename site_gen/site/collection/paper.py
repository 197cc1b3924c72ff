"""What the pages of one language that compare reports are made with."""

from collections.abc import Callable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from site_gen.model.collected import Place
from site_gen.model.content import SiteSettings
from site_gen.model.text import Phrase
from site_gen.site.collection.comparisons import Comparisons, place_name
from site_gen.site.collection.speech import Speech
from site_gen.site.collection.twice import Twice, twice
from site_gen.site.frame import above
from site_gen.site.frame.page import Document, Frame


class Paper(Struct, frozen=True):
    site: SiteSettings
    common: Comparisons
    speech: Speech
    twice: tuple[Twice, ...] = ()
    """Years of the pages' places of which several reports are here; each page says which it takes."""

    def page(
        self, page: str, address: Callable[[str], str], template: str, context: Mapping[str, object], **values: str
    ) -> Document:
        lang, wording = self.speech.lang, self.speech.wording
        frame = Frame(
            Phrase(wording.say(lang, f"{page}.title", **values), lang),
            self.site.title.best(lang),
            wording.say(lang, f"{page}.description", **values),
            tuple((code, address(code)) for code in self.site.shown),
            address=self.site.address,
            search=above.search(lang) if self.common.data else "",
        )
        return Document(address(lang), template, lang, frame, {"twice": self.twice, **context})

    def called(self, place: Place) -> Phrase:
        return place_name(place, self.common.views, self.speech.lang)

    def of(self, place: Place) -> "Paper":
        """What the pages of one place are made with."""
        national = self.common.views[place.slugs[-1]].settings.level == "national"
        return replace(self, speech=replace(self.speech, national=national), twice=twice((place,), self.speech))
