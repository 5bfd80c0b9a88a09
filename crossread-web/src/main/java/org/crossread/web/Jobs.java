package org.crossread.web;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.crossread.store.StoreException;

/** Jobs of this run of the server, one after the other. Thread-safe. */
final class Jobs implements AutoCloseable {
  /** Jobs that are remembered. */
  private static final int MOST = 200;

  /** Jobs that wait; whoever sends more is asked to come back. */
  private static final int QUEUE = 32;

  /** Deep pages are walked by recursion. */
  private static final long STACK_BYTES = 64L << 20;

  private final SecureRandom random = new SecureRandom();
  private final Consumer<String> log;
  private final Map<String, Job> jobs =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Job> eldest) {
          return size() > MOST && eldest.getValue().status().state().ended();
        }
      };
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(QUEUE),
          task -> {
            Thread t = new Thread(null, task, "job", STACK_BYTES);
            t.setDaemon(true);
            return t;
          });

  Jobs(Consumer<String> log) {
    this.log = log;
  }

  /** Work of a job. */
  interface Work {
    /** Does it, and says in a few words what was done. */
    String run(Job job) throws InterruptedException;
  }

  /**
   * Starts a job when those before it have ended.
   *
   * @throws Problem when too many wait
   */
  Job start(String kind, Work work) {
    Job job = untold(kind);
    try {
      thread.execute(() -> run(job, work));
    } catch (RejectedExecutionException e) {
      throw new Problem(503, "too many jobs wait already", "try again when some have ended");
    }
    tell(job);
    return job;
  }

  /** A job that is done elsewhere; nobody hears of it before {@link #tell}. */
  Job untold(String kind) {
    byte[] id = new byte[8];
    random.nextBytes(id);
    return new Job(HexFormat.of().formatHex(id), kind, InstantSource.system());
  }

  /** From now on {@code job} is found by its id; to say so twice does no harm. */
  void tell(Job job) {
    synchronized (jobs) {
      jobs.putIfAbsent(job.status().id(), job);
    }
  }

  private void run(Job job, Work work) {
    try {
      job.progress("begins", 0, 0);
      job.ended(Job.State.DONE, work.run(job));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      job.ended(Job.State.FAILED, "the server was ended; what was added before is there");
    } catch (StoreException e) {
      log.accept("job " + job.status().id() + ": " + e.getMessage());
      job.ended(Job.State.FAILED, e.getMessage() + " (" + e.remedy() + ")");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      log.accept("job " + job.status().id() + ": " + e);
      job.ended(Job.State.FAILED, "the job failed; please report the messages of the server");
    }
  }

  Job find(String id) {
    synchronized (jobs) {
      Job job = jobs.get(id);
      if (job == null) {
        throw new Problem(
            404, id + ": there is no such job", "jobs are forgotten when the server ends");
      }
      return job;
    }
  }

  /** The last first. */
  List<Job.Status> list() {
    synchronized (jobs) {
      List<Job.Status> all = new ArrayList<>();
      jobs.values().forEach(j -> all.add(j.status()));
      return all.reversed();
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
