package org.crossread.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.store.StoreException.Reason;
import org.crossread.store.Workspace.Parts;

/** Copies a workspace while it is used. Thread-safe. */
public final class Backup {
  /** Captures that are forced to the disk together. */
  private static final int AT_ONCE = 200;

  private final Parts parts;

  Backup(Parts parts) {
    this.parts = parts;
  }

  /**
   * Copies the file, as it stands at one moment, and the captures into {@code folder}, which must
   * not hold a workspace. The copy is a workspace itself.
   *
   * @return how many captures there are in it
   */
  public int to(Path folder) {
    if (parts.database().kind() != Database.Kind.SQLITE) {
      throw new StoreException(
          Reason.INVALID,
          "a workspace in PostgreSQL is backed up by its server",
          "use pg_dump; it is all in one schema");
    }
    Path file = folder.resolve(Workspace.FILE);
    if (Files.exists(file)) {
      throw new StoreException(
          Reason.CONFLICT, file + ": is there already", "choose another folder");
    }
    Path part = folder.resolve(".crossread.db.part");
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(part);
      parts.database().read(h -> h.execute("vacuum into ?", part.toAbsolutePath().toString()));
      CaptureFiles copies = new CaptureFiles(folder.resolve("captures"), Disk.REAL);
      List<String> all =
          parts
              .database()
              .read(h -> h.createQuery("select sha256 from capture").mapTo(String.class).list());
      for (int i = 0; i < all.size(); i += AT_ONCE) {
        Map<String, byte[]> packed = new LinkedHashMap<>();
        for (String sha256 : all.subList(i, Math.min(all.size(), i + AT_ONCE))) {
          packed.put(sha256, copies.pack(parts.captures().get(sha256)));
        }
        try (ForcedFiles files = copies.keep(packed)) {
          files.finish();
        }
      }
      Disk.REAL.force(part);
      // Last, so that what looks like a workspace is a whole one.
      Files.move(part, file);
      Disk.REAL.force(folder);
      return all.size();
    } catch (FileAlreadyExistsException e) {
      throw new StoreException(
          Reason.CONFLICT, file + ": is there already", "choose another folder", e);
    } catch (IOException e) {
      throw Faults.file(folder.toString(), e);
    }
  }
}
