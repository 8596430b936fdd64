//! `cargo xtask publish`: one archive that is the same bytes whoever packs it, and its checksum.

use std::{fs, io::Write, path::Path, process::ExitCode};

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};
use imhook_codegen::{emit::Files, model::Model};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

use crate::generate;

/// Folders of generated/ that partners get.
const PUBLISHED: [&str; 3] = ["json-schema/", "openapi/", "model/"];

/// Packs the published files into `out`.
pub(crate) fn run(root: &Path, out: &Path) -> Result<ExitCode> {
    let model = Model::load()?;
    let name = format!("imhook-contract-{}", env!("CARGO_PKG_VERSION"));
    let mut files = generate::files(root, &model, None)?;
    // The Rust stub needs its neighbours in the workspace; it is not a package of its own yet.
    files.retain(|path, _| PUBLISHED.iter().any(|artefact| path.starts_with(artefact)));
    files.insert("README.md".to_owned(), readme(&model));
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        let path = root.join(licence);
        let text = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        files.insert(licence.to_owned(), text);
    }
    files.insert("SHA256SUMS".to_owned(), sums(&files));

    fs::create_dir_all(out).with_context(|| format!("could not make {}", out.display()))?;
    let archive = archive(&name, &files)?;
    let path = out.join(format!("{name}.tar.gz"));
    fs::write(&path, &archive).with_context(|| format!("could not write {}", path.display()))?;
    let sum = format!("{}  {name}.tar.gz\n", hash(&archive));
    let sum_path = out.join("SHA256SUMS");
    fs::write(&sum_path, &sum).with_context(|| format!("could not write {}", sum_path.display()))?;
    print!("{} files, {} bytes\n{sum}", files.len(), archive.len());
    Ok(ExitCode::SUCCESS)
}

/// A gzipped tar without times, owners or an order of its own.
fn archive(name: &str, files: &Files) -> Result<Vec<u8>> {
    let mut tar = tar::Builder::new(Vec::new());
    for (path, text) in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(0);
        tar.append_data(&mut header, format!("{name}/{path}"), text.as_bytes())?;
    }
    let mut gzip = GzBuilder::new().mtime(0).operating_system(255).write(Vec::new(), Compression::best());
    gzip.write_all(&tar.into_inner()?)?;
    Ok(gzip.finish()?)
}

/// What `sha256sum -c` reads.
fn sums(files: &Files) -> String {
    files.iter().fold(String::new(), |mut sums, (path, text)| {
        writeln!(sums, "{}  {path}", hash(text.as_bytes())).expect("a string takes any text");
        sums
    })
}

/// SHA-256 in hexadecimal.
pub(crate) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes any text");
        text
    })
}

fn readme(model: &Model) -> String {
    let settings = &model.settings;
    let mut editions = String::new();
    for edition in &model.editions {
        let count = edition.callbacks.len();
        let (en, zh) = (&edition.title.en, &edition.title.zh);
        writeln!(editions, "- `{}`: {en}, {count} callbacks / {zh}，{count} 个回调", edition.id)
            .expect("a string takes any text");
    }
    format!(
        "# {name}: event callback contract {version}\n\n\
         JSON Schemas, OpenAPI documents and model of the IM service's event callbacks. / \
         IM 服务事件回调的 JSON Schema、OpenAPI 文档与模型。\n\n\
         {editions}\n\
         - `json-schema/<edition>/<callback>.schema.json`: what a receiver may insist on (profile tolerant). / 接收方可以要求的最低限度（tolerant）。\n\
         - `json-schema/<edition>/<callback>.strict.schema.json`: what a correct sender writes (profile strict). / 正确的发送方所写的内容（strict）。\n\
         - `json-schema/draft-07/`: the same for validators that do not know draft 2020-12. / 供只支持 draft-07 的校验器使用。\n\
         - `json-schema/index.json`: every schema with `$id`, hash and title. / 所有 schema 的索引。\n\
         - `openapi/<edition>/openapi.json`: OpenAPI 3.1 with paths and webhooks; `openapi-3.0.json` for older tools; \
         `.zh.json` in Chinese. / OpenAPI 3.1（含路径与 webhook）；`openapi-3.0.json` 供旧工具使用；`.zh.json` 为中文。\n\
         - `model/<edition>.json`: the contract in one file per edition. / 每个版本的完整契约。\n\
         - `model/delivery.json`: how bodies are delivered and what a receiver replies. / 推送方式与接收方的响应。\n\n\
         Check the files: `sha256sum -c SHA256SUMS`. / 校验文件：`sha256sum -c SHA256SUMS`。\n\n\
         Questions / 联系方式：{contact}. Licence / 许可证：{licence}.\n",
        name = settings.organisation.name,
        version = env!("CARGO_PKG_VERSION"),
        contact = settings.organisation.contact,
        licence = settings.licence.id,
    )
}

#[cfg(test)]
mod tests {
    use imhook_codegen::emit::Files;

    use super::{archive, sums};

    #[test]
    fn an_archive_is_the_same_bytes_each_time() {
        let files: Files = [("b".to_owned(), "2\n".to_owned()), ("a/x".to_owned(), "1\n".to_owned())].into();
        assert_eq!(archive("n", &files).expect("packed"), archive("n", &files).expect("packed"));
    }

    #[test]
    fn sums_are_what_sha256sum_reads() {
        let files: Files = [("a".to_owned(), String::new())].into();
        assert_eq!(sums(&files), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\n");
    }
}
