package org.crossread.store;

import java.util.Collection;
import java.util.Map;
import org.crossread.store.StoreException.Reason;
import org.crossread.text.Text;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Captures as rows of the database, for a team that shares no folder. */
final class CaptureRows implements Captures {
  private final Database database;

  CaptureRows(Database database) {
    this.database = database;
  }

  @Override
  public byte[] pack(byte[] bytes) {
    return Codec.pack(bytes);
  }

  @Override
  public Keeping keep(Map<String, byte[]> packed) {
    return new Keeping() {
      @Override
      public void finish(Handle h) {
        if (packed.isEmpty()) {
          return;
        }
        try (PreparedBatch rows =
            h.prepareBatch(
                "insert into capture_bytes (sha256, bytes) values (?, ?) on conflict do nothing")) {
          packed.forEach((sha256, bytes) -> rows.bind(0, sha256).bind(1, bytes).add());
          rows.execute();
        }
      }

      @Override
      public void close() {
        // All of it is part of the change.
      }
    };
  }

  /** Rows come and go with the change that names them. */
  @Override
  public boolean holds(String sha256) {
    return true;
  }

  @Override
  public byte[] get(String sha256) {
    byte[] packed =
        database.read(h ->
            h.createQuery("select bytes from capture_bytes where sha256 = :sha256")
                .bind("sha256", sha256)
                .mapTo(byte[].class)
                .findOne()
                .orElseThrow(() -> damaged(sha256)));
    byte[] bytes = Codec.unpack(packed);
    if (!Text.sha256(bytes).equals(sha256)) {
      throw damaged(sha256);
    }
    return bytes;
  }

  private StoreException damaged(String sha256) {
    return new StoreException(
        Reason.DAMAGED,
        database.place() + ": the capture " + sha256 + " is missing or not what was stored",
        "add the same input again, or restore a backup");
  }

  @Override
  public Collection<String> all() {
    return database.read(
        h -> h.createQuery("select sha256 from capture_bytes").mapTo(String.class).list());
  }
}
