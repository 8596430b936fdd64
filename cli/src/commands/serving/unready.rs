//! What commands that serve cannot do without.

use std::{
    fmt::Display,
    io::{self, ErrorKind},
    net::SocketAddr,
    path::Path,
};

use crate::{failure::Unready, language::words};

impl Unready {
    /// The system refuses something that it never should.
    pub(in super::super) fn system(error: io::Error) -> Unready {
        let text = error.to_string();
        drop(error);
        Unready { what: words(format!("the system refuses: {text}"), format!("系统拒绝：{text}")), help: None }
    }

    /// An address cannot be listened on.
    pub(in super::super) fn listen(address: SocketAddr, error: &io::Error) -> Unready {
        let what = words(format!("cannot listen on {address}: {error}"), format!("无法监听 {address}：{error}"));
        let help = match error.kind() {
            ErrorKind::AddrInUse => words(
                "another program listens there: stop it, or choose another port with --listen",
                "已有程序监听该地址：请停止该程序，或用 --listen 指定其他端口",
            ),
            ErrorKind::PermissionDenied => words(
                "ports below 1024 are for the administrator: choose another with --listen",
                "1024 以下的端口需要管理员权限：请用 --listen 指定其他端口",
            ),
            _ => words("choose an address of this machine with --listen", "请用 --listen 指定本机的地址"),
        };
        Unready { what, help: Some(help) }
    }

    /// A record cannot be opened.
    pub(in super::super) fn record(path: &Path, error: &dyn Display) -> Unready {
        let path = path.display();
        let what = words(format!("cannot record to {path}: {error}"), format!("无法记录到 {path}：{error}"));
        Unready { what, help: Some(words("choose another file with --record", "请用 --record 指定其他文件")) }
    }

    /// The tap would pass everything on to itself.
    pub(in super::super) fn circle() -> Unready {
        let what = words("the address to pass on to is the one to listen on", "转发地址与监听地址相同");
        let help =
            words("--listen is for the sender, --forward is the receiver", "--listen 面向发送端，--forward 指向接收端");
        Unready { what, help: Some(help) }
    }
}
