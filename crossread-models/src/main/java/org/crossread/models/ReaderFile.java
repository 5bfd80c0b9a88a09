package org.crossread.models;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossread.encode.EncoderException;
import org.jspecify.annotations.Nullable;

/**
 * What goes with the model and is not in it: its version and size, its labels, and the steps
 * between them. Lines of fields with a tab between; {@code #} begins a comment. Immutable.
 *
 * @param version name and version of the model
 * @param bytes size of the model, by which a cut file is noticed
 * @param acts kinds of acts, in the order of their scores
 * @param link values of a link key
 */
record ReaderFile(
    String version, long bytes, Chain statements, Chain names, List<String> acts, int link) {
  static final String REMEDY =
      "; build the project again, or read with --fast, which needs no model";

  /** Lines by their first field, and second where several begin alike. */
  private record Lines(String name, Map<String, List<String>> fields) {
    List<String> get(String key) {
      List<String> found = fields.get(key);
      if (found == null) {
        throw new EncoderException(name + " has no line " + key + REMEDY);
      }
      return found;
    }

    float[] numbers(String key, int count) {
      List<String> values = get(key);
      if (values.size() != count) {
        throw new EncoderException(
            name + " has " + values.size() + " values at " + key + ", not " + count + REMEDY);
      }
      float[] numbers = new float[count];
      for (int i = 0; i < count; i++) {
        numbers[i] = number(key, values.get(i));
      }
      return numbers;
    }

    private float number(String key, String value) {
      try {
        return Float.parseFloat(value);
      } catch (NumberFormatException e) {
        throw new EncoderException(name + " has no number at " + key + ": " + value + REMEDY, e);
      }
    }

    Chain chain(String head) {
      List<String> labels = get("labels " + head);
      float[][] steps = new float[labels.size()][];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = numbers("steps " + head + " " + labels.get(i), steps.length);
      }
      return new Chain(List.copyOf(labels), numbers("start " + head, steps.length), steps);
    }
  }

  /**
   * Reads {@code opened}, which is closed afterwards.
   *
   * @param opened null when there is no such file
   * @throws EncoderException when it is missing or not of this form, with the remedy
   */
  static ReaderFile load(String name, @Nullable InputStream opened) {
    try (InputStream in = opened) {
      if (in == null) {
        throw new EncoderException("model file " + name + " is missing" + REMEDY);
      }
      return read(name, in);
    } catch (IOException e) {
      throw new EncoderException("model file " + name + " cannot be read" + REMEDY, e);
    }
  }

  static ReaderFile read(String name, InputStream in) throws IOException {
    Map<String, List<String>> fields = new HashMap<>();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
        fields.put(cells.removeFirst(), List.copyOf(cells));
      }
    }
    Lines lines = new Lines(name, fields);
    return new ReaderFile(
        String.join(" ", lines.get("version")),
        (long) lines.numbers("bytes", 1)[0],
        lines.chain("statements"),
        lines.chain("names"),
        lines.get("acts"),
        (int) lines.numbers("link", 1)[0]);
  }

  /**
   * Checks the size of the model.
   *
   * @throws EncoderException when the file is not the one that this belongs to
   */
  void check(String name, long size) {
    if (size != bytes) {
      throw new EncoderException(
          "model file "
              + name
              + " has "
              + size
              + " bytes, not the "
              + bytes
              + " of "
              + version
              + REMEDY);
    }
  }
}
