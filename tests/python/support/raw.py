"""HTTP by hand: for what no client would send, and for bytes as they are on the wire."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from .receivers import PATIENCE

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"


@dataclass(frozen=True)
class Raw:
    """A request or an answer as it came."""

    head: str
    body: bytes

    @property
    def status(self) -> int:
        """The status of an answer."""
        return int(self.head.split(" ")[1])

    def header(self, name: str) -> str | None:
        """Find a header by its name in any case."""
        for line in self.head.splitlines()[1:]:
            known, _, value = line.partition(": ")
            if known.lower() == name:
                return value
        return None


async def read(reader: asyncio.StreamReader) -> Raw | None:
    """Read one message; none when the connection ends before its head does."""
    try:
        return await asyncio.wait_for(_read(reader), PATIENCE)
    except (asyncio.IncompleteReadError, ConnectionError):
        return None


async def _read(reader: asyncio.StreamReader) -> Raw:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").rstrip()
    message = Raw(head, b"")
    return Raw(head, await reader.readexactly(int(message.header("content-length") or 0)))


def head(path: str, more: str = "") -> bytes:
    """Make a head as the server writes it, with other headers behind its own."""
    return (
        f"POST {path} HTTP/1.1\r\nContent-Type: application/json; charset=utf-8\r\nHost: receiver\r\n"
        f"Connection: Keep-Alive\r\nAccept-Encoding: gzip\r\nUser-Agent: okhttp/4.12.0\r\n{more}\r\n"
    ).encode()


def request(path: str, body: bytes) -> bytes:
    """Make a whole request as the server writes it."""
    return head(path, f"Content-Length: {len(body)}\r\n") + body


@asynccontextmanager
async def connected(base: str) -> AsyncGenerator[tuple[asyncio.StreamReader, asyncio.StreamWriter], None]:
    """Connect to a base URL."""
    url = urlsplit(base)
    reader, writer = await asyncio.open_connection(url.hostname, url.port)
    try:
        yield reader, writer
    finally:
        writer.close()
        # The other side may have been faster.
        with suppress(ConnectionError):
            await writer.wait_closed()


async def exchange(base: str, sent: bytes) -> Raw:
    """Send bytes on a connection of their own and read the answer."""
    async with connected(base) as (reader, writer):
        writer.write(sent)
        answer = await read(reader)
    assert answer is not None, "no answer"
    return answer


@asynccontextmanager
async def recorded(answer: bytes = OK) -> AsyncGenerator[tuple[str, list[Raw]], None]:
    """Run a server that keeps what it gets and gives the same answer to everything."""
    requests: list[Raw] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while message := await read(reader):
            requests.append(message)
            writer.write(answer)
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", requests
