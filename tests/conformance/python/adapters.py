"""A receiver in each framework, and each framework alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

# Any path.
_PATH = "/{path:path}"

App = Callable[[Any, Any, Any], Any]


def mounted(adapter: str, receiver: App) -> App:
    """Put a receiver where an application of the framework has it."""
    if adapter == "starlette":
        return Starlette(routes=[Mount("/", app=receiver)])
    if adapter == "fastapi":
        app = FastAPI()
        app.mount("/", receiver)
        return app
    return receiver


def bare(adapter: str) -> App:
    """Make an application that reads the body and answers 200."""
    if adapter == "starlette":
        return Starlette(routes=[Route(_PATH, _read, methods=["POST"])])
    if adapter == "fastapi":
        app = FastAPI()
        app.add_api_route(_PATH, _read, methods=["POST"])
        return app
    return _asgi


async def _read(request: Request) -> Response:
    await request.body()
    return Response()


async def _asgi(scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401 - as ASGI has it
    if scope["type"] != "http":
        return
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body", False):
            break
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body", "body": b""})
