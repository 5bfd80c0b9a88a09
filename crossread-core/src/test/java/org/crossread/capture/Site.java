package org.crossread.capture;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A server on this machine that answers byte by byte what a test says, also what no honest server
 * would. One connection carries one request; what is not known is not found.
 */
final class Site implements AutoCloseable {
  /** Writes one answer; may write nonsense, slowly, or nothing. */
  interface Reply {
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  /**
   * A request with the times, of {@link System#nanoTime}, at which it came and just before the last
   * bytes of its answer left.
   */
  record Request(String path, List<String> head, long came, long answered) {
    String header(String name) {
      return head.stream()
          .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  /** Nanoseconds for which an answer that is not over is waited for. */
  private static final long PATIENCE = 1_000_000_000;

  private final ServerSocket server;
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** Connections whose requests are not in the list yet. */
  private final AtomicInteger open = new AtomicInteger();

  Site() throws IOException {
    this("127.0.0.1", 0);
  }

  Site(String address, int port) throws IOException {
    server = new ServerSocket(port, 50, InetAddress.ofLiteral(address));
    Thread.ofVirtual().start(this::accept);
  }

  static Reply answer(String status, String headers, byte[] body) {
    String head =
        "HTTP/1.1 "
            + status
            + "\r\n"
            + (headers.isEmpty() ? "" : headers + "\r\n")
            + "Content-Length: "
            + body.length
            + "\r\nConnection: close\r\n\r\n";
    return out -> {
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(body);
    };
  }

  Site on(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  Site raw(String path, String answer) {
    return on(path, out -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
  }

  Site page(String path, String body) {
    return page(path, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  Site page(String path, String type, byte[] body) {
    return on(path, answer("200 OK", type.isEmpty() ? "" : "Content-Type: " + type, body));
  }

  Site status(String path, String status) {
    return on(path, answer(status, "Content-Type: text/html", "<p>No".getBytes()));
  }

  Site redirect(String path, String location) {
    return on(path, answer("302 Found", "Location: " + location, new byte[0]));
  }

  String at(String path) {
    return "http://" + authority() + path;
  }

  String authority() {
    return server.getInetAddress().getHostAddress() + ":" + port();
  }

  int port() {
    return server.getLocalPort();
  }

  /**
   * In the order in which their answers ended. A visitor may have all of an answer before it is in
   * the list, so those being answered are waited for; not for long, since some never end.
   */
  List<Request> requests() {
    long until = System.nanoTime() + PATIENCE;
    while (open.get() > 0 && System.nanoTime() < until) {
      LockSupport.parkNanos(PATIENCE / 1000);
    }
    return List.copyOf(requests);
  }

  /** In the order in which the requests came. */
  List<String> paths() {
    return requests().stream()
        .sorted(Comparator.comparingLong(Request::came))
        .map(Request::path)
        .toList();
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        open.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      try {
        reply(socket);
      } finally {
        open.decrementAndGet();
      }
      socket.shutdownOutput();
      // A close with unread bytes would reset the connection before the answer is read.
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException | InterruptedException e) {
      // The client hung up, which many tests are about.
    }
  }

  private void reply(Socket socket) throws IOException, InterruptedException {
    long came = System.nanoTime();
    // Whatever a test forgets, no connection outlives it for long.
    socket.setSoTimeout(10_000);
    List<String> head = head(socket.getInputStream());
    String path = head.getFirst().split(" ")[1];
    Timed out = new Timed(socket.getOutputStream());
    try {
      replies.getOrDefault(path, answer("404 Not Found", "", new byte[0])).write(out);
    } finally {
      requests.add(new Request(path, head, came, out.last));
    }
  }

  private static final class Timed extends FilterOutputStream {
    private long last;

    Timed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      last = System.nanoTime();
      out.write(bytes, from, length);
    }
  }

  private static List<String> head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("no whole request");
      }
      head.write(b);
    }
    return head.toString(StandardCharsets.ISO_8859_1).lines().toList();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
