//! The tokens of a page with their lines, by the tokenizer of the HTML standard.

use std::cell::RefCell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    Tag as HtmlTag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

/// The most lines that a tag has.
const MOST_LINES: usize = 100;

/// A start tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) closes_itself: bool,
}

impl Tag {
    /// The value of an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The same tag with another value of an attribute, which is added if it isn't there.
    pub(super) fn with(&self, name: &str, value: &str) -> Self {
        let mut tag = self.clone();
        match tag.attributes.iter_mut().find(|(own, _)| own == name) {
            Some((_, old)) => *old = value.into(),
            None => tag.attributes.push((name.into(), value.into())),
        }
        tag
    }

    /// The same tag without an attribute.
    pub(super) fn without(&self, name: &str) -> Self {
        let mut tag = self.clone();
        tag.attributes.retain(|(own, _)| own != name);
        tag
    }

    /// The same tag with another name of an attribute.
    pub(super) fn renamed(&self, from: &str, to: &str) -> Self {
        let mut tag = self.clone();
        for (name, _) in &mut tag.attributes {
            if name == from {
                *name = to.into();
            }
        }
        tag
    }

    /// The tag as it is written. A script is closed at once, since its content is in its file.
    pub(super) fn written(&self) -> String {
        let attributes = self.attributes.iter().map(|(name, value)| {
            if value.is_empty() {
                format!(" {name}")
            } else {
                format!(" {name}=\"{}\"", value.replace('&', "&amp;").replace('"', "&quot;"))
            }
        });
        let end = if self.name == "script" { "</script>" } else { "" };
        format!("<{}{}>{end}", self.name, attributes.collect::<String>())
    }
}

/// One token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A start tag.
    Start(Tag),
    /// An end tag, by its name.
    End(String),
    /// Text.
    Text(String),
    /// A comment.
    Comment(String),
}

/// One token, and the line where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) piece: Piece,
    pub(super) line: usize,
}

#[derive(Default)]
struct Sink {
    places: RefCell<Vec<Place>>,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let end = usize::try_from(line).unwrap_or_default();
        match token {
            Token::TagToken(tag) => return self.tag(tag, end),
            Token::CommentToken(text) => self.push(Piece::Comment(text.to_string()), end),
            Token::CharacterTokens(text) => self.text(&text, end),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Sink {
    fn push(&self, piece: Piece, line: usize) {
        self.places.borrow_mut().push(Place { piece, line });
    }

    /// The tokenizer gives a text in several parts.
    fn text(&self, text: &str, end: usize) {
        let mut places = self.places.borrow_mut();
        if let Some(Place { piece: Piece::Text(before), .. }) = places.last_mut() {
            before.push_str(text);
        } else {
            let line = end.saturating_sub(text.matches('\n').count()).max(1);
            places.push(Place { piece: Piece::Text(text.into()), line });
        }
    }

    fn tag(&self, tag: HtmlTag, end: usize) -> TokenSinkResult<()> {
        let name = tag.name.to_string();
        if tag.kind == TagKind::EndTag {
            self.push(Piece::End(name), end);
            return TokenSinkResult::Continue;
        }
        let raw = match name.as_str() {
            "script" => Some(RawKind::ScriptData),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => Some(RawKind::Rawtext),
            "title" | "textarea" => Some(RawKind::Rcdata),
            _ => None,
        };
        let attributes = tag.attrs.iter();
        let attributes = attributes
            .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()))
            .collect();
        self.push(Piece::Start(Tag { name, attributes, closes_itself: tag.self_closing }), end);
        raw.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData)
    }
}

/// All tokens of a page.
pub(super) fn tokens(page: &str) -> Vec<Place> {
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(page));
    // It only stops before the end where a parser would run a script, which this one doesn't.
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    let mut places = tokenizer.sink.places.take();
    let lines: Vec<String> = page.lines().map(str::to_ascii_lowercase).collect();
    for place in &mut places {
        let begins = match &place.piece {
            Piece::Start(tag) => format!("<{}", tag.name),
            Piece::Comment(_) => "<!--".into(),
            _ => continue,
        };
        // The tokenizer counts to the end of a tag, which may have several lines.
        let first = (1..=place.line)
            .rev()
            .take(MOST_LINES)
            .find(|line| lines.get(line - 1).is_some_and(|line| line.contains(&begins)));
        place.line = first.unwrap_or(place.line);
    }
    places
}
