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

# What becomes of a body.
Take = Callable[[bytes], object]


def mounted(adapter: str, receiver: App) -> App:
    """Put a receiver where an application of the framework has it."""
    if adapter == "starlette":
        return Starlette(routes=[Mount("/", app=receiver)])
    if adapter == "fastapi":
        app = FastAPI()
        app.mount("/", receiver)
        return app
    return receiver


def bare(adapter: str, take: Take) -> App:
    """Make an application that reads the body, gives it to `take` and answers 200."""

    async def read(request: Request) -> Response:
        take(await request.body())
        return Response()

    if adapter == "starlette":
        return Starlette(routes=[Route(_PATH, read, methods=["POST"])])
    if adapter == "fastapi":
        app = FastAPI()
        app.add_api_route(_PATH, read, methods=["POST"])
        return app
    return _asgi(take)


def _asgi(take: Take) -> App:
    async def app(scope: Any, receive: Any, send: Any) -> None:  # noqa: ANN401 - as ASGI has it
        if scope["type"] != "http":
            return
        body = b""
        while True:
            message = await receive()
            body += message.get("body", b"")
            if not message.get("more_body", False):
                break
        take(body)
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]})
        await send({"type": "http.response.body", "body": b""})

    return app
