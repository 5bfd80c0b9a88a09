package org.crossread.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import org.crossread.store.StoreException.Reason;
import org.sqlite.SQLiteException;

/** Turns what libraries throw into what a user can act on. */
final class Faults {
  private static final int LONGEST_CHAIN = 20;

  private Faults() {}

  static StoreException of(String place, Throwable thrown) {
    Throwable t = thrown;
    for (int i = 0; t != null && i < LONGEST_CHAIN; i++, t = t.getCause()) {
      if (t instanceof StoreException e) {
        return e;
      }
      if (t instanceof SQLiteException e) {
        return sqlite(place, e);
      }
      if (t instanceof SQLException e) {
        return sql(place, e);
      }
      if (t instanceof IOException e) {
        return file(place, e);
      }
    }
    return new StoreException(Reason.FAILED, place + ": " + thrown, "please report this", thrown);
  }

  private static StoreException sqlite(String place, SQLiteException e) {
    String code = e.getResultCode().name();
    if (code.startsWith("SQLITE_FULL")) {
      return full(place, e);
    }
    if (code.startsWith("SQLITE_IOERR")) {
      // A write that finds no room is told so in some places only.
      return new StoreException(
          Reason.FULL,
          place + ": could not be written or read (" + code + ")",
          "see whether the disk is full or damaged; what was stored before is kept",
          e);
    }
    if (code.startsWith("SQLITE_READONLY")
        || code.startsWith("SQLITE_CANTOPEN")
        || code.startsWith("SQLITE_PERM")) {
      return readOnly(place, e);
    }
    if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
      return new StoreException(
          Reason.BUSY,
          place + ": another process is writing to this workspace",
          "wait for it to end and run the command again; nothing was lost",
          e);
    }
    if (code.startsWith("SQLITE_CORRUPT") || code.startsWith("SQLITE_NOTADB")) {
      return new StoreException(
          Reason.DAMAGED,
          place + ": is damaged or no workspace (" + code + ")",
          "restore a backup, or see what crossread doctor finds",
          e);
    }
    return new StoreException(
        Reason.FAILED, place + ": " + e.getMessage(), "please report this", e);
  }

  private static StoreException sql(String place, SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.startsWith("08")) {
      return new StoreException(
          Reason.FAILED,
          place + ": the database does not answer: " + e.getMessage(),
          "see whether it runs and the address is right",
          e);
    }
    if (state.startsWith("28") || state.equals("42501")) {
      return new StoreException(
          Reason.READ_ONLY,
          place + ": the database refuses this user: " + e.getMessage(),
          "check user, password and rights",
          e);
    }
    return state.startsWith("53")
        ? full(place, e)
        : new StoreException(Reason.FAILED, place + ": " + e.getMessage(), "see the message", e);
  }

  static StoreException file(String place, IOException e) {
    String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (text.contains("no space left") || text.contains("quota") || text.contains("too large")) {
      return full(place, e);
    }
    if (e instanceof AccessDeniedException
        || text.contains("read-only")
        || text.contains("permission denied")) {
      return readOnly(place, e);
    }
    String what = e instanceof FileSystemException f ? f.getFile() + ": " + f.getReason() : text;
    return new StoreException(
        Reason.FAILED, place + ": " + what, "see whether the folder is there", e);
  }

  private static StoreException full(String place, Exception e) {
    return new StoreException(
        Reason.FULL,
        place + ": there is no room left on the disk",
        "make room and run the command again; what was stored before is kept",
        e);
  }

  private static StoreException readOnly(String place, Exception e) {
    return new StoreException(
        Reason.READ_ONLY,
        place + ": cannot be opened for writing",
        "check the rights of the folder and its files",
        e);
  }
}
