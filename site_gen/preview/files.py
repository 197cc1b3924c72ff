"""The files of a report as the desk sees them: bytes as they are, and never written back in another encoding."""

import contextlib
import hashlib
from pathlib import Path

from site_gen import load
from site_gen.desk.state import CONFIRMED, EDITION
from site_gen.model.dataset import Indicator
from site_gen.model.problem import ContentError, Problem


def order(name: str) -> tuple[bool, bool, str]:
    """In which files are written: what a confirmation is of stands before it."""
    return name == CONFIRMED, name != EDITION, name


def bytes_of(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def indicators_of(path: Path) -> tuple[Indicator, ...]:
    """None where there are none, or none that can be read: it is another report that says so."""
    with contextlib.suppress(ContentError):
        return load.indicators_of(load.text_of(path))
    return ()


def text_of(path: Path, data: bytes) -> str:
    """As written; a file in another encoding cannot be written back, so nothing of the report is edited."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise ContentError([Problem(path.name, 1, 1, f"byte {error.start} is not utf-8", "encoding")]) from error


def digest(data: bytes | None) -> str:
    return "" if data is None else hashlib.sha256(data).hexdigest()[:20]
