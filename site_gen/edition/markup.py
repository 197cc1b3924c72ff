"""Markdown -> markdown-it tokens that know where they stand. The only module that knows markdown-it-py's inside.

Raw HTML is parsed so that it can be reported, never so that it can be shown. Addresses of links are kept as written:
markdown-it would percent-encode 韶山市, and whether a scheme is allowed is ours to say.
"""

from collections.abc import Callable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from site_gen.edition.emphasis import cjk_emphasis

_InlineRule = Callable[[StateInline, bool], bool]
_BlockRule = Callable[[StateBlock, int, int, bool], bool]

_SPANNED = ("newline", "escape", "backticks", "footnote_ref", "link", "image", "autolink", "html_inline", "entity")


class _Markdown(MarkdownIt):
    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's name
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it's name
        return True


def _spanned(rule: _InlineRule) -> _InlineRule:
    """`rule`, noting in the meta of each token that it makes which characters of the block it was made from."""

    def run(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        for token in state.tokens[count:]:
            if token.type != "text":  # plain words have no span, whether they stand before or within
                token.meta.setdefault("span", (start, state.pos))
        return True

    return run


def _marks(rule: _InlineRule) -> _InlineRule:
    """The rule for a run of * or _, which makes one token of text for each mark, after the words before them."""

    def run(state: StateInline, silent: bool) -> bool:
        start = state.pos
        if not rule(state, silent):
            return False
        for place in range(start, state.pos):
            state.tokens[place - state.pos].meta["span"] = (place, place + 1)
        return True

    return run


def _tags_alone(rule: _InlineRule) -> _InlineRule:
    """The rule for HTML, but `<?php … ?>` is words: no browser does anything with it."""
    return lambda state, silent: not state.src.startswith("<?", state.pos) and rule(state, silent)


def _tag_blocks_alone(rule: _BlockRule) -> _BlockRule:
    def run(state: StateBlock, first: int, last: int, silent: bool) -> bool:
        start = state.bMarks[first] + state.tShift[first]
        return not state.src.startswith("<?", start) and rule(state, first, last, silent)

    return run


def _tags_only(parser: MarkdownIt) -> None:
    block = next(rule.fn for rule in parser.block.ruler.__rules__ if rule.name == "html_block")
    parser.block.ruler.at("html_block", _tag_blocks_alone(block), {"alt": ["paragraph", "reference", "blockquote"]})
    parser.inline.ruler.at("html_inline", _tags_alone(_rule(parser, "html_inline")))


def _rule(parser: MarkdownIt, name: str) -> Any:
    return next(rule.fn for rule in parser.inline.ruler.__rules__ if rule.name == name)


def _make() -> MarkdownIt:
    parser = _Markdown("commonmark", {"html": True}).enable("table")
    parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    parser.disable(["reference", "text_join", "fragments_join"])
    _tags_only(parser)
    for name in _SPANNED:
        parser.inline.ruler.at(name, _spanned(_rule(parser, name)))
    parser.inline.ruler.at("emphasis", _marks(_rule(parser, "emphasis")))
    return parser


def _make_prose() -> MarkdownIt:
    parser = _Markdown("commonmark", {"html": True}).enable("table")
    cjk_emphasis(parser)
    _tags_only(parser)
    for name in ("link", "image", "html_inline", "autolink"):
        parser.inline.ruler.at(name, _spanned(_rule(parser, name)))
    for name in ("html_block", "html_inline"):
        parser.add_render_rule(name, _as_words)
    parser.add_render_rule("image", _as_words)
    return parser


def _as_words(renderer: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """What is refused is shown as the words that it is."""
    return escapeHtml(tokens[index].content)


_PARSER = _make()
_BLOCKS = _make().disable("inline")
_PROSE = _make_prose()


def block_tokens(text: str) -> list[Token]:
    """The tokens of a whole document; what an `inline` token holds is not read yet (see `inline_tokens`)."""
    return _BLOCKS.parse(text)


def inline_tokens(content: str) -> list[Token]:
    """The inline tokens of one block's Markdown, read as the inside of a paragraph whatever it starts with."""
    return _PARSER.parseInline(content)[0].children or []


def prose_tokens(text: str) -> list[Token]:
    """The tokens of a page written by hand, with emphasis and tables; its HTML is there to be reported."""
    return _PROSE.parse(text)


def prose_html(tokens: Sequence[Token]) -> str:
    """The HTML of these tokens. Raw HTML comes out as words, addresses as written (escaped): check them first."""
    return str(_PROSE.renderer.render(tokens, _PROSE.options, {}))


def span(token: Token) -> tuple[int, int] | None:
    """The characters of the block's content that made `token`; None for plain words, which follow what is before."""
    return token.meta.get("span")
