"""Addresses of the pages above the reports; no further report changes one."""


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


def downloads(lang: str) -> str:
    """The page of those."""
    return f"{lang}/compare/data/index.html"


def search(lang: str) -> str:
    """The search over all reports."""
    return f"{lang}/compare/search/index.html"


def shard(number: object) -> str:
    """A part of its index."""
    return f"assets/find/{number}.js"


def across(lang: str, indicator: str = "") -> str:
    """One indicator in all reports, or the list of those."""
    return f"{lang}/compare/indicators/{indicator}/index.html" if indicator else f"{lang}/compare/indicators/index.html"
