package org.crossread.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crossread.store.StoreException.Reason;
import org.crossread.text.Text;

/**
 * Captures as files of a folder: {@code ab/abcd...zst}, each a Zstandard frame that other tools
 * open too. A file appears whole or not at all, and one that a change names survives a power cut.
 */
final class CaptureFiles implements Captures {
  private static final int LEVEL = 3;
  private static final long LARGEST = 1L << 30;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final String ENDING = ".zst";

  private final Path folder;
  private final Disk disk;

  CaptureFiles(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  private Path file(String sha256) {
    // A hash is the only name that ever becomes a path.
    if (!HASH.matcher(sha256).matches()) {
      throw new IllegalArgumentException("no hash: " + sha256);
    }
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ENDING);
  }

  @Override
  public byte[] pack(byte[] bytes) {
    return Zstd.compress(bytes, LEVEL);
  }

  @Override
  public ForcedFiles keep(Map<String, byte[]> packed) {
    Map<Path, byte[]> files = new TreeMap<>();
    packed.forEach((sha256, bytes) -> files.put(file(sha256), bytes));
    return new ForcedFiles(folder, files, disk);
  }

  @Override
  public boolean holds(String sha256) {
    return ForcedFiles.isThere(file(sha256));
  }

  @Override
  public byte[] get(String sha256) {
    byte[] bytes;
    try {
      byte[] packed = Files.readAllBytes(file(sha256));
      // A file that a power cut emptied; the library asks for at least a byte.
      long size = packed.length == 0 ? -1 : Zstd.getFrameContentSize(packed);
      if (size < 0 || size > LARGEST) {
        throw damaged(sha256, null);
      }
      bytes = Zstd.decompress(packed, (int) size);
    } catch (NoSuchFileException e) {
      throw new StoreException(
          Reason.DAMAGED,
          "the capture " + sha256 + " is missing in " + folder,
          "add the same input again, or restore a backup",
          e);
    } catch (ZstdException e) {
      throw damaged(sha256, e);
    } catch (IOException e) {
      throw Faults.file(folder.toString(), e);
    }
    if (!Text.sha256(bytes).equals(sha256)) {
      throw damaged(sha256, null);
    }
    return bytes;
  }

  private StoreException damaged(
      String sha256, @org.jspecify.annotations.Nullable Throwable cause) {
    return new StoreException(
        Reason.DAMAGED,
        "the capture " + sha256 + " in " + folder + " is not what was stored",
        "delete that file and add the same input again, or restore a backup",
        cause);
  }

  @Override
  public Collection<String> all() {
    List<String> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      files.forEach(f -> {
        String name = String.valueOf(f.getFileName());
        String hash = name.endsWith(ENDING) ? name.substring(0, name.length() - 4) : "";
        if (HASH.matcher(hash).matches()) {
          found.add(hash);
        }
      });
    } catch (IOException e) {
      throw Faults.file(folder.toString(), e);
    } catch (UncheckedIOException e) {
      throw Faults.of(folder.toString(), e);
    }
    return found;
  }
}
