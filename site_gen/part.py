"""What one report adds to a site, and how it is kept: its files apart, since most of the time nobody needs them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Self

import msgspec

from site_gen.model.content import ReportSettings
from site_gen.model.dataset import Dataset
from site_gen.model.keeping import Keep
from site_gen.site.page import Document


@dataclass(frozen=True, slots=True)
class Part:
    """One report's share: files, and what the pages above the reports say of it."""

    slug: str
    settings: ReportSettings
    dataset: Dataset
    documents: tuple[Document, ...]
    """Its pages, without what they show."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Empty where they are left in the cache."""
    sums: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """Path -> SHA-256 and size of each file."""

    @classmethod
    def kept(cls, keep: Keep, key: str) -> Self | None:
        """As it was kept under `key`, without its files."""
        data = keep.get(f"part {key}")
        return msgspec.msgpack.decode(data, type=cls) if data else None

    def keep(self, keep: Keep, key: str) -> Self:
        """The same after it was kept; without its files if they can be had from there."""
        sums = {path: (sha256(data).hexdigest(), len(data)) for path, data in self.files.items()}
        light = replace(self, files={}, sums=sums)
        keep.put(f"files {key}", msgspec.msgpack.encode(self.files))
        keep.put(f"part {key}", msgspec.msgpack.encode(light))
        return light if Part.kept(keep, key) else replace(self, sums=sums)

    def files_from(self, keep: Keep, key: str) -> Mapping[str, bytes] | None:
        """Its files, or those kept under `key`; None where they are gone."""
        data = None if self.files else keep.get(f"files {key}")
        return msgspec.msgpack.decode(data, type=dict[str, bytes]) if data else self.files or None
