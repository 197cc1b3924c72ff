"""The recipes of docs/deploy.md: what they name exists, and the servers at hand serve the site as they say."""

import http.client
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_gen.corridor import build

ROOT = Path(__file__).parent.parent
GUIDE = (ROOT / "docs" / "deploy.md").read_text("utf-8")
PORTS = {"nginx": 8080, "caddy": 8081}
SERVERS = [name for name in PORTS if shutil.which(name)]
"""Those that this machine has."""


def recipe(language: str) -> str:
    """The first block of code in `language`."""
    (found, *_) = re.findall(rf"^```{language}\n(.*?)^```$", GUIDE, re.M | re.S)
    return str(found)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("deploy") / "output"
    build.to_disk(ROOT / "tests" / "sites" / "mini", ROOT / "templates", folder)
    for below in [folder.parent, *folder.parent.parents][:3]:
        below.chmod(0o755)
    return folder


@pytest.fixture(params=SERVERS)
def port(request: pytest.FixtureRequest, output: Path, tmp_path: Path) -> Iterator[int]:
    """Of a server that runs with the recipe, its folder aside."""
    said = recipe(request.param).replace("/srv/reports/output", str(output))
    file = tmp_path / "recipe"
    if request.param == "nginx":
        frame = (
            f"pid {tmp_path}/pid; daemon off; user root; events {{}} http {{ include /etc/nginx/mime.types; {said} }}"
        )
        file.write_text(frame, "utf-8")
        command = ["nginx", "-c", str(file), "-g", f"error_log {tmp_path}/log;"]
    else:
        file.write_text(f"{{\n\tadmin off\n}}\n{said}", "utf-8")
        command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(file)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(PORTS[request.param])
        yield PORTS[request.param]
    finally:
        process.terminate()
        process.wait(20)


def _wait(port: int) -> None:
    for _ in range(200):
        try:
            http.client.HTTPConnection("127.0.0.1", port, timeout=5).connect()
        except OSError:
            time.sleep(0.1)
        else:
            return


def get(port: int, path: str) -> tuple[int, dict[str, str], str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    headers = {name.lower(): value for name, value in answer.getheaders()}
    return answer.status, headers, answer.read().decode("utf-8")


def test_pages_missing_pages_and_headers_are_as_the_recipe_says(port: int, output: Path) -> None:
    status, headers, page = get(port, "/zh/linjiang-2025/report/")
    assert (200, "text/html; charset=utf-8") == (status, headers["content-type"].lower())
    assert (output / "zh" / "linjiang-2025" / "report" / "index.html").read_text("utf-8") == page
    assert ("nosniff", "no-cache") == (headers["x-content-type-options"], headers["cache-control"])
    assert "frame-ancestors 'self'" == headers["content-security-policy"]
    figure = next((output / "zh" / "linjiang-2025" / "charts" / "embed").iterdir())  # for frames on other sites
    status, headers, _ = get(port, f"/{figure.relative_to(output).as_posix()}/")
    assert (200, "nosniff") == (status, headers["x-content-type-options"])
    assert "content-security-policy" not in headers
    for path, missing in {"/zh/nowhere/": "zh/404.html", "/en/x/y.html": "en/404.html", "/nowhere": "404.html"}.items():
        status, _, page = get(port, path)
        assert (404, (output / missing).read_text("utf-8")) == (status, page)


def test_the_files_that_recipes_name_are_there(output: Path) -> None:
    assert [] == [
        name
        for name in ("404.html", "zh/404.html", "en/404.html", "index.html", "SHA256SUMS")
        if not (output / name).is_file()
    ]
    subprocess.run(["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=output, check=True)
