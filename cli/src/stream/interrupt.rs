//! Ctrl-C: the first one ends the run with what there is so far, a second one at once.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use crate::status::Status;

/// A flag that Ctrl-C sets, before it calls `wake`.
pub(super) fn flag(wake: impl Fn() + Send + 'static) -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    let set = Arc::clone(&flag);
    // Where no handler can be set, Ctrl-C ends the program as it always does.
    let _ = ctrlc::set_handler(move || {
        if set.swap(true, Ordering::AcqRel) {
            std::process::exit(Status::Interrupted.number().into());
        }
        wake();
    });
    flag
}
