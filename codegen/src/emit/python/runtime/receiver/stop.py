"""The graceful stop: nothing new, then the queue, then a report."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from typing import Any

from .core import Core
from .event import Event
from .queue import Queue
from .workers import Workers

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Stopped:
    """What a stop left behind: acknowledged events whose handler did not end. Empty after a clean stop."""

    unfinished: list[Event[Any]] = field(default_factory=list[Event[Any]])
    """Their handlers had started. One in a thread may still end; nobody can end it."""

    waiting: list[Event[Any]] = field(default_factory=list[Event[Any]])
    """Their handlers had not."""

    @property
    def is_clean(self) -> bool:
        """Whether every acknowledged event was handled."""
        return not self.unfinished and not self.waiting


async def stop(core: Core, queue: Queue, workers: Workers, grace: float) -> Stopped:
    """Answer 503 from now on, wait for the queue to be worked off, and report what was left."""
    core.is_stopped = True
    for lane in queue.lanes.all:
        lane.close()
    tasks = set(workers.tasks)
    _, late = await asyncio.wait(tasks, timeout=grace) if tasks else (tasks, tasks)
    stopped = Stopped()
    if late:
        for lane in queue.lanes.all:
            unfinished, waiting = lane.abandon()
            stopped.unfinished.extend(unfinished)
            stopped.waiting.extend(waiting)
        for task in late:
            task.cancel()
    if "threads" in vars(workers):
        workers.threads.shutdown(wait=False)
    _LOG.info("receiver stopped: %d unfinished, %d waiting", len(stopped.unfinished), len(stopped.waiting))
    return stopped
