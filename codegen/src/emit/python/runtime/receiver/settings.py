"""How a receiver works."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Fallback(Enum):
    """What a censor answers when its handler raises or is late."""

    PASS = "the message goes on"  # noqa: S105 - no password
    REFUSE = "the message is refused"


@dataclass(frozen=True)
class Settings:
    """All settings but the paths; `BaseReceiver` says what each means."""

    workers: int
    queue_size: int
    hold: float
    body_limit: int
    body_timeout: float
    remember: int
    censor_limit: float
    censor_fallback: Fallback
    stop_grace: float
