"""Callbacks, receivers and clients of an edition, found by name."""

from __future__ import annotations

from types import ModuleType
from typing import Any, TypeGuard

from imhook_sdk import Callback, Question, v2020_10, v2024_03

_EDITIONS: dict[str, ModuleType] = {module.callbacks.EDITION: module for module in (v2020_10, v2024_03)}


def edition(name: str) -> ModuleType:
    """Find the module of an edition."""
    return _EDITIONS[name]


def every(module: ModuleType) -> tuple[Callback[Any], ...]:
    """Give every callback of an edition."""
    found: tuple[Callback[Any], ...] = module.callbacks.ALL
    return found


def find(edition_name: str, name: str) -> Callback[Any]:
    """Find a callback."""
    return next(callback for callback in every(edition(edition_name)) if callback.name == name)


def is_question(callback: Callback[Any]) -> TypeGuard[Question[Any, Any]]:
    """Say whether a callback has an answer."""
    return isinstance(callback, Question)


def question(edition_name: str, name: str) -> Question[Any, Any]:
    """Find a callback that has an answer."""
    found = find(edition_name, name)
    if not is_question(found):
        raise TypeError(name)
    return found


def method(callback: Callback[Any]) -> str:
    """Name the client's method of a callback."""
    return callback.name.replace("-", "_")
