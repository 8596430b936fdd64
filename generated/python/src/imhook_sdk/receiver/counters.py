# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""How much has happened."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Counts:
    """What a receiver did since it was made.

    Every body received ends as exactly one of accepted, rejected, repeated and overflowed; every accepted one ends as
    handled or failed.
    """

    received: int = 0
    """Whole bodies that came for a known callback."""

    accepted: int = 0
    """New events, taken into the queue or given to a censor."""

    rejected: int = 0
    """Bodies that could not be read."""

    repeated: int = 0
    """Repeats of an event that was accepted before."""

    overflowed: int = 0
    """Events that found no place in time, or came after the stop."""

    handled: int = 0
    """Handlers that did their work."""

    failed: int = 0
    """Handlers that raised or were late."""

    queue_depth: int = 0
    """Events that wait for a worker at this moment."""
