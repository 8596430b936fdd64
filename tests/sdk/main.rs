//! The Rust stub, receiver and client, over loopback and without a transport.
//!
//! Nothing here proves anything by waiting: handlers stand at gates that a test opens, and where time itself is the
//! matter it is tokio's paused clock.

#[macro_use]
mod callbacks;
mod answers;
mod broken;
mod censor;
mod connections;
mod decoding;
mod defaults;
mod handlers;
mod invalid;
mod keys;
mod logs;
mod order;
mod problems;
mod queue;
mod raw;
mod readme;
mod refusals;
mod repeats;
mod requests;
mod service;
mod stop;
mod support;
