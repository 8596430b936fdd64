# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""What a censor decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

A = TypeVar("A")


@dataclass(frozen=True)
class Pass:
    """The message goes on as it is: status 200 without a body."""


@dataclass(frozen=True)
class Replace(Generic[A]):
    """The message goes on with another content. It replaces everything: echo each member that is not to change.

    Status 200 with the content.
    """

    answer: A


@dataclass(frozen=True)
class Refuse:
    """The message is refused: status 403."""


Decision = Pass | Replace[A] | Refuse
"""One of the three; `A` is the content that may replace the message."""
