"""Who may ask: this machine, by its own name; a foreign name that resolves here must not read, still less write."""

from urllib.parse import urlsplit

from tornado.httputil import HTTPServerRequest

HOST = "127.0.0.1"
_NAMES = frozenset({HOST, "localhost", "::1"})


def ours(host: str) -> bool:
    """True for addresses of this machine: `localhost:5500`, `[::1]`."""
    try:
        return (urlsplit(f"//{host}").hostname or "") in _NAMES
    except ValueError:
        return False


def same_origin(request: HTTPServerRequest, port: int) -> bool:
    """Whether a page of the desk at `port` asks, or somebody who typed its address."""
    host = urlsplit(f"//{request.host}")
    fetched = request.headers.get("Sec-Fetch-Site", "same-origin")
    typed = fetched == "none" and request.method == "GET"
    return ours(request.host) and host.port == port and (fetched == "same-origin" or typed)


def own_origin(request: HTTPServerRequest) -> bool:
    """Whether the page that writes is of this very address: name and port."""
    return request.headers.get("Origin") == f"http://{request.host}"
