"""Libraries that only some words of the command line need, and that an installation may lack."""

from importlib.util import find_spec
from types import MappingProxyType

EXTRAS = MappingProxyType(
    {
        "pdf": {"playwright": "playwright", "pypdf": "pypdf", "segno": "segno", "pypdfium2": "pypdfium2"},
        "dask": {"distributed": "distributed"},
        "formats": {"lxml": "lxml", "pypdfium2": "pypdfium2"},
        "parquet": {"duckdb": "duckdb"},
        "traditional": {"opencc": "opencc"},
        "translators": {"lxml": "lxml", "python-docx": "docx", "rapidfuzz": "rapidfuzz"},
        "v8": {"mini-racer": "py_mini_racer"},
    }
)
"""Extra -> the distributions that it brings, each with its module."""


def remedy(extra: str) -> str:
    """`pip install playwright segno`: what brings the libraries of `extra` that are not here; empty if all are."""
    lacking = [distribution for distribution, module in EXTRAS[extra].items() if find_spec(module) is None]
    return f"pip install {' '.join(lacking)}" if lacking else ""
