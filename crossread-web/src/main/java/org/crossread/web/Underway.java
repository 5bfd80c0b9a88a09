package org.crossread.web;

/** What was asked for is being made by a job; asked for again when that has ended, it is there. */
final class Underway extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Job job;

  Underway(Job job) {
    super("what was asked for is being made by job " + job.status().id(), null, false, false);
    this.job = job;
  }

  Job job() {
    return job;
  }

  /** The same for a request that cannot wait for a job. */
  Problem problem() {
    return new Problem(503, "the comparison is still being made", "try again in a moment");
  }
}
