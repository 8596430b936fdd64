"""Bodies with one fault are judged as the manifest says."""

import pytest

from support.bodies import BROKEN, VECTORS, Broken
from support.libraries import LIBRARIES, judge
from support.published import DRAFTS, PROFILES, TARGETS

# What may be skipped; anything else, and anything missing here, is a failure.
SKIPPED = {
    ("duplicate-key", "R5: the last twin wins"),
    ("not-json", "R6: not readable at all"),
    ("not-utf8", "R6: not readable at all"),
    ("null-for-optional", "R1: null reads as absent"),
}

SEEN = [row for row in BROKEN if any(row.beyond(profile) is None for profile in PROFILES)]


def verdict(library: str, row: Broken, profile: str, draft: str) -> str:
    if not row.body:
        return "unreadable"
    is_valid = judge(library, row.target, profile, draft)(row.body.document)
    return "accept" if is_valid else "reject"


def test_the_manifest_knows_every_body_of_the_folder() -> None:
    files = [file for file in (VECTORS / "invalid").rglob("*") if file.is_file()]
    names = {file.relative_to(VECTORS).as_posix() for file in files}
    assert sorted(row.file for row in BROKEN) == sorted(names - {"invalid/manifest.json"})


def test_every_callback_has_a_broken_body_and_every_broken_body_a_callback() -> None:
    callbacks = [target for target in TARGETS if target.of == "body"]
    assert sorted({row.target for row in SEEN}) == sorted(callbacks)


def test_the_manifest_says_accept_or_reject() -> None:
    assert {row.verdicts[profile] for row in BROKEN for profile in PROFILES} == {
        "accept",
        "reject",
    }


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("row", SEEN, ids=lambda row: row.file)
def test_judged_as_the_manifest_says(row: Broken, library: str) -> None:
    profiles = [profile for profile in PROFILES if row.beyond(profile) is None]
    both = [(profile, draft) for profile in profiles for draft in DRAFTS]
    found = {(profile, draft): verdict(library, row, profile, draft) for profile, draft in both}
    assert found == {(profile, draft): row.verdicts[profile] for profile, draft in both}


def test_r1_r4_r5_r6_only_what_a_schema_cannot_see_is_skipped() -> None:
    reasons = {(row.kind, row.beyond(profile)) for row in BROKEN for profile in PROFILES}
    assert {(kind, why) for kind, why in reasons if why} == SKIPPED


@pytest.mark.parametrize("library", LIBRARIES)
def test_r1_r4_r5_r6_no_verdict_is_skipped_without_need(library: str) -> None:
    needless = [
        (row.file, profile, draft)
        for row in BROKEN
        for profile in PROFILES
        for draft in DRAFTS
        if row.beyond(profile)
        if verdict(library, row, profile, draft) == row.verdicts[profile]
    ]
    assert needless == []
