"""The stub of an edition of no service: every kind of member in every presence, and names that are keywords."""

from __future__ import annotations

import json
from typing import Any

import imhook_sdk
import msgspec
import pytest
from imhook_sdk import RejectedError
from imhook_sdk.vzoo import BlockingClient, Client, Everything, Keywords, Mood, Receiver, callbacks

LEAST: dict[str, Any] = {
    "textRequired": "",
    "base64Required": "",
    "confidentialRequired": "s3cret",
    "booleanRequired": False,
    "int32Required": -(2**31),
    "int64Required": 2**63 - 1,
    "codeRequired": -(2**31),
    "objectRequired": {"word": "w"},
    "textsRequired": [],
}


def least(**members: Any) -> bytes:  # noqa: ANN401 - any JSON value
    return json.dumps(LEAST | members, ensure_ascii=False).encode()


def findings(raw: bytes) -> list[tuple[str, str]]:
    return [(finding.pointer, finding.reason.value) for finding in callbacks.EVERYTHING.check(raw)]


def test_it_is_the_zoos_package() -> None:
    assert "zoo" in imhook_sdk.__file__
    assert [callback.name for callback in callbacks.ALL] == ["everything", "keywords"]


def test_r8_what_the_server_always_writes_is_written_and_what_may_be_absent_is_not() -> None:
    body = callbacks.EVERYTHING.decode(least())
    assert json.loads(callbacks.EVERYTHING.encode(body)) == LEAST | {
        "textDefault": "",
        "booleanDefault": False,
        "int32Default": 0,
        "int64Default": 0,
        "codeDefault": 0,
        "objectRequired": {"word": "w", "count": 0},
        "int64sDefault": [],
        "objectsDefault": [],
    }
    assert (body.text_optional, body.int64_always, body.object_always) == (None, None, None)


def test_r8_open_objects_go_through_with_their_digits() -> None:
    opens: list[dict[str, Any]] = [{"a": 2**63 - 1, "b": [None, {"c": 1.5}]}, {}]
    body = callbacks.EVERYTHING.decode(least(openOptional={"null": None}, opensOptional=opens))
    assert body.open_optional == {"null": None}
    assert json.loads(callbacks.EVERYTHING.encode(body))["opensOptional"] == opens


@pytest.mark.parametrize("number", [-(2**31), -1, 0, 7, 2**31 - 1])
def test_r3_every_number_of_32_bits_stays_what_it_is(number: int) -> None:
    body = callbacks.EVERYTHING.decode(least(codeRequired=number, codesOptional=[number]))
    assert body.code_required == number
    assert body.codes_optional == [number]
    assert body.code_required.is_known == (number in (-(2**31), 0, 2**31 - 1))
    assert json.loads(callbacks.EVERYTHING.encode(body))["codeRequired"] == number


def test_r1_strict_insists_on_what_is_always_written_and_on_the_note_of_a_mood() -> None:
    missing = "missing-required"
    assert findings(least()) == [
        ("/objectRequired/count", missing),
        ("/textDefault", missing),
        ("/textOptional", "conditional-value"),
        ("/textAlways", missing),
        ("/booleanDefault", missing),
        ("/int32Default", missing),
        ("/int64Default", missing),
        ("/int64Always", missing),
        ("/codeDefault", missing),
        ("/objectAlways", missing),
        ("/int64sDefault", missing),
        ("/objectsDefault", missing),
    ]
    calm = findings(least(codeRequired=0, textOptional="loud"))
    assert ("/textOptional", "conditional-value") in calm
    assert ("/textOptional", "conditional-value") not in findings(least(codeRequired=0, textOptional="注"))


def test_confidential_members_are_masked() -> None:
    shown = repr(callbacks.EVERYTHING.decode(least(confidentialOptional="s3cret")))
    assert "s3cret" not in shown
    assert shown.count("***") == 2
    assert "confidential_required" in shown


def test_r9_keys() -> None:
    with_time = callbacks.EVERYTHING.decode(least(int64Default=5))
    assert callbacks.EVERYTHING.identity(with_time) == '[9223372036854775807,"w",5]'
    assert callbacks.EVERYTHING.identity(callbacks.EVERYTHING.decode(least())) is None
    assert callbacks.EVERYTHING.order_key(with_time) == '[""]'


def test_every_name_goes_in_and_out() -> None:
    members = msgspec.structs.fields(Keywords)
    names = [member.encode_name for member in members]
    assert len(names) == 120
    assert {"class", "None", "__proto__", "self", "名字", "a/b~c"} <= set(names)
    body = {name: number for number, name in enumerate(names)}
    raw = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    decoded = callbacks.KEYWORDS.decode(raw)
    assert [getattr(decoded, member.name) for member in members] == list(range(120))
    assert callbacks.KEYWORDS.encode(decoded) == raw
    with pytest.raises(RejectedError, match="/a~1b~0c wrong-type"):
        callbacks.KEYWORDS.decode(raw.replace(b'"a/b~c":115', b'"a/b~c":"115"'))


def test_receiver_and_clients_have_a_method_for_each() -> None:
    for name in ("everything", "keywords"):
        assert callable(getattr(Receiver, f"on_{name}"))
        assert callable(getattr(Client, name))
        assert callable(getattr(BlockingClient, name))
    assert Everything.__doc__
    assert Mood.HIGHEST == 2**31 - 1
