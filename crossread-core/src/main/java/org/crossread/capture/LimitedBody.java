package org.crossread.capture;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Takes a body up to a limit, and hangs up on the rest. For one use by the client. */
final class LimitedBody implements BodySubscriber<LimitedBody.Taken> {
  /**
   * @param cut whether there was more
   */
  record Taken(byte[] bytes, boolean cut) {}

  private final int most;
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private final CompletableFuture<Taken> body = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  /**
   * @param most bytes to take; with none the body is not read at all
   */
  LimitedBody(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<Taken> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    if (most == 0) {
      given.cancel();
      body.complete(new Taken(new byte[0], true));
    } else {
      given.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    Subscription from = subscription;
    if (from == null || body.isDone()) {
      return;
    }
    for (ByteBuffer buffer : buffers) {
      byte[] part = new byte[Math.min(buffer.remaining(), most - taken.size())];
      boolean more = buffer.remaining() > part.length;
      buffer.get(part);
      taken.writeBytes(part);
      if (more) {
        from.cancel();
        body.complete(new Taken(taken.toByteArray(), true));
        return;
      }
    }
    from.request(1);
  }

  @Override
  public void onError(Throwable e) {
    body.completeExceptionally(e);
  }

  @Override
  public void onComplete() {
    body.complete(new Taken(taken.toByteArray(), false));
  }
}
