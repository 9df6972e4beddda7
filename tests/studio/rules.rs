//! The rules as forms and as text.

use crate::studio::Studio;

/// Opens the rules, at a question.
pub(crate) async fn open(
    studio: &Studio,
    question: &str,
) -> thirtyfour::error::WebDriverResult<()> {
    studio.tab("rules").await?;
    studio.click("[data-action=show-rules]").await?;
    studio.find("[data-action=question]").await?;
    choose(studio, "[data-action=question]", question).await
}

/// Chooses a value of a list.
pub(crate) async fn choose(
    studio: &Studio,
    selector: &str,
    value: &str,
) -> thirtyfour::error::WebDriverResult<()> {
    studio.find(selector).await?;
    studio
        .ask::<()>(&format!(
            "const list = document.querySelector({selector:?});
             list.value = {value:?};
             list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ))
        .await
}

#[tokio::test]
async fn a_weight_is_changed_by_a_form_and_the_text_and_its_comments_say_the_same() {
    Studio::open(|studio| async move {
        studio.tab("rules").await?;
        studio
            .until("the rules are behind a switch", "!document.querySelector('[data-section]')")
            .await?;
        open(&studio, "q-answer").await?;
        studio.click("[data-option=dodged] [data-action=fold]").await?;
        let answer = "[data-field='rules:questions.q-answer.options.dodged.answer']";
        choose(&studio, answer, "3").await?;
        studio.tab("text").await?;
        choose(&studio, "[data-action=file]", "rules").await?;
        studio
            .until(
                "the text has the weight and its comments",
                "document.querySelector(\"[data-file='rules:']\")?.value.includes('{ id = \"dodged\", answer = 3 }')
                   && document.querySelector(\"[data-file='rules:']\").value.includes('# What the quiz asks')",
            )
            .await?;

        // The other way round.
        studio
            .ask::<()>(
                "const area = document.querySelector(\"[data-file='rules:']\");
                 area.value = area.value.replace('{ id = \"dodged\", answer = 3 }', '{ id = \"dodged\", answer = 1 }');
                 area.dispatchEvent(new Event('input', { bubbles: true }));
                 area.dispatchEvent(new Event('change', { bubbles: true }))",
            )
            .await?;
        studio.tab("rules").await?;
        choose(&studio, "[data-action=question]", "q-answer").await?;
        studio.click("[data-option=dodged] [data-action=fold]").await?;
        studio
            .until("the form has it", &format!("document.querySelector({answer:?})?.value === '1'"))
            .await
    })
    .await;
}

#[tokio::test]
async fn an_answer_is_added_with_words_in_both_languages_and_taken_back_in_one_step() {
    Studio::open(|studio| async move {
        open(&studio, "q-asked").await?;
        studio.write("#new-option", "few").await?;
        studio
            .until(
                "an id that is taken is refused",
                "document.querySelector('#new-option-wrong').textContent.includes('Another')
                   && document.querySelector('[data-action=add-option]').disabled",
            )
            .await?;
        studio.write("#new-option", "once").await?;
        studio.press("add-option").await?;
        studio.find("[data-option=once]").await?;
        studio
            .until("its words are marked", "document.querySelector('[data-problems=\"2\"]')")
            .await?;
        studio.click_in_preview("[data-action=start]").await?;
        studio.until("visitors would see it", "preview.querySelector('[value=once]')").await?;
        studio.press("undo").await?;
        studio
            .until(
                "it is gone in one step",
                "document.querySelector('[data-problems=\"0\"]')
                   && !document.querySelector('[data-option=once]')
                   && document.querySelector('[data-action=undo]').disabled",
            )
            .await
    })
    .await;
}

#[tokio::test]
async fn answers_change_places_and_the_preview_shows_the_new_order() {
    Studio::open(|studio| async move {
        studio.click_in_preview("[data-action=start]").await?;
        open(&studio, "q-asked").await?;
        studio.click("[data-option=few] [data-action=fold]").await?;
        studio.click("[data-option=few] [data-action=up]").await?;
        studio
            .until(
                "the preview has the order",
                "[...preview.querySelectorAll('input')].map((input) => input.value).join() === 'never,few,hinted,many'",
            )
            .await
    })
    .await;
}

#[tokio::test]
async fn the_safety_question_and_the_routes_can_be_read_but_not_changed() {
    Studio::open(|studio| async move {
        open(&studio, "q-safe").await?;
        studio.click("[data-option=harm] [data-action=fold]").await?;
        studio.find("[data-option=harm] select").await?;
        let free: usize = studio
            .ask(
                "return document.querySelectorAll('.options select:enabled, .options input:enabled').length
                   + document.querySelectorAll('[data-action=remove], [data-action=add-option]').length",
            )
            .await?;
        assert_eq!(free, 0);
        studio.click("[data-section=safety]").await?;
        studio.find(".safety").await?;
        let said: String = studio.ask("return document.querySelector('.safety').innerText").await?;
        assert!(said.contains("the quiz stops and shows help lines"), "{said}");
        let controls: usize = studio
            .ask("return document.querySelectorAll('.safety :is(input, select, button)').length")
            .await?;
        assert_eq!(controls, 0);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_broken_file_stays_text_until_it_is_mended_and_its_line_is_one_press_away() {
    Studio::open(|studio| async move {
        studio.tab("text").await?;
        choose(&studio, "[data-action=file]", "rules").await?;
        studio.find("[data-action=show-rules]").await?;
        let area = "document.querySelector(\"[data-file='rules:']\")";
        assert!(studio.ask::<bool>(&format!("return !{area}")).await?, "it is behind the switch");
        studio.click("[data-action=show-rules]").await?;
        studio.until("the file is there", area).await?;
        studio
            .ask::<()>(&format!(
                "const area = {area};
                 area.value = area.value.replace('kind = \"one\"', 'kind = ');
                 area.dispatchEvent(new Event('input', {{ bubbles: true }}));
                 area.dispatchEvent(new Event('change', {{ bubbles: true }}))"
            ))
            .await?;
        studio.press("line").await?;
        studio
            .until(
                "the line is selected",
                &format!(
                    "{area}.value.slice({area}.selectionStart, {area}.selectionEnd) === 'kind = '"
                ),
            )
            .await?;
        studio.until("the preview stays", "preview.querySelector('.screen')").await?;
        studio.tab("rules").await?;
        studio.press("to-text").await?;
        studio.until("the text is back", area).await?;
        studio.press("undo").await?;
        studio.until("it is mended", "document.querySelector('[data-mistakes=\"0\"]')").await?;
        studio.tab("rules").await?;
        studio.find("[data-action=question]").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn advice_is_added_to_a_reason_and_moved_to_another_group() {
    Studio::open(|studio| async move {
        open(&studio, "q-asked").await?;
        studio.click("[data-section=causes]").await?;
        studio.click("[data-key='causes.sides'] [data-action=fold]").await?;
        let list = "[data-field='rules:causes.sides.with']";
        choose(&studio, &format!("{list} [data-action=add-piece]"), "expect-session").await?;
        studio.find(&format!("{list} [data-piece=expect-session]")).await?;
        studio.click(&format!("{list} [data-action=remove]")).await?;
        studio
            .until("it is gone", &format!("!document.querySelector({:?})", format!("{list} li")))
            .await?;
        studio.click("[data-section=groups]").await?;
        studio.click("[data-key='groups.end'] [data-action=fold]").await?;
        choose(&studio, "[data-piece=end-support] select", "groups.dpw.pieces").await?;
        studio.click("[data-key='groups.dpw'] [data-action=fold]").await?;
        studio.find("[data-key='groups.dpw'] [data-piece=end-support]").await?;
        studio.until("nothing is wrong", "document.querySelector('[data-problems=\"0\"]')").await
    })
    .await;
}

#[tokio::test]
async fn questions_folds_and_what_is_for_tonight_change_and_the_text_says_the_same() {
    Studio::open(|studio| async move {
        open(&studio, "q-said").await?;
        studio.click("[aria-label^='Down: Have they']").await?;
        studio
            .until(
                "it is asked as the fifth question",
                "[...document.querySelector('[data-action=question]').options]
                   .findIndex((option) => option.value === 'q-said') === 4",
            )
            .await?;
        studio
            .until(
                "the button can be pressed again with the keyboard",
                "document.activeElement.matches('[data-action=down]')",
            )
            .await?;
        studio.click("[data-section=library]").await?;
        studio.click("[data-key='library.first'] [data-action=fold]").await?;
        choose(&studio, "[data-group=expect] select", "library.end.groups").await?;
        studio.click("[data-key='library.end'] [data-action=fold]").await?;
        studio.find("[data-key='library.end'] [data-group=expect]").await?;
        studio.click("[data-section=you]").await?;
        studio.click("[data-key='flags.tired'] [data-action=fold]").await?;
        studio.click("[data-field='rules:flags.tired.brief']").await?;
        studio.click("[data-section=talk]").await?;
        studio.click("[data-key='talk.offer'] [data-action=fold]").await?;
        studio.click("[data-piece=trial-once] [data-action=up]").await?;
        studio.click("[data-section=levels]").await?;
        choose(&studio, "[data-field='rules:validation']", "tonight-rest").await?;
        studio
            .until(
                "the old text says where it is now",
                "document.querySelector('.piece [role=status]').innerText.includes('changed places')",
            )
            .await?;
        studio.until("all is well", "document.querySelector('[data-problems=\"0\"]')").await?;
        studio.press("undo").await?;
        studio.tab("text").await?;
        choose(&studio, "[data-action=file]", "rules").await?;
        studio
            .until(
                "the text has all of it",
                "(() => {
                   const text = document.querySelector(\"[data-file='rules:']\")?.value;
                   return text?.indexOf('\"q-source\"') < text?.indexOf('\"q-said\"')
                     && text.includes('groups = [\"end\", \"expect\"]')
                     && text.includes('offer = [\"trial-once\", \"trial-consult\"')
                     && text.split('brief = true').length === 5
                 })()",
            )
            .await
    })
    .await;
}
