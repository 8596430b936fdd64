//! What there is to know of one callback.

use super::{super::document::Document, faults, list, names, paragraphs, rule};
use crate::model::{Callback, Setup};

/// When it is posted, where to, how it is turned on, what tells events apart, rules and faults.
pub(in super::super) fn description(document: &Document<'_>, callback: &Callback) -> String {
    paragraphs([
        document.say(&callback.when).to_owned(),
        list(document.language.pick("Delivery:", "推送："), delivery(document, callback)),
        list(
            document.language.pick("Rules on values:", "取值规则："),
            callback.rules.iter().map(|value_rule| rule::sentence(document, callback, value_rule)),
        ),
        faults(document, callback.faults.iter().map(String::as_str)),
    ])
}

/// Of the path parameter.
pub(in super::super) fn parameter(document: &Document<'_>, callback: &Callback) -> String {
    let how = callback.setup.api.as_ref().map_or("", |how| document.say(how));
    let note = document.language.pick(
        "Stands for the path of that URL, which may have more than one segment.",
        "此处代表该地址的路径，可以包含多段。",
    );
    paragraphs([how.to_owned(), note.to_owned()])
}

fn delivery(document: &Document<'_>, callback: &Callback) -> Vec<String> {
    let language = document.language;
    let mut facts = Vec::new();
    let path = callback.path.shown();
    facts.push(language.pick(format!("Default path: `{path}`."), format!("默认路径：`{path}`。")));
    if callback.professional {
        facts.push(language.pick("Only the professional server posts it.", "仅专业版服务器推送。").to_owned());
    }
    facts.extend(setup(document, &callback.setup));
    facts.push(identity(document, callback));
    facts.push(order_key(document, callback));
    if !callback.since.is_empty() {
        let since = callback.since.iter().map(|(member, day)| format!("`{member}` {day}"));
        let since = since.collect::<Vec<_>>().join(language.pick("; ", "；"));
        facts
            .push(language.pick(format!("In this callback since: {since}."), format!("在此回调中首次出现：{since}。")));
    }
    facts
}

fn setup(document: &Document<'_>, setup: &Setup) -> Vec<String> {
    let language = document.language;
    let line = |keys: &[String], en: &str, zh: &str| {
        let keys = names(document, keys.iter().map(String::as_str));
        language.pick(format!("{en}: {keys}."), format!("{zh}：{keys}。"))
    };
    let mut lines = Vec::new();
    if let Some(how) = &setup.api {
        lines.push(document.say(how).to_owned());
    }
    if !setup.urls.is_empty() {
        lines.push(line(&setup.urls, "Keys that take the URL", "设置地址的配置项"));
    }
    if !setup.switches.is_empty() {
        lines.push(line(&setup.switches, "Keys that steer what is posted", "影响推送内容的配置项"));
    }
    if !setup.dead.is_empty() {
        lines.push(line(&setup.dead, "Printed by the vendor, never read", "厂商资料中列出但服务器从不读取的配置项"));
    }
    if lines.is_empty() {
        lines.push(language.pick("The configuration key is not public.", "配置项未公开。").to_owned());
    }
    lines
}

fn identity(document: &Document<'_>, callback: &Callback) -> String {
    let language = document.language;
    if callback.identity.is_empty() {
        let none = language.pick(
            "Identity: none. Equal bodies may be two events; do not drop one.",
            "标识：无。内容相同的请求体也可能是两个事件，不要丢弃。",
        );
        return none.to_owned();
    }
    let members = names(document, callback.identity.iter().map(|key| key.member.as_str()));
    let mut text = language.pick(
        format!("Identity: {members}. Bodies with the same values are one event."),
        format!("标识：{members}。这些值都相同的请求体是同一事件。"),
    );
    let times = names(document, callback.identity.iter().filter(|key| key.time).map(|key| key.member.as_str()));
    if !times.is_empty() {
        text.push_str(&language.pick(
            format!(" Where {times} is absent or 0, there is no identity."),
            format!("{times} 不存在或为 0 时没有标识。"),
        ));
    }
    text
}

fn order_key(document: &Document<'_>, callback: &Callback) -> String {
    let members = names(document, callback.order_key.iter().map(String::as_str));
    if members.is_empty() {
        let none = "Order key: none. All events of this callback belong in one order.";
        return document.language.pick(none, "顺序键：无。此回调的所有事件属于同一顺序。").to_owned();
    }
    document.language.pick(format!("Order key: {members}."), format!("顺序键：{members}。"))
}
