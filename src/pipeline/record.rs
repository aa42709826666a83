//! What the manifest says of a run: inputs, configuration, thresholds, readings, decisions, counts.

use trappe_rules::agreement::{Bound, Criterion};
use trappe_rules::assumptions::Assumptions;
use trappe_rules::evaluation::Evaluation;
use trappe_rules::facts::Decision;
use trappe_rules::quantity::Decimal;

use super::manifest::{
    AssumptionRecord, DecisionRecord, InputRecord, InterpretationRecord, Manifest, RunRecord, StageRecord,
    ThresholdRecord,
};
use super::prepare::Prepared;
use super::read::Read;
use super::receipt::hexadecimal;

/// A manifest that says everything known before the tables are written.
pub(super) fn manifest(prepared: &Prepared, read: &Read, evaluation: &Evaluation) -> Manifest {
    let run = &prepared.pipeline.run;
    let record = RunRecord {
        kind: run.kind.name().to_owned(),
        list_date: run.list_date.to_string(),
        effective_date: run.effective_date.to_string(),
        language: run.language.code().to_owned(),
        known_on: run.known_on.map(|day| day.to_string()),
    };
    let mut manifest = Manifest::new(record, prepared.source.clone());
    manifest.configuration.clone_from(&prepared.configuration);
    manifest.overrides.clone_from(&prepared.overrides);
    manifest.inputs = read
        .tables
        .given()
        .map(|table| InputRecord {
            table: table.table.name.to_owned(),
            file: table.file.clone(),
            sheet: table.sheet.clone(),
            sha256: hexadecimal(&table.sha256),
            rows: usize::try_from(table.rows()).unwrap_or(usize::MAX),
        })
        .collect();
    manifest.invented = prepared.thresholds.invented;
    manifest.thresholds = thresholds(prepared);
    manifest.interpretations = prepared
        .agreement
        .interpretations
        .iter()
        .map(|reading| InterpretationRecord {
            id: reading.id.clone(),
            value: reading.chosen.clone(),
            chosen_by: if prepared.pipeline.interpretations.contains_key(&reading.id) {
                "pipeline"
            } else {
                "agreement"
            }
            .to_owned(),
        })
        .collect();
    manifest.assumptions = assumptions(prepared);
    manifest.decisions = read.accepted.city.decisions.iter().map(decision).collect();
    manifest.stages = stages(read, evaluation);
    manifest
}

/// What is assumed, with the agreement's own where the pipeline says nothing.
fn assumptions(prepared: &Prepared) -> Vec<AssumptionRecord> {
    let Assumptions { turnover_pct, assigned_turnover_pct, other_turnover_pct, use_rate_pct, to } =
        prepared.pipeline.assumptions;
    let agreement = &prepared.agreement;
    let record = |key: &str, ours: Option<String>, theirs: Option<String>| {
        let by = match (&ours, &theirs) {
            (Some(_), _) => Some("pipeline"),
            (None, Some(_)) => Some("agreement"),
            (None, None) => None,
        };
        AssumptionRecord { key: key.to_owned(), value: ours.or(theirs), assumed_by: by.map(str::to_owned) }
    };
    let pct = |pct: Option<Decimal>| pct.map(|pct| pct.normalize().to_string());
    vec![
        record("turnover_pct", pct(turnover_pct), pct(Some(agreement.expected.turnover_pct))),
        record("assigned_turnover_pct", pct(assigned_turnover_pct), None),
        record("other_turnover_pct", pct(other_turnover_pct), None),
        record("use_rate_pct", pct(use_rate_pct), None),
        record("to", to.map(|year| year.to_string()), Some(agreement.to.year().to_string())),
    ]
}

fn thresholds(prepared: &Prepared) -> Vec<ThresholdRecord> {
    let record = |criterion: &str, level: &str, bound: &Bound| ThresholdRecord {
        criterion: criterion.to_owned(),
        level: level.to_owned(),
        operator: bound.operator.sign().to_owned(),
        value: bound.value.to_string(),
        unit: "percent".to_owned(),
        source: match bound.derivation.as_str() {
            "" => bound.source.place.clone(),
            derivation => format!("{}; {derivation}", bound.source.place),
        },
    };
    let thresholds = &prepared.thresholds;
    let mut records = Vec::new();
    for criterion in Criterion::ALL {
        let bounds = &thresholds.criteria[criterion];
        records.push(record(criterion.name(), "vulnerable", &bounds.vulnerable));
        records.push(record(criterion.name(), "risk_zone", &bounds.risk_zone));
        records.push(record(criterion.name(), "prevention", &bounds.prevention));
    }
    records.push(record("origin", "prevention", &thresholds.origin_prevention));
    records.push(record("origin", "parallel", &thresholds.origin_parallel));
    records
}

fn decision(decision: &Decision) -> DecisionRecord {
    DecisionRecord {
        decision_id: decision.decision_id.clone(),
        kind: decision.kind.name().to_owned(),
        subject_id: decision.subject_id.clone(),
        value: decision.value.clone(),
        date: decision.date.to_string(),
        valid_from: decision.valid_from.map(|date| date.to_string()),
        valid_to: decision.valid_to.map(|date| date.to_string()),
    }
}

/// Rows in and out of every stage: no row vanishes.
fn stages(read: &Read, evaluation: &Evaluation) -> Vec<StageRecord> {
    let whole = |rows: u32| usize::try_from(rows).unwrap_or(usize::MAX);
    let mut stages: Vec<StageRecord> = read
        .accepted
        .stages
        .iter()
        .map(|stage| StageRecord {
            stage: format!("check {}", stage.table),
            rows_in: whole(stage.rows_in),
            rows_out: whole(stage.kept),
            set_aside: stage.set_aside.len(),
        })
        .collect();
    let pooling = &evaluation.pooling;
    let pooled: usize = pooling.pools.iter().map(|pool| pool.members.len()).sum();
    stages.push(StageRecord {
        stage: "pooling small departments".to_owned(),
        rows_in: pooled + pooling.unpooled.len(),
        rows_out: pooled,
        set_aside: pooling.unpooled.len(),
    });
    let departments = read.accepted.city.departments.len();
    let placed = evaluation.placements.len();
    stages.push(StageRecord {
        stage: "placement departments".to_owned(),
        rows_in: departments,
        rows_out: placed,
        set_aside: departments - placed.min(departments),
    });
    stages
}
