"""The receiver as other ASGI applications have it: mounted, below a path, with their lifespan."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi import FastAPI
from imhook_sdk.v2024_03 import Receiver
from starlette.applications import Starlette
from starlette.routing import Mount

from support.raw import exchange, request
from support.receivers import ONLINE, Gate, online, post, served
from test_queue import gated


def on_starlette(receiver: Receiver, path: str) -> Starlette:
    return Starlette(routes=[Mount(path, app=receiver)], lifespan=receiver.lifespan)


def on_fastapi(receiver: Receiver, path: str) -> FastAPI:
    app = FastAPI(lifespan=receiver.lifespan)
    app.mount(path, receiver)
    return app


@pytest.mark.parametrize("mounted", [on_starlette, on_fastapi])
@pytest.mark.parametrize(("path", "below"), [("/", ""), ("/hooks", "/hooks"), ("/a/b", "/a/b")])
async def test_paths_count_from_where_it_is_mounted(mounted: Any, path: str, below: str) -> None:  # noqa: ANN401
    gate, seen = Gate(), list[int]()
    receiver = gated(gate, seen, base_path="s3cret")
    async with served(mounted(receiver, path)) as base:
        assert (await exchange(base, request(f"{below}/s3cret{ONLINE}", online("u", 1)))).status == 200
        assert (await exchange(base, request(f"{below}{ONLINE}", online("u", 2)))).status == 404
        assert (await exchange(base, request(f"/s3cret{ONLINE}", online("u", 3)))).status == (404 if below else 200)
        gate.open_for_good()
    # The application's lifespan has stopped it, and its queue was finished.
    assert seen == ([1] if below else [1, 3])
    assert (await post(receiver, f"/s3cret{ONLINE}", online("u", 4)))[0] == 503


@pytest.mark.parametrize("raw_path", [None, b"/hooks/im_event/user/online"])
async def test_a_server_may_leave_the_raw_path_out(raw_path: bytes | None) -> None:
    sent: list[dict[str, Any]] = []
    scope: dict[str, Any] = {
        "type": "http",
        "method": "POST",
        "path": f"/hooks{ONLINE}",
        "root_path": "/hooks",
        "headers": [(b"content-type", b"application/json")],
    }
    if raw_path:
        scope["raw_path"] = raw_path

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": online("u", 1)}

    async def send(message: Any) -> None:  # noqa: ANN401 - as ASGI has it
        sent.append(message)

    await gated(Gate(), [])(scope, receive, send)
    assert sent[0]["status"] == 200


async def test_what_is_no_http_is_closed() -> None:
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.connect"}

    async def send(message: Any) -> None:  # noqa: ANN401 - as ASGI has it
        sent.append(message)

    await Receiver()({"type": "websocket"}, receive, send)
    assert sent == [{"type": "websocket.close"}]
