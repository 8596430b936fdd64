"""The fast and the exact path: whatever the first accepts, the second accepts as the same; and the exact reader."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from imhook_sdk import fast, v2024_03
from imhook_sdk.exact.judge import Judge, Profile
from imhook_sdk.exact.reader import MAX_DEPTH, UnreadableError, read
from imhook_sdk.exact.tree import plain

from support.callbacks import CALLBACKS
from support.vectors import invalid, valid

MESSAGE = v2024_03.callbacks.MESSAGE
DECODER = msgspec.json.Decoder(v2024_03.Message)
BODIES = [body.raw for body in valid("captures") if (body.edition, body.callback) == ("2024-03", "message")]
# Long texts, one and several, with and without escapes: the fast path looks at them differently.
TEXTS = [b"x" * 1024, "长".encode() * 1000, "长\\n".encode() * 500, b'\\"' * 1024, b"x" * 5000 + b"\\\\"]
LONG = [
    BODIES[0].replace(b'"sender":"', b'"sender":"' + first, 1).replace(b'"target":"', b'"target":"' + second, 1)
    for first in TEXTS
    for second in (b"", *TEXTS)
]
BROKEN = [row.raw for row in invalid() if (row.edition, row.callback) == ("2024-03", "message")]


def exact(raw: bytes) -> v2024_03.Message | None:
    """Decode by the exact path alone."""
    try:
        root = read(raw)
    except UnreadableError:
        return None
    judge = Judge("message", Profile.TOLERANT, ())
    value = judge.body(v2024_03.Message, root)
    return None if judge.findings else msgspec.convert(value, v2024_03.Message)


def agree(raw: bytes) -> None:
    accepted = fast.accept(DECODER, raw)
    if accepted is not None:
        assert exact(raw) == accepted


# What may go wrong in a body: pieces that break a rule where they land.
PIECES = [
    *(b'"', b"\\", b"{", b"}", b"[", b"]", b":", b",", b" ", b"\n", b"\0", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf"),
    *(b"null", b"true", b"NaN", b"-", b"-0", b"01", b"1.0", b"1e3", b"1e400", b"9223372036854775808"),
    *(rb"\ud800", rb"\ud83d\ude00", rb"\u0000", rb"\u2028", b'"sender":"x",', b'"type":1,', rb'"\u0073ender":"x",'),
    *(b'"new":{"a":1,"a":2},', b'"new":"\xff",', rb'"new":"\ud800",', b'"conv":null,', b'"toUsers":null,', b"[" * 70),
]


@settings(max_examples=2000)
@given(
    raw=st.sampled_from([*BODIES, *LONG]),
    edits=st.lists(st.tuples(st.integers(0, 8000), st.integers(0, 8), st.sampled_from([b"", *PIECES])), max_size=4),
)
def test_whatever_the_fast_path_accepts_the_exact_path_accepts_as_the_same(
    raw: bytes, edits: list[tuple[int, int, bytes]]
) -> None:
    for at, cut, piece in edits:
        raw = raw[:at] + piece + raw[at + cut :]
    agree(raw)


def test_the_paths_agree_on_every_vector_and_sound_bodies_take_the_fast_one() -> None:
    for body in valid():
        if not body.callback.endswith(".answer"):
            callback = CALLBACKS[body.edition, body.callback]
            struct: type[Any] = type(callback.decode(body.raw))  # pyright: ignore[reportUnknownVariableType]
            decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(struct)
            assert fast.accept(decoder, body.raw) is not None, body
    for raw in (*BODIES, *LONG, *BROKEN):
        agree(raw)
    assert all(fast.accept(DECODER, raw) is not None for raw in LONG)


@pytest.mark.parametrize(
    ("piece", "is_sure"),
    [
        (b'"new":1,', True),
        (b'"new":{"a":[1.5,"\xe4\xb8\xad"]},', True),
        (b'"new":{"a":1,"a":2},', False),
        (b'"new":"\xff",', False),
        (rb'"new":"\ud800",', False),
        (b'"new":' + b"[" * 70 + b"]" * 70 + b",", False),
        (b'"new":[' + b"1," * 1024 + b"1],", True),
        (b'"sender":"twice",', False),
        (b'"toUsers":null,', False),
    ],
)
def test_the_fast_path_knows_what_it_cannot_be_sure_of(piece: bytes, is_sure: bool) -> None:  # noqa: FBT001
    for body in (BODIES[0], *LONG):
        raw = body.replace(b"{", b"{" + piece, 1)
        assert (fast.accept(DECODER, raw) is not None) == is_sure


@pytest.mark.parametrize(
    "piece", [b"\xff", b"\xed\xa0\x80", b"\n", b"\0", rb"\ud800", rb"\udc00\ud800", rb"\x", rb"\u12"]
)
@pytest.mark.parametrize("text", TEXTS)
def test_r6_a_fault_in_a_long_text_is_seen(text: bytes, piece: bytes) -> None:
    for faulty in (piece + text, text + piece, text[:512] + piece + text[512:]):
        raw = BODIES[0].replace(b'"sender":"', b'"sender":"' + faulty, 1)
        assert fast.accept(DECODER, raw) is None
        assert exact(raw) is None


@pytest.mark.parametrize("text", TEXTS)
def test_r5_a_member_twice_is_seen_when_its_text_is_long(text: bytes) -> None:
    for piece in (b'"sender":"' + text + b'",', b'"new":{"' + text + b'":1,"' + text + b'":2},'):
        assert fast.accept(DECODER, BODIES[0].replace(b"{", b"{" + piece, 1)) is None


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8")),
    lambda values: st.lists(values) | st.dictionaries(st.text(st.characters(codec="utf-8")), values),
    max_leaves=20,
)


@given(value=json_values, is_ascii=st.booleans(), indent=st.sampled_from([None, 0, 2]))
def test_r6_the_reader_reads_what_json_writes(value: object, is_ascii: bool, indent: int | None) -> None:  # noqa: FBT001
    assert plain(read(json.dumps(value, ensure_ascii=is_ascii, indent=indent).encode())) == value


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "[", "[1", "[1,", "[1,]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "[1 2]", "[1}"),
        *("]", "+1", ".5", "1.", "1e", "1e+", "01", "-", "--1", "NaN", "-Infinity", "nul", "True", "// a", "[1/**/]"),
        *("{a:1}", "{'a':1}", "'a'", "{} x", "{}}", '"', '"\n"', '"\t"', '"\0"', '"\\x41"', '"\\u12"', '"\\u+123"'),
        *('"\\ud800"', '"\\udc00"', '"\\ud800\\u0041"', '"\\ud800\\ud800"', '"\\ud800x"', "\ufeff{}", "\xa01", "[\v]"),
    ],
)
def test_r6_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read(text.encode())
    assert raised.value.reason.value == "not-json"
    assert re.search(r", line \d+, column \d+$", raised.value.text.en)


def test_r10_depth_is_counted_before_a_fault_that_comes_later() -> None:
    assert read(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH) is not None
    for raw in (b"[" * 65, b"[" * 65 + b"]" * 65, b'{"a":' * 65, b"[" * 10_000, b"[" * 65 + b"\x00"):
        with pytest.raises(UnreadableError) as raised:
            read(raw)
        assert raised.value.reason.value == "too-deep"
    with pytest.raises(UnreadableError) as raised:
        read(b"[" * 64 + b"x" + b"[" * 10)
    assert raised.value.reason.value == "not-json"
    with pytest.raises(UnreadableError) as raised:
        read(b"[" * 100 + b"\xff")
    assert raised.value.reason.value == "not-utf8"
