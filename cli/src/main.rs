//! `imhook`: what partners and operators use to hold bodies against the contract.
//!
//! | folder | idea |
//! | --- | --- |
//! | `commands` | one file per command |
//! | `input` | paths and standard input become pieces of text with one body each |
//! | `aim` | which edition and callback a body is held against |
//! | `drift` | what many bodies have that the contract does not say |
//! | `report` | what there is to say of a body, before it has a format |
//! | `output` | one file per format |
//! | `stream` | reading, judging and writing at the same time |

mod aim;
mod args;
mod commands;
mod drift;
mod failure;
mod input;
mod language;
mod names;
mod output;
mod progress;
mod report;
mod status;
mod stream;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let arguments = args::Arguments::parse();
    let lang = arguments.lang;
    commands::run(arguments)
        .unwrap_or_else(|failure| {
            failure.tell(lang);
            failure.status()
        })
        .into()
}
