"""Acknowledge first; a full queue holds the answer and then says 503."""

from __future__ import annotations

import asyncio
from functools import partial
from time import sleep
from typing import Any

from imhook_sdk import Event
from imhook_sdk.v2024_03 import Client, Receiver, UserOnline, callbacks

from support.receivers import ONLINE, Gate, online, post, served, until


def gated(gate: Gate, seen: list[int], **settings: Any) -> Receiver:  # noqa: ANN401 - whatever a receiver takes
    """Make a receiver whose handlers note the time after the gate."""
    receiver = Receiver(**settings)

    @receiver.on_user_online
    async def handle(event: Event[UserOnline]) -> None:
        await gate.wait()
        seen.append(event.body.timestamp)

    return receiver


async def full(gate: Gate, seen: list[int], overflowed: list[Event[Any]], hold: float) -> Receiver:
    """Make one with one place, one handler at the gate and the place taken."""
    receiver = gated(gate, seen, queue_size=1, hold=hold)
    receiver.on_overflow(overflowed.append)
    assert (await post(receiver, ONLINE, online("u", 1)))[0] == 200
    await until("the first at work", lambda: receiver.counts().queue_depth == 0)
    assert (await post(receiver, ONLINE, online("u", 2)))[0] == 200
    assert receiver.counts().queue_depth == 1
    return receiver


async def test_two_hundred_posts_at_once_are_acknowledged_while_their_handlers_stand_still() -> None:
    gate, seen = Gate(), list[int]()
    receiver = gated(gate, seen)
    async with served(receiver) as base, Client(base, timeout=60.0) as client:
        bodies = [callbacks.USER_ONLINE.decode(online("u", time)) for time in range(1, 201)]
        await asyncio.gather(*map(client.user_online, bodies))
        # All acknowledged, none handled: the gate is still closed.
        assert (receiver.counts().accepted, receiver.counts().handled) == (200, 0)
        gate.open_for_good()
        await until("all handled", lambda: receiver.counts().handled == 200)
    assert sorted(seen) == list(range(1, 201))


async def test_a_full_queue_holds_the_answer_and_then_says_503() -> None:
    gate, overflowed = Gate(), list[Event[Any]]()
    receiver = await full(gate, [], overflowed, hold=0.05)
    loop = asyncio.get_running_loop()
    start = loop.time()
    status, body = await post(receiver, ONLINE, online("u", 3))
    assert loop.time() - start >= 0.049, "it was held"
    assert status == 503
    assert body
    assert [event.raw for event in overflowed] == [online("u", 3)], "the bytes are at hand"
    assert overflowed[0].identity == '["u","c",0,3]'
    counts = receiver.counts()
    assert (counts.received, counts.accepted, counts.overflowed) == (3, 2, 1)
    # It was answered 503, so it is not remembered: the next copy is no repeat.
    gate.open_for_good()
    await until("room", lambda: receiver.counts().queue_depth == 0)
    assert (await post(receiver, ONLINE, online("u", 3)))[0] == 200
    assert (receiver.counts().accepted, receiver.counts().repeated) == (3, 0)


async def test_an_answer_that_is_held_becomes_200_when_a_place_is_free() -> None:
    gate, overflowed = Gate(), list[Event[Any]]()
    receiver = await full(gate, [], overflowed, hold=600)
    held = asyncio.create_task(post(receiver, ONLINE, online("u", 3)))
    await until("the third", lambda: receiver.counts().received == 3)
    assert not held.done()
    gate.open(1)
    assert (await held)[0] == 200
    assert overflowed == []


def has_received(receiver: Receiver, bodies: int) -> bool:
    return receiver.counts().received == bodies


async def test_nobody_overtakes_who_waits_for_a_place() -> None:
    gate, seen = Gate(), list[int]()
    receiver = await full(gate, seen, [], hold=600)
    posts: list[asyncio.Task[tuple[int, bytes]]] = []
    for time in range(3, 43):
        posts.append(asyncio.create_task(post(receiver, ONLINE, online("u", time))))
        await until("it waits", partial(has_received, receiver, time))
        # A place now and then, while others wait.
        gate.open(time % 2)
    gate.open_for_good()
    assert {status for status, _ in await asyncio.gather(*posts)} == {200}
    await until("all", lambda: len(seen) == 42)
    assert seen == list(range(1, 43))


async def test_an_event_that_waits_for_a_place_goes_on_when_its_request_is_cancelled() -> None:
    gate, seen = Gate(), list[int]()
    receiver = await full(gate, seen, [], hold=600)
    held = asyncio.create_task(post(receiver, ONLINE, online("u", 3)))
    await until("the third", partial(has_received, receiver, 3))
    held.cancel()
    gate.open_for_good()
    await until("three handled", lambda: receiver.counts().handled == 3)
    assert held.cancelled()
    assert seen == [1, 2, 3]


async def test_a_hook_that_raises_takes_nothing_with_it() -> None:
    gate = Gate()
    receiver = gated(gate, [], queue_size=1, hold=0)

    def broken(_: object) -> None:
        raise RuntimeError

    receiver.on_overflow(broken)
    receiver.on_reject(broken)
    assert (await post(receiver, ONLINE, b"[]"))[0] == 400
    assert (await post(receiver, ONLINE, online("u", 1)))[0] == 200
    await until("the first at work", lambda: receiver.counts().queue_depth == 0)
    assert (await post(receiver, ONLINE, online("u", 2)))[0] == 200
    assert (await post(receiver, ONLINE, online("u", 3)))[0] == 503
    gate.open_for_good()
    await until("two handled", lambda: receiver.counts().handled == 2)


async def test_handlers_that_never_wait_keep_up_with_many_senders() -> None:
    # If each took a turn of the event loop, in which every sender posts once, the queue would be full at once.
    receiver = Receiver(queue_size=1000, hold=0)

    @receiver.on_user_online
    async def handle(_: Event[UserOnline]) -> None:
        pass

    async def send(sender: int) -> None:
        for number in range(1, 51):
            assert (await post(receiver, ONLINE, online(f"u{sender}", number)))[0] == 200
            await asyncio.sleep(0)

    await asyncio.gather(*map(send, range(64)))
    assert receiver.counts().overflowed == 0
    await until("all", lambda: receiver.counts().handled == 64 * 50)


async def test_handlers_that_block_let_requests_in_between() -> None:
    receiver = Receiver()

    @receiver.on_user_online
    async def handle(_: Event[UserOnline]) -> None:
        sleep(0.01)  # noqa: ASYNC251 - work that takes longer than its slice

    for number in range(1, 21):
        assert (await post(receiver, ONLINE, online("u", number)))[0] == 200
    await until("the first", lambda: receiver.counts().handled > 0)
    assert (await post(receiver, ONLINE, online("u", 21)))[0] == 200
    assert receiver.counts().handled < 20
    await until("all", lambda: receiver.counts().handled == 21)
