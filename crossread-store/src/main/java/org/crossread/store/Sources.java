package org.crossread.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crossread.capture.Format;
import org.crossread.store.StoreException.Reason;
import org.crossread.store.Workspace.Parts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that are asked again when a workspace is brought up to date. Nothing here asks a
 * network. Thread-safe.
 */
public final class Sources {
  private static final String COLUMNS = "address, via, format, day, follow";

  /** Addresses of versions that were added by an earlier program, or by the page. */
  private static final String OF_VERSIONS =
      "select v.input as address, min(a.seq) as seq from article a join version v on v.article ="
          + " a.id and v.number = a.latest where v.captured_at is not null and (v.input like"
          + " 'http://%' or v.input like 'https://%') and v.input not like '%#%' and v.input not in"
          + " (select address from source) group by v.input order by 2";

  private final Parts parts;

  Sources(Parts parts) {
    this.parts = parts;
  }

  /**
   * Remembers {@code source}, as it was last given. What was given by itself stays so when a feed
   * leads to it too, and what nobody wants asked any more is asked again only when it is given by
   * itself.
   */
  public void remember(Source source) {
    parts
        .database()
        .write(h -> {
          if (source.via() == null || row(h, source.address()).isEmpty()) {
            put(h, source, true);
          }
          return true;
        });
  }

  private void put(Handle h, Source s, boolean asked) {
    Format format = s.format();
    LocalDate day = s.day();
    h.createUpdate(
            "insert into source (address, seq, via, format, day, follow, asked, added_at) values"
                + " (:address, :seq, :via, :format, :day, :follow, :asked, :at) on conflict (address)"
                + " do update set via = excluded.via, format = excluded.format, day = excluded.day,"
                + " follow = excluded.follow, asked = excluded.asked")
        .bind("address", s.address())
        .bind("seq", Database.fresh(h, "source", 1))
        .bind("via", s.via())
        .bind("format", format == null ? null : format.name())
        .bind("day", day == null ? null : day.toString())
        .bind("follow", s.follow())
        .bind("asked", asked ? 1 : 0)
        .bind("at", parts.clock().now(h).toString())
        .execute();
  }

  /**
   * Those that were given by themselves, in the order in which they came. Pages that a feed led to
   * are asked for when the feed is, as long as it lists them. Addresses that only stand in an
   * archive or feed are not among them, since nobody asked for them.
   */
  public List<Source> given() {
    return parts
        .database()
        .read(h -> {
          // What is older than this list comes first.
          List<Source> all =
              new java.util.ArrayList<>(
                  h.createQuery(OF_VERSIONS).map((rs, c) -> Source.given(rs.getString(1))).list());
          all.addAll(
              h.createQuery(
                      "select "
                          + COLUMNS
                          + " from source where via is null and asked = 1 order by seq")
                  .map((rs, c) -> source(rs))
                  .list());
          return List.copyOf(all);
        });
  }

  /** What is remembered of an address; null when it never came, or is not wanted any more. */
  public @Nullable Source find(String address) {
    return parts
        .database()
        .read(h ->
            h.createQuery("select " + COLUMNS + " from source where address = :a and asked = 1")
                .bind("a", address)
                .map((rs, c) -> source(rs))
                .findOne())
        .orElse(null);
  }

  /** Whether an address was remembered once, and is not wanted any more. */
  public boolean isForgotten(String address) {
    return parts
        .database()
        .read(h ->
            h.createQuery("select count(*) from source where address = :a and asked = 0")
                    .bind("a", address)
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  /**
   * Asks {@code address} no more; its articles stay.
   *
   * @throws StoreException when it is not asked now
   */
  public void forget(String address) {
    parts
        .database()
        .write(h -> {
          Optional<Source> row = row(h, address);
          boolean there =
              row.isPresent()
                  || h.createQuery(
                              "select count(*) from (" + OF_VERSIONS + ") o where address = :a")
                          .bind("a", address)
                          .mapTo(Integer.class)
                          .one()
                      > 0;
          if (!there) {
            throw new StoreException(
                Reason.NOT_FOUND,
                address + ": is not asked again",
                "crossread refresh --list names what is");
          }
          put(h, row.orElse(Source.given(address)), false);
          return true;
        });
  }

  private static Optional<Source> row(Handle h, String address) {
    return h.createQuery("select " + COLUMNS + " from source where address = :a")
        .bind("a", address)
        .map((rs, c) -> source(rs))
        .findOne();
  }

  private static Source source(ResultSet rs) throws SQLException {
    String format = rs.getString("format");
    String day = rs.getString("day");
    return new Source(
        rs.getString("address"),
        rs.getString("via"),
        format == null ? null : Format.valueOf(format),
        day == null ? null : LocalDate.parse(day),
        rs.getInt("follow"));
  }
}
