//! The commands, one a file.

mod drift;
mod exit_status;
mod list;
pub(crate) mod listen;
mod schema;
mod serving;
pub(crate) mod tap;
mod validate;

use crate::{
    args::{Arguments, Command},
    failure::Failure,
    status::Status,
};

/// Runs what was asked for.
pub(crate) fn run(arguments: Arguments) -> Result<Status, Failure> {
    let lang = arguments.lang;
    match arguments.command {
        Command::Validate(options) => validate::run(&options, lang),
        Command::Drift(options) => drift::run(&options, lang),
        Command::Schema(options) => schema::run(&options, lang),
        Command::List(options) => list::run(&options, lang),
        Command::Listen(options) => listen::run(&options, lang),
        Command::Tap(options) => tap::run(&options, lang),
        Command::ExitStatus => exit_status::run(lang),
    }
}
