package org.crossread.capture;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.crossread.capture.UnreadableException.Reason;

/**
 * Makes one request within limits. No redirect is followed, no cookie kept, no proxy or password of
 * the surroundings used. Threads may share it.
 */
final class Wire implements AutoCloseable {
  /** What is wanted of the body of an answer. */
  interface Want {
    /** How many bytes to take, none when the status or a header already decide. */
    int most(int status, HttpHeaders headers);
  }

  private final HttpClient client;
  private final String userAgent;

  Wire(String userAgent, Duration connectTimeout) {
    this.userAgent = userAgent;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(connectTimeout)
            .build();
  }

  /** Asks for {@code address}, which must have been checked. */
  Answer get(WebAddress address, Want want, Budget budget)
      throws RefusedException, InterruptedException {
    Duration left = budget.left();
    HttpRequest request =
        HttpRequest.newBuilder(address.uri())
            .timeout(left)
            .header("User-Agent", userAgent)
            .header("Accept", "text/html,application/xhtml+xml,text/*;q=0.9,*/*;q=0.5")
            .header("Accept-Encoding", ContentCoding.ASKED)
            .build();
    CompletableFuture<HttpResponse<LimitedBody.Taken>> answer =
        client.sendAsync(
            request, info -> new LimitedBody(want.most(info.statusCode(), info.headers())));
    try {
      // The request's own timeout ends with the headers; a body may drip for ever.
      HttpResponse<LimitedBody.Taken> got = answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
      return new Answer(
          address, got.statusCode(), got.headers(), got.body().bytes(), got.body().cut());
    } catch (TimeoutException e) {
      throw budget.timedOut();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw refusal(address, cause == null ? e : cause, budget);
    } finally {
      answer.cancel(true);
    }
  }

  private static RefusedException refusal(WebAddress address, Throwable cause, Budget budget) {
    String again = "try again later";
    String why = Printable.of(String.valueOf(cause.getMessage()));
    return switch (cause) {
      case HttpConnectTimeoutException e ->
          new RefusedException(
              Reason.TIMED_OUT, address.host() + " takes no connection in time", again);
      case HttpTimeoutException e -> budget.timedOut();
      case ConnectException e ->
          new RefusedException(Reason.UNREACHABLE, address.host() + " takes no connection", again);
      case SSLException e ->
          new RefusedException(
              Reason.UNREACHABLE,
              "no secure connection with " + address.host() + ": " + why,
              "check the address in a browser");
      case ProtocolException e ->
          new RefusedException(
              Reason.FAILED, "the answer is not HTTP: " + why, "check the address");
      case IOException e ->
          new RefusedException(Reason.FAILED, "the answer broke off: " + why, again);
      default -> new RefusedException(Reason.FAILED, "could not be fetched: " + cause, again);
    };
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
