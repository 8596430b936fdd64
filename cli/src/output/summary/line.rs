//! The last line of a run.

use imhook_validator::Validator;

use crate::{language::Lang, report::Tally};

/// How many bodies are invalid, and what they were held against.
pub(in crate::output) fn line(tally: &Tally, validator: &Validator, lang: Lang) -> String {
    let Tally { bodies, invalid, unread, .. } = *tally;
    let noun = if bodies == 1 { "body" } else { "bodies" };
    let mut line = match (bodies, invalid) {
        (0, _) => lang.pick("no body was read".to_owned(), "没有读到报文".to_owned()),
        (_, 0) => lang.pick(format!("{bodies} {noun} valid"), format!("{bodies} 个报文均有效")),
        _ => {
            lang.pick(format!("{invalid} of {bodies} {noun} invalid"), format!("{bodies} 个报文中有 {invalid} 个无效"))
        }
    };
    if bodies > 0 {
        line.push_str(&held_against(tally, validator, lang));
    }
    if unread > 0 {
        let noun = if unread == 1 { "path" } else { "paths" };
        line.push_str(
            &lang.pick(format!("; {unread} {noun} could not be read"), format!("；有 {unread} 个路径无法读取")),
        );
    }
    line
}

/// Editions and profile.
fn held_against(tally: &Tally, validator: &Validator, lang: Lang) -> String {
    let editions = tally.editions(validator);
    let noun = if editions.len() == 1 { "edition" } else { "editions" };
    let list = |and: &str| editions.iter().map(String::as_str).collect::<Vec<_>>().join(and);
    let edition = match editions.len() {
        0 => lang.pick("edition unknown".to_owned(), "版本未知".to_owned()),
        _ => lang.pick(format!("{noun} {}", list(" and ")), format!("版本 {}", list(" 和 "))),
    };
    let profile = tally.profile().name();
    lang.pick(format!(" ({edition}, profile {profile})"), format!("（{edition}，规则集 {profile}）"))
}
