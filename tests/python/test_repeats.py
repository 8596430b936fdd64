"""Repeats: dropped by callback and identity, within a window, and only where there is an identity."""

from __future__ import annotations

import asyncio

import pytest
from imhook_sdk.v2024_03 import Receiver

from support.receivers import ONLINE, RELATION, Gate, online, post, relation, until
from test_queue import full


def counting(remember: int) -> Receiver:
    receiver = Receiver(remember=remember)

    async def nothing(event: object) -> None:
        pass

    receiver.on_user_online(nothing)
    receiver.on_user_relation(nothing)
    receiver.on_message(nothing)
    receiver.on_things_message(nothing)
    return receiver


async def test_a_repeat_is_answered_200_and_not_handled() -> None:
    receiver = counting(10)
    for _ in range(3):
        assert (await post(receiver, ONLINE, online("u", 1)))[0] == 200
    # The same event in other words.
    reordered = rb'{ "timestamp":1, "status":0, "platform":9, "clientId":"c", "userId":"\u0075", "new":1 }'
    assert (await post(receiver, ONLINE, reordered))[0] == 200
    assert (await post(receiver, ONLINE, online("u", 2)))[0] == 200
    await until("two", lambda: receiver.counts().handled == 2)
    counts = receiver.counts()
    assert (counts.received, counts.accepted, counts.repeated) == (5, 2, 3)


async def test_without_an_identity_equal_bodies_are_events_of_their_own() -> None:
    receiver = counting(10)
    for _ in range(3):
        # No identity at all; and a time in it that is 0.
        assert (await post(receiver, RELATION, relation("v")))[0] == 200
        assert (await post(receiver, ONLINE, online("u", 0)))[0] == 200
    await until("six", lambda: receiver.counts().handled == 6)
    assert receiver.counts().repeated == 0


async def test_the_callback_belongs_to_the_identity() -> None:
    receiver = counting(10)
    body = (
        b'{"messageId":7,"sender":"u","conv":{"type":0,"target":"v","line":0},"payload":{"type":1},'
        b'"toUsers":[],"timestamp":5}'
    )
    for path in ("/im_event/message", "/im_event/things/message"):
        assert (await post(receiver, path, body))[0] == 200
    await until("both", lambda: receiver.counts().handled == 2)


async def test_the_window_has_a_size_and_0_turns_it_off() -> None:
    receiver = counting(2)
    for time in (1, 2, 1, 3, 1, 2):
        assert (await post(receiver, ONLINE, online("u", time)))[0] == 200
    # 1 2 new, 1 repeat, 3 pushes 1 out, 1 new pushes 2 out, 2 new.
    assert (receiver.counts().accepted, receiver.counts().repeated) == (5, 1)
    off = counting(0)
    for _ in range(3):
        assert (await post(off, ONLINE, online("u", 1)))[0] == 200
    assert (off.counts().accepted, off.counts().repeated) == (3, 0)


async def test_copies_that_come_while_the_first_one_waits_are_one_event() -> None:
    gate, seen = Gate(), list[int]()
    receiver = await full(gate, seen, [], hold=600)
    copies = [asyncio.create_task(post(receiver, ONLINE, online("u", 3))) for _ in range(5)]
    await until("all copies", lambda: receiver.counts().received == 7)
    gate.open_for_good()
    assert {status for status, _ in await asyncio.gather(*copies)} == {200}
    await until("three", lambda: receiver.counts().handled == 3)
    assert seen == [1, 2, 3]
    assert (receiver.counts().accepted, receiver.counts().repeated) == (3, 4)


async def test_a_copy_takes_over_when_the_first_one_gives_up() -> None:
    gate, seen = Gate(), list[int]()
    receiver = await full(gate, seen, [], hold=0.2)
    first = asyncio.create_task(post(receiver, ONLINE, online("u", 3)))
    await until("the first copy", lambda: receiver.counts().received == 3)
    await asyncio.sleep(0.1)
    second = asyncio.create_task(post(receiver, ONLINE, online("u", 3)))
    await until("the second copy", lambda: receiver.counts().received == 4)
    assert (await first)[0] == 503
    gate.open_for_good()
    assert (await second)[0] in (200, 503)
    accepted = receiver.counts().accepted
    assert accepted == 2 + ((await second)[0] == 200)


@pytest.mark.parametrize("copies", [1, 3])
async def test_copies_of_an_event_without_a_place_are_all_answered_503(copies: int) -> None:
    receiver = await full(Gate(), [], [], hold=0.05)
    answers = await asyncio.gather(*(post(receiver, ONLINE, online("u", 3)) for _ in range(copies)))
    assert {status for status, _ in answers} == {503}
    assert receiver.counts().overflowed == copies
    await receiver.stop(0)
