package org.crossread.claim;

import java.util.List;

/** {@link Roles} with the weights of their stems, for being laid beside others. Immutable. */
record RoleStems(
    WeighedStems predicate, WeighedStems subject, WeighedStems subjectHead, WeighedStems object) {
  /** Names of what {@link #with} tells, in order. */
  static final List<String> NAMES =
      List.of(
          "same-predicate",
          "predicate",
          "subject",
          "same-subject",
          "other-subject",
          "object",
          "turned");

  static RoleStems of(Roles roles, PairContext context) {
    return new RoleStems(
        context.weighed(roles.predicate()),
        context.weighed(roles.subject()),
        context.weighed(roles.subjectHead()),
        context.weighed(roles.object()));
  }

  /**
   * How far two passages tell that the same does the same to the same: whether their verbs are one,
   * the weight of that, the share of their subjects, whether those are of one noun, or of two, the
   * share of their objects, and whether the subject of one is the object of the other.
   */
  double[] with(RoleStems other) {
    WeighedStems.Shared same = predicate.with(other.predicate);
    boolean sameSubject = subjectHead.meets(other.subjectHead);
    boolean known = !subjectHead.isEmpty() && !other.subjectHead.isEmpty();
    return new double[] {
      same.mass() > 0 ? 1 : 0,
      Math.log1p(same.mass()),
      subject.with(other.subject).ofAll(),
      sameSubject ? 1 : 0,
      known && !sameSubject ? 1 : 0,
      object.with(other.object).ofAll(),
      subject.meets(other.object) || object.meets(other.subject) ? 1 : 0
    };
  }
}
