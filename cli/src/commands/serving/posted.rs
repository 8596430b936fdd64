//! What was posted.

use std::time::SystemTime;

use super::Weigh;

/// A POST with its whole body.
#[derive(Debug)]
pub(in super::super) struct Posted {
    /// Where it was posted to.
    pub(in super::super) path: String,
    pub(in super::super) body: Vec<u8>,
    /// When its last byte came.
    pub(in super::super) received_at: SystemTime,
}

impl Weigh for Posted {
    fn weight(&self) -> usize {
        self.path.len() + self.body.len()
    }
}
