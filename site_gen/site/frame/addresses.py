"""Every address of the site. An address is a file's path in the output: `zh/xiangtan-2021/report/index.html`."""

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


def data_file(slug: str, name: str) -> str:
    """Where an export of a report lies: once for all languages, beside their folders."""
    return f"data/{slug}/{name}"


def index(lang: str, slug: str) -> str:
    """What a report's search goes through, and its explore mode."""
    return f"{lang}/{slug}/search/index.js"


def reports(lang: str) -> str:
    """The list of reports, for scripts: a page of one report does not know which others there are."""
    return f"{lang}/reports.js"


def panel(lang: str) -> str:
    """The display panel and the keys, for scripts: a page fetches them when its reader first asks for them."""
    return f"{lang}/panel.js"


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


def embed(lang: str, slug: str, chart: str) -> str:
    """The page that other sites show in a frame."""
    return f"{lang}/{slug}/charts/embed/{chart}/index.html"


def drawing(lang: str, slug: str, chart: str) -> str:
    """The wide drawing of a chart as a file."""
    return f"{lang}/{slug}/figures/{chart}.svg"


def figure_table(slug: str, chart: str) -> str:
    """What a chart draws as CSV, once for all languages."""
    return data_file(slug, f"figures/{chart}.csv")
