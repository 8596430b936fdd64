//! The command line's grammar. Editions and callbacks are checked later, against the model.

use std::path::PathBuf;

use clap::{
    Args, Parser, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};
use imhook_codegen::emit::json_schema::Draft;
use imhook_validator::Profile;

use crate::{language::Lang, status};

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
    /// Print a published JSON Schema; without a callback, list what there is
    Schema(Schema),
    /// List the callbacks: path, how each is set up, title
    List(List),
    /// Print what the exit statuses mean
    // `imhook help exit-status` is the help of this command: the table and nothing else.
    #[command(long_about = status::table(Lang::En), help_template = "{about}\n")]
    ExitStatus,
}

#[derive(Debug, Args)]
pub(crate) struct Validate {
    /// Files, folders, or - for standard input, which is also read when nothing is given
    ///
    /// A file is one body, except .ndjson and .jsonl: one body a line. A folder is read with all below it. Standard
    /// input is one body a line if its first line is a whole JSON value, else one body.
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Edition to hold the bodies against; auto: the envelope, the folders, the body say
    #[arg(long, default_value = AUTO, hide_default_value = true, value_name = "auto|ID")]
    edition: String,

    /// Callback to hold the bodies against; auto: the envelope, the folders, the body say
    #[arg(long, default_value = AUTO, hide_default_value = true, value_name = "auto|NAME")]
    callback: String,

    /// tolerant: what a receiver insists on; strict: what a correct sender writes
    #[arg(long, default_value = Profile::Tolerant.name(), value_parser = profiles())]
    pub(crate) profile: Profile,

    /// Format of the reports
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

impl Validate {
    /// The edition that was asked for.
    pub(crate) fn edition(&self) -> Option<&str> {
        asked(&self.edition)
    }

    /// The callback that was asked for.
    pub(crate) fn callback(&self) -> Option<&str> {
        asked(&self.callback)
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
