# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""The base class of every body and every object in one."""

from __future__ import annotations

from typing import Any

import msgspec

from .shape import Member, shape_of


class Body(msgspec.Struct, omit_defaults=True):
    """A body of the contract, or an object in one.

    Attributes are called as Python calls them; on the wire they have the names of the contract. A member that may be
    absent is `None` then, and `None` is never written.
    """

    def __repr__(self) -> str:
        """Show everything but what is confidential."""
        shown = ", ".join(f"{name}={value!r}" for name, value in self.__rich_repr__())
        return f"{type(self).__name__}({shown})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """Show the same to tools with a layout of their own."""
        members = shape_of(type(self)).members
        return [(member.attribute, _shown(member, getattr(self, member.attribute))) for member in members]


def _shown(member: Member, value: Any) -> Any:  # noqa: ANN401 - any value of a member
    return _MASK if member.is_confidential and value is not None else value


class _Mask:
    def __repr__(self) -> str:
        return "***"


_MASK = _Mask()
