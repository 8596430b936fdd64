"""Handlers: what users write, asynchronous or not."""

from __future__ import annotations

import asyncio
import contextvars
import inspect
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor
from typing import Any, TypeVar

from ..decision import Decision
from .event import Event

B = TypeVar("B")
A = TypeVar("A")
R = TypeVar("R")

Handler = Callable[[Event[B]], Awaitable[None] | None]
"""Handles an event: an `async` function, which must not block, or an ordinary one, which runs in a thread."""

CensorHandler = Callable[[Event[B]], Awaitable[Decision[A]] | Decision[A]]
"""Decides on a message before it is answered; `async` or not, as above."""

Run = Callable[[Event[Any]], Awaitable[R]]
"""Any of them, made awaitable."""


def awaitable(handler: Callable[[Event[Any]], Awaitable[R] | R], threads: Callable[[], Executor | None]) -> Run[R]:
    """Make an ordinary function one that waits for its thread; it is one of the event loop's own unless told."""
    if inspect.iscoroutinefunction(handler) or inspect.iscoroutinefunction(getattr(handler, "__call__", None)):  # noqa: B004 - which kind it is, not whether
        return handler  # type: ignore[return-value]

    async def run(event: Event[Any]) -> R:
        context = contextvars.copy_context()
        result: Any = await asyncio.get_running_loop().run_in_executor(threads(), lambda: context.run(handler, event))
        # `functools.partial` of an `async` function is an ordinary one that gives an awaitable.
        return await result if inspect.isawaitable(result) else result  # type: ignore[no-any-return]

    return run
