"""Canonical units -> whether values in them can be of one indicator."""

_ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "CNY USD EUR HKD JPY CNY/person CNY/month CNY/year",  # a report may state exports in dollars
        "count household person person_time head bed place TEU times",  # 市场主体30万户, 新增就业岗位5万个
        "m km",
        "mu m2 km2 mu_time",
        "t m3 tce t/day m3/day",  # 日处理污水能力8万吨
        "minute hour work_hour day working_day month year year_of_age",
        "percent percentage_point ratio times",
        "kW kVA",
        "rank count class",
        "ratio times count",  # 城乡居民收入比降至2以内
    )
)


def comparable(one: str, other: str) -> bool:
    """Whether a level in the one unit can be of an indicator counted in the other. An index has no unit of its own."""
    return one == other or "index" in (one, other) or any(one in group and other in group for group in _ALIKE)
