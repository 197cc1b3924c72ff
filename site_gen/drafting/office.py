"""Source, speaker -> the office that stands beside the name, in both languages: 代市长 is Acting Mayor."""

import re

from site_gen.model.compiled import compiled
from site_gen.model.text import Words

_OFFICES = {
    "总理": "Premier",
    "省长": "Governor",
    "自治区主席": "Chair of the Regional Government",
    "主席": "Chair of the Regional Government",
    "行政长官": "Chief Executive",
    "市长": "Mayor",
    "州长": "Prefecture Governor",
    "盟长": "League Governor",
    "专员": "Prefecture Commissioner",
    "县长": "County Governor",
    "区长": "District Governor",
    "旗长": "Banner Governor",
    "镇长": "Town Mayor",
    "乡长": "Township Head",
    "管理委员会主任": "Director of the Administrative Committee",
    "管委会主任": "Director of the Administrative Committee",
    "办事处主任": "Director of the Subdistrict Office",
}
_SPACED = "|".join(r"\s*".join(title) for title in _OFFICES)
_OFFICE = rf"(代理?)?({_SPACED})"
"""区　长, spaced as on a title page, too."""
_DEPUTY = compiled("(?:副|原|前)$")


def office(source: str, speaker: str) -> Words | None:
    """None where the source names no office beside the speaker, or one of a deputy."""
    name = r"\s*".join(map(re.escape, "".join(speaker.split())))
    found = re.search(rf"{_OFFICE}[\s：:]*{name}", source) if speaker else None
    if not found or _DEPUTY.search(source[: found.start()]):
        return None
    acting, held = "Acting " if found[1] else "", "".join(found[2].split())
    return Words.of({"zh": f"{found[1] or ''}{held}", "en": f"{acting}{_OFFICES[held]}"})
