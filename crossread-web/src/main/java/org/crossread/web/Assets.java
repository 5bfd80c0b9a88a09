package org.crossread.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crossread.text.Text;

/**
 * Style and script, out of the program itself. Their path changes with their content, so that they
 * can be kept for ever. Immutable.
 */
final class Assets {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
  private static final int DIGITS = 12;

  private record Asset(String type, byte[] bytes) {}

  private final Map<String, Asset> assets = new LinkedHashMap<>();
  private final String base;

  Assets() {
    put("app.css", "text/css; charset=utf-8", "app.css");
    put("app.js", "text/javascript; charset=utf-8", "app.js");
    put("htmx.js", "text/javascript; charset=utf-8", HTMX);
    put("icon.svg", "image/svg+xml", "icon.svg");
    StringBuilder all = new StringBuilder();
    assets.values().forEach(a -> all.append(Text.sha256(a.bytes())));
    base = "/assets/" + Text.sha256(all.toString()).substring(0, DIGITS);
  }

  private void put(String name, String type, String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing");
      }
      assets.put(name, new Asset(type, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String base() {
    return base;
  }

  void serve(Context ctx) {
    Asset asset = assets.get(ctx.pathParam("name"));
    if (asset == null || !ctx.path().startsWith(base + "/")) {
      throw Problem.notFound(ctx.path());
    }
    ctx.header("Cache-Control", "public, max-age=31536000, immutable")
        .contentType(asset.type())
        .result(asset.bytes());
  }
}
