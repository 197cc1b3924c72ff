"""edition, dataset -> the report's own tables as CSV and JSON: each cell as printed, with what is read from it."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from itertools import groupby

from site_gen.data.exports import BYTE_ORDER_MARK, safe
from site_gen.data.exports_fields import Places, Table
from site_gen.model.dataset import Dataset, Key
from site_gen.model.edition import Block, Edition, Statement
from site_gen.model.wording import Wording

_Rows = tuple[tuple[Block, ...], ...]
_Ids = Mapping[Key, str]
_Records = Mapping[str, Mapping[str, str]]


def tables(edition: Edition, dataset: Dataset, places: Places, wording: Wording) -> dict[str, str]:
    """Name -> text: `tables/p55.csv`, `tables/p55.json` for the table whose first cell is the block p55."""
    found = tuple(_tables(edition))
    if not found:
        return {}
    ids = {observation.key: observation.id for observation in dataset.observations}
    known = {record["id"]: record for record in Table.of(dataset, places, wording).records}
    return {
        f"tables/{rows[0][0].id}.{kind}": text
        for rows in found
        for kind, text in (("csv", _csv(rows)), ("json", _json(rows, ids, known)))
    }


def _tables(edition: Edition) -> Iterator[_Rows]:
    for table, cells in groupby(edition.blocks, lambda block: block.cell.table if block.cell else None):
        if table is not None:
            rows = groupby(cells, lambda block: block.cell.row if block.cell else 0)
            yield tuple(tuple(row) for _, row in rows)


def _csv(rows: _Rows) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([safe(cell.text) for cell in row] for row in rows)
    return BYTE_ORDER_MARK + text.getvalue()


def _json(rows: _Rows, ids: _Ids, known: _Records) -> str:
    stated = dict.fromkeys(id for row in rows for cell in row for id in _stated(cell, ids))
    content = {
        "block": rows[0][0].id,
        "rows": [[_cell(cell, ids) for cell in row] for row in rows],
        "observations": [{field: value for field, value in known[id].items() if value} for id in stated],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _cell(block: Block, ids: _Ids) -> dict[str, object]:
    stated, source = _stated(block, ids), block.source
    place = {"text": block.text, "block": block.id, "source_start": source.start, "source_end": source.end}
    return {**place, "observations": stated} if stated else place


def _stated(block: Block, ids: _Ids) -> list[str]:
    return [ids[key] for piece in block.inlines if isinstance(piece, Statement) for key in piece.keys]
