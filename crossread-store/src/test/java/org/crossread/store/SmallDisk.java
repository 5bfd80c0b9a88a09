package org.crossread.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A disk of a few megabytes, in memory; tests are skipped where none may be mounted. */
final class SmallDisk implements AutoCloseable {
  private static final int SECONDS = 20;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  static SmallDisk mounted(Path folder, String size) throws Exception {
    Files.createDirectories(folder);
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()),
        "no small disk may be mounted here: run as root where mounting is allowed");
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  void grow(String size) throws Exception {
    if (!run("mount", "-o", "remount,size=" + size, folder.toString())) {
      throw new IllegalStateException("cannot grow " + folder);
    }
  }

  void readOnly() throws Exception {
    if (!run("mount", "-o", "remount,ro", folder.toString())) {
      throw new IllegalStateException("cannot lock " + folder);
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (java.io.IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws Exception {
    if (!run("umount", folder.toString())) {
      run("umount", "-l", folder.toString());
    }
  }
}
