package org.crossread.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What one call of the command gave. */
record Run(int status, String out, String err) {
  /** Within this process. */
  static Run of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    PrintWriter outWriter = new PrintWriter(out);
    PrintWriter errWriter = new PrintWriter(err);
    int status = Main.run(outWriter, errWriter, arguments);
    outWriter.flush();
    errWriter.flush();
    return new Run(status, out.toString(), err.toString());
  }

  static Run of(List<String> arguments) {
    return of(arguments.toArray(new String[0]));
  }

  /** Within this process, with {@code input} as standard input. */
  static Run reading(String input, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return of(arguments);
    } finally {
      System.setIn(before);
    }
  }

  /** As a process of its own with these environment variables, without a terminal. */
  static Run process(Map<String, String> environment, String... arguments) {
    return process(System.getProperty("java.class.path"), environment, arguments);
  }

  /** The same with these classes. */
  static Run process(String classPath, Map<String, String> environment, String... arguments) {
    try {
      Path out = Files.createTempFile("crossread", ".out");
      Path err = Files.createTempFile("crossread", ".err");
      try {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
            List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx1g",
                "-cp",
                classPath,
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
            new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        int status = process.waitFor();
        return new Run(
            status,
            Files.readString(out, StandardCharsets.UTF_8),
            Files.readString(err, StandardCharsets.UTF_8));
      } finally {
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the command could not be started", e);
    }
  }

  JsonNode json() {
    return new ObjectMapper().readTree(out);
  }
}
