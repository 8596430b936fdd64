"""What a receiver tells of its events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from imhook_sdk import Event, Failure, Rejection

import lines


@dataclass(frozen=True)
class Notes:
    """Writes a line for each, unless it is quiet."""

    is_quiet: bool

    def handled(self, event: Event[Any]) -> None:
        """Tell that a handler has ended well."""
        keys = {"identity": event.identity, "orderKey": event.order_key}
        self._write("handled", {"callback": event.callback} | keys | {"raw": lines.text(event.raw)})

    def failed(self, failure: Failure) -> None:
        """Tell that a handler raised, or was late."""
        self._write("failed", {"callback": failure.event.callback, "raw": lines.text(failure.event.raw)})

    def rejected(self, rejection: Rejection) -> None:
        """Tell that a body could not be read."""
        found = rejection.rejected.findings
        errors = [{"pointer": finding.pointer, "reason": finding.reason.value} for finding in found]
        raw = lines.text(rejection.raw)
        self._write("rejected", {"callback": rejection.rejected.callback, "raw": raw, "errors": errors})

    def overflowed(self, event: Event[Any]) -> None:
        """Tell that an event found no place."""
        self._write("overflowed", {"callback": event.callback, "raw": lines.text(event.raw)})

    def _write(self, what: str, line: lines.Line) -> None:
        if not self.is_quiet:
            lines.write({what: line})
