//! `imhook schema`: the published schemas, byte for byte.

use std::io::{self, BufWriter, Write};

use imhook_codegen::{
    emit::json_schema,
    model::{Edition, Model},
};

use crate::{args::Schema, failure::Failure, language::Lang, names, output::table::Table, status::Status};

/// Prints one schema, or what there is.
pub(crate) fn run(options: &Schema, lang: Lang) -> Result<Status, Failure> {
    let model = Model::load()?;
    let asked = options.edition.as_deref().map(|id| names::edition(&model, id)).transpose()?;
    let mut out = BufWriter::new(io::stdout().lock());
    match &options.callback {
        Some(callback) => {
            let name = names::callback(&model, asked.or_else(|| names::latest(&model)), callback)?;
            let edition = asked.or_else(|| names::latest(&model)).and_then(|id| model.edition(id));
            out.write_all(text(&model, edition, &name, options).as_bytes())?;
        }
        None => out.write_all(listed(&model, asked, lang).as_bytes())?,
    }
    out.flush()?;
    Ok(Status::Valid)
}

fn text(model: &Model, edition: Option<&Edition>, name: &str, options: &Schema) -> String {
    let body = edition.and_then(|edition| Some((edition, edition.bodies().find(|body| body.name == name)?)));
    let schema = body.map(|(edition, body)| json_schema::schema(model, edition, &body, options.profile, options.draft));
    schema.as_ref().map(json_schema::text).unwrap_or_default()
}

fn listed(model: &Model, asked: Option<&str>, lang: Lang) -> String {
    let mut table =
        Table::new([lang.pick("edition", "版本"), lang.pick("callback", "回调"), lang.pick("title", "名称")]);
    for edition in model.editions.iter().filter(|edition| asked.is_none_or(|id| edition.id == id)) {
        for body in edition.bodies() {
            table.row([edition.id.clone(), body.name, lang.of(&body.callback.title).to_owned()]);
        }
    }
    table.text()
}
