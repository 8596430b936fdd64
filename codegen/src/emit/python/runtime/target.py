"""Something that is read and written by the contract: the body of a callback, or the answer to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

import msgspec

from . import fast
from .body import Body
from .exact.judge import Judge, Profile
from .exact.reader import UnreadableError, read
from .exact.rule import ValueRule
from .finding import Finding, RejectedError
from .wire import write

B = TypeVar("B", bound=Body)


class Target(Generic[B]):
    """Reads and writes one type of one edition."""

    def __init__(self, edition: str, name: str, struct: type[B], rules: Sequence[ValueRule] = ()) -> None:
        """Take the name of the callback, with `.answer` behind it where it is an answer."""
        self.edition = edition
        self.name = name
        self._struct = struct
        self._rules = rules
        self._decoder = msgspec.json.Decoder(struct)

    def decode(self, raw: bytes) -> B:
        """Read as a tolerant receiver must; raises `RejectedError`."""
        body = fast.accept(self._decoder, raw)
        if body is not None:
            return body
        value, findings = self._examine(raw, Profile.TOLERANT)
        if findings:
            raise RejectedError(self.edition, self.name, findings)
        return msgspec.convert(value, self._struct)

    def check(self, raw: bytes) -> tuple[Finding, ...]:
        """Find everything that the strict profile has against some bytes."""
        return self._examine(raw, Profile.STRICT)[1]

    def encode_strict(self, body: B) -> bytes:
        """Write what a correct sender may write; raises `RejectedError`."""
        raw = write(body)
        findings = self.check(raw)
        if findings:
            raise RejectedError(self.edition, self.name, findings)
        return raw

    def _examine(self, raw: bytes, profile: Profile) -> tuple[Any, tuple[Finding, ...]]:
        try:
            root = read(raw)
        except UnreadableError as error:
            return None, (Finding(self.name, "", error.reason, error.text),)
        judge = Judge(self.name, profile, self._rules)
        value = judge.body(self._struct, root)
        return value, tuple(judge.findings)
