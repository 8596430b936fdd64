# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""Types of members, and how a member says that the server always writes it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, IntEnum
from typing import Annotated, Any, TypeVar, get_origin

import msgspec

T = TypeVar("T")


class Mark(Enum):
    """What the contract says of a member beyond its Python type."""

    BASE64 = "base64"
    INT32 = "int32"
    INT64 = "int64"
    ALWAYS_WRITTEN = "always written"
    CONFIDENTIAL = "confidential"


Int32 = Annotated[int, msgspec.Meta(ge=-(2**31), le=2**31 - 1), Mark.INT32]
"""An integer of 32 bits."""

Int64 = Annotated[int, msgspec.Meta(ge=-(2**63), le=2**63 - 1), Mark.INT64]
"""An integer of 64 bits; Python's integers hold each of them exactly."""

Base64 = Annotated[str, Mark.BASE64]
"""Text that a correct sender writes as padded standard base64."""

Confidential = Annotated[T, Mark.CONFIDENTIAL]
"""A secret, a PIN: `repr` never shows it."""

AlwaysWritten = Annotated[T | None, Mark.ALWAYS_WRITTEN]
"""A member that the server always writes, and that is `None` where it was not written."""

OpenObject = dict[str, Any]
"""An object whose members the contract does not name; it is handed through as it is."""


def written(kind: type[T]) -> T:
    """Let a member that the server always writes read as the empty value of its type where it is absent.

    This makes a factory and not a value: `omit_defaults` leaves out what equals a default, and such a member is
    written even when it is empty.
    """
    return msgspec.field(default_factory=_empty(kind))


def _empty(kind: type[T]) -> Callable[[], T]:
    if get_origin(kind) is None and issubclass(kind, IntEnum):
        return lambda: kind(0)
    # Not `kind` itself: msgspec takes an empty list from the factory `list` for a default.
    return lambda: kind()  # noqa: PLW0108
