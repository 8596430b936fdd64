//! Why a command ends before it is done.

use std::io;

use imhook_validator::{ModelError, Words};

use crate::{language::Lang, names::WrongUsage, output::stderr, status::Status};

/// Why a command ends before it is done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The command line makes no sense.
    #[error(transparent)]
    Usage(#[from] WrongUsage),
    /// The program's own contract is broken, which the tests of a release exclude.
    #[error(transparent)]
    Contract(#[from] ModelError),
    /// Something that it needs cannot be had.
    #[error(transparent)]
    Unready(#[from] Unready),
    /// Standard output takes no more.
    #[error("cannot write to standard output: {0}")]
    Output(#[from] io::Error),
}

/// Something that a command needs and that cannot be had.
#[derive(Debug, thiserror::Error)]
#[error("{}", .what.en)]
pub(crate) struct Unready {
    /// What is wrong.
    pub(crate) what: Words,
    /// What to do about it.
    pub(crate) help: Option<Words>,
}

impl Failure {
    /// The exit status that it brings.
    pub(crate) fn status(&self) -> Status {
        match self {
            Failure::Usage(_) => Status::Usage,
            Failure::Contract(_) | Failure::Unready(_) | Failure::Output(_) => Status::Unread,
        }
    }

    /// Says it on standard error.
    pub(crate) fn tell(&self, lang: Lang) {
        match self {
            Failure::Usage(wrong) => stderr::error(lang, lang.of(&wrong.text()), Some(lang.of(&wrong.help()))),
            Failure::Contract(error) => stderr::error(lang, &error.to_string(), None),
            Failure::Unready(Unready { what, help }) => {
                stderr::error(lang, lang.of(what), help.as_ref().map(|help| lang.of(help)));
            }
            // Whoever read the output has seen enough and left, `head` for one.
            Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
            Failure::Output(error) => {
                let what = lang
                    .pick(format!("cannot write to standard output: {error}"), format!("无法写入标准输出：{error}"));
                let help = lang.pick(
                    "what was written is not whole: make room and run it again",
                    "已写出的内容不完整：请腾出空间后重新运行",
                );
                stderr::error(lang, &what, Some(help));
            }
        }
    }
}
