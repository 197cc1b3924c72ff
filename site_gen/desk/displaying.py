"""Acts on charts, key figures, summary and versions: they touch no reading, and all that a build asks is asked."""

from site_gen.desk import charting, pointing, releasing, requests_charts
from site_gen.desk.changing import changed, misread
from site_gen.desk.deeds import Deed, Proofs, RefusedError
from site_gen.desk.splice import Splice
from site_gen.desk.state import State, new_faults


def drawn(state: State, request: requests_charts.Charting, on: str, proofs: Proofs) -> Deed:
    """As `acts.done` does; `on`: the day."""
    if isinstance(request, requests_charts.Chart):
        made = charting.wanted(state, request)
        wrong = (*charting.impossible(state, made), *charting.untitled(state, made.spec))
        if wrong:
            raise RefusedError(wrong)
        spec = charting.fresh(state, made.spec, made.wanted, request.topic) if request.new else made.spec
        splices = charting.charted(state, request, spec)
    elif isinstance(request, requests_charts.Unchart):
        splices = charting.uncharted(state, request)
    elif isinstance(request, requests_charts.Headline):
        splices = pointing.headlined(state, request.names)
    elif isinstance(request, requests_charts.Summary):
        splices = pointing.summed_up(state, request.lang, request.words)
    elif isinstance(request, requests_charts.Version):
        splices = releasing.released(state, on, request.words, request.blocks)
    else:
        splices = charting.moved(state, request.id, request.block)
    return _whole(state, splices, proofs)


def _whole(state: State, splices: tuple[Splice, ...], proofs: Proofs) -> Deed:
    after = changed(state, splices)
    found = (*misread(after), *proofs(after))
    wrong = new_faults((*misread(state), *proofs(state)), found) if found else ()
    if wrong:
        raise RefusedError(wrong)
    return Deed(splices, after, ())
