"""report folder -> its pages one by one, each made when it is looked at, byte for byte as a build makes it."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Self

from site_gen import load
from site_gen.corridor.draw import drawn, look, with_exports
from site_gen.corridor.part import kept_pages
from site_gen.corridor.view import refuse, seen
from site_gen.model.chart import Figure
from site_gen.model.content import SiteSettings
from site_gen.model.keeping import Keep
from site_gen.model.problem import Problem
from site_gen.site import compose
from site_gen.site.frame.afar import afar
from site_gen.site.frame.render import render
from site_gen.site.frame.view import ReportView
from site_gen.site.pieces.hanging import Hanging, Hung


class Leaves:
    """A report as its folder says it now; raises ContentError with all that is wrong with it.

    Its own pages alone, and without links to PDFs and pictures: whether these are still true only a build can tell.
    """

    def __init__(
        self,
        folder: Path,
        settings: SiteSettings,
        templates: Mapping[str, str],
        keep: Keep,
        before: Self | None = None,
    ) -> None:
        """`before`: the same report earlier; parts of its pages that show the same are not rendered again."""
        self._folder, self._templates, self._keep = folder, templates, keep
        self._view, self._wording = seen(folder, settings, load.words(templates), keep)
        self._known = before.parts if before else {}
        self._kept = kept_pages(templates, self._wording, self._known)
        self._made: dict[str, bytes | None] = {}

    @property
    def parts(self) -> Mapping[str, bytes]:
        """Of the pages that were looked at last, by the digest of what each is made from."""
        return self._kept.parts or self._known

    def page(self, path: str) -> bytes | None:
        """The page at `path`; None where the report has none there. Raises ContentError for a mistaken template."""
        if path not in self._made:
            self._made[path] = self._page(path)
        return self._made[path]

    def _page(self, path: str) -> bytes | None:
        view = self._exported if path.split("/")[2:3] == ["data"] else self._view
        document = compose.at(afar(view), path, self._wording)
        pages = render([document], self._templates, self._wording, self._keep, self._kept) if document else {}
        return Hung(pages, self._hanging)[path] if document else None

    @cached_property
    def _hanging(self) -> Hanging:
        """Nothing is drawn before a page is looked at that shows a figure."""
        return Hanging(self._drawn)

    def _drawn(self) -> tuple[Figure, ...]:
        problems: list[Problem] = []
        made = drawn(self._view, str(self._folder), look(self._wording, self._templates, self._keep), problems)
        refuse((), problems)
        return made

    @cached_property
    def _exported(self) -> ReportView:
        """Only the page that offers the data files looks at them."""
        return with_exports(self._view, self._wording)
