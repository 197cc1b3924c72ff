"""The JSON Schemas by which editors check content: made from the code, true of the content here, and closed."""

import json
import re
import sys
import tomllib
from pathlib import Path

import jsonschema
import pytest

from site_gen import load

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "docs"))
import schemas  # noqa: E402  the script beside the pages

FILES = [
    str(path.relative_to(ROOT))
    for folder in (ROOT / "content", ROOT / "tests" / "sites")
    for path in sorted(folder.rglob("*.toml"))
    if f"{path.stem}.json" in load.schemas()
]


def wrong(file: str, data: object) -> list[str]:
    """What the schema of `file` finds."""
    schema = json.loads(load.schemas()[f"{Path(file).stem}.json"])
    jsonschema.Draft7Validator.check_schema(schema)
    return [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(data)]


def test_they_are_those_of_the_code() -> None:
    assert schemas.schemas() == load.schemas(), "run: python docs/schemas.py"


@pytest.mark.parametrize("file", FILES)
def test_content_is_as_its_schema_says(file: str) -> None:
    assert [] == wrong(file, tomllib.loads((ROOT / file).read_text("utf-8")))


@pytest.mark.parametrize("file", FILES)
def test_an_unknown_key_is_seen_in_each_kind_of_table(file: str) -> None:
    text = (ROOT / file).read_text("utf-8")
    key = re.search(r"^(\w+) = ", text, re.M)
    assert key
    data = tomllib.loads(text[: key.start()] + "nobody = 1\n" + text[key.start() :])
    assert any("nobody" in message for message in wrong(file, data))


@pytest.mark.parametrize("folder", ["", "project"])
def test_editors_find_a_schema_for_each_file(folder: str, tmp_path: Path) -> None:
    """In this repository, and in a project that `site-gen init` made."""
    from site_gen.corridor import project

    project.init(tmp_path / "project")
    home = tmp_path / folder if folder else ROOT
    rules = tomllib.loads((home / ".taplo.toml").read_text("utf-8"))["rule"]
    assert set(load.schemas()) == {Path(rule["schema"]["path"]).name for rule in rules}
    assert all((home / rule["schema"]["path"]).is_file() for rule in rules)
