package dev.safeguard.tck;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * An HTTP server on the loopback address that answers every request as it is told to, and remembers
 * what it was asked. Takes the reactions it is given one for each request, in order; the last one
 * stays. Safe for concurrent use.
 */
public final class FaultyServer implements AutoCloseable {
  /** Name of its threads. */
  static final String THREAD = "faulty-server";

  private final HttpServer server;
  private final ExecutorService threads;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Deque<Reaction> reactions = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final Object gathering = new Object();
  private CountDownLatch together = new CountDownLatch(1);
  private int gathered;

  /** What the server does with a request. */
  public sealed interface Reaction {

    /**
     * Sends a response.
     *
     * @param status HTTP status
     * @param headers header fields beside the content type
     * @param body the body
     * @param after how long to wait before it
     */
    record Respond(int status, Map<String, String> headers, String body, Duration after)
        implements Reaction {}

    /** Reads the request and stays silent until the server is closed. */
    record StaySilent() implements Reaction {}

    /**
     * Sends a response once so many requests wait for theirs, and then to all of them.
     *
     * @param requests how many
     * @param body the body
     */
    record RespondTogether(int requests, String body) implements Reaction {}

    /**
     * Responds 200 at once, and then sends the body a byte at a time.
     *
     * @param body the body
     * @param pause how long to wait before each byte
     */
    record Drip(String body, Duration pause) implements Reaction {}

    /** Responds 200 with a body that has no end. */
    record Flood() implements Reaction {}

    /**
     * Responds 200 with what a request calls for.
     *
     * @param body makes the body
     */
    record Reply(Function<Received, String> body) implements Reaction {}

    /** Reads the request and closes the connection. */
    record Drop() implements Reaction {}

    /** Responds 200 with this body. */
    static Reaction ok(String body) {
      return new Respond(200, Map.of(), body, Duration.ZERO);
    }

    /** Responds 200 with this body after a while. */
    static Reaction slowly(String body, Duration after) {
      return new Respond(200, Map.of(), body, after);
    }

    /** Responds with a status and a JSON error body. */
    static Reaction status(int status) {
      return new Respond(status, Map.of(), "{\"error\":{\"message\":\"no\"}}", Duration.ZERO);
    }

    /** Responds 429 and asks to wait. */
    static Reaction rateLimited(Duration retryAfter) {
      return new Respond(
          429,
          Map.of("Retry-After", Long.toString(retryAfter.toSeconds())),
          "{\"error\":{\"message\":\"slow down\"}}",
          Duration.ZERO);
    }

    /** Responds 200 with this body, once so many requests wait for theirs, to all of them. */
    static Reaction together(int requests, String body) {
      return new RespondTogether(requests, body);
    }

    /** Responds 200 with this body, a byte after each pause. */
    static Reaction drip(String body, Duration pause) {
      return new Drip(body, pause);
    }

    /** Responds 200 with a body that has no end. */
    static Reaction flood() {
      return new Flood();
    }

    /** Responds 200 with the body that is made of the request. */
    static Reaction reply(Function<Received, String> body) {
      return new Reply(body);
    }

    /** Never responds. */
    static Reaction silence() {
      return new StaySilent();
    }

    /** Closes the connection without a response. */
    static Reaction drop() {
      return new Drop();
    }
  }

  /**
   * A request that came.
   *
   * @param path its path
   * @param headers its header fields; names in any case
   * @param body its body
   */
  public record Received(String path, Map<String, List<String>> headers, String body) {

    /** The first value of a header field, or empty. */
    public String header(String name) {
      for (Map.Entry<String, List<String>> field : headers.entrySet()) {
        if (field.getKey().equalsIgnoreCase(name)) {
          return field.getValue().get(0);
        }
      }
      return "";
    }
  }

  private FaultyServer(HttpServer server) {
    this.server = server;
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, THREAD);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Starts a server on a free port. */
  public static FaultyServer start() {
    try {
      FaultyServer faulty =
          new FaultyServer(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      faulty.server.createContext("/", faulty::handle);
      faulty.server.setExecutor(faulty.threads);
      faulty.server.start();
      return faulty;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of the service, such as {@code http://127.0.0.1:40001/v1}. */
  public URI uri() {
    return URI.create(
        "http://"
            + server.getAddress().getAddress().getHostAddress()
            + ":"
            + server.getAddress().getPort()
            + "/v1");
  }

  /** Forgets all reactions and takes these, one for each request; the last one stays. */
  public void react(Reaction... next) {
    synchronized (reactions) {
      reactions.clear();
      reactions.addAll(List.of(next));
    }
  }

  /** The requests so far, oldest first. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  /** The most requests that were there at the same time, each until its response was sent. */
  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  /** Stops, and lets go of every request it was silent on. */
  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /** A text as a JSON string. */
  public static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 16).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u00").append(Character.forDigit(c >> 4, 16));
        json.append(Character.forDigit(c & 15, 16));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Received request =
          new Received(
              exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body);
      received.add(request);
      mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
      // No longer there once the response is on its way: the next request may overtake its end.
      Reaction next = next();
      react(
          exchange,
          next instanceof Reaction.Reply reply ? Reaction.ok(reply.body().apply(request)) : next);
    }
  }

  private void react(HttpExchange exchange, Reaction reaction) throws IOException {
    boolean responds = false;
    Reaction.Respond response = null;
    if (reaction instanceof Reaction.Respond given) {
      response = given;
      responds = !elapses(given.after());
    } else if (reaction instanceof Reaction.RespondTogether given) {
      response = new Reaction.Respond(200, Map.of(), given.body(), Duration.ZERO);
      responds = gathers(given.requests());
    } else if (reaction instanceof Reaction.StaySilent) {
      elapses(Duration.ofDays(1));
    }
    atOnce.decrementAndGet();
    if (responds && response != null) {
      respond(exchange, response);
    } else if (reaction instanceof Reaction.Drip given) {
      drip(exchange, given);
    } else if (reaction instanceof Reaction.Flood) {
      flood(exchange);
    }
  }

  private void drip(HttpExchange exchange, Reaction.Drip given) throws IOException {
    byte[] body = given.body().getBytes(StandardCharsets.UTF_8);
    OutputStream out = begin(exchange, body.length);
    for (int i = 0; i < body.length && !elapses(given.pause()); i++) {
      out.write(body[i]);
      out.flush();
    }
  }

  /** Until nobody reads any more, or the server is closed. */
  private void flood(HttpExchange exchange) throws IOException {
    byte[] some = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    OutputStream out = begin(exchange, 0);
    while (closed.getCount() > 0) {
      out.write(some);
    }
  }

  /** The body of a response 200 of so many bytes, or, of 0, as many as come. */
  private static OutputStream begin(HttpExchange exchange, int bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes);
    return exchange.getResponseBody();
  }

  /** Waits until so many are here; false if the server is closed before. */
  private boolean gathers(int requests) {
    CountDownLatch all;
    synchronized (gathering) {
      all = together;
      if (++gathered == requests) {
        gathered = 0;
        together = new CountDownLatch(1);
        all.countDown();
      }
    }
    try {
      while (!all.await(50, TimeUnit.MILLISECONDS)) {
        if (closed.getCount() == 0) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Reaction next() {
    synchronized (reactions) {
      if (reactions.isEmpty()) {
        throw new IllegalStateException("tell the server how to react first");
      }
      return reactions.size() > 1 ? reactions.remove() : reactions.element();
    }
  }

  private static void respond(HttpExchange exchange, Reaction.Respond response) throws IOException {
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    response.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** Waits; true if the server is closed before the time is over. */
  private boolean elapses(Duration time) {
    try {
      return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
