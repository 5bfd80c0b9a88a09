import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Writes the keys of a module's build: hashes over its sources, resources and the pinned versions of
 * libraries. The same checkout gives the same keys on every machine. Run by Maven from source:
 * {@code BuildKey MODULE_FOLDER TARGET_FILE}.
 */
final class BuildKey {
  /** Packages of which nothing is asked while one article is read; see the map in CONTRIBUTING.md. */
  private static final Set<String> NOT_READING =
      Set.of(
          "capture",
          "lineage",
          "story",
          "claim",
          "timeline",
          "wording",
          "correction",
          "revision",
          "render",
          "bundle");

  private BuildKey() {}

  public static void main(String[] arguments) throws Exception {
    Path module = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    String versions = versions(module.resolve("..").resolve("pom.xml"));
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (String root : List.of("src/main/java", "src/main/resources")) {
      read(module.resolve(root), files);
    }
    String text =
        "reading="
            + hash(files, versions, name -> !NOT_READING.contains(packageOf(name)))
            + "\ncomparing="
            + hash(files, versions, name -> true)
            + "\n";
    if (!Files.isRegularFile(target) || !Files.readString(target).equals(text)) {
      Files.createDirectories(target.getParent());
      Files.writeString(target, text);
    }
  }

  private static void read(Path root, TreeMap<String, byte[]> files) throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
  }

  /** The lines that pin versions, which decide results too. */
  private static String versions(Path pom) throws IOException {
    return String.join(
        "\n",
        Files.readString(pom).lines().map(String::strip).filter(l -> l.matches("<[a-z.-]+\\.version>.*")).toList());
  }

  /** {@code name} in {@code org/crossread/name/...}. */
  private static String packageOf(String file) {
    String[] parts = file.split("/");
    return parts.length > 2 ? parts[2] : "";
  }

  private static String hash(TreeMap<String, byte[]> files, String versions, Predicate<String> takes)
      throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    sha256.update(versions.getBytes(StandardCharsets.UTF_8));
    for (var file : files.entrySet()) {
      if (takes.test(file.getKey())) {
        String head = "\n" + file.getKey() + " " + file.getValue().length + "\n";
        sha256.update(head.getBytes(StandardCharsets.UTF_8));
        sha256.update(file.getValue());
      }
    }
    return HexFormat.of().formatHex(sha256.digest()).substring(0, 16);
  }
}
