//! The command line's grammar. Editions and callbacks are checked later, against the model.

use std::{
    num::{NonZero, ParseIntError},
    path::PathBuf,
    sync::Arc,
    thread,
};

use clap::{
    Args, Parser, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};
use imhook_codegen::emit::json_schema::Draft;
use imhook_validator::{Model, Profile};

use crate::{
    aim::Asked,
    commands::{listen, tap},
    input::{Limits, Manner},
    language::Lang,
    names::{self, WrongUsage},
    output::Form,
    status,
};

/// Bytes that are judged in one go: they fit into a core's cache, and there are many for each core.
const BATCH: usize = 256 << 10;

/// What `--edition` and `--callback` take for "find out".
const AUTO: &str = "auto";

/// Holds bodies of event callbacks against the contract
#[derive(Debug, Parser)]
#[command(name = "imhook", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// Language of the texts
    #[arg(long, global = true, value_enum, default_value_t = Lang::En)]
    pub(crate) lang: Lang,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Say of bodies whether they keep the contract, and if not, where and why
    #[command(after_help = status::EXIT_STATUS_HINT)]
    Validate(Validate),
    /// Say what bodies have that the contract does not say, and how often its members and codes are there
    #[command(after_help = status::EXIT_STATUS_HINT)]
    Drift(Drift),
    /// Print a published JSON Schema; without a callback, list what there is
    Schema(Schema),
    /// List the callbacks: path, how each is set up, title
    List(List),
    /// Stand between the IM server and a receiver: pass everything on unchanged, check and record the bodies
    #[command(after_help = status::EXIT_STATUS_HINT)]
    Tap(tap::Options),
    /// Receive callbacks and print them, decoded
    #[command(after_help = status::EXIT_STATUS_HINT)]
    Listen(listen::Options),
    /// Print what the exit statuses mean
    // `imhook help exit-status` is the help of this command: the table and nothing else.
    #[command(long_about = status::table(Lang::En), help_template = "{about}\n")]
    ExitStatus,
}

#[derive(Debug, Args)]
pub(crate) struct Validate {
    #[command(flatten)]
    pub(crate) input: Input,

    #[command(flatten)]
    pub(crate) aim: Aimed,

    /// tolerant: what a receiver insists on; strict: what a correct sender writes
    #[arg(long, default_value = Profile::Tolerant.name(), value_parser = profiles())]
    pub(crate) profile: Profile,

    /// Format of the reports
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub(crate) format: ReportFormat,

    /// Instead of reports, what they add up to: callbacks, reasons, first examples
    #[arg(
        long, value_name = "FORM", value_enum, num_args = 0..=1, require_equals = true,
        default_missing_value = "text", conflicts_with = "format"
    )]
    pub(crate) summary: Option<Form>,

    /// End after so many invalid bodies
    #[arg(long, value_name = "N")]
    pub(crate) max_errors: Option<NonZero<usize>>,
}

#[derive(Debug, Args)]
pub(crate) struct Drift {
    #[command(flatten)]
    pub(crate) input: Input,

    #[command(flatten)]
    pub(crate) aim: Aimed,

    /// Format of the result
    #[arg(long, value_enum, default_value_t = Form::Text)]
    pub(crate) format: Form,

    /// Show values of unknown members; confidential ones stay masked
    #[arg(long)]
    pub(crate) show_values: bool,
}

/// What bodies are held against.
#[derive(Debug, Args)]
pub(crate) struct Aimed {
    /// Edition to hold the bodies against; auto: the envelope, the folders, the body say
    #[arg(long, default_value = AUTO, hide_default_value = true, value_name = "auto|ID")]
    edition: String,

    /// Callback to hold the bodies against; auto: the envelope, the folders, the body say
    #[arg(long, default_value = AUTO, hide_default_value = true, value_name = "auto|NAME")]
    callback: String,
}

impl Aimed {
    /// The same, if the contract has it.
    ///
    /// # Errors
    /// [`WrongUsage`] where it has not.
    pub(crate) fn asked(&self, model: &Model) -> Result<Asked, WrongUsage> {
        let edition = asked(&self.edition).map(|id| names::edition(model, id)).transpose()?;
        let callback = asked(&self.callback).map(|name| names::callback(model, edition, name)).transpose()?;
        Ok(Asked { edition: edition.map(str::to_owned), callback })
    }
}

/// What is read, and how.
#[derive(Debug, Args)]
pub(crate) struct Input {
    /// Files, folders, or - for standard input, which is also read when nothing is given
    ///
    /// A file is one body, except .ndjson and .jsonl: one body a line. Any of them may be compressed: .gz, .zst. A folder
    /// is read with all below it. Standard input, and a pipe, is one body a line if its first line is a whole JSON
    /// value, else one body.
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Read one body a line, whatever the input is called
    #[arg(long)]
    lines: bool,

    /// Threads that judge [default: one for each core]
    #[arg(long, value_name = "N")]
    jobs: Option<NonZero<usize>>,

    /// Longest body that is judged, in bytes, or with KiB, MiB, GiB behind it
    #[arg(long, value_name = "SIZE", default_value = "64MiB", value_parser = size)]
    max_body: usize,
}

impl Input {
    /// How everything is read.
    pub(crate) fn manner(&self) -> Manner {
        Manner { limits: Limits { batch: BATCH, body: self.max_body }, lines: self.lines, read: Arc::default() }
    }

    /// How many threads judge.
    pub(crate) fn jobs(&self) -> NonZero<usize> {
        self.jobs.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZero::<usize>::MIN)
    }
}

/// A number of bytes.
fn size(text: &str) -> Result<usize, String> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let shift = match unit.trim_start() {
        "" => 0,
        "KiB" => 10,
        "MiB" => 20,
        "GiB" => 30,
        _ => return Err("units are KiB, MiB and GiB".to_owned()),
    };
    let number: usize = number.parse().map_err(|error: ParseIntError| error.to_string())?;
    match number.checked_mul(1 << shift) {
        None | Some(0) => Err("no body has such a size".to_owned()),
        Some(size) => Ok(size),
    }
}

fn asked(value: &str) -> Option<&str> {
    (value != AUTO).then_some(value)
}

#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// Callback, or CALLBACK.answer for what may be answered
    pub(crate) callback: Option<String>,

    /// Edition [default: the latest]
    #[arg(long, value_name = "ID")]
    pub(crate) edition: Option<String>,

    /// tolerant: what a receiver insists on; strict: what a correct sender writes
    #[arg(long, default_value = Profile::Tolerant.name(), value_parser = profiles())]
    pub(crate) profile: Profile,

    /// Version of JSON Schema
    #[arg(long, default_value = Draft::Draft2020.name(), value_parser = drafts())]
    pub(crate) draft: Draft,
}

#[derive(Debug, Args)]
pub(crate) struct List {
    /// Only this edition
    #[arg(long, value_name = "ID")]
    pub(crate) edition: Option<String>,

    /// Format of the list
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

/// How reports come out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For people
    Text,
    /// For programs: one JSON object a line
    Json,
    /// For scanners' dashboards: SARIF 2.1.0
    Sarif,
    /// For GitHub's workflows: annotations
    Github,
}

/// What comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// For programs: one JSON object a line
    Json,
}

fn profiles() -> impl TypedValueParser<Value = Profile> {
    PossibleValuesParser::new(Profile::ALL.map(Profile::name)).map(|name| {
        let named = Profile::ALL.into_iter().find(|profile| profile.name() == name);
        named.unwrap_or(Profile::Tolerant)
    })
}

fn drafts() -> impl TypedValueParser<Value = Draft> {
    PossibleValuesParser::new(Draft::ALL.map(Draft::name)).map(|name| {
        let named = Draft::ALL.into_iter().find(|draft| draft.name() == name);
        named.unwrap_or(Draft::Draft2020)
    })
}
