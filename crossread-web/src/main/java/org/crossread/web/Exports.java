package org.crossread.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.crossread.render.CsvRenderer;
import org.crossread.render.HtmlRenderer;
import org.crossread.render.JsonLdRenderer;
import org.crossread.render.JsonRenderer;
import org.crossread.render.MarkdownRenderer;
import org.crossread.render.NdjsonRenderer;
import org.crossread.render.Redaction;
import org.crossread.render.View;

/** A comparison in the forms in which the command exports it. Thread-safe. */
final class Exports {
  private final Desk desk;

  Exports(Desk desk) {
    this.desk = desk;
  }

  void routes(RoutesConfig routes) {
    String path = Api.BASE + "/stories/{story}/comparison";
    routes.get(path, ctx -> send(ctx, "json"));
    for (String form : new String[] {"json", "ndjson", "jsonld", "csv", "md", "html"}) {
      routes.get(path + "." + form, ctx -> send(ctx, form));
    }
  }

  private void send(Context ctx, String form) {
    View whole = Api.spread(desk, ctx.pathParam("story")).compared().view();
    View view = ctx.queryParam("redacted") == null ? whole : new Redaction().redact(whole);
    switch (form) {
      case "ndjson" ->
          Html.send(
              ctx,
              "application/x-ndjson",
              new NdjsonRenderer(JsonRenderer.Texts.NONE).render(view));
      case "jsonld" ->
          Html.send(ctx, "application/ld+json", new JsonLdRenderer(false).render(view));
      case "csv" -> csv(ctx, view);
      case "md" ->
          Html.send(ctx, "text/markdown; charset=utf-8", new MarkdownRenderer().render(view));
      case "html" -> {
        // A page of its own style, which this server does not frame or run.
        ctx.header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox");
        Html.send(ctx, "text/html; charset=utf-8", new HtmlRenderer().render(view));
      }
      default -> Html.send(ctx, "application/json", new JsonRenderer().render(view));
    }
  }

  private static void csv(Context ctx, View view) {
    Map<String, String> tables = new CsvRenderer().render(view);
    String name = Asked.words(ctx, "table");
    String table = tables.get(name == null ? "claims.csv" : name);
    if (table == null) {
      throw new Problem(
          404,
          Asked.cut(String.valueOf(name), 60) + ": there is no such table",
          "the tables are " + String.join(", ", tables.keySet()));
    }
    Html.send(ctx, "text/csv; charset=utf-8; header=present", table);
  }
}
