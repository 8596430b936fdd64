# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""Why a post did not succeed. A body that breaks the contract is `RejectedError` and was not sent."""

from __future__ import annotations

from ..finding import RejectedError


class ClientError(Exception):
    """Any reason but a body that was not sent."""


class RequestError(ClientError):
    """The URL is none that can be posted to."""


class ConnectError(ClientError):
    """There is no connection."""


class BrokenError(ClientError):
    """The connection broke."""


class NoAnswerError(ClientError):
    """Nothing came for too long."""


class StatusError(ClientError):
    """The receiver said no."""

    def __init__(self, status: int) -> None:
        """Take the status."""
        super().__init__(f"the receiver answered {status}")
        self.status = status


class AnswerError(ClientError):
    """The answer breaks the contract."""

    def __init__(self, rejected: RejectedError) -> None:
        """Take what is wrong with it."""
        super().__init__(str(rejected))
        self.rejected = rejected
