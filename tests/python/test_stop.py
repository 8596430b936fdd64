"""The stop: nothing new, the queue to its end, and a report of what was left."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

from imhook_sdk import Event
from imhook_sdk.v2024_03 import Receiver, UserOnline

from support.receivers import ONLINE, PATIENCE, Gate, online, post, served, until
from test_queue import gated

POSTS = 1000


def identities(events: list[Event[Any]]) -> list[str | None]:
    return [event.identity for event in events]


async def test_a_stop_with_a_full_queue_loses_nothing_that_was_acknowledged() -> None:
    gate, seen, overflowed = Gate(), list[int](), list[Event[Any]]()
    receiver = gated(gate, seen, workers=4, queue_size=100, hold=600)
    receiver.on_overflow(overflowed.append)
    # Far more than there is room for: the rest is held.
    posts = {
        time: asyncio.create_task(post(receiver, ONLINE, online(f"u{time}", time))) for time in range(1, POSTS + 1)
    }
    await until("all are there", lambda: receiver.counts().received == POSTS)
    await until("the queue is full", lambda: receiver.counts().accepted == 404)
    stopping = asyncio.create_task(receiver.stop(PATIENCE))
    gate.open_for_good()
    assert (await stopping).is_clean
    statuses = {time: (await task)[0] for time, task in posts.items()}
    acknowledged = [time for time, status in statuses.items() if status == 200]
    refused = [time for time, status in statuses.items() if status == 503]
    assert sorted(seen) == acknowledged, "acknowledged is handled, refused is not"
    assert sorted(event.body.timestamp for event in overflowed) == refused, "what was refused was told"
    assert len(acknowledged) >= 404
    assert len(acknowledged) + len(refused) == POSTS
    assert (await post(receiver, ONLINE, online("late", 1)))[0] == 503, "nothing new after the stop"


async def test_a_stop_that_waits_for_a_handler_takes_nothing_new() -> None:
    gate, seen, overflowed = Gate(), list[int](), list[Event[Any]]()
    receiver = gated(gate, seen)
    receiver.on_overflow(overflowed.append)
    assert (await post(receiver, ONLINE, online("u", 1)))[0] == 200
    await until("the first at work", lambda: receiver.counts().queue_depth == 0)
    stopping = asyncio.create_task(receiver.stop(PATIENCE))
    await asyncio.sleep(0)
    assert (await post(receiver, ONLINE, online("u", 2)))[0] == 503
    gate.open_for_good()
    assert (await stopping).is_clean
    assert seen == [1]
    assert identities(overflowed) == ['["u","c",0,2]']


async def test_what_a_stop_leaves_is_reported_with_its_bytes() -> None:
    gate, seen = Gate(), list[int]()
    receiver = gated(gate, seen)
    for time in (1, 2, 3):
        assert (await post(receiver, ONLINE, online("u", time)))[0] == 200
    await until("the first at work", lambda: receiver.counts().queue_depth == 2)
    stopped = await receiver.stop(0.01)
    assert identities(stopped.unfinished) == ['["u","c",0,1]']
    assert identities(stopped.waiting) == ['["u","c",0,2]', '["u","c",0,3]']
    assert stopped.waiting[0].raw == online("u", 2)
    assert not stopped.is_clean
    # What was given up does not come back.
    gate.open_for_good()
    await asyncio.sleep(0)
    assert seen == []
    assert receiver.counts().failed == 0, "who is told to end has not failed"
    assert (await receiver.stop(0)).is_clean, "a second stop has nothing to do"


async def test_a_handler_in_a_thread_that_does_not_end_is_reported() -> None:
    let_go, entered = threading.Event(), threading.Event()
    receiver = Receiver()

    @receiver.on_user_online
    def handle(_: Event[UserOnline]) -> None:
        entered.set()
        let_go.wait(PATIENCE)

    assert (await post(receiver, ONLINE, online("u", 1)))[0] == 200
    await until("at work", entered.is_set)
    stopped = await receiver.stop(0.01)
    assert identities(stopped.unfinished) == ['["u","c",0,1]']
    let_go.set()


async def test_a_receiver_that_never_had_a_request_stops_at_once() -> None:
    receiver = gated(Gate(), [])
    assert (await receiver.stop(PATIENCE)).is_clean
    assert (await post(receiver, ONLINE, online("u", 1)))[0] == 503


async def test_a_server_that_ends_stops_the_receiver_that_it_serves() -> None:
    gate, seen = Gate(), list[int]()
    receiver = gated(gate, seen)
    async with served(receiver):
        for time in (1, 2, 3):
            assert (await post(receiver, ONLINE, online("u", time)))[0] == 200
        gate.open_for_good()
    # The server told it to stop, and it finished its queue.
    assert seen == [1, 2, 3]
    assert (await post(receiver, ONLINE, online("u", 4)))[0] == 503
