package org.crossread.cli;

import org.crossread.encode.Encoder;
import org.crossread.encode.PlainEncoder;
import org.crossread.models.OnnxEncoder;
import org.crossread.report.BuildKey;
import org.crossread.report.ReportReader;
import org.crossread.store.Reader;
import org.jspecify.annotations.Nullable;

/** The reader of a command; its model is opened when it is first used. */
final class Reading implements AutoCloseable {
  private final @Nullable OnnxEncoder model;
  private final Reader reader;

  Reading(boolean fast) {
    model = fast ? null : new OnnxEncoder();
    Encoder encoder = model == null ? new PlainEncoder() : model;
    BuildKey build =
        model == null ? BuildKey.core() : BuildKey.core().with(BuildKey.beside(OnnxEncoder.class));
    reader = new Reader(new ReportReader(encoder), Laid.versions(encoder.version()), build);
  }

  Reader reader() {
    return reader;
  }

  @Override
  public void close() {
    if (model != null) {
      model.close();
    }
  }
}
