"""The door to our own cache: what was made before, found again by what it was made from. Nothing here is needed.

Entries are found by a digest of all that they were made from and begin with a digest of themselves, so that a half or
damaged one is no entry. Reports, drawings and pages are data (msgpack, read into the nouns): nothing of it can run.
Compiled templates are code, but whoever can lay a false one here can lay a false `templates/base.html` beside it,
which Jinja runs just so; the cache of a project deserves the trust that its templates have, and no more. Those beside
the program lie among its modules as Python compiled them, and are safe where those are.
"""

from site_gen.store.ourselves import program
from site_gen.store.traces import digest, words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from site_gen.store.entries import Own, Store
    from site_gen.store.journal import Journal

__all__ = ["Journal", "Own", "Store", "digest", "program", "words"]


def __getattr__(name: str) -> object:
    """The doors that something goes through: a build that has nothing to do loads neither (15 of its 50 ms)."""
    if name in ("Own", "Store"):
        from site_gen.store import entries

        return getattr(entries, name)
    if name == "Journal":
        from site_gen.store.journal import Journal

        return Journal
    raise AttributeError(name)
