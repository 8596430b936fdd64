"""What `receive` is told."""

from __future__ import annotations

from typing import Any

import msgspec
from imhook_sdk import Fallback


class Config(msgspec.Struct, rename="camel", kw_only=True):
    """A receiver and its handlers."""

    edition: str
    adapter: str | None = None
    bare: bool = False
    decode: str | None = None
    base_path: str | None = None
    workers: int | None = None
    queue_size: int | None = None
    hold_ms: int | None = None
    body_limit: int | None = None
    body_timeout_ms: int | None = None
    remember: int | None = None
    censor_limit_ms: int | None = None
    censor_fallback: str | None = None
    handler_ms: int = 0
    handler_fails: bool = False
    censor: str | dict[str, str] = "pass"
    quiet: bool = False

    def settings(self) -> dict[str, Any]:
        """Give the receiver's settings that are set."""
        fallback = Fallback.REFUSE if self.censor_fallback == "refuse" else Fallback.PASS
        settings = {
            "base_path": self.base_path,
            "workers": self.workers,
            "queue_size": self.queue_size,
            "hold": _seconds(self.hold_ms),
            "body_limit": self.body_limit,
            "body_timeout": _seconds(self.body_timeout_ms),
            "remember": self.remember,
            "censor_limit": _seconds(self.censor_limit_ms),
            "censor_fallback": fallback if self.censor_fallback else None,
        }
        return {name: value for name, value in settings.items() if value is not None}


def _seconds(ms: int | None) -> float | None:
    return None if ms is None else ms / 1000
