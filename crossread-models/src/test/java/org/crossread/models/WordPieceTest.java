package org.crossread.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.crossread.models.WordPiece.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordPieceTest {
  private static final WordPiece PIECES = WordPiece.load();

  /** Numbers of the published bert-base-uncased vocabulary. */
  private static final int UNKNOWN = 100;

  private static List<Piece> pieces(String text) {
    return PIECES.pieces(text, 10_000);
  }

  private static List<String> cut(String text) {
    return pieces(text).stream().map(p -> p.span().of(text)).toList();
  }

  private static List<Integer> ids(String text) {
    return pieces(text).stream().map(Piece::id).toList();
  }

  @Test
  void theVocabularyIsThatOfBertUncased() {
    assertEquals(101, PIECES.start());
    assertEquals(102, PIECES.end());
    assertEquals(List.of(7592, 1010, 2088, 999), ids("Hello, world!"));
    assertEquals(List.of(14477, 20961, 3468), ids("unaffable"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sank.",
        "Gudrun's 11-page note",
        "naïve café",
        "東京 tower",
        "“Nein”, sagte Ödön",
        "U.S. — 5,000 € (½)"
      })
  void piecesTogetherHoldEveryVisibleCharacterOnce(String text) {
    assertEquals(text.replaceAll("\\s+", ""), String.join("", cut(text)));
  }

  @Test
  void marksStandAlone() {
    assertEquals(
        List.of("the", "11", "-", "page", "note", ",", "U", ".", "S", "."),
        cut("the 11-page note, U.S."));
    assertEquals(List.of("“", "no", "”"), cut("“no”"));
  }

  @ParameterizedTest
  @CsvSource({"café,cafe", "Naïve,naive", "ÅNGSTRÖM,angstrom", "résumé,resume", "ÉTÉ,ete"})
  void accentsAndCaseChangeNoNumber(String accented, String plain) {
    assertEquals(ids(plain), ids(accented));
    assertEquals(accented, String.join("", cut(accented)));
  }

  @Test
  void aCombiningAccentBelongsToItsLetter() {
    String text = "cafe\u0301 closed";
    assertEquals(ids("cafe closed"), ids(text));
    assertEquals(List.of("cafe\u0301", "closed"), cut(text));
  }

  @Test
  void everyChineseCharacterStandsAlone() {
    assertEquals(List.of("東", "京", "塔", "is", "𠀋", "high"), cut("東京塔is𠀋high"));
  }

  @Test
  void anEmojiIsUnknownAndWhole() {
    List<Piece> found = pieces("The 🛳 sank");
    assertEquals(List.of("The", "🛳", "sank"), cut("The 🛳 sank"));
    assertEquals(UNKNOWN, found.get(1).id());
  }

  @Test
  void aWordThatCannotBeCutIsOneUnknownPiece() {
    String word = "ꙮꙮꙮ";
    assertEquals(List.of(UNKNOWN), ids(word));
    assertEquals(List.of(word), cut(word));
  }

  @Test
  void aWordOfAHundredLettersIsCutAndALongerOneIsUnknown() {
    assertNotEquals(List.of(UNKNOWN), ids("a".repeat(100)));
    assertEquals("a".repeat(100), String.join("", cut("a".repeat(100))));
    assertEquals(List.of(UNKNOWN), ids("a".repeat(101)));
    assertEquals(List.of("a".repeat(101)), cut("a".repeat(101)));
  }

  @Test
  void theLengthOfAWordIsCountedWithoutItsAccents() {
    assertEquals(ids("a".repeat(100)), ids("a\u0301".repeat(100)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n\u00a0\u2003", "\0\u0007\u200b\ufeff\ufffd", "\u0301"})
  void whatCannotBeSeenHasNoPieces(String text) {
    assertEquals(List.of(), pieces(text));
  }

  @Test
  void whatIsDroppedInsideAWordDoesNotPartIt() {
    assertEquals(ids("ferry"), ids("fer\u00adry"));
    assertEquals(ids("ferry"), ids("fe\0rry"));
  }

  @Test
  void noMorePiecesThanAskedForAreMade() {
    String text = "unbelievably uncharacteristic ".repeat(100);
    for (int most : new int[] {0, 1, 2, 3, 7, 254}) {
      List<Piece> some = PIECES.pieces(text, most);
      assertEquals(most, some.size());
      assertEquals(pieces(text).subList(0, most), some);
    }
  }

  @Test
  void piecesOfAnyTextAreInOrderAndInside() {
    String[] pool = {
      "the", "Ferry", " ", "\n", "é", "e\u0301", "İ", "ß", "🛳", "👩‍✈️", "東", "ﬁ", "\0", "\uD83D",
      "\uDE00", "ꙮ", "“", ".", "-", "הספינה", "السفينة", "ŉ", "½", "한국", "\u200d", "ẞ", "11"
    };
    Random random = new Random(1);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(pool[random.nextInt(pool.length)]);
      }
      int at = 0;
      for (Piece p : pieces(text.toString())) {
        assertTrue(p.span().start() >= at, () -> p + " in " + text);
        assertTrue(p.span().end() <= text.length(), () -> p + " in " + text);
        assertTrue(p.id() >= 0 && p.id() < 30_522, () -> p + " in " + text);
        at = p.span().start();
      }
    }
  }

  @Test
  void pieceSpansDoNotSplitASurrogatePair() {
    for (String text : List.of("𝐀𝐁", "a𝐀b", "𐐀𐐁", "🛳️x")) {
      for (String piece : cut(text)) {
        assertFalse(!piece.isEmpty() && Character.isLowSurrogate(piece.charAt(0)), text);
      }
    }
  }

  @Test
  void megabytesAreCutInSeconds() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String unit : List.of("a", "ferry ", "\u0301", "東", "🛳", "\0")) {
            PIECES.pieces(unit.repeat(1_000_000), Integer.MAX_VALUE);
          }
        });
  }
}
