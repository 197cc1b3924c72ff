"""The session at which a report was given -> its English: Fifth Session of the 17th People’s Congress of Fuping."""

from collections.abc import Mapping, Sequence

from site_gen.drafting.place import address, english
from site_gen.model.compiled import compiled

_NUMERAL = (
    r"(?<![一二三四五六七八九十百零\d])(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|[1-9]\d?)"
)
"""Up to 九十九; 三一十 is none."""
_SESSION = compiled(
    rf"(?P<place>.*?)第?(?P<congress>{_NUMERAL})届(?P<national>全国)?(?:人民代表大会|人大)"
    rf"(?P<standing>常务委员会|常委会)?第?(?P<number>{_NUMERAL})次(?:全体)?会议"
)
_DIGITS = "一二三四五六七八九"
_ORDINALS = (
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth"
    " Sixteenth Seventeenth Eighteenth Nineteenth Twentieth"
)
_SAME = 2
"""Characters; a shorter form of the place's name, 黔东南州, begins as its official one does."""


def session(name: str, place: str, within: Sequence[str], names: Mapping[str, str]) -> str:
    """Empty where `name` is no session of a people's congress. `place`: who reports; `names`: of places."""
    found = _SESSION.fullmatch("".join(name.split()))
    if not found:
        return ""
    whose = _whose(found["place"], place, within, names)
    congress = f"the {_ordinal(_number(found['congress']))} {'National ' if found['national'] else ''}People’s Congress"
    body = f"the Standing Committee of {congress}" if found["standing"] else congress
    of = "" if found["national"] or not whose else f" of {whose}"
    return f"{_word(_number(found['number']))} Session of {body}{of}"


def _whose(said: str, place: str, within: Sequence[str], names: Mapping[str, str]) -> str:
    """The place whose congress it is: the one that reports, in whichever form the line names it."""
    if not place or (said and said[:_SAME] != place[:_SAME] and len(said) > 1 and not said.endswith(place)):
        above = next((each for each in within if said.endswith(each)), "")
        return english(above or said, names) if len(above or said) > 1 else ""  # 旗十三届: it says no name
    return address(place, (), names)


def _number(written: str) -> int:
    """十七 -> 17."""
    if written.isdigit():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    return (10 * (_DIGITS.index(tens) + 1 if tens else 1) if ten else 0) + (_DIGITS.index(ones) + 1 if ones else 0)


def _ordinal(number: int) -> str:
    """17 -> 17th, 21 -> 21st."""
    teens = 10 < number % 100 < 14
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _word(number: int) -> str:
    words = _ORDINALS.split()
    return words[number - 1] if number <= len(words) else _ordinal(number)
