"""content -> for who has no browser, what else the desk would ask: words that no annotation holds, and altered ones."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from site_gen.preview.editor import Editor

_CLAIMABLE = ("quantity", "name", "threshold")
_AROUND = 16
_WHY: Mapping[str, str] = {
    "conflict": "another sentence states another value",
    "again": "another sentence states the same already",
    "unit": "its indicator is counted in another unit",
    "lost": "a copy has lost a character of it",
    "open": "the edition has no annotation",
}


def listed(content: Path, slug: str) -> str:
    """Of a report: readings that were not taken, numerals that nobody claimed, words that a copy may have altered."""
    editor = Editor(content, slug, None)
    report, altered = editor.report(), editor.outline()["altered"]
    blocks = {block["id"]: block for block in report["blocks"]}
    free = [(block, *one) for block in blocks.values() for one in _free(block, report["dropped"])]
    counts = f"{len(report['dropped'])} readings not taken, {len(free)} numerals that nobody claimed"
    lines = [f"{slug}: {counts}, {len(altered)} words that a copy may have altered"]
    for row in report["dropped"]:
        lines.append(f"{blocks[row['block']]['line']}  {row['words']}  =  {_fact(row)}: {_WHY[row['lost']]}")
        lines.append(f"    {_context(blocks[row['block']], row['start'], row['end'])}")
    for one in altered:
        block, start = blocks[one["block"]], one["start"]
        lines.append(f"{block['line']}  {_context(block, start, start + len(one['words']))}  ->  {one['now']}")
    lines += [f"{block['line']}  {_context(block, start, end)}" for block, start, end in free]
    return "\n".join(lines)


def _free(block: Mapping[str, Any], dropped: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, int]]:
    taken = [row for row in dropped if row["block"] == block["id"]]
    for start, end, kind in () if block["read"] else block["hollow"]:
        if kind in _CLAIMABLE and not any(row["start"] <= start < row["end"] for row in taken):
            yield start, end


def _fact(row: Mapping[str, Any]) -> str:
    key = row["facts"][0]["key"]
    return f"{row['name']} {key}" if row["facts"][0]["indicator"] else f"{row['name']} {key.lstrip('@')}"


def _context(block: Mapping[str, Any], start: int, end: int) -> str:
    text = block["text"]
    return f"{text[max(0, start - _AROUND) : start]}【{text[start:end]}】{text[end : end + _AROUND]}"
