package org.crossread.cli;

import java.util.TreeMap;
import org.crossread.encode.Encoder;
import org.crossread.encode.PlainEncoder;
import org.crossread.models.OnnxEncoder;
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
    TreeMap<String, String> versions = new TreeMap<>();
    versions.put("crossread", Version.PROGRAM);
    versions.put("encoder", encoder.version());
    reader = new Reader(new ReportReader(encoder), versions);
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
