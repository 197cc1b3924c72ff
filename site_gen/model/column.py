"""The name of a column of the data -> what it holds, in words."""

from site_gen.model.wording import Wording

_NAMED = ("zh", "en")
"""The catalogue names what it knows in both, whatever the languages of a site."""


def describe(name: str, lang: str, wording: Wording) -> str:
    """What a column holds, in words; `name_zh` and `name_en` share an entry and say their language."""
    for code in dict.fromkeys((*_NAMED, *wording.languages)):
        if name.endswith(f"_{code}"):
            field = wording.say(lang, f"data.field.{name.removesuffix(f'_{code}')}")
            return wording.say(lang, "data.field.in", field=field, language=wording.language(lang, code))
    return wording.say(lang, f"data.field.{name}")
