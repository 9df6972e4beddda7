//! Removes from the engine what only tools read.

use anyhow::{Context as _, Result};
use wasm_encoder::{Module, RawSection, SectionId};
use wasmparser::Parser;

/// The module without its custom sections: the names of functions and of tools, which no browser needs and which are
/// two fifths of the file.
///
/// wasm-bindgen could leave them out itself, but [`crate::Parts`] needs the names.
pub(crate) fn without_custom_sections(engine: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(engine) {
        let payload = payload.context("the engine isn't a wasm module")?;
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
    use wasm_encoder::{CustomSection, TypeSection};

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
        assert_eq!(without_custom_sections(named.as_slice()).unwrap(), bare.finish());
        assert!(without_custom_sections(b"not wasm").is_err());
    }
}
