//! A record under the real `imhook validate`.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use serde::Deserialize;
use serde_json::Value;

use crate::Outcome;

/// What is in a record.
pub(super) struct Record {
    pub(super) lines: usize,
    /// Lines with the status of an answer.
    pub(super) answered: usize,
    /// The last line has its end.
    is_ended: bool,
    /// Bodies that `imhook validate` found sound, by the path in their envelopes.
    pub(super) sound: usize,
    /// What else it said.
    other: Vec<String>,
}

impl Record {
    pub(super) fn read(program: &Path, path: &Path) -> Outcome<Record> {
        let text = fs::read_to_string(path)?;
        let envelopes: Vec<Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        let answered = envelopes.iter().filter(|envelope| envelope["status"].is_number()).count();
        let mut validate = Command::new(program);
        validate.args(["validate", "--format", "json"]).arg(path).stdin(Stdio::null());
        let said = String::from_utf8(validate.output()?.stdout)?;
        let (sound, other): (Vec<_>, _) = said.lines().map(str::to_owned).partition(|report| is_sound(report));
        Ok(Record { lines: text.lines().count(), answered, is_ended: text.ends_with('\n'), sound: sound.len(), other })
    }

    /// What keeps it from being one whole envelope a line.
    pub(super) fn problems(&self) -> Vec<String> {
        let mut problems: Vec<String> =
            self.other.iter().map(|report| format!("`imhook validate` says: {report}")).collect();
        if self.lines == 0 || !self.is_ended || self.sound != self.lines {
            let end = if self.is_ended { "" } else { ", the last without an end" };
            problems.push(format!("{} lines{end}, but {} whole envelopes", self.lines, self.sound));
        }
        problems
    }
}

fn is_sound(report: &str) -> bool {
    #[derive(Deserialize)]
    struct Report {
        valid: bool,
        #[serde(default)]
        guessed: bool,
    }
    serde_json::from_str(report).is_ok_and(|Report { valid, guessed }| valid && !guessed)
}
