"""Codes of languages: BCP 47, as its registry writes them, since they become folders and the names of files."""

import re

from site_gen.model.compiled import compiled

CODE = r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
"""zh, zh-Hant, pt-BR, es-419, ca-valencia."""
_CODE = compiled(CODE)


def is_code(text: str) -> bool:
    return bool(_CODE.fullmatch(text))


def near_code(text: str) -> str:
    """The code that was meant by `zh_hant`, `PT-br`; empty where there is none near."""
    first, *rest = re.split(r"[-_.]", text.strip())
    parts = [first.lower(), *(_cased(part) for part in rest)]
    return "-".join(parts) if is_code("-".join(parts)) else ""


def _cased(part: str) -> str:
    return {2: part.upper(), 4: part.title()}.get(len(part), part.lower()) if part.isalpha() else part.lower()
