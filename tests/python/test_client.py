"""What the clients post, against what the server posted; what they refuse to send, and what they say of failures."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from imhook_sdk import Callback, Pass, RejectedError, v2020_10, v2024_03
from imhook_sdk.client import (
    AnswerError,
    BrokenError,
    ClientError,
    ConnectError,
    NoAnswerError,
    Reply,
    RequestError,
    StatusError,
)

from support.callbacks import CALLBACKS
from support.raw import OK, recorded
from support.receivers import online
from support.vectors import Valid, invalid, valid

USER_ONLINE = v2024_03.callbacks.USER_ONLINE
BODY = USER_ONLINE.decode(online("u", 1))
MODULES: dict[str, ModuleType] = {"2020-10": v2020_10, "2024-03": v2024_03}
KINDS = ("Client", "BlockingClient")


class Poster:
    """Either client of either edition, with its methods looked up by name."""

    def __init__(self, kind: str, edition: str, base: str, **settings: Any) -> None:  # noqa: ANN401 - whatever it takes
        """Make it."""
        self._client: Any = getattr(MODULES[edition], kind)(base, **settings)
        self._is_blocking = kind == "BlockingClient"

    async def call(self, method: str, *arguments: object) -> Any:  # noqa: ANN401 - whatever it gives
        function = getattr(self._client, method)
        if self._is_blocking:
            return await asyncio.to_thread(function, *arguments)
        return await function(*arguments)

    async def post(self, callback: Callback[Any], body: object) -> object:
        return await self.call(callback.name.replace("-", "_"), body)

    async def close(self) -> None:
        await self.call("close" if self._is_blocking else "aclose")


@asynccontextmanager
async def posting(kind: str, base: str, edition: str = "2024-03", **settings: Any) -> AsyncGenerator[Poster, None]:  # noqa: ANN401
    poster = Poster(kind, edition, base, **settings)
    try:
        yield poster
    finally:
        await poster.close()


def comparable(head: str) -> tuple[str, set[str]]:
    """Give a first line and headers, without the values that depend on the place.

    Names, their case and values are what the server sends. The order is too, but for `Host`, which httpx puts first.
    """
    first, *headers = head.rstrip().splitlines()
    place = ("Host: ", "Content-Length: ")
    return first, {next((name for name in place if line.startswith(name)), line) for line in headers}


@pytest.mark.parametrize("kind", KINDS)
async def test_every_capture_is_posted_again_as_the_server_posted_it(kind: str) -> None:
    captures = valid("captures")
    assert len(captures) == 43
    async with recorded() as (base, requests):
        for body in captures:
            head = Path(body.path).with_suffix(".http").read_text(encoding="utf-8")
            callback = CALLBACKS[body.edition, body.callback]
            url = base + head.split(" ")[1]
            async with posting(kind, "http://nowhere.invalid", body.edition, urls={callback: url}) as client:
                answer = await client.post(callback, callback.decode(body.raw))
            assert answer is None or answer == Pass(), "200 without a body lets the message pass"
            sent = requests.pop()
            assert comparable(sent.head) == comparable(head), body
            assert [line.split(":")[0] for line in sent.head.splitlines()[1:]] == [
                "Host",
                "Content-Type",
                "Content-Length",
                "Connection",
                "Accept-Encoding",
                "User-Agent",
            ]
            assert sent.header("content-length") == str(len(body.raw))
            assert sent.header("host") == base.removeprefix("http://")
            assert sent.body == body.raw, body
        assert requests == [], "nothing is posted twice"


@pytest.mark.parametrize("kind", KINDS)
async def test_every_example_and_own_body_is_posted_byte_for_byte_at_its_default_path(kind: str) -> None:
    bodies: list[Valid] = [body for body in valid("examples", "own") if not body.callback.endswith(".answer")]
    async with recorded() as (base, requests):
        posters = {edition: Poster(kind, edition, base) for edition in MODULES}
        for body in bodies:
            callback = CALLBACKS[body.edition, body.callback]
            await posters[body.edition].post(callback, callback.decode(body.raw))
            sent = requests.pop()
            assert sent.head.split(" ")[1] == callback.path
            assert sent.body == body.raw, body
        for poster in posters.values():
            await poster.close()
    assert {(body.edition, body.callback) for body in bodies} == set(CALLBACKS)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_body_that_strict_refuses_is_not_sent_and_the_error_names_pointer_and_reason(kind: str) -> None:
    refused = 0
    async with recorded() as (base, requests):
        posters = {edition: Poster(kind, edition, base) for edition in MODULES}
        for row in invalid():
            if row.rejected_by != frozenset({"strict"}) or row.callback.endswith(".answer"):
                continue
            callback = CALLBACKS[row.edition, row.callback]
            body = callback.decode(row.raw)
            # Reading mends some faults: nulls and unknown members are gone.
            if not callback.check(callback.encode(body)):
                continue
            with pytest.raises(RejectedError) as raised:
                await posters[row.edition].post(callback, body)
            finding = raised.value.findings[0]
            assert (finding.pointer, finding.reason.value) == (row.pointer, row.reason), row
            assert row.pointer in str(raised.value)
            refused += 1
        for poster in posters.values():
            await poster.close()
    assert refused > 30
    assert requests == [], "a refused body was sent"


@pytest.mark.parametrize("kind", KINDS)
async def test_a_path_behind_the_base_and_a_user_agent_of_ones_own(kind: str) -> None:
    async with recorded() as (base, requests), posting(kind, f"{base}/hooks/", user_agent="me") as client:
        assert await client.call("send_raw", USER_ONLINE, b"anything") == Reply(200, b"")
        sent = requests.pop()
    assert sent.head.startswith("POST /hooks/im_event/user/online HTTP/1.1\r\n")
    assert sent.header("user-agent") == "me"
    assert sent.body == b"anything", "bytes of one's own go out as they are"


def status(code: int, more: str = "") -> bytes:
    return f"HTTP/1.1 {code} {HTTPStatus(code).phrase}\r\n{more}Content-Length: 0\r\n\r\n".encode()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("code", "more"), [(503, ""), (500, ""), (302, "Location: /elsewhere\r\n"), (307, "Location: /elsewhere\r\n")]
)
async def test_another_status_is_an_error_and_nothing_is_posted_again(kind: str, code: int, more: str) -> None:
    async with recorded(status(code, more)) as (base, requests), posting(kind, base) as client:
        with pytest.raises(StatusError) as raised:
            await client.post(USER_ONLINE, BODY)
    assert raised.value.status == code
    assert len(requests) == 1


@pytest.mark.parametrize("kind", KINDS)
async def test_who_asks_for_retries_gets_so_many(kind: str) -> None:
    async with recorded(status(503)) as (base, requests), posting(kind, base, retries=2, retry_pause=0) as client:
        with pytest.raises(StatusError):
            await client.post(USER_ONLINE, BODY)
    assert len(requests) == 3


@pytest.mark.parametrize("kind", KINDS)
async def test_nobody_there_and_no_answer_and_a_broken_connection_are_told_apart(kind: str) -> None:
    async def raised(work: Awaitable[object]) -> type[ClientError]:
        with pytest.raises(ClientError) as error:
            await work
        return type(error.value)

    async def silence(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    async def close(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.close()

    base = ""
    for answer, expected in ((silence, NoAnswerError), (close, BrokenError)):
        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        async with posting(kind, base, timeout=0.2 if answer is silence else 10) as client:
            assert await raised(client.post(USER_ONLINE, BODY)) is expected
        server.close()
        await server.wait_closed()
    async with posting(kind, base) as client:
        assert await raised(client.post(USER_ONLINE, BODY)) is ConnectError
    for url in ("ftp://receiver.invalid", "/no/host", "not a url", "http://"):
        async with posting(kind, url) as client:
            assert await raised(client.post(USER_ONLINE, BODY)) is RequestError, url


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (OK, Pass()),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Encoding: gzip\r\n\r\nnull", Pass()),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nnull\r\n0\r\n\r\n", Pass()),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnull", AnswerError),
        (status(500), StatusError),
    ],
)
async def test_a_censors_answer_is_read_as_the_server_reads_it(answer: bytes, expected: object) -> None:
    question = v2024_03.callbacks.MESSAGE_CENSOR
    body = question.decode(next(body.raw for body in valid("examples") if body.callback == "message-censor"))
    async with recorded(answer) as (base, _), v2024_03.Client(base) as client:
        if isinstance(expected, type):
            with pytest.raises(expected):
                await client.message_censor(body)
        else:
            assert await client.message_censor(body) == expected


def test_a_client_shows_no_url() -> None:
    with v2024_03.BlockingClient("http://receiver.invalid/s3cret") as client:
        assert "s3cret" not in repr(client)
        assert client.url(USER_ONLINE) == "http://receiver.invalid/s3cret/im_event/user/online"
