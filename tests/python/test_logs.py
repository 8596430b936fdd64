"""Logs: what happened to which callback, and never what a body or a path says."""

from __future__ import annotations

import asyncio
import logging

import pytest
from imhook_sdk import Decision, Event, Pass, Rejection
from imhook_sdk.v2024_03 import Message, MessageCensorAnswer, Receiver, UserOnline

from support.receivers import Gate, online, post, until

PATH = "/S3CRET/im_event/user/online"


async def test_logs_say_what_happened_and_no_secrets(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    gate = Gate()
    receiver = Receiver(base_path="S3CRET", queue_size=1, hold=0)

    @receiver.on_user_online
    async def fail(event: Event[UserOnline]) -> None:
        await gate.wait()
        raise ValueError(event.body.user_id)

    @receiver.on_reject
    def broken(rejection: Rejection) -> None:
        raise ValueError(rejection.raw)

    assert (await receiver.handle("PUT", PATH, {}, b"PR1VATE")).status == 405
    assert (await post(receiver, PATH, b'{"userId":"PR1VATE","clientId":7}'))[0] == 400
    assert (await post(receiver, PATH, online("PR1VATE", 1)))[0] == 200
    await until("the first at work", lambda: receiver.counts().queue_depth == 0)
    assert (await post(receiver, PATH, online("PR1VATE", 2)))[0] == 200
    assert (await post(receiver, PATH, online("PR1VATE", 3)))[0] == 503
    gate.open_for_good()
    await until("both failed", lambda: receiver.counts().failed == 2)
    await receiver.stop()
    await asyncio.sleep(0)
    for said in (
        "request refused: user-online, 405",
        "body refused: user-online (2024-03): /clientId wrong-type",
        "no place in the queue: user-online",
        "handler failed: user-online, ValueError",
        "receiver stopped: 0 unfinished, 0 waiting",
    ):
        assert said in caplog.text
    assert "PR1VATE" not in caplog.text
    assert "S3CRET" not in caplog.text


async def test_a_late_handlers_error_is_not_logged_with_its_text(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    gate = Gate()
    receiver = Receiver(censor_limit=0)

    @receiver.on_message_censor
    async def stubborn(_: Event[Message]) -> Decision[MessageCensorAnswer]:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            await gate.wait()
            raise ValueError("PR1VATE") from None  # noqa: EM101 - as users write it
        return Pass()

    body = b'{"messageId":1,"sender":"u","conv":{"type":0,"target":"v"},"payload":{"type":1},"timestamp":5}'
    assert (await post(receiver, "/message/censor", body))[0] == 200
    gate.open_for_good()
    await asyncio.sleep(0.01)
    assert "handler failed: message-censor, LateError" in caplog.text
    assert "PR1VATE" not in caplog.text
