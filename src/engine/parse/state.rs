//! The arc-hybrid transition system (Kuhlmann et al. 2011), with the root behind the last word.

use super::deprel::Deprel;

/// A step of the parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transition {
    /// The next word goes onto the stack.
    Shift,
    /// The top of the stack hangs from the next word.
    Left(Deprel),
    /// The top of the stack hangs from the word below it.
    Right(Deprel),
}

impl Transition {
    /// How many there are.
    pub const COUNT: usize = 1 + 2 * Deprel::ALL.len();

    /// Its class number in the model.
    pub const fn class(self) -> usize {
        match self {
            Self::Shift => 0,
            Self::Left(label) => 1 + label as usize,
            Self::Right(label) => 1 + Deprel::ALL.len() + label as usize,
        }
    }

    /// The transition of a class number below [`Transition::COUNT`].
    pub const fn of(class: usize) -> Self {
        let labels = Deprel::ALL.len();
        match class {
            0 => Self::Shift,
            c if c <= labels => Self::Left(Deprel::ALL[c - 1]),
            c => Self::Right(Deprel::ALL[c - 1 - labels]),
        }
    }
}

/// No word.
pub const NONE: usize = usize::MAX;

/// What hangs from a word so far.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// Its head; [`NONE`] while open.
    pub head: usize,
    /// How it hangs there.
    pub label: Deprel,
    /// Outermost and next dependents on the left.
    pub left: [usize; 2],
    /// Outermost and next dependents on the right.
    pub right: [usize; 2],
    /// How many dependents on each side.
    pub valency: [u8; 2],
    /// The labels of the dependents on each side, as bits.
    pub labels: [u64; 2],
}

const BARE: Node =
    Node { head: NONE, label: Deprel::Dep, left: [NONE; 2], right: [NONE; 2], valency: [0; 2], labels: [0; 2] };

/// A sentence half read.
#[derive(Clone, Debug)]
pub struct State {
    /// Words that still may get dependents, the latest last.
    pub stack: Vec<usize>,
    /// The next word; the number of words when only the root is left.
    pub next: usize,
    /// One per word, and the root.
    pub nodes: Vec<Node>,
}

impl State {
    /// Nothing read of a sentence of `words` words.
    pub fn new(words: usize) -> Self {
        Self { stack: Vec::new(), next: 0, nodes: vec![BARE; words + 1] }
    }

    /// The number of words, which is also the root's place.
    pub fn root(&self) -> usize {
        self.nodes.len() - 1
    }

    /// Whether all words hang.
    pub fn is_done(&self) -> bool {
        self.next == self.root() && self.stack.is_empty()
    }

    /// The word `k` below the top of the stack.
    pub fn top(&self, k: usize) -> usize {
        self.stack.len().checked_sub(k + 1).map_or(NONE, |i| self.stack[i])
    }

    /// Whether the step keeps to one root: only the last word on the stack hangs from the root, by `root`.
    pub fn allows(&self, transition: Transition) -> bool {
        let at_root = self.next == self.root();
        match transition {
            Transition::Shift => !at_root,
            Transition::Left(label) => {
                !self.stack.is_empty() && at_root == (label == Deprel::Root) && (!at_root || self.stack.len() == 1)
            }
            Transition::Right(label) => self.stack.len() >= 2 && label != Deprel::Root,
        }
    }

    /// Takes a step that is allowed.
    pub fn apply(&mut self, transition: Transition) {
        match transition {
            Transition::Shift => {
                self.stack.push(self.next);
                self.next += 1;
            }
            Transition::Left(label) => {
                if let Some(child) = self.stack.pop() {
                    self.hang(child, self.next, label);
                }
            }
            Transition::Right(label) => {
                if let Some(child) = self.stack.pop() {
                    self.hang(child, self.top(0), label);
                }
            }
        }
    }

    fn hang(&mut self, child: usize, head: usize, label: Deprel) {
        (self.nodes[child].head, self.nodes[child].label) = (head, label);
        let node = &mut self.nodes[head];
        let side = usize::from(child > head);
        let dependents = if side == 0 { &mut node.left } else { &mut node.right };
        *dependents = [child, dependents[0]];
        node.valency[side] = node.valency[side].saturating_add(1);
        node.labels[side] |= 1 << (label as u64 & 63);
    }
}
