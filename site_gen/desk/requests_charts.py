"""What may be asked of charts, key figures and the publication: `{"verb": "unchart", "id": "gdp-growth"}`."""

from collections.abc import Mapping

from site_gen.desk.requests_fields import Line, OnRows, Text
from site_gen.model.chart import FormName, Topic


class Chart(OnRows, frozen=True, tag="chart"):
    """A chart of these observations, in this form, under these words; what is not given stays. `new`: one more."""

    id: str = ""
    new: bool = False
    observations: tuple[str, ...] | None = None
    form: FormName | None = None
    topic: Topic | None = None
    title: Mapping[str, Line] | None = None
    note: Mapping[str, Line] | None = None
    mixed: bool | None = None


class Unchart(OnRows, frozen=True, tag="unchart"):
    """No such chart any more."""

    id: str = ""


class Place(OnRows, frozen=True, tag="place"):
    """A chart stands in the text below this block; below none, it does not stand in the text."""

    id: str = ""
    block: str = ""


class Headline(OnRows, frozen=True, tag="headline"):
    """The key figures, in this order."""

    names: tuple[Line, ...] = ()


class Summary(OnRows, frozen=True, tag="summary"):
    """What the report says in a minute, in one language."""

    lang: str = ""
    words: Text = ""


class Version(OnRows, frozen=True, tag="version"):
    """What readers are told of today's publication, by language, and the blocks that it concerns."""

    words: Mapping[str, Line] = {}
    blocks: tuple[str, ...] = ()


Charting = Chart | Unchart | Place | Headline | Summary | Version
"""What the rooms of charts, of key figures and of the publication do."""
