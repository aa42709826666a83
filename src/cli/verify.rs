//! What came of a verification, as text or JSON.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::json;
use trappe_messages::Catalogue;
use trappe_rules::finding::Message;

use super::plan::Format;
use crate::emit::findings::SCHEMA_VERSION;
use crate::pipeline::verify::Verification;

/// The verdict on a run's folder.
pub(super) fn text(
    folder: &Path,
    inputs: Option<&Path>,
    verified: &Verification,
    catalogue: &Catalogue,
    format: Format,
) -> String {
    match format {
        Format::Text => plain(folder, inputs, verified, catalogue),
        Format::Json => {
            let document = json!({
                "schema_version": SCHEMA_VERSION,
                "language": catalogue.language().code(),
                "folder": folder.display().to_string(),
                "inputs": inputs.map(|inputs| inputs.display().to_string()),
                "receipt_id": verified.manifest.receipt_id,
                "programme_version": verified.manifest.programme_version,
                "holds": verified.holds(),
                "repeated": verified.compared.is_some(),
                "files_compared": verified.compared,
                "differences": verified.differences(),
            });
            format!("{document:#}\n")
        }
    }
}

fn plain(folder: &Path, inputs: Option<&Path>, verified: &Verification, catalogue: &Catalogue) -> String {
    let folder = folder.display().to_string();
    let verdict = if verified.holds() {
        Message::new("cli-verify-holds")
    } else if verified.compared.is_some() {
        Message::new("cli-verify-differs")
    } else {
        Message::new("cli-verify-not-repeated")
    };
    let verdict = verdict.with("folder", folder).with("count", verified.differences());
    let mut text = format!("{}\n", catalogue.text(&verdict));
    if let Some(files) = verified.compared {
        let from = match inputs {
            None => Message::new("cli-verify-from-basis"),
            Some(inputs) => Message::new("cli-verify-from-inputs").with("inputs", inputs.display().to_string()),
        };
        let _ = writeln!(text, "{}", catalogue.text(&from.with("count", files)));
    }
    let receipt = Message::new("cli-verify-receipt").with("receipt", verified.manifest.receipt_id.as_str());
    let receipt = receipt.with("version", verified.manifest.programme_version.as_str());
    let _ = writeln!(text, "{}", catalogue.text(&receipt));
    text
}
