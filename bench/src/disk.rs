//! How long the disk takes to make a page safe: the floor under every commit.
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::failure::Result;

const TIMES: usize = 2_000;

/// Times of `fdatasync` after appends of 4 KiB.
pub(crate) fn fsync_times(folder: &Path) -> Result<Vec<Duration>> {
    let path = folder.join("fsync.bin");
    let mut file = File::create(&path)?;
    let page = [7_u8; 4096];
    let mut times = Vec::new();
    for _ in 0..TIMES {
        file.write_all(&page)?;
        let began = Instant::now();
        file.sync_data()?;
        times.push(began.elapsed());
    }
    std::fs::remove_file(&path)?;
    Ok(times)
}
