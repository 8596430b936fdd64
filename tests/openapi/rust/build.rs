//! Runs progenitor, which runs typify, on the 3.0 document of every edition.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs, panic,
    path::{Path, PathBuf},
};

use openapiv3::{OpenAPI, Operation, ReferenceOr};
use progenitor_impl::Generator;

/// The published documents, from this package.
const DOCUMENTS: &str = "../../../generated/openapi";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={DOCUMENTS}");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    let mut code = String::new();
    let mut table = String::new();
    for entry in fs::read_dir(DOCUMENTS)? {
        let folder = entry?.path();
        let edition = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let module = format!("edition_{}", edition.replace('-', "_"));
        let mut document: OpenAPI = serde_json::from_slice(&fs::read(folder.join("openapi-3.0.json"))?)?;
        for (callback, schema) in bodies(&document)? {
            writeln!(table, "({edition:?}, {callback:?}, reencode::<{module}::types::{schema}>),")?;
        }
        let is_too_much = is_too_much(&document);
        let dropped = drop_empty_refusals(&mut document);
        if is_too_much != (dropped > 0) {
            return Err(format!("{edition}: {dropped} refusals dropped, and progenitor panics: {is_too_much}").into());
        }
        let tokens = Generator::default().generate_tokens(&document)?;
        fs::write(out.join(format!("{module}.rs")), prettyplease::unparse(&syn::parse2(tokens)?))?;
        writeln!(
            code,
            "/// Edition {edition}.\n#[allow(warnings, clippy::all, clippy::pedantic)]\npub mod {module} {{"
        )?;
        writeln!(code, "include!(concat!(env!(\"OUT_DIR\"), \"/{module}.rs\"));\n}}")?;
    }
    writeln!(code, "/// By edition and callback.\npub const MODELS: &[(&str, &str, Reencode)] = &[\n{table}];")?;
    fs::write(Path::new(&out).join("models.rs"), code)?;
    Ok(())
}

fn posts(document: &mut OpenAPI) -> impl Iterator<Item = &mut Operation> {
    document.paths.paths.values_mut().filter_map(|item| match item {
        ReferenceOr::Item(item) => item.post.as_mut(),
        ReferenceOr::Reference { .. } => None,
    })
}

/// Progenitor takes one type of error per operation (0.15.1 panics: `response_types.len() <= 1`), so refusals
/// without a body leave before it looks. It gives callers their status all the same.
fn drop_empty_refusals(document: &mut OpenAPI) -> usize {
    let mut dropped = 0;
    for post in posts(document) {
        let before = post.responses.responses.len();
        post.responses.responses.retain(|status, response| match response {
            ReferenceOr::Item(response) => status.to_string().starts_with('2') || !response.content.is_empty(),
            ReferenceOr::Reference { .. } => true,
        });
        dropped += before - post.responses.responses.len();
    }
    dropped
}

/// Whether progenitor still panics at the document as it is.
fn is_too_much(document: &OpenAPI) -> bool {
    let loud = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let result = panic::catch_unwind(|| Generator::default().generate_tokens(document).is_ok());
    panic::set_hook(loud);
    result.is_err()
}

/// Callback, and `<callback>.answer`, with the name of its type.
fn bodies(document: &OpenAPI) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let document = serde_json::to_value(document)?;
    let mut bodies = Vec::new();
    for item in document["paths"].as_object().ok_or("no paths")?.values() {
        let post = &item["post"];
        let callback = post["x-callback"].as_str().ok_or("an operation without callback")?;
        let of = |holder: &serde_json::Value| {
            let reference = holder["content"]["application/json"]["schema"]["$ref"].as_str()?;
            reference.rsplit('/').next().map(str::to_owned)
        };
        bodies.push((callback.to_owned(), of(&post["requestBody"]).ok_or("a body without schema")?));
        bodies.extend(of(&post["responses"]["200"]).map(|schema| (format!("{callback}.answer"), schema)));
    }
    Ok(bodies)
}
