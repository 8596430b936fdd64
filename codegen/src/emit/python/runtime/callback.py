"""A callback of an edition: what it is called, where it is posted to, how its body is read and written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from .body import Body
from .exact.rule import ValueRule
from .finding import Finding
from .target import Target
from .wire import write

B = TypeVar("B", bound=Body)
A = TypeVar("A", bound=Body)


class Callback(Generic[B]):
    """One kind of HTTP POST, with a body of type `B`."""

    def __init__(
        self,
        edition: str,
        name: str,
        path: str,
        body: type[B],
        *,
        identity: Callable[[B], str | None] | None = None,
        order_key: Callable[[B], str | None] | None = None,
        rules: Sequence[ValueRule] = (),
    ) -> None:
        """Each edition's `callbacks` holds one per callback; nobody else needs to make one."""
        self.edition = edition
        """The dated contract that it belongs to."""
        self.name = name
        """Its name, in kebab case."""
        self.path = path
        """The path that the server's shipped configuration posts it to, or one of our own where there is none."""
        self._identity = identity
        self._order_key = order_key
        self._body = Target(edition, name, body, rules)

    def decode(self, raw: bytes) -> B:
        """Read a body as a tolerant receiver must (rules R1 to R6 and R10).

        Raises `RejectedError` with everything that is wrong with it.
        """
        return self._body.decode(raw)

    def encode(self, body: B) -> bytes:
        """Write a body as the server writes it (rule R8), whatever it says."""
        return write(body)

    def encode_strict(self, body: B) -> bytes:
        """Write a body, but only what a correct sender may write.

        Raises `RejectedError` with everything that the strict profile has against it.
        """
        return self._body.encode_strict(body)

    def check(self, raw: bytes) -> tuple[Finding, ...]:
        """Find everything that the strict profile has against a body; nothing: a correct sender may write it."""
        return self._body.check(raw)

    def identity(self, body: B) -> str | None:
        """Tell that two bodies are one event (rule R9); none: nothing does, so that a repeat must not be dropped."""
        return self._identity(body) if self._identity else None

    def order_key(self, body: B) -> str | None:
        """Tell which events must stay in order (rule R9); none: all events of this callback."""
        return self._order_key(body) if self._order_key else None

    def __repr__(self) -> str:
        """Show its name."""
        return f"{type(self).__name__}({self.edition} {self.name})"


class Question(Callback[B], Generic[B, A]):
    """A callback whose answer the server reads: one of type `A`."""

    def __init__(
        self,
        edition: str,
        name: str,
        path: str,
        body: type[B],
        answer: type[A],
        *,
        identity: Callable[[B], str | None] | None = None,
        order_key: Callable[[B], str | None] | None = None,
        rules: Sequence[ValueRule] = (),
    ) -> None:
        """As `Callback`."""
        super().__init__(edition, name, path, body, identity=identity, order_key=order_key, rules=rules)
        self._answer = Target(edition, f"{name}.answer", answer)

    def decode_answer(self, raw: bytes) -> A:
        """Read an answer, tolerantly; raises `RejectedError`."""
        return self._answer.decode(raw)

    def encode_answer(self, answer: A) -> bytes:
        """Write an answer, but only one that the server takes; raises `RejectedError`."""
        return self._answer.encode_strict(answer)

    def check_answer(self, raw: bytes) -> tuple[Finding, ...]:
        """Find everything that the strict profile has against an answer."""
        return self._answer.check(raw)
