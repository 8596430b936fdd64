"""`send`: posts bodies with the typed client."""

from __future__ import annotations

import asyncio
from types import ModuleType
from typing import Any

import msgspec
from imhook_sdk import Callback, Pass, Refuse, RejectedError, Replace
from imhook_sdk.client import AnswerError, ClientError, NoAnswerError, StatusError
from imhook_sdk.wire import write

import callbacks
import lines


class Config(msgspec.Struct, rename="camel", kw_only=True):
    """Where the receiver is."""

    url: str
    timeout_ms: int | None = None
    retries: int = 0

    def client(self, edition: ModuleType) -> Any:  # noqa: ANN401 - of whatever edition
        """Make the client of an edition."""
        timeout = 10.0 if self.timeout_ms is None else self.timeout_ms / 1000
        return edition.Client(self.url, timeout=timeout, retries=self.retries)


def run(text: str) -> None:
    """Post each line's body, and write what came of it."""
    config = msgspec.json.decode(text, type=Config)
    loop = asyncio.new_event_loop()
    clients: dict[str, Any] = {}

    def respond(line: lines.Line) -> lines.Line:
        edition = line["edition"]
        if edition not in clients:
            clients[edition] = config.client(callbacks.edition(edition))
        callback = callbacks.find(edition, line["callback"])
        result = loop.run_until_complete(_post(clients[edition], callback, lines.raw(line["body"])))
        return {"id": line["id"]} | result

    lines.answer(respond)
    for client in clients.values():
        loop.run_until_complete(client.aclose())
    loop.close()


async def _post(client: Any, callback: Callback[Any], raw: bytes) -> lines.Line:  # noqa: ANN401 - as above
    try:
        body = callback.decode(raw)
        decision = await getattr(client, callbacks.method(callback))(body)
    except (RejectedError, ClientError) as error:
        return {"ok": False, "error": _word(error), "status": getattr(error, "status", None)}
    return {"ok": True, "answer": _answer(decision)}


def _word(error: RejectedError | ClientError) -> str:
    words = [(RejectedError, "rejected"), (StatusError, "status"), (NoAnswerError, "timeout"), (AnswerError, "answer")]
    return next((word for kind, word in words if isinstance(error, kind)), "connection")


def _answer(decision: Any) -> object:  # noqa: ANN401 - a decision, or nothing
    if isinstance(decision, Replace):
        raw = write(decision.answer)  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
        return {"replace": lines.text(raw)}
    if isinstance(decision, Pass):
        return "pass"
    return "refuse" if isinstance(decision, Refuse) else None
