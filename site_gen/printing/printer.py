"""sheets -> PDFs, printed until the page numbers in their contents are true, and pictures."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click
import segno

from site_gen.model.sheet import Printer, Sheet
from site_gen.printing import chromium, faces
from site_gen.printing.bookmarks import HEADINGS
from site_gen.printing.fitting import Part, corrected, fitted, parts_of
from site_gen.printing.folios import folios, timeless
from site_gen.printing.picture import picture

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_NOWHERE: Mapping[str, int] = {}
_PASSES = 5
"""The first finds the pages, the second prints their numbers; more where those, or tighter lines, moved something."""
_LOOKS = 2
"""At the first passes, whether pages are full."""
_LINKS = """() => {
  const own = document.querySelector(`link[rel=alternate][hreflang="${document.documentElement.lang}"]`);
  const base = own && /^https?:/.test(own.getAttribute('href')) ? own.href : null;
  for (const link of document.querySelectorAll('a[href]:not([href^="#"])')) {
    if (base) link.href = new URL(link.getAttribute('href'), base); else link.removeAttribute('href');
  }
}"""
"""Links to other pages lead to the public site, or nowhere where there is none."""
_NUMBER = """(pages) => {
  for (const place of document.querySelectorAll('.folio')) place.textContent = pages[place.dataset.of] ?? '';
}"""
_PARTS = """() => {
  const page = (part) => getComputedStyle(part).page;
  const shares = (part, one) => one.matches('section') && page(one) === page(part);
  const parts = [...document.querySelectorAll('.book > section')];
  const opening = parts.filter((part) => !shares(part, part.previousElementSibling));
  return opening.map((part) => part.getAttribute('aria-labelledby'));
}"""
"""Those that begin on a page of their own."""
_FIT = """(ways) => {
  const page = (part) => getComputedStyle(part).page;
  const sharing = (part, name) =>
    part && page(part) === name ? [part, ...sharing(part.nextElementSibling, name)] : [];
  const joined = new Set();
  for (const [id, way] of Object.entries(ways)) {
    const part = document.getElementById(id).closest('.book > section');
    const before = page(part.previousElementSibling);
    for (const each of sharing(part, page(part))) {
      each.classList.remove('tight', 'loose');
      each.classList.add(...way.split(' '));
      if (way.startsWith('joined')) { each.style.page = before; joined.add(before); }
    }
  }
  const title = (part) => {
    const heading = document.getElementById(part.getAttribute('aria-labelledby')).cloneNode(true);
    heading.querySelectorAll('sup').forEach((mark) => mark.remove());
    return heading.textContent.trim().replace(/^[〔[]|[〕\\]]$/g, '');
  };
  const settled = [];
  const heads = [...joined].map((name) => {
    const parts = [...document.querySelectorAll('.book > section')].filter((part) => page(part) === name);
    settled.push(...parts.map((part) => part.getAttribute('aria-labelledby')));
    return `@page ${name} { @top-right { content: ${JSON.stringify(parts.map(title).join(' · '))}; } }`;
  });
  document.head.append(Object.assign(document.createElement('style'), { textContent: heads.join('') }));
  return settled;
}"""
"""Parts that share pages share their head; they are returned."""
_PAGE = {False: 642, True: 986}
"""Px that a page of paper is wide between its margins, upright and across."""
_COVER = """() => {
  const cover = document.querySelector('.cover');
  const room = cover ? parseFloat(getComputedStyle(cover).minBlockSize) : 0;
  const part = room / cover?.offsetHeight;
  if (part < 1) Object.assign(cover.style, { zoom: part, minBlockSize: `${room / part}px` });
}"""
"""A cover of long titles and many numbers is set smaller, so that it is one page."""
_RUNS = """() => {
  const runs = document.body.querySelectorAll('[lang]:not([id])');
  runs.forEach((run, number) => { run.id = `run-${number}`; });
}"""
"""Of a run of text, Chromium 156 keeps the language only where it has an id (findings/chromium-language-of-runs.sh)."""
_READY = "() => document.fonts.ready.then(() => document.fonts.size)"


def printer(program: str, installed: Mapping[str, bytes]) -> Printer:
    """Prints with the Chromium `program`, in the faces `installed` (path below their folder -> bytes)."""

    def printed(sheets: tuple[Sheet, ...]) -> Mapping[str, bytes]:
        return dict(_print(program, sheets, installed)) if sheets else {}

    return printed


def _print(program: str, sheets: tuple[Sheet, ...], installed: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    served = {faces.FOLDER + path: data for path, data in installed.items()}
    style = faces.style(installed)
    length = sum(_passes(sheet) for sheet in sheets)
    with chromium.browser(program) as browser, click.progressbar(length=length, label="printing") as bar:
        for sheet in sheets:
            made = picture(browser, sheet) if sheet.is_picture else _printed(browser, sheet, served, style)
            bar.update(_passes(sheet))
            yield sheet.target, made


def _passes(sheet: Sheet) -> int:
    return 1 if sheet.is_picture else _PASSES


def _printed(browser: "Browser", sheet: Sheet, served: Mapping[str, bytes], style: str) -> bytes:
    with chromium.opened(browser, sheet.page, {**sheet.files, **served}) as page:
        _prepare(page, style)
        pdf, numbers = b"", _NOWHERE
        fit = _Fit(page)
        for number in range(_PASSES):
            pdf = page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
            found = folios(pdf)
            changed = fit.look(pdf) if number < _LOOKS else False
            if found == numbers and not changed:
                break
            page.evaluate(_NUMBER, found)
            numbers = found
        else:
            raise RuntimeError(f"{sheet.page}: the page numbers do not settle")
        headings = page.evaluate(HEADINGS)
    return timeless(pdf, headings)


class _Fit:
    """Sets the parts of a book otherwise where that fills its pages, and looks again whether it did."""

    def __init__(self, page: "Page") -> None:
        self._page = page
        self._first: tuple[Part, ...] | None = None
        self._joined: Sequence[str] = ()

    def look(self, pdf: bytes) -> bool:
        """Whether something was changed."""
        parts = parts_of(pdf, self._page.evaluate(_PARTS), holes=self._first is None)
        ways = fitted(parts) if self._first is None else corrected(parts, self._first, self._joined)
        self._first = self._first or parts
        self._joined = self._page.evaluate(_FIT, dict(ways))
        return bool(ways)


def _prepare(page: "Page", style: str) -> None:
    page.emulate_media(media="print", color_scheme="light")
    if style:
        page.add_style_tag(content=style)
    page.evaluate(_LINKS)
    page.evaluate(_RUNS)
    for place in page.query_selector_all(".code[data-address]"):
        code = segno.make(place.get_attribute("data-address") or "", error="m", micro=False)
        place.evaluate("(place, svg) => { place.innerHTML = svg; }", code.svg_inline(border=4, omitsize=True))
    page.evaluate(_READY)
    page.set_viewport_size({"width": _PAGE[page.locator("body.print-parallel").count() > 0], "height": 900})
    page.evaluate(_COVER)
