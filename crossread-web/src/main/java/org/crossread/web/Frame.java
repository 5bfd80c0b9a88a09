package org.crossread.web;

/**
 * What every page has around its content.
 *
 * @param title of the page
 * @param section which part of the navigation is marked
 * @param token for its forms
 * @param assets path of style and script, with a hash of their content
 * @param query words in the field of search
 * @param refresh seconds after which it is loaded again; 0 for never
 */
public record Frame(
    String title, String section, String token, String assets, String query, int refresh) {
  Frame(String title, String section, String token, String assets) {
    this(title, section, token, assets, "", 0);
  }

  Frame asking(String words) {
    return new Frame(title, section, token, assets, words, refresh);
  }

  Frame again(int seconds) {
    return new Frame(title, section, token, assets, query, seconds);
  }
}
