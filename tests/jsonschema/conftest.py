"""Say in the summary how much was judged, and what a schema cannot judge."""

from collections import Counter

import pytest

from support.bodies import BROKEN, VALID
from support.libraries import LIBRARIES
from support.published import DRAFTS, ENTRIES, PROFILES


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the counts above pytest's own last line."""
    each = len(DRAFTS) * len(LIBRARIES)
    reasons = Counter((row.kind, row.beyond(profile)) for row in BROKEN for profile in PROFILES)
    judged = sum(count for (_, why), count in reasons.items() if why is None)
    terminalreporter.section("verdicts of jsonschema and jsonschema-rs")
    terminalreporter.line(f"{len(ENTRIES)} schemas")
    terminalreporter.line(f"{each * len(PROFILES) * len(VALID)} verdicts on sound bodies")
    terminalreporter.line(f"{each * judged} verdicts on broken bodies")
    for (kind, why), count in sorted(reasons.items(), key=str):
        if why:
            terminalreporter.line(f"{each * count} skipped: {kind}, {why}")
