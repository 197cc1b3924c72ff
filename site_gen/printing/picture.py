"""sheet -> PNG of 1200 × 630 pixels, the size in which links are shown where they are shared."""

import struct
import zlib
from typing import TYPE_CHECKING

import click

from site_gen.model.sheet import Sheet
from site_gen.printing import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_SIZE = {"width": 1200, "height": 630}
_HEADER = 8 + 4 + 4 + 13 + 4
"""Bytes of a PNG up to the end of its first chunk: signature, then length, name, 13 bytes and checksum of IHDR."""
_MISSING = r"""() => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 });
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  const drawn = (sign, font) => {
    pen.clearRect(0, 0, 40, 40);
    pen.font = font;
    pen.fillText(sign, 4, 30);
    return canvas.toDataURL();
  };
  const missing = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const font = `24px ${getComputedStyle(node.parentElement).fontFamily}`;
    const nothing = drawn('\u{10FFFE}', font);
    for (const sign of node.data) if (/\S/u.test(sign) && drawn(sign, font) === nothing) missing.add(sign);
  }
  return [...missing].join('');
}"""
"""The signs that the machine's faces draw as they draw one that no face has: an empty box."""


def picture(browser: "Browser", sheet: Sheet) -> bytes:
    """The sheet as a picture that carries the digest of what it was made from.

    Raises click.ClickException where the machine has no face for a sign of it.
    """
    with chromium.opened(browser, sheet.page, sheet.files) as page:
        page.set_viewport_size(_SIZE)  # type: ignore[arg-type]  # a mapping of the two
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        missing = page.evaluate(_MISSING)
        if missing:
            raise click.ClickException(f"no typeface of this machine has {missing}: install one (fonts-noto-cjk)")
        return stamped(page.screenshot(type="png"), sheet.digest)


def stamped(png: bytes, digest: str) -> bytes:
    """The PNG with a text chunk `Source` behind its header."""
    chunk = b"tEXt" + b"Source\0" + digest.encode("ascii")
    whole = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return png[:_HEADER] + whole + png[_HEADER:]
