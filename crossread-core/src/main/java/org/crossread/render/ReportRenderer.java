package org.crossread.render;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.crossread.article.Field;
import org.crossread.capture.Capture;
import org.crossread.name.Mention;
import org.crossread.name.Party;
import org.crossread.position.Act;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * One report: as a line of JSON, or as lines for a reader. Offsets are half-open and in UTF-16
 * units, with the same in code points beside them. The same report gives the same bytes. Stateless
 * and thread-safe.
 */
public final class ReportRenderer {
  private static final String INDENT = "  ";

  private final String encoder;
  private final JsonFactory factory =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /**
   * A renderer.
   *
   * @param encoder version of what read the reports
   */
  public ReportRenderer(String encoder) {
    this.encoder = encoder;
  }

  /** A JSON object on one line, ending with a line feed; ASCII. */
  public String line(Capture capture, Report report) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      new Writing(json, report).all(capture, encoder);
    }
    return out.append('\n').toString();
  }

  /** Statements, names and acts under the title; ends with a blank line. */
  public String readable(Capture capture, Report report) {
    StringBuilder out = new StringBuilder();
    Field<String> title = report.article().title();
    out.append(shown(title == null ? "(no title)" : title.value())).append('\n');
    out.append(INDENT).append(shown(capture.input())).append("\n\n");
    for (Statement s : report.statements()) {
      statement(out, report, s);
    }
    names(report)
        .forEach((party, words) ->
            out.append(INDENT)
                .append(shown(party))
                .append(": ")
                .append(words.stream().map(ReportRenderer::shown).collect(Collectors.joining(", ")))
                .append('\n'));
    if (!report.acts().isEmpty()) {
      out.append('\n').append(INDENT).append("Acts: ");
      out.append(
          report.acts().stream()
              .map(a -> a.kind() + " “" + shown(words(report, a.trigger())) + "”")
              .collect(Collectors.joining(", ")));
      out.append('\n');
    }
    return out.append('\n').toString();
  }

  private static void statement(StringBuilder out, Report report, Statement s) {
    Party speaker = s.speaker();
    out.append(INDENT).append(speaker == null ? "(speaker open)" : shown(speaker.name()));
    Span source = s.source();
    if (source != null) {
      out.append(" — ").append(shown(words(report, source)));
    }
    Span cue = s.cue();
    if (cue != null) {
      out.append(" [").append(shown(words(report, cue))).append(']');
    }
    for (Statement.Relay relay : s.via()) {
      out.append(" via ").append(shown(words(report, relay.span())));
    }
    out.append('\n').append(INDENT).append(INDENT);
    out.append(
        s.content().stream().map(c -> shown(words(report, c))).collect(Collectors.joining(" … ")));
    out.append('\n').append(INDENT).append(INDENT);
    out.append(
        String.join(
            ", ",
            lower(s.mode()),
            lower(s.polarity()),
            lower(s.certainty()) + ": " + reason(s.certainty())));
    out.append("\n\n");
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Why a statement has its certainty. */
  static String reason(Statement.Certainty certainty) {
    return switch (certainty) {
      case CONFIRMED -> "a known reporting verb stands beside its source and its content";
      case PROBABLE -> "found by the model alone";
    };
  }

  private static String words(Report report, Span span) {
    return report.article().text().of(span);
  }

  private static String shown(String words) {
    return Neutral.line(words);
  }

  /** Words used for each party or place, by what is shown of it. */
  private static Map<String, Set<String>> names(Report report) {
    Map<String, Set<String>> names = new TreeMap<>();
    for (Mention m : report.mentions()) {
      Party p = m.party();
      names
          .computeIfAbsent(p.name() + " (" + lower(p.kind()) + ")", k -> new LinkedHashSet<>())
          .add(words(report, m.span()));
    }
    return names;
  }

  /** Writes one report. */
  private static final class Writing {
    private final JsonGenerator json;
    private final Report report;
    private final CodePoints codePoints;

    Writing(JsonGenerator json, Report report) {
      this.json = json;
      this.report = report;
      this.codePoints = new CodePoints(report.article().text().characters());
    }

    void all(Capture capture, String encoder) {
      json.writeStartObject();
      json.writeStringProperty("input", capture.input());
      json.writeStringProperty("id", report.id());
      Field<String> title = report.article().title();
      if (title == null) {
        json.writeNullProperty("title");
      } else {
        json.writeStringProperty("title", title.value());
      }
      json.writeStringProperty("encoder", encoder);
      list("notices", report.article().notices(), json::writeString);
      list("statements", report.statements(), this::statement);
      list("parties", parties(), this::party);
      list("acts", report.acts(), this::act);
      json.writeStringProperty("text", report.article().text().characters());
      json.writeEndObject();
    }

    private <T> void list(String name, Collection<T> items, Consumer<T> each) {
      json.writeName(name);
      json.writeStartArray();
      items.forEach(each);
      json.writeEndArray();
    }

    private void statement(Statement s) {
      json.writeStartObject();
      passage("source", s.source());
      passage("cue", s.cue());
      list("content", s.content(), this::passage);
      Party speaker = s.speaker();
      if (speaker == null) {
        json.writeNullProperty("speaker");
        json.writeNullProperty("speakerId");
      } else {
        json.writeStringProperty("speaker", speaker.name());
        json.writeStringProperty("speakerId", speaker.id());
      }
      list(
          "via",
          s.via(),
          v -> {
            json.writeStartObject();
            fields(v.span());
            Party party = v.party();
            if (party != null) {
              json.writeStringProperty("party", party.name());
              json.writeStringProperty("partyId", party.id());
            }
            json.writeEndObject();
          });
      json.writeStringProperty("mode", s.mode().name());
      json.writeStringProperty("polarity", s.polarity().name());
      json.writeStringProperty("certainty", s.certainty().name());
      json.writeStringProperty("reason", reason(s.certainty()));
      json.writeEndObject();
    }

    private List<List<Mention>> parties() {
      Map<String, List<Mention>> parties = new TreeMap<>();
      for (Mention m : report.mentions()) {
        parties.computeIfAbsent(m.party().id(), id -> new ArrayList<>()).add(m);
      }
      return List.copyOf(parties.values());
    }

    private void party(List<Mention> mentions) {
      Party party = mentions.getFirst().party();
      json.writeStartObject();
      json.writeStringProperty("id", party.id());
      json.writeStringProperty("name", party.name());
      json.writeStringProperty("kind", party.kind().name());
      if (party.principal() != null) {
        json.writeStringProperty("principal", party.principal());
      }
      list(
          "mentions",
          mentions,
          m -> {
            json.writeStartObject();
            fields(m.span());
            json.writeStringProperty("role", m.role().name());
            json.writeEndObject();
          });
      json.writeEndObject();
    }

    private void act(Act act) {
      json.writeStartObject();
      json.writeStringProperty("kind", act.kind().name());
      json.writeStringProperty("lemma", act.lemma());
      fields(act.trigger());
      json.writeEndObject();
    }

    private void passage(String name, @Nullable Span span) {
      if (span == null) {
        json.writeNullProperty(name);
      } else {
        json.writeName(name);
        passage(span);
      }
    }

    private void passage(Span span) {
      json.writeStartObject();
      fields(span);
      json.writeEndObject();
    }

    private void fields(Span span) {
      String text = report.article().text().characters();
      json.writeNumberProperty("start", span.start());
      json.writeNumberProperty("end", span.end());
      json.writeName("codePoints");
      json.writeStartArray();
      json.writeNumber(codePoints.before(span.start()));
      json.writeNumber(codePoints.before(span.end()));
      json.writeEndArray();
      json.writeStringProperty("quote", span.of(text));
    }
  }
}
