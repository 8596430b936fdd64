"""Without transports: decode, encode, check; codes; what a rejection says; what is never shown."""

from __future__ import annotations

import copy
import pickle

import pytest
from imhook_sdk import Reason, RejectedError, v2020_10, v2024_03

from support.receivers import online

USER_ONLINE = v2024_03.callbacks.USER_ONLINE


def test_a_body_goes_in_and_out_as_the_server_writes_it() -> None:
    body = USER_ONLINE.decode(
        b'{"userId":"u","clientId":"c","platform":2,"status":0,"timestamp":9007199254740993,"new":[1],"packageName":null}'
    )
    assert USER_ONLINE.encode(body) == online("u", 9_007_199_254_740_993)
    assert USER_ONLINE.encode_strict(body) == USER_ONLINE.encode(body)


def test_r8_escapes_what_the_server_escapes_and_nothing_else() -> None:
    text = "\"\\\b\t\n\f\r\0\x1f\x7f<>&='/é中\u2028\u2029😀"
    body = v2024_03.MessageRead(
        user=text, conversation=v2024_03.Conversation(type=v2024_03.ConversationType.GROUP, target=""), read_time=1
    )
    written = v2024_03.callbacks.MESSAGE_READ.encode(body).decode()
    escaped = "\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u001f\x7f<>&='/é中\\u2028\\u2029😀"
    assert written == f'{{"user":"{escaped}","conversation":{{"type":1,"target":"","line":0}},"readTime":1}}'
    assert v2024_03.callbacks.MESSAGE_READ.decode(written.encode()) == body


def test_a_rejection_names_places_and_reasons_and_shows_no_values() -> None:
    relation = v2020_10.callbacks.USER_RELATION
    with pytest.raises(RejectedError) as raised:
        relation.decode(b'{"userId":7,"targetId":"private","type":"x","value":5}')
    assert raised.value.findings[0].reason is Reason.WRONG_TYPE
    assert str(raised.value) == "user-relation (2020-10): /userId wrong-type, /type wrong-type, /value wrong-type"
    with pytest.raises(RejectedError) as raised:
        relation.decode(b"[]")
    assert str(raised.value) == "user-relation (2020-10): the body wrong-type"
    with pytest.raises(RejectedError) as raised:
        relation.decode(b"{}")
    assert str(raised.value).endswith(", and 1 more")


def test_a_finding_has_a_text_in_both_languages() -> None:
    with pytest.raises(RejectedError) as raised:
        USER_ONLINE.decode(online("u", 1).replace(b'"status":0', b'"status":"private"'))
    (finding,) = raised.value.findings
    assert (finding.callback, finding.pointer, finding.reason) == ("user-online", "/status", Reason.WRONG_TYPE)
    assert finding.text.en == "expected an integer, found a string"
    assert finding.text.zh == "应为整数，实际为字符串"


def test_a_fault_of_the_grammar_names_its_place() -> None:
    with pytest.raises(RejectedError) as raised:
        USER_ONLINE.decode(b'{\n  "userId": private')
    assert raised.value.findings[0].text.en == "expected a value, line 2, column 13"


def test_the_editions_read_one_status_in_two_ways() -> None:
    assert v2020_10.OnlineStatus(0) is v2020_10.OnlineStatus.OFFLINE
    assert v2024_03.OnlineStatus(0) is v2024_03.OnlineStatus.ONLINE


def test_r3_an_unknown_code_keeps_its_number() -> None:
    body = USER_ONLINE.decode(online("u", 1).replace(b'"status":0', b'"status":-77'))
    status = body.status
    assert (status, status.name, status.is_known) == (-77, "UNKNOWN_MINUS_77", False)
    assert isinstance(status, v2024_03.OnlineStatus)
    assert b'"status":-77,' in USER_ONLINE.encode(body)
    assert [finding.reason for finding in USER_ONLINE.check(USER_ONLINE.encode(body))] == [Reason.UNKNOWN_CODE]
    assert pickle.loads(pickle.dumps(status)) == status  # noqa: S301 - our own
    assert copy.deepcopy(body) == body
    assert v2024_03.OnlineStatus.ONLINE.is_known
    with pytest.raises(ValueError, match="2147483648"):
        v2024_03.OnlineStatus(2**31)


def test_a_value_may_be_compared_with_its_names() -> None:
    body = v2024_03.callbacks.GROUP_MEMBER.decode(
        b'{"operatorId":"a","groupId":"g","memberIds":["b"],"type":3,"value":"1"}'
    )
    assert body.value == v2024_03.GroupMemberType.MANAGER
    body.value = v2024_03.GroupMemberType.SILENT
    assert b'"value":"3"' in v2024_03.callbacks.GROUP_MEMBER.encode_strict(body)


def test_confidential_members_are_never_shown() -> None:
    body = v2024_03.ConferenceCreate(room_id="r", pin="s3cret")
    channel = v2024_03.ChannelInfo(name="n", secret="s3cret", callback="http://s3cret/")  # noqa: S106 - a test's
    for shown in (repr(body), repr(channel), str(body), str(channel.__rich_repr__())):
        assert "s3cret" not in shown
        assert "***" in shown
    assert "name='n'" in repr(channel)
    assert b"s3cret" in v2024_03.callbacks.CONFERENCE_CREATE.encode(body), "they are written all the same"


def test_what_a_program_puts_into_a_body_is_checked_before_it_is_sent() -> None:
    body = v2024_03.UserRelation(user_id="u", target_id="v", type=v2024_03.RelationType(99))
    body.user_id = 7  # type: ignore[assignment] # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(RejectedError) as raised:
        v2024_03.callbacks.USER_RELATION.encode_strict(body)
    found = [(finding.pointer, finding.reason.value) for finding in raised.value.findings]
    assert found == [("/userId", "wrong-type"), ("/type", "unknown-code")]
