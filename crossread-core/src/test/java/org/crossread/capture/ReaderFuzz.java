package org.crossread.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target for Jazzer, by hand: the reader named by the system property {@code reader} (none: the
 * one that the bytes seem to ask for) is given what the fuzzer makes up. {@link #main} writes the
 * seeds into a folder. The tests try the same readers on inputs changed at random.
 */
public final class ReaderFuzz {
  private static final @Nullable Format READER =
      System.getProperty("reader") == null ? null : Format.valueOf(System.getProperty("reader"));

  private ReaderFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    List<Item> items = Reading.all(bytes, READER);
    for (Item item : items) {
      if (item instanceof Item.Failed f && f.remedy().startsWith("please report")) {
        throw new AssertionError(f.message());
      }
      if (item instanceof Item.Found f) {
        Decoder.decode(f.capture());
      }
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, byte[]> seed : Seeds.all().entrySet()) {
      Files.write(folder.resolve(seed.getKey()), seed.getValue());
    }
  }
}
