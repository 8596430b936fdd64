//! The lines that a receiver writes about its events.

use imhook_sdk::receiver::{Event, Rejection};
use serde_json::{Value, json};

use crate::lines::{self, text};

/// Writes lines, or none when it is quiet.
#[derive(Clone, Copy)]
pub(crate) struct Notes {
    pub(crate) is_quiet: bool,
}

impl Notes {
    pub(crate) fn handled<T>(self, event: &Event<T>) {
        self.write(|| {
            json!({ "handled": {
                "callback": event.callback,
                "identity": event.identity.as_deref(),
                "orderKey": event.order_key.as_deref(),
                "raw": text(&event.raw),
            } })
        });
    }

    pub(crate) fn failed(self, event: &Event) {
        self.write(|| json!({ "failed": { "callback": event.callback, "raw": text(&event.raw) } }));
    }

    pub(crate) fn overflowed(self, event: &Event) {
        self.write(|| json!({ "overflowed": { "callback": event.callback, "raw": text(&event.raw) } }));
    }

    pub(crate) fn rejected(self, rejection: &Rejection) {
        self.write(|| {
            let findings = rejection.rejected.findings.iter();
            let errors = findings.map(|finding| json!({ "pointer": finding.pointer, "reason": finding.reason.name() }));
            json!({ "rejected": {
                "callback": rejection.rejected.callback,
                "raw": text(&rejection.raw),
                "errors": errors.collect::<Vec<_>>(),
            } })
        });
    }

    fn write(self, line: impl FnOnce() -> Value) {
        if self.is_quiet {
            return;
        }
        // Without a reader there is nobody to tell.
        let _ = lines::write(&line());
    }
}
