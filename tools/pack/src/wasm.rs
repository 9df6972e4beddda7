//! Makes the engine smaller: what only tools read goes, and what it imports gets short names.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use wasm_encoder::reencode::{Reencode as _, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection, SectionId};
use wasmparser::{Parser, Payload};

/// Short names for imports, by the names that wasm-bindgen gives them.
pub(crate) type ShortNames = BTreeMap<String, String>;

/// A short name for each import whose name ends with a hash, such as `__wbg_appendChild_d9b1f2c3e4a5b6c7`.
///
/// No compression makes hashes smaller, and each stands in the engine and in its bindings: together they are 1.2 KB of
/// what a visitor loads. [`crate::bindings`] uses the same names.
pub(crate) fn short_names(engine: &[u8]) -> Result<ShortNames> {
    let mut names = ShortNames::new();
    for payload in Parser::new(0).parse_all(engine) {
        let Payload::ImportSection(section) = payload.context("the engine isn't a wasm module")?
        else {
            continue;
        };
        for import in section.into_imports() {
            let name = import?.name;
            if has_hash(name) {
                names.insert(name.to_string(), format!("i{}", names.len()));
            }
        }
    }
    Ok(names)
}

/// Whether a name ends with the 16 digits of a hash.
fn has_hash(name: &str) -> bool {
    name.rsplit_once('_').is_some_and(|(_, hash)| {
        hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit())
    })
}

/// The module with short names for its imports, and without its custom sections: the names of functions and of tools,
/// which no browser needs and which are two fifths of the file.
///
/// wasm-bindgen could leave them out itself, but [`crate::Parts`] needs the names.
pub(crate) fn small(engine: &[u8], names: &ShortNames) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(engine) {
        let payload = payload.context("the engine isn't a wasm module")?;
        if let Payload::ImportSection(section) = payload {
            let mut imports = ImportSection::new();
            for import in section.into_imports() {
                let import = import?;
                let name = names.get(import.name).map_or(import.name, String::as_str);
                imports.import(import.module, name, RoundtripReencoder.entity_type(import.ty)?);
            }
            module.section(&imports);
            continue;
        }
        let Some((id, range)) = payload.as_section() else { continue };
        if id != u8::from(SectionId::Custom) {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            let data = engine.get(range).context("a section ends after the engine")?;
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CustomSection, EntityType, TypeSection};

    use super::*;

    #[test]
    fn custom_sections_go_and_the_others_stay_as_they_are() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let (mut named, mut bare) = (Module::new(), Module::new());
        named.section(&CustomSection { name: "producers".into(), data: b"rustc".into() });
        named.section(&types);
        named.section(&CustomSection { name: "name".into(), data: b"names".into() });
        bare.section(&types);
        assert_eq!(small(named.as_slice(), &ShortNames::new()).unwrap(), bare.finish());
        assert!(small(b"not wasm", &ShortNames::new()).is_err());
    }

    #[test]
    fn an_import_loses_its_hash_and_one_without_keeps_its_name() {
        let module = |first: &str| {
            let mut types = TypeSection::new();
            types.ty().function([], []);
            let mut imports = ImportSection::new();
            imports.import("./widget_bg.js", first, EntityType::Function(0));
            imports.import("./widget_bg.js", "__wbindgen_init", EntityType::Function(0));
            let mut module = Module::new();
            module.section(&types).section(&imports);
            module.finish()
        };
        let engine = module("__wbg_focus_0123456789abcdef");
        let names = short_names(&engine).unwrap();
        assert_eq!(small(&engine, &names).unwrap(), module("i0"));
    }
}
