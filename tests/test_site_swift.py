"""Our environment renders what Jinja's renders, also where its shortcuts could be seen."""

from collections.abc import Mapping
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from site_gen.site.frame.swift import Swift

MACROS = "{% macro said(what, much=2, end='!') %}{{ what }} {{ much }} {{ here }}{{ end }}{% endmacro %}"
CASES: Mapping[str, Mapping[str, str]] = {
    "a macro by places and names": {
        "page": "{{ m.said('a', end='<b>') }}{{ m.said('a', 3) }}{{ m.said(much=1, what=2) }}"
    },
    "called with a caller": {
        "page": "{% macro box(n) %}[{{ caller(n) if caller is defined }}]{% endmacro %}"
        "{% call(i) box(3) %}<{{ i }}>{% endcall %}{{ box(4) }}"
    },
    "whatever is given": {"page": "{% macro all() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ all(1, 2, a='<') }}"},
    "a variable set behind the import": {"page": "{{ m.said(1) }}{% set here = 'there' %}{{ m.said(2) }}"},
    "another value in each turn": {
        "page": "{% for here in 'xy' %}{% import 'macros' as own with context %}{{ own.said(1) }}{% endfor %}"
    },
    "a value that only an import of the import asks for": {
        "page": "{% for deep in 'xy' %}{% import 'outer' as own with context %}{{ own.told() }}{% endfor %}",
        "outer": "{% import 'inner' as i with context %}{% macro told() %}{{ i.told() }}{% endmacro %}",
        "inner": "{% macro told() %}{{ deep }}{% endmacro %}",
    },
    "an import named later": {
        "page": "{% for deep in 'xy' %}{% import 'outer' as own with context %}{{ own.told() }}{% endfor %}",
        "outer": "{% set name = 'inner' %}{% import name as i with context %}"
        "{% macro told() %}{{ i.told() }}{% endmacro %}",
        "inner": "{% macro told() %}{{ deep }}{% endmacro %}",
    },
    "templates that take in each other": {
        "page": "{% import 'outer' as own with context %}{{ own.told(2) }}",
        "outer": "{% macro told(n) %}{% if n %}"
        "{% import 'inner' as i with context %}{{ i.told(n) }}{% endif %}{% endmacro %}",
        "inner": "{% macro told(n) %}{{ n }}{% import 'outer' as o with context %}{{ o.told(n - 1) }}{% endmacro %}",
    },
}


def _rendered(kind: type[Environment], templates: Mapping[str, str], **given: Any) -> str:
    known = {"macros": MACROS, **templates, "page": f"{{% import 'macros' as m with context %}}{templates['page']}"}
    return kind(loader=DictLoader(known), autoescape=True, undefined=StrictUndefined).get_template("page").render(given)


@pytest.mark.parametrize("name", CASES)
def test_what_templates_say_is_what_jinja_says(name: str) -> None:
    given = {"here": "<here>", "deep": Markup("<i>")}
    assert _rendered(Swift, CASES[name], **given) == _rendered(Environment, CASES[name], **given)


def test_macros_are_made_anew_where_they_see_something_else() -> None:
    swift = Swift(
        loader=DictLoader({"macros": MACROS, "page": "{% import 'macros' as m with context %}{{ m.said(1) }}"})
    )
    page, macros = swift.get_template("page"), swift.get_template("macros")
    said = [page.render(here=here, unasked=unasked) for here in "abcdefa" for unasked in (1, 2)]
    assert said == [f"1 2 {here}!" for here in "abcdefa" for _ in range(2)]
    assert macros.make_module({"here": "a", "unasked": 3}) is macros.make_module({"here": "a", "unasked": 4})


@pytest.mark.parametrize("called", ["m.said()", "m.said(1, 2, 3, 4)", "m.said(1, with='x')", "m.said(1, what=2)"])
def test_a_call_that_jinja_refuses_is_refused_alike(called: str) -> None:
    refused = []
    for kind in (Environment, Swift):
        with pytest.raises(Exception, match=r".") as error:
            _rendered(kind, {"page": f"{{{{ {called} }}}}"}, here="")
        refused.append((error.type, str(error.value)))
    assert refused[0] == refused[1]
