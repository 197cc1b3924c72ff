"""Templates, compiled once: a fifth of what a build takes.

In a process they are kept in memory, between processes by whoever keeps things for the corridor.
"""

from hashlib import sha256

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from site_gen.model.keeping import Keep

_KNOWN: dict[str, bytes] = {}


class Compiled(BytecodeCache):
    """Finds a compiled template by its name and text."""

    def __init__(self, keep: Keep) -> None:
        self._keep = keep.own

    def load_bytecode(self, bucket: Bucket) -> None:
        kept = _KNOWN.get(_name(bucket)) or self._keep.get(_name(bucket))
        if kept is not None:
            bucket.bytecode_from_string(kept)
            _KNOWN[_name(bucket)] = kept

    def dump_bytecode(self, bucket: Bucket) -> None:
        kept = bucket.bytecode_to_string()
        _KNOWN[_name(bucket)] = kept
        self._keep.put(_name(bucket), kept)


def _name(bucket: Bucket) -> str:
    return sha256(f"{bucket.key} {bucket.checksum}".encode()).hexdigest()
