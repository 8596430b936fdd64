"""Every body with a fault, given to a receiver: answered as the manifest says, and never lost silently."""

from __future__ import annotations

import json
from collections import Counter
from types import ModuleType
from typing import Any

from imhook_sdk import Event, Pass, Rejection, v2020_10, v2024_03
from imhook_sdk.receiver import BaseReceiver

from support.callbacks import CALLBACKS
from support.receivers import post, until
from support.vectors import invalid, valid

MODULES: dict[str, ModuleType] = {"2020-10": v2020_10, "2024-03": v2024_03}


def receiving(edition: str, seen: list[Event[Any]], rejected: list[Rejection]) -> BaseReceiver:
    """Make a receiver with a handler for every callback that notes its events."""
    receiver: BaseReceiver = MODULES[edition].Receiver()
    receiver.on_reject(rejected.append)

    async def note(event: Event[Any]) -> Pass:
        seen.append(event)
        return Pass()

    for callback_edition, name in CALLBACKS:
        if callback_edition == edition:
            getattr(receiver, f"on_{name.replace('-', '_')}")(note)
    return receiver


async def test_every_row_of_the_manifest_is_answered_as_it_says() -> None:
    seen, rejected = list[Event[Any]](), list[Rejection]()
    receivers = {edition: receiving(edition, seen, rejected) for edition in MODULES}
    statuses: Counter[int] = Counter()
    for row in invalid():
        if row.callback.endswith(".answer"):
            continue
        callback = CALLBACKS[row.edition, row.callback]
        status, body = await post(receivers[row.edition], callback.path, row.raw)
        statuses[status] += 1
        if "tolerant" not in row.rejected_by:
            assert (status, body) == (200, b""), row
            continue
        assert status == 400, row
        assert json.loads(body) == {
            "type": "about:blank",
            "title": "The body breaks the contract",
            "status": 400,
            "edition": row.edition,
            "callback": row.callback,
            "errors": [{"pointer": row.pointer, "reason": row.reason}],
        }, row
        assert [rejection.raw for rejection in rejected] == [row.raw], f"{row}: the bytes are at hand"
        rejected.clear()
    assert statuses.total() > 400
    assert statuses[200] > 100


async def test_every_sound_body_reaches_its_handler_whole() -> None:
    seen, rejected = list[Event[Any]](), list[Rejection]()
    receivers = {edition: receiving(edition, seen, rejected) for edition in MODULES}
    repeats = 0
    for body in valid():
        if body.callback.endswith(".answer"):
            continue
        receiver, callback = receivers[body.edition], CALLBACKS[body.edition, body.callback]
        before = receiver.counts().repeated
        assert await post(receiver, callback.path, body.raw) == (200, b""), body
        if receiver.counts().repeated > before:
            repeats += 1
            continue
        await until("the handler", lambda: len(seen) == 1)
        event = seen.pop()
        assert (event.callback, event.edition, event.raw) == (body.callback, body.edition, body.raw)
        assert callback.encode(event.body) == body.raw
        assert event.received_at.tzinfo is not None
    assert rejected == []
    assert repeats < 40
