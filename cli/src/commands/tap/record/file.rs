//! The file of the record.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::torn::{self, Torn};

/// The file of the record, and the one before it.
///
/// Together they take no more than the limit: at half of it the file becomes the one before, whose content goes.
pub(in super::super) struct RecordFile {
    path: PathBuf,
    file: File,
    length: u64,
    /// Half of what the record may take.
    most: u64,
}

/// Why a record cannot be opened.
#[derive(Debug, thiserror::Error)]
pub(in super::super) enum RecordError {
    /// The system says no.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Another program holds it.
    #[error("another tap records into it")]
    Taken,
    /// It ends in something that no record ends in.
    #[error("it is no record: its last line is neither whole nor the start of an envelope")]
    NoRecord,
}

impl RecordFile {
    /// Opens or makes the file, and repairs a line that a full disk or a power cut has torn. Gives how many bytes were
    /// removed.
    pub(in super::super) fn open(path: &Path, limit: u64) -> Result<(RecordFile, u64), RecordError> {
        let mut file = open(path)?;
        let mut length = file.metadata()?.len();
        let removed = match torn::last_line(path, length)? {
            Torn::Whole => 0,
            Torn::Unended => {
                file.write_all(b"\n")?;
                length += 1;
                0
            }
            Torn::From(start) => {
                file.set_len(start)?;
                let removed = length - start;
                length = start;
                removed
            }
            Torn::Foreign => return Err(RecordError::NoRecord),
        };
        Ok((RecordFile { path: path.to_owned(), file, length, most: limit / 2 }, removed))
    }

    /// Writes a line by one call. Gives how many bytes of older lines were dropped for it.
    pub(in super::super) fn append(&mut self, line: &[u8]) -> io::Result<Option<u64>> {
        let length = line.len() as u64;
        if length > self.most {
            return Err(io::Error::new(
                io::ErrorKind::FileTooLarge,
                "the line is longer than half of the record's limit",
            ));
        }
        let dropped = if self.length + length > self.most { self.rotate()? } else { None };
        let written = loop {
            match self.file.write(line) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                written => break written?,
            }
        };
        if written < line.len() {
            // Half a line is worse than none.
            self.file.set_len(self.file.metadata()?.len().saturating_sub(written as u64))?;
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.length += length;
        Ok(dropped)
    }

    /// Starts the file anew; the full one takes the place of the one before it.
    fn rotate(&mut self) -> io::Result<Option<u64>> {
        let before = before(&self.path);
        let dropped = fs::metadata(&before).map(|metadata| metadata.len()).ok();
        fs::rename(&self.path, &before)?;
        self.file = open(&self.path).map_err(io::Error::other)?;
        self.length = self.file.metadata()?.len();
        Ok(dropped)
    }
}

/// `a.ndjson` → `a.1.ndjson`, which is still read as lines.
fn before(path: &Path) -> PathBuf {
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    path.with_extension(format!("1{ending}"))
}

fn open(path: &Path) -> Result<File, RecordError> {
    let file = OpenOptions::new().create(true).append(true).open(path)?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(RecordError::Taken),
        // Not every file system and device has locks.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(file),
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::{RecordError, RecordFile, before};

    #[test]
    fn the_record_stays_below_its_limit_and_keeps_the_newest_lines() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.ndjson");
        let (mut record, _) = RecordFile::open(&path, 100).expect("a new file");
        let mut dropped = 0;
        for number in 10..40 {
            let line = format!("{{\"path\":{number}}}\n");
            dropped += record.append(line.as_bytes()).expect("room").unwrap_or_default();
            let size = |path: &Path| fs::metadata(path).map_or(0, |metadata| metadata.len());
            assert!(size(&path) + size(&before(&path)) <= 100);
        }
        let kept = [before(&path), path].map(|path| fs::read_to_string(path).expect("text")).concat();
        assert!(kept.ends_with("{\"path\":38}\n{\"path\":39}\n") && kept.lines().count() < 9, "{kept}");
        assert_eq!(dropped, 30 * 12 - kept.len() as u64);
        assert!(record.append(&[b'a'; 51]).is_err());
    }

    #[test]
    fn a_file_that_is_no_record_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.json");
        fs::write(&path, "{\"a\":1}\n{\"precious\":").expect("a file");
        assert!(matches!(RecordFile::open(&path, 100), Err(RecordError::NoRecord)));
        assert_eq!(fs::read_to_string(&path).expect("text"), "{\"a\":1}\n{\"precious\":");
    }

    #[test]
    fn two_taps_do_not_share_a_record() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.ndjson");
        let _first = RecordFile::open(&path, 100).expect("a new file");
        assert!(matches!(RecordFile::open(&path, 100), Err(RecordError::Taken)));
    }
}
