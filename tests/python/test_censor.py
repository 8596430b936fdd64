"""The censor: asked before the answer, in time, once per message."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import msgspec
import pytest
from imhook_sdk import Decision, Event, Failure, Fallback, LateError, Pass, Refuse, RejectedError, Replace
from imhook_sdk.receiver import CensorHandler
from imhook_sdk.v2024_03 import Client, ContentType, Message, MessageCensorAnswer, Receiver, callbacks

from support.raw import exchange, request
from support.receivers import PATIENCE, Gate, post, served, until
from support.vectors import valid

PATH = "/message/censor"
CENSOR = callbacks.MESSAGE_CENSOR


def question(number: int, text: str) -> bytes:
    return (
        f'{{"messageId":{number},"sender":"u","conv":{{"type":0,"target":"v","line":0}},"payload":{{"type":1,'
        f'"searchableContent":"{text}","pushContent":"","pushData":"","content":"","mediaType":0,"remoteMediaUrl":"",'
        f'"persistFlag":3,"expireDuration":0,"mentionedType":0,"mentionedTarget":[],"extra":""}},"toUsers":[],'
        f'"timestamp":5}}'
    ).encode()


def replaced(message: Message) -> MessageCensorAnswer:
    """Give a whole payload with another text."""
    answer = msgspec.convert(msgspec.to_builtins(message.payload), MessageCensorAnswer)
    answer.searchable_content = "***"
    return answer


def by_text() -> Receiver:
    receiver = Receiver()

    @receiver.on_message_censor
    async def decide(event: Event[Message]) -> Decision[MessageCensorAnswer]:
        match event.body.payload.searchable_content:
            case "fine":
                return Pass()
            case "rude":
                return Replace(replaced(event.body))
            case _:
                return Refuse()

    return receiver


async def test_the_three_answers_as_they_are_on_the_wire() -> None:
    expected = (
        b'{"type":1,"searchableContent":"***","pushContent":"","pushData":"","content":"","mediaType":0,'
        b'"remoteMediaUrl":"","persistFlag":3,"expireDuration":0,"mentionedType":0,"mentionedTarget":[],"extra":""}'
    )
    async with served(by_text()) as base:
        let_pass = await exchange(base, request(PATH, question(1, "fine")))
        assert (let_pass.status, let_pass.body, let_pass.header("content-length")) == (200, b"", "0")
        replace = await exchange(base, request(PATH, question(2, "rude")))
        assert (replace.status, replace.body) == (200, expected)
        assert replace.header("content-length") == str(len(expected))
        assert replace.header("transfer-encoding") is None
        assert replace.header("content-encoding") is None
        assert (await exchange(base, request(PATH, question(3, "vile")))).status == 403


async def test_the_client_reads_the_three_answers() -> None:
    async with served(by_text()) as base, Client(base) as client:
        rude = CENSOR.decode(question(2, "rude"))
        assert await client.message_censor(CENSOR.decode(question(1, "fine"))) == Pass()
        assert await client.message_censor(rude) == Replace(replaced(rude))
        assert await client.message_censor(CENSOR.decode(question(3, "vile"))) == Refuse()


def replacing(answer: MessageCensorAnswer) -> CensorHandler[Message, MessageCensorAnswer]:
    return lambda _: Replace(answer)


def refuses(_: Event[Message]) -> Refuse:
    return Refuse()


async def test_every_answer_among_the_vectors_can_be_given() -> None:
    answers = [body for body in valid("examples") if body.callback == "message-censor.answer"]
    assert answers
    for body in answers:
        receiver = Receiver()
        answer = CENSOR.decode_answer(body.raw)
        receiver.on_message_censor(replacing(answer))
        assert await post(receiver, PATH, question(1, "x")) == (200, body.raw), body


async def misbehaved(handler: Any, **settings: Any) -> tuple[int, bytes, BaseException]:  # noqa: ANN401 - of any kind
    receiver = Receiver(**settings)
    failures: list[Failure] = []
    receiver.on_error(failures.append)
    receiver.on_message_censor(handler)
    status, body = await post(receiver, PATH, question(1, "x"))
    counts = receiver.counts()
    assert (counts.accepted, counts.handled, counts.failed) == (1, 0, 1)
    assert [failure.event.raw for failure in failures] == [question(1, "x")]
    return status, body, failures[0].error


async def fails(_: object) -> None:
    raise OSError


def fails_in_a_thread(_: object) -> None:
    raise OSError


async def hangs(_: object) -> None:
    await asyncio.Event().wait()


async def cancels_itself(_: object) -> None:
    raise asyncio.CancelledError


def says_nothing(_: object) -> None:
    pass


@pytest.mark.parametrize(
    ("handler", "error"),
    [
        (fails, OSError),
        (fails_in_a_thread, OSError),
        (hangs, LateError),
        (cancels_itself, asyncio.CancelledError),
        (says_nothing, TypeError),
    ],
)
async def test_a_handler_that_does_not_decide_is_answered_as_configured(handler: object, error: type) -> None:
    status, body, found = await misbehaved(handler, censor_limit=0.2)
    assert (status, body, type(found)) == (200, b"", error), "pass by default"
    status, _, _ = await misbehaved(handler, censor_limit=0.2, censor_fallback=Fallback.REFUSE)
    assert status == 403


async def test_a_handler_that_does_not_let_itself_be_cancelled_is_late_as_well() -> None:
    gate = Gate()

    async def stubborn(_: object) -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            await gate.wait()
            raise ValueError from None

    status, _, error = await misbehaved(stubborn, censor_limit=0.01)
    assert (status, type(error)) == (200, LateError)
    gate.open_for_good()


async def test_a_handler_that_blocks_its_thread_is_late_as_well() -> None:
    let_go = threading.Event()

    def blocks(_: object) -> None:
        let_go.wait(PATIENCE)

    status, _, error = await misbehaved(blocks, censor_limit=0.01)
    assert (status, type(error)) == (200, LateError)
    let_go.set()


async def test_an_answer_that_would_lose_the_message_is_never_sent() -> None:
    bad = MessageCensorAnswer(type=ContentType.IMAGE, base64ed_data="no base64!")
    status, body, error = await misbehaved(replacing(bad))
    assert (status, body) == (200, b"")
    assert isinstance(error, RejectedError)
    assert "/base64edData not-base64" in str(error)


async def test_a_repeated_question_gets_the_remembered_answer() -> None:
    asked = 0
    receiver = Receiver()

    @receiver.on_message_censor
    async def decide(_: Event[Message]) -> Decision[MessageCensorAnswer]:
        nonlocal asked
        asked += 1
        # Only the first answer refuses: a second question would let the message pass.
        return Refuse() if asked == 1 else Pass()

    for _ in range(3):
        assert (await post(receiver, PATH, question(1, "x")))[0] == 403
    assert (await post(receiver, PATH, question(2, "x")))[0] == 200
    assert asked == 2
    assert (receiver.counts().accepted, receiver.counts().repeated) == (2, 2)


async def test_answers_are_remembered_within_the_window_only() -> None:
    receiver = Receiver(remember=1)
    receiver.on_message_censor(refuses)
    for number in (1, 1, 2, 1):
        assert (await post(receiver, PATH, question(number, "x")))[0] == 403
    assert (receiver.counts().accepted, receiver.counts().repeated) == (3, 1)


async def test_a_question_asked_again_on_another_connection_meanwhile_waits_for_the_one_answer() -> None:
    gate, asked = Gate(), list[int]()
    receiver = Receiver(censor_limit=PATIENCE)

    @receiver.on_message_censor
    async def decide(event: Event[Message]) -> Decision[MessageCensorAnswer]:
        asked.append(event.body.message_id)
        await gate.wait()
        return Replace(replaced(event.body))

    first = asyncio.create_task(post(receiver, PATH, question(1, "x")))
    await until("the first", lambda: len(asked) == 1)
    # Its connection breaks; the question goes on.
    first.cancel()
    copies = [asyncio.create_task(post(receiver, PATH, question(1, "x"))) for _ in range(2)]
    await until("the copies", lambda: receiver.counts().received == 3)
    gate.open_for_good()
    for status, body in await asyncio.gather(*copies):
        assert status == 200
        assert CENSOR.decode_answer(body).searchable_content == "***"
    assert asked == [1]


async def test_no_question_is_asked_after_the_stop() -> None:
    receiver = by_text()
    await receiver.stop()
    assert (await post(receiver, PATH, question(1, "fine")))[0] == 503
