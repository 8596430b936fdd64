//! What differs, as a page that needs nothing beside it.

use askama::Template;
use imhook_codegen::model::Presence;

use super::line;
use crate::{
    drift::{self, View},
    language::Lang,
    output::{page::share, presence},
};

#[derive(Template)]
#[template(path = "drift.html")]
struct Page<'v> {
    lang: Lang,
    line: String,
    differences: Vec<Difference<'v>>,
    callbacks: Vec<Callback<'v>>,
    unused: Vec<Unused<'v>>,
}

struct Difference<'v> {
    what: String,
    place: String,
    count: u64,
    /// Of what was seen most, in percent.
    share: String,
    first: String,
    last: String,
    pointer: &'v str,
    example: &'v str,
}

struct Callback<'v> {
    name: String,
    members: Vec<Member<'v>>,
}

struct Member<'v> {
    name: &'v str,
    presence: &'static str,
    /// How its bar is painted: the contract may say that it is always there, and it is not.
    tone: &'static str,
    present: u64,
    objects: u64,
    share: String,
}

struct Unused<'v> {
    code: &'v str,
    edition: &'v str,
    values: String,
}

/// The page.
pub(super) fn page(view: &View<'_>, lang: Lang) -> String {
    let most = view.differences.iter().map(|difference| difference.count).max().unwrap_or_default();
    let differences = view.differences.iter().map(|difference| Difference {
        what: difference.what(lang),
        place: difference.place(lang),
        count: difference.count,
        share: share(difference.count, most),
        first: difference.first.text(),
        last: difference.last.text(),
        pointer: difference.pointer,
        example: difference.example.unwrap_or_default(),
    });
    let unused = view.unused.iter().map(|unused| {
        let values: Vec<String> = unused.values.iter().map(|value| presence::value(value, lang)).collect();
        Unused { code: unused.code, edition: unused.edition, values: values.join(lang.comma()) }
    });
    let page = Page {
        lang,
        line: line(view, lang),
        differences: differences.collect(),
        callbacks: callbacks(&view.members, lang),
        unused: unused.collect(),
    };
    page.render().expect("a template prints what it is given")
}

fn callbacks<'v>(members: &'v [drift::Member<'_>], lang: Lang) -> Vec<Callback<'v>> {
    let same = |one: &drift::Member<'_>, other: &drift::Member<'_>| {
        (one.edition, one.callback) == (other.edition, other.callback)
    };
    let callbacks = members.chunk_by(same).map(|members| Callback {
        name: format!("{}/{}", members[0].edition, members[0].callback),
        members: members.iter().map(|member| member_of(member, lang)).collect(),
    });
    callbacks.collect()
}

fn member_of<'v>(member: &'v drift::Member<'_>, lang: Lang) -> Member<'v> {
    Member {
        name: &member.pattern,
        presence: presence::word(member.presence, lang),
        tone: if member.presence != Presence::Optional && member.present < member.objects { "part" } else { "fine" },
        present: member.present,
        objects: member.objects,
        share: share(member.present, member.objects),
    }
}
