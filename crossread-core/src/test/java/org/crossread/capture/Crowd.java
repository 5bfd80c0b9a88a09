package org.crossread.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that do the same at once. */
final class Crowd {
  interface Work {
    void of(int thread) throws Exception;
  }

  private Crowd() {}

  /** Returns when all are done; throws what any of them threw. */
  static void of(int threads, Work work) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int thread = i;
        all.add(() -> {
          work.of(thread);
          return true;
        });
      }
      for (Future<Boolean> done : pool.invokeAll(all)) {
        done.get();
      }
    }
  }
}
