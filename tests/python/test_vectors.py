"""Every body under `tests/vectors`: what each profile says of it, and what it is when it is written again."""

from __future__ import annotations

import pytest

from support.callbacks import CALLBACKS, Case
from support.vectors import Invalid, Valid, invalid, valid

PROFILES = ("tolerant", "strict")


def test_the_package_has_33_callbacks() -> None:
    assert [edition for edition, _ in CALLBACKS].count("2020-10") == 6
    assert [edition for edition, _ in CALLBACKS].count("2024-03") == 27


@pytest.mark.parametrize("body", valid(), ids=str)
def test_r8_a_right_body_is_right_in_both_profiles_and_comes_out_byte_for_byte(body: Valid) -> None:
    case = Case(body.edition, body.callback)
    assert case.encode(case.decode(body.raw)) == body.raw
    assert case.findings(body.raw, "strict") == []


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("row", invalid(), ids=str)
def test_r7_a_broken_body_is_judged_as_the_manifest_says(row: Invalid, profile: str) -> None:
    assert Case(row.edition, row.callback).findings(row.raw, profile) == row.findings(profile)
