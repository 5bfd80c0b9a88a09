package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a table with a header line: tab-separated without quoting, or comma-separated with the
 * quoting of RFC 4180. Rows are in file order; empty lines are left out.
 */
final class Table {
  /** One row; a value is found by the name of its column; the first row has number 1. */
  record Row(Path file, int number, Map<String, String> values) {
    /** The value of a column that {@link Table} was asked to have. */
    String value(String column) {
      return values.getOrDefault(column, "");
    }

    /** The value as a whole number. */
    int integer(String column) throws DataException {
      try {
        return Integer.parseInt(value(column).strip());
      } catch (NumberFormatException e) {
        throw DataException.invalid(
            file,
            "row " + number + " has \"" + value(column) + "\" for " + column,
            "write a whole number there");
      }
    }

    /** The value as a number. */
    double number(String column) throws DataException {
      try {
        return Double.parseDouble(value(column).strip());
      } catch (NumberFormatException e) {
        throw DataException.invalid(
            file,
            "row " + number + " has \"" + value(column) + "\" for " + column,
            "write a number there");
      }
    }
  }

  private Table() {}

  /** A tab-separated file with at least {@code columns} in its header. */
  static List<Row> tsv(Path file, String remedy, String... columns)
      throws DataException, IOException {
    return tsv(file, DataFile.lines(file, remedy), remedy, columns);
  }

  /**
   * As {@link #tsv(Path, String, String...)}, of lines that were read; errors name {@code file}.
   */
  static List<Row> tsv(Path file, List<String> lines, String remedy, String... columns)
      throws DataException {
    List<List<String>> records = new ArrayList<>();
    for (String line : lines) {
      if (!line.isEmpty()) {
        records.add(List.of(line.split("\t", -1)));
      }
    }
    return of(file, records, remedy, columns);
  }

  /** A comma-separated file with at least {@code columns} in its header. */
  static List<Row> csv(Path file, String remedy, String... columns)
      throws DataException, IOException {
    return of(file, records(DataFile.text(file, remedy)), remedy, columns);
  }

  private static List<Row> of(
      Path file, List<List<String>> records, String remedy, String... columns)
      throws DataException {
    List<String> header = records.isEmpty() ? List.of() : records.getFirst();
    for (String column : columns) {
      if (!header.contains(column)) {
        throw DataException.invalid(file, "its header has no column " + column, remedy);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < records.size(); i++) {
      List<String> fields = records.get(i);
      Map<String, String> values = new LinkedHashMap<>();
      for (int k = 0; k < Math.min(header.size(), fields.size()); k++) {
        values.put(header.get(k), fields.get(k));
      }
      rows.add(new Row(file, i, values));
    }
    return List.copyOf(rows);
  }

  /** The records of comma-separated text; a quoted field may hold commas, quotes and line ends. */
  private static List<List<String>> records(String text) {
    List<List<String>> records = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append(c);
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && field.isEmpty()) {
        quoted = true;
      } else if (c == ',') {
        fields.add(take(field));
      } else if (c == '\n') {
        end(records, fields, field);
      } else {
        field.append(c);
      }
    }
    end(records, fields, field);
    return records;
  }

  private static void end(List<List<String>> records, List<String> fields, StringBuilder field) {
    fields.add(take(field));
    if (fields.size() > 1 || !fields.getFirst().isEmpty()) {
      records.add(List.copyOf(fields));
    }
    fields.clear();
  }

  private static String take(StringBuilder field) {
    String value = field.toString();
    field.setLength(0);
    return value;
  }
}
