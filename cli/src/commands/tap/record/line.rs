//! An exchange as an envelope.

use std::{borrow::Cow, ops::Range, sync::Arc};

use base64::{Engine, engine::general_purpose::STANDARD};
use imhook_validator::{
    Validator,
    reader::{MAX_DEPTH, read_to_depth},
};
use serde::Serialize;

use super::super::sink::Exchange;
use crate::aim::{BODY, BODY_BASE64, BODY_TEXT, EDITION, PATH, TIME};

/// How deep a body may nest that is recorded as JSON: deeper than any that is sound, so that its verdict stays.
const DEEPEST: usize = 4 * MAX_DEPTH;

/// Written for a value that must not be recorded.
const MASK: &[u8] = b"\"***\"";

/// Makes envelopes of exchanges.
pub(in super::super) struct Envelopes {
    edition: Option<String>,
    /// Says what must not be recorded; none: everything may be.
    masks: Option<Arc<Validator>>,
}

impl Envelopes {
    pub(in super::super) fn new(edition: Option<String>, masks: Option<Arc<Validator>>) -> Envelopes {
        Envelopes { edition, masks }
    }

    /// The line of an exchange, with its end.
    ///
    /// A body that is JSON stands in it as it came, but for line breaks between its values, which become blanks. Any
    /// other stands in it as text, or as base64 where it is no text.
    pub(in super::super) fn line(&self, exchange: &Exchange) -> Vec<u8> {
        let posted = &exchange.posted;
        let body = self.masked(&posted.body);
        let mut line = Vec::with_capacity(body.len() + posted.path.len() + 128);
        line.push(b'{');
        if let Some(edition) = &self.edition {
            member(&mut line, EDITION, edition);
        }
        member(&mut line, PATH, &posted.path);
        member(&mut line, TIME, &humantime::format_rfc3339_millis(posted.received_at).to_string());
        member(&mut line, "status", &exchange.status);
        match (read_to_depth(&body, DEEPEST), str::from_utf8(&body)) {
            (Ok(_), _) => {
                name(&mut line, BODY);
                line.extend(body.iter().map(|byte| if matches!(byte, b'\n' | b'\r') { b' ' } else { *byte }));
                line.push(b',');
            }
            (Err(_), Ok(text)) => member(&mut line, BODY_TEXT, text),
            (Err(_), Err(_)) => member(&mut line, BODY_BASE64, &STANDARD.encode(&body)),
        }
        line.pop();
        line.extend_from_slice(b"}\n");
        line
    }

    fn masked<'b>(&self, body: &'b [u8]) -> Cow<'b, [u8]> {
        let spans = self.masks.as_ref().map(|validator| validator.confidential(body)).unwrap_or_default();
        if spans.is_empty() {
            return Cow::Borrowed(body);
        }
        let mut masked = Vec::with_capacity(body.len());
        let mut from = 0;
        for Range { start, end } in spans {
            // In what is no JSON a value can be found twice.
            if start >= from {
                masked.extend_from_slice(&body[from..start]);
                masked.extend_from_slice(MASK);
            }
            from = end.max(from);
        }
        masked.extend_from_slice(&body[from..]);
        Cow::Owned(masked)
    }
}

fn name(line: &mut Vec<u8>, name: &str) {
    line.extend_from_slice(format!("\"{name}\":").as_bytes());
}

fn member(line: &mut Vec<u8>, named: &str, value: &(impl Serialize + ?Sized)) {
    name(line, named);
    // Texts and numbers can always be written into memory.
    line.extend(serde_json::to_vec(value).unwrap_or_default());
    line.push(b',');
}
