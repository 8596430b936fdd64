# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""The receiver, without the callbacks of an edition."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any, TypeVar

from ..callback import Callback, Question
from . import asgi, intake
from .answer import Answer
from .censor import Censor
from .core import Core
from .counters import Counts
from .event import Event
from .handler import awaitable
from .hooks import Failure, Rejection, plain
from .intake import Route
from .lanes import Job
from .queue import Queue
from .request import Head, read_from
from .routes import Routes
from .settings import Fallback, Settings
from .stop import Stopped, stop
from .workers import Workers

F = TypeVar("F", bound=Callable[[Failure], None])
R = TypeVar("R", bound=Callable[[Rejection], None])
O = TypeVar("O", bound=Callable[[Event[Any]], None])  # noqa: E741 - of overflow
H = TypeVar("H", bound=Callable[[Any], Any])


class BaseReceiver:
    """Receives callbacks; an ASGI application, to be served alone or mounted in another.

    Its `on_` methods, one per callback, are those of an edition's `Receiver`. A callback without a handler is an
    unknown path, 404. Put no layer before it that compresses answers, redirects or asks for a login: the server loses
    the body, or takes a censor's answer for an empty one.

    It belongs to the event loop of its first request.
    """

    def __init__(
        self,
        *,
        base_path: str = "",
        workers: int = 1,
        queue_size: int = 10_000,
        hold: float = 8.0,
        body_limit: int = 1024 * 1024,
        body_timeout: float = 10.0,
        remember: int = 100_000,
        censor_limit: float = 3.0,
        censor_fallback: Fallback = Fallback.PASS,
        stop_grace: float = 30.0,
    ) -> None:
        """Take the settings; times are in seconds.

        - `base_path`: all paths stand below it. The server signs nothing, so give it a segment that nobody can guess;
          it is compared in constant time and never logged.
        - `workers`: how many handlers run at a time. One keeps every event in order; with more, events of one order key
          stay in order.
        - `queue_size`: how many events may wait for each worker.
        - `hold`: how long a full queue holds an answer back before it says 503. The server gives up after 10.
        - `body_limit`, `body_timeout`: the longest body that is read, and how long it may take to come.
        - `remember`: how many events are remembered so that repeats of them are dropped; 0 turns it off.
        - `censor_limit`, `censor_fallback`: how long a censor's handler may take, and what is answered when it raises
          or is late. The sender of the message waits 5.
        - `stop_grace`: how long `stop` waits for the queue unless it is told.
        """
        self._core = Core(
            Settings(
                workers=max(workers, 1),
                queue_size=max(queue_size, 1),
                hold=hold,
                body_limit=body_limit,
                body_timeout=body_timeout,
                remember=remember,
                censor_limit=censor_limit,
                censor_fallback=censor_fallback,
                stop_grace=stop_grace,
            )
        )
        self._queue = Queue(self._core)
        self._workers = Workers(self._core, self._queue)
        self._routes: Routes[Route] = Routes(base_path)

    def add_path(self, callback: Callback[Any], path: str) -> None:
        """Take posts to this path for this callback, beside its default path."""
        self._routes.add_path(callback.name, path)

    def on_error(self, hook: F) -> F:
        """Call this when a handler raises or is late."""
        self._core.hooks.error = plain(hook)
        return hook

    def on_reject(self, hook: R) -> R:
        """Call this with every body that could not be read, before it is answered 400. Keep it short."""
        self._core.hooks.reject = plain(hook)
        return hook

    def on_overflow(self, hook: O) -> O:
        """Call this with every event that is answered 503. Keep it short."""
        self._core.hooks.overflow = plain(hook)
        return hook

    def _on_event(self, callback: Callback[Any], handler: H) -> H:
        run = awaitable(handler, lambda: self._workers.threads)
        self._add(callback, lambda event: self._queue.take(Job(event, run)))
        return handler

    def _on_question(self, question: Question[Any, Any], handler: H) -> H:
        censor = Censor(self._core, question, awaitable(handler, lambda: None))

        async def answer(event: Event[Any]) -> Answer:
            return self._queue.overflow(event) if self._core.is_stopped else await censor.answer(event)

        self._add(question, answer)
        return handler

    def _add(self, callback: Callback[Any], answer: Callable[[Event[Any]], Answer | Awaitable[Answer]]) -> None:
        self._routes.add(callback.name, callback.path, Route(callback, answer))

    async def handle(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes | AsyncIterable[bytes]
    ) -> Answer:
        """Answer one request: the core, for transports that have no adapter here.

        `path` is the path alone, as it was sent.
        """
        self._workers.start()
        return await intake.handle(self._core, self._routes, path, Head.of(method, headers), read_from(body))

    async def __call__(self, scope: asgi.Scope, receive: asgi.Receive, send: asgi.Send) -> None:
        """Speak ASGI."""
        if scope["type"] == "http":
            self._workers.start()
            path, head = asgi.path(scope), asgi.head(scope)
            answer = await intake.handle(self._core, self._routes, path, head, asgi.read_from(receive))
            for message in asgi.messages(answer):
                await send(message)
        elif scope["type"] == "lifespan":
            await asgi.lifespan(receive, send, self.start, self.stop)
        else:
            await send({"type": "websocket.close"})

    def counts(self) -> Counts:
        """Say what it did so far."""
        return replace(self._core.counts, queue_depth=self._queue.lanes.depth())

    def start(self) -> None:
        """Start the workers now and not with the first request."""
        self._workers.start()

    async def stop(self, grace: float | None = None) -> Stopped:
        """Answer 503 from now on, wait for the queue to be worked off, and report what was left.

        Stop the HTTP server first, so that nobody is refused.
        """
        grace = self._core.settings.stop_grace if grace is None else grace
        return await stop(self._core, self._queue, self._workers, grace)

    @asynccontextmanager
    async def lifespan(self, _app: object = None) -> AsyncGenerator[None, None]:
        """Start and stop with an application that it is mounted in: `FastAPI(lifespan=receiver.lifespan)`."""
        self.start()
        try:
            yield
        finally:
            await self.stop()

    def __repr__(self) -> str:
        """Show numbers only: paths may hold a secret."""
        return f"{type(self).__name__}({self.counts()})"
