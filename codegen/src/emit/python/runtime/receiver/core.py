"""What all parts of a receiver share."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from .counters import Counts
from .deadline import Deadline
from .hooks import Hooks
from .settings import Settings

T = TypeVar("T")


class Core:
    """Settings, counters, hooks, and whatever is under way."""

    def __init__(self, settings: Settings) -> None:
        """Make it, without anything that needs a running event loop."""
        self.settings = settings
        self.counts = Counts()
        self.hooks = Hooks()
        self.deadline = Deadline(settings.body_timeout)
        """For bodies to come."""
        self.is_stopped = False
        self._tasks: set[asyncio.Task[Any]] = set()

    def spawn(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Start something that goes on when the connection behind it is gone."""
        return self.hold(asyncio.get_running_loop().create_task(work))

    def hold(self, task: asyncio.Task[T]) -> asyncio.Task[T]:
        """Keep a task until it ends: an event loop holds its tasks weakly."""
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
