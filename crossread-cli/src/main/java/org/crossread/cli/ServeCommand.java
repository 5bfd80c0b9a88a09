package org.crossread.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.crossread.capture.FetchPolicy;
import org.crossread.store.Workspace;
import org.crossread.web.Options;
import org.crossread.web.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves a workspace as pages and as an API. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Serves a workspace as pages for a browser on this machine, and as an API under them, until"
            + " it is interrupted.",
    footer = {
      "",
      "Examples:",
      "  crossread serve",
      "  crossread serve --workspace desk --port 8080",
      "  crossread serve --host 192.0.2.7 --token \"$(openssl rand -hex 24)\"",
      "",
      "Exit status: 0 ended; 1 the port cannot be had; 2 wrong usage; 3 no workspace found; 130 interrupted."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int PORT = 7171;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "address to listen at (default: 127.0.0.1, which only this machine reaches); another"
              + " needs --token")
  private String host = "127.0.0.1";

  @Option(names = "--port", paramLabel = "N", description = "default: 7171; 0 for any that is free")
  private int port = PORT;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description =
          "what readers have to sign in with, 16 characters at least; better set in"
              + " $CROSSREAD_TOKEN than here")
  private @Nullable String token;

  @Option(
      names = "--allow-private",
      description =
          "fetch addresses of this machine and of private networks too, when one is added")
  private boolean allowPrivate;

  @Option(names = "--fast", description = FastNote.OPTION)
  private boolean fast;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "answer a few pages of an empty workspace, and end: for the launcher's archive")
  private boolean rehearse;

  @Mixin private Author author = new Author();
  @Mixin private WorkspaceOptions where = new WorkspaceOptions();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Options options;
    try {
      FetchPolicy policy = FetchPolicy.of(Version.PROGRAM);
      options =
          new Options(
              host,
              port,
              token == null || token.isBlank() ? null : token,
              author.name(),
              Version.PROGRAM,
              policy.with(allowPrivate, Duration.ofSeconds(policy.timeout().toSeconds())));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
    if (rehearse) {
      return rehearse(options);
    }
    try (Workspace workspace = where.open();
        Reading reading = new Reading(fast);
        Server server =
            Server.start(
                workspace,
                reading.reader(),
                options,
                line -> err.println("crossread: " + Printable.line(line)))) {
      spec.commandLine().getOut().println(server.address());
      spec.commandLine().getOut().flush();
      err.println(
          "crossread: serves "
              + workspace.place()
              + (options.token() == null ? "" : ", with a token")
              + "; Ctrl-C ends it");
      new CountDownLatch(1).await();
      return ExitCode.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.OK;
    }
  }

  /** Loads what the first page needs, and leaves nothing behind. */
  private int rehearse(Options options) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("crossread-rehearsal");
      try (Workspace workspace = Workspace.create(folder.resolve("w"));
          Reading reading = new Reading(fast);
          Server server = Server.start(workspace, reading.reader(), options, line -> {})) {
        List<Integer> statuses =
            server.rehearse(
                List.of("/", "/add", "/ledger", "/search?q=a", "/help", "/api/v1/stories"));
        return statuses.stream().allMatch(s -> s == 200) ? ExitCode.OK : ExitCode.FAILURE;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (folder != null) {
        delete(folder);
      }
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
