"""The ASGI adapter: what a server hands over becomes a request, and an answer goes back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import quote

from .answer import Answer
from .request import BrokenOffError, Head, Pieces, Read

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


def head(scope: Scope) -> Head:
    """Find the headers that count."""
    sent: dict[bytes, bytes] = dict(scope["headers"])
    kind, encoding, length = sent.get(b"content-type"), sent.get(b"content-encoding"), sent.get(b"content-length")
    return Head(
        scope["method"],
        kind.decode("latin-1") if kind else "",
        encoding.decode("latin-1") if encoding else "",
        length.decode("latin-1") if length else "",
    )


def path(scope: Scope) -> str:
    """Give the path as it was sent, below the place where the receiver is mounted."""
    raw: bytes | None = scope.get("raw_path")
    sent = raw.decode("latin-1") if raw else quote(scope["path"])
    root: str = scope.get("root_path", "")
    return sent.removeprefix(quote(root)) if root else sent


def read_from(receive: Receive) -> Read:
    """Make a reader of what the server hands over; it raises `BrokenOffError` when the connection is gone."""

    async def collect(limit: int) -> bytes:
        pieces: Pieces | None = None
        while True:
            message = await receive()
            if message["type"] != "http.request":
                raise BrokenOffError
            piece: bytes = message.get("body", b"")
            is_last = not message.get("more_body", False)
            if is_last and pieces is None and len(piece) <= limit:
                # As nearly always.
                return piece
            pieces = Pieces(limit) if pieces is None else pieces
            pieces.add(piece)
            if is_last:
                return pieces.body()

    return collect


def messages(answer: Answer) -> tuple[Message, Message]:
    """Give what has to be sent of an answer."""
    start = {"type": "http.response.start", "status": answer.status, "headers": list(answer.raw_headers)}
    return start, {"type": "http.response.body", "body": answer.body}


async def lifespan(receive: Receive, send: Send, start: Callable[[], None], stop: Callable[[], Awaitable[Any]]) -> None:
    """Start and stop with the server, where the receiver is the whole application."""
    await receive()
    start()
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await stop()
    await send({"type": "lifespan.shutdown.complete"})
