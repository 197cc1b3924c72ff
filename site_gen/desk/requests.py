"""What a browser may ask the desk to do, typed; `msgspec` refuses everything else."""

import msgspec

from site_gen.desk.requests_charts import Chart, Charting
from site_gen.desk.requests_fields import OnRows, Who
from site_gen.desk.requests_outline import Outlining
from site_gen.desk.requests_readings import Confirm, Correct, Name, Read, Reject, Unstated
from site_gen.desk.requests_translation import Pair, Translate


class Undo(OnRows, frozen=True, tag="undo"):
    """The last act is taken back."""


class Redo(OnRows, frozen=True, tag="redo"):
    """What was taken back last is done again."""


Act = Confirm | Correct | Name | Reject | Read | Pair | Translate | Unstated | Outlining | Charting
Try = Translate | Chart
"""What can be looked at before it is done."""
Request = Act | Undo | Redo


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A request with the id under which it is done once, and the name of who asks."""

    id: str
    who: Who
    act: Request


def asked(body: bytes) -> Asked:
    """Raises msgspec.ValidationError, or DecodeError, for anything else."""
    return msgspec.json.decode(body, type=Asked)
