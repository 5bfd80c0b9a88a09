package org.crossread.eval;

import java.nio.file.Path;
import org.crossread.encode.Encoder;
import org.jspecify.annotations.Nullable;

final class ClaimsEvaluation implements Evaluation {
  ClaimsEvaluation(Encoder encoder) {}

  @Override
  public Result run(Path data, @Nullable Path predictions) {
    throw new IllegalStateException("not yet");
  }
}
