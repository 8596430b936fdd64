//! Names of editions and callbacks that come from the command line.

use imhook_validator::{Model, Words};

use crate::language::words;

/// A command line that makes no sense.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WrongUsage {
    /// No such edition.
    #[error("there is no edition `{given}`")]
    Edition {
        /// What was given.
        given: String,
        /// The edition that is most like it.
        nearest: String,
    },
    /// No such callback, in one edition or in any.
    #[error("there is no callback `{given}`")]
    Callback {
        /// What was given.
        given: String,
        /// The edition that was asked for.
        edition: Option<String>,
        /// The callback that is most like it.
        nearest: String,
    },
    /// A callback that the asked edition does not have and another has.
    #[error("edition {edition} has no callback `{given}`")]
    OtherEdition {
        /// What was given.
        given: String,
        /// The edition that was asked for.
        edition: String,
        /// The one that has it.
        other: String,
    },
    /// Neither a path nor something that comes in.
    #[error("there is nothing to read: no path is given and standard input is a terminal")]
    NothingToRead,
    /// Standard input can be read once.
    #[error("standard input (`-`) is given twice")]
    StdinTwice,
}

impl WrongUsage {
    /// What is wrong, in both languages.
    pub(crate) fn text(&self) -> Words {
        let zh = match self {
            WrongUsage::Edition { given, .. } => format!("没有版本 `{given}`"),
            WrongUsage::Callback { given, edition: None, .. } => format!("没有回调 `{given}`"),
            WrongUsage::Callback { given, edition: Some(edition), .. }
            | WrongUsage::OtherEdition { given, edition, .. } => format!("版本 {edition} 没有回调 `{given}`"),
            WrongUsage::NothingToRead => "没有可读取的内容：未给出路径，且标准输入是终端".to_owned(),
            WrongUsage::StdinTwice => "标准输入（`-`）给出了两次".to_owned(),
        };
        match self {
            WrongUsage::Callback { given, edition: Some(edition), .. } => {
                words(format!("edition {edition} has no callback `{given}`"), zh)
            }
            _ => words(self.to_string(), zh),
        }
    }

    /// What to do about it.
    pub(crate) fn help(&self) -> Words {
        match self {
            WrongUsage::Edition { nearest, .. } | WrongUsage::Callback { nearest, .. } => words(
                format!("did you mean `{nearest}`? `imhook list` shows all"),
                format!("是否想用 `{nearest}`？`imhook list` 可列出全部"),
            ),
            WrongUsage::OtherEdition { other, .. } => words(
                format!("only edition {other} has it: use `--edition {other}`"),
                format!("只有版本 {other} 有该回调：请使用 `--edition {other}`"),
            ),
            WrongUsage::NothingToRead => words(
                "give a file or a folder, or pipe a body in; `imhook validate --help` tells more",
                "请给出文件或文件夹，或通过管道输入报文；详见 `imhook validate --help`",
            ),
            WrongUsage::StdinTwice => words("give it once", "只需给出一次"),
        }
    }
}

/// The id of an edition, if there is one of this name.
///
/// # Errors
/// [`WrongUsage`] with the nearest one.
pub(crate) fn edition<'m>(model: &'m Model, given: &str) -> Result<&'m str, WrongUsage> {
    let ids = || model.editions.iter().map(|edition| edition.id.as_str());
    ids().find(|id| *id == given).ok_or_else(|| WrongUsage::Edition {
        given: given.to_owned(),
        nearest: nearest(given, ids()).unwrap_or_default().to_owned(),
    })
}

/// The name of a callback or an answer, if the edition, or any, has one of this name.
///
/// # Errors
/// [`WrongUsage`] with the nearest one, or with the edition that has it.
pub(crate) fn callback(model: &Model, edition: Option<&str>, given: &str) -> Result<String, WrongUsage> {
    let names = |asked: Option<&str>| -> Vec<String> {
        let editions = model.editions.iter().filter(|edition| asked.is_none_or(|id| edition.id == id));
        editions.flat_map(|edition| edition.bodies().map(|body| body.name)).collect()
    };
    let here = names(edition);
    if here.iter().any(|name| name == given) {
        return Ok(given.to_owned());
    }
    let has = model.editions.iter().find(|edition| edition.bodies().any(|body| body.name == given));
    if let (Some(asked), Some(other)) = (edition, has) {
        let (given, edition, other) = (given.to_owned(), asked.to_owned(), other.id.clone());
        return Err(WrongUsage::OtherEdition { given, edition, other });
    }
    let nearest = nearest(given, here.iter().map(String::as_str)).unwrap_or_default().to_owned();
    Err(WrongUsage::Callback { given: given.to_owned(), edition: edition.map(str::to_owned), nearest })
}

/// The latest edition of a model.
pub(crate) fn latest(model: &Model) -> Option<&str> {
    model.editions.last().map(|edition| edition.id.as_str())
}

/// The name that is most like what was given. There is always one: a far-fetched hint harms nobody.
pub(crate) fn nearest<'n>(given: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let spelled = given.to_lowercase().replace(['_', ' ', '/'], "-");
    let likeness = |name: &str| strsim::normalized_damerau_levenshtein(&spelled, name);
    names.max_by(|one, other| likeness(one).total_cmp(&likeness(other)))
}

#[cfg(test)]
mod tests {
    use imhook_validator::Model;

    use super::{WrongUsage, callback, nearest};

    #[test]
    fn nearest_overlooks_case_and_separators() {
        let names = ["blue-sky", "red-sky", "sea"];
        assert_eq!(nearest("Blue_Sky", names.into_iter()), Some("blue-sky"));
        assert_eq!(nearest("rd-sky", names.into_iter()), Some("red-sky"));
    }

    #[test]
    fn a_callback_of_another_edition_is_said_so() {
        let model = Model::load().expect("the contract is sound");
        let (first, last) = (&model.editions[0], &model.editions[model.editions.len() - 1]);
        let only = last.callbacks.iter().find(|callback| first.callback(&callback.name).is_none()).expect("one is new");
        let error = callback(&model, Some(&first.id), &only.name).expect_err("the first edition does not have it");
        assert!(matches!(error, WrongUsage::OtherEdition { other, .. } if other == last.id));
        assert!(callback(&model, None, &only.name).is_ok());
    }
}
