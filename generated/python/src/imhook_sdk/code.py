# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""Codes: numbers and texts with names, open when received."""

from __future__ import annotations

from enum import Enum, IntEnum

_LOWEST, _HIGHEST = -(2**31), 2**31 - 1


class Code(IntEnum):
    """A code of the contract. A number without a name is a value like any other and keeps its number (rule R3)."""

    @classmethod
    def _missing_(cls, value: object) -> Code | None:
        """Make a value of any other number of 32 bits; Python calls this where none has a name."""
        if not isinstance(value, int) or isinstance(value, bool) or not _LOWEST <= value <= _HIGHEST:
            return None
        code = int.__new__(cls, value)
        code._name_ = f"UNKNOWN_{value}".replace("-", "MINUS_")
        code._value_ = value
        return code

    @property
    def is_known(self) -> bool:
        """Whether the edition has a name for it."""
        return self.name in type(self).__members__


class ListedCode(Code):
    """A code of which a correct sender writes listed values only; a receiver keeps every number all the same."""


class TextCode(str, Enum):
    """Names for some values of a text member."""
