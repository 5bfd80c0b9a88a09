package org.crossread.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crossread.capture.Capture;
import org.crossread.capture.Position;
import org.crossread.capture.Stated;
import org.crossread.claim.NotRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
  private static final Capture WHOLE =
      new Capture(
          "feed.xml#2",
          "The Rill Gazette",
          "text/html",
          bytes("<p>one</p>"),
          "https://rill.example/ferry",
          Instant.parse("2031-03-03T09:15:00Z"),
          Map.of("content-type", "text/html"),
          new Position("feed.xml", 2, 17L),
          new Stated("t", "b", "o", "p", "m", "en", "c", "feed"),
          List.of("cut"));

  private static final Capture BARE = new Capture("a.txt", null, "text/plain", bytes("two"));

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static SortedMap<String, byte[]> entries() {
    TreeMap<String, byte[]> entries = new TreeMap<>();
    entries.put(Manifest.entry(WHOLE), WHOLE.bytes());
    entries.put(Manifest.entry(BARE), BARE.bytes());
    entries.put("results/x.json", bytes("{}"));
    TreeMap<String, Manifest.Seal> seals = new TreeMap<>();
    entries.forEach((name, content) -> seals.put(name, Manifest.Seal.of(content)));
    Manifest manifest =
        new Manifest(
            new TreeMap<>(Map.of("crossread", "1", "encoder", "plain-1")),
            LocalDate.of(2031, 3, 3),
            List.of(BARE, WHOLE),
            List.of(new NotRead("b.txt", "no such file", "check the path")),
            seals);
    entries.put(Manifest.NAME, manifest.bytes());
    return entries;
  }

  @Test
  void whatIsWrittenReadsBack() throws BundleException {
    SortedMap<String, byte[]> entries = entries();
    Manifest read = Manifest.of(entries);
    assertEquals(List.of(BARE, WHOLE), read.captures());
    assertEquals("no such file", read.notRead().getFirst().reason());
    assertEquals(LocalDate.of(2031, 3, 3), read.date());
    assertEquals(Map.of("crossread", "1", "encoder", "plain-1"), read.versions());
    assertEquals(new String(entries.get(Manifest.NAME), StandardCharsets.UTF_8), text(read));
    assertTrue(Findings.sealed(entries, read).isEmpty());
  }

  private static String text(Manifest manifest) {
    return new String(manifest.bytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"format\": \"crossread-bundle-1\"}",
        "{\"format\": \"another\"}",
        "{\"format\": 1}",
        "{\"format\": \"crossread-bundle-1\", \"captures\": {}}",
        "{\"format\": \"crossread-bundle-1\", \"captures\": [1]}",
        "{\"a\": [[[[[[[[[[[[1]]]]]]]]]]]]}",
        "{\"a\": \"b\", \"a\": \"c\"}",
        "{\"a\": null}",
        "{\"a\": \"b\"} {}"
      })
  void aBrokenManifestIsTold(String json) {
    TreeMap<String, byte[]> entries = new TreeMap<>(Map.of(Manifest.NAME, bytes(json)));
    BundleException e = assertThrows(BundleException.class, () -> Manifest.of(entries));
    assertTrue(String.valueOf(e.getMessage()).startsWith("manifest.json: "), e.getMessage());
  }

  @Test
  void aMissingManifestIsTold() {
    BundleException e = assertThrows(BundleException.class, () -> Manifest.of(new TreeMap<>()));
    assertEquals("holds no manifest.json; it is no bundle of crossread export", e.getMessage());
  }

  @Test
  void whatWasChangedRemovedOrAddedIsNamed() throws BundleException {
    SortedMap<String, byte[]> entries = entries();
    entries.put(Manifest.entry(WHOLE), bytes("<p>another</p>"));
    entries.remove("results/x.json");
    entries.put("results/y.json", bytes("{}"));
    SortedMap<String, String> findings = Findings.sealed(entries, Manifest.of(entries));
    assertEquals(3, findings.size());
    assertTrue(findings.get(Manifest.entry(WHOLE)).startsWith("was changed: expected SHA-256 "));
    assertTrue(findings.get("results/x.json").startsWith("is missing"));
    assertTrue(findings.get("results/y.json").startsWith("was added"));
  }

  @Test
  void aCaptureThatIsExchangedTogetherWithItsSealIsNamed() throws BundleException {
    SortedMap<String, byte[]> entries = entries();
    byte[] other = bytes("<p>another</p>");
    String name = Manifest.entry(WHOLE);
    String manifest = new String(entries.get(Manifest.NAME), StandardCharsets.UTF_8);
    String hash = name.substring(Manifest.CAPTURES.length());
    entries.put(
        Manifest.NAME,
        bytes(
            manifest
                .replace("\"size\" : 10,", "\"size\" : " + other.length + ",")
                .replace(
                    "\"sha256\" : \"" + hash,
                    "\"sha256\" : \"" + Manifest.Seal.of(other).sha256())));
    entries.put(name, other);
    SortedMap<String, String> findings = Findings.sealed(entries, Manifest.of(entries));
    assertEquals(List.of(name), List.copyOf(findings.keySet()));
    assertTrue(findings.get(name).startsWith("was exchanged"));
  }

  @Test
  void whatDoesNotFollowFromTheCapturesIsNamed() {
    TreeMap<String, byte[]> derived =
        new TreeMap<>(Map.of("a", bytes("1"), "b", bytes("2"), "c", bytes("3")));
    TreeMap<String, byte[]> found =
        new TreeMap<>(Map.of("a", bytes("1"), "b", bytes("x"), "d", bytes("4")));
    assertEquals(List.of("b", "c", "d"), List.copyOf(Findings.derived(found, derived).keySet()));
  }
}
