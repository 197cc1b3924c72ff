"""The site's gate: a sound site passes, and each planted fault is found exactly once."""

import re
from pathlib import Path
from random import Random

import pytest
from html5lib import HTMLParser

from site_gen.model.problem import Problem
from site_gen.site.gate import check as gate
from site_gen.site.gate.check import check
from site_gen.site.gate.check_scan import scan
from site_gen.site.gate.check_sure import is_sure
from site_gen.store import Store

_POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'


def _page(lang: str, other: str, body: str) -> str:
    code, other_code = lang.split("-")[0], other.split("-")[0]
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n{_POLICY}\n<title>2021</title>\n'
        '<meta name="viewport" content="width=device-width">\n<meta name="description" content="…">\n'
        f'<link rel="alternate" hreflang="{lang}" href="index.html">\n'
        f'<link rel="alternate" hreflang="{other}" href="../{other_code}/index.html">\n'
        f'<link rel="stylesheet" href="../site.css">\n<script src="../site.js" defer></script>\n'
        '<script type="application/ld+json">{"name": "x"}</script>\n</head>\n<body>\n<header>'
        f'<a href="../{other_code}/index.html" lang="{other}">{"English" if code == "zh" else "中文"}</a></header>\n'
        f"<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


_BODY = """<h1 id="top-of-page">{title}</h1>
<p id="p3"><a href="#fig-gdp" class="num">2580</a> <img src="../dot.svg" alt="·"></p>
<h2>{part}</h2>
<label for="q">{part}</label><input id="q" type="search">
<figure id="fig-gdp" aria-labelledby="t" aria-describedby="d">
<figcaption><span>1</span><p id="t">{title}</p></figcaption>
<svg role="img" aria-label="x" viewBox="0 0 1 1"><path id="s1" d="M0 0"/></svg>
<p id="d">{long}</p><table><tr><th>a</th></tr></table></figure>"""


def _site() -> dict[str, str]:
    zh = _BODY.format(title="湘潭市政府工作报告", part="图表", long="地区生产总值由1762.02亿元增加到2580亿元。")
    en = _BODY.format(title="Report", part="Charts", long="GDP grew from 176 to 258 billion, 7.1% a year.")
    links = '<h1>Reports</h1>\n<a href="zh/index.html">Chinese</a><a href="en/index.html">English</a>'
    lines = _page("en", "zh-Hans", links).replace("../", "").split("\n")
    root = "\n".join(line for line in lines if "hreflang" not in line and "<header>" not in line)
    return {
        "index.html": root,
        "zh/index.html": _page("zh-Hans", "en", zh),
        "en/index.html": _page("en", "zh-Hans", en),
        "site.css": "a{background:url(dot.svg)}",
        "site.js": "",
        "dot.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
        "feed.xml": "<feed/>",
        "data.json": "{}",
    }


def _found(files: dict[str, str]) -> list[str]:
    return [problem.rule for problem in check({path: text.encode() for path, text in files.items()})]


def _faults() -> list[tuple[str, str, str, str]]:
    """`rule | file | words => words put in their place`."""
    lines = (Path(__file__).parent / "cases" / "site_faults.txt").read_text("utf-8").splitlines()
    cases = []
    for line in lines:
        if line and not line.startswith("#"):
            rule, file, change = line.split(" | ", 2)
            old, new = change.split(" =>")
            cases.append((rule, file, old.strip(), new.strip()))
    return cases


def test_a_sound_site_has_no_problems() -> None:
    assert () == check({path: text.encode() for path, text in _site().items()})


@pytest.mark.parametrize(("rule", "file", "old", "new"), _faults())
def test_each_planted_fault_is_found_once(rule: str, file: str, old: str, new: str) -> None:
    files = _site()
    assert 1 == files[file].count(old)
    files[file] = files[file].replace(old, new)
    assert [rule] == _found(files)


def test_a_page_that_nothing_links_to_is_found() -> None:
    files = _site()
    files["zh/lost.html"] = "\n".join(line for line in files["zh/index.html"].split("\n") if "hreflang" not in line)
    assert ["unreachable-page"] == _found(files)


def test_a_problem_names_file_line_and_rule() -> None:
    files = _site()
    files["zh/index.html"] = files["zh/index.html"].replace('href="#fig-gdp"', 'href="#fig-gpd"')
    (problem,) = check({path: text.encode() for path, text in files.items()})
    assert ("zh/index.html", 19, 12, "broken-anchor") == (problem.file, problem.line, problem.column, problem.rule)
    assert "zh/index.html has no #fig-gpd" == problem.message
    assert problem.excerpt.startswith('<p id="p3"><a href="#fig-gpd"')


def test_a_public_address_does_not_hide_the_other_language() -> None:
    files = {
        path: text.replace('hreflang="en" href="../en/', 'hreflang="en" href="https://example.org/r/en/')
        for path, text in _site().items()
    }
    assert [] == _found(files)


def test_a_page_shown_at_any_depth_may_name_the_whole_address_of_a_page_that_there_is() -> None:
    page = _site()["index.html"].replace('href="zh/index.html"', 'href="/reports/zh/index.html"')
    assert [] == _found({**_site(), "404.html": page})
    assert ["broken-link"] == _found({**_site(), "404.html": page.replace("/reports/zh/", "/reports/fr/")})


def test_a_page_is_judged_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong with it alone is kept by its bytes; where its links lead is looked up each time."""
    site = _site()
    site["zh/index.html"] = site["zh/index.html"].replace('id="q"', 'id="p3"')
    first = _kept(site, tmp_path)
    assert "duplicate-id" in {problem.rule for problem in first}
    judged: list[str] = []
    monkeypatch.setattr(gate, "check_markup", lambda page: judged.append(page.path) or ())
    assert (first, []) == (_kept(site, tmp_path), judged)
    _kept(site | {"en/index.html": site["en/index.html"].replace("176", "177")}, tmp_path)
    assert ["en/index.html"] == judged
    del site["dot.svg"]
    assert "broken-link" in {problem.rule for problem in _kept(site, tmp_path)}


def test_what_another_program_kept_or_a_damaged_file_holds_is_judged_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = _site() | {"zh/index.html": _site()["zh/index.html"].replace('id="q"', 'id="p3"')}
    first = _kept(site, tmp_path)
    judged: list[str] = []
    told = gate.check_markup
    monkeypatch.setattr(gate, "check_markup", lambda page: judged.append(page.path) or told(page))
    files = {path: text.encode() for path, text in site.items()}
    assert (first, 3) == (check(files, Store(tmp_path, "2")), len(judged))
    for entry in (tmp_path / "entries").iterdir():
        entry.write_bytes(entry.read_bytes()[:-1] + b"x")
    assert (first, 6) == (_kept(site, tmp_path), len(judged))
    assert (first, 6) == (_kept(site, tmp_path), len(judged))


_RICH = """<nav><ul><li><a href="#a">a</a></li></ul></nav><dl><div><dt>t</dt><dd>d<br>d</dd></div></dl>
<form><fieldset><legend>l</legend><label><select><option>o</option></select></label><button type="button">b</button>
</fieldset></form><details><summary><b>s</b></summary><p>x <i>y</i> &amp; z</p></details>
<noscript><p>n</p></noscript>
<table><caption>c</caption><thead><tr><th>h</th></tr></thead><tbody><tr><td><p>d</p></td></tr></tbody></table>
<svg viewBox="0 0 1 1"><title>t</title><g><path d="M0 0"/><text><tspan>x</tspan></text></g></svg>
<script src="a"></script>"""
_ODD = (
    "<p>",
    "</p>",
    "</a>",
    "<tr>",
    "<br/>",
    "<div/>",
    "&",
    "&x;",
    "\0",
    "<",
    '"',
    "<!--",
    "<h2>",
    "</body>",
    "<li>",
    "<hr>",
)


def _spoilt(page: str, chance: Random) -> str:
    """With a piece of markup lost, doubled, moved, put around another, or one that fits nowhere."""
    tokens = list(re.finditer(r"<[^<>]*>|[^<]+", page))
    one, other = chance.choice(tokens), chance.choice(tokens)
    name = (re.match(r"</?(\w+)", other[0]) or ("", "p"))[1]
    ends = [one.end(), page.find(f"</{one[0][1:].split(' ')[0].rstrip('>')}>", one.end())]
    changed = chance.choice(["", one[0] * 2, other[0], other[0] + one[0], chance.choice(_ODD) + one[0]])
    if ends[1] > 0 and chance.random() < 0.4:
        return f"{page[: ends[0]]}<{name}>{page[ends[0] : ends[1]]}</{name}>{page[ends[1] :]}"
    return page[: one.start()] + changed + page[one.end() :]


def test_no_page_that_a_parser_faults_passes_for_sure() -> None:
    chance = Random(20)  # noqa: S311 — the same each time
    whole = _page("zh-Hans", "en", _BODY.format(title="a", part="b", long="c") + _RICH)
    assert is_sure(scan("x", whole))
    passed = [page for page in (_spoilt(whole, chance) for _ in range(1500)) if is_sure(scan("x", page))]
    assert len(passed) > 150
    faults = [(page, errors[0]) for page in passed if (errors := _errors(page))]
    assert [] == faults


def _errors(page: str) -> list[object]:
    parser = HTMLParser()
    parser.parse(page)
    return list(parser.errors)


def _kept(files: dict[str, str], folder: Path) -> tuple[Problem, ...]:
    return check({path: text.encode() for path, text in files.items()}, Store(folder, "1"))
