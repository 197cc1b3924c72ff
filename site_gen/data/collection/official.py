"""Reports -> those of the country, then of its divisions as its statistics list them: 北京, 天津, 河北 …, 新疆.

By the codes of GB/T 2260, in which what lies in a province, or in a prefecture, follows it.
"""

from collections.abc import Mapping, Sequence

from site_gen.model.content import ReportSettings, place_id
from site_gen.model.division import Divisions
from site_gen.model.square import Square

_COUNTRY = "000000"
_NOWHERE = "999999"


def in_official_order(
    reports: Mapping[str, ReportSettings], divisions: Divisions, provinces: Sequence[Square]
) -> tuple[str, ...]:
    """Slugs; those of one place stay in their order. `provinces` know what each is called for short."""
    oldest_first = sorted(reports.items(), key=lambda each: each[1].plan.last_year)
    newest = {place_id(slug): own for slug, own in oldest_first}
    if len(newest) < 2:
        return tuple(reports)
    whole = {each.short.best("zh").text: each.name for each in provinces}
    codes = {id: code for id, own in newest.items() if (code := _code(own, divisions, whole))}
    return tuple(sorted(reports, key=lambda slug: _key(place_id(slug), codes)))


def _code(own: ReportSettings, divisions: Divisions, whole: Mapping[str, str]) -> str:
    """Empty where its name is that of no division, or of several."""
    if own.level == "national":
        return _COUNTRY
    name = own.place.best("zh").text
    found = {each.code for each in divisions.told(whole.get(name, name), own.plan.last_year)}
    return found.pop() if len(found) == 1 else ""


def _key(id: str, codes: Mapping[str, str]) -> tuple[str, int, str]:
    """What has no code of its own follows what it lies in, as its id says: jiangsu-nanjing-gulou."""
    parts = id.split("-")
    above = ("-".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((codes[each] for each in above if each in codes), _NOWHERE), len(parts), id
