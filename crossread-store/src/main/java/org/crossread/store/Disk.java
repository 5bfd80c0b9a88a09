package org.crossread.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What has to be done so that a power cut does not undo what was written. Thread-safe. */
interface Disk {
  /** The disk there is. */
  Disk REAL = Disk::forced;

  /**
   * Returns when what was written to a file, or the names in a folder, are on the disk. A folder
   * that cannot be opened, as on Windows, where a file's name is kept with the file, is passed
   * over.
   */
  void force(Path path) throws IOException;

  private static void forced(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      // Some systems force only what was opened to be written.
      try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
        file.force(true);
      }
      return;
    }
    try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
      folder.force(true);
    } catch (AccessDeniedException e) {
      return;
    }
  }
}
