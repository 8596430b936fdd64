# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""The fast path: it accepts, or it is not sure.

msgspec decodes straight into the types and judges types, presence and integers as the contract does, but the last of
two equal keys counts for it, and in what it skips it looks at neither depth nor UTF-8. So its word only counts where
none of these can be:

- the body is byte for byte what writing it again gives. That is what the server posts, and nothing doubled, nothing
  unknown and nothing that is no JSON is ever written. A long text is left out of both, since to write it takes as long
  as to read it: no key is empty, so that only the value of a member can be left out, and that one was decoded;
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

# From so many bytes on a text is long, and a body may hold one: looking for it takes as long as writing two of them.
_LONG = 1024

_BACKSLASH = ord("\\")


def accept(decoder: msgspec.json.Decoder[T], raw: bytes) -> T | None:
    """Decode a body that is surely right; none where that is not sure."""
    try:
        body = decoder.decode(raw)
        is_written_so = encode(body) == raw if len(raw) < 2 * _LONG else _is_written_so(decoder, body, raw)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    return body if is_written_so or _is_plain(raw) else None


def _is_written_so(decoder: msgspec.json.Decoder[T], body: T, raw: bytes) -> bool:
    """Say whether a long body is what writing it again gives."""
    short = _without_long_texts(raw)
    if short is raw:
        return encode(body) == raw
    try:
        return encode(decoder.decode(short)) == short
    except msgspec.MsgspecError:
        return False


def _without_long_texts(raw: bytes) -> bytes:
    """Leave out what is long between two quotes: texts become empty.

    What stands between two texts can be long as well. Without it they touch, which is no JSON.
    """
    kept: list[bytes] = []
    done, place = 0, _LONG
    # A long text covers at least one of the places that are looked at.
    while place < len(raw):
        start, end = raw.rfind(b'"', done, place) + 1, raw.find(b'"', place)
        # A quote behind a backslash may be part of the text, and must not become its end.
        if start and end - start >= _LONG and raw[end - 1] != _BACKSLASH:
            kept.append(raw[done:start])
            done = end
        place = max(end, place) + _LONG
    return b"".join([*kept, raw[done:]]) if kept else raw


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
