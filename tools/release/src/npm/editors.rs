//! What editors and catalogs of components read: the custom elements manifest, web-types (JetBrains' editors) and
//! custom data (Visual Studio Code).

use partner_quiz::quiz::attributes::Takes;
use serde_json::{Value, json};

use super::types::{value, words};
use super::{CLASS, Feature, SUMMARY, TAG, attributes, events, parts, properties};

/// The script that registers the element.
const SCRIPT: &str = "dist/partner-quiz.js";

/// The files, each with its content.
pub(super) fn files(version: &str) -> [(&'static str, Value); 4] {
    [
        ("custom-elements.json", manifest()),
        ("web-types.json", web_types(version)),
        ("vscode.html-custom-data.json", html_data()),
        ("vscode.css-custom-data.json", css_data()),
    ]
}

fn manifest() -> Value {
    let attributes = attributes().into_iter().map(|(attribute, feature)| {
        let kind = json!({ "text": value(attribute.takes) });
        with_default(&feature, json!({ "type": kind }))
    });
    let events = events().into_iter().map(|(detail, feature)| {
        json!({
            "name": feature.name,
            "description": feature.description,
            "type": { "text": format!("CustomEvent<{detail}>") },
        })
    });
    let class = json!({
        "kind": "class",
        "name": CLASS,
        "customElement": true,
        "tagName": TAG,
        "superclass": { "name": "HTMLElement" },
        "description": SUMMARY,
        "attributes": attributes.collect::<Value>(),
        "events": events.collect::<Value>(),
        "slots": [{ "name": "", "description": "The fallback." }],
        "cssProperties": properties().iter().map(|one| with_default(one, json!({}))).collect::<Value>(),
        "cssParts": parts().iter().map(|one| with_default(one, json!({}))).collect::<Value>(),
        "members": [{
            "kind": "field",
            "name": "version",
            "static": true,
            "readonly": true,
            "type": { "text": "string" },
            "description": "The version of the quiz.",
        }],
    });
    json!({
        "schemaVersion": "2.1.0",
        "modules": [{
            "kind": "javascript-module",
            "path": SCRIPT,
            "declarations": [class],
            "exports": [{
                "kind": "custom-element-definition",
                "name": TAG,
                "declaration": { "name": CLASS, "module": SCRIPT },
            }],
        }],
    })
}

fn web_types(version: &str) -> Value {
    let attributes = attributes().into_iter().map(|(attribute, feature)| {
        let kind = match attribute.takes {
            Takes::Flag => json!({ "value": { "kind": "no-value" } }),
            takes => json!({ "value": { "type": value(takes) } }),
        };
        with_default(&feature, kind)
    });
    let events = events();
    let events = events.iter().map(|(_, feature)| with_default(feature, json!({})));
    json!({
        "name": TAG,
        "version": version,
        "description-markup": "markdown",
        "contributions": { "html": { "elements": [{
            "name": TAG,
            "description": SUMMARY,
            "attributes": attributes.collect::<Value>(),
            "slots": [{ "name": "", "description": "The fallback." }],
            "js": { "events": events.collect::<Value>() },
            "css": {
                "properties": properties().iter().map(|one| with_default(one, json!({}))).collect::<Value>(),
                "parts": parts().iter().map(|one| with_default(one, json!({}))).collect::<Value>(),
            },
        }] } },
    })
}

fn html_data() -> Value {
    let attributes = attributes().into_iter().map(|(attribute, feature)| {
        let values = words(attribute.takes).into_iter().map(|word| json!({ "name": word }));
        let mut described = described(&feature);
        match attribute.takes {
            Takes::Flag => described["valueSet"] = json!("v"),
            _ => described["values"] = values.collect(),
        }
        described
    });
    json!({
        "version": 1.1,
        "tags": [{
            "name": TAG,
            "description": { "kind": "markdown", "value": SUMMARY },
            "attributes": attributes.collect::<Value>(),
        }],
    })
}

fn css_data() -> Value {
    let parts = parts().into_iter().map(|feature| {
        let name = format!("::part({})", feature.name);
        described(&Feature { name, ..feature })
    });
    json!({
        "version": 1.1,
        "properties": properties().iter().map(described).collect::<Value>(),
        "pseudoElements": parts.collect::<Value>(),
    })
}

/// The name and the description of a feature, and its default if it has one, added to an object.
fn with_default(feature: &Feature, mut object: Value) -> Value {
    object["name"] = json!(feature.name);
    object["description"] = json!(feature.description);
    if let Some(default) = &feature.default {
        object["default"] = json!(default);
    }
    object
}

/// A feature as custom data has it.
fn described(feature: &Feature) -> Value {
    let description = json!({ "kind": "markdown", "value": feature.description });
    json!({ "name": feature.name, "description": description })
}
