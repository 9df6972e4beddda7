//! Brotli, as small as it makes a file, and with the same bytes on every machine.
//!
//! The crate's own stream interface comes with its feature `std`, which computes logarithms by the platform's library.
//! Those round differently in a browser, so the studio would pack a file differently than the build. Without the
//! feature, the crate has its logarithms in a table, and leaves memory and streams to its user.

use alloc_stdlib::StandardAlloc;
use alloc_stdlib::heap_alloc::WrapBox;
use anyhow::{Result, anyhow};
use brotli::enc::{BrotliAlloc, BrotliEncoderParams};
use brotli::{Allocator, BrotliCompressCustomIo, CustomRead, CustomWrite};

/// How much is read and written at a time, in bytes.
const BUFFER: usize = 4096;

/// The bytes with brotli.
///
/// # Errors
/// Compression into memory doesn't fail; its interface says that it may.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Packed(Vec::new());
    let parameters = BrotliEncoderParams { quality: 11, ..Default::default() };
    BrotliCompressCustomIo(
        &mut Unread(bytes),
        &mut packed,
        &mut [0; BUFFER],
        &mut [0; BUFFER],
        &parameters,
        Heap::default(),
        &mut |_, _, _, _| (),
        (),
    )
    .map_err(|()| anyhow!("brotli failed"))?;
    Ok(packed.0)
}

/// What is still to be read.
struct Unread<'a>(&'a [u8]);

impl CustomRead<()> for Unread<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, ()> {
        let (now, later) = self.0.split_at(buffer.len().min(self.0.len()));
        for (place, byte) in buffer.iter_mut().zip(now) {
            *place = *byte;
        }
        self.0 = later;
        Ok(now.len())
    }
}

struct Packed(Vec<u8>);

impl CustomWrite<()> for Packed {
    fn write(&mut self, bytes: &[u8]) -> Result<usize, ()> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<(), ()> {
        Ok(())
    }
}

/// The ordinary heap. Without `std`, the crate doesn't count it among its allocators.
#[derive(Default)]
struct Heap(StandardAlloc);

impl<T: Clone + Default> Allocator<T> for Heap {
    type AllocatedMemory = WrapBox<T>;

    fn alloc_cell(&mut self, len: usize) -> WrapBox<T> {
        self.0.alloc_cell(len)
    }

    fn free_cell(&mut self, data: WrapBox<T>) {
        self.0.free_cell(data);
    }
}

impl BrotliAlloc for Heap {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gets_smaller_whatever_its_length_and_always_in_the_same_way() {
        for length in [0, 1, BUFFER - 1, BUFFER, BUFFER + 1, 10 * BUFFER] {
            let text = "words and words ".repeat(length / 16 + 1);
            let text = text.get(..length).unwrap().as_bytes();
            let packed = brotli(text).unwrap();
            assert!(packed.len() <= 64, "{length}: {}", packed.len());
            assert_eq!(packed, brotli(text).unwrap());
        }
    }
}
