package org.crossread.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaving out scripts and styles before a page is parsed. */
class MarkupTest {
  private static final String CODE = "let ferry = '<p>not of the page</p>' + \"=\";";

  /** What the parser makes of the whole page. */
  private static Markup whole(String page) {
    return Markup.of(Jsoup.parse(page, "", Parser.htmlParser().setTrackPosition(true)));
  }

  private static List<String> blocks(Markup markup) {
    return PageScan.of(markup).blocks().stream()
        .map(b -> b.text() + " " + b.source() + " " + b.tag())
        .toList();
  }

  private static String code(Markup markup) {
    StringBuilder code = new StringBuilder();
    markup.document().select("script, style").forEach(e -> code.append(e.data()).append('|'));
    return code.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Before<script>#</script> after<style>#</style> end",
        "<p>a</p><SCRIPT async>#</SCRIPT ><p>b</p><style media=x >#</style\n><p>c</p>",
        "<p>a<script></script><script>#</script><script>#</script>b</p><p>c",
        "<p title=\"<style>\">one</p><p>two</p><style>#</style><p>three</p>",
        "<p title='>' id=x><script>#</script>one</p><p>two</p>",
        "<p title=it's>one</p><script>#</script><p class = \"a'\" b='\"'>two</p>",
        "<p ='>one</p><p>two</p><script>#</script><p>three'</p>",
        "<a href=/x?y='z>one</a><script>#</script><p>two'</p>",
        "<!-- <script> --><p>one</p><script>#</script><p>two</p>",
        "<!--><p>one</p><script>#</script><!---><p>two</p><!-- --!><style>#</style><p>three</p>",
        "<!-- a -- b ---><p>one</p><script>#</script><p>two</p>",
        "<!doctype html><? <script> ?><p>one</p><script>#</script></ ><p>two</p>",
        "<title><style></title><p>one</p><script>#</script><p>two</p>",
        "<textarea><script></textarea><p>one</p><style>#</style><p>two</p>",
        "<script><!-- # //--></script><p>one</p><script>#</script><p>two</p>",
        "<script><!-- <script>#</script> # --></script><p>one</p><style>#</style><p>two</p>",
        "<svg><style/><text>x</text></svg><p>one</p><style>#</style><p>two</p>",
        "<svg><style>.a { stroke: none; fill: red }</style><title>x</title></svg><p>one</p><script/>#</script>two",
        "<p>one</p><script>#</scripts></script><p>two</p><script>#",
        "<p>one</p><style>#</style",
        "<p>1 < 2 <3 </p><script>#</script><p>two</p><",
        "<plaintext><script>#</script>",
        "<p data-a='x' alt=\"y\" class='z' >one</p><p\nsrc='<script>'\tid=\"a\"/>two</p>",
        "<p data-a = 'x>' alt='y'title='z'>one</p><p b c='longer' d>two</p><p a='longer'",
        "<img src='longer'/><br data-x='longer'>one<input hidden type='hidden' data-y='longer'>two",
        "<svg><![CDATA[ <a data-x='longer'> ]]></svg><p data-x='longer'>one</p>",
        "<p><b class=a data-x='1234'><b class=a data-x='2345'><b class=a data-x='3456'>"
            + "<b class=a data-x='4567'>one</p><p>two",
        "<p>one<template><script>#</script></template>two<noscript><style>#</style></noscript>"
      })
  void thePageReadsAsThoughItsScriptsWereThere(String page) {
    String full = page.replace("#", CODE);
    assertEquals(blocks(whole(full)), blocks(Markup.parse(full)));
  }

  @Test
  void scriptsAreLeftOutButNotTheirData() {
    String data = "<script type='application/ld+json'>{\"headline\": \"Ferry\"}</script>";
    Markup markup = Markup.parse("<script>" + CODE + "</script>" + data + "<p>One</p>");
    assertEquals("l|{\"headline\": \"Ferry\"}|", code(markup));
  }

  @Test
  void attributesThatNobodyAsksForAreLeftOut() {
    Markup markup = Markup.parse("<p data-x='1234' lang='en' onclick=\"a > b\" id=i>One</p>");
    assertEquals("<p lang=\"en\" id=\"i\">One</p>", markup.document().body().html());
  }

  @Test
  void theTreeHasTheSameNodes() {
    String page = "<p>a<script>" + CODE + "</script>b<style>" + CODE + "</style><b>c</b>";
    assertEquals(
        whole(page).document().body().select("*").size(),
        Markup.parse(page).document().body().select("*").size());
    assertEquals(
        whole(page).document().nodeStream().count(),
        Markup.parse(page).document().nodeStream().count());
    assertNotEquals(code(whole(page)), code(Markup.parse(page)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<script>", "<!--", "</", "<p a=\"", "<style></style", "<p a='=", "--", "<svg/>"})
  void whateverIsRepeatedIsReadInSeconds(String part) {
    String page = "<p>Top</p>" + part.repeat(400_000);
    List<PageBlock> blocks =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> PageScan.of(Markup.parse(page)).blocks());
    assertTrue(blocks.getFirst().text().startsWith("Top"));
  }
}
