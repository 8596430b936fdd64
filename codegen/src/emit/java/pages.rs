//! Templates and what each of them prints.

use std::collections::BTreeSet;

use askama::Template;

use super::{
    Files,
    body::Body,
    code::Code,
    edition::{Callback, Edition},
    package::Package,
    runtime,
};

/// Files of an edition.
pub(super) fn edition(package: &Package, edition: &Edition) -> Files {
    let (mut files, name) = (Files::new(), package.name.as_str());
    let of =
        |classes: &BTreeSet<&str>, more: &[&str], java: &[&str]| imports(name, &edition.module, classes, more, java);
    let folder = format!("{}/{}", runtime::folder("sdk", name), edition.module);
    let mut add = |path: &str, text: String| files.insert(format!("{folder}/{path}.java"), text);
    for body in &edition.bodies {
        add(&format!("body/{}", body.class), print(&BodyPage { package: name, edition, body }));
        let classes = body.codec.bodies.iter().map(String::as_str).collect();
        let java: Vec<&str> =
            std::iter::once("java.io.IOException").chain(body.codec.imports.iter().copied()).collect();
        let internal: &[&str] = &[
            "internal.BodyParser",
            "internal.BodyWriter",
            "internal.Codec",
            "internal.Kind",
            "internal.Member",
            "internal.Shape",
        ];
        let internal: Vec<&str> =
            internal.iter().copied().filter(|class| *class != "internal.Kind" || body.codec.names_kind).collect();
        let imports = of(&classes, &internal, &java);
        add(&format!("{}Codec", body.class), print(&CodecPage { package: name, edition, body, imports }));
    }
    for code in &edition.codes {
        add(&format!("body/{}", code.class), print(&CodePage { package: name, edition, code }));
    }
    let closed = edition.closed_codes().iter().map(|code| code.class.as_str()).collect();
    let imports = of(&closed, &["internal.Kind"], &[]);
    add("Kinds", print(&KindsPage { package: name, edition, imports }));
    let imports = of(&edition.keyed(), &["internal.KeyText"], &[]);
    add("Keys", print(&KeysPage { package: name, edition, imports }));
    if edition.has_rules() {
        let codes = edition.codes_of_rules().into_iter().collect();
        let imports = of(&codes, &["internal.Rule"], &["java.util.List", "java.util.Set"]);
        add("Rules", print(&RulesPage { package: name, edition, imports }));
    }
    let mut classes = vec!["Callback", "internal.BodyFormat", "internal.Codec"];
    classes.extend(edition.has_answers().then_some("Question"));
    classes.extend(edition.has_rules().then_some("internal.Rule"));
    let imports = of(&edition.posted(), &classes, &["java.util.List"]);
    add("Callbacks", print(&CallbacksPage { package: name, edition, imports }));
    let mut classes = vec!["receiver.CallbackReceiver", "receiver.Handler", "receiver.ReceiverBuilder"];
    classes.extend(edition.has_answers().then_some("receiver.Censor"));
    add("Receiver", print(&ReceiverPage { package: name, edition, imports: of(&edition.posted(), &classes, &[]) }));
    let mut classes =
        vec!["RejectedException", "client.CallbackClient", "client.ClientBuilder", "client.ClientException"];
    classes.extend(edition.has_answers().then_some("Decision"));
    let imports = of(&edition.posted(), &classes, &["java.io.IOException"]);
    add("Client", print(&ClientPage { package: name, edition, imports }));
    add("package-info", print(&EditionInfo { package: name, edition }));
    add("body/package-info", print(&BodyInfo { package: name, edition }));
    files
}

/// Files that stand around the editions.
pub(super) fn package(package: &Package, editions: &[Edition]) -> Files {
    let mut files = Files::from([
        ("pom.xml".to_owned(), print(&ParentPom { package })),
        ("sdk/pom.xml".to_owned(), print(&SdkPom { package })),
        ("sdk-spring/pom.xml".to_owned(), print(&SpringPom { package })),
    ]);
    if let Some(latest) = editions.last()
        && let [first, second, ..] = latest.callbacks.as_slice()
    {
        files.insert("README.md".to_owned(), print(&Readme { package, edition: latest, first, second }));
    }
    files
}

/// Imports in order: classes of the edition, of the rest of the package, and of Java.
fn imports(package: &str, module: &str, classes: &BTreeSet<&str>, others: &[&str], java: &[&str]) -> Vec<String> {
    let bodies = classes.iter().map(|class| format!("{package}.{module}.body.{class}"));
    let others = others.iter().map(|class| format!("{package}.{class}"));
    let java = java.iter().map(|class| (*class).to_owned());
    let mut imports: Vec<String> = bodies.chain(others).chain(java).collect();
    imports.sort_unstable();
    imports
}

/// # Panics
/// Never: the templates hold nothing that can fail.
fn print(template: &impl Template) -> String {
    let mut text = template.render().expect("a template that only prints cannot fail");
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

#[derive(Template)]
#[template(path = "java/templates/body.java.j2", escape = "none")]
struct BodyPage<'a> {
    package: &'a str,
    edition: &'a Edition,
    body: &'a Body,
}

#[derive(Template)]
#[template(path = "java/templates/codec.java.j2", escape = "none")]
struct CodecPage<'a> {
    package: &'a str,
    edition: &'a Edition,
    body: &'a Body,
    imports: Vec<String>,
}

#[derive(Template)]
#[template(path = "java/templates/code.java.j2", escape = "none")]
struct CodePage<'a> {
    package: &'a str,
    edition: &'a Edition,
    code: &'a Code,
}

#[derive(Template)]
#[template(path = "java/templates/kinds.java.j2", escape = "none")]
struct KindsPage<'a> {
    package: &'a str,
    edition: &'a Edition,
    imports: Vec<String>,
}

#[derive(Template)]
#[template(path = "java/templates/keys.java.j2", escape = "none")]
struct KeysPage<'a> {
    package: &'a str,
    edition: &'a Edition,
    imports: Vec<String>,
}

#[derive(Template)]
#[template(path = "java/templates/rules.java.j2", escape = "none")]
struct RulesPage<'a> {
    package: &'a str,
    edition: &'a Edition,
    imports: Vec<String>,
}

#[derive(Template)]
#[template(path = "java/templates/callbacks.java.j2", escape = "none")]
struct CallbacksPage<'a> {
    package: &'a str,
    edition: &'a Edition,
    imports: Vec<String>,
}

#[derive(Template)]
#[template(path = "java/templates/receiver.java.j2", escape = "none")]
struct ReceiverPage<'a> {
    package: &'a str,
    edition: &'a Edition,
    imports: Vec<String>,
}

#[derive(Template)]
#[template(path = "java/templates/client.java.j2", escape = "none")]
struct ClientPage<'a> {
    package: &'a str,
    edition: &'a Edition,
    imports: Vec<String>,
}

#[derive(Template)]
#[template(path = "java/templates/edition-info.java.j2", escape = "none")]
struct EditionInfo<'a> {
    package: &'a str,
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "java/templates/body-info.java.j2", escape = "none")]
struct BodyInfo<'a> {
    package: &'a str,
    edition: &'a Edition,
}

#[derive(Template)]
#[template(path = "java/templates/parent-pom.xml.j2", escape = "none")]
struct ParentPom<'a> {
    package: &'a Package,
}

#[derive(Template)]
#[template(path = "java/templates/sdk-pom.xml.j2", escape = "none")]
struct SdkPom<'a> {
    package: &'a Package,
}

#[derive(Template)]
#[template(path = "java/templates/spring-pom.xml.j2", escape = "none")]
struct SpringPom<'a> {
    package: &'a Package,
}

#[derive(Template)]
#[template(path = "java/templates/README.md.j2", escape = "none")]
struct Readme<'a> {
    package: &'a Package,
    /// The latest.
    edition: &'a Edition,
    /// Two of its callbacks, for the examples.
    first: &'a Callback,
    second: &'a Callback,
}
