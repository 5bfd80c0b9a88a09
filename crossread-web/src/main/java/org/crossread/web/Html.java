package org.crossread.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.crossread.text.Text;

/** Renders pages and sends what may be kept with a hash of its content. Thread-safe. */
final class Html {
  private static final int DIGITS = 32;

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Guard guard;
  private final Assets assets;

  Html(Guard guard, Assets assets) {
    this.guard = guard;
    this.assets = assets;
  }

  Frame frame(Context ctx, String title, String section) {
    return new Frame(title, section, guard.formToken(ctx), assets.base());
  }

  void page(Context ctx, String template, Map<String, Object> model) {
    send(ctx, "text/html; charset=utf-8", rendered(template, model));
  }

  String rendered(String template, Map<String, Object> model) {
    StringOutput out = new StringOutput(16_384);
    engine.render(template + ".jte", model, out);
    return out.toString();
  }

  /** Sends {@code body}, or that it is the one that the asker has. */
  static void send(Context ctx, String type, String body) {
    send(ctx, type, body.getBytes(StandardCharsets.UTF_8));
  }

  static void send(Context ctx, String type, byte[] body) {
    String tag = tag(body);
    ctx.header("ETag", tag);
    if (matches(ctx.header("If-None-Match"), tag) && ctx.statusCode() == 200) {
      ctx.status(304);
      return;
    }
    ctx.contentType(type).result(body);
  }

  static String tag(byte[] body) {
    return '"' + Text.sha256(body).substring(0, DIGITS) + '"';
  }

  static boolean matches(@org.jspecify.annotations.Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    for (String one : header.split(",")) {
      String stripped = one.strip().replaceFirst("^W/", "").replaceFirst("(-|--)gzip\"$", "\"");
      if (stripped.equals("*") || stripped.equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
