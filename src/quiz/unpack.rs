//! Reads packed content: the bytes that `Content::pack` writes in the format of postcard.
//!
//! The reader is hand-made because it saves 8 KB of the engine (with brotli) against the one that serde
//! generates for the same types, an eighth of the whole. After an error it goes on with empty values and
//! reports the error at the end, so that no single read needs a branch.

use alloc::string::String;
use alloc::vec::Vec;

use super::content::Content;
use super::table::Table;

/// The error of [`Content::unpack`]: the bytes aren't packed content of this version.
///
/// [`Content::unpack`]: super::content::Content::unpack
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

/// Reads content from these bytes, all of which must belong to it.
pub(super) fn unpack(bytes: &[u8]) -> Result<Content, Broken> {
    let mut reader = Reader { rest: bytes, broken: false };
    let content = reader.take();
    if reader.broken || !reader.rest.is_empty() { Err(Broken) } else { Ok(content) }
}

/// The bytes that are left to read, and whether there was an error so far.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
    broken: bool,
}

impl Reader<'_> {
    /// Reads the next value.
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

    /// Reads a number of up to 28 bits: seven bits in each byte, the lowest first. The high bit of a byte
    /// means that another byte follows.
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

    /// Reads the place of one of these values. If there is no such place, it is an error, and the value is
    /// `otherwise`.
    pub(super) fn one_of<T: Copy>(&mut self, all: &[T], otherwise: T) -> T {
        let place = self.number();
        self.broken |= place >= all.len();
        all.get(place).copied().unwrap_or(otherwise)
    }
}

/// A type that can be read from packed bytes.
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
        // A loop is compiled to half the code of `collect`, and there are two dozen kinds of lists.
        let mut items = Self::new();
        for _ in 0..from.number() {
            let item = from.take();
            // A wrong length can't run for long: every item takes at least one byte.
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

/// Declares a type of the content together with its reader, so that the two can't differ.
///
/// The fields of a struct are read in the order declared, and an enum is read as the place of its variant
/// in that order. This is how postcard writes them. Enums also get the constant `ALL`.
///
/// With the feature `author`, serde reads the type from a content file, too. There, a key that the struct
/// doesn't have is an error, and variants are written in kebab-case. A field takes one attribute for this,
/// such as `#[serde(default)]`.
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
