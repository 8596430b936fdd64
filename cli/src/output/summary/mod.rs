//! What a whole run adds up to: callbacks, what is wrong with their bodies, and the first example of each.

mod html;
mod json;
mod line;
mod rows;
mod text;

use std::io;

use imhook_validator::Validator;

use super::Output;
use crate::{
    input::Piece,
    language::Lang,
    report::{Report, Tally},
};
pub(super) use line::line;

/// How a summary is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Form {
    /// A table
    Text,
    /// One JSON object
    Json,
    /// A page that needs nothing beside it
    Html,
}

/// Says nothing of single bodies, and all at the end.
pub(crate) struct Summary<'v> {
    validator: &'v Validator,
    form: Form,
    lang: Lang,
}

impl<'v> Summary<'v> {
    pub(crate) fn new(validator: &'v Validator, form: Form, lang: Lang) -> Summary<'v> {
        Summary { validator, form, lang }
    }
}

impl Output for Summary<'_> {
    fn body(&self, _: &Report, _: &Piece<'_>, _: &mut dyn io::Write) -> io::Result<()> {
        Ok(())
    }

    fn end(&self, tally: &Tally, out: &mut dyn io::Write) -> io::Result<()> {
        let rows = rows::of(tally, self.validator, self.lang);
        match self.form {
            Form::Text => {
                out.write_all(text::table(&rows, self.lang).as_bytes())?;
                writeln!(out, "{}", line(tally, self.validator, self.lang))
            }
            Form::Json => json::write(&rows, tally, out),
            Form::Html => {
                let line = line(tally, self.validator, self.lang);
                out.write_all(html::page(&rows, tally, &line, self.lang).as_bytes())
            }
        }
    }
}
