"""A title that says that a text is an account or an excerpt of a report, and not the report: 一图读懂, 解读, 摘登."""

from collections.abc import Iterable, Iterator

from site_gen.model.compiled import compiled
from site_gen.model.report import Doubt, Passage

_ACCOUNT = compiled(
    r"一[图文]读懂|一图|图[解说]|数说|速[览读]|划重点|解读|[看亮]点|(?<!工作)要点|侧记|综述|问答|摘[要登编]|节选"
)


def told_as_account(passages: Iterable[Passage]) -> Iterator[Doubt]:
    """A doubt where its title says so; nothing where no title does."""
    titles = (passage.text for passage in passages if passage.kind == "title")
    found = next((match[0] for title in titles if (match := _ACCOUNT.search(title))), "")
    if found:
        yield Doubt("account", "-", (found,), "-", ())
