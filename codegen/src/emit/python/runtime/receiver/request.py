"""What is wrong with a request before its body is looked at, and how the body is read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, Mapping
from dataclasses import dataclass

from .deadline import within


class RefusedError(Exception):
    """A request that is no event: there are no bytes to keep."""

    def __init__(self, status: int) -> None:
        """Say what it is answered."""
        super().__init__(status)
        self.status = status


class BrokenOffError(Exception):
    """The connection was gone before the body was there."""


@dataclass(frozen=True)
class Head:
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
        if not self._is_json():
            raise RefusedError(415)
        if self.content_length.isdecimal() and int(self.content_length[:20]) > body_limit:
            raise RefusedError(413)

    def _is_json(self) -> bool:
        """JSON in UTF-8, not compressed."""
        if self.content_encoding.lower() not in ("", "identity"):
            return False
        kind, *parameters = (part.strip().lower() for part in self.content_type.split(";"))
        return kind == "application/json" and all(map(_is_utf8_or_other, parameters))


def _is_utf8_or_other(parameter: str) -> bool:
    name, _, value = parameter.partition("=")
    return name.strip() != "charset" or value.strip().strip('"') == "utf-8"


async def read(body: AsyncIterable[bytes], limit: int, seconds: float) -> bytes:
    """Read the body, whatever its headers say of it.

    413 once it is too long, 400 when it breaks off or stands still. Never 408, which would make the server post it
    again.
    """
    try:
        return await within(seconds, _collect(body, limit))
    except (asyncio.TimeoutError, BrokenOffError):
        raise RefusedError(400) from None


async def _collect(body: AsyncIterable[bytes], limit: int) -> bytes:
    chunks: list[bytes] = []
    length = 0
    async for chunk in body:
        length += len(chunk)
        if length > limit:
            raise RefusedError(413)
        chunks.append(chunk)
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)
