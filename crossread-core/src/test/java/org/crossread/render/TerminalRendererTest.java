package org.crossread.render;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.crossread.claim.Claim;
import org.crossread.claim.OnlyIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalRendererTest {
  private static final Pattern ESCAPE = Pattern.compile("\u001B\\[[0-9;]*m");
  private final TerminalRenderer renderer = new TerminalRenderer();

  @ParameterizedTest
  @ValueSource(ints = {80, 160})
  void layoutIsTheExpectedOne(int width) throws IOException {
    GoldenFile.check("two-" + width + ".txt", renderer.render(Stories.two(), width, false));
    GoldenFile.check("three-" + width + ".txt", renderer.render(Stories.three(), width, false));
    GoldenFile.check("nine-" + width + ".txt", renderer.render(Stories.nine(), width, false));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 57, 80, 100, 120, 160, 200, 1000})
  void noLineIsWiderThanTheTerminal(int width) {
    int most = Math.clamp(width, 40, 200);
    for (View view : List.of(Stories.two(), Stories.three(), Stories.nine(), Stories.hostile())) {
      for (String line : renderer.render(view, width, false).split("\n")) {
        assertTrue(DisplayWidth.of(line) <= most, () -> DisplayWidth.of(line) + ": " + line);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 160})
  void colourAddsNothingButColour(int width) {
    for (View view : List.of(Stories.two(), Stories.three(), Stories.nine(), Stories.hostile())) {
      String plain = renderer.render(view, width, false);
      String coloured = renderer.render(view, width, true);
      assertFalse(plain.contains("\u001B"));
      assertTrue(coloured.contains("\u001B[1m"));
      String stripped = ESCAPE.matcher(coloured).replaceAll("");
      assertEquals(plain, stripped.replaceAll("(?m) +$", ""));
      for (String line : coloured.split("\n")) {
        int last = line.lastIndexOf('\u001B');
        assertTrue(
            last < 0 || line.startsWith("\u001B[0m", last), () -> "style left open: " + line);
      }
    }
  }

  @Test
  void everyClaimAndEveryPassageIsShownWhole() {
    for (View view : List.of(Stories.two(), Stories.three(), Stories.nine())) {
      String shown = flat(renderer.render(view, 80, false));
      for (Claim claim : view.comparison().claims()) {
        claim.passages().forEach(p -> assertContains(shown, view.comparison().quote(p)));
      }
      for (OnlyIn only : view.comparison().onlyIn()) {
        assertContains(shown, view.comparison().quote(only.passage()));
      }
    }
  }

  @Test
  void escapeSequencesAndDirectionOverridesOfAnArticleAreShownNotObeyed() {
    String shown = renderer.render(Stories.hostile(), 80, false);
    assertAll(
        () ->
            assertFalse(
                shown.chars().anyMatch(c -> c < ' ' && c != '\n' || c == 0x9B || c == 0x7F)),
        () -> assertFalse(shown.chars().anyMatch(Neutral::turnsDirection)),
        () -> assertTrue(shown.contains("␛[31m")),
        () -> assertTrue(shown.contains("<U+202E>")));
  }

  @Test
  void whatIsMissingIsSaid() {
    String shown = renderer.render(Stories.three(), 80, false);
    assertAll(
        () -> assertTrue(shown.contains("3 articles / 2 independent / 1 not read")),
        () -> assertTrue(shown.contains("D is an edited copy of C")),
        () -> assertTrue(shown.contains("date unknown")),
        () -> assertTrue(shown.contains("to do: save the page")),
        () -> assertTrue(shown.contains("also given as: copies/post.txt")));
    String none = renderer.render(Stories.nothingShared(), 80, false);
    assertTrue(none.contains("No claim was found in more than one article."), none);
  }

  @Test
  void ownWordsGiveNoVerdict() {
    Pattern verdict =
        Pattern.compile(
            "(?i)\\b(true|false|fake|bias\\w*|misinformation|blindspot|contradict\\w*)\\b");
    for (View view : List.of(Stories.two(), Stories.three(), Stories.nine())) {
      assertFalse(verdict.matcher(renderer.render(view, 120, false)).find());
    }
  }

  private static void assertContains(String shown, String words) {
    assertTrue(shown.contains(flat(words)), () -> "not shown whole: " + words);
  }

  /** Without marks and layout. */
  private static String flat(String text) {
    return text.replaceAll("[*\\s]+", "");
  }
}
