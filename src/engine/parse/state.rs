//! The arc-hybrid transition system (Kuhlmann et al. 2011), with the root behind the last word.

use super::deprel::Deprel;

/// A step of the parser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Step {
    /// The next word goes onto the stack.
    Shift,
    /// The top of the stack hangs from the next word.
    Left,
    /// The top of the stack hangs from the word below it.
    Right,
}

impl Step {
    /// All, in the order of their class numbers in the model.
    pub const ALL: [Self; 3] = [Self::Shift, Self::Left, Self::Right];
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

    /// Whether the step keeps to one root: only the last word on the stack hangs from the root.
    pub fn allows(&self, step: Step) -> bool {
        let at_root = self.next == self.root();
        match step {
            Step::Shift => !at_root,
            Step::Left => !self.stack.is_empty() && (!at_root || self.stack.len() == 1),
            Step::Right => self.stack.len() >= 2,
        }
    }

    /// The arc that the step makes: (head, child); none for a shift.
    pub fn arc(&self, step: Step) -> Option<(usize, usize)> {
        match step {
            Step::Shift => None,
            Step::Left => Some((self.next, self.top(0))),
            Step::Right => Some((self.top(1), self.top(0))),
        }
    }

    /// Shifts the next word.
    pub fn shift(&mut self) {
        self.stack.push(self.next);
        self.next += 1;
    }

    /// Hangs the top of the stack, which gets no more dependents.
    pub fn reduce(&mut self, head: usize, label: Deprel) {
        if let Some(child) = self.stack.pop() {
            self.hang(child, head, label);
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
