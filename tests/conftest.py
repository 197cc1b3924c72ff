"""Which of several processes (`pytest -n auto`) runs which test: those that share something costly run in one."""

import re

import pytest
from xdist.scheduler import LoadScopeScheduling

_PAGE = re.compile(r"\[((?:[\w-]+/)*[\w-]+\.html)")
"""`test_2_headings…[zh/xiangtan-2021/report/index.html-390]`: a page, which a browser has open for many tests."""


class Together(LoadScopeScheduling):
    """Tests of one page, whatever their files, stay together; other tests stay with their file."""

    def _split_scope(self, nodeid: str) -> str:
        page = _PAGE.search(nodeid)
        return page[1] if page else nodeid.partition("::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Together:
    return Together(config, log)
