package org.crossread.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.crossread.encode.Encoder;
import org.crossread.encode.PlainEncoder;
import org.crossread.models.OnnxEncoder;
import org.crossread.render.ReportRenderer;
import org.crossread.report.ReportReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what is read in articles, one after the other. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints who says what in articles, through whom, the names and the speech acts.",
    footer = {
      "",
      "Examples:",
      "  crossread read article.html",
      "  crossread read pages/ > reports.ndjson",
      "  crossread read --fast 'crawl/*.warc.gz' --ndjson | head",
      "",
      "Exit status: 0 all read; 2 wrong usage; 3 no input found; 5 nothing readable;",
      "6 read, but some records could not be; 130 interrupted."
    })
final class ReadCommand implements Callable<Integer> {
  /** An article of the longest length that the encoder reads takes half of it. Chosen. */
  private static final Duration LONGEST = Duration.ofSeconds(120);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private StreamOptions options = new StreamOptions();

  @Option(names = "--fast", description = FastNote.OPTION)
  private boolean fast;

  @Override
  public Integer call() throws InterruptedException {
    String fault = options.fault();
    if (fault != null) {
      throw new ParameterException(spec.commandLine(), fault);
    }
    if (fast) {
      spec.commandLine().getErr().println(FastNote.SAID);
      return run(new PlainEncoder());
    }
    try (OnnxEncoder encoder = new OnnxEncoder(1)) {
      encoder.prepare();
      return run(encoder);
    }
  }

  private int run(Encoder encoder) throws InterruptedException {
    ReportReader reader = new ReportReader(encoder);
    ReportRenderer renderer = new ReportRenderer(encoder.version());
    boolean full = options.full(ArticleStream.terminal());
    return new ArticleStream(
            options.inputs, "read", spec.commandLine().getOut(), spec.commandLine().getErr())
        .run(
            (capture, article) ->
                full
                    ? renderer.line(capture, reader.read(article))
                    : renderer.readable(capture, reader.read(article)),
            LONGEST);
  }
}
