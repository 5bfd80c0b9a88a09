package org.crossread.article;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published or changed, as exactly as its source tells and no more.
 *
 * @param day by the clock of {@code zone}, or by the outlet's own where no zone is told
 * @param time to the minute or second; null when only the day is told
 * @param zone distance from UTC; null when it is not told
 */
public record PublicationDate(
    LocalDate day, @Nullable LocalTime time, Granularity granularity, @Nullable ZoneOffset zone) {
  /** How exact a source is. */
  public enum Granularity {
    DAY,
    MINUTE,
    SECOND
  }

  public PublicationDate {
    if ((time == null) != (granularity == Granularity.DAY) || time == null && zone != null) {
      throw new IllegalArgumentException(
          "time " + time + ", granularity " + granularity + ", zone " + zone);
    }
    if (time != null) {
      time = time.withNano(0);
      if (granularity == Granularity.MINUTE) {
        time = time.withSecond(0);
      }
    }
  }

  /** A date of which only the day is told. */
  public static PublicationDate of(LocalDate day) {
    return new PublicationDate(day, null, Granularity.DAY, null);
  }

  /**
   * ISO 8601, no more exact than it is known: {@code 2031-03-03}, {@code 2031-03-03T09:15+01:00}.
   */
  @Override
  public String toString() {
    if (time == null) {
      return day.toString();
    }
    String pattern = granularity == Granularity.MINUTE ? "HH:mm" : "HH:mm:ss";
    return day
        + "T"
        + time.format(DateTimeFormatter.ofPattern(pattern, java.util.Locale.ROOT))
        + (zone == null ? "" : zone.getId());
  }
}
