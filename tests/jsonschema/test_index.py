"""index.json tells the truth: a partner finds and pins schemas by it."""

from hashlib import sha256

from support.published import DRAFTS, ENTRIES, FOLDER, INDEX, PROFILES, TARGETS

DRAFT_URIS = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "draft-07": "http://json-schema.org/draft-07/schema#",
}


def test_index_lists_every_target_in_both_profiles_and_both_drafts_once() -> None:
    wanted = [(target, p, d) for target in TARGETS for p in PROFILES for d in DRAFTS]
    found = [(entry.target, entry.profile, entry.draft) for entry in ENTRIES]
    assert TARGETS, "the index is empty"
    assert sorted(found) == sorted(wanted)


def test_index_lists_every_file_of_the_folder_and_no_other() -> None:
    found = [file.relative_to(FOLDER) for file in FOLDER.rglob("*") if file.is_file()]
    listed = [entry.path for entry in ENTRIES]
    assert sorted(file.as_posix() for file in found) == sorted([*listed, INDEX])


def test_index_every_file_has_the_listed_sha256() -> None:
    assert [it.path for it in ENTRIES if sha256(it.data).hexdigest() != it.sha256] == []


def test_index_every_file_has_the_listed_id_which_ends_with_its_path() -> None:
    assert [it.path for it in ENTRIES if it.schema["$id"] != it.id] == []
    assert [it.path for it in ENTRIES if not it.id.endswith(f"/{it.path}")] == []


def test_e6_every_file_names_the_draft_that_the_index_lists() -> None:
    assert [it.path for it in ENTRIES if it.schema["$schema"] != DRAFT_URIS[it.draft]] == []
