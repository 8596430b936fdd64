"""Handlers of every kind, and what becomes of one that fails: counted, and told with the event."""

from __future__ import annotations

import asyncio
import contextvars
import threading
from functools import partial
from typing import Any

import pytest
from imhook_sdk import Event, Failure
from imhook_sdk.receiver import Handler
from imhook_sdk.v2024_03 import Receiver, UserOnline

from support.receivers import ONLINE, RELATION, online, post, relation, until


async def test_errors_are_counted_and_told_and_the_worker_goes_on() -> None:
    receiver = Receiver()
    failures: list[Failure] = []
    receiver.on_error(failures.append)

    @receiver.on_user_online
    async def handle(event: Event[UserOnline]) -> None:
        if event.body.timestamp == 1:
            raise OSError("no database")  # noqa: EM101, TRY003 - as users write it
        if event.body.timestamp == 2:
            raise asyncio.CancelledError

    @receiver.on_user_relation
    def in_a_thread(_: object) -> None:
        raise ValueError

    for time in (1, 2, 3):
        assert (await post(receiver, ONLINE, online("u", time)))[0] == 200
    assert (await post(receiver, RELATION, relation("v")))[0] == 200
    await until("all ended", lambda: receiver.counts().handled + receiver.counts().failed == 4)
    assert (receiver.counts().handled, receiver.counts().failed) == (1, 3)
    assert [type(failure.error) for failure in failures] == [OSError, asyncio.CancelledError, ValueError]
    event = failures[0].event
    assert (event.raw, event.identity, event.order_key) == (online("u", 1), '["u","c",0,1]', '["u"]')
    assert (event.edition, failures[2].event.callback) == ("2024-03", "user-relation")


async def test_a_hook_that_raises_stops_nothing() -> None:
    receiver = Receiver()

    @receiver.on_error
    def broken(_: Failure) -> None:
        raise RuntimeError

    @receiver.on_user_online
    async def handle(_: object) -> None:
        raise OSError

    for time in (1, 2, 3):
        assert (await post(receiver, ONLINE, online("u", time)))[0] == 200
    await until("all failed", lambda: receiver.counts().failed == 3)


async def test_a_hook_that_nobody_would_await_is_refused() -> None:
    receiver = Receiver()

    async def hook(_: object) -> None:
        pass

    registers: list[Any] = [receiver.on_error, receiver.on_reject, receiver.on_overflow]
    for register in registers:
        with pytest.raises(TypeError, match="ordinary function"):
            register(hook)


async def test_an_ordinary_function_runs_in_a_thread_and_an_async_one_does_not() -> None:
    threads: dict[str, int] = {}
    context: contextvars.ContextVar[str] = contextvars.ContextVar("context", default="none")
    receiver = Receiver()

    @receiver.on_user_online
    async def asynchronous(_: object) -> None:
        threads["async"] = threading.get_ident()

    @receiver.on_user_relation
    def ordinary(_: object) -> None:
        threads[f"ordinary {context.get()}"] = threading.get_ident()

    context.set("kept")
    receiver.start()
    assert (await post(receiver, ONLINE, online("u", 1)))[0] == 200
    assert (await post(receiver, RELATION, relation("v")))[0] == 200
    await until("both", lambda: len(threads) == 2)
    assert threads["async"] == threading.get_ident()
    assert threads["ordinary kept"] != threading.get_ident()


async def test_as_many_ordinary_functions_run_at_a_time_as_there_are_workers() -> None:
    # Each handler waits until as many as there are workers run.
    together = threading.Barrier(8)
    receiver = Receiver(workers=8)

    @receiver.on_user_online
    def handle(_: Event[UserOnline]) -> None:
        together.wait(60)

    for user in range(200):
        # Eight lanes, and enough users for all of them.
        assert (await post(receiver, ONLINE, online(f"u{user}", 1)))[0] == 200
    await until("one round", lambda: receiver.counts().handled >= 8)
    together.abort()
    await until("all ended", lambda: receiver.counts().handled + receiver.counts().failed == 200)


def is_handled(receiver: Receiver) -> bool:
    return receiver.counts().handled == 1


async def test_handlers_that_are_objects_or_partial_are_awaited() -> None:
    seen: list[str] = []

    class Callable:
        async def __call__(self, event: Event[UserOnline]) -> None:
            seen.append(f"object {event.body.timestamp}")

        async def method(self, event: Event[UserOnline]) -> None:
            seen.append(f"method {event.body.timestamp}")

    async def named(name: str, event: Event[UserOnline]) -> None:
        seen.append(f"{name} {event.body.timestamp}")

    handlers: list[Handler[UserOnline]] = [Callable(), Callable().method, partial(named, "partial")]
    for time, handler in enumerate(handlers, 1):
        receiver = Receiver()
        assert receiver.on_user_online(handler) is handler
        assert (await post(receiver, ONLINE, online("u", time)))[0] == 200
        await until("handled", partial(is_handled, receiver))
    assert seen == ["object 1", "method 2", "partial 3"]


async def test_an_event_shows_no_content_when_it_is_printed() -> None:
    receiver = Receiver()
    seen: list[str] = []

    @receiver.on_user_online
    async def handle(event: Event[UserOnline]) -> None:
        seen.append(repr(event))

    await post(receiver, ONLINE, online("private", 1))
    await until("printed", lambda: len(seen) == 1)
    assert "user-online" in seen[0]
    assert "private" not in seen[0]
