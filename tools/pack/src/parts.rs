//! The size of the engine's functions, by the part of the code that needs them.

use std::collections::BTreeMap;
use std::ops::Range;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// The part that a function belongs to: that of the first word here that its name contains. A `Vec` of one of our
/// types counts as ours, not as the standard library's.
const PARTS: [(&str, &str); 10] = [
    ("partner_quiz::view", "screens"),
    ("partner_quiz::quiz::unpack", "reading the words"),
    ("language_new", "reading the words"),
    ("partner_quiz::quiz", "judgement, plan and flow"),
    ("partner_quiz::embed", "the browser's edge"),
    ("mount_", "the browser's edge"),
    ("yew::", "Yew"),
    ("rlsf", "the allocator"),
    ("sys::", "bindings to the browser"),
    ("wasm_bindgen", "bindings to the browser"),
];
const REST: &str = "texts, lists and maps of the standard library";
const DATA: &str = "data";

/// Bytes by part.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Parts(BTreeMap<String, usize>);

impl Parts {
    /// Measures an engine that still has the names of its functions.
    ///
    /// # Errors
    /// When it isn't a wasm module.
    pub fn of(engine: &[u8]) -> Result<Self> {
        let table = table(engine).context("the engine isn't a wasm module")?;
        Ok(Self(table.into_iter().map(|(part, size)| (part.to_string(), size)).collect()))
    }

    /// Each part with its bytes and its share in percent, the largest first.
    #[must_use]
    pub fn by_size(&self) -> Vec<(&str, usize, usize)> {
        let all = self.0.values().sum::<usize>().max(1);
        let share = |size: usize| (100 * size + all / 2) / all;
        let mut parts: Vec<_> =
            self.0.iter().map(|(part, size)| (part.as_str(), *size, share(*size))).collect();
        parts.sort_by_key(|(_, size, _)| std::cmp::Reverse(*size));
        parts
    }
}

fn table(engine: &[u8]) -> Result<BTreeMap<&'static str, usize>> {
    let (mut imports, mut sizes, mut data) = (0, Vec::new(), 0);
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(engine) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imports += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(length(body.range())?),
            Payload::DataSection(section) => data = length(section.range())?,
            Payload::CustomSection(section) => {
                let KnownCustom::Name(section) = section.as_known() else { continue };
                for name in section {
                    let Name::Function(functions) = name? else { continue };
                    for function in functions {
                        let function = function?;
                        names.insert(function.index, function.name);
                    }
                }
            }
            _ => {}
        }
    }
    let mut table = BTreeMap::from([(DATA, data)]);
    for (at, size) in sizes.into_iter().enumerate() {
        let index = u32::try_from(imports + at)?;
        let name = plain(names.get(&index).copied().unwrap_or_default());
        let part =
            PARTS.iter().find(|(word, _)| name.contains(word)).map_or(REST, |(_, part)| part);
        *table.entry(part).or_default() += size;
    }
    Ok(table)
}

/// The bytes in a range of the file.
fn length(range: Range<u64>) -> Result<usize> {
    Ok(usize::try_from(range.end.saturating_sub(range.start))?)
}

/// A function's name without the hashes of its crates: `yew[f5c68fc5]::html` is `yew::html`.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    let mut depth = 0_u32;
    for letter in name.chars() {
        match letter {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_functions_name_loses_the_hashes_of_its_crates() {
        assert_eq!(plain("<yew[f5c6]::html::A<core[da67]::B>>::c"), "<yew::html::A<core::B>>::c");
    }
}
