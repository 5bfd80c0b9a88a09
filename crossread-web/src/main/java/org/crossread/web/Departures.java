package org.crossread.web;

import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EventsHandler;
import org.jspecify.annotations.Nullable;

/**
 * Tells of those who left before they had their answer, in one line each: whoever writes an answer
 * never learns what became of its last bytes. Thread-safe.
 */
final class Departures extends EventsHandler {
  private final Consumer<String> log;

  Departures(Consumer<String> log) {
    this.log = log;
  }

  @Override
  protected void onComplete(
      Request request, int status, @Nullable HttpFields headers, @Nullable Throwable failure) {
    if (failure != null && request.getAttribute(Server.TOLD) == null) {
      log.accept(
          Server.asked(request.getMethod(), request.getHttpURI().getPath())
              + "the reader went away, or sent and took nothing for too long ("
              + Asked.cut(String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " "), 100)
              + ")");
    }
  }
}
