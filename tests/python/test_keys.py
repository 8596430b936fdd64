"""Rule R9: identity and order key of every callback, by the paths that the model's dump has, over every vector."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from imhook_sdk import v2020_10, v2024_03
from imhook_sdk.wire import write

from support.callbacks import CALLBACKS
from support.vectors import Valid, valid

MODEL = Path(__file__).parents[2] / "generated/model"
MODELS: dict[str, Any] = {
    edition: json.loads((MODEL / f"{edition}.json").read_bytes()) for edition in ("2020-10", "2024-03")
}
BODIES = [body for body in valid() if not body.callback.endswith(".answer")]
LINE = "line"


def expected(members: list[tuple[str, bool]], body: Any) -> str | None:  # noqa: ANN401 - any JSON value
    """Give the text that paths give over a decoded body; written apart from the stub."""
    values: list[object] = []
    for path, is_time in members:
        value = body
        for step in path.split("."):
            value = value.get(step)
        # contract.md 6: an absent line counts as 0.
        value = 0 if value is None and (is_time or path.endswith(LINE)) else value
        if is_time and not value:
            return None
        values.append(value)
    return write(values).decode() if values else None


@pytest.mark.parametrize("body", BODIES, ids=str)
def test_r9_keys_are_those_of_the_models_paths(body: Valid) -> None:
    callback = CALLBACKS[body.edition, body.callback]
    model = next(known for known in MODELS[body.edition]["callbacks"] if known["name"] == body.callback)
    decoded = callback.decode(body.raw)
    value = json.loads(callback.encode(decoded))
    identity = [(key["member"], key.get("time", False)) for key in model["identity"]]
    assert callback.identity(decoded) == expected(identity, value)
    assert callback.order_key(decoded) == expected([(member, False) for member in model["orderKey"]], value)


def test_every_callback_is_among_them() -> None:
    assert {(body.edition, body.callback) for body in BODIES} == set(CALLBACKS)


ESCAPES = rb'{"userId":"\u0001\"\\/<\u2028\u00e9","clientId":"\n","platform":1,"status":-1,"timestamp":1}'
MESSAGE = (
    b'{"messageId":-9223372036854775808,"sender":"a","conv":{"type":1,"target":"g","line":3},"payload":{"type":80},'
    b'"timestamp":5}'
)


@pytest.mark.parametrize(
    ("callback", "raw", "identity", "order_key"),
    [
        (v2024_03.callbacks.MESSAGE, MESSAGE, "[-9223372036854775808]", '[1,"g",3]'),
        (v2024_03.callbacks.ROBOT_MESSAGE, MESSAGE, "[-9223372036854775808,80,null]", '[1,"g",3]'),
        (
            v2020_10.callbacks.MESSAGE,
            b'{"sender":"a","conv":{"type":1,"target":"g"},"payload":{"type":1},"messageUid":7,"timestamp":5}',
            "[7]",
            '[1,"g",0]',
        ),
        (
            v2024_03.callbacks.USER_ONLINE,
            ESCAPES,
            '["\\u0001\\"\\\\/<\\u2028é","\\n",-1,1]',
            '["\\u0001\\"\\\\/<\\u2028é"]',
        ),
        (v2024_03.callbacks.CONFERENCE_CREATE, b'{"timestamp":9}', "[null,9]", "[null]"),
        (v2024_03.callbacks.CONFERENCE_CREATE, b'{"roomId":"r"}', None, '["r"]'),
        (v2024_03.callbacks.USER_INFO, b'{"userId":"u","name":"n","updateDt":0}', None, '["u"]'),
        (v2024_03.callbacks.SERVER_EXCEPTION, b'{"event_type":1,"count":1}', None, None),
    ],
)
def test_r9_keys_as_texts(callback: Any, raw: bytes, identity: str | None, order_key: str | None) -> None:  # noqa: ANN401
    body = callback.decode(raw)
    assert (callback.identity(body), callback.order_key(body)) == (identity, order_key)
