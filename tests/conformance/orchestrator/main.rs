//! `cargo xtask conformance`: compares every language with the contract and with Rust.
//!
//! A plan on standard input says which runners there are; they speak what `tests/conformance/README.md` says. Exit
//! status 1: a cell of the matrix differs, or a comparison could not be made.

mod clients;
mod column;
mod corpus;
mod decode;
mod differences;
mod exchange;
mod http;
mod matrix;
mod plan;
mod receivers;
mod report;
mod sender;

use std::{error::Error, process::ExitCode};

use corpus::Corpus;
use imhook_codegen::model::Model;
use plan::{Part, Plan};
use report::Report;

/// Whatever goes wrong here ends the program.
type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> ExitCode {
    match Plan::read().and_then(|plan| compare(&plan)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs every part; whether all cells are equal.
fn compare(plan: &Plan) -> Outcome<bool> {
    let model = Model::load()?;
    let corpus = Corpus::new(&plan.vectors, &model, plan.has(Part::Made))?;
    println!("{corpus}");
    let mut report = Report::default();
    if plan.has(Part::Vectors) || plan.has(Part::Made) || plan.has(Part::Receivers) {
        let right = decode::compare(plan, &corpus, &mut report);
        if plan.has(Part::Receivers) {
            receivers::compare(plan, &receivers::Posts::new(&model, &corpus, &right), &mut report);
        }
    }
    if plan.has(Part::Exchange) {
        exchange::compare(plan, &model, &mut report);
    }
    if plan.has(Part::Clients) {
        clients::compare(plan, &corpus, &mut report);
    }
    println!("{}", matrix::tables(&report));
    if let Some(path) = &plan.matrix {
        matrix::write(path, &report)?;
    }
    differences::tell(&plan.scratch, &report)?;
    Ok(report.is_equal())
}
