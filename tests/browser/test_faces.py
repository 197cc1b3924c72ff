"""The pages that the tests look at are set in the faces of the run, whatever else the machine has."""

import pytest
from faces import FAMILIES
from opening import GROWTH_EN, READER, Opened
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def families(page: Page) -> set[str]:
    """Of all the faces that Chromium draws the page with."""
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    nodes = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": "p, li, td, h1, h2, text, code"})[
        "nodeIds"
    ]
    used = (session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"] for node in nodes[:300])
    return {face["familyName"] for fonts in used for face in fonts}


@pytest.mark.parametrize("path", [READER, GROWTH_EN])
def test_pages_are_set_in_the_faces_of_this_run_alone(opened: Opened, pytestconfig: pytest.Config, path: str) -> None:
    found = families(opened(path))
    assert "Noto Sans SC" in found if path == READER else len(found) > 1
    assert set() == found - FAMILIES[pytestconfig.getoption("--faces")]
