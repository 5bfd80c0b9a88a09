package org.crossread.eval;

import java.nio.file.Path;
import org.crossread.encode.Encoder;
import org.jspecify.annotations.Nullable;

final class ComparisonEvaluation implements Evaluation {
  ComparisonEvaluation(Encoder encoder) {}

  @Override
  public Result run(Path data, @Nullable Path predictions) {
    throw new IllegalStateException("not yet");
  }
}
