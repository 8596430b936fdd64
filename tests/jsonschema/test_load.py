"""Both libraries take every file alone."""

import pytest

from support.libraries import LIBRARIES
from support.published import ENTRIES, Entry


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.path)
def test_e6_the_library_loads_the_file(entry: Entry, library: str) -> None:
    judge = LIBRARIES[library](entry.schema, entry.draft)
    # A body is an object; this also shows that what was compiled does judge.
    assert not judge([])
