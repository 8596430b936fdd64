"""Receivers with and without a transport, bodies, gates."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Any

import uvicorn
from imhook_sdk.receiver import BaseReceiver

# How long a test waits for what has to come before it gives up. Nothing passes because of it.
PATIENCE = 60.0

# Where `user-online` is posted to.
ONLINE = "/im_event/user/online"
RELATION = "/im_event/user/relation"

JSON = {"Content-Type": "application/json; charset=utf-8"}


def online(user: str, time: int) -> bytes:
    """Make a body of `user-online`: its identity is user and time, its order key the user."""
    return (
        f'{{"userId":"{user}","clientId":"c","platform":2,"status":0,"timestamp":{time},"customState":0,"sessions":[]}}'
    ).encode()


def relation(target: str) -> bytes:
    """Make a body of `user-relation`, which has no identity."""
    return f'{{"userId":"u","targetId":"{target}","type":0,"value":"0"}}'.encode()


async def post(receiver: BaseReceiver, path: str, body: bytes) -> tuple[int, bytes]:
    """Post to a receiver without a transport."""
    answer = await receiver.handle("POST", path, JSON, body)
    return answer.status, answer.body


async def until(what: str, is_so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + PATIENCE
    while not is_so():
        assert loop.time() < deadline, f"never came: {what}"
        await asyncio.sleep(0.0005)


class Gate:
    """Where handlers wait until the test lets them go on."""

    def __init__(self) -> None:
        """Make a closed one."""
        self._permits = asyncio.Semaphore(0)
        self._is_open = False

    async def wait(self) -> None:
        """Wait for a permit, unless it is open for good."""
        if not self._is_open:
            await self._permits.acquire()

    def open(self, many: int) -> None:
        """Let so many through."""
        for _ in range(many):
            self._permits.release()

    def open_for_good(self) -> None:
        """Let everyone through."""
        self._is_open = True
        self.open(100_000)


@asynccontextmanager
async def served(app: Any) -> AsyncGenerator[str, None]:  # noqa: ANN401 - ASGI applications have a type each
    """Serve an application on a free port and say where."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    # Whoever connects before the server looks waits for it.
    listener.listen(256)
    # Requests that are still held do not keep it from ending.
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", timeout_graceful_shutdown=1))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await serving
        listener.close()
