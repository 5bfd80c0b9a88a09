package org.crossread.article;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crossread.article.Field.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The day by which the outlet itself dates an article, where the data in its page tell another: an
 * instant in UTC, the stamp of a system, or the first of several publications. Stateless.
 */
final class LocalDay {
  /** The westernmost and the easternmost clock, in hours from UTC. */
  private static final int WEST = -12;

  private static final int EAST = 14;

  /** All zones are whole quarters of an hour from UTC. */
  private static final int QUARTER = 15;

  /** One source rounds to the minute where another tells seconds. */
  private static final int ROUNDING = 1;

  /**
   * A report is dated anew within some days; what is shown much later is a revision, of which the
   * data tell the first day. Chosen on half of the sites of NAEB and WCXB-dev, where 7, 14 and 30
   * did the same.
   */
  private static final int DAYS_ANEW = 7;

  private static final Set<Origin> DATA =
      EnumSet.of(Origin.JSON_LD, Origin.OPEN_GRAPH, Origin.META);

  private static final Set<Origin> SHOWN =
      EnumSet.of(Origin.MICRODATA, Origin.TIME_ELEMENT, Origin.TEXT);

  private LocalDay() {}

  /**
   * {@code published} with the source in front whose day the page shows: the first that tells the
   * same moment by the outlet's clock, else the line or time element nearest to the heading where
   * nothing shown tells the day of the data. The rest keep their order, so that nothing is lost.
   *
   * @param published dates of publication, strongest first
   * @param modified dates of the last change, strongest first
   */
  static List<Field<PublicationDate>> first(
      List<Field<PublicationDate>> published, List<Field<PublicationDate>> modified) {
    if (published.isEmpty()) {
      return published;
    }
    Field<PublicationDate> strongest = published.getFirst();
    Field<PublicationDate> local = local(strongest.value(), published);
    Field<PublicationDate> first =
        local != null ? local : shown(strongest, published, isChange(strongest, modified));
    if (first == null) {
      return published;
    }
    List<Field<PublicationDate>> ordered = new ArrayList<>(published);
    ordered.remove(first);
    ordered.addFirst(first);
    return ordered;
  }

  /**
   * The first witness by a local clock, when it names the day before or after an instant in UTC.
   */
  private static @Nullable Field<PublicationDate> local(
      PublicationDate instant, List<Field<PublicationDate>> published) {
    if (!ZoneOffset.UTC.equals(instant.zone())) {
      return null;
    }
    Set<Origin> seen = EnumSet.noneOf(Origin.class);
    for (Field<PublicationDate> f : published) {
      PublicationDate day = f.value();
      // Of the lines and time elements the one nearest to the heading alone is the article's.
      if (isUtc(instant, day) || !seen.add(f.origin()) && SHOWN.contains(f.origin())) {
        continue;
      }
      if (isSameMoment(instant, day)) {
        return day.day().equals(instant.day()) ? null : f;
      }
    }
    return null;
  }

  /** Also where the source leaves out that its time is in UTC. */
  private static boolean isUtc(PublicationDate instant, PublicationDate other) {
    return ZoneOffset.UTC.equals(other.zone())
        || other.zone() == null
            && other.time() != null
            && other.day().equals(instant.day())
            && other.time().equals(instant.time());
  }

  private static boolean isSameMoment(PublicationDate instant, PublicationDate local) {
    LocalTime time = instant.time();
    if (time == null) {
      return false;
    }
    LocalDateTime utc = instant.day().atTime(time);
    if (local.time() == null) {
      LocalDate earliest = utc.plusHours(WEST).toLocalDate();
      LocalDate latest = utc.plusHours(EAST).toLocalDate();
      return !local.day().isBefore(earliest) && !local.day().isAfter(latest);
    }
    LocalDateTime clock = local.day().atTime(local.time());
    if (local.zone() != null) {
      Duration apart =
          Duration.between(
              OffsetDateTime.of(clock, local.zone()).toInstant(), utc.toInstant(ZoneOffset.UTC));
      return apart.abs().toMinutes() <= ROUNDING;
    }
    long minutes = ChronoUnit.MINUTES.between(utc, clock);
    long beside = Math.floorMod(minutes + ROUNDING, QUARTER);
    return minutes >= WEST * 60 && minutes <= EAST * 60 && beside <= 2 * ROUNDING;
  }

  /** Some systems write the stamp of the last change in place of the date of publication. */
  private static boolean isChange(
      Field<PublicationDate> strongest, List<Field<PublicationDate>> modified) {
    return modified.stream()
        .anyMatch(m -> m.origin() == strongest.origin() && m.value().equals(strongest.value()));
  }

  /**
   * The date beside the heading that differs from that of the data, which stands nowhere on the
   * page.
   */
  private static @Nullable Field<PublicationDate> shown(
      Field<PublicationDate> strongest, List<Field<PublicationDate>> published, boolean isChange) {
    LocalDate day = strongest.value().day();
    if (!DATA.contains(strongest.origin())) {
      return null;
    }
    Field<PublicationDate> nearest = null;
    for (Field<PublicationDate> f : published) {
      boolean seen = SHOWN.contains(f.origin());
      if ((seen || f.origin() == Origin.URL) && f.value().day().equals(day)) {
        return null;
      }
      nearest = nearest == null && seen ? f : nearest;
    }
    if (nearest == null || nearest.value().day().isAfter(day.plusDays(DAYS_ANEW))) {
      return null;
    }
    // Words alone may be of an event long ago.
    boolean trusted =
        isChange
            || nearest.origin() != Origin.TEXT
            || !nearest.value().day().isBefore(day.minusDays(DAYS_ANEW));
    return trusted ? nearest : null;
  }
}
