"""What one report adds to a site, and how it is kept: its files apart, since most of the time nobody needs them."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from itertools import chain
from typing import NamedTuple, Self

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from site_gen.data.collection.members import abridged
from site_gen.model.collection import Passage
from site_gen.model.content import ReportSettings
from site_gen.model.curation import Silence
from site_gen.model.dataset import Dataset
from site_gen.model.keeping import Keep
from site_gen.model.wording import Wording
from site_gen.site.frame.kept_pages import KeptPages
from site_gen.site.frame.page import Alternates
from site_gen.site.frame.view import ReportView
from site_gen.store import digest


class Abstract(Struct, frozen=True):
    """What the pages above the reports show of one."""

    slug: str
    settings: ReportSettings
    dataset: Dataset
    """What it says of its own place, each with the first sentence that states it."""
    where: tuple[Alternates, ...]
    """Its pages, if the site has a map."""
    passages: tuple[Passage, ...] = ()
    silences: tuple[Silence, ...] = ()

    @property
    def alone(self) -> Self:
        """Without its words, which are there to be compared."""
        return replace(self, passages=(), silences=())

    @property
    def brief(self) -> "Brief":
        return Brief(self.slug, self.settings, sha256(msgspec.msgpack.encode(self)).hexdigest(), lambda: self)


class Brief(NamedTuple):
    """A report as those meet it who look at all: its abstract is fetched where it is not known yet."""

    slug: str
    settings: ReportSettings
    digest: str
    """Of the abstract."""
    abstract: Callable[[], Abstract]


class Part(Struct, frozen=True):
    """One report's abstract, its files and their sums; all are empty where they are left in the cache."""

    slug: str
    settings: ReportSettings
    abstract: Abstract | None
    files: Mapping[str, bytes] = field(default_factory=dict)
    sums: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """Path -> SHA-256 and size of each file."""
    digest: str = ""
    """Of the abstract."""
    alone: str = ""
    """Of as much of it as is shown where there is no other report."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """Path -> digest of what each page was made from; kept for the next time the report is made."""
    parts: Mapping[str, bytes] = field(default_factory=dict)
    """Parts of pages by such digests, kept likewise."""

    @classmethod
    def kept(cls, keep: Keep, key: str) -> Self | None:
        """As it was kept under `key`, without all that is large."""
        data = keep.get(f"part {key}")
        return msgspec.msgpack.decode(data, type=cls) if data else None

    def keep(self, keep: Keep, key: str) -> Self:
        """The same after it was kept; without all that is large if that can be had from there."""
        sums = {path: (sha256(data).hexdigest(), len(data)) for path, data in self.files.items()}
        abstract = msgspec.msgpack.encode(self.abstract)
        alone = msgspec.msgpack.encode(self.abstract and self.abstract.alone)
        whole = replace(self, sums=sums, digest=sha256(abstract).hexdigest(), alone=sha256(alone).hexdigest())
        keep.put(f"files {key}", msgspec.msgpack.encode(self.files))
        keep.put(f"sums {key}", msgspec.msgpack.encode(sums))
        keep.put(f"abstract {key}", abstract)
        bare = replace(whole, files={}, sums={}, abstract=None, pages={}, parts={})
        keep.put(f"part {key}", msgspec.msgpack.encode(bare))
        keep.put(f"pages {self.slug}", msgspec.msgpack.encode((key, self.pages)))
        keep.put(f"parts {self.slug}", msgspec.msgpack.encode(self.parts))
        return self.kept(keep, key) or whole

    def files_from(self, keep: Keep, key: str) -> Mapping[str, bytes] | None:
        """Its files, or those kept under `key`; None where they are gone."""
        data = None if self.files else keep.get(f"files {key}")
        return msgspec.msgpack.decode(data, type=dict[str, bytes]) if data else self.files or None

    def sums_from(self, keep: Keep, key: str) -> Mapping[str, tuple[str, int]] | None:
        """Their sums, or those kept under `key`; None where they are gone."""
        data = None if self.sums else keep.get(f"sums {key}")
        return msgspec.msgpack.decode(data, type=dict[str, tuple[str, int]]) if data else self.sums or None

    def abstract_from(self, keep: Keep, key: str) -> Abstract | None:
        """Its abstract, or that kept under `key`; None where it is gone."""
        data = None if self.abstract else keep.get(f"abstract {key}")
        return msgspec.msgpack.decode(data, type=Abstract) if data else self.abstract


def is_known(keep: Keep, slug: str) -> bool:
    """Whether a report of that name was made before."""
    return keep.get(f"pages {slug}") is not None


def pages_before(keep: Keep, slug: str) -> Mapping[str, bytes]:
    """The pages of the report of that name and their parts as last made, by the digest of what each was made from."""
    told = keep.get(f"pages {slug}")
    key, digests = msgspec.msgpack.decode(told, type=tuple[str, dict[str, str]]) if told else ("", {})
    files, parts = (_bytes_of(keep.get(name)) for name in (f"files {key}", f"parts {slug}"))
    return {**parts, **{digest: files[path] for path, digest in digests.items() if path in files}}


def kept_pages(templates: Mapping[str, str], wording: Wording, known: Mapping[str, bytes]) -> KeptPages:
    """`known`: pages and parts as made before, by the digest of what each was made from."""
    return KeptPages(digest(*chain(*sorted(templates.items())), *wording.languages), known)


def _bytes_of(data: bytes | None) -> Mapping[str, bytes]:
    return msgspec.msgpack.decode(data, type=dict[str, bytes]) if data else {}


def abstract_of(view: ReportView, where: tuple[Alternates, ...] = ()) -> Abstract:
    own = tuple(abridged(each) for each in view.dataset.observations if each.key.subject is None)
    said = replace(view.dataset, observations=own)
    return Abstract(view.slug, view.settings, said, where, view.passages, view.silences)
