"""Every callback of both editions, looked up by name."""

from __future__ import annotations

from typing import Any, cast

from imhook_sdk import Callback, Finding, Question, RejectedError, v2020_10, v2024_03

CALLBACKS: dict[tuple[str, str], Callback[Any]] = {
    (callback.edition, callback.name): callback for callback in (*v2020_10.callbacks.ALL, *v2024_03.callbacks.ALL)
}


class Case:
    """A body of a callback, or an answer to one, by the name that the vectors have for it."""

    def __init__(self, edition: str, name: str) -> None:
        """Look it up; an answer is called like its callback with `.answer` behind it."""
        self.callback = CALLBACKS[edition, name.removesuffix(".answer")]
        self.question = cast("Question[Any, Any]", self.callback) if name.endswith(".answer") else None

    def decode(self, raw: bytes) -> Any:  # noqa: ANN401 - any body
        """Read it tolerantly."""
        return self.question.decode_answer(raw) if self.question else self.callback.decode(raw)

    def encode(self, body: Any) -> bytes:  # noqa: ANN401 - any body
        """Write it again."""
        return self.callback.encode(body)

    def findings(self, raw: bytes, profile: str) -> list[tuple[str, str]]:
        """Give what a profile finds: places and reasons."""
        return [(finding.pointer, finding.reason.value) for finding in self._found(raw, profile)]

    def _found(self, raw: bytes, profile: str) -> tuple[Finding, ...]:
        if profile == "strict":
            return self.question.check_answer(raw) if self.question else self.callback.check(raw)
        try:
            self.decode(raw)
        except RejectedError as rejected:
            return rejected.findings
        return ()
