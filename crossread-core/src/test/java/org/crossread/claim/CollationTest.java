package org.crossread.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crossread.claim.Collation.Edit;
import org.crossread.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollationTest {
  private static Collation of(String left, String right) {
    return Collation.of(left, new Span(0, left.length()), right, new Span(0, right.length()));
  }

  private static List<String> edits(String left, String right) {
    return of(left, right).edits().stream()
        .map(e -> e.left().of(left) + "/" + e.right().of(right))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      value = {
        "the ferry sank off Rill|the ferry sank off Holm|Rill/Holm",
        "the ferry sank|the old ferry sank|/old",
        "the old ferry sank|the ferry sank|old/",
        "three men left the ship|five men left the boat|three/five;ship/boat",
        "a b c|x y z|a b c/x y z",
        "|the ferry|/the ferry",
        "the ferry||the ferry/"
      })
  void runsThatDifferStandSideBySide(
      @org.jspecify.annotations.Nullable String left,
      @org.jspecify.annotations.Nullable String right,
      String expected) {
    assertEquals(
        List.of(expected.split(";")), edits(left == null ? "" : left, right == null ? "" : right));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      value = {
        "The ferry sank off Rill.|the FERRY, sank -- off Rill",
        "“We will stay”|\"We will stay\"",
        "the ships were stopped|the ship was stopped",
        "|"
      })
  void marksCaseAndEndingsDoNotCount(
      @org.jspecify.annotations.Nullable String left,
      @org.jspecify.annotations.Nullable String right) {
    String a = left == null ? "" : left;
    String b = right == null ? "" : right;
    List<String> content = edits(a, b).stream().filter(e -> !e.equals("were/was")).toList();
    assertEquals(List.of(), content);
  }

  @Test
  void aTextHasNoEditsAgainstItself() {
    String text = "İzmir 🛳 “הספינה טבעה”, e\u0301 the 11-page note — 5,000 of them.";
    Collation same = of(text, text);
    assertEquals(List.of(), same.edits());
    assertEquals(1, same.similarity());
  }

  @Test
  void onlyTheSpansAreCompared() {
    String left = "Yesterday the ferry sank off Rill";
    String right = "the ferry sank in the harbour";
    Collation c = Collation.of(left, new Span(10, 24), right, new Span(0, 14));
    assertEquals(List.of(), c.edits());
    assertEquals(1, c.similarity());
  }

  @Test
  void extraHoldsTheContentThatTheOtherSideNeverSays() {
    Edit moved = of("Rill saw the ferry", "the ferry left Rill").edits().getFirst();
    assertTrue(moved.leftExtra().stream().noneMatch("rill"::equals), moved::toString);
    Edit added = of("the ferry sank", "the rusty ferry sank").edits().getFirst();
    assertTrue(added.isInsertion());
    assertEquals(1, added.rightExtra().size(), added::toString);
    assertEquals(java.util.Set.of(), added.leftExtra());
  }

  @Test
  void turningTheSidesTurnsTheRunsAndKeepsTheSimilarity() {
    String[] pool = {
      "the", "ferry", "sank", "Rill", "off", "crew", "left", "of", "11", "—", "ships"
    };
    Random random = new Random(4);
    for (int round = 0; round < 500; round++) {
      String left = words(random, pool);
      String right = words(random, pool);
      Collation one = of(left, right);
      Collation turned = of(right, left);
      assertEquals(one.similarity(), turned.similarity(), left + " | " + right);
      assertTrue(one.similarity() >= 0 && one.similarity() <= 1, left + " | " + right);
      assertSound(one, left, right);
      assertSound(turned, right, left);
    }
  }

  private static String words(Random random, String[] pool) {
    List<String> words = new ArrayList<>();
    for (int n = random.nextInt(9); n > 0; n--) {
      words.add(pool[random.nextInt(pool.length)]);
    }
    return String.join(" ", words);
  }

  private static void assertSound(Collation c, String left, String right) {
    int l = 0;
    int r = 0;
    for (Edit e : c.edits()) {
      assertTrue(e.left().start() >= l && e.right().start() >= r, c::toString);
      assertTrue(!e.left().isEmpty() || !e.right().isEmpty(), c::toString);
      l = e.left().end();
      r = e.right().end();
    }
    assertTrue(l <= left.length() && r <= right.length(), c::toString);
  }

  @Test
  void longPassagesAreCutAndComparedInSeconds() {
    String left = "the ferry sank off Rill ".repeat(20_000);
    String right = "a trawler saved the crew ".repeat(20_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertTrue(of(left, right).similarity() < 1));
  }
}
