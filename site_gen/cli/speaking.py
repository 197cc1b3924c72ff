"""The language in which the command line speaks: what is asked for, or what the environment says."""

import gettext
import inspect
import locale
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import click

from site_gen.problems.speech import Speech, lines, said, speak

LANGUAGES = ("zh", "en")
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""As gettext asks them; the first that says something counts."""


def asked(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """`--lang` among the arguments, or the first variable, or (Windows) the system's setting; English otherwise."""
    for at, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            return value or next(iter(arguments[at + 1 :]), "")
    wanted = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    wanted = wanted or locale.getlocale()[0] or ""
    return "zh" if wanted.lower().startswith(("zh", "chinese")) else "en"


def say(text: object, *, err: bool = False, nl: bool = True) -> None:
    """Prints it, each line in the language chosen."""
    click.echo(lines(str(text)), err=err, nl=nl)


@contextmanager
def spoken(lang: str, group: click.Group) -> Iterator[None]:
    """Whatever is said inside, help and click's own messages too, is said in `lang`."""
    if lang != "zh":
        yield
        return
    words = _words(lang)
    before = gettext.translation
    gettext.translation = lambda *_, **__: _Spoken(words)  # type: ignore[assignment]  # whom click asks
    speak(Speech(words, lang))
    try:
        with _helped(group):
            yield
    finally:
        gettext.translation = before
        speak(None)


def _words(lang: str) -> Mapping[str, str]:
    from site_gen import load
    from site_gen.edition.catalogue import read_catalogue

    return {entry.msgid: entry.msgstr for entry in read_catalogue(load.program_words(lang)).entries}


class _Spoken(gettext.NullTranslations):
    """A catalogue of gettext that lies in memory."""

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__()
        self._words = words

    def gettext(self, message: str) -> str:
        return self._words.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._words.get(msgid1 if n == 1 else msgid2, msgid1 if n == 1 else msgid2)


@contextmanager
def _helped(group: click.Group) -> Iterator[None]:
    """The help of every word and option, until it is over."""
    before = [(noun, noun.help) for noun in helped(group)]
    for noun, text in before:
        noun.help = "\n\n".join(said(part) for part in paragraphs(text))
    try:
        yield
    finally:
        for noun, text in before:
            noun.help = text


def helped(command: click.Command) -> Iterator[click.Command | click.Option]:
    """All that has a help text: the command, its options, and those of the words below it."""
    if command.help:
        yield command
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            yield parameter
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        yield from helped(below)


def paragraphs(text: str | None) -> list[str]:
    """Each on one line, but those whose lines click is to leave (they begin with \\b)."""
    parts = inspect.cleandoc(text or "").split("\n\n")
    return [part if part.startswith("\b") else " ".join(part.split()) for part in parts]
