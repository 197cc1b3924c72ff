"""Every address of the site. An address is a file's path in the output: `zh/xiangtan-2021/report/index.html`.

Pages refer to each other by relative links, so that the site runs in any folder and from file://.
"""

from functools import lru_cache
from urllib.parse import quote, urlsplit

from site_gen.model.compiled import compiled
from site_gen.model.text import Words

ROOT = "index.html"
NOT_FOUND = "404.html"
NOT_FOUND_STYLE, NOT_FOUND_SCRIPT = "assets/missing.css", "assets/missing.js"
"""Taken into the pages for what is missing; no files of the site."""
STYLE = "assets/site.css"
SHEET_STYLE = "assets/sheet.css"
"""What the pages made for paper add to it."""
COLLECTION_STYLE = "assets/collection.css"
"""Of the pages above the reports, beside the other."""
SCRIPT = "assets/site.js"
DISPLAY_SCRIPT = "assets/display.js"
ICON = "assets/icon.svg"
EXPLORE_SCRIPT = "assets/explore.js"
SEARCH_SCRIPT = "assets/search-all.js"
"""The search over all reports."""
ECHARTS = "assets/echarts.js"
"""Loaded only when a reader asks to explore a chart."""

_UNSAFE = compiled(r"[^A-Za-z0-9_.~,:/-]+")

HANT = "zh-Hant"
"""Chinese in traditional characters, whose pages are those in simplified ones, converted."""
HTML_LANG = Words.of({"zh": "zh-Hans"})


def html_lang(lang: str) -> str:
    """The `lang` attribute for a language code of ours: zh is simplified Chinese."""
    return HTML_LANG.get(lang) or lang


def hant(path: str) -> str:
    """Where the Chinese page at `path` is in traditional characters."""
    return f"{HANT}/{path.removeprefix('zh/')}"


def not_found(lang: str) -> str:
    """The page that hosts show instead of one below the folder of a language."""
    return f"{lang}/{NOT_FOUND}"


def home(lang: str) -> str:
    """The list of reports in one language."""
    return f"{lang}/index.html"


def page(lang: str, slug: str, page: str = "overview") -> str:
    """A page of a report, of one of `kinds.KINDS`."""
    return f"{lang}/{slug}/index.html" if page == "overview" else f"{lang}/{slug}/{page}/index.html"


def page_at(path: str) -> tuple[str, str]:
    """Language and page, name of its kind, of which the file at `path` is a part; a topic is a part of `charts`."""
    lang, _, rest = path.partition("/")
    parts = rest.split("/")
    return lang, parts[1] if len(parts) > 2 else "overview"


def topic(lang: str, slug: str, topic: str) -> str:
    """The page of one topic's charts."""
    return f"{lang}/{slug}/charts/{topic}/index.html"


def series(lang: str, slug: str) -> str:
    """All that the report states of each indicator that it states several values of."""
    return f"{lang}/{slug}/indicators/series/index.html"


def cards(lang: str, slug: str) -> str:
    """What numbers and terms of the text open, for scripts: fetched when a reader first points at anything."""
    return f"{lang}/{slug}/report/cards.js"


def feed(lang: str) -> str:
    return f"{lang}/feed.xml"


def comparisons(lang: str) -> str:
    """The list of comparisons."""
    return f"{lang}/compare/index.html"


def place(lang: str, place: str) -> str:
    """One place over the years; `place` as `place_id` gives it."""
    return f"{lang}/compare/places/{place}/index.html"


def scorecard(lang: str, place: str) -> str:
    """A place's targets and results, indicator by year."""
    return f"{lang}/compare/places/{place}/scorecard/index.html"


def values(lang: str, place: str) -> str:
    """The same indicators of a place, year by year."""
    return f"{lang}/compare/places/{place}/values/index.html"


def coverage(lang: str, place: str) -> str:
    """What a place's reports state, and what not."""
    return f"{lang}/compare/places/{place}/coverage/index.html"


def wording(lang: str, place: str, older: int, newer: int, *, rest: bool = False) -> str:
    """What changed from one report of a place to the next in what they plan, or in all the rest."""
    return f"{lang}/compare/places/{place}/wording/{older}-{newer}/{'review/' if rest else ''}index.html"


def structure(lang: str, place: str) -> str:
    """What a place's reports give room to."""
    return f"{lang}/compare/places/{place}/structure/index.html"


def formula(lang: str, place: str, formula: str = "") -> str:
    """A formula in the reports of a place, or all of them."""
    return f"{lang}/compare/places/{place}/formulas/{f'{formula}/' if formula else ''}index.html"


def year(lang: str, year: str) -> str:
    """Several places in the reports of one year. As with `place`, no further report changes the address."""
    return f"{lang}/compare/years/{year}/index.html"


def strip(lang: str, year: str, indicator: str) -> str:
    """One indicator in the reports of one year."""
    return f"{lang}/compare/years/{year}/{indicator}/index.html"


def collection_data(name: str) -> str:
    """A data file of the whole collection."""
    return f"data/collection/{name}"


def data_file(slug: str, name: str) -> str:
    """Where an export of a report lies: once for all languages, beside their folders."""
    return f"data/{slug}/{name}"


def downloads(lang: str) -> str:
    """The page of those."""
    return f"{lang}/compare/data/index.html"


def search(lang: str) -> str:
    """The search over all reports."""
    return f"{lang}/compare/search/index.html"


def index(lang: str, slug: str) -> str:
    """What a report's search goes through, and its explore mode."""
    return f"{lang}/{slug}/search/index.js"


def reports(lang: str) -> str:
    """The list of reports, for scripts: a page of one report does not know which others there are."""
    return f"{lang}/reports.js"


def panel(lang: str) -> str:
    """The display panel and the keys, for scripts: a page fetches them when its reader first asks for them."""
    return f"{lang}/panel.js"


def shard(number: object) -> str:
    """A part of its index."""
    return f"assets/find/{number}.js"


def across(lang: str, indicator: str = "") -> str:
    """One indicator in all reports, or the list of those."""
    return f"{lang}/compare/indicators/{indicator}/index.html" if indicator else f"{lang}/compare/indicators/index.html"


def printed(lang: str, slug: str, page: str) -> str:
    """The PDF that `print` or `print-parallel` becomes."""
    return f"{lang}/{slug}/report-{'parallel' if page == 'print-parallel' else lang}.pdf"


def single(lang: str, slug: str) -> str:
    """The report as one HTML file that needs no other."""
    return f"{lang}/{slug}/report-{lang}.html"


def moved_script(lang: str, alias: str) -> str:
    """What leads on from the pages of a folder that a report once had."""
    return f"{lang}/{alias}/moved.js"


def share_page(path: str) -> str:
    """The page that becomes the picture of the page at `path`."""
    return path.replace("index.html", "share.html")


def picture_of(path: str) -> str:
    """The picture shown where the page at `path`, `zh/xiangtan-2021/index.html`, is shared."""
    return f"{path.rpartition('/')[0]}/share.png"


def mention(observation: str, index: int = 0) -> str:
    """Anchor of the `index`-th place (from 0) in the text that states an observation."""
    return f"n-{observation}" if index == 0 else f"n-{observation}-{index + 1}"


def card(observation: str) -> str:
    return f"c-{observation}"


def row(observation: str) -> str:
    """Anchor of an observation's row on the indicators page."""
    return f"o-{observation}"


def indicator(id: str) -> str:
    """Anchor of an indicator, among all of them and among those of several values."""
    return f"i-{id}"


def figure(chart: str) -> str:
    return f"fig-{chart}"


def embed(lang: str, slug: str, chart: str) -> str:
    """The page that other sites show in a frame."""
    return f"{lang}/{slug}/charts/embed/{chart}/index.html"


def drawing(lang: str, slug: str, chart: str) -> str:
    """The wide drawing of a chart as a file."""
    return f"{lang}/{slug}/figures/{chart}.svg"


def figure_table(slug: str, chart: str) -> str:
    """What a chart draws as CSV, once for all languages."""
    return data_file(slug, f"figures/{chart}.csv")


def table(id: str) -> str:
    """Anchor of a table of the report on the page of tables; `id` is that of its first cell."""
    return f"table-{id}"


def term(id: str) -> str:
    return f"term-{id}"


def term_card(id: str) -> str:
    return f"ct-{id}"


def version(day: str, number: int = 1) -> str:
    """Anchor of the `number`-th change of a day on the method page."""
    return f"v-{day}" if number == 1 else f"v-{day}-{number}"


def note(id: str) -> str:
    return f"note-{id}"


def reference(note: str) -> str:
    """Anchor of the mark in the text that leads to a note."""
    return f"ref-{note}"


def held(kind: str, text: str) -> str:
    """The address of a small file of media type `kind`, which stands in the link itself."""
    return f"data:{kind};charset=utf-8,{_UNSAFE.sub(lambda few: quote(few[0]), text)}"


def absolute(site: str, target: str, anchor: str = "") -> str:
    """The link to `target` from anywhere on the host of the public address `site`."""
    return urlsplit(site).path + target + (f"#{anchor}" if anchor else "")


def standing(path: str, slug: str) -> str:
    """The place from which shared parts of a page write their links: a leaf has it in common with the leaves beside it.

    `slug`: of the page's report, if it has one.
    """
    folders = path.split("/")[:-1]
    leaf = ["_"] if len(folders) > (3 if slug else 2) else folders[-1:]
    return path if path.endswith(NOT_FOUND) else "/".join((*folders[:-1], *leaf, ""))


def relative(start: str, target: str, anchor: str = "") -> str:
    """The link that page `start` writes to `target`, with `#anchor` if there is one."""
    fragment = f"#{anchor}" if anchor else ""
    if start == target and anchor:
        return fragment
    return _way(start, target) + fragment


@lru_cache(maxsize=4096)
def _way(start: str, target: str) -> str:
    here, there = start.split("/")[:-1], target.split("/")
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    return "/".join([".."] * (len(here) - shared) + there[shared:])
