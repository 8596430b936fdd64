//! What the stubs of several languages share: words of names, and the texts of doc comments.
//!
//! A language decides its own casing, keywords, types and comment signs; that two of them say the same is decided here.

pub mod doc;
pub mod words;
