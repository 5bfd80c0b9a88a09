package org.crossread.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.crossread.capture.Capture;
import org.crossread.capture.Position;
import org.crossread.capture.Stated;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a capture beside its bytes, so that it can be extracted again. */
record CaptureMeta(
    String input,
    @Nullable String outlet,
    String mediaType,
    @Nullable String uri,
    @Nullable Instant capturedAt,
    Map<String, String> headers,
    Place position,
    @Nullable Stated stated,
    List<String> notices) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As {@link Position}. */
  record Place(String file, long record, @Nullable Long offset) {}

  static String write(Capture c) {
    Position p = c.position();
    return JSON.writeValueAsString(
        new CaptureMeta(
            c.input(),
            c.outlet(),
            c.mediaType(),
            c.uri(),
            c.capturedAt(),
            c.headers(),
            new Place(p.file(), p.record(), p.offset()),
            c.stated(),
            c.notices()));
  }

  /** The capture of {@code text} with these bytes. */
  static Capture read(String text, byte[] bytes) {
    CaptureMeta m = JSON.readValue(text, CaptureMeta.class);
    return new Capture(
        m.input(),
        m.outlet(),
        m.mediaType(),
        bytes,
        m.uri(),
        m.capturedAt(),
        m.headers(),
        new Position(m.position().file(), m.position().record(), m.position().offset()),
        m.stated(),
        m.notices());
  }
}
