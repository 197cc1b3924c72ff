"""Chinese names -> ids fit for addresses: the catalogue's where there is one, else pinyin."""

from collections.abc import Iterable, Mapping

from pypinyin import Style, lazy_pinyin

from site_gen.model.compiled import compiled
from site_gen.model.report import Reading

_OTHER = compiled(r"[^a-z0-9]+")
_SILENT = compiled(r"[^\w.+]+")
_LONGEST = 60


def indicator_ids(readings: Iterable[Reading]) -> Mapping[str, str]:
    """Indicator name -> id, unique: 新修农村公路里程 -> `xin-xiu-nong-cun-gong-lu-li-cheng`."""
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for reading in readings:
        if reading.indicator in ids:
            continue
        id = reading.indicator_id or unused(slug(reading.indicator) or "indicator", taken)
        ids[reading.indicator] = id
        taken.add(id)
    return ids


def slug(name: str) -> str:
    """Pinyin without tones, hyphenated; at most 60 characters, cut between syllables."""
    syllables = _OTHER.sub("-", "-".join(lazy_pinyin(name)).lower()).strip("-")
    return syllables if len(syllables) <= _LONGEST else syllables[:_LONGEST].rpartition("-")[0]


def pronounced(name: str) -> str:
    """Pinyin with tones, without what is not spoken: “两高”项目 is `liǎng gāo xiàng mù`."""
    return " ".join(lazy_pinyin(_SILENT.sub("", name), style=Style.TONE))


def unused(wanted: str, taken: set[str]) -> str:
    """`wanted`, or with a number behind it where that is taken."""
    candidates = [wanted, *(f"{wanted}-{number}" for number in range(2, len(taken) + 3))]
    return next(candidate for candidate in candidates if candidate not in taken)
