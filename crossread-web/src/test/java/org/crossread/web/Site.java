package org.crossread.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.crossread.article.Extractor;
import org.crossread.capture.Capture;
import org.crossread.capture.FetchPolicy;
import org.crossread.capture.UnreadableException;
import org.crossread.encode.Encoder;
import org.crossread.models.OnnxEncoder;
import org.crossread.report.BuildKey;
import org.crossread.report.ReportReader;
import org.crossread.store.Articles;
import org.crossread.store.Reader;
import org.crossread.store.StoredArticle;
import org.crossread.store.StoredStory;
import org.crossread.store.Workspace;
import org.jspecify.annotations.Nullable;

/** A workspace that is served, and somebody who asks it. */
final class Site implements AutoCloseable {
  static final String TOKEN = "a-token-for-tests-only";

  private final Workspace workspace;
  private final Server server;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** Shared: it is thread-safe, and opened when something is first read. */
  private static final OnnxEncoder ENCODER = new OnnxEncoder();

  private static @Nullable Path made;

  private Site(Workspace workspace, boolean withToken) {
    this(workspace, withToken, reader(), 60_000);
  }

  private Site(Workspace workspace, boolean withToken, Reader reader, long idleMillis) {
    this.workspace = workspace;
    this.server =
        Server.start(
            workspace,
            reader,
            new Options(
                "127.0.0.1",
                0,
                withToken ? TOKEN : null,
                "Ines Dahl",
                "test",
                FetchPolicy.of("test").with(true, Duration.ofSeconds(5))),
            log::add,
            idleMillis);
  }

  static Reader reader() {
    return new Reader(
        new ReportReader(ENCODER),
        new TreeMap<>(Map.of("crossread", "test", "encoder", ENCODER.version())),
        BuildKey.core());
  }

  /** Without an article. */
  static Site empty(Path folder) {
    return new Site(Workspace.create(folder), false);
  }

  /** Without an article, and asking for {@link #TOKEN}. */
  static Site guarded(Path folder) {
    return new Site(Workspace.create(folder), true);
  }

  /** Without an article, and soon tired of those who do nothing. */
  static Site impatient(Path folder, long idleMillis) {
    return new Site(Workspace.create(folder), false, reader(), idleMillis);
  }

  /** With the invented stories, which {@code encoder} reads when they are asked for. */
  static Site unread(Path folder, Encoder encoder) {
    Site site =
        new Site(
            Workspace.create(folder),
            false,
            new Reader(
                new ReportReader(encoder),
                new TreeMap<>(Map.of("crossread", "test", "encoder", encoder.version())),
                BuildKey.core()),
            60_000);
    site.add(examples());
    return site;
  }

  /** With the invented stories, read and compared: a copy of one that is made once. */
  static Site ofExamples(Path folder) {
    try {
      Files.createDirectories(folder);
      Path from = madeOnce();
      try (Stream<Path> all = Files.walk(from)) {
        for (Path p : all.toList()) {
          Path to = folder.resolve(from.relativize(p).toString());
          if (Files.isDirectory(p)) {
            Files.createDirectories(to);
          } else {
            Files.copy(p, to);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Site(Workspace.open(folder.toString()), false);
  }

  private static synchronized Path madeOnce() throws IOException {
    Path there = made;
    if (there != null) {
      return there;
    }
    Path folder = Files.createTempDirectory("crossread-site").resolve("w");
    try (Site site = new Site(Workspace.create(folder), false)) {
      site.add(examples());
      site.workspace.reports().readAll(reader(), Integer.MAX_VALUE, a -> {});
      for (StoredStory s : site.workspace.stories().list(2, 100, null).items()) {
        site.workspace.comparisons().of(s, reader());
      }
    }
    made = folder;
    return folder;
  }

  static List<Path> examples() {
    Path root = Path.of("..", "examples");
    List<Path> all = new ArrayList<>();
    for (String story : List.of("strait", "works-fire")) {
      try (Stream<Path> files = Files.list(root.resolve(story))) {
        files.sorted().forEach(all::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  /** Adds files and groups them. */
  void add(List<Path> files) {
    List<Articles.Extracted> extracted = new ArrayList<>();
    for (Path f : files) {
      try {
        String type = f.toString().endsWith(".html") ? "text/html" : "text/plain";
        Capture capture = new Capture(f.toString(), null, type, Files.readAllBytes(f));
        extracted.add(new Articles.Extracted(capture, new Extractor().extract(capture, null)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (UnreadableException e) {
        throw new IllegalStateException(e);
      }
    }
    workspace.articles().addAll(extracted);
    workspace.stories().group();
  }

  Workspace workspace() {
    return workspace;
  }

  /** The story whose title holds {@code words}. */
  StoredStory story(String words) {
    return workspace.stories().list(1, 1000, null).items().stream()
        .filter(s -> s.title().contains(words))
        .findFirst()
        .orElseThrow();
  }

  /** The story of all articles whose title holds {@code words}, whatever grouping says. */
  StoredStory joined(String words) {
    List<StoredArticle> all =
        workspace.articles().list(1000, null).items().stream()
            .filter(a -> String.valueOf(a.title()).contains(words))
            .toList();
    for (StoredArticle a : all.subList(1, all.size())) {
      workspace.corrections().sameStory(all.getFirst(), a, "Ines Dahl", "");
    }
    return java.util.Objects.requireNonNull(workspace.stories().of(all.getFirst()));
  }

  int port() {
    return server.port();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** Method and path of all that is answered. */
  List<String> routes() {
    return server.routes();
  }

  /** Lines of the log so far. */
  List<String> log() {
    return log;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(URI.create(url(path))).GET(), headers);
  }

  HttpResponse<String> post(String path, String type, String body, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(url(path)))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)),
        headers);
  }

  HttpResponse<String> json(String method, String path, String body, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(url(path)))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)),
        headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    try {
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a page: asked for again until it no longer waits. */
  String page(String path) {
    for (int i = 0; i < 100; i++) {
      HttpResponse<String> answer = get(path);
      if (answer.statusCode() != 200 || !answer.body().contains("http-equiv=\"refresh\"")) {
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(path + ": " + answer.statusCode() + " " + log);
        }
        return answer.body();
      }
    }
    throw new IllegalStateException(path + " still waits");
  }

  /** The value of a cookie that an answer set; null when it did not. */
  static @Nullable String cookie(HttpResponse<?> answer, String name) {
    return answer.headers().allValues("set-cookie").stream()
        .filter(c -> c.contains(name + "="))
        .map(c -> c.replaceFirst(";.*", ""))
        .findFirst()
        .orElse(null);
  }

  @Override
  public void close() {
    server.close();
    workspace.close();
  }
}
