package org.crossread.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own for the tests, in a temporary folder, ended with the JVM. It refuses to
 * run as root, so that root starts it as the user {@code postgres} of Debian's package.
 */
final class PostgresServer {
  /** What a skipped test says. */
  static final String MISSING =
      "no PostgreSQL: install Debian's postgresql, or name the folder of initdb in POSTGRES_BIN";

  private static final int SECONDS = 60;
  private static Optional<PostgresServer> shared = Optional.empty();
  private static boolean tried;

  private final int port;
  private final AtomicInteger schemas = new AtomicInteger();

  private PostgresServer(int port) {
    this.port = port;
  }

  /** The server of this JVM; empty where there is no PostgreSQL. */
  static synchronized Optional<PostgresServer> shared() throws Exception {
    if (!tried) {
      tried = true;
      Optional<Path> bin = bin();
      shared = bin.isEmpty() ? Optional.empty() : Optional.of(start(bin.get()));
    }
    return shared;
  }

  /** The address of a new, empty schema. */
  String fresh() throws Exception {
    String schema = "w" + schemas.incrementAndGet();
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=crossread";
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.createStatement().execute("create schema " + schema);
    }
    return url + "&currentSchema=" + schema;
  }

  private static Optional<Path> bin() throws IOException {
    String named = System.getenv("POSTGRES_BIN");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    Path debian = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(debian)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(debian)) {
      return versions
          .map(v -> v.resolve("bin"))
          .filter(b -> Files.isExecutable(b.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  private static PostgresServer start(Path bin) throws Exception {
    Path folder = Files.createTempDirectory("crossread-postgres");
    boolean root = "root".equals(System.getProperty("user.name"));
    if (root) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.setOwner(
          folder,
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
    }
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path data = folder.resolve("data");
    run(
        root,
        folder,
        bin.resolve("initdb") + "",
        "-D",
        data.toString(),
        "-U",
        "crossread",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync");
    String options =
        "-p "
            + port
            + " -c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories="
            + folder;
    String control = bin.resolve("pg_ctl") + "";
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              try {
                run(root, folder, control, "-D", data + "", "-m", "immediate", "stop");
                try (Stream<Path> files = Files.walk(folder)) {
                  for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(p);
                  }
                }
              } catch (Exception e) {
                System.err.println("PostgreSQL in " + folder + " could not be ended: " + e);
              }
            }));
    run(
        root,
        folder,
        control,
        "-D",
        data + "",
        "-o",
        options,
        "-l",
        folder.resolve("log") + "",
        "-w",
        "start");
    return new PostgresServer(port);
  }

  private static void run(boolean root, Path folder, String... command) throws Exception {
    List<String> all = new ArrayList<>();
    if (root) {
      all.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    all.addAll(List.of(command));
    Path log = folder.resolveSibling(folder.getFileName() + ".log");
    Process process =
        new ProcessBuilder(all)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(all + " failed: " + Files.readString(log));
    }
    Files.deleteIfExists(log);
  }
}
