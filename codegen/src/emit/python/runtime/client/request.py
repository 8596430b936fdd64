"""Requests as the server makes them.

The headers are those of the server, in their order and with their values, but two things are httpx's own: `Host` goes
first, and HTTP/1.1 is all it speaks here.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..callback import Callback
from .errors import BrokenError, ClientError, ConnectError, NoAnswerError, RequestError

if TYPE_CHECKING:
    import httpx

# What the server at c4421fc9 sends.
USER_AGENT = "okhttp/4.12.0"

# An answer longer than this is cut: nothing in the contract is.
ANSWER_LIMIT = 1024 * 1024

# How many idle connections the server keeps, and for how long.
_IDLE, _IDLE_SECONDS = 5, 300.0


@dataclass(frozen=True)
class Settings:
    """How a client posts; `BaseClient` says what each means."""

    base: str
    urls: Mapping[Callback[Any], str]
    timeout: float
    retries: int
    retry_pause: float
    user_agent: str

    def url(self, callback: Callback[Any]) -> str:
        """Give the URL that a callback is posted to."""
        return self.urls.get(callback) or self.base.rstrip("/") + callback.path


def library() -> Any:  # noqa: ANN401 - a module
    """Import httpx; raises `ModuleNotFoundError` where the extra is not installed."""
    try:
        import httpx  # noqa: PLC0415 - who only receives does not need it
    except ModuleNotFoundError as error:
        message = "a client needs httpx: install the extra `client` of this package"
        raise ModuleNotFoundError(message) from error
    return httpx


def limits() -> dict[str, Any]:
    """Say how many connections are kept, as the server does, and that no environment variable has a say."""
    kept = library().Limits(max_keepalive_connections=_IDLE, keepalive_expiry=_IDLE_SECONDS)
    return {"limits": kept, "follow_redirects": False, "trust_env": False}


def request(settings: Settings, url: str, body: bytes) -> httpx.Request:
    """Make a request with the headers of the server."""
    try:
        target = library().URL(url)
    except library().InvalidURL as error:
        raise RequestError(str(error)) from error
    if target.scheme not in ("http", "https") or not target.host:
        message = "only http and https URLs can be posted to"
        raise RequestError(message)
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Length": str(len(body)),
        "Host": target.netloc.decode("ascii"),
        "Connection": "Keep-Alive",
        "Accept-Encoding": "gzip",
        "User-Agent": settings.user_agent,
    }
    made: httpx.Request = library().Request("POST", target, headers=headers, content=body)
    return made


def is_read_by_the_server(response: httpx.Response) -> bool:
    """Whether the server would look at the body of an answer."""
    return "content-length" in response.headers and "content-encoding" not in response.headers


@contextmanager
def told() -> Generator[None, None, None]:
    """Tell errors of httpx in words of one's own."""
    httpx = library()
    try:
        yield
    except httpx.TimeoutException as error:
        message = "no answer in time"
        raise NoAnswerError(message) from error
    except httpx.ConnectError as error:
        message = f"could not connect: {error}"
        raise ConnectError(message) from error
    except (httpx.UnsupportedProtocol, httpx.LocalProtocolError) as error:
        raise RequestError(str(error)) from error
    except httpx.TransportError as error:
        message = f"the connection broke: {error}"
        raise BrokenError(message) from error


def is_passing(error: ClientError) -> bool:
    """Whether the same post may succeed later."""
    return isinstance(error, (ConnectError, BrokenError, NoAnswerError))
