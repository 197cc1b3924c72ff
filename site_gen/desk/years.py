"""The years of a report: what speaks for others than report.toml has, and the characters that put them right there."""

import re
import tomllib

import tomlkit

from site_gen.desk.splice import MovedError, Splice, line_start, newline, plain
from site_gen.desk.state import SETTINGS, State
from site_gen.load.place import find
from site_gen.model.compiled import compiled
from site_gen.model.period import Period

_VALUE = compiled(r"""\s*=\s*("[^"\\\n]*"|'[^'\n]*')""")
_TERM = re.compile(r"^term_review[ \t]*=[^\r\n]*(?:\r\n|\r|\n)", re.MULTILINE)
_YEAR = compiled(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def years_of(state: State) -> dict[str, str]:
    own = state.report.settings
    return {"review": str(own.review), "plan": str(own.plan), "term": str(own.term_review or "")}


def named(state: State) -> tuple[tuple[str, int], ...]:
    """What else tells the year that is planned: the title's year, that of the date; where it is another one."""
    own = state.report.settings
    title = _YEAR.findall(own.title.best(own.language).text)
    told = [("title", int(title[0]))] if len({*title}) == 1 else []
    told += [("date", int(own.date[:4]))] if own.date[:4].isdigit() else []
    return tuple((sign, year) for sign, year in told if year not in _fitting(sign, own.plan))


def _fitting(sign: str, plan: Period) -> tuple[int, ...]:
    """A report may be given in December before the year that it plans."""
    return (plan.first_year, plan.first_year - 1) if sign == "date" else (plan.first_year,)


def reset(state: State, review: Period, plan: Period, term: Period | None) -> tuple[Splice, ...]:
    """The values of `review`, `plan` and `term_review`; a term that there is no more goes with its line."""
    text, own = state.texts[SETTINGS], state.report.settings
    wanted = (("review", own.review, review), ("plan", own.plan, plan))
    splices = [_valued(text, name, str(now)) for name, was, now in wanted if was != now]
    if term and own.term_review and term != own.term_review:
        splices.append(_valued(text, "term_review", str(term)))
    elif term != own.term_review:
        splices.append(_added(text, str(term)) if term else _removed(text))
    return tuple(splices)


def _valued(text: str, name: str, words: str) -> Splice:
    place = find(plain(text), (name,))
    at = line_start(text, place.line) + place.column - 1
    match = _VALUE.match(text, at + place.length)
    if match is None:
        raise MovedError(SETTINGS)
    return _proved(text, Splice(SETTINGS, match.start(1) + 1, match[1][1:-1], words), name, words)


def _added(text: str, words: str) -> Splice:
    """A line below `plan`."""
    at = line_start(text, find(plain(text), ("plan",)).line + 1)
    line = f"term_review = {tomlkit.item(words).as_string()}{newline(text)}"
    return _proved(text, Splice(SETTINGS, at, "", line), "term_review", words)


def _removed(text: str) -> Splice:
    match = _TERM.search(text)
    if match is None:
        raise MovedError(SETTINGS)
    return _proved(text, Splice(SETTINGS, match.start(), match[0], ""), "term_review", None)


def _proved(text: str, splice: Splice, name: str, words: str | None) -> Splice:
    """The splice, where it changes that one value and no other; MovedError for a file that is written otherwise."""
    end = splice.start + len(splice.before)
    try:
        was, now = (tomllib.loads(plain(each)) for each in (text, text[: splice.start] + splice.after + text[end:]))
        told = now.pop(name, None)
    except tomllib.TOMLDecodeError:
        raise MovedError(SETTINGS) from None
    was.pop(name, None)
    if told != words or was != now:
        raise MovedError(SETTINGS)
    return splice
