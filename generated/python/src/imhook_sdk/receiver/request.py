# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""What is wrong with a request before its body is looked at, and how the body is read."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Coroutine, Mapping
from functools import lru_cache
from typing import Any

import msgspec


class RefusedError(Exception):
    """A request that is no event: there are no bytes to keep."""

    def __init__(self, status: int) -> None:
        """Say what it is answered."""
        super().__init__(status)
        self.status = status


class BrokenOffError(Exception):
    """The connection was gone before the body was there."""


class Head(msgspec.Struct, frozen=True):
    """What counts of a request besides its path."""

    method: str
    content_type: str = ""
    content_encoding: str = ""
    content_length: str = ""

    @staticmethod
    def of(method: str, headers: Mapping[str, str]) -> Head:
        """Find it among headers of any case."""
        lower = {name.lower(): value for name, value in headers.items()}
        known = (lower.get(name, "") for name in ("content-type", "content-encoding", "content-length"))
        return Head(method, *known)

    def check(self, body_limit: int) -> None:
        """Refuse a method or header: 405, 415, or 413 for a length that is said to be too great."""
        if self.method != "POST":
            raise RefusedError(405)
        if not _is_json(self.content_type, self.content_encoding):
            raise RefusedError(415)
        if self.content_length.isdecimal() and int(self.content_length[:20]) > body_limit:
            raise RefusedError(413)


# A sender says the same each time.
@lru_cache(maxsize=16)
def _is_json(content_type: str, content_encoding: str) -> bool:
    """Say whether it is JSON in UTF-8, not compressed."""
    if content_encoding.lower() not in ("", "identity"):
        return False
    kind, *parameters = (part.strip().lower() for part in content_type.split(";"))
    return kind == "application/json" and all(map(_is_utf8_or_other, parameters))


def _is_utf8_or_other(parameter: str) -> bool:
    name, _, value = parameter.partition("=")
    return name.strip() != "charset" or value.strip().strip('"') == "utf-8"


Read = Callable[[int], Coroutine[Any, Any, bytes]]
"""Reads a whole body; raises `RefusedError` once it is longer than so many bytes."""


class Pieces:
    """Collects the pieces of a body, up to a limit."""

    def __init__(self, limit: int) -> None:
        """Start without any."""
        self._left = limit
        self._pieces: list[bytes] = []

    def add(self, piece: bytes) -> None:
        """Add one, unless that is too much."""
        self._left -= len(piece)
        if self._left < 0:
            raise RefusedError(413)
        self._pieces.append(piece)

    def body(self) -> bytes:
        """Put them together."""
        return self._pieces[0] if len(self._pieces) == 1 else b"".join(self._pieces)


def read_from(body: bytes | AsyncIterable[bytes]) -> Read:
    """Make a reader of a body that is there, or that comes piece by piece."""

    async def collect(limit: int) -> bytes:
        pieces = Pieces(limit)
        if isinstance(body, bytes):
            pieces.add(body)
        else:
            async for piece in body:
                pieces.add(piece)
        return pieces.body()

    return collect
