package org.crossread.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crossread.render.CsvTable;
import org.crossread.store.Page;
import org.jspecify.annotations.Nullable;

/**
 * A list of the API: a page of it as JSON, or all of it as lines of JSON or CSV, which are written
 * as they are found.
 */
interface Listing {
  /** Entries of one page where a request does not say. */
  int USUAL = 50;

  /** Entries of one page at most. */
  int MOST = 1_000;

  /** A part of the list, and where the next begins. */
  Page<Map<String, @Nullable Object>> page(Context ctx, int limit, @Nullable String cursor);

  /** One page: {@code items} and {@code next}. */
  default void json(Context ctx) {
    Page<Map<String, @Nullable Object>> page =
        page(ctx, Asked.number(ctx, "limit", USUAL, 1, MOST), Asked.words(ctx, "cursor"));
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put("items", page.items());
    form.put("next", page.next());
    Html.send(ctx, "application/json", Json.bytes(form));
  }

  /** All of it, a line each. */
  default void ndjson(Context ctx) throws IOException {
    stream(ctx, "application/x-ndjson", (item, out) -> out.write(Json.bytes(item)));
  }

  /** All of it as a table: the plain members of each entry, and the parts of lists joined. */
  default void csv(Context ctx) throws IOException {
    boolean[] headed = {false};
    stream(
        ctx,
        "text/csv; charset=utf-8; header=present",
        (item, out) -> {
          if (!headed[0]) {
            out.write(line(new ArrayList<>(item.keySet())));
            headed[0] = true;
          }
          out.write(line(item.values().stream().map(Listing::cell).toList()));
        });
  }

  /** Writes one entry. */
  interface Writer {
    void write(Map<String, @Nullable Object> item, OutputStream out) throws IOException;
  }

  private void stream(Context ctx, String type, Writer writer) throws IOException {
    // What is wrong with the request shows before the first byte is sent.
    Page<Map<String, @Nullable Object>> page = page(ctx, 200, Asked.words(ctx, "cursor"));
    ctx.contentType(type);
    OutputStream out = ctx.outputStream();
    while (true) {
      for (Map<String, @Nullable Object> item : page.items()) {
        writer.write(item, out);
      }
      if (page.next() == null) {
        break;
      }
      out.flush();
      page = page(ctx, 200, page.next());
    }
    out.flush();
  }

  private static byte[] line(List<String> cells) {
    return (String.join(",", cells.stream().map(CsvTable::cell).toList()) + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> list -> String.join("; ", list.stream().map(v -> cell(v)).toList());
      case Map<?, ?> map ->
          map.get("quote") != null
              ? String.valueOf(map.get("quote"))
              : map.get("name") != null
                  ? String.valueOf(map.get("name"))
                  : String.join(
                      "; ",
                      map.entrySet().stream()
                          .map(e -> e.getKey() + " " + cell(e.getValue()))
                          .toList());
      default -> value.toString();
    };
  }

  /** A part of a list that is whole in memory; its cursors go stale when {@code version} does. */
  static <T> Page<T> part(List<T> all, String version, int limit, @Nullable String cursor) {
    int from = 0;
    if (cursor != null) {
      String[] parts = cursor.split("\\.", 2);
      if (parts.length != 2 || !parts[1].matches("\\d{1,8}")) {
        throw Problem.invalid(
            Asked.cut(cursor, 60) + ": is no cursor",
            "give the one that came with the part before");
      }
      if (!parts[0].equals(version)) {
        throw new Problem(
            409, "the list has changed since its part before", "begin again without a cursor");
      }
      from = Math.min(all.size(), Integer.parseInt(parts[1]));
    }
    int to = Math.min(all.size(), from + limit);
    return new Page<>(
        Objects.requireNonNull(all.subList(from, to)), to < all.size() ? version + "." + to : null);
  }
}
