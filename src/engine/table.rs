//! Typed positions: [`Id`] says what it indexes, [`Table`] is the vector that it indexes.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::num::NonZeroU32;
use std::ops::{Index, IndexMut};

/// A position in a `Table<T>`. `Option<Id<T>>` takes four bytes.
pub struct Id<T>(NonZeroU32, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// The id of the row at `index` (counted from 0).
    ///
    /// # Panics
    /// When `index` is `u32::MAX` or more; texts are shorter than 4 GB, so no table is that long.
    pub fn new(index: usize) -> Self {
        let n = u32::try_from(index + 1).expect("a table holds fewer than u32::MAX rows");
        Self(NonZeroU32::new(n).expect("index + 1 is not zero"), PhantomData)
    }

    /// The row's index, counted from 0.
    pub fn index(self) -> usize {
        self.0.get() as usize - 1
    }

    /// The id `n` rows further on. It may lie past the end of the table.
    #[must_use]
    pub fn after(self, n: usize) -> Self {
        Self::new(self.index() + n)
    }

    /// The id of the row before, if there is one.
    pub fn before(self) -> Option<Self> {
        self.index().checked_sub(1).map(Self::new)
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.index())
    }
}

/// A run of neighbouring rows, half-open.
pub struct IdRange<T> {
    start: u32,
    end: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> IdRange<T> {
    /// The rows `start..end`.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "an id range starts before it ends");
        Self { start: start as u32, end: end as u32, of: PhantomData }
    }
    /// The run that holds one row.
    pub fn one(id: Id<T>) -> Self {
        Self::new(id.index(), id.index() + 1)
    }
    /// Index of the first row.
    pub fn start(self) -> usize {
        self.start as usize
    }
    /// Index past the last row.
    pub fn end(self) -> usize {
        self.end as usize
    }
    /// How many rows.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }
    /// Whether there is no row.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
    /// Whether the row is inside.
    pub fn contains(self, id: Id<T>) -> bool {
        (self.start()..self.end()).contains(&id.index())
    }
    /// The first row, if any.
    pub fn first(self) -> Option<Id<T>> {
        (!self.is_empty()).then(|| Id::new(self.start()))
    }
    /// The last row, if any.
    pub fn last(self) -> Option<Id<T>> {
        (!self.is_empty()).then(|| Id::new(self.end() - 1))
    }
    /// The ids, in order.
    pub fn ids(self) -> impl DoubleEndedIterator<Item = Id<T>> + ExactSizeIterator {
        (self.start()..self.end()).map(Id::new)
    }
}

impl<T> Clone for IdRange<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for IdRange<T> {}
impl<T> PartialEq for IdRange<T> {
    fn eq(&self, other: &Self) -> bool {
        (self.start, self.end) == (other.start, other.end)
    }
}
impl<T> Eq for IdRange<T> {}
impl<T> fmt::Debug for IdRange<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}..{}", self.start, self.end)
    }
}

/// Rows of `T`, indexed by `Id<T>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<T>(Vec<T>);

impl<T> Table<T> {
    /// A table without rows.
    pub const fn new() -> Self {
        Self(Vec::new())
    }
    /// Adds a row and gives its id.
    pub fn push(&mut self, row: T) -> Id<T> {
        self.0.push(row);
        Id::new(self.0.len() - 1)
    }
    /// How many rows.
    pub fn len(&self) -> usize {
        self.0.len()
    }
    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// The row, or none past the end.
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.0.get(id.index())
    }
    /// The rows, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
    /// The ids, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = Id<T>> + ExactSizeIterator + use<T> {
        (0..self.0.len()).map(Id::new)
    }
    /// The whole table as a range.
    pub fn all(&self) -> IdRange<T> {
        IdRange::new(0, self.0.len())
    }
    /// The rows as a slice.
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self::new()
    }
}
impl<T> From<Vec<T>> for Table<T> {
    fn from(rows: Vec<T>) -> Self {
        Self(rows)
    }
}
impl<T> FromIterator<T> for Table<T> {
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Self {
        Self(rows.into_iter().collect())
    }
}
impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
impl<T> Index<Id<T>> for Table<T> {
    type Output = T;
    fn index(&self, id: Id<T>) -> &T {
        &self.0[id.index()]
    }
}
impl<T> IndexMut<Id<T>> for Table<T> {
    fn index_mut(&mut self, id: Id<T>) -> &mut T {
        &mut self.0[id.index()]
    }
}
impl<T> Index<IdRange<T>> for Table<T> {
    type Output = [T];
    fn index(&self, range: IdRange<T>) -> &[T] {
        &self.0[range.start()..range.end()]
    }
}
