package org.crossread.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crossread.claim.Claim;
import org.crossread.claim.Difference;
import org.crossread.render.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What a reader chose to see of a comparison; all of it stands in the address.
 *
 * @param view null for the one that fits the number of reports
 * @param kind only rows with a difference of this kind; null for all
 * @param claim number of the chosen row; 0 for none
 * @param article letter of the chosen article; null for none
 * @param left letter of the left text of a pair; null for the first
 * @param right letter of the right one; null for the second
 * @param agree whether rows of the same words are shown among all
 */
public record State(
    @Nullable View view,
    Show show,
    Difference.@Nullable Kind kind,
    int claim,
    @Nullable String article,
    @Nullable String left,
    @Nullable String right,
    boolean agree) {
  /** Ways to lay reports side by side, in the order of their keys. */
  public enum View {
    PAIR("Pair"),
    COLUMNS("Columns"),
    MATRIX("Matrix"),
    READINGS("Readings"),
    ARTICLE("Article");

    private final String label;

    View(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one for so many independent reports. */
    static View fitting(int independent) {
      return independent <= 2
          ? PAIR
          : independent <= 5 ? COLUMNS : independent <= 12 ? MATRIX : READINGS;
    }
  }

  /** Which rows. */
  public enum Show {
    ALL("all"),
    DIFFERS("differs"),
    ONLY("only one"),
    REPHRASED("rephrased"),
    SAME("same");

    private final String label;

    Show(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean holds(Sheet.Mark status) {
      return this == ALL || name().equals(status.name());
    }
  }

  static State of(Context ctx) {
    return new State(
        word(View.class, ctx.queryParam("view"), "view"),
        java.util.Objects.requireNonNullElse(
            word(Show.class, ctx.queryParam("show"), "show"), Show.ALL),
        word(Difference.Kind.class, ctx.queryParam("kind"), "kind"),
        Asked.number(ctx, "claim", 0, 0, 1_000_000),
        letter(ctx.queryParam("article"), "article"),
        letter(ctx.queryParam("left"), "left"),
        letter(ctx.queryParam("right"), "right"),
        "show".equals(ctx.queryParam("agree")));
  }

  private static <E extends Enum<E>> @Nullable E word(
      Class<E> type, @Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      return null;
    }
    for (E e : type.getEnumConstants()) {
      if (e.name().equalsIgnoreCase(value)) {
        return e;
      }
    }
    List<String> known = new ArrayList<>();
    for (E e : type.getEnumConstants()) {
      known.add(e.name().toLowerCase(Locale.ROOT));
    }
    throw Problem.invalid(
        name + "=" + value + ": is not known", "write one of " + String.join(", ", known));
  }

  private static @Nullable String letter(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (!value.matches("[A-Z]{1,2}")) {
      throw Problem.invalid(
          name + "=" + value + ": is no letter of an article", "write A, B, C and so on");
    }
    return value;
  }

  /** The view that is shown. */
  public View shown(Sheet sheet) {
    return view != null ? view : View.fitting(sheet.independent());
  }

  public State with(View other) {
    return new State(other, show, kind, claim, article, left, right, agree);
  }

  public State with(Show other) {
    return new State(view, other, null, 0, article, left, right, agree);
  }

  public State with(Difference.@Nullable Kind other) {
    Show fitting = other == null || show != Show.ALL && show != Show.DIFFERS ? Show.ALL : show;
    return new State(view, fitting, other, 0, article, left, right, agree);
  }

  public State withClaim(int number) {
    return new State(view, show, kind, number, article, left, right, agree);
  }

  public State withClaim(int number, @Nullable String letter) {
    return new State(view, show, kind, number, letter, left, right, agree);
  }

  public State withArticle(@Nullable String letter) {
    return new State(view, show, kind, claim, letter, left, right, agree);
  }

  public State withPair(String a, String b) {
    return new State(view, show, kind, claim, article, a, b, agree);
  }

  public State withAgree(boolean shown) {
    return new State(view, show, kind, claim, article, left, right, shown);
  }

  /** Whether a row is shown. */
  boolean holds(Sheet.Row row) {
    return show.holds(row.status()) && (kind == null || has(row.claim(), kind));
  }

  private static boolean has(Claim claim, Difference.Kind kind) {
    return claim.differences().stream().anyMatch(d -> d.kind() == kind);
  }

  /** The part of the address behind its path, with its question mark; empty for the plain page. */
  public String query() {
    List<String> parts = new ArrayList<>();
    add(parts, "view", view == null ? null : view.word());
    add(parts, "show", show == Show.ALL ? null : show.word());
    add(parts, "kind", kind == null ? null : kind.name());
    add(parts, "claim", claim == 0 ? null : Integer.toString(claim));
    add(parts, "article", article);
    add(parts, "left", left);
    add(parts, "right", right);
    add(parts, "agree", agree ? "show" : null);
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
