//! Exit statuses: what scripts go by.

use std::process::ExitCode;

use crate::language::Lang;

/// Where the help of a command points.
pub(crate) const EXIT_STATUS_HINT: &str = "Exit statuses: imhook help exit-status";

/// How a run ended; a later one outweighs those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// Nothing to complain about.
    Valid,
    /// Some body does not keep the contract.
    Invalid,
    /// The command line makes no sense.
    Usage,
    /// Something could not be read or written, so that the answer is not whole.
    Unread,
    /// The user ended it.
    Interrupted,
}

impl Status {
    const ALL: [Status; 5] = [Status::Valid, Status::Invalid, Status::Usage, Status::Unread, Status::Interrupted];

    /// What the program ends with.
    pub(crate) fn number(self) -> u8 {
        match self {
            Status::Valid => 0,
            Status::Invalid => 1,
            Status::Usage => 2,
            Status::Unread => 3,
            // What a shell says of a program that Ctrl-C ended.
            Status::Interrupted => 130,
        }
    }

    fn meaning(self, lang: Lang) -> &'static str {
        match self {
            Status::Valid => lang.pick("all bodies are valid; no drift", "所有报文均有效；没有差异"),
            Status::Invalid => lang.pick("some body is invalid; drift", "有报文无效；有差异"),
            Status::Usage => lang.pick("wrong usage of the command line", "命令行用法错误"),
            Status::Unread => lang.pick(
                "something could not be read or written; outweighs 1",
                "有内容无法读取或写出；与 1 同时出现时以此为准",
            ),
            Status::Interrupted => lang
                .pick("ended by Ctrl-C; what was read until then is summed up", "被 Ctrl-C 中止；此前读到的内容已汇总"),
        }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> ExitCode {
        ExitCode::from(status.number())
    }
}

/// All of them, one a line, without a final newline.
pub(crate) fn table(lang: Lang) -> String {
    Status::ALL.map(|status| format!("{:<3}  {}", status.number(), status.meaning(lang))).join("\n")
}
