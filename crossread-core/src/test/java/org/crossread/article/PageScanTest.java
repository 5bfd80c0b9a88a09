package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.crossread.article.Region.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The blocks of a page. */
class PageScanTest {
  private static List<PageBlock> blocks(String page) {
    return PageScan.of(Markup.parse(page)).blocks();
  }

  private static List<String> texts(String page) {
    return blocks(page).stream().map(PageBlock::text).toList();
  }

  @Test
  void bordersOfBlocksAndDoubleBreaksSplitTheText() {
    assertEquals(
        List.of("One two three", "four", "five six", "seven", "eight"),
        texts(
            "<div>One <b>two</b>\n <span>three</span><p>four<div>five<br>six<br> <br>seven</div>"
                + "eight</div>"));
  }

  @Test
  void whatIsNeverTextIsPassedOver() {
    assertEquals(
        List.of("Shown"),
        texts(
            "<p>Shown<script>var a = '<p>no';</script><style>p{}</style><noscript>no</noscript>"
                + "<select><option>no</select><svg><text>no</text></svg><textarea>no</textarea></p>"
                + "<p>—</p><template><p>no</p></template><iframe>no</iframe>"));
  }

  @Test
  void eachBlockKnowsWhereItStandsInTheMarkup() {
    String page =
        "<html><body><h1>Ferry &amp; sea</h1>\r\n<p> The <a href=x>ferry</a>\n sank &quot;fast&quot;.</p>"
            + "loose 👩‍✈️ end</body></html>";
    List<String> sources = blocks(page).stream().map(b -> b.source().of(page).strip()).toList();
    assertEquals(
        List.of(
            "Ferry &amp; sea",
            "The <a href=x>ferry</a>\n sank &quot;fast&quot;.",
            "loose 👩‍✈️ end"),
        sources);
  }

  @Test
  void ofAnEnormousPageOnlyTheBeginningIsRead() {
    String page = "<p>One</p>".repeat(Markup.MOST_TAGS);
    assertEquals("<p>One</p>".length() * Markup.MOST_TAGS / 2, Markup.readable(page));
    assertEquals(page.length() / 2, Markup.readable(page.substring(0, page.length() / 2)));
  }

  @Test
  void shareOfLinksIsThatOfVisibleCharacters() {
    PageBlock b = blocks("<p>abc <a href=x>def</a>").getFirst();
    assertEquals(3, b.linkChars());
    assertEquals(3.0 / 7, b.linkShare(), 1e-9);
    assertEquals(1, blocks("<a href=x><h3>All of it</h3></a>").getFirst().linkShare(), 0.3);
  }

  @Test
  void regionsSumWhatStandsBelowThem() {
    PageScan.Scan scan =
        PageScan.of(
            Markup.parse("<div><p>abc</p><ul><li><a href=x>def</a></li></ul></div><nav>g</nav>"));
    Region body = scan.regions().getFirst();
    assertEquals(7, body.chars);
    assertEquals(3, body.linkChars);
    assertEquals(3, body.blocks);
    assertTrue(scan.blocks().get(1).region().is(Within.LIST));
    assertTrue(scan.blocks().get(2).region().is(Within.NAV));
    assertEquals(2, PageLayout.levels(scan.blocks().get(1).region(), scan.regions().get(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<span>", "<x-y>", "<a href=x>", "<ul><li>"})
  void deepNestingIsWalkedInSecondsWithoutRecursion(String tag) {
    List<PageBlock> blocks =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> blocks("<p>Top</p>" + tag.repeat(100_000) + "deep"));
    assertEquals("Top", blocks.getFirst().text());
  }

  @Test
  void aPageOfAMillionBlocksIsCutNotRefused() {
    assertEquals(
        PageScan.MOST_BLOCKS,
        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> blocks("<p>one of many".repeat(300_000)))
            .size());
  }
}
