//! Reads packed content: the bytes that [`Content::pack`] writes in the format of postcard.
//!
//! The reader is hand-made because it saves 8 KB of the engine (with brotli) against the one that serde
//! generates for the same types, an eighth of the whole. After an error it goes on with empty values and
//! reports the error at the end, so that no single read needs a branch.
//!
//! [`Content::pack`]: super::content::Content::pack

use alloc::string::String;
use alloc::vec::Vec;

use super::content::Content;
use super::table::Table;

/// These bytes aren't packed content of this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

/// Reads the whole of `bytes`.
pub(super) fn unpack(bytes: &[u8]) -> Result<Content, Broken> {
    let mut reader = Reader { rest: bytes, broken: false };
    let content = reader.take();
    if reader.broken || !reader.rest.is_empty() { Err(Broken) } else { Ok(content) }
}

/// What is left to read, and whether something was wrong so far.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
    broken: bool,
}

impl Reader<'_> {
    /// The next value.
    pub(super) fn take<T: Unpack>(&mut self) -> T {
        T::unpack(self)
    }

    fn byte(&mut self) -> u8 {
        match self.rest.split_first() {
            Some((byte, rest)) => {
                self.rest = rest;
                *byte
            }
            None => {
                self.broken = true;
                0
            }
        }
    }

    /// A number of up to 28 bits, seven a byte, the lowest first; the high bit says that more follow.
    fn number(&mut self) -> usize {
        let mut number = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte();
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return number;
            }
        }
        self.broken = true;
        0
    }

    /// One of these values, by its place.
    pub(super) fn one_of<T: Copy>(&mut self, all: &[T], otherwise: T) -> T {
        let place = self.number();
        self.broken |= place >= all.len();
        all.get(place).copied().unwrap_or(otherwise)
    }
}

/// What can be read from packed bytes.
pub(super) trait Unpack {
    fn unpack(from: &mut Reader) -> Self;
}

impl Unpack for u8 {
    fn unpack(from: &mut Reader) -> Self {
        from.byte()
    }
}

impl Unpack for bool {
    fn unpack(from: &mut Reader) -> Self {
        from.one_of(&[false, true], false)
    }
}

impl Unpack for String {
    #[inline(never)]
    fn unpack(from: &mut Reader) -> Self {
        let length = from.number();
        let text = from.rest.split_at_checked(length).and_then(|(text, rest)| {
            from.rest = rest;
            core::str::from_utf8(text).ok()
        });
        from.broken |= text.is_none();
        text.unwrap_or_default().into()
    }
}

impl<T: Unpack> Unpack for Option<T> {
    #[inline(never)]
    fn unpack(from: &mut Reader) -> Self {
        if from.take() { Some(from.take()) } else { None }
    }
}

impl<T: Unpack> Unpack for Vec<T> {
    #[inline(never)]
    fn unpack(from: &mut Reader) -> Self {
        // A loop of its own takes half the code of `collect`, in each of two dozen lists.
        let mut items = Self::new();
        for _ in 0..from.number() {
            let item = from.take();
            // A wrong length ends with the bytes: every item takes at least one.
            if from.broken {
                break;
            }
            items.push(item);
        }
        items
    }
}

impl<K: Unpack + Ord, V: Unpack> Unpack for Table<K, V> {
    fn unpack(from: &mut Reader) -> Self {
        Self::of_sorted(from.take())
    }
}

impl<A: Unpack, B: Unpack> Unpack for (A, B) {
    fn unpack(from: &mut Reader) -> Self {
        (from.take(), from.take())
    }
}

/// Declares a type of the content and its reader together, so that the two can't differ.
///
/// A struct is read field by field and an enum by the place of its variant, both in the order declared:
/// that is the order in which postcard writes them. With the feature `author`, a struct also is what
/// serde reads from a content file, where unknown keys are errors, and an enum is written there in
/// kebab-case. An enum also gets `ALL`.
macro_rules! packed {
    (
        $(#[$of_type:meta])*
        pub struct $name:ident {
            $(
                $(#[doc = $doc:literal])*
                $(#[serde($($serde:tt)*)])?
                pub $field:ident: $type:ty,
            )*
        }
    ) => {
        $(#[$of_type])*
        #[cfg_attr(
            feature = "author",
            derive(serde::Serialize, serde::Deserialize),
            serde(deny_unknown_fields)
        )]
        pub struct $name {
            $(
                $(#[doc = $doc])*
                $(#[cfg_attr(feature = "author", serde($($serde)*))])?
                pub $field: $type,
            )*
        }

        impl $crate::quiz::unpack::Unpack for $name {
            #[inline(never)]
            fn unpack(from: &mut $crate::quiz::unpack::Reader) -> Self {
                Self { $($field: from.take(),)* }
            }
        }
    };
    (
        $(#[$of_type:meta])*
        pub enum $name:ident {
            $($(#[$of_variant:meta])* $variant:ident,)*
        }
    ) => {
        $(#[$of_type])*
        #[cfg_attr(
            feature = "author",
            derive(serde::Serialize, serde::Deserialize),
            serde(rename_all = "kebab-case")
        )]
        pub enum $name {
            $($(#[$of_variant])* $variant,)*
        }

        impl $name {
            /// All of them, in the order declared.
            pub const ALL: [Self; [$(stringify!($variant)),*].len()] = [$(Self::$variant),*];
        }

        impl $crate::quiz::unpack::Unpack for $name {
            fn unpack(from: &mut $crate::quiz::unpack::Reader) -> Self {
                let [first, ..] = Self::ALL;
                from.one_of(&Self::ALL, first)
            }
        }
    };
}

pub(super) use packed;
