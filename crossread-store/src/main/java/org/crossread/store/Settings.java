package org.crossread.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a workspace knows of itself, by name. */
final class Settings {
  private Settings() {}

  static Optional<String> get(Handle h, String name) {
    return h.createQuery("select value from setting where name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  /** Within a change. */
  static void put(Handle h, String name, String value) {
    h.createUpdate(
            "insert into setting (name, value) values (:name, :value)"
                + " on conflict (name) do update set value = excluded.value")
        .bind("name", name)
        .bind("value", value)
        .execute();
  }
}
