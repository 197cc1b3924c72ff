"""What stands in for settings that could not be read, while the rest of the content is examined; nothing shows it."""

from site_gen.model.content import ReportSettings, SiteSettings
from site_gen.model.period import Period
from site_gen.model.text import Words

_NO_WORDS = Words(())

UNTYPED_SITE = SiteSettings(_NO_WORDS, ("zh", "en"))
UNTYPED_REPORT = ReportSettings(
    title=_NO_WORDS,
    place=_NO_WORDS,
    level="unknown",
    language="zh",
    date="",
    speaker=None,
    session=None,
    origin=None,
    review=Period.year(1),
    plan=Period.year(1),
    term_review=None,
    subjects={},
)
