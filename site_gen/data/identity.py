"""Key -> id of its observation: the same in every build, readable, and fit for an address or an anchor."""

import hashlib

from site_gen.model.dataset import Key


def observation_id(key: Key) -> str:
    """`gdp-2016`, `gdp-2016-2021-average-growth-estimate`; a subject, which may be Chinese, gives eight hex digits."""
    parts = [key.indicator, str(key.period).replace("..", "-")]
    parts += [key.measure] if key.measure != "level" else []
    parts += [key.status] if key.status != "actual" else []
    parts += [hashlib.sha256(key.subject.encode()).hexdigest()[:8]] if key.subject else []
    return "-".join(parts)
