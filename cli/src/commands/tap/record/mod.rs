//! The record: envelopes, one a line, as `imhook validate` reads them.
//!
//! Every line is written by one call, so that the record holds whole lines whatever ends the program. It takes no more
//! room than it is allowed.

mod file;
mod line;
mod torn;

pub(super) use file::RecordFile;
pub(super) use line::Envelopes;
