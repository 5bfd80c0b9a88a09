package org.crossread.eval;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.crossread.encode.Encoder;
import org.crossread.encode.PlainEncoder;
import org.crossread.encode.Vector;
import org.crossread.models.OnnxEncoder;
import org.crossread.text.Span;

/**
 * Writes what the classifier of acts is trained on, one sentence a line: class, bins, the vector of
 * the model and that of the plain encoder, with tabs between.
 *
 * <p>usage: DumpActs plv-train.tsv.gz OUT.tsv
 */
public final class DumpActs {
  private static String values(Vector v) {
    StringBuilder values = new StringBuilder();
    for (int k = 0; k < v.size(); k++) {
      values.append(k == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.5f", v.at(k)));
    }
    return values.toString();
  }

  public static void main(String[] arguments) throws Exception {
    List<String> out = new ArrayList<>();
    Encoder encoder = new OnnxEncoder();
    Encoder plain = new PlainEncoder();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(arguments[0]))),
                StandardCharsets.UTF_8))) {
      List<String> header = List.of(in.readLine().split("\t", -1));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] c = line.split("\t", -1);
        MarkedSentence s = MarkedSentence.of(c[header.indexOf("marked_sentence")]);
        String bins =
            Arrays.stream(ActFeatures.of(s))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
        List<Span> all = List.of(new Span(0, s.text().length()));
        out.add(
            String.join(
                "\t",
                c[header.indexOf("gold_root")],
                bins,
                values(encoder.read(s.text(), all).vector(all)),
                values(plain.read(s.text(), all).vector(all))));
      }
    }
    Files.write(Path.of(arguments[1]), out);
    System.out.println(out.size() + " sentences");
  }
}
