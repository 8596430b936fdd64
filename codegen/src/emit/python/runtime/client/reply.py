"""What came back, and what the server makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import TypeVar

from ..body import Body
from ..callback import Question
from ..decision import Decision, Pass, Refuse, Replace
from ..finding import RejectedError
from .errors import AnswerError, StatusError

A = TypeVar("A", bound=Body)
B = TypeVar("B", bound=Body)


@dataclass(frozen=True)
class Reply:
    """An answer."""

    status: int
    body: bytes
    """The server reads none that is compressed or has no length, so that such a one is empty here (W25)."""

    def raise_for_status(self) -> None:
        """Raise `StatusError` for anything but 2xx."""
        if not HTTPStatus.OK <= self.status < HTTPStatus.MULTIPLE_CHOICES:
            raise StatusError(self.status)

    def decision(self, question: Question[B, A]) -> Decision[A]:
        """Read the answer to a question as the server does."""
        if self.status == HTTPStatus.FORBIDDEN:
            return Refuse()
        if self.status != HTTPStatus.OK:
            raise StatusError(self.status)
        if not self.body:
            return Pass()
        try:
            return Replace(question.decode_answer(self.body))
        except RejectedError as rejected:
            raise AnswerError(rejected) from rejected
