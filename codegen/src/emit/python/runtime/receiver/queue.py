"""Acknowledge first: an event gets a place in the queue, or waits for one."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any

from . import answer
from .answer import Answer
from .core import Core
from .event import Event
from .lanes import Held, Job, Lane, Lanes, Outcome
from .window import Key, Window


class Queue:
    """The queue of a receiver.

    A copy of an event can come while another one waits for a place. Each of them waits; the first one that gets a place
    makes repeats of the others, and one that gives up takes nothing with it.
    """

    def __init__(self, core: Core) -> None:
        """Make the lanes."""
        self.lanes = Lanes(core.settings.workers, core.settings.queue_size, self._admitted)
        self._core = core
        self._window: Window[bool] = Window(core.settings.remember)
        self._copies: dict[Key, set[Held]] = {}

    def take(self, job: Job) -> Answer | Awaitable[Answer]:
        """Take an event at once, or let it wait for a place."""
        if self._core.is_stopped:
            return self.overflow(job.event)
        key = self._window.key(job.event)
        if self._window.get(key):
            return self._repeat()
        lane = self.lanes.of(job.event)
        if lane.offer(job):
            self._accept(key)
            return answer.TAKEN
        held = lane.hold(job)
        if key is not None:
            self._copies.setdefault(key, set()).add(held)
        # A task of its own: who drops the connection meanwhile has still posted the event.
        return asyncio.shield(self._core.spawn(self._wait(lane, held, key)))

    def overflow(self, event: Event[Any]) -> Answer:
        """Answer an event that has no place; it is not remembered."""
        self._core.counts.overflowed += 1
        self._core.hooks.overflowed(event)
        return answer.problem(503)

    async def _wait(self, lane: Lane, held: Held, key: Key | None) -> Answer:
        done, _ = await asyncio.wait({held.outcome}, timeout=self._core.settings.hold)
        self._forget(held, key)
        if not done:
            lane.give_up(held)
            return self.overflow(held.job.event)
        outcome = held.outcome.result()
        if outcome is Outcome.STOPPED:
            return self.overflow(held.job.event)
        return answer.TAKEN if outcome is Outcome.TAKEN else self._repeat()

    def _admitted(self, held: Held) -> None:
        """One that waited has a place: its copies are repeats from now on."""
        key = self._window.key(held.job.event)
        self._accept(key)
        if key is not None:
            for copy in self._copies.get(key, ()):
                copy.settle(Outcome.REPEATED)

    def _forget(self, held: Held, key: Key | None) -> None:
        if key is not None:
            copies = self._copies[key]
            copies.discard(held)
            if not copies:
                del self._copies[key]

    def _accept(self, key: Key | None) -> None:
        self._core.counts.accepted += 1
        self._window.remember(key, True)  # noqa: FBT003 - all that there is to remember

    def _repeat(self) -> Answer:
        self._core.counts.repeated += 1
        return answer.TAKEN
