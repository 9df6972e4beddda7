//! Whatever the bytes are, unpacking them gives content or an error, and never panics. Content that was unpacked can
//! be judged.

#![no_main]

use libfuzzer_sys::fuzz_target;
use partner_quiz::quiz::answers::Answers;
use partner_quiz::quiz::content::Content;
use partner_quiz::quiz::judgement::judge;
use partner_quiz::quiz::plan::plan;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(content) = Content::unpack(bytes) {
        let rules = &content.rules;
        let mut answers = Answers::none(rules);
        for at in 0..rules.questions.len() {
            answers.choose(rules, at, at % 16, true);
        }
        let _ = plan(rules, &judge(rules, &answers));
    }
});
