"""The server of our tests is as quiet as it says."""

import socket
import struct
import threading
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from serving import serving

HANG_UP = struct.pack("ii", 1, 0)
"""Linger for no time: the connection is reset, as by a browser whose page is closed."""


def test_a_reader_who_hangs_up_is_no_traceback(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "large").write_bytes(b"x" * 30_000_000)
    (tmp_path / "small").write_bytes(b"there")
    with serving(tmp_path) as address:
        host, port = urlsplit(address).hostname, urlsplit(address).port
        with socket.create_connection((host, port)) as reader:
            reader.sendall(b"GET /large HTTP/1.0\r\n\r\n")
            reader.recv(100)
            reader.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, HANG_UP)
        for thread in threading.enumerate():
            if "process_request" in thread.name:
                thread.join(10)
        with urlopen(f"{address}/small") as answer:  # noqa: S310  our own
            assert b"there" == answer.read()
    assert "" == capfd.readouterr().err
