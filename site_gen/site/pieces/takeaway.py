"""a figure -> what a reader takes away of it: how to cite it, how to embed it, and its page for frames elsewhere."""

from markupsafe import Markup
from msgspec import Struct

from site_gen.model.chart import Figure
from site_gen.model.text import Phrase
from site_gen.model.wording import Wording
from site_gen.site.frame import addresses, anchors
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces import citations


class TakeAway(Struct, frozen=True):
    """Texts to copy; `place` is the part of them that a script makes absolute where the site has no address."""

    embed: str
    """Path of the embed page."""
    topic: str
    """Path of the page that shows the figure."""
    height: Markup
    """Of the frame, in px."""
    citation: Phrase
    address: str
    """Public address of the site, or empty."""


def takeaway(view: ReportView, figure: Figure, height: Markup, lang: str, wording: Wording) -> TakeAway:
    spec = figure.spec
    topic = addresses.topic(lang, view.slug, spec.topic)
    public = f"{view.site.address}{topic}#{anchors.figure(spec.id)}" if view.site.address else ""
    label = wording.say(lang, "figure.label", number=figure.number)
    words = wording.say(
        lang,
        "figure.citation",
        label=label,
        title=view.best(spec.title, lang).text,
        report=citations.text(view, lang, wording),
        address=public,
    )
    return TakeAway(
        addresses.embed(lang, view.slug, spec.id),
        topic,
        height,
        Phrase(words.strip(), lang),
        view.site.address,
    )
