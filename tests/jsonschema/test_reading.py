"""What the skipping leans on: how far Python's numbers see."""

import pytest

from support.libraries import LIBRARIES
from support.published import DRAFTS
from support.reading import Body, read

DRAFT_URIS = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "draft-07": "http://json-schema.org/draft-07/schema#",
}
INT64 = {"type": "integer", "minimum": -(2**63), "maximum": 2**63 - 1}


def seen(data: bytes) -> Body:
    body = read(data)
    assert body is not None
    return body


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("draft", DRAFTS)
def test_r4_only_whole_fractions_are_beyond_a_schema(draft: str, library: str) -> None:
    judge = LIBRARIES[library]({"$schema": DRAFT_URIS[draft]} | INT64, draft)

    def accepted(*bodies: bytes) -> list[bytes]:
        return [body for body in bodies if judge(seen(body).document)]

    hidden = (b"1.0", b"1e3")
    assert accepted(*hidden) == list(hidden)
    assert all(seen(body).has_whole_fraction for body in hidden)
    sound = (b"0", b"-1", b"9223372036854775807", b"-9223372036854775808")
    assert accepted(*sound) == list(sound)
    assert accepted(b"9223372036854775808", b"-9223372036854775809", b"1.5", b"1e-3") == []
    assert accepted(b"true", b"false", b"null", b'"1"') == []


def test_r5_twins_are_seen_at_any_depth() -> None:
    assert seen(b'{"a":[{"b":1,"\\u0062":1}]}').has_twins
    assert not seen(b'{"a":[{"b":1},{"b":1}],"b":1}').has_twins


@pytest.mark.parametrize("data", [b"\xff", b"\xef\xbb\xbf{}", b"{} {}", b"[NaN]", b""])
def test_r6_what_is_no_json_is_not_read(data: bytes) -> None:
    assert read(data) is None
