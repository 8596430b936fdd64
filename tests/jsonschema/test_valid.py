"""Sound bodies pass in both profiles and both drafts."""

import pytest

from support.bodies import VALID, Vector
from support.libraries import LIBRARIES, judge
from support.published import DRAFTS, PROFILES, TARGETS


def test_every_target_has_an_example_and_every_example_a_target() -> None:
    assert sorted({vector.target for vector in VALID}) == sorted(TARGETS)


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("vector", VALID, ids=lambda vector: vector.file)
def test_accepted_by_all_four(vector: Vector, library: str) -> None:
    assert vector.body is not None
    document = vector.body.document
    refused = [
        (profile, draft)
        for profile in PROFILES
        for draft in DRAFTS
        if not judge(library, vector.target, profile, draft)(document)
    ]
    assert refused == []
