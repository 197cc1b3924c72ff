"""A report -> English names for its indicators: those that other reports of the site give, then those made by rule."""

from collections.abc import Mapping
from itertools import chain

from site_gen import load, naming
from site_gen.desk.state import INDICATORS, State
from site_gen.preview.files import indicators_of
from site_gen.preview.folder import Folder


def suggested(folder: Folder, state: State) -> Mapping[str, list[str]]:
    """By the Chinese name: {"工业用电量": ["Industrial electricity consumption"]}."""
    _, folders, _ = load.survey(folder.content)
    found: dict[str, list[str]] = {}
    every = [indicators_of(each / INDICATORS) for each in folders if each != folder.path]
    ruled = naming.named(state.report.indicators, naming.lexicon(load.lexicon(), state.standard))
    for indicator in (*chain.from_iterable(every), *ruled):
        if words := indicator.name.get("en"):
            found.setdefault(indicator.name.get("zh") or "", []).append(words)
    return found
