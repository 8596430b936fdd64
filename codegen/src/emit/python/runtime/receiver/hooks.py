"""What the owner of a receiver is told, so that nothing is lost silently."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from ..finding import RejectedError
from .event import Event

T = TypeVar("T")

_LOG = logging.getLogger(__name__)


class LateError(Exception):
    """A censor's handler took longer than the server waits."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("the handler was late")


@dataclass(frozen=True)
class Failure:
    """A handler that did not do its work. The event was acknowledged long before; its bytes are here."""

    event: Event[Any]
    error: BaseException
    """What the handler raised, or `LateError`."""


@dataclass(frozen=True, repr=False)
class Rejection:
    """A body that could not be read. The server never sends it again."""

    rejected: RejectedError
    raw: bytes
    received_at: datetime

    def __repr__(self) -> str:
        """Show no content."""
        return f"Rejection({self.rejected}, {len(self.raw)} bytes)"


class Hooks:
    """The hooks of a receiver. A hook that raises takes nothing with it."""

    def __init__(self) -> None:
        """Start without any."""
        self.error: Callable[[Failure], None] | None = None
        self.reject: Callable[[Rejection], None] | None = None
        self.overflow: Callable[[Event[Any]], None] | None = None

    def failed(self, failure: Failure) -> None:
        """Tell that a handler failed. Its error's own text may repeat the body, so that a log gets its kind only."""
        kind = type(failure.error).__name__
        _LOG.warning("handler failed: %s, %s", failure.event.callback, kind)
        _tell(self.error, failure)

    def rejected(self, rejection: Rejection) -> None:
        """Tell that a body could not be read."""
        _LOG.warning("body refused: %s", rejection.rejected)
        _tell(self.reject, rejection)

    def overflowed(self, event: Event[Any]) -> None:
        """Tell that an event found no place."""
        _LOG.warning("no place in the queue: %s", event.callback)
        _tell(self.overflow, event)


def plain(hook: Callable[[T], None]) -> Callable[[T], None]:
    """Refuse a hook that nobody would await."""
    if inspect.iscoroutinefunction(hook):
        message = "a hook is an ordinary function: it is called between a request and its answer"
        raise TypeError(message)
    return hook


def _tell(hook: Callable[[T], None] | None, what: T) -> None:
    if hook is None:
        return
    try:
        hook(what)
    except Exception as error:  # noqa: BLE001 - whatever a hook raises
        # Without a traceback: it may show the body.
        _LOG.error("a hook raised %s", type(error).__name__)
