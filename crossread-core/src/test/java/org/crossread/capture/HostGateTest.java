package org.crossread.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HostGateTest {
  @Test
  void requestsToOneHostNeverOverlapAndPauseBetween() throws Exception {
    Duration pause = Duration.ofMillis(60);
    try (Site site = new Site();
        Fetcher fetcher = new Fetcher(Visitor.pausing(pause), Visitor.CLOCK)) {
      for (int i = 0; i < 4; i++) {
        site.on(
            "/" + i,
            out -> {
              Thread.sleep(40);
              Site.answer("200 OK", "", "The ferry sank.".getBytes()).write(out);
            });
      }
      Crowd.of(4, i -> fetcher.fetch(site.at("/" + i)));
      List<Site.Request> inTime =
          site.requests().stream().sorted(Comparator.comparing(Site.Request::came)).toList();
      assertEquals(5, inTime.size());
      for (int i = 2; i < inTime.size(); i++) {
        long rest = inTime.get(i).came() - inTime.get(i - 1).answered();
        assertTrue(
            rest >= pause.toNanos() * 0.9,
            () -> "only " + rest + " ns between two requests to one host");
      }
    }
  }

  @Test
  void twoHostsAreAskedAtTheSameTime() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    try (Site one = new Site();
        Site two = new Site("127.0.0.2", 0);
        Fetcher fetcher = Visitor.fetcher()) {
      for (Site site : List.of(one, two)) {
        site.on(
            "/a",
            out -> {
              both.countDown();
              boolean met = both.await(4, TimeUnit.SECONDS);
              Site.answer(met ? "200 OK" : "500 Alone", "", "The ferry sank.".getBytes())
                  .write(out);
            });
      }
      Crowd.of(2, i -> fetcher.fetch((i == 0 ? one : two).at("/a")));
      assertEquals(0, both.getCount());
    }
  }

  @Test
  void hostsThatRedirectToEachOtherDoNotWaitForEachOther() throws Exception {
    try (Site one = new Site();
        Site two = new Site("127.0.0.2", 0);
        Fetcher fetcher = Visitor.fetcher()) {
      one.page("/end", "<p>The ferry sank.").redirect("/a", two.at("/end"));
      two.page("/end", "<p>The ferry sank.").redirect("/a", one.at("/end"));
      Crowd.of(8, i -> fetcher.fetch((i % 2 == 0 ? one : two).at("/a")));
      assertEquals(4, one.paths().stream().filter("/end"::equals).count());
      assertEquals(4, two.paths().stream().filter("/end"::equals).count());
    }
  }

  @Test
  void anInterruptedWaitLeavesTheGateToOthers() throws Exception {
    HostGate gate = new HostGate();
    gate.enter("rill.example", Duration.ZERO).close();
    Thread waiting =
        new Thread(() -> {
          try {
            gate.enter("rill.example", Duration.ofSeconds(30)).close();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    waiting.start();
    waiting.interrupt();
    waiting.join(2_000);
    assertTrue(!waiting.isAlive());
    Crowd.of(1, i -> gate.enter("rill.example", Duration.ZERO).close());
  }
}
