# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""From a request to its answer: the core, without a transport."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from ..callback import Callback
from ..finding import RejectedError
from . import answer, request
from .answer import Answer
from .core import Core
from .event import Event
from .hooks import Rejection
from .request import Head, Read, RefusedError
from .routes import Routes

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Route:
    """A callback that has a handler, and what becomes of its events."""

    callback: Callback[Any]
    answer: Callable[[Event[Any]], Awaitable[Answer]]


async def handle(core: Core, routes: Routes[Route], path: str, head: Head, body: Read) -> Answer:
    """Answer one request."""
    route = routes.find(path)
    if route is None:
        return answer.problem(404)
    try:
        head.check(core.settings.body_limit)
        raw = await request.read(body, core.settings.body_limit, core.deadline)
    except RefusedError as refused:
        _LOG.warning("request refused: %s, %d", route.callback.name, refused.status)
        return answer.problem(refused.status)
    core.counts.received += 1
    received_at = datetime.now(timezone.utc)
    try:
        event = _event(route.callback, raw, received_at)
    except RejectedError as rejected:
        core.counts.rejected += 1
        core.hooks.rejected(Rejection(rejected, raw, received_at))
        return answer.rejected(rejected)
    return await route.answer(event)


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
