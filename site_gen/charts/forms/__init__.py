"""The forms that a chart can take, one a file, each a value: what it takes and how it is drawn."""

from collections.abc import Mapping
from types import MappingProxyType

from site_gen.charts.form import Form
from site_gen.charts.forms import (
    changes,
    columns,
    dumbbell,
    lollipop,
    multiples,
    rank,
    slope,
    structure,
    table,
    targets,
    units,
)
from site_gen.model.chart import FormName

_ALL = (changes, columns, dumbbell, lollipop, multiples, rank, slope, structure, table, targets, units)
FORMS: Mapping[FormName, Form] = MappingProxyType({module.FORM.name: module.FORM for module in _ALL})
