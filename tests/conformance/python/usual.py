"""Python's own parser, into the types of the stub."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable
from typing import Any

import msgspec
from imhook_sdk import Callback

NAME = f"json of Python {platform.python_version()}"


def decode(raw: bytes, struct: type[Any]) -> object:
    """Read a body into its type."""
    return msgspec.convert(json.loads(raw), struct)


def decoder(callback: Callback[Any]) -> Callable[[bytes], object]:
    """Read bodies of a callback; the stub reads the first one, whose type is that of all."""
    struct: type[Any] | None = None

    def take(raw: bytes) -> object:
        nonlocal struct
        if struct is None:
            struct = type(callback.decode(raw))  # pyright: ignore[reportUnknownVariableType] - of whatever type
        return decode(raw, struct)

    return take
