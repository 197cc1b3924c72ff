"""Files among those of a site that nothing reads: their names are misspelt, or no page shows their language."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path

from site_gen.load import disk
from site_gen.load.collection import FILES
from site_gen.model.problem import Problem

_OF_REPORT = ("report.toml", "charts.toml", "glossary.toml", "indicators.toml", "coverage.toml", "received.toml")


def unread(folder: Path, languages: Collection[str]) -> Iterator[Problem]:
    """Settings and catalogues in `folder` and its reports that no build looks at."""
    yield from _settings(folder, ("site.toml", *FILES))
    for report in (path for path in disk.children(folder, []) if path.is_dir()):
        yield from _settings(report, _OF_REPORT)
        for path in disk.children(report / "locale", []):
            if path.suffix == ".po" and path.stem not in languages:
                hint = f"the site's languages: {', '.join(languages)}; add it to `languages` in site.toml"
                yield disk.problem(path, f"the site does not show `{path.stem}`", "unread-file", hint)


def _settings(folder: Path, known: Collection[str]) -> Iterator[Problem]:
    for path in disk.children(folder, []):
        if path.suffix == ".toml" and path.is_file() and path.name not in known:
            near = get_close_matches(path.name, known, 1)
            hint = f"did you mean `{near[0]}`?" if near else f"read here: {', '.join(known)}"
            yield disk.problem(path, "nothing reads this file", "unread-file", hint)
