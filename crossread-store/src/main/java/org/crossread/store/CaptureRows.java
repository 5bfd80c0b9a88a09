package org.crossread.store;

import java.util.Collection;
import org.crossread.store.StoreException.Reason;
import org.crossread.text.Text;
import org.jdbi.v3.core.Handle;

/** Captures as rows of the database, for a team that shares no folder. */
final class CaptureRows implements Captures {
  private final Database database;

  CaptureRows(Database database) {
    this.database = database;
  }

  @Override
  public void put(String sha256, byte[] bytes) {
    throw new IllegalStateException("kept within the change that names it");
  }

  /** Keeps {@code bytes} within a change, after the row of the capture. */
  static void put(Handle h, String sha256, byte[] bytes) {
    h.createUpdate(
            "insert into capture_bytes (sha256, bytes) values (:sha256, :bytes)"
                + " on conflict do nothing")
        .bind("sha256", sha256)
        .bind("bytes", Codec.pack(bytes))
        .execute();
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
