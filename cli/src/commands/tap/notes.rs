//! What is said on standard error while the tap runs.

use std::{
    io,
    net::SocketAddr,
    sync::atomic::{AtomicBool, Ordering},
};

use super::receiver::Address;
use crate::{language::Lang, output::stderr};

/// Says each thing once, and again when it has been over.
#[derive(Debug)]
pub(super) struct Notes {
    lang: Lang,
    is_unreached: AtomicBool,
    is_deaf: AtomicBool,
    is_overflowing: AtomicBool,
    is_unrecorded: AtomicBool,
    is_unreadable: AtomicBool,
}

impl Notes {
    pub(super) fn new(lang: Lang) -> Notes {
        Notes {
            lang,
            is_unreached: AtomicBool::new(false),
            is_deaf: AtomicBool::new(false),
            is_overflowing: AtomicBool::new(false),
            is_unrecorded: AtomicBool::new(false),
            is_unreadable: AtomicBool::new(false),
        }
    }

    pub(super) fn started(&self, listening: SocketAddr, receiver: &Address) {
        self.note(
            &format!("listening on {listening}, passing on to {receiver}"),
            &format!("正在监听 {listening}，转发到 {receiver}"),
        );
    }

    pub(super) fn stopping(&self) {
        self.note(
            "stopping: requests under way are finished; the same again ends at once",
            "正在停止：进行中的请求将处理完毕；再次中断则立即结束",
        );
    }

    pub(super) fn cut(&self, connections: usize) {
        self.note(
            &format!("{connections} connections were cut: their requests were not finished in time"),
            &format!("已切断 {connections} 个连接：其请求未能及时完成"),
        );
    }

    pub(super) fn unreached(&self, error: &io::Error) {
        if !self.is_unreached.swap(true, Ordering::Relaxed) {
            self.error(
                &format!("the receiver cannot be reached: {error}"),
                &format!("无法连接接收端：{error}"),
                "until it can, the sender's connections are refused, or break before an answer; nothing has to be restarted",
                "在恢复之前，发送端的连接会被拒绝，或在响应之前中断；无需重启任何程序",
            );
        }
    }

    /// The receiver refuses connections.
    pub(super) fn refusing(&self) {
        self.unreached(&io::Error::from(io::ErrorKind::ConnectionRefused));
    }

    /// The address is somebody else's by now.
    pub(super) fn deaf(&self, address: SocketAddr, error: &io::Error) {
        if !self.is_deaf.swap(true, Ordering::Relaxed) {
            self.error(
                &format!("cannot listen on {address} again: {error}"),
                &format!("无法重新监听 {address}：{error}"),
                "it is tried again until it succeeds; see which program listens there",
                "将不断重试直至成功；请检查是哪个程序监听该地址",
            );
        }
    }

    pub(super) fn reached(&self) {
        self.is_deaf.store(false, Ordering::Relaxed);
        if self.is_unreached.load(Ordering::Relaxed) && self.is_unreached.swap(false, Ordering::Relaxed) {
            self.note("the receiver can be reached again", "已恢复与接收端的连接");
        }
    }

    pub(super) fn overflowing(&self) {
        if !self.is_overflowing.swap(true, Ordering::Relaxed) {
            self.note(
                "bodies come faster than they are checked: some go on unchecked, and are counted",
                "报文到达的速度超过校验速度：部分报文未经校验即转发，并会计数",
            );
        }
    }

    pub(super) fn unreadable(&self) {
        if !self.is_unreadable.swap(true, Ordering::Relaxed) {
            self.note(
                "a connection is not HTTP/1.1 that can be followed: it is passed on unchecked, and counted",
                "有连接无法按 HTTP/1.1 解析：未经校验即转发，并会计数",
            );
        }
    }

    pub(super) fn unrecorded(&self, why: &str) {
        if !self.is_unrecorded.swap(true, Ordering::Relaxed) {
            self.error(
                &format!("the record cannot be written: {why}"),
                &format!("无法写入记录：{why}"),
                "requests go on; what is not recorded is counted",
                "请求继续转发；未记录的内容会计数",
            );
        }
    }

    pub(super) fn recorded(&self) {
        if self.is_unrecorded.load(Ordering::Relaxed) && self.is_unrecorded.swap(false, Ordering::Relaxed) {
            self.note("the record can be written again", "已恢复写入记录");
        }
    }

    pub(super) fn dropped(&self, bytes: u64) {
        self.note(
            &format!("the record has reached its limit: the oldest {bytes} bytes were dropped"),
            &format!("记录已达到上限：最早的 {bytes} 字节已丢弃"),
        );
    }

    pub(super) fn torn(&self, bytes: u64) {
        self.note(
            &format!("the record ended in half a line: {bytes} bytes were removed"),
            &format!("记录末尾有不完整的一行：已移除 {bytes} 字节"),
        );
    }

    pub(super) fn unprinted(&self, error: &io::Error) {
        self.error(
            &format!("cannot write to standard output: {error}"),
            &format!("无法写入标准输出：{error}"),
            "requests go on; findings are counted and no longer shown",
            "请求继续转发；校验结果只计数，不再显示",
        );
    }

    fn note(&self, en: &str, zh: &str) {
        stderr::note(self.lang, self.lang.pick(en, zh));
    }

    fn error(&self, en: &str, zh: &str, help_en: &str, help_zh: &str) {
        stderr::error(self.lang, self.lang.pick(en, zh), Some(self.lang.pick(help_en, help_zh)));
    }
}
