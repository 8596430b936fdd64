# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""Rules on the value of one member that depend on the code of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..code import TextCode


@dataclass(frozen=True)
class ValueRule:
    """Where `when` is one of some codes, `then` has to be there, or has to be a value of a code, or both."""

    when: str
    codes: Sequence[int]
    then: str
    is_needed: bool = False
    one_of: type[TextCode] | None = None

    def breaks(self, value: object) -> bool:
        """Whether a value that is there is none of those that may be."""
        return self.one_of is not None and value not in [code.value for code in self.one_of]
