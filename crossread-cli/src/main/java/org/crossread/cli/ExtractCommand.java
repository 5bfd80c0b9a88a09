package org.crossread.cli;

import java.util.concurrent.Callable;
import org.crossread.render.ArticleRenderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints the articles of files, one after the other. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints the articles in pages, text, web archives, feeds and wire formats.",
    footer = {
      "",
      "Examples:",
      "  crossread extract page.html",
      "  crossread extract pages/ > articles.ndjson",
      "  crossread extract 'crawl/*.warc.gz' --ndjson | head",
      "  crossread extract https://rill.example/ferry --keep-captures captures",
      "  zcat stories.jsonl.gz | crossread extract - --as jsonl",
      "",
      "Exit status: 0 all extracted; 2 wrong usage; 3 no input found; 5 nothing readable;",
      "6 extracted, but some records could not be read; 130 interrupted."
    })
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private StreamOptions options = new StreamOptions();

  @Override
  public Integer call() throws InterruptedException {
    String fault = options.fault();
    if (fault != null) {
      throw new ParameterException(spec.commandLine(), fault);
    }
    ArticleRenderer renderer = new ArticleRenderer();
    boolean full = options.full(ArticleStream.terminal());
    return new ArticleStream(
            options.inputs, "extracted", spec.commandLine().getOut(), spec.commandLine().getErr())
        .run(full ? renderer::line : renderer::readable, Extraction.LONGEST);
  }
}
