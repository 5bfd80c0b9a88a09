package org.crossread.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses of pages on one author: {@code .../author/ada-lund}, {@code ...?author=3}. */
final class AuthorAddress {
  /** What stands before the author's name. */
  private static final Set<String> PARTS =
      Set.of(
          "author",
          "authors",
          "by",
          "profile",
          "profiles",
          "contributor",
          "contributors",
          "writer",
          "writers",
          "people",
          "staff",
          "journalist",
          "journalists",
          "reporter",
          "reporters");

  private static final Pattern QUERY = Pattern.compile("(?i)[?&]author=");

  private AuthorAddress() {}

  static boolean is(String address) {
    int from = address.indexOf('/');
    while (from >= 0) {
      int to = address.indexOf('/', from + 1);
      if (to < 0) {
        break;
      }
      if (to + 1 < address.length()
          && "/?#".indexOf(address.charAt(to + 1)) < 0
          && PARTS.contains(address.substring(from + 1, to).toLowerCase(Locale.ROOT))) {
        return true;
      }
      from = to;
    }
    return address.indexOf('=') > 0 && QUERY.matcher(address).find();
  }
}
