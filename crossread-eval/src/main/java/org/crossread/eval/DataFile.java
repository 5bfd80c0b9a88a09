package org.crossread.eval;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads files of annotated sets, unpacking those whose name ends in {@code .gz}. */
final class DataFile {
  private DataFile() {}

  /** Whether {@code file} is packed, told by its name. */
  static boolean packed(Path file) {
    return file.toString().endsWith(".gz");
  }

  /** All bytes, unpacked. */
  static byte[] bytes(Path file, String remedy) throws DataException, IOException {
    require(file, remedy);
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    } catch (ZipException | EOFException e) {
      throw invalid(file, e, remedy);
    }
  }

  /** All characters, which must be UTF-8. */
  static String text(Path file, String remedy) throws DataException, IOException {
    return String.join("\n", lines(file, remedy));
  }

  /**
   * All characters of a file that may not be larger.
   *
   * @param most bytes, unpacked
   */
  static String text(Path file, int most, String remedy) throws DataException, IOException {
    require(file, remedy);
    byte[] bytes;
    try (InputStream in = open(file)) {
      bytes = in.readNBytes(most + 1);
    } catch (ZipException | EOFException e) {
      throw invalid(file, e, remedy);
    }
    if (bytes.length > most) {
      throw DataException.invalid(file, "is larger than " + most + " bytes, unpacked", remedy);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw invalid(file, e, remedy);
    }
  }

  /** The lines, without their ends; the text must be UTF-8. */
  static List<String> lines(Path file, String remedy) throws DataException, IOException {
    require(file, remedy);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(open(file), StandardCharsets.UTF_8.newDecoder()))) {
      return in.lines().toList();
    } catch (UncheckedIOException e) {
      throw invalid(file, Objects.requireNonNull(e.getCause()), remedy);
    } catch (ZipException | EOFException e) {
      throw invalid(file, e, remedy);
    }
  }

  /** What a failure says about the file; failures of the disk are thrown on. */
  private static DataException invalid(Path file, IOException cause, String remedy)
      throws IOException {
    return switch (cause) {
      case CharacterCodingException e -> DataException.invalid(file, "is not UTF-8", remedy);
      case ZipException e -> DataException.invalid(file, "ends in .gz but is not gzip", remedy);
      case EOFException e -> DataException.invalid(file, "is cut short", remedy);
      default -> throw cause;
    };
  }

  private static void require(Path file, String remedy) throws DataException {
    if (!Files.exists(file)) {
      throw DataException.missing(file, remedy);
    }
    if (!Files.isRegularFile(file)) {
      throw DataException.invalid(file, "is no file", remedy);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (!packed(file)) {
      return in;
    }
    try {
      return new GZIPInputStream(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
