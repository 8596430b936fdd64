"""Answers to requests that are no events: statuses, secrets, caps; over loopback."""

from __future__ import annotations

import json
from typing import Any

import pytest
from imhook_sdk import Event
from imhook_sdk.v2024_03 import Receiver, UserOnline, callbacks

from support.raw import Raw, exchange, head, request
from support.receivers import JSON, ONLINE, online, served


def receiving(**settings: Any) -> Receiver:  # noqa: ANN401 - whatever a receiver takes
    receiver = Receiver(**settings)

    @receiver.on_user_online
    async def nothing(event: Event[UserOnline]) -> None:
        pass

    return receiver


def assert_honest(answer: Raw) -> None:
    """Refuse an answer that would be posted again, or that loses the body."""
    assert answer.status != 408
    assert not 300 <= answer.status < 400
    assert answer.header("retry-after") is None
    assert answer.header("location") is None
    assert answer.header("content-length") == str(len(answer.body))


async def test_an_event_is_answered_200_without_a_body() -> None:
    async with served(receiving()) as base:
        answer = await exchange(base, request(ONLINE, online("u", 1)))
    assert_honest(answer)
    assert (answer.status, answer.body, answer.header("content-type")) == (200, b"", None)


JSON_TYPE = "Content-Type: application/json\r\n"


@pytest.mark.parametrize(
    ("status", "method", "path", "headers"),
    [
        (404, "POST", "/", JSON_TYPE),
        (404, "POST", ONLINE + "/", JSON_TYPE),
        (404, "POST", "/im_event/message", JSON_TYPE),
        (405, "PUT", ONLINE, JSON_TYPE),
        (405, "GET", ONLINE, JSON_TYPE),
        (415, "POST", ONLINE, ""),
        (415, "POST", ONLINE, "Content-Type: text/plain\r\n"),
        (415, "POST", ONLINE, "Content-Type: application/json; charset=gbk\r\n"),
        (415, "POST", ONLINE, JSON_TYPE + "Content-Encoding: gzip\r\n"),
        (200, "POST", ONLINE, JSON_TYPE),
        (200, "POST", ONLINE, 'Content-Type: Application/JSON;Charset="UTF-8"\r\n'),
        (200, "POST", ONLINE + "?from=im", JSON_TYPE),
    ],
)
async def test_statuses_of_what_is_no_event(status: int, method: str, path: str, headers: str) -> None:
    receiver = receiving()
    body = online("u", 1)
    sent = f"{method} {path} HTTP/1.1\r\nHost: r\r\n{headers}Content-Length: {len(body)}\r\n\r\n".encode() + body
    async with served(receiver) as base:
        answer = await exchange(base, sent)
    assert_honest(answer)
    assert answer.status == status
    assert (answer.header("allow") == "POST") == (status == 405)
    assert (answer.header("content-type") == "application/problem+json") == (status != 200)
    assert receiver.counts().received == (status == 200), "what is no event is not counted as one"


async def test_the_cap_holds_for_a_said_length_and_for_chunks_without_one() -> None:
    receiver = receiving(body_limit=1000)
    async with served(receiver) as base:
        # Said to be too long: nothing of it is waited for.
        answer = await exchange(base, head(ONLINE, "Content-Length: 1001\r\n"))
        assert_honest(answer)
        assert answer.status == 413
        # In chunks: refused as soon as the count passes the cap, with the end still to come.
        chunks = head(ONLINE, "Transfer-Encoding: chunked\r\n") + b"1f4\r\n%s\r\n" % (b"x" * 500) * 3
        answer = await exchange(base, chunks)
        assert_honest(answer)
        assert answer.status == 413
        # In chunks and short enough.
        body = online("u", 1)
        chunks = head(ONLINE, "Transfer-Encoding: chunked\r\n") + b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
        assert (await exchange(base, chunks)).status == 200
        # Exactly the cap is not above it.
        assert (await exchange(base, request(ONLINE, body.ljust(1000)))).status == 200
    assert receiver.counts().received == 2


async def test_the_cap_is_1_mib_unless_told() -> None:
    async with served(receiving()) as base:
        assert (await exchange(base, request(ONLINE, online("u", 1).ljust(1 << 20)))).status == 200
        assert (await exchange(base, head(ONLINE, "Content-Length: 1048577\r\n"))).status == 413


async def test_a_length_that_lies_never_makes_an_event() -> None:
    receiver = receiving()
    body = online("u", 1)
    async with served(receiver) as base:
        # Too short: half a body is none, and the rest is no request.
        answer = await exchange(base, head(ONLINE, f"Content-Length: {len(body) - 10}\r\n") + body)
        assert_honest(answer)
        assert answer.status == 400
        # Two lengths that differ are refused by the HTTP server itself.
        both = f"Content-Length: {len(body)}\r\nContent-Length: 3\r\n"
        assert (await exchange(base, head(ONLINE, both) + body)).status == 400
    assert receiver.counts().accepted == 0


async def test_a_base_path_with_a_secret_hides_everything_from_who_does_not_know_it() -> None:
    receiver = receiving(base_path="/hooks/k3Jq9vXw/")
    receiver.add_path(callbacks.USER_ONLINE, "/also")
    wrong = [
        ONLINE,
        "/also",
        "/hooks/k3Jq9vXw",
        "/hooks/k3Jq9vXx/im_event/user/online",
        "/hooks/K3JQ9VXW/im_event/user/online",
        "/hooks/k3Jq9vX/im_event/user/online",
        "/hooks/k3Jq9vXww/im_event/user/online",
        "/hooks/k3Jq9vX%77/im_event/user/online",
        "/hooks/k3Jq9vXw/nothing",
    ]
    async with served(receiver) as base:
        for time, path in enumerate(("/hooks/k3Jq9vXw/im_event/user/online", "/hooks/k3Jq9vXw/also"), 1):
            assert (await exchange(base, request(path, online("u", time)))).status == 200
        told = [await exchange(base, request(path, online("u", 3))) for path in wrong]
    assert {answer.status for answer in told} == {404}
    assert len({answer.body for answer in told}) == 1, "a wrong secret looks like a wrong path"
    assert receiver.counts().received == 2
    assert "k3Jq9vXw" not in repr(receiver)


@pytest.mark.parametrize(
    ("status", "title", "path", "kind", "body"),
    [
        (404, "Not Found", "/nowhere", "application/json", b"{}"),
        (413, "Payload Too Large", ONLINE, "application/json", b" " * (2 << 20)),
        (415, "Unsupported Media Type", ONLINE, "text/plain", b"{}"),
    ],
)
async def test_a_refusal_holds_a_problem(status: int, title: str, path: str, kind: str, body: bytes) -> None:
    answer = await receiving().handle("POST", path, {"content-type": kind}, body)
    assert answer.status == status
    assert json.loads(answer.body) == {"type": "about:blank", "title": title, "status": status}
    assert dict(answer.headers)["content-type"] == "application/problem+json"


async def test_a_body_that_breaks_the_contract_gets_places_and_reasons_and_no_values() -> None:
    answer = await receiving().handle("POST", ONLINE, JSON, b'{"userId":"private","clientId":7}')
    assert answer.status == 400
    assert answer.body == (
        b'{"type":"about:blank","title":"The body breaks the contract","status":400,"edition":"2024-03",'
        b'"callback":"user-online","errors":[{"pointer":"/clientId","reason":"wrong-type"},'
        b'{"pointer":"/platform","reason":"missing-required"},{"pointer":"/status","reason":"missing-required"},'
        b'{"pointer":"/timestamp","reason":"missing-required"}]}'
    )


async def test_a_small_body_cannot_cause_a_huge_answer() -> None:
    receiver = Receiver()

    @receiver.on_group_member
    def never(event: object) -> None:
        raise AssertionError(event)

    body = b'{"memberIds":[%s]}' % b",".join([b"1"] * 10_000)
    answer = await receiver.handle("POST", "/im_event/group/member", JSON, body)
    assert len(json.loads(answer.body)["errors"]) == 100
