//! What should be read and cannot be.

use std::{io, path::Path};

use crate::language::Lang;

/// Something that should be read and cannot be.
#[derive(Debug)]
pub(crate) struct Unread {
    path: String,
    why: Why,
}

#[derive(Debug)]
enum Why {
    /// The operating system says no.
    Refused { text: String, missing: bool },
    /// It could be read up to here.
    Broken { text: String, line: usize, lost: usize },
    /// A folder without bodies: most likely the wrong one.
    NoBody,
}

impl Unread {
    pub(super) fn io(path: &Path, error: &io::Error) -> Unread {
        let why = Why::Refused { text: error.to_string(), missing: error.kind() == io::ErrorKind::NotFound };
        Unread { path: path.display().to_string(), why }
    }

    /// Of which so many bytes of a line were read, and not its end.
    pub(super) fn broken(name: &str, error: &io::Error, line: usize, lost: usize) -> Unread {
        if (line, lost) == (1, 0) {
            return Unread::io(Path::new(name), error);
        }
        Unread { path: name.to_owned(), why: Why::Broken { text: error.to_string(), line, lost } }
    }

    pub(super) fn walk(folder: &Path, error: &walkdir::Error) -> Unread {
        let path = error.path().unwrap_or(folder).display().to_string();
        // Without the library's own words around it.
        let (text, missing) = error.io_error().map_or_else(
            || (error.to_string(), false),
            |error| (error.to_string(), error.kind() == io::ErrorKind::NotFound),
        );
        Unread { path, why: Why::Refused { text, missing } }
    }

    pub(super) fn no_body(folder: &Path) -> Unread {
        Unread { path: folder.display().to_string(), why: Why::NoBody }
    }

    /// What happened, and where.
    pub(crate) fn text(&self, lang: Lang) -> String {
        let path = &self.path;
        match &self.why {
            Why::Refused { text, .. } => {
                lang.pick(format!("{path}: cannot be read: {text}"), format!("{path}：无法读取：{text}"))
            }
            Why::Broken { text, line, lost: 0 } => lang.pick(
                format!("{path}: cannot be read on from line {line}: {text}"),
                format!("{path}：从第 {line} 行起无法继续读取：{text}"),
            ),
            Why::Broken { text, line, lost } => lang.pick(
                format!(
                    "{path}: cannot be read on within line {line}: {text}; {lost} bytes of that line were not judged"
                ),
                format!("{path}：在第 {line} 行中无法继续读取：{text}；该行的 {lost} 字节未作判断"),
            ),
            Why::NoBody => lang.pick(
                format!("{path}: the folder has no body: no .json, .ndjson or .jsonl file in it or below"),
                format!("{path}：文件夹中没有报文：其中及子文件夹中没有 .json、.ndjson 或 .jsonl 文件"),
            ),
        }
    }

    /// What to do about it.
    pub(crate) fn help(&self, lang: Lang) -> &'static str {
        match self.why {
            Why::Refused { missing: true, .. } => lang.pick("check the path", "请检查路径"),
            Why::Refused { .. } => lang.pick(
                "check its permissions, then run the command again: the result is not whole",
                "请检查其权限后重新运行：本次结果不完整",
            ),
            Why::Broken { .. } => lang.pick(
                "what comes before is judged; the rest is not: get the whole file and run the command again",
                "之前的内容已判断，其余没有：请取得完整文件后重新运行",
            ),
            Why::NoBody => {
                lang.pick("check the path, or give a file of any name", "请检查路径，或直接给出任意名称的文件")
            }
        }
    }
}
