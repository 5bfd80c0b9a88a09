package org.crossread.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.crossread.store.Reader;
import org.crossread.store.Workspace;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves a workspace as pages and as an API, until it is closed. It opens no file that a request
 * names, asks no other host but for an address that a user gives, and listens to this machine only
 * unless it is told otherwise.
 */
public final class Server implements AutoCloseable {
  /** Requests that are answered at once; readers beyond wait. Chosen. */
  private static final int THREADS = 64;

  private static final int HEADER_BYTES = 16 * 1024;
  private static final long IDLE_MILLIS = 60_000;

  /** Megabytes of files in one request. Chosen: an archive of a few thousand pages. */
  private static final int UPLOAD_MB = 64;

  /** Marks a request of which the log has its line. */
  static final String TOLD = "told";

  private static final int IN_MEMORY_KB = 256;
  private static final long BODY_BYTES = 2L << 20;

  private final Javalin javalin;
  private final Desk desk;
  private final Jobs jobs;
  private final Guard guard;
  private final Html html;
  private final Consumer<String> log;

  private Server(
      Workspace workspace, Reader reader, Options options, Consumer<String> log, long idleMillis) {
    this.log = log;
    this.guard = new Guard(options);
    Assets assets = new Assets();
    this.html = new Html(guard, assets);
    Authors authors = new Authors(guard, options.author());
    this.jobs = new Jobs(log);
    this.desk = new Desk(workspace, reader, jobs);
    StoryPages stories = new StoryPages(desk, html, guard, authors, InstantSource.system());
    StoryParts parts = new StoryParts(stories, desk, html, authors);
    Library library = new Library(desk, html, authors);
    Actions actions = new Actions(desk, authors);
    Adding adding = new Adding(desk, jobs, html, options);
    Api api = new Api(desk, jobs);
    Writes writes = new Writes(desk, adding, options);
    this.javalin =
        Javalin.create(c -> {
          settings(c, options, idleMillis);
          c.routes.before(guard::check);
          c.routes.exception(Exception.class, this::failed);
          c.routes.exception(HttpResponseException.class, this::failed);
          c.routes.exception(Underway.class, this::underway);
          c.routes.get("/assets/{hash}/{name}", assets::serve);
          c.routes.get("/login", ctx -> login(ctx, false));
          c.routes.post("/login", this::signIn);
          c.routes.get("/", stories::list);
          c.routes.get("/stories/rows", stories::more);
          c.routes.get("/stories/{story}", stories::comparison);
          c.routes.get("/stories/{story}/evidence", stories::pane);
          c.routes.get("/stories/{story}/claims/{claim}", stories::claim);
          parts(c.routes, parts);
          library(c.routes, library);
          actions(c.routes, actions, adding);
          api.routes(c.routes);
          writes.routes(c.routes);
        });
  }

  private static void parts(RoutesConfig routes, StoryParts parts) {
    routes.get("/stories/{story}/statements", parts::statements);
    routes.get("/stories/{story}/ledger", parts::ledger);
    routes.get("/stories/{story}/timeline", parts::timeline);
    routes.get("/stories/{story}/wording", parts::wording);
    routes.get("/stories/{story}/sources", parts::sources);
    routes.get("/stories/{story}/exports", parts::exports);
    routes.get("/ledger", parts::wholeLedger);
  }

  private static void library(RoutesConfig routes, Library library) {
    routes.get("/articles/{article}", library::article);
    routes.get("/articles/{article}/changes", library::changes);
    routes.get("/search", library::search);
    routes.get("/notes", library::notes);
    routes.get("/corrections", library::corrections);
    routes.get("/watches", library::watches);
    routes.get("/failures", library::failures);
    routes.get("/help", library::help);
  }

  private static void actions(RoutesConfig routes, Actions actions, Adding adding) {
    routes.post("/notes", actions::note);
    routes.post("/stories/{story}/name", actions::rename);
    routes.post("/stories/{story}/corrections", actions::correct);
    routes.post("/corrections/undo", actions::undo);
    routes.post("/corrections/{id}/revert", actions::revert);
    routes.post("/watches", actions::watch);
    routes.post(
        "/watches/run",
        ctx ->
            ctx.redirect(
                "/jobs/" + adding.run(actions.named(ctx)).status().id(), HttpStatus.SEE_OTHER));
    routes.get("/add", adding::form);
    routes.post("/add", adding::sent);
    routes.get("/jobs/{job}", adding::job);
  }

  private void settings(JavalinConfig c, Options options, long idleMillis) {
    c.startup.showJavalinBanner = false;
    c.startup.showOldJavalinVersionWarning = false;
    c.startup.startupWatcherEnabled = false;
    c.http.maxRequestSize = BODY_BYTES;
    c.http.prefer405over404 = true;
    c.jetty.addConnector((server, http) -> {
      ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
      connector.setHost(options.host().replaceAll("[\\[\\]]", ""));
      connector.setPort(options.port());
      connector.setIdleTimeout(idleMillis);
      return connector;
    });
    QueuedThreadPool pool = new QueuedThreadPool(THREADS, 4);
    pool.setName("serve");
    pool.setDaemon(true);
    c.jetty.threadPool = pool;
    c.jetty.modifyHttpConfiguration(http -> wire(http, idleMillis));
    c.jetty.modifyServer(s -> {
      s.setErrorHandler(new PlainFaults());
      s.setHandler(new Departures(log));
    });
    c.jetty.multipartConfig.maxTotalRequestSize(UPLOAD_MB, SizeUnit.MB);
    c.jetty.multipartConfig.maxFileSize(UPLOAD_MB, SizeUnit.MB);
    c.jetty.multipartConfig.maxInMemoryFileSize(IN_MEMORY_KB, SizeUnit.KB);
  }

  private static void wire(HttpConfiguration http, long idleMillis) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(idleMillis);
    // A slow reader may take its time, but not for ever.
    http.setMinResponseDataRate(1024);
  }

  /**
   * Starts to serve.
   *
   * @param reader of articles that were not read yet; thread-safe
   * @param log is given one line for each request that failed
   * @throws IllegalStateException when the port cannot be had
   */
  public static Server start(
      Workspace workspace, Reader reader, Options options, Consumer<String> log) {
    return start(workspace, reader, options, log, IDLE_MILLIS);
  }

  /** The same, giving up on whoever neither sends nor takes a byte for {@code idleMillis}. */
  static Server start(
      Workspace workspace, Reader reader, Options options, Consumer<String> log, long idleMillis) {
    Server server = new Server(workspace, reader, options, log, idleMillis);
    try {
      server.guard.listensAt(options.port());
      server.javalin.start();
      server.guard.listensAt(server.javalin.port());
      return server;
    } catch (RuntimeException e) {
      server.jobs.close();
      server.desk.close();
      throw new IllegalStateException(
          options.host()
              + ":"
              + options.port()
              + ": cannot be listened at; choose another --port, or 0 for any",
          e);
    }
  }

  /**
   * Answers {@code paths} once, without a network, so that what a first reader would wait for is
   * loaded: for those who keep what was loaded in an archive.
   *
   * @return the status of each answer
   */
  public List<Integer> rehearse(List<String> paths) {
    org.eclipse.jetty.server.Server jetty = javalin.jettyServer().server();
    LocalConnector connector = new LocalConnector(jetty);
    List<Integer> statuses = new ArrayList<>();
    try {
      connector.start();
      for (String path : paths) {
        String answer =
            connector.getResponse(
                "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n\r\n");
        statuses.add(Integer.parseInt(answer.substring(9, 12)));
      }
      connector.stop();
    } catch (Exception e) {
      throw new IllegalStateException("a page could not be rehearsed", e);
    }
    return statuses;
  }

  /** The port that it listens at. */
  public int port() {
    return javalin.port();
  }

  /** Method and path of all that is answered, such as {@code GET /stories/{story}}. */
  List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(e -> e.endpoint.method + " " + e.endpoint.path)
        .toList();
  }

  /** Where a browser finds it. */
  public String address() {
    return guard.address();
  }

  private void login(Context ctx, boolean wrong) {
    Map<String, Object> model = new HashMap<>();
    model.put("frame", html.frame(ctx, "Sign in", ""));
    model.put("wrong", wrong);
    html.page(ctx, "login", model);
  }

  private void signIn(Context ctx) {
    String given = ctx.formParam("token");
    if (given != null && guard.signIn(ctx, given)) {
      ctx.redirect("/", HttpStatus.SEE_OTHER);
    } else {
      ctx.status(403);
      login(ctx, true);
    }
  }

  /** A program is told the job that makes what it asked for; a form is sent again by its reader. */
  private void underway(Underway e, Context ctx) {
    if (ctx.path().startsWith("/api/")) {
      ctx.header("Retry-After", "1");
      Writes.accepted(ctx, e.job());
    } else {
      failed(e.problem(), ctx);
    }
  }

  /** How a line of the log begins. */
  static String asked(String method, String path) {
    return method + " " + Asked.cut(path.replaceAll("\\p{Cntrl}", "?"), 200) + ": ";
  }

  private void failed(Exception e, Context ctx) {
    Problem problem = Problem.of(e);
    boolean api = ctx.path().startsWith("/api/");
    ctx.attribute(TOLD, true);
    log.accept(
        asked(ctx.method().name(), ctx.path())
            + problem.status()
            + " "
            + Asked.cut(problem.detail().replaceAll("\\p{Cntrl}", " "), 300)
            + (problem.status() == 500 ? " (" + e + ")" : ""));
    if (problem.status() == 401 && !api) {
      ctx.redirect("/login", HttpStatus.SEE_OTHER);
      return;
    }
    ctx.status(problem.status());
    if (problem.status() == 503) {
      ctx.header("Retry-After", "1");
    }
    if (api) {
      ctx.contentType("application/problem+json").result(Json.bytes(problem.form(ctx.path())));
      return;
    }
    Map<String, Object> model = new HashMap<>();
    model.put("frame", html.frame(ctx, problem.title(), ""));
    model.put("status", problem.status());
    model.put("title", problem.title());
    model.put("detail", problem.detail());
    model.put("remedy", problem.remedy());
    ctx.contentType("text/html; charset=utf-8").result(html.rendered("error", model));
  }

  @Override
  public void close() {
    javalin.stop();
    jobs.close();
    desk.close();
  }
}
