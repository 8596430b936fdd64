"""What a handler gets."""

from __future__ import annotations

from datetime import datetime
from typing import Generic, TypeVar

import msgspec

B = TypeVar("B")


class Event(msgspec.Struct, Generic[B], frozen=True, kw_only=True, eq=False):
    """A body and what is known about it."""

    edition: str
    """The dated contract by which it was read."""

    callback: str
    """The callback."""

    body: B
    """The body."""

    raw: bytes
    """The body as it came, unknown members included."""

    received_at: datetime
    """When it was there as a whole."""

    identity: str | None
    """What tells that two bodies are one event (rule R9), where something does."""

    order_key: str | None
    """What events have in common that must stay in order (rule R9)."""

    def __repr__(self) -> str:
        """Show no content: bodies hold private text and, now and then, secrets."""
        return f"Event({self.edition} {self.callback}, {len(self.raw)} bytes, {self.received_at.isoformat()})"
