"""all reports -> the search over them, and the page of their data."""

from site_gen.site.collection.paper import Paper
from site_gen.site.collection.search import parts
from site_gen.site.frame import above, addresses
from site_gen.site.frame.page import Document


def search(paper: Paper) -> Document:
    context = {
        "list": addresses.reports(paper.speech.lang),
        "shards": above.shard("{shard}"),
        "parts": parts(len(paper.common.views)),
    }
    return paper.page("search-all", above.search, "compare-search.html", context)


def downloads(paper: Paper) -> Document:
    files = tuple((path.rpartition("/")[2], path, size) for path, size in paper.common.data.items())
    counts = {"reports": len(paper.common.views), "values": paper.common.found.count}
    context = {"files": files, "counts": counts, "parquet": any(name.endswith(".parquet") for name, _, _ in files)}
    return paper.page("downloads", above.downloads, "compare-data.html", context)
