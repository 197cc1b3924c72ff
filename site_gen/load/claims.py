"""Tables of words that the editors of a collection keep -> what in them says nothing, says it twice, or goes round."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches

from site_gen.load.toml import Toml
from site_gen.model.curation import Alias
from site_gen.model.glossary import Term
from site_gen.model.problem import Problem

_EVERYWHERE = "an empty word would be found everywhere"
_ONE_ID = "a thing has one id"
_WHERE = "an id of a report's indicators.toml, or of the catalogue"
_ONE_THEME = "a word belongs to one theme"


def unsaid(file: Toml, table: str, key: str, held: Mapping[str, Sequence[str]], *, needed: bool) -> Iterator[Problem]:
    """Words that are empty or stand twice in one list; `held`: id -> its list; `needed`: it must have one."""
    for id, words in held.items():
        if (needed and not words) or not all(map(str.strip, words)):
            yield file.problem(
                (table, id, key), f"`{key}` of `{id}` holds nothing", "no-words", _EVERYWHERE if words else ""
            )
        for word in dict.fromkeys(word for word in words if words.count(word) > 1):
            yield file.problem((table, id, key), f"`{word}` stands twice in `{key}`", "twice", "once is enough")


def taken(file: Toml, table: str, key: str, held: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    """Words that two tables claim; a `*` claims all that begins as it does."""
    holders: dict[str, str] = {}
    hint = _ONE_ID if table == "alias" else _ONE_THEME
    for id, words in held.items():
        for word in words:
            claims = (each for each in holders if _covers(each, word) or _covers(word, each))
            holder = next((holders[each] for each in claims if holders[each] != id), id)
            if holder != id:
                message = f"`{word}` is claimed by `{holder}` and by `{id}`"
                yield file.problem((table, id, key), message, f"{table}-taken", hint)
            holders.setdefault(word, id)


def named_twice(file: Toml, terms: Sequence[Term]) -> Iterator[Problem]:
    """Terms with a name, or another form of one, that an earlier term has."""
    holders: dict[str, str] = {}
    for term in terms:
        for name in dict.fromkeys((term.name.best("zh").text, *term.variants)):
            holder = holders.setdefault(name, term.id)
            if holder != term.id:
                message = f"`{name}` is a name of `{holder}` and of `{term.id}`"
                yield file.problem(("term", term.id, "name"), message, "twice", "words of the text lead to one term")


def astray(file: Toml, aliases: Sequence[Alias]) -> Iterator[Problem]:
    """Aliases that lead to what is an alias itself, and one that stands for all that there is."""
    for alias in aliases:
        keys = ("alias", alias.id, "ids")
        if "*" in alias.ids:
            hint = "write the beginning of the ids before it"
            yield file.problem(keys, "`*` alone stands for every indicator", "alias-round", hint)
        others = [other.id for other in aliases if other.id != alias.id and (other.ids or other.names)]
        for id in (id for other in others for id in alias.ids if _covers(id, other)):
            hint = "an alias leads to an indicator, not to another alias"
            yield file.problem(keys, f"`{id}` has aliases of its own", "alias-round", hint)
        for id in (id for id in alias.apart if any(_covers(own, id) for own in (alias.id, *alias.ids))):
            hint = "it is one with it, or another thing"
            yield file.problem(("alias", alias.id, "apart"), f"`{id}` is `{alias.id}` itself", "alias-round", hint)


def idle(file: Toml, aliases: Sequence[Alias], known: Collection[str]) -> Iterator[Problem]:
    """Ids that lead nowhere: misspelt, or of a report that has gone. `known`: ids of all indicators."""
    for alias in aliases:
        for key, ids in (("ids", alias.ids), ("apart", alias.apart)):
            for id in (each for each in ids if not any(_covers(each, one) for one in known)):
                near = get_close_matches(id, known, 1)
                hint = f"did you mean `{near[0]}`?" if near else _WHERE
                yield file.problem(("alias", alias.id, key), f"no indicator is called `{id}`", "alias-idle", hint)


def _covers(pattern: str, id: str) -> bool:
    return pattern == id or (pattern.endswith("*") and len(pattern) > 1 and id.startswith(pattern[:-1]))
