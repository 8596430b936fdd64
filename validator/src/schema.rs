//! The published schema decides: what its errors mean in the words of the contract.

use std::sync::OnceLock;

use imhook_codegen::{
    emit::json_schema::{self, Draft as SchemaDraft},
    model::{Model, Profile},
};
use jsonschema::{ValidationError, error::ValidationErrorKind};
use serde_json::Value;

use crate::{
    Reason,
    order::{Draft, Rank},
    sites::{Sites, child},
    target::{Target, Targets},
};

/// Compiled schemas, each made on first use.
pub(crate) struct Schemas {
    compiled: Vec<[OnceLock<jsonschema::Validator>; Profile::ALL.len()]>,
}

impl Schemas {
    pub(crate) fn new(targets: &Targets) -> Schemas {
        Schemas { compiled: (0..targets.len()).map(|_| [OnceLock::new(), OnceLock::new()]).collect() }
    }

    /// The schema of a target, compiled once.
    pub(crate) fn get(
        &self,
        model: &Model,
        targets: &Targets,
        target: Target,
        profile: Profile,
    ) -> &jsonschema::Validator {
        self.compiled[target.0][profile as usize].get_or_init(|| {
            let (edition, body) = (targets.edition(model, target), targets.body(model, target));
            let schema = json_schema::schema(model, edition, &body, profile, SchemaDraft::Draft2020);
            jsonschema::draft202012::new(&schema).expect("the emitter writes valid schemas; a test compiles each")
        })
    }
}

/// The findings behind one error of the schema.
pub(crate) fn findings(error: &ValidationError<'_>, sites: &Sites<'_>) -> Vec<Draft> {
    let pointer = error.instance_path().as_str().to_owned();
    let rule = format!("#{}", error.evaluation_path());
    // Conditional rules are the only place where the emitter writes `then`.
    let is_conditional = rule.contains("/then/");
    let reason = match error.kind() {
        ValidationErrorKind::Required { property } => {
            let reason = if is_conditional { Reason::ConditionalValue } else { Reason::MissingRequired };
            return lacking(sites, &pointer, property, reason, &rule);
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            return unexpected.iter().filter_map(|name| unknown(sites, &child(&pointer, name), &rule)).collect();
        }
        ValidationErrorKind::Minimum { .. } | ValidationErrorKind::Maximum { .. } => Reason::OutOfRange,
        ValidationErrorKind::Enum { .. } if is_conditional => Reason::ConditionalValue,
        ValidationErrorKind::Enum { .. } => Reason::UnknownCode,
        ValidationErrorKind::Pattern { .. } => Reason::NotBase64,
        // The emitter writes no other keyword that can fail.
        _ => Reason::WrongType,
    };
    let Some(site) = sites.get(&pointer) else { return Vec::new() };
    let span = site.node.span;
    vec![Draft { reason, pointer, span, rank: Rank::present(span), rule }]
}

fn unknown(sites: &Sites<'_>, pointer: &str, rule: &str) -> Option<Draft> {
    let span = sites.get(pointer)?.key;
    let (reason, rank) = (Reason::UnknownMember, Rank::present(span));
    Some(Draft { reason, pointer: pointer.to_owned(), span, rank, rule: rule.to_owned() })
}

fn lacking(sites: &Sites<'_>, object: &str, name: &Value, reason: Reason, rule: &str) -> Vec<Draft> {
    let (Some(site), Some(name)) = (sites.get(object), name.as_str()) else { return Vec::new() };
    let members = site.object.map_or(&[][..], |object| &object.members);
    let index = members.iter().position(|member| member.name == name).unwrap_or(members.len());
    let pointer = child(object, name);
    let mut span = site.node.span;
    // The closing bracket: where the member should have been by then.
    span.start = span.end - 1;
    vec![Draft { reason, pointer, span, rank: Rank::lacking(site.node.span, index), rule: rule.to_owned() }]
}
