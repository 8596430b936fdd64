//! Which edition and callback a body is held against when nobody says (ARCHITECTURE.md, "Which edition, which callback").

use std::{cmp::Reverse, collections::HashMap};

use imhook_codegen::model::{Member, Profile, Type};

use crate::{
    Target, Validator, Words,
    known::each_known,
    reader::{self, Tree, Value},
    words::words,
};

/// What is known of a body before it is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hints<'a> {
    /// The edition.
    pub edition: Option<&'a str>,
    /// The callback, or `<callback>.answer`.
    pub callback: Option<&'a str>,
}

/// What a body is held against, and how sure that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The edition and callback.
    pub target: Target,
    /// Chosen by the shape of the body.
    pub guessed: bool,
    /// Every target that the body fits, best first; empty where nothing had to be chosen.
    pub fits: Vec<Target>,
    /// What the reader of the verdict should know.
    pub warnings: Vec<Warning>,
}

/// Something that does not change a verdict, and that its reader should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// The body fits two editions, and a code in it means something else in the other (fault W1): which code, and
    /// what it means in both.
    AmbiguousEdition(Words),
}

impl Warning {
    /// Its word in reports.
    pub fn name(&self) -> &'static str {
        match self {
            Warning::AmbiguousEdition(_) => "ambiguous-edition",
        }
    }

    /// What it says.
    pub fn text(&self) -> &Words {
        match self {
            Warning::AmbiguousEdition(text) => text,
        }
    }
}

/// A target and how well it explains a body.
struct Candidate {
    target: Target,
    known: usize,
    fits: bool,
}

impl Validator {
    /// Chooses what a body is held against; none where no target agrees with the hints.
    ///
    /// Between editions of one callback: the one that the body fits; of two that it fits the later one, with a
    /// warning where a code's meaning is reversed between them; where it fits none, the one that knows most of
    /// its members, as a guess. Between callbacks: the one that knows most of its members, always as a guess, for
    /// a broken body of one callback can be a sound body of another that insists on less.
    pub fn choose(&self, hints: Hints<'_>, profile: Profile, body: &[u8]) -> Option<Choice> {
        let possible: Vec<Target> = self.targets().filter(|target| self.agrees(*target, hints)).collect();
        let last = *possible.last()?;
        if possible.len() == 1 {
            return Some(Choice { target: last, guessed: false, fits: Vec::new(), warnings: Vec::new() });
        }
        let by_shape = hints.callback.is_none();
        let Ok(tree) = reader::read(body) else {
            // No shape to go by: the verdict is the same for every target.
            return Some(Choice { target: last, guessed: true, fits: Vec::new(), warnings: Vec::new() });
        };
        let mut candidates: Vec<Candidate> = possible
            .into_iter()
            .map(|target| Candidate {
                target,
                known: self.known_members(target, &tree),
                fits: self.fits(target, profile, body, &tree),
            })
            .collect();
        self.rank(&mut candidates, by_shape, &tree);
        let best = candidates.first()?.target;
        let fits: Vec<Target> =
            candidates.iter().filter(|found| found.fits && found.known > 0).map(|found| found.target).collect();
        let guessed = by_shape || !candidates.first()?.fits;
        let warnings = self.warnings(best, &fits, &tree);
        Some(Choice { target: best, guessed, fits, warnings })
    }

    /// Whether a body keeps a contract. Where the scanner cannot tell, the tree is asked: there are many targets.
    fn fits(&self, target: Target, profile: Profile, body: &[u8], tree: &Tree<'_>) -> bool {
        self.scan(target, profile, body).unwrap_or_else(|| self.is_valid_tree(target, profile, tree))
    }

    fn agrees(&self, target: Target, hints: Hints<'_>) -> bool {
        hints.edition.is_none_or(|id| self.edition(target).id == id)
            && hints.callback.is_none_or(|name| self.name(target) == name)
    }

    /// Best first. Equal ones: the later edition, then the contract's order.
    fn rank(&self, candidates: &mut [Candidate], by_shape: bool, tree: &Tree<'_>) {
        let edition = |target: Target| {
            let id = &self.edition(target).id;
            self.model().editions.iter().position(|edition| &edition.id == id)
        };
        if !by_shape {
            candidates.sort_by_key(|found| {
                let known = if found.fits { 0 } else { found.known };
                (Reverse(found.fits), Reverse(known), Reverse(edition(found.target)))
            });
            return;
        }
        let most = candidates.iter().map(|found| found.known).max().unwrap_or_default();
        // What the strict profile misses tells callbacks apart whose members are all optional. Between editions of
        // one callback it must not: a body that fits both is read as the later one. Only the best need it.
        let mut lacks: HashMap<&str, usize> = HashMap::new();
        for found in candidates.iter().filter(|found| found.known == most) {
            let findings = self.count(found.target, Profile::Strict, tree);
            let least = lacks.entry(self.name(found.target)).or_insert(findings);
            *least = findings.min(*least);
        }
        candidates.sort_by_key(|found| {
            let lacks = lacks.get(self.name(found.target));
            (Reverse(found.known), Reverse(found.fits), lacks, Reverse(edition(found.target)), found.target)
        });
    }

    fn warnings(&self, target: Target, fits: &[Target], tree: &Tree<'_>) -> Vec<Warning> {
        if !fits.contains(&target) {
            return Vec::new();
        }
        let twins = fits.iter().filter(|other| **other != target && self.name(**other) == self.name(target));
        twins.filter_map(|twin| self.reversed(target, *twin, tree)).map(Warning::AmbiguousEdition).collect()
    }

    /// Says which code in the body has another name in the twin's edition; none where none has.
    fn reversed(&self, target: Target, twin: Target, tree: &Tree<'_>) -> Option<Words> {
        let (here, there) = (self.edition(target), self.edition(twin));
        let mut reversed = None;
        each_known(here, self.body(target).object, &tree.root, &mut |member: &Member, node| {
            let (Type::Code(name), Value::Number(text)) = (&member.kind, node.value) else { return };
            let (Ok(number), Some(other)) = (text.parse::<i64>(), there.codes.iter().find(|code| &code.name == name))
            else {
                return;
            };
            if let (Some(mine), Some(theirs)) = (here.code(name).value(number), other.value(number))
                && mine.name != theirs.name
            {
                let (member, mine, theirs) = (&member.name, &mine.text, &theirs.text);
                reversed.get_or_insert_with(|| {
                    words(
                        format!(
                            "the body fits two editions in which `{member}` {number} means the opposite: {} in {}, {} in {}",
                            mine.en, here.id, theirs.en, there.id
                        ),
                        format!(
                            "该报文同时符合两个版本，而 `{member}` 为 {number} 时含义相反：{} 中为{}，{} 中为{}",
                            here.id, mine.zh, there.id, theirs.zh
                        ),
                    )
                });
            }
        });
        reversed
    }
}
