# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""Answers. Never 408, a redirect or `Retry-After: 0`: the server would post again, or lose the body."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..finding import RejectedError
from ..wire import write

# How many findings a refusal lists, so that a small body cannot cause a huge answer.
_LISTED = 100

# Python's own phrase for 413 depends on its version.
_TITLES = {
    400: "Bad Request",
    404: "Not Found",
    405: "Method Not Allowed",
    413: "Payload Too Large",
    415: "Unsupported Media Type",
    503: "Service Unavailable",
}


@dataclass(frozen=True)
class Answer:
    """What is sent back. It always says its length: the server takes an answer without one for an empty one (W25)."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @cached_property
    def raw_headers(self) -> tuple[tuple[bytes, bytes], ...]:
        """The headers as ASGI has them; nearly every answer is the same object."""
        return tuple((name.encode("latin-1"), value.encode("latin-1")) for name, value in self.headers)


def _answer(status: int, body: bytes = b"", *headers: tuple[str, str]) -> Answer:
    return Answer(status, (*headers, ("content-length", str(len(body)))), body)


TAKEN = _answer(200)
"""Taken: 200 without a body."""

REFUSED = _answer(403)
"""What a censor refuses."""


def replaced(content: bytes) -> Answer:
    """Answer with the content that replaces the message."""
    return _answer(200, content, ("content-type", "application/json; charset=utf-8"))


def problem(status: int) -> Answer:
    """Say no with any status (RFC 9457)."""
    headers = [("allow", "POST")] if status == 405 else []  # noqa: PLR2004 - the status is its own best name
    return _problem(status, {}, *headers)


def rejected(error: RejectedError) -> Answer:
    """Say places and reasons (rule R7) of a body that could not be read, and no values."""
    findings = error.findings[:_LISTED]
    members = {
        "title": "The body breaks the contract",
        "edition": error.edition,
        "callback": error.callback,
        "errors": [{"pointer": finding.pointer, "reason": finding.reason.value} for finding in findings],
    }
    return _problem(400, members)


def _problem(status: int, members: dict[str, Any], *headers: tuple[str, str]) -> Answer:
    body = write({"type": "about:blank", "title": _TITLES[status], "status": status} | members)
    return _answer(status, body, ("content-type", "application/problem+json"), *headers)
