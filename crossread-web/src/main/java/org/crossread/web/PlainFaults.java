package org.crossread.web;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers to what is no request that the server could look at, such as an address too long. */
final class PlainFaults implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus() < 400 ? 400 : response.getStatus();
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    byte[] body =
        Json.bytes(
            Map.of(
                "type",
                "about:blank",
                "title",
                Problem.title(status),
                "status",
                status,
                "detail",
                "the request cannot be read",
                "remedy",
                status == 431 || status == 414
                    ? "ask for less at once"
                    : "see /api/v1/openapi.json"));
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
