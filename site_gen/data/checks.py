"""A report checked against itself: dataset, edition -> findings, shown to readers and never applied as corrections."""

from collections.abc import Callable, Iterator

from site_gen.data.checks_arithmetic import reckoning
from site_gen.data.checks_growth import check_growth, check_implied_growth, check_points, check_repeats
from site_gen.data.checks_lists import check_lists
from site_gen.data.checks_parts import check_parts, check_per_head, check_structures, check_unlike
from site_gen.data.checks_targets import check_additions, check_doubling, check_pace, check_target_path
from site_gen.model.dataset import Dataset
from site_gen.model.edition import Edition
from site_gen.model.finding import Finding
from site_gen.model.wording import Wording

_CHECKS: tuple[Callable[[Dataset, Wording], Iterator[Finding]], ...] = (
    check_growth,
    check_points,
    check_structures,
    check_per_head,
    check_parts,
    check_doubling,
    check_target_path,
    check_additions,
    check_pace,
    check_implied_growth,
    check_unlike,
    check_repeats,
)
_ORDER = ("differs", "explained", "cannot-tell", "agrees")


def check(dataset: Dataset, edition: Edition, wording: Wording) -> tuple[Finding, ...]:
    """All findings, those that a reader should look at first."""
    with reckoning(dataset):
        of_numbers = [finding for one in _CHECKS for finding in one(dataset, wording)]
    found = (*of_numbers, *check_lists(edition, wording))
    return tuple(sorted(found, key=lambda finding: _ORDER.index(finding.verdict)))
