# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""Strict RFC 8259 and nothing more.

The whole input has to be UTF-8; then it is read from left to right, and the first of a bracket too deep and a fault of
the grammar is reported. Python's own `json` takes `NaN`, half surrogate pairs and any depth, and says of a doubled key
nothing at all.
"""

from __future__ import annotations

import re

from ..finding import Reason, Words
from .texts import TOO_DEEP, UTF8, Fault, at
from .tree import Members, Node, Number

# How many objects and arrays may be open at once (rule R10).
MAX_DEPTH = 64

_BLANKS = re.compile(r"[ \t\n\r]*")
_PLAIN = re.compile(r'[^"\\\x00-\x1f]*')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_LITERAL = re.compile(r"[A-Za-z0-9_$]+")
_HEX = re.compile(r"[0-9A-Fa-f]{4}")
_LITERALS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_HIGH, _LOW, _AFTER = 0xD800, 0xDC00, 0xE000


class UnreadableError(Exception):
    """The bytes are no JSON text."""

    def __init__(self, reason: Reason, text: Words) -> None:
        """Say why."""
        super().__init__(reason, text)
        self.reason = reason
        self.text = text


def read(raw: bytes) -> Node:
    """Read one JSON text; any value may be the root.

    Raises `UnreadableError`.
    """
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        raise UnreadableError(Reason.NOT_UTF8, UTF8) from None
    return _Reader(text).document()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.depth = 0

    def document(self) -> Node:
        if self.text.startswith("\ufeff"):
            raise self.fault(Fault.BYTE_ORDER_MARK)
        self.skip_blanks()
        root = self.value()
        if self.skip_blanks():
            raise self.fault(Fault.TRAILING_DATA)
        return root

    def fault(self, fault: Fault) -> UnreadableError:
        return UnreadableError(Reason.NOT_JSON, at(fault, self.text, self.position))

    def skip_blanks(self) -> str:
        """Step over blanks and look at the character behind them; it is empty at the end."""
        blanks = _BLANKS.match(self.text, self.position)
        self.position = blanks.end() if blanks else self.position
        return self.text[self.position : self.position + 1]

    def value(self) -> Node:
        first = self.text[self.position : self.position + 1]
        if first == '"':
            return self.string()
        if first == "{":
            return self.object()
        if first == "[":
            return self.array()
        number = _NUMBER.match(self.text, self.position)
        if number:
            self.position = number.end()
            return Number(number[0])
        literal = _LITERAL.match(self.text, self.position)
        if literal and literal[0] in _LITERALS:
            self.position = literal.end()
            return _LITERALS[literal[0]]
        raise self.fault(Fault.VALUE)

    def object(self) -> Members:
        pairs: list[tuple[str, Node]] = []
        is_open = self.open("}")
        while is_open:
            if self.text[self.position : self.position + 1] != '"':
                raise self.fault(Fault.KEY)
            key = self.string()
            if self.skip_blanks() != ":":
                raise self.fault(Fault.COLON)
            self.position += 1
            self.skip_blanks()
            pairs.append((key, self.value()))
            is_open = self.goes_on("}")
        return Members(pairs)

    def array(self) -> list[Node]:
        items: list[Node] = []
        is_open = self.open("]")
        while is_open:
            items.append(self.value())
            is_open = self.goes_on("]")
        return items

    def open(self, closing: str) -> bool:
        """Step over an opening bracket; say whether anything stands behind it."""
        if self.depth == MAX_DEPTH:
            raise UnreadableError(Reason.TOO_DEEP, TOO_DEEP)
        self.depth += 1
        self.position += 1
        if self.skip_blanks() == closing:
            self.close()
            return False
        return True

    def goes_on(self, closing: str) -> bool:
        """Step over a comma, or over the closing bracket; say whether it was the comma."""
        found = self.skip_blanks()
        if found == closing:
            self.close()
            return False
        if found != ",":
            raise self.fault(Fault.COMMA)
        self.position += 1
        if self.skip_blanks() == closing:
            raise self.fault(Fault.TRAILING_COMMA)
        return True

    def close(self) -> None:
        self.depth -= 1
        self.position += 1

    def string(self) -> str:
        self.position += 1
        parts: list[str] = []
        while True:
            plain = _PLAIN.match(self.text, self.position)
            if plain:
                parts.append(plain[0])
                self.position = plain.end()
            found = self.text[self.position : self.position + 1]
            if found == '"':
                self.position += 1
                return "".join(parts)
            if found != "\\":
                raise self.fault(Fault.CONTROL_CHARACTER if found else Fault.STRING_END)
            parts.append(self.escape())

    def escape(self) -> str:
        letter = self.text[self.position + 1 : self.position + 2]
        if letter != "u":
            if letter not in _ESCAPES:
                raise self.fault(Fault.ESCAPE)
            self.position += 2
            return _ESCAPES[letter]
        unit = self.unit()
        if not _HIGH <= unit < _AFTER:
            return chr(unit)
        is_pair = unit < _LOW and self.text.startswith("\\u", self.position)
        low = self.unit() if is_pair else 0
        if not _LOW <= low < _AFTER:
            raise self.fault(Fault.HALF_SURROGATE)
        return chr(0x10000 + ((unit - _HIGH) << 10) + (low - _LOW))

    def unit(self) -> int:
        """Step over backslash, `u` and the four digits that are here."""
        digits = _HEX.match(self.text, self.position + 2)
        if not digits:
            raise self.fault(Fault.ESCAPE)
        self.position = digits.end()
        return int(digits[0], 16)
