//! The real program, run as its users run it.

mod aim;
mod bad_input;
mod compressed;
mod confidential;
mod corpus;
mod drift;
mod formats;
mod input;
mod interrupt;
mod memory;
mod names;
mod places;
mod schemas;
mod statuses;
mod streams;
mod summary;
mod support;
mod too_large;
mod torn;
