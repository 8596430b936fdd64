"""The fast path: it accepts, or it is not sure.

msgspec decodes straight into the types and judges types, presence and integers as the contract does, but the last of
two equal keys counts for it, and in what it skips it looks at neither depth nor UTF-8. So its word only counts where
none of these can be:

- the body is byte for byte what writing it again gives. That is what the server posts, and nothing doubled, nothing
  unknown and nothing that is no JSON is ever written;
- or Python's own parser finds every key only once, no half of a surrogate pair and no depth.
"""

from __future__ import annotations

import json
import re
from typing import TypeVar

import msgspec

from .exact.reader import MAX_DEPTH
from .wire import encode

T = TypeVar("T")

_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


def accept(decoder: msgspec.json.Decoder[T], raw: bytes) -> T | None:
    """Decode a body that is surely right; none where that is not sure."""
    try:
        body = decoder.decode(raw)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    return body if encode(body) == raw or _is_plain(raw) else None


def _is_plain(raw: bytes) -> bool:
    if raw.count(b"{") + raw.count(b"[") > MAX_DEPTH or _SURROGATE.search(raw):
        return False
    try:
        _PLAIN.decode(raw.decode())
    except ValueError:
        return False
    return True


def _once(pairs: list[tuple[str, object]]) -> None:
    if len(dict(pairs)) != len(pairs):
        raise ValueError


_PLAIN = json.JSONDecoder(object_pairs_hook=_once)
