# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""A JSON text as a tree in which nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Union


@dataclass(frozen=True)
class Number:
    """A number as the text it was."""

    text: str


@dataclass(frozen=True)
class Members:
    """The members of an object in their order, doubled ones included."""

    pairs: list[tuple[str, Node]]


Node = Union[str, bool, None, Number, list["Node"], Members]  # noqa: UP007 - a text is no operand of `|`
"""A value."""


def plain(node: Node) -> Any:  # noqa: ANN401 - any JSON value
    """Give the value that Python has for a node of an open object: the last of doubled members counts."""
    if isinstance(node, Number):
        return _number(node.text)
    if isinstance(node, Members):
        return {key: plain(value) for key, value in node.pairs}
    if isinstance(node, list):
        return [plain(item) for item in node]
    return node


def _number(text: str) -> int | float:
    try:
        return int(text)
    except ValueError:
        number = float(text)
        # What no number of Python can hold, JSON could not write again either.
        return number if abs(number) != float("inf") else 0
