package org.crossread.eval;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

final class ExtractEvaluation implements Evaluation {
  ExtractEvaluation() {}

  @Override
  public Result run(Path data, @Nullable Path predictions) {
    throw new IllegalStateException("not yet");
  }
}
