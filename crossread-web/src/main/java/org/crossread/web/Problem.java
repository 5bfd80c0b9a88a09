package org.crossread.web;

import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.crossread.store.StoreException;
import org.eclipse.jetty.http.HttpException;

/**
 * What could not be done, as RFC 9457 tells it, with what to do about it.
 *
 * @see StoreException
 */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String remedy;

  Problem(int status, String detail, String remedy) {
    super(detail);
    this.status = status;
    this.remedy = remedy;
  }

  static Problem notFound(String what) {
    return new Problem(
        404, what + ": there is nothing here", "start at / or at /api/v1/openapi.json");
  }

  static Problem invalid(String detail, String remedy) {
    return new Problem(400, detail, remedy);
  }

  /** The same for what else may be thrown; unexpected faults tell nothing of the inside. */
  static Problem of(Exception e) {
    return switch (e) {
      case Problem p -> p;
      case StoreException s ->
          new Problem(status(s.reason()), String.valueOf(s.getMessage()), s.remedy());
      case HttpResponseException h ->
          new Problem(
              h.getStatus(),
              title(h.getStatus()).toLowerCase(java.util.Locale.ROOT),
              remedy(h.getStatus()));
      default -> halved(e);
    };
  }

  /** What did not come whole is the fault of its sender. */
  private static Problem halved(Exception e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof HttpException h && h.getCode() < 500) {
        return new Problem(
            h.getCode(), "the request did not come whole, or is malformed", "send it again");
      }
    }
    return new Problem(500, "the server failed", "look at its messages, and please report them");
  }

  private static int status(StoreException.Reason reason) {
    return switch (reason) {
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case INVALID -> 400;
      case READ_ONLY -> 403;
      case BUSY -> 503;
      case FULL -> 507;
      case DAMAGED, NEWER, FAILED -> 500;
    };
  }

  private static String remedy(int status) {
    return switch (status) {
      case 404 -> "start at / or at /api/v1/openapi.json";
      case 405 -> "see /api/v1/openapi.json for what can be asked";
      case 413 -> "send less at once";
      default -> "see /api/v1/openapi.json";
    };
  }

  int status() {
    return status;
  }

  String detail() {
    return Objects.requireNonNullElse(getMessage(), "");
  }

  String remedy() {
    return remedy;
  }

  String title() {
    return title(status);
  }

  /** The members of problem+json. */
  Map<String, Object> form(String path) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("type", "about:blank");
    form.put("title", title());
    form.put("status", status);
    form.put("detail", detail());
    form.put("remedy", remedy);
    form.put("instance", path);
    return form;
  }

  static String title(int status) {
    return switch (status) {
      case 400 -> "Cannot be understood";
      case 401 -> "A token is needed";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 405 -> "Not done here";
      case 406 -> "Not in this form";
      case 409 -> "Conflict";
      case 412 -> "Changed meanwhile";
      case 413 -> "Too large";
      case 414, 431 -> "Address too long";
      case 415 -> "Wrong media type";
      case 421 -> "Wrong host";
      case 428 -> "Name what you saw";
      case 503 -> "Busy";
      case 507 -> "No room left";
      default -> status < 500 ? "Cannot be done" : "Failed";
    };
  }
}
