"""reports -> one search over all of them: which hold a pair of characters or a number, in small scripts."""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from operator import add
from types import NoneType

from site_gen.model.collected import Collected
from site_gen.model.compiled import compiled
from site_gen.model.digits import plain
from site_gen.model.keeping import Keep, Shelf, key, once
from site_gen.model.members import LAID_DOWN, indicators_of, observations_of, words_of
from site_gen.model.text import Phrase
from site_gen.site.frame import above, addresses, links
from site_gen.site.frame.view import ReportView

_MANY = 40
SCRIPTS = ("search", "search-all")
_SILENT = compiled(r"[\s,]+")


def parts(reports: int) -> int:
    """How many scripts the index is in: small enough that a query loads little, and no more than that takes."""
    return 64 if reports > _MANY else 16


def in_order(views: Iterable[ReportView]) -> tuple[ReportView, ...]:
    """The newest first, as hits are shown; those of one year as they come."""
    return tuple(sorted(views, key=lambda view: -view.settings.plan.last_year))


def files(
    views: Sequence[ReportView], templates: Mapping[str, str], shelf: Shelf, keep: Keep
) -> Iterator[tuple[str, bytes]]:
    """The script and its shards."""
    yield addresses.SEARCH_SCRIPT, "\n".join(templates[f"js/{name}.js"] for name in SCRIPTS).encode()
    count, places = parts(len(views)), {view.slug: place for place, view in enumerate(in_order(views))}
    names = {slug: key("keys", place, count, *_said(slug, shelf)) for slug, place in places.items()}
    shelf.layer("keys", names, NoneType, lambda slug: _lay_down(places[slug], slug, count, shelf))
    for number in range(count):
        name = key("shard", number, shelf.digest("keys", year=number))
        yield above.shard(number), once(keep, name, bytes, partial(_shard, number, shelf))


def lists(views: Sequence[ReportView], common: Collected) -> dict[str, bytes]:
    """The list of reports in each language; that of one, too."""
    ordered = in_order(views)
    languages = ordered[0].languages if ordered else ()
    return {addresses.reports(lang): _list(ordered, common, lang).encode() for lang in languages}


def _list(views: Sequence[ReportView], common: Collected, lang: str) -> str:
    """`window.searchReports = [[title, address, address of its index, [observation, …]], …]`.

    Addresses lead from the list itself. The observations are those that wait for a person before they are compared.
    """
    here = addresses.reports(lang)
    rows = [
        [
            _title(view, lang).text,
            links.relative(here, addresses.page(lang, view.slug)),
            links.relative(here, addresses.index(lang, view.slug)),
            sorted(each.observation.id for each in common.flagged(view.slug)),
        ]
        for view in views
    ]
    return f"window.searchReports = {_script(rows)};\n"


def _title(view: ReportView, lang: str) -> Phrase:
    return view.best(view.settings.title, lang)


def _said(slug: str, shelf: Shelf) -> Iterator[str]:
    return (shelf.digest(kind, slug=slug) for kind in LAID_DOWN)


def _lay_down(place: int, slug: str, count: int, shelf: Shelf) -> None:
    """What a report can be found by, apart for each of so many shards."""
    for number, keys in enumerate(_parted(slug, count, shelf)):
        shelf.put("keys", (place, keys), year=number, rank=f"{place:06}")


def _by_holders(shard: Mapping[str, Sequence[int]]) -> dict[str, str]:
    """Places of reports -> the keys that stand in these and in no other; no key holds a space."""
    keys: dict[str, list[str]] = {}
    for each, places in sorted(shard.items()):
        keys.setdefault(",".join(map(str, places)), []).append(each)
    return {places: " ".join(own) for places, own in keys.items()}


def _parted(slug: str, count: int, shelf: Shelf) -> list[list[str]]:
    shards: list[list[str]] = [[] for _ in range(count)]
    for each in sorted({*_pairs(slug, shelf), *_numbers(slug, shelf)}):  # the same each time, as the digest asks
        shards[sum(map(ord, each)) % count].append(each)
    return shards


def _shard(number: int, shelf: Shelf) -> bytes:
    held: dict[str, list[int]] = {}
    for place, keys in shelf.each("keys", tuple[int, list[str]], year=number):
        for each in keys:
            held.setdefault(each, []).append(place)
    return f"foundIn({number}, {_script(_by_holders(held))});\n".encode()


def _pairs(slug: str, shelf: Shelf) -> Iterator[str]:
    """Each two characters that follow on each other in its text or in a name of what it measures.

    Width, case and spaces do not count.
    """
    passages = words_of(slug, shelf).passages
    for words in (*(passage.text for passage in passages), *_names(slug, shelf)):
        text = _SILENT.sub("", unicodedata.normalize("NFKC", words).lower())
        yield from map(add, text, text[1:])


def _names(slug: str, shelf: Shelf) -> Iterator[str]:
    for indicator in indicators_of(slug, shelf):
        yield from (text for _, text in indicator.name.by_language)
        yield from indicator.aliases


def _numbers(slug: str, shelf: Shelf) -> Iterator[str]:
    """`#12440000` and `#1244` for 1244万人: however the query writes it, the page reckons the one or the other."""
    for observation in observations_of(slug, shelf):
        quantity = observation.quantity
        ends = (quantity.value, quantity.value_max or quantity.value, *quantity.parts)
        yield from (f"#{_digits(end * factor)}" for end in ends for factor in (1, quantity.unit.factor))


def _digits(value: Decimal) -> str:
    return plain(abs(value))


def _script(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("\u2028", "").replace("\u2029", "")
