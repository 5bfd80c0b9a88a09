package org.crossread.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What stands before every answer: the host that was asked for (against DNS rebinding), the token,
 * and for writes the origin and a sign that a page of this server or a program sent them.
 * Thread-safe.
 */
final class Guard {
  /** Name of the form field. */
  static final String FIELD = "csrf";

  /** Name of the header with the same. */
  static final String HEADER = "X-CSRF-Token";

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  private final Options options;
  private final byte[] secret = new byte[32];
  private final SecureRandom random = new SecureRandom();
  private int port;

  Guard(Options options) {
    this.options = options;
    random.nextBytes(secret);
  }

  /** To be called once the port is known, before the first request is answered. */
  void listensAt(int number) {
    this.port = number;
  }

  /** Lets a request pass or throws what is wrong with it. */
  void check(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-cache");
    host(ctx);
    if (!ctx.path().startsWith("/assets/") && !ctx.path().equals("/login")) {
      token(ctx);
    }
    if (!READS.contains(ctx.method().name())) {
      write(ctx);
    }
  }

  private void host(Context ctx) {
    String host = ctx.header("Host");
    if (host == null || !isOwn(host)) {
      throw new Problem(
          421,
          "this server does not answer for the host " + (host == null ? "(none)" : shown(host)),
          "ask for it as " + address());
    }
  }

  private boolean isOwn(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    boolean anywhere = options.host().equals("0.0.0.0") || options.host().equals("::");
    // Whoever listens everywhere has a token, which no page of another name can send.
    return anywhere
        || name.equals(options.host().toLowerCase(Locale.ROOT) + ":" + port)
        || Options.isLoopback(options.host())
            && Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port).contains(name);
  }

  private static String shown(String words) {
    return words.substring(0, Math.min(60, words.length())).replaceAll("[^\\x20-\\x7e]", "?");
  }

  /** Where it can be asked. */
  String address() {
    String host = options.host();
    return "http://"
        + (host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host)
        + ":"
        + port
        + "/";
  }

  private void token(Context ctx) {
    String token = options.token();
    if (token == null) {
      return;
    }
    String header = ctx.header("Authorization");
    String cookie = ctx.cookie(name("token"));
    boolean brought =
        header != null && same(header, "Bearer " + token)
            || cookie != null && same(cookie, sealed("token " + token));
    if (!brought) {
      ctx.header("WWW-Authenticate", "Bearer");
      throw new Problem(
          401,
          "this workspace asks for a token",
          "send the header Authorization: Bearer TOKEN, or sign in at /login");
    }
  }

  /** Whether {@code given} is the token; then the reader's browser gets a cookie in its place. */
  boolean signIn(Context ctx, String given) {
    String token = options.token();
    if (token == null || !same(given, token)) {
      return false;
    }
    ctx.cookie(cookie(name("token"), sealed("token " + token), -1));
    return true;
  }

  private void write(Context ctx) {
    String origin = ctx.header("Origin");
    if (origin != null && !isOwn(origin.replaceFirst("^https?://", ""))) {
      throw new Problem(403, "another site sent this", "use the page of this server itself");
    }
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw new Problem(403, "another site sent this", "use the page of this server itself");
    }
    if (ctx.path().equals("/login")) {
      return;
    }
    boolean api = ctx.path().startsWith("/api/");
    String sent = ctx.header(HEADER);
    if (api && isJson(ctx)) {
      return; // No other site can send JSON without asking first, and it is never allowed.
    }
    if (api && sent == null && !ctx.isMultipartFormData()) {
      throw new Problem(
          415,
          "the body has the media type " + shown(String.valueOf(ctx.contentType())),
          "send application/json, or multipart/form-data for files");
    }
    if (api && "api".equals(sent)) {
      return; // A header of its own: no form of another site can send it.
    }
    String field = sent != null ? sent : ctx.formParam(FIELD);
    String session = ctx.cookie(name("session"));
    if (field == null || session == null || !same(field, sealed("session " + session))) {
      throw new Problem(
          403,
          "the form is not of this server, or it has been started anew since",
          api
              ? "send the header " + HEADER + ": api"
              : "load the page again, with cookies allowed, and repeat it");
    }
  }

  static boolean isJson(Context ctx) {
    String type = ctx.contentType();
    return type != null
        && type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json");
  }

  /** What a form of this reader has to bring; the reader gets a session where there is none. */
  String formToken(Context ctx) {
    String session = ctx.cookie(name("session"));
    if (session == null || !session.matches("[0-9a-f]{32}")) {
      byte[] fresh = new byte[16];
      random.nextBytes(fresh);
      session = HexFormat.of().formatHex(fresh);
      ctx.cookie(cookie(name("session"), session, -1));
    }
    return sealed("session " + session);
  }

  /** Cookies know no ports, so that the port is in the name. */
  String name(String what) {
    return "crossread_" + port + "_" + what;
  }

  static Cookie cookie(String name, String value, int seconds) {
    return new Cookie(name, value, "/", seconds, false, true, null, SameSite.STRICT);
  }

  private String sealed(String words) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** Takes the same time whatever differs. */
  private static boolean same(String a, @Nullable String b) {
    return b != null
        && MessageDigest.isEqual(
            Text.sha256(a).getBytes(StandardCharsets.US_ASCII),
            Text.sha256(b).getBytes(StandardCharsets.US_ASCII));
  }
}
