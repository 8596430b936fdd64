//! Zstandard frames, one after the other, as parallel compressors and appending programs write them.

use std::io::{self, BufRead, Read};

use ruzstd::decoding::{
    BlockDecodingStrategy, FrameDecoder,
    errors::{FrameDecoderError, FrameHeaderError, ReadFrameHeaderError},
};

/// The furthest that a frame may look back. What `zstd` writes without `--ultra` or `--long` needs 8 MiB at most.
const WINDOW: u64 = 32 << 20;

/// The text of all frames of an input.
pub(super) struct Frames<R> {
    input: R,
    decoder: FrameDecoder,
    /// A frame has been begun and is not at its end.
    within: bool,
}

impl<R: BufRead> Frames<R> {
    pub(super) fn new(input: R) -> Frames<R> {
        let mut decoder = FrameDecoder::new();
        decoder.set_max_window_size(WINDOW);
        Frames { input, decoder, within: false }
    }

    /// Goes to the next frame; says whether there is one.
    fn begin(&mut self) -> io::Result<bool> {
        while !self.input.fill_buf()?.is_empty() {
            match self.decoder.reset(&mut self.input) {
                Ok(()) => {
                    self.within = true;
                    return Ok(true);
                }
                Err(error) => self.skip(&error)?,
            }
        }
        Ok(false)
    }

    /// Passes over a frame that holds no data.
    fn skip(&mut self, error: &FrameDecoderError) -> io::Result<()> {
        let FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. }) = *error else {
            return Err(refused(error));
        };
        let skipped = io::copy(&mut self.input.by_ref().take(length.into()), &mut io::sink())?;
        if skipped < length.into() { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(()) }
    }

    /// At the end of a frame: whether its text is what was compressed.
    fn end(&mut self) -> io::Result<()> {
        self.within = false;
        match (self.decoder.get_checksum_from_data(), self.decoder.get_calculated_checksum()) {
            (Some(written), Some(found)) if written != found => {
                Err(io::Error::new(io::ErrorKind::InvalidData, "zstd: the checksum does not match"))
            }
            _ => Ok(()),
        }
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.within && !self.begin()? {
                return Ok(0);
            }
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                self.decoder
                    .decode_blocks(&mut self.input, BlockDecodingStrategy::UptoBlocks(1))
                    .map_err(|error| refused(&error))?;
            }
            let read = self.decoder.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            self.end()?;
        }
    }
}

fn refused(error: &FrameDecoderError) -> io::Error {
    if let FrameDecoderError::FrameHeaderError(FrameHeaderError::WindowTooBig { .. })
    | FrameDecoderError::WindowSizeTooBig { .. } = error
    {
        return io::Error::new(
            io::ErrorKind::Unsupported,
            format!("zstd: a frame looks back further than {} MiB: compress without --long and --ultra", WINDOW >> 20),
        );
    }
    io::Error::new(io::ErrorKind::InvalidData, format!("zstd: {error}"))
}
