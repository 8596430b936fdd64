//! Files that hold answers.

use std::path::Path;

use imhook_validator::Model;

/// What the name of a file with an answer starts with.
const PREFIX: &str = "response-";

/// The answer of a callback where the file's name says that it holds one, else the callback.
///
/// Without a callback: the answer of the only one that has one.
pub(super) fn of(path: &Path, callback: Option<String>, edition: Option<&str>, model: &Model) -> Option<String> {
    let holds_answer = path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(PREFIX));
    if !holds_answer {
        return callback;
    }
    let editions = model.editions.iter().filter(|known| edition.is_none_or(|id| known.id == id));
    let mut answers: Vec<(&str, String)> = editions
        .flat_map(|edition| edition.bodies().filter(|body| body.is_answer))
        .map(|body| (body.callback.name.as_str(), body.name))
        .collect();
    answers.sort();
    answers.dedup();
    match &callback {
        Some(name) => {
            let answer = answers.into_iter().find(|(of, _)| of == name);
            answer.map(|(_, answer)| answer).or(callback)
        }
        None if answers.len() == 1 => answers.pop().map(|(_, answer)| answer),
        None => None,
    }
}
