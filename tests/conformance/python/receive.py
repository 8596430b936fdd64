"""`receive`: a receiver with a handler for every callback."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from dataclasses import asdict
from typing import Any

import msgspec
import uvicorn
from imhook_sdk import Decision, Event, Pass, Question, Refuse, Replace
from imhook_sdk.receiver import BaseReceiver

import adapters
import callbacks
import lines
import usual
from config import Config
from events import Notes

if sys.platform != "win32":
    import uvloop


def run(text: str) -> None:
    """Serve until it is told to stop, or until standard input ends."""
    runner = asyncio.run if sys.platform == "win32" else uvloop.run
    runner(_run(msgspec.json.decode(text, type=Config)))


async def _run(config: Config) -> None:
    adapter = config.adapter or "asgi"
    receiver = None if config.bare else _receiver(config)
    app = adapters.mounted(adapter, receiver) if receiver else adapters.bare(adapter, _take(config))
    server, serving = await _serve(app)
    line = await asyncio.to_thread(sys.stdin.readline)
    if line and receiver:
        stopped = await receiver.stop(json.loads(line)["stop"] / 1000)
        counts = asdict(receiver.counts())
        del counts["queue_depth"]
        lines.write({"stopped": counts | {"left": len(stopped.unfinished) + len(stopped.waiting)}})
    server.should_exit = server.force_exit = True
    await serving


def _take(config: Config) -> adapters.Take:
    if config.decode is None:
        return lambda _: None
    return usual.decoder(callbacks.find(config.edition, config.decode))


async def _serve(app: adapters.App) -> tuple[uvicorn.Server, asyncio.Task[None]]:
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    # Whoever connects before the server looks waits for it.
    listener.listen(1024)
    config = uvicorn.Config(app, log_level="error", access_log=False)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    lines.write({"listening": f"http://127.0.0.1:{listener.getsockname()[1]}"})
    return server, serving


def _receiver(config: Config) -> BaseReceiver:
    edition = callbacks.edition(config.edition)
    receiver: BaseReceiver = edition.Receiver(**config.settings())
    notes = Notes(is_quiet=config.quiet)
    receiver.on_error(notes.failed)
    receiver.on_reject(notes.rejected)
    receiver.on_overflow(notes.overflowed)
    for callback in callbacks.every(edition):
        decision = _decision(config, callback) if callbacks.is_question(callback) else None

        async def handle(event: Event[Any], decision: Decision[Any] | None = decision) -> Decision[Any] | None:
            await _work(config)
            notes.handled(event)
            return decision

        async def nothing(_: object, decision: Decision[Any] | None = decision) -> Decision[Any] | None:
            return decision

        is_idle = config.quiet and not config.handler_ms and not config.handler_fails
        getattr(receiver, f"on_{callbacks.method(callback)}")(nothing if is_idle else handle)
    return receiver


async def _work(config: Config) -> None:
    if config.handler_ms:
        await asyncio.sleep(config.handler_ms / 1000)
    if config.handler_fails:
        message = "told to fail"
        raise RuntimeError(message)


def _decision(config: Config, question: Question[Any, Any]) -> Decision[Any]:
    if isinstance(config.censor, dict):
        return Replace(question.decode_answer(lines.raw(config.censor["replace"])))
    return Refuse() if config.censor == "refuse" else Pass()
