package org.crossread.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A logistic regression read from a resource of lines {@code feature TAB weight}; the line {@code
 * bias} comes first. Immutable.
 */
record LogisticModel(List<String> names, double bias, List<Double> weights) {
  LogisticModel {
    names = List.copyOf(names);
    weights = List.copyOf(weights);
  }

  static LogisticModel load(String resource) {
    InputStream in = LogisticModel.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("no resource " + resource);
    }
    List<String> names = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    double bias = 0;
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        int tab = line.indexOf('\t');
        double value = Double.parseDouble(line.substring(tab + 1));
        if (line.startsWith("bias\t")) {
          bias = value;
        } else {
          names.add(line.substring(0, tab));
          weights.add(value);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LogisticModel(names, bias, weights);
  }

  /** Between 0 and 1, rounded to six digits so that the last bit of a float never decides. */
  double probability(double[] features) {
    if (features.length != weights.size()) {
      throw new IllegalArgumentException(
          features.length + " features for " + weights.size() + " weights");
    }
    double sum = bias;
    for (int i = 0; i < features.length; i++) {
      sum += weights.get(i) * features[i];
    }
    return Math.rint(1e6 / (1 + StrictMath.exp(-sum))) / 1e6;
  }
}
