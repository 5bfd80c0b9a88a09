package org.crossread.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.crossread.store.StoreException.Reason;
import org.jdbi.v3.core.Handle;

/**
 * Files that are written whole and forced to the disk, then their folders, while the change that
 * names them is being made. For one set of files.
 */
final class ForcedFiles implements Captures.Keeping {
  /**
   * Files that are forced at once. A disk takes what is waiting in one go: of 200 files forcing
   * takes half the time with 8 threads that it takes with one. Chosen.
   */
  private static final int AT_ONCE = 8;

  private final Path root;
  private final Disk disk;
  private final FutureTask<Boolean> work;

  /**
   * Begins.
   *
   * @param root folder of the folders of all files
   * @param files content by file; a file that is there and not empty is not written again
   */
  ForcedFiles(Path root, Map<Path, byte[]> files, Disk disk) {
    this.root = root;
    this.disk = disk;
    this.work = new FutureTask<>(() -> run(files));
    thread("captures", work).start();
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private boolean run(Map<Path, byte[]> files) throws Exception {
    if (files.isEmpty()) {
      return true;
    }
    Set<Path> shelves = new TreeSet<>();
    boolean fresh = false;
    for (Path file : files.keySet()) {
      Path shelf = file.resolveSibling(".").normalize();
      if (shelves.add(shelf) && !Files.isDirectory(shelf)) {
        Files.createDirectories(shelf);
        fresh = true;
      }
    }
    try (ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.min(AT_ONCE, files.size()), task -> thread("force", task))) {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      files.forEach((file, content) -> tasks.add(() -> write(file, content)));
      all(threads, tasks);
      // Only now, since one forcing of a folder keeps all names in it.
      tasks.clear();
      shelves.forEach(shelf -> tasks.add(() -> forced(shelf)));
      all(threads, tasks);
    }
    return !fresh || forced(root);
  }

  private static void all(ExecutorService threads, Collection<Callable<Boolean>> tasks)
      throws Exception {
    for (Future<Boolean> f : threads.invokeAll(tasks)) {
      f.get();
    }
  }

  private boolean forced(Path path) throws IOException {
    disk.force(path);
    return true;
  }

  private boolean write(Path file, byte[] content) throws IOException {
    if (isThere(file)) {
      // By a process that may have ended before it was on the disk.
      return forced(file);
    }
    Path part = file.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      Files.write(part, content);
      disk.force(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      // Another process was faster, with the same bytes.
      return forced(file);
    } finally {
      Files.deleteIfExists(part);
    }
    return true;
  }

  /** Whether there is a file that is not empty. */
  static boolean isThere(Path file) {
    try {
      return Files.size(file) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void finish(Handle h) {
    finish();
  }

  /** As {@link #finish(Handle)}, without a change. */
  void finish() {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException(
          Reason.FAILED, root + ": interrupted", "run the command again; nothing was lost", e);
    } catch (ExecutionException e) {
      throw Faults.of(root.toString(), e);
    }
  }

  @Override
  public void close() {
    boolean interrupted = false;
    while (!work.isDone()) {
      try {
        work.get();
      } catch (ExecutionException e) {
        // Told by finish, or the change failed before for a reason of its own.
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
