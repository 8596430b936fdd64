//! `cargo xtask`: everything that is done to this workspace.
//!
//! Bare, it regenerates. Exit status: 0 done or fresh, 1 a suite, comparison or benchmark failed or the fuzzer found something,
//! 2 wrong usage, 4 generated files are stale, 100 the contract's types, the settings or the disk are broken.

mod bench;
mod conformance;
mod demo;
mod fuzz;
mod generate;
mod languages;
mod publish;
mod suites;
mod tools;
mod workspace;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{Parser, Subcommand, builder::PossibleValuesParser};
use imhook_codegen::model::{Model, dump};

/// Everything that is done to this workspace. Without a command: generate.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Write every generated file again from the Rust types
    Generate {
        /// Only this artefact
        #[arg(value_parser = generate::artefact_names())]
        artefact: Option<String>,
        /// Compare instead of writing: exit status 0 fresh, 4 stale with a diff, 100 broken
        #[arg(long)]
        check: bool,
    },
    /// Print the model of an edition, or of all
    Model {
        /// Only this edition
        #[arg(value_parser = edition_names())]
        edition: Option<String>,
    },
    /// Run every suite of every language, set-up included
    Test {
        /// A missing toolchain is a failure, not a skip
        #[arg(long)]
        all: bool,
        /// Only suites whose name contains this
        #[arg(long, value_name = "TEXT")]
        only: Option<String>,
    },
    /// Show the main job on real bodies: regenerate, validate, explain
    Demo,
    /// Compare every language with the contract and with Rust; fails on any difference
    Conformance {
        /// Bodies to compare over, laid out as tests/vectors
        #[arg(long, value_name = "DIR", default_value = conformance::VECTORS)]
        vectors: PathBuf,
        /// Only these languages; a missing toolchain is then an error
        #[arg(long, value_name = "NAMES", value_delimiter = ',', value_parser = languages::names())]
        lang: Vec<String>,
        /// Only these parts
        #[arg(long, value_name = "NAMES", value_delimiter = ',', value_parser = conformance::PARTS)]
        part: Vec<String>,
        /// A missing toolchain is a failure, not a skip
        #[arg(long)]
        all: bool,
    },
    /// Measure; reports, and fails only when something is lost or the tap is seen
    Bench {
        /// What to measure
        what: bench::Bench,
        /// Only these languages, and Rust
        #[arg(long, value_name = "NAMES", value_delimiter = ',', value_parser = languages::names())]
        lang: Vec<String>,
        /// Only these parts of `bench tap`
        #[arg(long, value_name = "NAMES", value_delimiter = ',', value_parser = bench::PARTS)]
        part: Vec<String>,
    },
    /// Look for a body that the scanner accepts and the exact path refuses; needs cargo-fuzz
    Fuzz {
        /// For so long
        #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
        minutes: u32,
    },
    /// Pack what partners get: schemas, model dumps, README, SHA256SUMS
    Publish {
        /// Folder to write into; made when missing
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

/// The contract's types, the settings or the disk are broken.
const BROKEN: u8 = 100;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(arguments.command.unwrap_or(Command::Generate { artefact: None, check: false })) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(BROKEN)
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    let root = workspace::root()?;
    match command {
        Command::Generate { artefact, check } => generate::run(&root, artefact.as_deref(), check),
        Command::Model { edition } => print_model(edition.as_deref()).map(|()| ExitCode::SUCCESS),
        Command::Test { all, only } => Ok(suites::run(&root, all, only.as_deref())),
        Command::Demo => demo::run(&root),
        Command::Conformance { vectors, lang, part, all } => {
            conformance::run(&root, &conformance::Wanted { vectors, languages: lang, parts: part, all })
        }
        Command::Bench { what, lang, part } => bench::run(&root, what, &lang, &part),
        Command::Fuzz { minutes } => fuzz::run(&root, minutes),
        Command::Publish { out } => publish::run(&root, &out),
    }
}

fn print_model(edition: Option<&str>) -> Result<()> {
    let model = Model::load()?;
    for found in model.editions.iter().filter(|found| edition.is_none_or(|id| found.id == id)) {
        print!("{}", dump::text(found));
    }
    Ok(())
}

/// Names for the command line.
fn edition_names() -> PossibleValuesParser {
    PossibleValuesParser::new(imhook_schema::EDITIONS.iter().map(|edition| edition.id))
}
