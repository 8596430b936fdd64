//! The request that is posted again and again: a message that the real server posted, each time with an id of its own.

use std::{
    fs,
    sync::atomic::{AtomicI64, Ordering},
};

use imhook_sdk::v2024_03::callbacks::MESSAGE;
use imhook_tests::vectors;

use crate::Outcome;

/// How long the body is: as long as a short text message is on average.
pub(crate) const BODY: usize = 418;

/// The capture that it is made from, without its ending.
pub(crate) const CAPTURE: &str = "captures/2024-03/message/message-02-text-push-extra";

/// What stands before the text that is made longer.
const TEXT: &str = r#""searchableContent":""#;

/// The edition that it is of.
pub(crate) const fn edition() -> &'static str {
    MESSAGE.edition()
}

/// The callback that it is for.
pub(crate) const fn callback() -> &'static str {
    MESSAGE.name()
}

/// Makes requests whose ids never come twice, so that none is dropped as a repeat.
pub(crate) struct Requests {
    text: String,
    /// Where the id stands in the text.
    at: usize,
    /// As many digits as the first id has, so that all bodies have one length.
    digits: usize,
    next: AtomicI64,
}

impl Requests {
    /// Reads the capture and lengthens its text.
    pub(crate) fn new() -> Outcome<Requests> {
        let file = |ending: &str| fs::read_to_string(vectors::folder().join(format!("{CAPTURE}.{ending}")));
        let (head, body) = (file("http")?, file("json")?);
        let missing = BODY.checked_sub(body.len()).ok_or("the capture is too long")?;
        let longer = body.replacen(TEXT, &format!("{TEXT}{}", ".".repeat(missing)), 1);
        // It is still what a correct sender writes, byte for byte.
        let message = MESSAGE.decode(longer.as_bytes())?;
        if longer.len() != BODY || MESSAGE.encode_strict(&message)? != longer.as_bytes() {
            return Err("the lengthened capture is not strict".into());
        }
        let head = head.replace(&format!("Content-Length: {}", body.len()), &format!("Content-Length: {BODY}"));
        let text = format!("{}\r\n\r\n{longer}", head.trim_end());
        let id = message.message_id.to_string();
        let at = text.find(&id).ok_or("the capture has no id")?;
        Ok(Requests { at, digits: id.len(), next: AtomicI64::new(message.message_id), text })
    }

    /// A buffer for [`renew`](Requests::renew).
    pub(crate) fn buffer(&self) -> Vec<u8> {
        self.text.clone().into_bytes()
    }

    /// Gives the request in the buffer the next id.
    pub(crate) fn renew(&self, buffer: &mut [u8]) {
        let mut id = self.next.fetch_add(1, Ordering::Relaxed);
        for digit in buffer[self.at..self.at + self.digits].iter_mut().rev() {
            *digit = b'0' + u8::try_from(id % 10).unwrap_or_default();
            id /= 10;
        }
    }
}
