# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""Writing a body as the server writes it (rule R8)."""

from __future__ import annotations

import msgspec

encode = msgspec.json.Encoder().encode
"""Writes the same as `write`, but for two characters that only the server escapes."""

# Gson escapes these two besides what JSON wants escaped; they can only stand inside a string.
_LINE_SEPARATOR, _PARAGRAPH_SEPARATOR = "\u2028".encode(), "\u2029".encode()
# A single byte is found many times faster than several.
_FIRST_BYTE = b"\xe2"


def write(value: object) -> bytes:
    """Write compact JSON in raw UTF-8, members in the order of the contract, integers digit by digit."""
    written = encode(value)
    if _FIRST_BYTE in written:
        written = written.replace(_LINE_SEPARATOR, b"\\u2028").replace(_PARAGRAPH_SEPARATOR, b"\\u2029")
    return written
