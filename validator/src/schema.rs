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
pub(crate) fn findings<'a>(error: &ValidationError<'_>, sites: &Sites<'_, 'a>) -> Vec<Draft<'a>> {
    let pointer = error.instance_path().as_str();
    let rule = format!("#{}", error.evaluation_path());
    // Conditional rules are the only place where the emitter writes `then`.
    let is_conditional = rule.contains("/then/");
    let reason = match error.kind() {
        ValidationErrorKind::Required { property } => {
            let reason = if is_conditional { Reason::ConditionalValue } else { Reason::MissingRequired };
            return lacking(sites, pointer, property, reason, rule).into_iter().collect();
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            return unexpected.iter().filter_map(|name| unknown(sites, &child(pointer, name), &rule)).collect();
        }
        ValidationErrorKind::Minimum { .. } | ValidationErrorKind::Maximum { .. } => Reason::OutOfRange,
        ValidationErrorKind::Enum { .. } if is_conditional => Reason::ConditionalValue,
        ValidationErrorKind::Enum { .. } => Reason::UnknownCode,
        ValidationErrorKind::Pattern { .. } => Reason::NotBase64,
        // The emitter writes no other keyword that can fail.
        _ => Reason::WrongType,
    };
    let Some(site) = sites.get(pointer) else { return Vec::new() };
    let (span, pointer) = (site.node.span, sites.in_body(pointer));
    vec![Draft { reason, pointer, span, rank: Rank::present(span), rule: rule.into(), site: Some(site) }]
}

fn unknown<'a>(sites: &Sites<'_, 'a>, pointer: &str, rule: &str) -> Option<Draft<'a>> {
    let site = sites.get(pointer)?;
    let (reason, span, pointer) = (Reason::UnknownMember, site.key, sites.in_body(pointer));
    let (rank, rule) = (Rank::present(span), rule.to_owned().into());
    Some(Draft { reason, pointer, span, rank, rule, site: Some(site) })
}

fn lacking<'a>(sites: &Sites<'_, 'a>, object: &str, name: &Value, reason: Reason, rule: String) -> Option<Draft<'a>> {
    let (around, name) = (sites.get(object)?, name.as_str()?);
    let members = around.object.map_or(&[][..], |object| &object.members);
    let index = members.iter().position(|member| member.name == name).unwrap_or(members.len());
    let pointer = child(object, name);
    let mut span = around.node.span;
    // The closing bracket: where the member should have been by then.
    span.start = span.end - 1;
    let (pointer, rank) = (sites.in_body(&pointer), Rank::lacking(around.node.span, index));
    Some(Draft { reason, pointer, span, rank, rule: rule.into(), site: None })
}
