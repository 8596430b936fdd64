//! Writes what the emitters make of the zoo, so that the suites of other languages can put it through their tools.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use imhook_codegen::{
    emit::{
        go, java,
        openapi::{self, Examples},
        python, rust, typescript,
    },
    model::{Model, reader},
    settings::Settings,
};
use imhook_schema::{DELIVERY, FAULTS};
use imhook_tests::zoo;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = env::args_os().nth(1).map(PathBuf::from).ok_or("usage: emit-zoo FOLDER")?;
    let (editions, delivery) = reader::read(&[&zoo::EDITION], FAULTS, &DELIVERY)?;
    let model = Model { settings: Settings::load()?, editions, delivery };
    let artefacts = [
        ("openapi", openapi::files(&model, &Examples::default())),
        ("go", go::files(&model)),
        ("java", java::files(&model)),
        ("python", python::files(&model)),
        ("rust", rust::files(&model)),
        ("typescript", typescript::files(&model)),
    ];
    for (artefact, files) in artefacts {
        for (path, text) in files {
            let path = folder.join(artefact).join(path);
            fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
            fs::write(path, text)?;
        }
    }
    Ok(())
}
