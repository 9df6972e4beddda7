//! What the engine is made of: the bytes of its functions, by what needs them.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;

use anyhow::{Context as _, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::project;

/// Where a build leaves the table, for [`print`] and for the benchmark's documentation.
const TABLE: &str = "target/parts.json";

/// What a function belongs to: the first line whose word its name holds. A list of ours within a list of the
/// standard library's is ours.
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

/// Measures the engine, which must still have its names, and keeps the table.
pub(crate) fn keep(engine: &[u8]) -> Result<()> {
    let table = table(engine).context("the engine's parts can't be told")?;
    fs::write(project().join(TABLE), serde_json::to_string_pretty(&table)?)?;
    Ok(())
}

/// Prints the table of the last build.
pub(crate) fn print() -> Result<()> {
    let table = fs::read_to_string(project().join(TABLE)).context("the release isn't built")?;
    let table: BTreeMap<String, usize> = serde_json::from_str(&table)?;
    let all: usize = table.values().sum();
    let mut parts: Vec<_> = table.into_iter().collect();
    parts.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    println!("\n{:<48} {:>7} {:>6}", "the engine's functions, as compiled", "raw", "share");
    for (part, size) in parts {
        println!("{part:<48} {size:>7} {:>4} %", (100 * size + all / 2) / all.max(1));
    }
    Ok(())
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
