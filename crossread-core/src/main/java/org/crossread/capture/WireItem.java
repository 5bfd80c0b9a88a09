package org.crossread.capture;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is gathered of one item of a wire service while it is read. Not thread-safe. */
final class WireItem {
  @Nullable String title;
  @Nullable String byline;
  @Nullable String outlet;
  @Nullable String published;
  @Nullable String modified;
  @Nullable String language;
  @Nullable String address;
  final StringBuilder html = new StringBuilder();

  /** {@code old} when it says something, else {@code other} when that does. */
  static @Nullable String first(@Nullable String old, @Nullable String other) {
    return old != null ? old : other == null || other.isBlank() ? null : other.strip();
  }

  Item found(Position position, @Nullable String userOutlet, String origin, boolean single) {
    Stated stated =
        new Stated(title, byline, outlet, published, modified, language, address, origin);
    return new Item.Found(
        new Capture(
            single ? position.file() : position.file() + "#" + position.record(),
            userOutlet,
            "text/html",
            Markup.page(title, html.toString()),
            address,
            null,
            Map.of(),
            position,
            stated,
            List.of()));
  }
}
