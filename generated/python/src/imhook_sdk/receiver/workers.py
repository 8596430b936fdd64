# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""Workers: one per lane, each runs one handler after the other."""

from __future__ import annotations

import asyncio
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import Any

from .core import Core
from .hooks import Failure
from .lanes import Job, Lane
from .queue import Queue

# How long handlers that never wait may keep requests from being answered, in seconds: as long as Python lets a thread
# run while others want to.
_SLICE = 0.005


class _Worker(asyncio.Task[None]):
    """The task of a worker, which knows whether it is cancelled itself or something that its handler waited for.

    Python counts that from 3.11 on. Before, this does: since the handler that runs began.
    """

    _cancelled = False

    @classmethod
    def current(cls) -> _Worker:
        """Give the one that runs."""
        worker = asyncio.current_task()
        assert isinstance(worker, cls), "a worker runs in nothing else"  # noqa: S101 - for the type checker
        return worker

    def begin(self) -> None:
        """Forget what the handler before was told: it may have asked for that itself, to end its own waiting."""
        self._cancelled = False

    def cancel(self, msg: Any | None = None) -> bool:  # noqa: ANN401 - as in the standard library
        """Tell it to end."""
        self._cancelled = True
        return super().cancel(msg)

    def is_told_to_end(self) -> bool:
        """Whether it is cancelled itself."""
        if sys.version_info >= (3, 11):
            return self.cancelling() > 0
        return self._cancelled


class Workers:
    """The workers of a receiver.

    They start with the first request, since only then an event loop is sure to be there.
    """

    def __init__(self, core: Core, queue: Queue) -> None:
        """Take the lanes to work on."""
        self._core = core
        self._queue = queue
        self.tasks: list[asyncio.Task[None]] = []

    @cached_property
    def threads(self) -> ThreadPoolExecutor:
        """Where handlers run that are not `async`: as many as there are workers."""
        return ThreadPoolExecutor(self._core.settings.workers, thread_name_prefix="imhook-worker")

    def start(self) -> None:
        """Start a worker for every lane, once."""
        if not self.tasks:
            self.tasks = [self._core.hold(_Worker(self._work(lane))) for lane in self._queue.lanes.all]

    async def _work(self, lane: Lane) -> None:
        worker = _Worker.current()
        while await lane.ready():
            end = time.monotonic() + _SLICE
            while len(lane) and time.monotonic() < end:
                job = lane.next()
                lane.running = job.event
                worker.begin()
                try:
                    await job.run(job.event)
                except asyncio.CancelledError as error:
                    if worker.is_told_to_end():
                        raise
                    self._failed(job, error)
                except Exception as error:  # noqa: BLE001 - whatever a handler raises
                    self._failed(job, error)
                else:
                    self._core.counts.handled += 1
                lane.running = None
            if len(lane):
                await asyncio.sleep(0)

    def _failed(self, job: Job, error: BaseException) -> None:
        self._core.counts.failed += 1
        self._core.hooks.failed(Failure(job.event, error))
