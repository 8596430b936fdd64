# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""The client for programs without an event loop, without the callbacks of an edition."""

from __future__ import annotations

import time
from collections.abc import Mapping
from http import HTTPStatus
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from ..body import Body
from ..callback import Callback, Question
from ..decision import Decision
from . import request
from .errors import ClientError
from .reply import Reply
from .request import ANSWER_LIMIT, USER_AGENT, Settings

if TYPE_CHECKING:
    # Python has it since 3.11; every type checker brings it along.
    from typing_extensions import Self

B = TypeVar("B", bound=Body)
A = TypeVar("A", bound=Body)


class BaseBlockingClient:
    """Posts callbacks as the server posts them; close it, or use it as a context manager.

    Its methods, one per callback, are those of an edition's `BlockingClient`. It refuses a body that a correct sender
    would not write (`RejectedError`), follows no redirect, and takes any status but 2xx for a no (`ClientError`).
    """

    def __init__(
        self,
        base: str,
        *,
        urls: Mapping[Callback[Any], str] | None = None,
        timeout: float = 10.0,
        retries: int = 0,
        retry_pause: float = 1.0,
        user_agent: str = USER_AGENT,
    ) -> None:
        """Take the URL of a receiver whose callbacks stand below it at their default paths; times are in seconds.

        - `urls`: URLs of single callbacks.
        - `timeout`: how long connecting may take, and how long no data may come.
        - `retries`: how often a post is repeated that got no answer, or status 503. A receiver may then see a body
          twice.
        - `retry_pause`: how long to wait before a repetition.
        - `user_agent`: that of the server unless told.
        """
        self._settings = Settings(base, dict(urls or {}), timeout, retries, retry_pause, user_agent)
        self._http = request.library().Client(timeout=timeout, **request.limits())

    def url(self, callback: Callback[Any]) -> str:
        """Give the URL that a callback is posted to."""
        return self._settings.url(callback)

    def send_raw(self, callback: Callback[Any], body: bytes) -> Reply:
        """Post bytes of one's own to the URL of a callback, unchecked, and give back any answer.

        Raises `ClientError` when there is no answer.
        """
        left = self._settings.retries
        while True:
            try:
                reply = self._send_once(callback, body)
            except ClientError as error:
                if not left or not request.is_passing(error):
                    raise
            else:
                if not left or reply.status != HTTPStatus.SERVICE_UNAVAILABLE:
                    return reply
            left -= 1
            time.sleep(self._settings.retry_pause)

    def _send_once(self, callback: Callback[Any], body: bytes) -> Reply:
        made = request.request(self._settings, self.url(callback), body)
        with request.told():
            response = self._http.send(made, stream=True)
            answer = b""
            try:
                for chunk in response.iter_raw():
                    answer += chunk
                    if len(answer) > ANSWER_LIMIT:
                        break
            finally:
                response.close()
        is_read = request.is_read_by_the_server(response)
        return Reply(response.status_code, answer[:ANSWER_LIMIT] if is_read else b"")

    def _post(self, callback: Callback[B], body: B) -> None:
        reply = self.send_raw(callback, callback.encode_strict(body))
        reply.raise_for_status()

    def _ask(self, question: Question[B, A], body: B) -> Decision[A]:
        reply = self.send_raw(question, question.encode_strict(body))
        return reply.decision(question)

    def close(self) -> None:
        """Close its connections."""
        self._http.close()

    def __enter__(self) -> Self:
        """Use it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close its connections."""
        self.close()

    def __repr__(self) -> str:
        """Show no URL: one may hold a secret."""
        return f"{type(self).__name__}()"
