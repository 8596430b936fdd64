//! Files of a folder that are not read: each is said, once, in one note.

use std::path::{Path, PathBuf};

use crate::language::Lang;

/// How many names a note repeats for each reason.
const NAMED: usize = 3;

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// By its name it holds no bodies.
    Extension,
    /// It describes bodies.
    Manifest,
    /// It leads to another folder.
    FolderLink,
    /// It is a pipe, a device or a socket.
    NoFile,
}

impl Why {
    const ALL: [Why; 4] = [Why::Extension, Why::Manifest, Why::FolderLink, Why::NoFile];

    fn text(self, lang: Lang) -> &'static str {
        match self {
            Why::Extension => lang.pick("not .json, .ndjson or .jsonl", "非 .json、.ndjson 或 .jsonl 文件"),
            Why::Manifest => lang.pick("named manifest.json", "名为 manifest.json 的文件"),
            Why::FolderLink => lang.pick("linking to a folder", "指向文件夹的链接"),
            Why::NoFile => lang.pick("not a regular file", "非普通文件"),
        }
    }
}

/// What was skipped.
#[derive(Debug, Default)]
pub(crate) struct Skipped {
    all: Vec<(Why, PathBuf)>,
}

impl Skipped {
    pub(super) fn add(&mut self, why: Why, path: &Path) {
        self.all.push((why, path.to_owned()));
    }

    /// A note that counts them by reason; none where nothing was skipped.
    pub(crate) fn text(&self, lang: Lang) -> Option<String> {
        if self.all.is_empty() {
            return None;
        }
        let reasons = Why::ALL.into_iter().filter_map(|why| self.because(why, lang));
        let reasons = reasons.collect::<Vec<String>>().join(lang.pick("; ", "；"));
        let count = self.all.len();
        let files = if count == 1 { "file" } else { "files" };
        Some(lang.pick(format!("skipped {count} {files}: {reasons}"), format!("跳过 {count} 个文件：{reasons}")))
    }

    fn because(&self, why: Why, lang: Lang) -> Option<String> {
        let paths: Vec<_> = self.all.iter().filter(|(because, _)| *because == why).map(|(_, path)| path).collect();
        let mut names: Vec<String> = paths.iter().take(NAMED).map(|path| path.display().to_string()).collect();
        if paths.len() > NAMED {
            names.push("...".to_owned());
        }
        let (count, text, names) = (paths.len(), why.text(lang), names.join(lang.comma()));
        let said = || lang.pick(format!("{count} {text} ({names})"), format!("{count} 个{text}（{names}）"));
        (count > 0).then(said)
    }
}
