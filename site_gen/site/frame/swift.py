"""Jinja's environment without the detours that took a third of the time in which pages are rendered.

The bytes are the same: what is called here never asks for a context, what is output becomes a string in any case, and
macros that see the same values are the same macros.
"""

import re
from collections.abc import Sequence
from functools import cached_property
from io import StringIO
from types import CodeType
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Macro
from jinja2.utils import internalcode, missing
from markupsafe import Markup, escape

from site_gen.model.compiled import compiled

_SPECIAL = compiled("[<>&\"']")
_ASKED = re.compile(r"\bresolve\('(\w+)'\)")
_HELD = 4
"""Sets of macros of a template: a page sees its frame, its parts see what of it does not change from page to page."""
_OTHERS = re.compile(r"\benvironment\.(?:get|select|get_or_select)_template\((?:'([^']+)')?")
"""The name is empty where the template reckons it."""


class _Calling(CodeGenerator):
    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802  Jinja's
        """A call is a call, where Jinja's asks each time whether what is called wants the context."""
        self.visit(node.node, frame)
        stream, self.stream = self.stream, StringIO()
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        given, self.stream = self.stream.getvalue(), stream
        self.write(f"({given.removeprefix(', ')})")


class _Macro(Macro):
    @internalcode
    def __call__(self, *args: Any, **kwargs: Any) -> str:
        """What Jinja's does where only places and names are given that the macro has, as is nearly always so."""
        if self.caller or self.catch_kwargs or self.catch_varargs or len(args) > self._argument_count:
            return super().__call__(*args, **kwargs)
        if len(args) < self._argument_count:
            args += tuple([kwargs.pop(name, missing) for name in self.arguments[len(args) :]])
        if kwargs:
            return super().__call__(*args, **kwargs)
        return str.__new__(Markup, self._func(*args))


class _Template(Template):
    """Makes its macros once for all that import it and see the same values, as the parts of a page do."""

    def make_module(self, vars: Any = None, shared: bool = False, locals: Any = None) -> TemplateModule:  # noqa: A002
        if self._asked is None:
            return super().make_module(vars, shared, locals)
        seen = {**(vars or {}), **{name: value for name, value in (locals or {}).items() if value is not missing}}
        values = [seen.get(name, missing) for name in self._asked]
        if (known := tuple(map(id, values))) not in self._made:
            if len(self._made) == _HELD:
                self._made.clear()
            self._made[known] = (values, super().make_module(vars, shared, locals))
        return self._made[known][1]

    @cached_property
    def _made(self) -> dict[tuple[int, ...], tuple[Sequence[object], TemplateModule]]:
        """By the identity of values, which are held so that no others take it."""
        return {}

    @cached_property
    def _asked(self) -> tuple[str, ...] | None:
        """What it asks of the context, and what those ask that it takes in itself; None where it names them later."""
        left: list[Template] = [self]
        known, asked = set[str](), set[str]()
        while left:
            found = left.pop().root_render_func.__globals__
            if "" in found["others"]:
                return None
            asked.update(found["asked"])
            left += [self.environment.get_template(name) for name in found["others"] - known]
            known |= found["others"]
        return tuple(asked)


class Swift(Environment):
    """Its templates write `Markup` and words without special characters as they are."""

    template_class = _Template
    code_generator_class = _Calling
    macro = _Macro

    @staticmethod
    def escaped(value: object) -> str:
        """HTML of what a template outputs."""
        kind = type(value)
        if kind is Markup or (kind is str and not _SPECIAL.search(value)):  # type: ignore[call-overload]
            return value  # type: ignore[return-value]
        return escape(value)

    def _compile(self, source: str, filename: str) -> CodeType:
        own = "escape, Macro = environment.escaped, environment.macro\n"
        own += f"asked, others = {set(_ASKED.findall(source))}, {set(_OTHERS.findall(source))}\n"
        return super()._compile(f"{source}\n{own}", filename)
