//! `imhook list`: what the server can post, where to, and how that is turned on.

use std::io::{self, BufWriter, Write};

use imhook_codegen::model::{Callback, Edition, Model};
use serde::Serialize;

use crate::{
    args::{Format, List},
    failure::Failure,
    language::Lang,
    names,
    output::table::Table,
    status::Status,
};

/// One callback in the JSON format.
#[derive(Serialize)]
struct Row<'a> {
    edition: &'a str,
    callback: &'a str,
    path: String,
    /// Configuration keys that take the URL.
    keys: &'a [String],
    /// How the URL is set where no key does it.
    setup: Option<&'a str>,
    title: &'a str,
    professional: bool,
    /// Its body may be answered.
    answer: bool,
}

/// Prints the callbacks of an edition, or of all.
pub(crate) fn run(options: &List, lang: Lang) -> Result<Status, Failure> {
    let model = Model::load()?;
    let asked = options.edition.as_deref().map(|id| names::edition(&model, id)).transpose()?;
    let mut editions = model.editions.iter().filter(|edition| asked.is_none_or(|id| edition.id == id));
    let mut out = BufWriter::new(io::stdout().lock());
    match options.format {
        Format::Text => {
            let texts: Vec<String> = editions.map(|edition| text(edition, lang)).collect();
            out.write_all(texts.join("\n").as_bytes())?;
        }
        Format::Json => editions.try_for_each(|edition| json(edition, lang, &mut out))?,
    }
    out.flush()?;
    Ok(Status::Valid)
}

fn text(edition: &Edition, lang: Lang) -> String {
    let mut table = Table::new([
        lang.pick("callback", "回调"),
        lang.pick("path", "路径"),
        lang.pick("set up by", "配置方式"),
        lang.pick("title", "名称"),
        lang.pick("server", "服务器"),
    ]);
    for callback in &edition.callbacks {
        let server = if callback.professional { lang.pick("professional", "专业版") } else { "" };
        table.row([
            callback.name.clone(),
            callback.path.shown(),
            set_up_by(callback, lang),
            lang.of(&callback.title).to_owned(),
            server.to_owned(),
        ]);
    }
    let head = lang.pick("edition", "版本");
    format!("{head} {}{}{}\n\n{}", edition.id, lang.colon(), lang.of(&edition.title), table.text())
}

/// The configuration keys, or what else turns a callback on.
fn set_up_by(callback: &Callback, lang: Lang) -> String {
    let setup = &callback.setup;
    match (&setup.api, setup.urls.is_empty(), setup.dead.is_empty()) {
        (Some(api), ..) => lang.of(api).to_owned(),
        (None, false, _) => setup.urls.join("\n"),
        // The vendor's files print a key that no server reads.
        (None, true, false) => lang.pick("(no key that works)", "（没有生效的配置项）").to_owned(),
        (None, true, true) => lang.pick("(key not public)", "（配置项未公开）").to_owned(),
    }
}

fn json(edition: &Edition, lang: Lang, out: &mut impl Write) -> io::Result<()> {
    for callback in &edition.callbacks {
        let row = Row {
            edition: &edition.id,
            callback: &callback.name,
            path: callback.path.shown(),
            keys: &callback.setup.urls,
            setup: callback.setup.api.as_ref().map(|api| lang.of(api)),
            title: lang.of(&callback.title),
            professional: callback.professional,
            answer: callback.answer.is_some(),
        };
        serde_json::to_writer(&mut *out, &row)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
