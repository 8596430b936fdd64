//! The real program, run as its users run it.

mod aim;
mod bad_input;
mod confidential;
mod corpus;
mod formats;
mod input;
mod names;
mod places;
mod schemas;
mod statuses;
mod support;
