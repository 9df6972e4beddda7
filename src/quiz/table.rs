//! A small map of keys and values, sorted by key.
//!
//! The content uses it in place of a `BTreeMap`, because the browser only looks values up. A `BTreeMap` would
//! make the engine 6 KB (with brotli) larger, which is a tenth of it.

use alloc::vec::Vec;
use core::borrow::Borrow;

/// A map from keys to values. In a content file it is a TOML table. In packed content it is a list of pairs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "author",
    derive(serde::Serialize, serde::Deserialize),
    serde(
        from = "Map<K, V>",
        into = "Map<K, V>",
        bound(
            serialize = "K: Clone + Ord + serde::Serialize, V: Clone + serde::Serialize",
            deserialize = "K: Ord + serde::Deserialize<'de>, V: serde::Deserialize<'de>"
        )
    )
)]
pub struct Table<K, V>(Vec<(K, V)>);

#[cfg(feature = "author")]
type Map<K, V> = alloc::collections::BTreeMap<K, V>;

impl<K: Ord, V> Table<K, V> {
    /// A table of these pairs. They must be sorted by key, as `Content::pack` writes them;
    /// otherwise, lookups can miss keys.
    pub(super) fn of_sorted(pairs: Vec<(K, V)>) -> Self {
        Self(pairs)
    }

    /// The value of a key, if the table has the key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let place = self.0.binary_search_by(|(other, _)| other.borrow().cmp(key)).ok()?;
        Some(&self.0.get(place)?.1)
    }

    /// The value of a key, to change it.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let place = self.0.binary_search_by(|(other, _)| other.borrow().cmp(key)).ok()?;
        Some(&mut self.0.get_mut(place)?.1)
    }

    /// The values, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// Whether the table has this key.
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.get(key).is_some()
    }

    /// The keys, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &K> + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    /// Keys and values, sorted by key.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

#[cfg(feature = "author")]
impl<K: Ord, V> From<Map<K, V>> for Table<K, V> {
    fn from(map: Map<K, V>) -> Self {
        Self(map.into_iter().collect())
    }
}

#[cfg(feature = "author")]
impl<K: Ord, V> From<Table<K, V>> for Map<K, V> {
    fn from(table: Table<K, V>) -> Self {
        table.0.into_iter().collect()
    }
}

/// Panics if the table doesn't have the key, so it is for tests and tools only.
#[cfg(feature = "author")]
impl<K: Ord + Borrow<Q>, V, Q: Ord + ?Sized> core::ops::Index<&Q> for Table<K, V> {
    type Output = V;

    #[allow(clippy::expect_used, reason = "never part of what ships")]
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("a key of this table")
    }
}
