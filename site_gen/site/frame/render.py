"""documents and templates -> the bytes of every page, the same each time."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache, partial
from types import SimpleNamespace

from jinja2 import Environment, FunctionLoader, StrictUndefined, UndefinedError
from markupsafe import Markup, escape
from msgspec import Struct

from site_gen.model.keeping import FORGETFUL, Keep
from site_gen.model.period import Period
from site_gen.model.problem import ContentError
from site_gen.model.quantity import Quantity
from site_gen.site.frame import above, addresses, anchors, links
from site_gen.site.frame.assets import fetched
from site_gen.site.frame.compiled import Compiled
from site_gen.site.frame.foreign import mark_chinese
from site_gen.site.frame.hooks import nameless
from site_gen.site.frame.kept_pages import KeptPages
from site_gen.site.frame.mistakes import FOLDER, problem_of
from site_gen.site.frame.page import Document, Frame
from site_gen.site.frame.single import hash_of
from site_gen.site.frame.swift import Swift
from site_gen.site.frame.typography import capital, css_string, hold, quantity, typeset
from site_gen.site.words.wording import Gettext

Speaker = Callable[..., Markup]
"""The words of the interface in one language."""
_PLAIN = (str, Markup, int)
_ADDRESSES = SimpleNamespace(**{**vars(links), **vars(anchors), **vars(above), **vars(addresses)})
"""Templates ask one thing for files and for places on pages."""


class _Words(Struct, frozen=True):
    wording: Gettext
    speakers: Mapping[str, Speaker]
    """By language."""


def render(
    documents: Iterable[Document],
    templates: Mapping[str, str],
    wording: Gettext,
    keep: Keep = FORGETFUL,
    kept: KeptPages | None = None,
) -> dict[str, bytes]:
    """Path -> HTML. `templates`: name (`overview.html`) -> text; entries that are no templates do no harm.

    `kept`: pages that need not be made again.

    Raises ContentError where a template is mistaken: whoever lays their own over ours wrote it.
    """
    return {path: html for path, html, _ in rendered(documents, templates, wording, keep, lambda document: "", kept)}


def rendered(
    documents: Iterable[Document],
    templates: Mapping[str, str],
    wording: Gettext,
    keep: Keep,
    key_of: Callable[[Document], str],
    kept: KeptPages | None = None,
) -> Iterator[tuple[str, bytes, str]]:
    """Path, HTML and key of each page as it is made. A page that has a key is kept under it, and not made again."""
    environment = _environment(tuple(templates.items()), keep)
    try:
        words = _Words(wording, {lang: _translator(lang, wording) for lang in wording.languages})
        pieces: dict[object, Markup] = {}

        def make(document: Document) -> bytes:
            return _page(environment, document, words, pieces, kept)

        for document in documents:
            key = key_of(document)
            html = keep.get(key) if key else None
            if html is None:
                html = kept.page(document, make) if kept else make(document)
                keep.put(key, html) if key else None
            yield document.path, html, key
    except Exception as error:
        problem = problem_of(error, templates)
        if problem is None:
            raise
        raise ContentError([problem]) from error


@lru_cache(maxsize=1)
def _environment(templates: tuple[tuple[str, str], ...], keep: Keep) -> Environment:
    """With the templates that were loaded by it once, for as long as none of them changes."""
    environment = Swift(
        loader=FunctionLoader(partial(_loaded, dict(templates))),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=Compiled(keep),
    )
    environment.filters.update(capital=capital, css_string=css_string, hold=hold, quantity=quantity, typeset=typeset)
    environment.filters.update(nameless=nameless, hash_of=lambda text: Markup(hash_of(text)))  # noqa: S704  base64
    environment.globals.update(addresses=_ADDRESSES, html_lang=addresses.html_lang)
    return environment


def _loaded(templates: Mapping[str, str], name: str) -> tuple[str, str, None] | None:
    """Text and file of a template; the file marks it in tracebacks."""
    return (templates[name], f"{FOLDER}{name}", None) if name in templates else None


def _page(
    environment: Environment,
    document: Document,
    words: _Words,
    pieces: dict[object, Markup],
    kept: KeptPages | None,
) -> bytes:
    lang, path, frame = document.lang, document.path, document.frame
    inside = frame.inside
    speech = _speech(lang, path, frame, words)

    def shared(name: str) -> Markup:
        """A part that many pages have alike, rendered once for them: it sees no more than its key."""
        place = links.standing(path, frame.slug)
        key = (name, lang, place, frame.address, frame.around)
        if key not in pieces:
            made = environment.get_template(name).render(_speech(lang, place, frame, words) | {"frame": frame.around})
            pieces[key] = Markup(made)  # noqa: S704  escaped as it was rendered
        return pieces[key]

    def part(name: str, **shown: object) -> Markup:
        """A part of this page alone, as it was made before: it sees no more than it is given, words and links."""

        def make() -> str:
            return environment.get_template(name).render(speech | {"frame": inside} | shown)

        made = kept.part((name, lang, path, inside), shown, make) if kept else make()
        return Markup(made)  # noqa: S704  escaped as it was rendered

    given = {"document": document, "frame": frame, "shared": shared, "part": part}
    html = mark_chinese(environment.get_template(document.template).render(speech | given | dict(document.context)))
    return (fetched(html, document.into) if document.into else html).encode()


def _speech(lang: str, here: str, frame: Frame, words: _Words) -> dict[str, object]:
    """What every template can call: words, numbers and links of a page of `frame` at `here`, in its language."""
    wording = words.wording

    def link(target: str, anchor: str = "") -> str:
        if here.endswith(addresses.NOT_FOUND) and frame.address:  # shown at any depth: links are absolute
            return links.absolute(frame.address, target, anchor)
        return links.relative(here, target, anchor)

    def public(target: str) -> str:
        return f"{frame.address}{target}" if frame.address else link(target)

    def to(page: str, anchor: str = "", code: str = lang) -> str:
        return link(addresses.page(code, frame.slug, page), anchor)

    def number(value: Decimal | int) -> str:
        return wording.number(lang, Decimal(value))

    def quantity(value: Quantity, code: str = lang, *, signed: bool = False) -> str:
        return wording.quantity(code, value, signed=signed)

    def period(value: Period) -> str:
        return wording.period(lang, value)

    return {
        "lang": lang,
        "t": words.speakers[lang],
        "link": link,
        "to": to,
        "public": public,
        "number": number,
        "quantity": quantity,
        "period": period,
        "date": lambda iso: wording.date(lang, iso),
        "language_name": wording.language_name,
        "say_in": wording.say,
    }


def _translator(lang: str, wording: Gettext) -> Speaker:
    """`t('page.x', name=…)`: values are escaped unless they are markup, so that a link can stand in a sentence."""

    def say(message: str, **values: object) -> Markup:
        try:
            text = wording.template(lang, message, values.get("count"))
            return escape(text).format(**wording.written(lang, values))
        except KeyError as missing:
            raise UndefinedError(f"the words `{message}` lack {missing}") from missing

    again = lru_cache(maxsize=4096, typed=True)(say)

    def t(message: str, **values: object) -> Markup:
        plain = all(type(value) in _PLAIN for value in values.values())  # 2 and 2.0 would be one
        return again(message, **values) if plain else say(message, **values)

    return t
