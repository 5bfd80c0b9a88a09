package org.crossread.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that are there whole or not at all. Stateless. */
final class Written {
  private Written() {}

  /**
   * Writes {@code content} to {@code file}, in place of what was there.
   *
   * @throws IOException naming the file and what to do
   */
  static void write(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(
          "cannot write " + file + ": its folder does not exist; create it first");
    }
    // Not createTempFile: its files can be read by their owner alone, a report is to be shared.
    Path part = folder.resolve(".crossread-" + UUID.randomUUID() + ".part");
    try {
      Files.write(part, content, StandardOpenOption.CREATE_NEW);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
