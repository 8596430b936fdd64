"""The client: the side that posts, the IM server or who stands in for it."""

from .base import BaseClient
from .blocking import BaseBlockingClient
from .errors import AnswerError, BrokenError, ClientError, ConnectError, NoAnswerError, RequestError, StatusError
from .reply import Reply

__all__ = [
    "AnswerError",
    "BaseBlockingClient",
    "BaseClient",
    "BrokenError",
    "ClientError",
    "ConnectError",
    "NoAnswerError",
    "Reply",
    "RequestError",
    "StatusError",
]
