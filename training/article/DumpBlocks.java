package org.crossread.article;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.crossread.capture.Decoder;

/**
 * Writes what the models of a page's blocks are trained on: OUT/blocks.tsv (page, number, tag, text),
 * OUT/names.txt and OUT/features.bin (32-bit floats, big-endian, one row a block).
 *
 * <p>usage: DumpBlocks OUT [PROBABILITIES] FOLDER..., where a FOLDER holds NAME.html.gz, and
 * PROBABILITIES is a file with those of the first model, in the order of blocks.tsv, one a line: then
 * the features are those of the second model.
 */
public final class DumpBlocks {
  public static void main(String[] arguments) throws Exception {
    List<String> rest = new ArrayList<>(List.of(arguments));
    Path out = Files.createDirectories(Path.of(rest.removeFirst()));
    List<String> given =
        Files.isRegularFile(Path.of(rest.getFirst()))
            ? Files.readAllLines(Path.of(rest.removeFirst()))
            : List.of();
    boolean second = !given.isEmpty();
    int at = 0;
    try (BufferedWriter blocks = Files.newBufferedWriter(out.resolve("blocks.tsv"));
        DataOutputStream rows =
            new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(out.resolve("features.bin"))))) {
      for (String folder : rest) {
        for (Path file : pages(Path.of(folder))) {
          String id = file.getFileName().toString().replace(".html.gz", "");
          PageLayout page = layout(parse(file));
          float[][] features = new PageFeatures(page).rows();
          if (second) {
            double[] first = new double[features.length];
            for (int i = 0; i < first.length; i++) {
              first[i] = Double.parseDouble(given.get(at++));
            }
            features = new PageContext(page, first).rows(features, 0);
          }
          for (int i = 0; i < features.length; i++) {
            PageBlock b = page.blocks.get(i);
            blocks.write(id + "\t" + i + "\t" + b.tag() + "\t" + b.text().replaceAll("\\s", " ") + "\n");
            for (float v : features[i]) {
              rows.writeFloat(v);
            }
          }
        }
      }
    }
    Files.write(out.resolve("names.txt"), second ? PageContext.NAMES : PageFeatures.NAMES);
  }

  private static PageLayout layout(Markup page) {
    PageData data = new PageData(page.document(), null);
    return PageLayout.of(page, data.title(), data.articleBody());
  }

  private static List<Path> pages(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".html.gz")).sorted().toList();
    }
  }

  private static Markup parse(Path file) throws Exception {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return Markup.parse(Decoder.decode(in.readAllBytes(), true).characters());
    }
  }
}
