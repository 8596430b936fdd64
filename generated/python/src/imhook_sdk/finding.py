# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""What is wrong with a body, in the words of rule R7."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

# How many findings one line tells.
_TOLD = 3


class Reason(str, Enum):
    """Why a body is refused; the same words in every language."""

    NOT_UTF8 = "not-utf8"
    TOO_DEEP = "too-deep"
    NOT_JSON = "not-json"
    MISSING_REQUIRED = "missing-required"
    WRONG_TYPE = "wrong-type"
    OUT_OF_RANGE = "out-of-range"
    DUPLICATE_KEY = "duplicate-key"
    NULL_FOR_OPTIONAL = "null-for-optional"
    UNKNOWN_MEMBER = "unknown-member"
    UNKNOWN_CODE = "unknown-code"
    CONDITIONAL_VALUE = "conditional-value"
    NOT_BASE64 = "not-base64"


@dataclass(frozen=True)
class Words:
    """A text in both languages."""

    en: str
    zh: str


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong with a body."""

    callback: str
    """The callback, or that with `.answer` behind it."""

    pointer: str
    """JSON pointer (RFC 6901) of the place; of a missing member, where it should be."""

    reason: Reason
    """Why."""

    text: Words
    """What happened, without any value of the body."""


class RejectedError(ValueError):
    """A body that the contract does not allow. Its text names places and reasons and no values: fit for a log."""

    def __init__(self, edition: str, callback: str, findings: Sequence[Finding]) -> None:
        """Take the findings in the order of rule R7; there is at least one."""
        super().__init__(edition, callback, findings)
        self.edition = edition
        self.callback = callback
        self.findings = tuple(findings)

    def __str__(self) -> str:
        """Name callback, places and reasons."""
        told = [f"{finding.pointer or 'the body'} {finding.reason.value}" for finding in self.findings[:_TOLD]]
        more = len(self.findings) - _TOLD
        if more > 0:
            told.append(f"and {more} more")
        return f"{self.callback} ({self.edition}): {', '.join(told)}"
