//! A queue between the path and a thread beside it. The path never waits for it: where it is full, an item is refused.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
    mpsc,
};

/// Items that wait at most.
const ITEMS: usize = 4096;
/// What they may weigh together, so that a few huge bodies do not take all memory.
const WEIGHT: usize = 64 * 1024 * 1024;

/// Something that takes memory.
pub(in super::super) trait Weigh {
    /// How many bytes, roughly.
    fn weight(&self) -> usize;
}

/// The end at the path.
#[derive(Debug)]
pub(in super::super) struct Sender<T> {
    items: mpsc::SyncSender<T>,
    weight: Arc<AtomicUsize>,
}

/// The end at the thread.
#[derive(Debug)]
pub(in super::super) struct Receiver<T> {
    items: mpsc::Receiver<T>,
    weight: Arc<AtomicUsize>,
}

/// Makes one.
pub(in super::super) fn bounded<T: Weigh>() -> (Sender<T>, Receiver<T>) {
    let (sender, receiver) = mpsc::sync_channel(ITEMS);
    let weight = Arc::new(AtomicUsize::new(0));
    (Sender { items: sender, weight: Arc::clone(&weight) }, Receiver { items: receiver, weight })
}

impl<T: Weigh> Sender<T> {
    /// Whether there was room for it. A single item always has room in an empty queue.
    pub(in super::super) fn try_send(&self, item: T) -> bool {
        let weight = item.weight();
        let before = self.weight.fetch_add(weight, Ordering::Relaxed);
        let has_room = before == 0 || before + weight <= WEIGHT;
        let is_sent = has_room && self.items.try_send(item).is_ok();
        if !is_sent {
            self.weight.fetch_sub(weight, Ordering::Relaxed);
        }
        is_sent
    }
}

impl<T: Weigh> Receiver<T> {
    /// Gives each item to `take`, until every sender is gone.
    pub(in super::super) fn each(self, mut take: impl FnMut(T)) {
        for item in &self.items {
            let weight = item.weight();
            take(item);
            self.weight.fetch_sub(weight, Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ITEMS, WEIGHT, Weigh, bounded};

    impl Weigh for usize {
        fn weight(&self) -> usize {
            *self
        }
    }

    #[test]
    fn a_full_queue_refuses_by_number_and_by_weight() {
        let (sender, receiver) = bounded::<usize>();
        assert!((0..ITEMS).all(|_| sender.try_send(1)));
        assert!(!sender.try_send(1));
        drop(sender);
        let mut taken = 0;
        receiver.each(|item| taken += item);
        assert_eq!(taken, ITEMS);

        let (sender, receiver) = bounded::<usize>();
        assert!(sender.try_send(WEIGHT * 2), "an item that is too heavy for any queue goes alone");
        assert!(!sender.try_send(1));
        drop(receiver);
        assert!(!sender.try_send(0), "nobody takes it");
    }
}
