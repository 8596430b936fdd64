//! `imhook tap` and `imhook listen` over loopback, run as their users run them.
//!
//! Nothing here proves anything by waiting: servers answer when a test lets them, and the program says when it is ready.
#![cfg(unix)]

mod bad_input;
mod findings;
mod listen;
mod load;
mod program;
mod record;
mod recovery;
mod refuse;
mod same;
mod stop;
mod wire;
