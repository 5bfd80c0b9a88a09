package org.crossread.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
  private static final SortedMap<String, byte[]> ENTRIES =
      new TreeMap<>(
          Map.of(
              "manifest.json", bytes("{}"),
              "captures/aa", bytes("first"),
              "texts/b.txt", bytes("a text\nof two lines"),
              "texts/empty.txt", bytes("")));

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String refusal(byte[] archive) {
    return String.valueOf(
        assertThrows(BundleException.class, () -> Archive.read(archive)).getMessage());
  }

  @Test
  void whatIsWrittenReadsBack() throws BundleException {
    SortedMap<String, byte[]> read = Archive.read(Archive.write(ENTRIES));
    assertEquals(ENTRIES.keySet(), read.keySet());
    ENTRIES.forEach((name, content) -> assertArrayEquals(content, read.get(name)));
  }

  @Test
  void bytesDependOnTheContentAlone() {
    TreeMap<String, byte[]> turned = new TreeMap<>();
    ENTRIES.entrySet().stream()
        .sorted(Map.Entry.<String, byte[]>comparingByKey().reversed())
        .forEach(e -> turned.put(e.getKey(), e.getValue().clone()));
    assertArrayEquals(Archive.write(ENTRIES), Archive.write(turned));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "/etc/x",
        "texts/../../x",
        "texts/a/b",
        "texts\\x",
        "C:x",
        ".hidden",
        "texts/.x",
        "texts/",
        "TEXTS/x",
        "texts/x\u202E"
      })
  void namesThatLeadElsewhereAreRefused(String name) throws IOException {
    assertTrue(refusal(zip(name, bytes("x"), ZipEntry.STORED)).contains("of a name"), name);
  }

  @Test
  void packedEntriesAreRefusedSoThatNothingCanGrow() throws IOException {
    byte[] bomb = zip("texts/x", new byte[1 << 20], ZipEntry.DEFLATED);
    assertTrue(bomb.length < 2000);
    assertTrue(refusal(bomb).contains("was packed by another program"));
  }

  @Test
  void aNameGivenTwiceIsRefused() {
    byte[] archive = Archive.write(ENTRIES);
    byte[] one = bytes("captures/aa");
    byte[] other = bytes("texts/b.txt");
    assertEquals(one.length, other.length);
    for (int i = 0; i + other.length <= archive.length; i++) {
      if (Arrays.equals(archive, i, i + other.length, other, 0, other.length)) {
        System.arraycopy(one, 0, archive, i, one.length);
      }
    }
    assertEquals("holds captures/aa twice; take the bundle as it was written", refusal(archive));
  }

  @Test
  void whatIsNoArchiveIsTold() {
    assertTrue(refusal(bytes("PK")).contains("byte 0"));
    assertTrue(refusal(bytes("<html></html>")).contains("is no bundle"));
    assertTrue(refusal(Archive.write(new TreeMap<>())).contains("is no bundle"));
  }

  @Test
  void aCutArchiveIsRefusedWhereverItIsCut() {
    byte[] archive = Archive.write(ENTRIES);
    int directory = 0;
    while (archive[directory] != 'P'
        || archive[directory + 1] != 'K'
        || archive[directory + 2] != 1) {
      directory++;
    }
    // up to the end of the entries; the rest of the file is compared with what is written anew
    for (int n = 0; n < directory; n++) {
      refusal(Arrays.copyOf(archive, n));
    }
  }

  @Test
  void aTooLongListOfEntriesIsRefused() {
    TreeMap<String, byte[]> many = new TreeMap<>();
    for (int i = 0; i <= Archive.MOST_ENTRIES; i++) {
      many.put("texts/" + i, bytes(""));
    }
    assertTrue(refusal(Archive.write(many)).contains("more than"));
  }

  @Test
  void anyBytesAreReadOrRefused() {
    Random random = new Random(20310303);
    byte[] archive = Archive.write(ENTRIES);
    int refused = 0;
    for (int round = 0; round < 2000; round++) {
      byte[] changed = archive.clone();
      for (int i = 0; i <= random.nextInt(4); i++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      try {
        Archive.read(changed);
      } catch (BundleException e) {
        refused++;
      }
    }
    assertTrue(refused > 200, refused + " refused");
  }

  private static byte[] zip(String name, byte[] content, int method) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      ZipEntry entry = new ZipEntry(name);
      entry.setMethod(method);
      if (method == ZipEntry.STORED) {
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
      }
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
