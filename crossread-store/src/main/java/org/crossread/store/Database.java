package org.crossread.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.crossread.store.StoreException.Reason;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The connections of one workspace. Readers see the last whole change; there is one writer at a
 * time, in this process and among all. Thread-safe.
 */
final class Database implements AutoCloseable {
  /** Milliseconds that a process waits for another to end its change. */
  static final int PATIENCE = 30_000;

  /** Version of the newest change of the schema; all but the fifth are files. */
  static final int SCHEMA = 6;

  private static final int READERS = 4;

  /** Held in PostgreSQL by the one that writes; any number that others do not use. */
  private static final long WRITER = 0x43524f5353L;

  private static final int CACHE_KIB = 32 * 1024;

  enum Kind {
    SQLITE,
    POSTGRESQL
  }

  private final Kind kind;
  private final String place;
  private final HikariDataSource source;
  private final Jdbi jdbi;
  private final ReentrantLock writing = new ReentrantLock();

  private Database(Kind kind, String place, HikariDataSource source) {
    this.kind = kind;
    this.place = place;
    this.source = source;
    this.jdbi = Jdbi.create(source);
  }

  /** A workspace file; it is made when it is not there. */
  static Database sqlite(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // Each whole change is on the disk before it is answered.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(PATIENCE);
    config.enforceForeignKeys(true);
    config.setCacheSize(-CACHE_KIB);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource sqlite = new SQLiteDataSource(config);
    sqlite.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    HikariConfig pool = pool();
    pool.setDataSource(sqlite);
    return open(Kind.SQLITE, file.toString(), pool);
  }

  /** A database of PostgreSQL; its schema is made when it is empty. */
  static Database postgresql(String url) {
    HikariConfig pool = pool();
    pool.setJdbcUrl(url);
    return open(Kind.POSTGRESQL, url.replaceAll("\\?.*", ""), pool);
  }

  private static HikariConfig pool() {
    HikariConfig pool = new HikariConfig();
    pool.setMaximumPoolSize(READERS + 1);
    pool.setMinimumIdle(0);
    pool.setConnectionTimeout(PATIENCE);
    pool.setInitializationFailTimeout(1);
    return pool;
  }

  private static Database open(Kind kind, String place, HikariConfig pool) {
    HikariDataSource source = null;
    try {
      source = new HikariDataSource(pool);
      Database database = new Database(kind, place, source);
      database.migrate();
      return database;
    } catch (RuntimeException e) {
      if (source != null) {
        source.close();
      }
      throw Faults.of(place, e);
    }
  }

  /** Brings the schema up to date; that takes a moment only when it is not. */
  private void migrate() {
    int version = schemaVersion();
    if (version == SCHEMA) {
      return;
    }
    if (version > SCHEMA) {
      throw new StoreException(
          Reason.NEWER,
          place + ": was made by a later version of Crossread (schema " + version + ")",
          "use that version, or a newer one");
    }
    String vendor = kind == Kind.SQLITE ? "sqlite" : "postgresql";
    String folder = "classpath:org/crossread/store/schema/";
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(source)
          .locations(folder + "common", folder + vendor)
          .placeholders(Map.of("blob", kind == Kind.SQLITE ? "blob" : "bytea"))
          .javaMigrations(new TextsOfVersions())
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      // Another process may have done it at the same moment.
      if (schemaVersion() != SCHEMA) {
        throw e;
      }
    }
  }

  /** Version of the last file that was applied; 0 when there is none. */
  int schemaVersion() {
    return jdbi.withHandle(h -> {
      String there =
          kind == Kind.SQLITE
              ? "select count(*) from sqlite_master where name = 'flyway_schema_history'"
              : "select count(*) from information_schema.tables where table_name ="
                  + " 'flyway_schema_history' and table_schema = current_schema()";
      if (h.createQuery(there).mapTo(Integer.class).one() == 0) {
        return 0;
      }
      return h.createQuery(
              "select max(cast(version as integer)) from flyway_schema_history where success ="
                  + (kind == Kind.SQLITE ? " 1" : " true"))
          .mapTo(Integer.class)
          .findOne()
          .orElse(0);
    });
  }

  Kind kind() {
    return kind;
  }

  String place() {
    return place;
  }

  /** Whether this thread is within {@link #write}. */
  boolean writing() {
    return writing.isHeldByCurrentThread();
  }

  /** What {@code ask} reads; each of its statements sees the last whole change. */
  <T> T read(Function<Handle, T> ask) {
    try {
      return jdbi.withHandle(ask::apply);
    } catch (RuntimeException e) {
      throw Faults.of(place, e);
    }
  }

  /** Makes a change, whole or not at all. Waits for another writer. Not to be nested. */
  <T> T write(Function<Handle, T> change) {
    writing.lock();
    try {
      return jdbi.inTransaction(h -> {
        if (kind == Kind.POSTGRESQL) {
          h.execute("select pg_advisory_xact_lock(" + WRITER + ")");
        }
        return change.apply(h);
      });
    } catch (RuntimeException e) {
      throw Faults.of(place, e);
    } finally {
      writing.unlock();
    }
  }

  /**
   * The first of {@code n} fresh numbers of a row, each given once and rising. Within a change.
   *
   * @param name of the row
   */
  static long fresh(Handle h, String name, int n) {
    int there =
        h.createUpdate("update counter set value = value + :n where name = :name")
            .bind("n", n)
            .bind("name", name)
            .execute();
    if (there == 0) {
      h.createUpdate("insert into counter (name, value) values (:name, :n)")
          .bind("n", n)
          .bind("name", name)
          .execute();
    }
    long last =
        h.createQuery("select value from counter where name = :name")
            .bind("name", name)
            .mapTo(Long.class)
            .one();
    return last - n + 1;
  }

  @Override
  public void close() {
    source.close();
  }
}
