"""Who can report: the divisions of the country, as they stood in each year."""

import re
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.report import Level

KINDS = (
    *("特别行政区", "行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", "矿区", "新区"),
    *("高新技术产业开发区", "经济技术开发区", "开发区", "民族乡", "街道", "苏木"),
    *("省", "市", "县", "区", "盟", "旗", "州", "镇", "乡"),
)
"""Last words of a division's name, longer ones first; a township is in no table, nor is a zone."""
PEOPLES = (
    *(
        "蒙古族",
        "回族",
        "藏族",
        "维吾尔族",
        "苗族",
        "彝族",
        "壮族",
        "布依族",
        "朝鲜族",
        "满族",
        "侗族",
        "瑶族",
        "白族",
        "土家族",
    ),
    *(
        "哈尼族",
        "哈萨克族",
        "傣族",
        "黎族",
        "傈僳族",
        "佤族",
        "畲族",
        "拉祜族",
        "水族",
        "东乡族",
        "纳西族",
        "景颇族",
        "土族",
    ),
    *(
        "柯尔克孜族",
        "达斡尔族",
        "仫佬族",
        "羌族",
        "布朗族",
        "撒拉族",
        "毛南族",
        "仡佬族",
        "锡伯族",
        "普米族",
        "塔吉克族",
        "怒族",
    ),
    *("鄂温克族", "保安族", "裕固族", "独龙族", "鄂伦春族", "各族"),
    *("维吾尔", "哈萨克", "柯尔克孜", "蒙古", "塔吉克", "锡伯", "鄂伦春"),
)
"""Peoples in whose name a division governs itself, as its name has them."""
_PEOPLE = compiled("|".join(PEOPLES))
_KIND = re.sub("林区|矿区|新区", lambda kind: f"(?<={'...' if kind[0] == '林区' else '..'}){kind[0]}", "|".join(KINDS))
"""万柏林区 and 北林区 are no forestry districts, a 新区 is no new area."""
_SELF_GOVERNED = compiled(rf"(内蒙古|.*?)((?:{_PEOPLE.pattern})*)(自治[区州县旗])")
_OTHER = compiled(rf"(.*?)((?:{'|'.join(people for people in PEOPLES if people.endswith('族'))})*)({_KIND})")
_LEVELS: tuple[Level, ...] = ("province", "prefecture", "county")
_Row = tuple[str, tuple[str, ...], int, list[str]]
"""Name, names above it, depth; its code and, where it was not always, its years."""
_FIRST, _LAST = 1980, 2026
_GAP = 12
"""Years after which a name that is no more is somebody else's."""


class Name(Struct, frozen=True):
    """湘西土家族苗族自治州 -> 湘西, (土家族, 苗族), 自治州; a stem of one character keeps its kind: 浚县."""

    stem: str
    peoples: tuple[str, ...]
    kind: str

    @property
    def shorter(self) -> tuple[str, ...]:
        """What else it is called, its peoples left out: 湘西州 and 湘西自治州, 东乡县, 管城区."""
        stem = self.stem or "".join(self.peoples[-1:]).removesuffix("族")
        ends = dict.fromkeys((self.kind, self.kind.removeprefix("自治") if self.kind != "自治区" else self.kind))
        return tuple(f"{stem}{end}" for end in ends if len(stem) > 1) if self.peoples else ()


def parted(name: str) -> Name:
    """The three parts of a division's name; one that ends in no kind is all stem."""
    match = _SELF_GOVERNED.fullmatch(name) or _OTHER.fullmatch(name)
    if match is None or (len(match[1]) < 2 and not match[2]):
        return Name(name, (), match[3] if match else "")
    return Name(match[1], tuple(_PEOPLE.findall(match[2])), match[3])


class Division(Struct, frozen=True):
    name: str
    code: str
    """GB/T 2260."""
    level: Level
    within: tuple[str, ...]
    """Province, prefecture, as far as there are such above it."""
    years: tuple[tuple[int, int], ...]
    """First and last, at whose end it was."""

    def distance(self, year: int) -> int:
        """Years between `year` and the nearest in which it was; 0 in these."""
        inside = max(_FIRST, min(_LAST, year))
        return min(max(first - inside, inside - last, 0) for first, last in self.years)

    def lies_in(self, words: str) -> bool:
        """Whether `words` say what is above it, for short, too: 河北省保定市, 保定市, 广西."""
        short = len(words) > 1 and self.within != () and self.within[-1].startswith(words)
        return short or "".join(self.within).endswith(words)

    def became(self, other: "Division") -> bool:
        """Whether the two are one place under two names, one after the other: 清苑县 to 2014, 清苑区 since."""
        if self.within != other.within or self._was_beside(other):
            return False
        same = self.code == other.code or parted(self.name).stem == parted(other.name).stem
        return same or self._lengthened(other) or other._lengthened(self)

    def _lengthened(self, other: "Division") -> bool:
        """A county of one character that was a district or a city the year after: 达县 to 2012, 达川区 from 2013."""
        short = len(self.name) == 2 and self.name.endswith("县") and other.name.endswith(("区", "市"))
        return short and self.name[0] == other.name[0] and self.years[-1][1] + 1 == other.years[0][0]

    def _was_beside(self, other: "Division") -> bool:
        return any(one[0] <= two[1] and two[0] <= one[1] for one in self.years for two in other.years)


class Divisions(Struct, frozen=True, dict=True):
    """All of them; their table is read when the first is asked for."""

    text: str = ""
    """A division a line, counties below their prefecture, these below their province; see the head of the file."""

    def named(self, name: str, year: int) -> tuple[Division, ...]:
        """Those of that name, or so called for short, in `year`; else those whose time was nearest to it."""
        found = tuple(map(_division, self._by_name.get(name, ())))
        nearest = min((each.distance(year) for each in found), default=0)
        return tuple(each for each in found if each.distance(year) == nearest) if nearest <= _GAP else ()

    def told(self, name: str, year: int) -> tuple[Division, ...]:
        """The same of a name with those above it: 河北省保定市高阳县, 保定市高阳县."""
        for start in range(len(name)):
            own = self.named(name[start:], year) if name[start:] in self else ()
            if found := tuple(each for each in own if each.lies_in(name[:start])):
                return found
        return ()

    def of(self, year: int) -> Iterator[Division]:
        """Those of a year."""
        return (_division(row) for row in self._rows if len(row[3]) == 1 or _division(row).distance(year) == 0)

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    @cached_property
    def _rows(self) -> list[_Row]:
        rows: list[_Row] = []
        above: tuple[str, ...] = ()
        for line in self.text.splitlines():
            name, *rest = line.split()
            depth = len(line) - len(line.lstrip(" "))
            if name != "#":
                rows.append((name, above[:depth], depth, rest))
                above = (*above[:depth], name) if depth < 2 else above
        return rows

    @cached_property
    def _by_name(self) -> dict[str, list[_Row]]:
        by_name: dict[str, list[_Row]] = {}
        for row in self._rows:
            by_name.setdefault(row[0], []).append(row)
            for shorter in parted(row[0]).shorter if "自治" in row[0] or "族" in row[0] else ():
                if shorter != row[0]:
                    by_name.setdefault(shorter, []).append(row)
        return by_name


def _division(row: _Row) -> Division:
    name, above, depth, (code, *years) = row
    return Division(name, code, _LEVELS[depth], above, _spans(years[0]) if years else ((_FIRST, _LAST),))


def _spans(text: str) -> tuple[tuple[int, int], ...]:
    """`-1998,2003-` -> the spans, ends of the table filled in."""
    pairs = (span.partition("-") for span in text.split(","))
    return tuple((int(first or _FIRST), int(last or _LAST)) for first, _, last in pairs)
