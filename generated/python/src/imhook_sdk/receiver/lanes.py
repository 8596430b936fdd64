# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""The queue: one bounded lane per worker. Events of one order key share a lane, and so stay in order."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

import msgspec

from .event import Event
from .handler import Run


class Job(msgspec.Struct, frozen=True):
    """An event with its handler."""

    event: Event[Any]
    run: Run[None]


class Outcome(Enum):
    """What became of an event that waited for a place."""

    TAKEN = "it has one"
    REPEATED = "another copy of it has one"
    STOPPED = "there will be none"


@dataclass(frozen=True, eq=False)
class Held:
    """An event that waits for a place."""

    job: Job
    outcome: asyncio.Future[Outcome]

    def settle(self, outcome: Outcome) -> bool:
        """End the waiting, unless it has ended."""
        if self.outcome.done():
            return False
        self.outcome.set_result(outcome)
        return True


class Lane:
    """A queue with an end, and those who wait behind it.

    A place that becomes free goes to who waits longest, before anybody else can see it: so nobody overtakes.
    """

    def __init__(self, places: int, admit: Callable[[Held], None]) -> None:
        """Take what to do with an event that gets a place after all."""
        self._jobs: deque[Job] = deque()
        self._held: deque[Held] = deque()
        self._places = places
        self._admit = admit
        self._is_closed = False
        self._wake: asyncio.Future[None] | None = None
        self.running: Event[Any] | None = None
        """The event whose handler runs."""

    def __len__(self) -> int:
        """Count the events that wait for the worker."""
        return len(self._jobs)

    def offer(self, job: Job) -> bool:
        """Take a job if there is a place now."""
        if self._is_closed or len(self._jobs) >= self._places:
            return False
        self._jobs.append(job)
        if self._wake is not None:
            self._ring()
        return True

    def hold(self, job: Job) -> Held:
        """Let an event wait for a place."""
        held = Held(job, asyncio.get_running_loop().create_future())
        if self._is_closed:
            held.outcome.set_result(Outcome.STOPPED)
        else:
            self._held.append(held)
        return held

    def give_up(self, held: Held) -> None:
        """Forget an event that waited too long."""
        if held in self._held:
            self._held.remove(held)

    async def ready(self) -> bool:
        """Wait for a job to be there; false once the lane is closed and empty."""
        while not self._jobs:
            if self._is_closed:
                return False
            self._wake = asyncio.get_running_loop().create_future()
            await self._wake
        return True

    def next(self) -> Job:
        """Take the job that waits longest; there is one."""
        job = self._jobs.popleft()
        if self._held:
            self._pass_on()
        return job

    def close(self) -> None:
        """Take nothing new; whoever waits for a place gets none."""
        self._is_closed = True
        while self._held:
            self._held.popleft().settle(Outcome.STOPPED)
        self._ring()

    def abandon(self) -> tuple[list[Event[Any]], list[Event[Any]]]:
        """Take what is left: the event whose handler runs, and those that wait."""
        running = [self.running] if self.running else []
        waiting = [job.event for job in self._jobs]
        self.running = None
        self._jobs.clear()
        return running, waiting

    def _pass_on(self) -> None:
        while self._held and len(self._jobs) < self._places:
            held = self._held.popleft()
            # One that is settled already is a copy of an event that has a place.
            if held.settle(Outcome.TAKEN):
                self._jobs.append(held.job)
                self._admit(held)

    def _ring(self) -> None:
        if self._wake is not None and not self._wake.done():
            self._wake.set_result(None)
        self._wake = None


class Lanes:
    """All lanes of a receiver."""

    def __init__(self, workers: int, places: int, admit: Callable[[Held], None]) -> None:
        """Make one per worker."""
        self.all = [Lane(places, admit) for _ in range(workers)]

    def of(self, event: Event[Any]) -> Lane:
        """Find the lane of an event: by its order key, else by its callback."""
        if len(self.all) == 1:
            return self.all[0]
        return self.all[hash(event.order_key or event.callback) % len(self.all)]

    def depth(self) -> int:
        """Count the events that wait."""
        return sum(map(len, self.all))
