"""Writing a body as the server writes it (rule R8)."""

from __future__ import annotations

import msgspec

_ENCODER = msgspec.json.Encoder()

# Gson escapes these two besides what JSON wants escaped; they can only stand inside a string.
_LINE_SEPARATOR, _PARAGRAPH_SEPARATOR = "\u2028".encode(), "\u2029".encode()


def write(value: object) -> bytes:
    """Write compact JSON in raw UTF-8, members in the order of the contract, integers digit by digit."""
    written = _ENCODER.encode(value)
    if _LINE_SEPARATOR in written:
        written = written.replace(_LINE_SEPARATOR, b"\\u2028")
    if _PARAGRAPH_SEPARATOR in written:
        written = written.replace(_PARAGRAPH_SEPARATOR, b"\\u2029")
    return written
