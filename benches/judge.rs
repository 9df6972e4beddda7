//! How long it takes to judge one answer sheet, and to report on all of them. Run with `cargo bench`.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use partner_quiz::author::report::report;
use partner_quiz::author::{Files, read};
use partner_quiz::quiz::answers::Answers;
use partner_quiz::quiz::content::Content;
use partner_quiz::quiz::judgement::judge;
use partner_quiz::quiz::plan::plan;

fn content() -> Content {
    read(&Files::beside(Path::new("content/en.toml"))).expect("content that reads")
}

/// A sheet with the second option of each question.
fn sheet(content: &Content) -> Answers {
    let mut answers = Answers::none(&content.rules);
    for at in 0..content.rules.questions.len() {
        answers.choose(&content.rules, at, 1, true);
    }
    answers
}

fn one_sheet(bench: &mut Criterion) {
    let content = content();
    let answers = sheet(&content);
    bench.bench_function("judge one sheet", |run| {
        run.iter(|| judge(&content.rules, black_box(&answers)));
    });
    let judgement = judge(&content.rules, &answers);
    bench.bench_function("plan for one judgement", |run| {
        run.iter(|| plan(&content.rules, black_box(&judgement), true));
    });
    let bytes = content.pack().expect("content that packs");
    bench.bench_function("unpack the words", |run| {
        run.iter(|| Content::unpack(black_box(&bytes)));
    });
}

fn all_sheets(bench: &mut Criterion) {
    let content = content();
    let mut group = bench.benchmark_group("report");
    group.sample_size(10);
    group.bench_function("every answer sheet", |run| {
        run.iter(|| report(black_box(&content), &mut |_| {}))
    });
    group.finish();
}

criterion_group!(benches, one_sheet, all_sheets);
criterion_main!(benches);
