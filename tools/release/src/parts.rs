//! What is in the shipped files that other people wrote: a list for machines (CycloneDX) and the notices of their
//! licenses.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A crate that is part of the engine.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Part {
    /// The crate's name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its license, as an SPDX expression.
    pub license: String,
    /// Where its source is.
    pub repository: String,
    /// The SHA-256 of the package in the registry, in hexadecimal. Empty for the standard library.
    pub checksum: String,
    /// The texts of its license files and notices, in the order of their file names.
    pub texts: Vec<String>,
}

/// The list of parts, in the format of CycloneDX 1.6. It has no date and no random number, so that the same release has
/// the same list.
#[must_use]
pub fn bill_of_materials(version: &str, parts: &[Part]) -> Value {
    let component = |part: &Part| {
        let mut component = json!({
            "type": "library",
            "bom-ref": purl(part),
            "name": part.name,
            "version": part.version,
            "licenses": [{ "expression": part.license }],
            "purl": purl(part),
        });
        if !part.checksum.is_empty() {
            component["hashes"] = json!([{ "alg": "SHA-256", "content": part.checksum }]);
        }
        if !part.repository.is_empty() {
            component["externalReferences"] = json!([{ "type": "vcs", "url": part.repository }]);
        }
        component
    };
    let references: Vec<String> = parts.iter().map(purl).collect();
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": format!("partner-quiz@{version}"),
                "name": "partner-quiz",
                "version": version,
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": parts.iter().map(component).collect::<Vec<_>>(),
        "dependencies": [{ "ref": format!("partner-quiz@{version}"), "dependsOn": references }],
    })
}

/// The address of a part in the language of package managers.
fn purl(part: &Part) -> String {
    if part.checksum.is_empty() {
        format!("pkg:generic/{}@{}", part.name, part.version)
    } else {
        format!("pkg:cargo/{}@{}", part.name, part.version)
    }
}

/// The notices of all parts, as one text. A license text that several parts share stands there once.
#[must_use]
pub fn notices(parts: &[Part]) -> String {
    let mut notices = String::from(
        "The quiz contains code of the following projects. Each is listed with its license, and the texts follow.\n\n",
    );
    let mut texts: Vec<(&str, Vec<String>)> = Vec::new();
    for part in parts {
        let name = format!("{} {}", part.name, part.version);
        notices.push_str(&format!("{name}: {}\n", part.license));
        for text in &part.texts {
            match texts.iter_mut().find(|(other, _)| *other == text) {
                Some((_, names)) => names.push(name.clone()),
                None => texts.push((text, vec![name.clone()])),
            }
        }
    }
    for (text, names) in texts {
        let line = "-".repeat(80);
        notices.push_str(&format!("\n{line}\n{}\n{line}\n\n{}\n", names.join(", "), text.trim()));
    }
    notices
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, text: &str) -> Part {
        Part {
            name: name.into(),
            version: "1.0.0".into(),
            license: "MIT".into(),
            repository: String::new(),
            checksum: "ab".into(),
            texts: vec![text.into()],
        }
    }

    #[test]
    fn a_license_that_two_parts_share_is_printed_once_for_both() {
        let notices = notices(&[part("one", "Take it."), part("two", "Take it.")]);
        assert_eq!(notices.matches("Take it.").count(), 1);
        assert!(notices.contains("one 1.0.0, two 1.0.0"), "{notices}");
    }

    #[test]
    fn the_list_names_each_part_with_its_license_and_its_hash() {
        let list = bill_of_materials("1.2.3", &[part("one", "")]);
        assert_eq!(list["components"][0]["purl"], "pkg:cargo/one@1.0.0");
        assert_eq!(list["components"][0]["hashes"][0]["content"], "ab");
        assert_eq!(list["dependencies"][0]["dependsOn"][0], "pkg:cargo/one@1.0.0");
    }
}
