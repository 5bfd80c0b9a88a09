package org.crossread.capture;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one request at a time through to each host, in the order in which they came, with a pause
 * after each. Threads may share it; a thread holds one turn at most, so none waits in a circle.
 */
final class HostGate {
  /** The right to ask one host; ends when closed. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  private static final class Gate {
    final ReentrantLock lock = new ReentrantLock(true);
    boolean used;
    long left;
  }

  private final ConcurrentMap<String, Gate> gates = new ConcurrentHashMap<>();

  /**
   * Waits until no other thread asks {@code host} and {@code pause} has passed since its last
   * answer.
   */
  Turn enter(String host, Duration pause) throws InterruptedException {
    Gate gate = gates.computeIfAbsent(host, h -> new Gate());
    gate.lock.lockInterruptibly();
    try {
      long wait = gate.used ? gate.left + pause.toNanos() - System.nanoTime() : 0;
      if (wait > 0) {
        TimeUnit.NANOSECONDS.sleep(wait);
      }
    } catch (InterruptedException e) {
      gate.lock.unlock();
      throw e;
    }
    return () -> {
      gate.used = true;
      gate.left = System.nanoTime();
      gate.lock.unlock();
    };
  }
}
