package org.crossread.capture;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All records of made inputs. */
final class Reading {
  /** More records than this are no test of ours but a reader that goes in circles. */
  private static final int MOST = 20_000;

  private Reading() {}

  static List<Item> all(byte[] bytes, @Nullable Format as) {
    List<Item> items = new ArrayList<>();
    try (Records records = Records.open("-", new ByteArrayInputStream(bytes), null, as)) {
      long before = 0;
      for (Item item = records.next(); item != null; item = records.next()) {
        if (item.position().record() < before || items.size() > MOST) {
          throw new AssertionError("goes in circles at " + item.position());
        }
        before = item.position().record();
        items.add(item);
      }
    } catch (UnreadableException e) {
      items.add(
          new Item.Failed(
              Position.whole("-"), e.reason(), String.valueOf(e.getMessage()), e.remedy()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return items;
  }

  static List<Item> all(byte[] bytes) {
    return all(bytes, null);
  }

  static List<Item> all(String text) {
    return all(text.getBytes(StandardCharsets.UTF_8), null);
  }

  /** Kinds of the items, one word each, with the number of the record. */
  static String kinds(List<Item> items) {
    StringBuilder out = new StringBuilder();
    for (Item item : items) {
      out.append(out.isEmpty() ? "" : " ")
          .append(item.getClass().getSimpleName())
          .append(item.position().record());
    }
    return out.toString();
  }

  static Item.Failed failed(List<Item> items, int index) {
    return (Item.Failed) items.get(index);
  }

  static Capture found(List<Item> items, int index) {
    return ((Item.Found) items.get(index)).capture();
  }

  static String text(Capture capture) {
    return Decoder.decode(capture).characters();
  }

  static void withinSeconds(int seconds, Runnable task) {
    long start = System.nanoTime();
    task.run();
    long took = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    if (took > seconds) {
      throw new AssertionError("took " + took + " seconds");
    }
  }
}
