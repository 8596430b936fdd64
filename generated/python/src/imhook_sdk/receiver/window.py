# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""Repeats: what was accepted lately, by callback and identity."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, Generic, TypeVar

from .event import Event

A = TypeVar("A")
Key = tuple[str, str]


class Window(Generic[A]):
    """Remembers the last events and what each was answered."""

    def __init__(self, size: int) -> None:
        """Start with nothing; a size of 0 keeps it so."""
        self._size = size
        # An ordinary dictionary looks for its oldest key at all the places of those that are gone.
        self._answers: OrderedDict[Key, A] = OrderedDict()

    def key(self, event: Event[Any]) -> Key | None:
        """Tell which event a body is; none where nothing tells two events apart."""
        return (event.callback, event.identity) if event.identity is not None and self._size > 0 else None

    def get(self, key: Key | None) -> A | None:
        """Say what the event was answered, where it is remembered."""
        return None if key is None else self._answers.get(key)

    def remember(self, key: Key | None, answer: A) -> None:
        """Keep an event, and let go of the oldest one where there are too many."""
        if key is None:
            return
        self._answers[key] = answer
        if len(self._answers) > self._size:
            self._answers.popitem(last=False)
