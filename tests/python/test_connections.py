"""Requests as the real server sends them, connections that break, and bodies that do not come."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path

from imhook_sdk import Event, Rejection
from imhook_sdk.v2024_03 import Receiver, UserOnline

from support.raw import connected, exchange, head, read, request
from support.receivers import ONLINE, Gate, online, served, until
from support.vectors import valid
from test_queue import gated, has_received


def noting(seen: list[tuple[str, int]]) -> Receiver:
    receiver = Receiver()

    @receiver.on_user_online
    async def note(event: Event[UserOnline]) -> None:
        seen.append((event.body.user_id, event.body.timestamp))

    return receiver


async def test_five_in_parallel_each_on_one_connection_that_stays() -> None:
    seen: list[tuple[str, int]] = []

    async def send(base: str, sender: int) -> None:
        async with connected(base) as (reader, writer):
            for time in range(1, 101):
                writer.write(request(ONLINE, online(f"u{sender}", time)))
                answer = await read(reader)
                assert answer is not None, "no answer on the same connection"
                assert (answer.status, answer.body) == (200, b"")
                assert answer.header("connection") != "close"

    async with served(noting(seen)) as base:
        await asyncio.gather(*(send(base, sender) for sender in range(5)))
        await until("all", lambda: len(seen) == 500)
    for sender in range(5):
        assert [time for user, time in seen if user == f"u{sender}"] == list(range(1, 101))


async def test_a_reused_connection_that_breaks_posts_twice_and_is_handled_once() -> None:
    seen: list[tuple[str, int]] = []
    receiver = noting(seen)
    async with served(receiver) as base:
        async with connected(base) as (reader, writer):
            writer.write(request(ONLINE, online("u", 1)))
            assert await read(reader) is not None
            # The second request is sent; its connection dies before the answer is read.
            writer.write(request(ONLINE, online("u", 2)))
            await until("the second", partial(has_received, receiver, 2))
        for time in (2, 3):
            assert (await exchange(base, request(ONLINE, online("u", time)))).status == 200
        await until("three", lambda: len(seen) == 3)
    assert seen == [("u", 1), ("u", 2), ("u", 3)]
    assert (receiver.counts().accepted, receiver.counts().repeated) == (3, 1)


async def test_every_captured_request_of_a_callback_goes_through_on_one_connection() -> None:
    seen: list[tuple[str, int]] = []
    receiver = noting(seen)
    captures = [body for body in valid("captures") if body.callback == "user-online"]
    assert len(captures) == 6
    async with served(receiver) as base, connected(base) as (reader, writer):
        for body in captures:
            text = Path(body.path).with_suffix(".http").read_text(encoding="utf-8").rstrip()
            writer.write("\r\n".join(text.splitlines()).encode() + b"\r\n\r\n" + body.raw)
            answer = await read(reader)
            assert answer is not None
            assert answer.status == 200, body
        await until("all", lambda: receiver.counts().handled + receiver.counts().repeated == 6)


async def test_a_connection_dropped_in_the_middle_of_a_body_is_no_event_and_harms_nobody() -> None:
    seen: list[tuple[str, int]] = []
    rejected: list[Rejection] = []
    receiver = noting(seen)
    receiver.on_reject(rejected.append)
    body = online("broken", 1)
    async with served(receiver) as base:
        for length in (0, 1, 40):
            async with connected(base) as (reader, writer):
                writer.write(head(ONLINE, f"Content-Length: {len(body)}\r\n") + body[:length])
                writer.write_eof()
                # Whatever comes back, it is no 200.
                answer = await read(reader)
                assert answer is None or answer.status == 400
        assert (await exchange(base, request(ONLINE, online("whole", 1)))).status == 200
        await until("the whole one", lambda: len(seen) == 1)
    assert seen == [("whole", 1)]
    assert (receiver.counts().received, rejected) == (1, [])


async def test_a_body_that_stands_still_is_given_up_and_never_with_408() -> None:
    receiver = gated(Gate(), [], body_timeout=0.02)
    async with served(receiver) as base, connected(base) as (reader, writer):
        writer.write(head(ONLINE, "Content-Length: 100\r\n"))
        answer = await read(reader)
    assert answer is not None
    assert answer.status == 400


async def test_an_event_held_for_a_full_queue_survives_its_connection() -> None:
    gate, seen = Gate(), list[int]()
    receiver = gated(gate, seen, queue_size=1)
    async with served(receiver) as base:
        # One at work, one in the queue.
        assert (await exchange(base, request(ONLINE, online("u", 1)))).status == 200
        await until("the first at work", lambda: receiver.counts().queue_depth == 0)
        assert (await exchange(base, request(ONLINE, online("u", 2)))).status == 200
        # The third is held; its sender goes away and posts it again, as okhttp does.
        async with connected(base) as (_, writer):
            writer.write(request(ONLINE, online("u", 3)))
            await until("the third", partial(has_received, receiver, 3))
        again = asyncio.create_task(exchange(base, request(ONLINE, online("u", 3))))
        await until("the copy", partial(has_received, receiver, 4))
        gate.open_for_good()
        assert (await again).status == 200
        await until("all", lambda: len(seen) == 3)
    assert seen == [1, 2, 3]
    assert (receiver.counts().accepted, receiver.counts().repeated) == (3, 1)
