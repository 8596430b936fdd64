"""One JSON object a line, in and out; base64 for bytes."""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Callable
from typing import Any

Line = dict[str, Any]


def write(line: Line) -> None:
    """Write a line at once."""
    sys.stdout.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")
    sys.stdout.flush()


def answer(respond: Callable[[Line], Line]) -> None:
    """Answer every line of standard input."""
    for line in sys.stdin:
        write(respond(json.loads(line)))


def text(raw: bytes) -> str:
    """Bytes as text."""
    return base64.b64encode(raw).decode()


def raw(text: str) -> bytes:
    """And back again."""
    return base64.b64decode(text, validate=True)
