"""Where on a page something stands: what follows the # of a link to it."""


def mention(observation: str, index: int = 0) -> str:
    """Anchor of the `index`-th place (from 0) in the text that states an observation."""
    return f"n-{observation}" if index == 0 else f"n-{observation}-{index + 1}"


def card(observation: str) -> str:
    return f"c-{observation}"


def row(observation: str) -> str:
    """Anchor of an observation's row on the indicators page."""
    return f"o-{observation}"


def indicator(id: str) -> str:
    """Anchor of an indicator, among all of them and among those of several values."""
    return f"i-{id}"


def figure(chart: str) -> str:
    return f"fig-{chart}"


def table(id: str) -> str:
    """Anchor of a table of the report on the page of tables; `id` is that of its first cell."""
    return f"table-{id}"


def term(id: str) -> str:
    return f"term-{id}"


def term_card(id: str) -> str:
    return f"ct-{id}"


def version(day: str, number: int = 1) -> str:
    """Anchor of the `number`-th change of a day on the method page."""
    return f"v-{day}" if number == 1 else f"v-{day}-{number}"


def note(id: str) -> str:
    return f"note-{id}"


def reference(note: str, index: int = 0) -> str:
    """Anchor of the `index`-th mark (from 0) in the text that leads to a note."""
    return f"ref-{note}" if index == 0 else f"ref-{note}-{index + 1}"
