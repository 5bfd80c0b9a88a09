package org.crossread.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The ZIP file of a bundle. Entries are sorted by name, bear one fixed time and are stored as they
 * are: so the bytes depend on nothing but the content, not even on a compressor, and a small file
 * cannot grow when it is read. Reading goes along the entries themselves and leaves checksums to
 * the manifest, so that a changed entry can be named. Stateless and thread-safe.
 */
public final class Archive {
  /** Bytes of the largest bundle that is read; chosen: twenty captures of any size that is read. */
  public static final int MOST_BYTES = 1_200_000_000;

  /** Entries of a bundle; chosen. */
  public static final int MOST_ENTRIES = 1000;

  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** A name in at most one folder. Neither can begin with a dot. */
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z]{1,20}/)?[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int HEADER = 30;

  /** Encrypted, or sizes told behind the content. */
  private static final int UNREADABLE_FLAGS = 0b1001;

  private Archive() {}

  /** The bytes of the file that holds {@code entries}. */
  public static byte[] write(SortedMap<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        if (!NAME.matcher(e.getKey()).matches()) {
          throw new IllegalArgumentException("no name of an entry: " + e.getKey());
        }
        CRC32 crc = new CRC32();
        crc.update(e.getValue());
        ZipEntry entry = new ZipEntry(e.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(e.getValue().length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(e.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * The entries by name.
   *
   * @throws BundleException when the bytes are no such archive, or hold a name twice, a name that
   *     leads elsewhere, or an entry of another make
   */
  public static SortedMap<String, byte[]> read(byte[] archive) throws BundleException {
    ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    TreeMap<String, byte[]> entries = new TreeMap<>();
    int at = 0;
    while (true) {
      if (at + 4 > archive.length) {
        throw damaged(at);
      }
      int signature = in.getInt(at);
      if (signature == CENTRAL && !entries.isEmpty()) {
        return Collections.unmodifiableSortedMap(entries);
      }
      if (signature != LOCAL) {
        throw entries.isEmpty()
            ? new BundleException("is no bundle: it does not begin as a ZIP file with content")
            : damaged(at);
      }
      at = entry(archive, in, at, entries);
    }
  }

  /** Reads the entry at {@code at} and tells where it ends. */
  private static int entry(byte[] archive, ByteBuffer in, int at, Map<String, byte[]> entries)
      throws BundleException {
    if (archive.length - at < HEADER) {
      throw damaged(at);
    }
    int flags = in.getShort(at + 6) & 0xFFFF;
    int method = in.getShort(at + 8) & 0xFFFF;
    int packed = in.getInt(at + 18);
    int size = in.getInt(at + 22);
    int nameLength = in.getShort(at + 26) & 0xFFFF;
    int content = at + HEADER + nameLength + (in.getShort(at + 28) & 0xFFFF);
    if (at + HEADER + nameLength > archive.length) {
      throw damaged(at);
    }
    String name = new String(archive, at + HEADER, nameLength, StandardCharsets.UTF_8);
    if (!NAME.matcher(name).matches()) {
      throw new BundleException(
          "holds an entry of a name that no bundle has: “" + printable(name) + "”");
    }
    if (method != ZipEntry.STORED || (flags & UNREADABLE_FLAGS) != 0) {
      throw new BundleException(
          name + " was packed by another program; take the bundle as it was written");
    }
    if (packed != size || size < 0 || content > archive.length || size > archive.length - content) {
      throw damaged(at);
    }
    if (entries.putIfAbsent(name, Arrays.copyOfRange(archive, content, content + size)) != null) {
      throw new BundleException("holds " + name + " twice; take the bundle as it was written");
    }
    if (entries.size() > MOST_ENTRIES) {
      throw new BundleException("holds more than " + MOST_ENTRIES + " entries; no bundle does");
    }
    return content + size;
  }

  private static String printable(String name) {
    String part = name.length() > 60 ? name.substring(0, 60) + "…" : name;
    return part.replaceAll("[^\\x20-\\x7E…]", "?");
  }

  private static BundleException damaged(int at) {
    return new BundleException("is damaged or cut at byte " + at + "; get it again");
  }
}
