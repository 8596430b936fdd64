"""From a request to its answer: the core, without a transport."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from ..callback import Callback
from ..finding import RejectedError
from . import answer
from .answer import Answer
from .core import Core
from .event import Event
from .hooks import Rejection
from .request import BrokenOffError, Head, Read, RefusedError
from .routes import Routes

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Route:
    """A callback that has a handler, and what becomes of its events."""

    callback: Callback[Any]
    answer: Callable[[Event[Any]], Answer | Awaitable[Answer]]
    """The answer where it is clear at once."""


async def handle(core: Core, routes: Routes[Route], path: str, head: Head, body: Read) -> Answer:
    """Answer one request."""
    route = routes.find(path)
    if route is None:
        return answer.problem(404)
    try:
        head.check(core.settings.body_limit)
        raw = await core.deadline.within(body(core.settings.body_limit))
    except (RefusedError, BrokenOffError, asyncio.TimeoutError) as refused:
        # Never 408 for a body that does not come: the server would post it again.
        status = refused.status if isinstance(refused, RefusedError) else 400
        _LOG.warning("request refused: %s, %d", route.callback.name, status)
        return answer.problem(status)
    core.counts.received += 1
    received_at = datetime.now(timezone.utc)
    try:
        event = _event(route.callback, raw, received_at)
    except RejectedError as rejected:
        core.counts.rejected += 1
        core.hooks.rejected(Rejection(rejected, raw, received_at))
        return answer.rejected(rejected)
    reply = route.answer(event)
    return reply if isinstance(reply, Answer) else await reply


def _event(callback: Callback[Any], raw: bytes, received_at: datetime) -> Event[Any]:
    body = callback.decode(raw)
    return Event(
        edition=callback.edition,
        callback=callback.name,
        body=body,
        raw=raw,
        received_at=received_at,
        identity=callback.identity(body),
        order_key=callback.order_key(body),
    )
