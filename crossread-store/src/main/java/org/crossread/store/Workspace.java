package org.crossread.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.crossread.store.StoreException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A place where captures, articles, reports, stories, comparisons, notes and decisions are kept: a
 * folder with one file {@value #FILE} and the captures beside it, or a database of PostgreSQL.
 *
 * <p>Thread-safe, and so are the services it gives; several processes may use one workspace. Each
 * change is whole or not made, and on the disk when its method returns. A second writer waits, for
 * {@value Database#PATIENCE} milliseconds at most. All methods of this package throw {@link
 * StoreException} for what cannot be done.
 */
public final class Workspace implements AutoCloseable {
  /** Name of the file in the folder of a workspace. */
  public static final String FILE = "crossread.db";

  private static final String CAPTURES = "captures";
  private static final String URL = "jdbc:postgresql:";

  private final Database database;
  private final @Nullable Path folder;
  private final Parts parts;

  /** What the services share. */
  record Parts(
      Database database,
      Captures captures,
      PassageIndex index,
      Codec codec,
      Terms terms,
      Clock clock) {}

  private Workspace(Database database, @Nullable Path folder, InstantSource clock, Disk disk) {
    this.database = database;
    this.folder = folder;
    this.parts =
        new Parts(
            database,
            folder == null
                ? new CaptureRows(database)
                : new CaptureFiles(folder.resolve(CAPTURES), disk),
            database.kind() == Database.Kind.SQLITE
                ? new PassageIndex.Sqlite()
                : new PassageIndex.Postgresql(),
            new Codec(),
            new Terms(),
            new Clock(clock));
    // A workspace that cannot be written to can still be read.
    if (database.read(h -> Settings.get(h, "workspace")).isEmpty()) {
      database.write(h -> {
        if (Settings.get(h, "workspace").isEmpty()) {
          Settings.put(h, "workspace", UUID.randomUUID().toString());
        }
        return true;
      });
    }
  }

  /**
   * Makes a workspace in {@code folder}, which is made when it is not there.
   *
   * @throws StoreException when there is one already, or it cannot be written
   */
  public static Workspace create(Path folder) {
    return create(folder, InstantSource.system());
  }

  /** As {@link #create(Path)}, with another clock. */
  public static Workspace create(Path folder, InstantSource clock) {
    return create(folder, clock, Disk.REAL);
  }

  /** As {@link #create(Path, InstantSource)}, on another disk. */
  static Workspace create(Path folder, InstantSource clock, Disk disk) {
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      throw new StoreException(
          Reason.CONFLICT, file + ": is a workspace already", "use it, or choose another folder");
    }
    try {
      Files.createDirectories(folder);
      Files.createDirectories(folder.resolve(CAPTURES));
      Path above = folder.toAbsolutePath().getParent();
      disk.force(folder);
      if (above != null) {
        disk.force(above);
      }
    } catch (IOException e) {
      throw Faults.file(folder.toString(), e);
    }
    return new Workspace(Database.sqlite(file), folder, clock, disk);
  }

  /**
   * Opens a workspace.
   *
   * @param place its folder, its file, or {@code jdbc:postgresql:...}, where it is made when the
   *     database is empty
   */
  public static Workspace open(String place) {
    return open(place, InstantSource.system());
  }

  /** As {@link #open(String)}, with another clock. */
  public static Workspace open(String place, InstantSource clock) {
    if (place.startsWith(URL)) {
      return new Workspace(Database.postgresql(place), null, clock, Disk.REAL);
    }
    Path path = Path.of(place);
    Path file = Files.isDirectory(path) ? path.resolve(FILE) : path;
    Path parent = file.toAbsolutePath().getParent();
    if (!Files.isRegularFile(file) || parent == null) {
      throw new StoreException(
          Reason.NOT_FOUND, place + ": there is no workspace", "make one with crossread init");
    }
    return new Workspace(Database.sqlite(file), parent, clock, Disk.REAL);
  }

  /** The nearest folder with a workspace, {@code from} itself or above it; null when none has. */
  public static @Nullable Path nearest(Path from) {
    for (Path p = from.toAbsolutePath().normalize(); p != null; p = p.getParent()) {
      if (Files.isRegularFile(p.resolve(FILE))) {
        return p;
      }
    }
    return null;
  }

  /** Where it is: a file, or the address of a database without its password. */
  public String place() {
    return database.place();
  }

  /** The folder of a workspace in a file; null for PostgreSQL. */
  public @Nullable Path folder() {
    return folder;
  }

  /** Articles and their versions. */
  public Articles articles() {
    return new Articles(parts);
  }

  /** What models read, kept by text and version. */
  public Reports reports() {
    return new Reports(parts);
  }

  /** Articles by event. */
  public Stories stories() {
    return new Stories(parts);
  }

  /** Reports laid side by side. */
  public Comparisons comparisons() {
    return new Comparisons(parts);
  }

  /** Passages by words, speakers, acts and differences. */
  public Search search() {
    return new Search(parts);
  }

  /** Notes and labels of people. */
  public Notes notes() {
    return new Notes(parts);
  }

  /** Decisions of people. */
  public Corrections corrections() {
    return new Corrections(parts);
  }

  /** Saved searches. */
  public Watches watches() {
    return new Watches(parts);
  }

  /** Addresses that are asked again. */
  public Sources sources() {
    return new Sources(parts);
  }

  /** What could not be added. */
  public Failures failures() {
    return new Failures(parts);
  }

  /** Examination and mending. */
  public Doctor doctor() {
    return new Doctor(parts);
  }

  /** Copies. */
  public Backup backup() {
    return new Backup(parts);
  }

  Parts parts() {
    return parts;
  }

  @Override
  public void close() {
    database.close();
  }
}
