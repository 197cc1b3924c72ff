"""A link with a scheme of ours -> the annotation that it is, or what is wrong with it."""

from collections.abc import Callable
from urllib.parse import unquote

from msgspec import Struct

from site_gen.edition.addresses import IDENTIFIER, Fault, read_address
from site_gen.model.edition import Emendation, Inline, Run, Statement, Supplied, TermLink

_DANGEROUS = frozenset({"javascript", "vbscript", "data", "file", "blob"})


class Link(Struct, frozen=True):
    """A link as written in a block's Markdown, `[words](scheme:address)`; places count from the block's start."""

    href: str
    words: tuple[Run | Supplied, ...]
    start: int
    """Of the `[`."""
    label_end: int
    """Of the `]`."""
    end: int
    """After the `)`."""
    address: int
    """Where what follows the scheme begins."""

    @property
    def scheme(self) -> str:
        scheme, mark, _ = self.href.partition(":")
        return scheme if mark else ""

    @property
    def rest(self) -> str:
        return self.href.partition(":")[2]

    @property
    def text(self) -> str:
        return "".join(word.text for word in self.words)

    def fault(self, message: str, rule: str, hint: str = "") -> Fault:
        return Fault(self.start, self.end - self.start, message, rule, hint)


Annotation = tuple[tuple[Inline, ...], tuple[Fault, ...]]


def annotation(link: Link) -> Annotation:
    """What the link says of its words; a link that says nothing we know leaves the bare words, with its fault."""
    read = _READERS.get(link.scheme, _unknown)
    return read(link)


def dangerous(scheme: str) -> bool:
    """Whether an address of this scheme could run a script or open a file of the reader's."""
    return "".join(scheme.split()).lower() in _DANGEROUS


def _statement(link: Link) -> Annotation:
    address, found = read_address(link.rest)
    faults = [Fault(link.address + f.start, f.length, f.message, f.rule, f.hint) for f in found]
    if not link.words:
        faults.append(link.fault("a statement without words", "empty-link"))
    return (Statement(link.words, address.keys, 0, link.start + 1, address.found, unit=address.unit),), tuple(faults)


def _emendation(link: Link) -> Annotation:
    faults = _plain(link)
    if not link.rest:
        hint = "write what the source has after sic:; words that it lacks stand in 〔〕"
        faults = (*faults, link.fault("an emendation of nothing", "empty-link", hint))
    return (Emendation(link.text, unquote(link.rest)),), faults


def _term(link: Link) -> Annotation:
    faults = _plain(link)
    if not IDENTIFIER.fullmatch(link.rest):
        message = f"`{link.rest}` is no term id"
        faults = (*faults, Fault(link.address, max(1, len(link.rest)), message, "bad-address"))
    return (TermLink(link.text, link.rest),), faults


def _plain(link: Link) -> tuple[Fault, ...]:
    if all(isinstance(word, Run) for word in link.words):
        return ()
    return (link.fault("〔…〕 stands inside another annotation", "nested", "put it outside the link"),)


def _chart(link: Link) -> Annotation:
    hint = "write ![](chart:ID) with an empty line before and after"
    return link.words, (link.fault("a chart stands on a line of its own", "chart-place", hint),)


def _unknown(link: Link) -> Annotation:
    place = link.label_end + 2
    length = max(1, link.end - 1 - place)
    if dangerous(link.scheme):
        return link.words, (Fault(place, length, f"a link to `{link.scheme}:` is dangerous", "dangerous-link"),)
    message = f"`{link.scheme}:` is no annotation" if link.scheme else "a link without a scheme is no annotation"
    hint = r"one of obs: sic: term: (write \[ for the character itself)"
    return link.words, (Fault(place, length, message, "unknown-scheme", hint),)


_READERS: dict[str, Callable[[Link], Annotation]] = {
    "obs": _statement,
    "sic": _emendation,
    "term": _term,
    "chart": _chart,
}
