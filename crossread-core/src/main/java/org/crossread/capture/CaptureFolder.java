package org.crossread.capture;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * A folder in which what addresses brought is kept: the bytes as {@code SHA256.capture}, and beside
 * them a JSON object with the address, its redirects, the time, the status and the headers as
 * {@code SHA256.json}. The same bytes are kept once; each further time they come gets a sheet of
 * its own, {@code SHA256-2.json} and so on. Nothing is overwritten. Several processes may share it.
 */
public final class CaptureFolder {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Path folder;

  /** The folder is made when the first capture is kept. */
  public CaptureFolder(Path folder) {
    this.folder = folder;
  }

  /** Keeps {@code fetched}. */
  public void keep(Fetched fetched) throws IOException {
    Files.createDirectories(folder);
    String name = fetched.sha256();
    bytes(folder.resolve(name + ".capture"), fetched.bytes());
    byte[] sheet = sheet(fetched).getBytes(StandardCharsets.UTF_8);
    for (int copy = 1; ; copy++) {
      Path file = folder.resolve(name + (copy == 1 ? "" : "-" + copy) + ".json");
      try {
        Files.write(file, sheet, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return;
      } catch (FileAlreadyExistsException e) {
        // An earlier time the same bytes came.
        continue;
      }
    }
  }

  private void bytes(Path file, byte[] bytes) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path part = folder.resolve(".crossread-" + UUID.randomUUID() + ".part");
    try {
      Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static String sheet(Fetched fetched) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("input", fetched.input());
      json.writeStringProperty("uri", fetched.uri().toString());
      json.writeName("redirects");
      json.writeStartArray();
      for (URI redirect : fetched.redirects()) {
        json.writeString(redirect.toString());
      }
      json.writeEndArray();
      json.writeStringProperty("capturedAt", fetched.at().toString());
      json.writeNumberProperty("status", fetched.status());
      json.writeName("headers");
      json.writeStartObject();
      for (Map.Entry<String, String> header : fetched.headers().entrySet()) {
        json.writeStringProperty(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeNumberProperty("bytes", fetched.bytes().length);
      json.writeStringProperty("sha256", fetched.sha256());
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }
}
