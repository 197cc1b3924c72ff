"""The reports of one site, opened in the desk as they are asked for; `desk_api.py` serves them."""

from collections.abc import Mapping
from pathlib import Path

from tornado import web

from site_gen import load
from site_gen.preview.editor import Editor
from site_gen.site.words.wording import Gettext

_SPOKEN = ("desk.", "measure.", "status.", "sign.", "mode.", "doubt.", "topic.")
"""Beginnings of the messages that the rooms say."""


class Desk:
    """The reports of one site, opened as they are asked for."""

    def __init__(self, content: Path, templates: Path, journals: Path | None, token: str, preview: str) -> None:
        self.token, self.preview, self.port = token, preview, 0
        self.content, self._templates, self._journals = content, templates, journals
        self._editors: dict[str, Editor] = {}
        paths = ("--content", str(content), "--templates", str(templates))
        cache = ("--cache", str(journals.parent)) if journals else ("--no-cache",)
        self.check = ("check", "--json", *paths, *cache)

    def wrote(self, path: Path) -> bool:
        """Whether the file is as the desk wrote it, or was on its way there."""
        editor = self._editors.get(path.parent.name) or self._editors.get(path.parent.parent.name)
        return path.name.startswith(".") or bool(editor and editor.wrote(path))

    def slugs(self) -> tuple[str, ...]:
        _, folders, _ = load.survey(self.content)
        return tuple(folder.name for folder in folders if load.is_slug(folder.name))

    def editor(self, slug: str) -> Editor:
        """Of a report that is there; a name that is none is 404."""
        if slug not in self.slugs():
            raise web.HTTPError(404)
        if slug not in self._editors:
            journal = self._journals / f"{slug}.jsonl" if self._journals else None
            self._editors[slug] = Editor(self.content, slug, journal, self._templates)
        return self._editors[slug]

    def words(self, lang: str) -> Mapping[str, str]:
        """What the rooms say in a language of the interface."""
        texts = load.words(load.templates(self._templates))
        if lang not in texts:
            raise web.HTTPError(404)
        catalogue = Gettext.from_catalogues({lang: texts[lang]}).catalogues[lang]
        return {id: forms[-1] for id, forms in catalogue.texts.items() if id.startswith(_SPOKEN)}
