"""A limit on how long something takes, for much that is under way at a time."""

from __future__ import annotations

import asyncio
import sys
import time
import types
from collections.abc import Coroutine, Generator
from typing import Any, TypeVar

T = TypeVar("T")


class Deadline:
    """Gives everything the same time, with one timer for all.

    `asyncio.timeout` starts and stops a timer each time, which takes longer than all the rest of a request. Here what
    began first is due first, so that one timer is enough: it waits for the oldest, and looks who that is when it fires.
    And what need not wait at all, as nearly always, is not entered anywhere.
    """

    def __init__(self, seconds: float) -> None:
        """Take how long anything may take."""
        self._seconds = seconds
        # Dictionaries keep the order in which keys came.
        self._due: dict[asyncio.Task[Any], float] = {}
        self._late: set[asyncio.Task[Any]] = set()
        self._timer: asyncio.TimerHandle | None = None

    async def within(self, work: Coroutine[Any, Any, T]) -> T:
        """Wait for some work in the task that calls; raises `asyncio.TimeoutError` when it takes too long."""
        try:
            awaited = work.send(None)
        except StopIteration as ended:
            result: T = ended.value
            return result
        task = asyncio.current_task()
        assert task is not None, "this is a coroutine"  # noqa: S101 - for the type checker
        self._due[task] = time.monotonic() + self._seconds
        if self._timer is None:
            self._start(self._seconds)
        try:
            return await _go_on(work, awaited)
        except asyncio.CancelledError:
            if task in self._late and not _is_cancelled_by_others(task):
                raise asyncio.TimeoutError from None
            raise
        finally:
            self._due.pop(task, None)
            self._late.discard(task)

    def _start(self, seconds: float) -> None:
        self._timer = asyncio.get_running_loop().call_later(seconds, self._look)

    def _look(self) -> None:
        """Cancel whatever is due, and wait for the next."""
        self._timer = None
        now = time.monotonic()
        for task, due in list(self._due.items()):
            if due > now:
                self._start(due - now)
                break
            del self._due[task]
            self._late.add(task)
            task.cancel()


@types.coroutine
def _go_on(work: Coroutine[Any, Any, T], awaited: object) -> Generator[object, Any, T]:
    """Do what `await` does behind the first step: say what the work waits for, and tell it what became of that."""
    try:
        while True:
            try:
                became = yield awaited
            except BaseException as error:  # noqa: BLE001, PERF203 - whatever the task is told
                awaited = work.throw(error)
            else:
                awaited = work.send(became)
    except StopIteration as ended:
        result: T = ended.value
        return result


def _is_cancelled_by_others(task: asyncio.Task[Any]) -> bool:
    """Take our own cancellation back, and say whether there was another; Python 3.10 does not count them."""
    return sys.version_info >= (3, 11) and task.uncancel() > 0
