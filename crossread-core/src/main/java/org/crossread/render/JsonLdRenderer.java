package org.crossread.render;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.crossread.article.Article;
import org.crossread.claim.Claim;
import org.crossread.claim.Comparison;
import org.crossread.claim.Difference;
import org.crossread.claim.Passage;
import org.crossread.claim.Reading;
import org.crossread.lineage.Lineage;
import org.crossread.name.Party;
import org.crossread.report.Report;
import org.crossread.statement.Statement;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A comparison as JSON-LD: articles, quotations and claims as schema.org has them, every passage as
 * a W3C Web Annotation with a position selector, in code points, and a quote selector, and how they
 * came about by PROV. The context is in the document, so that nothing has to be fetched to read it;
 * the names are URNs. ASCII; the same comparison gives the same bytes, in any order of the inputs
 * but for {@code crossread:input}. Stateless and thread-safe.
 */
public final class JsonLdRenderer {
  private static final Map<String, String> CONTEXT =
      new TreeMap<>(
          Map.of(
              "schema", "https://schema.org/",
              "oa", "http://www.w3.org/ns/oa#",
              "prov", "http://www.w3.org/ns/prov#",
              "xsd", "http://www.w3.org/2001/XMLSchema#",
              "crossread", "urn:crossread:term:"));

  private final boolean texts;

  /**
   * @param texts whether articles hold their whole text ({@code schema:articleBody})
   */
  public JsonLdRenderer(boolean texts) {
    this.texts = texts;
  }

  /** The document, ending with a line feed. */
  public String render(View view) {
    return JsonText.pretty(json -> new Graph(view, texts, json, new HashMap<>()).write());
  }

  private record Graph(
      View view, boolean texts, JsonGenerator json, Map<String, CodePoints> points) {
    void write() {
      Comparison c = view.comparison();
      json.writeStartObject();
      json.writeName("@context");
      json.writeStartObject();
      CONTEXT.forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeName("@graph");
      json.writeStartArray();
      comparison(c);
      c.reports().forEach(r -> article(c, r.article()));
      parties(c);
      for (Report r : c.reports()) {
        r.statements().forEach(s -> statement(r, s));
      }
      c.claims().forEach(this::claim);
      json.writeEndArray();
      json.writeEndObject();
    }

    private void comparison(Comparison c) {
      String id = comparisonId(c);
      node(id, List.of("prov:Entity", "schema:Dataset"));
      reference("prov:wasGeneratedBy", id + ":run");
      references("schema:hasPart", c.claims().stream().map(x -> claimId(x)).toList());
      json.writeNumberProperty("crossread:independent", new Sheet(view).independent());
      json.writeEndObject();
      node(id + ":run", List.of("prov:Activity"));
      references("prov:used", c.reports().stream().map(r -> articleId(r.id())).toList());
      references(
          "prov:wasAssociatedWith",
          c.versions().entrySet().stream().map(e -> agentId(e.getKey(), e.getValue())).toList());
      json.writeEndObject();
      c.versions()
          .forEach((name, version) -> {
            node(agentId(name, version), List.of("prov:SoftwareAgent"));
            json.writeStringProperty("schema:name", name);
            json.writeStringProperty("schema:softwareVersion", version);
            json.writeEndObject();
          });
    }

    private void article(Comparison c, Article a) {
      View.Source source = view.inputs().get(view.position(a.id())).source();
      node(articleId(a.id()), List.of("schema:NewsArticle", "prov:Entity"));
      json.writeStringProperty("crossread:input", view.inputs().get(view.position(a.id())).name());
      if (a.title() != null) {
        json.writeStringProperty("schema:headline", a.title().value());
      }
      if (a.outlet() != null) {
        json.writeName("schema:publisher");
        json.writeStartObject();
        json.writeStringProperty("@type", "schema:Organization");
        json.writeStringProperty("schema:name", a.outlet().value());
        json.writeEndObject();
      }
      if (!a.metadata().authors().isEmpty()) {
        strings("schema:author", a.metadata().authors().stream().map(f -> f.value()).toList());
      }
      if (a.published() != null) {
        typed("schema:datePublished", a.published().value().toString(), "xsd:date");
      }
      json.writeStringProperty("schema:inLanguage", a.language());
      String url = source.uri() != null ? source.uri() : canonical(a);
      if (url != null) {
        json.writeStringProperty("schema:url", url);
      }
      if (source.capturedAt() != null) {
        typed("prov:generatedAtTime", source.capturedAt().toString(), "xsd:dateTime");
      }
      if (source.sha256() != null) {
        json.writeStringProperty("crossread:captureSha256", source.sha256());
      }
      json.writeStringProperty("crossread:textSha256", a.text().id());
      for (Lineage.Copy copy : c.lineage().copies()) {
        String original = copy.original();
        boolean own = copy.left().equals(a.id()) || copy.right().equals(a.id());
        if (own && original != null && !original.equals(a.id())) {
          reference("prov:wasDerivedFrom", articleId(original));
          break;
        }
      }
      if (texts) {
        json.writeStringProperty("schema:articleBody", a.text().characters());
      }
      json.writeEndObject();
    }

    private static @Nullable String canonical(Article a) {
      return a.metadata().canonical() == null ? null : a.metadata().canonical().value();
    }

    private void parties(Comparison c) {
      TreeMap<String, Party> parties = new TreeMap<>();
      for (Report r : c.reports()) {
        for (Statement s : r.statements()) {
          if (s.speaker() != null) {
            parties.putIfAbsent(s.speaker().id(), s.speaker());
          }
        }
      }
      for (Party p : parties.values()) {
        node(partyId(p), List.of("prov:Agent"));
        json.writeStringProperty("schema:identifier", p.id());
        json.writeStringProperty("schema:name", p.name());
        json.writeEndObject();
      }
    }

    private void statement(Report r, Statement s) {
      Span first = s.content().getFirst();
      String id = "urn:crossread:statement:" + r.id() + ":" + first.start() + "-" + first.end();
      boolean quoted = s.mode() != Statement.Mode.INDIRECT;
      node(id, List.of(quoted ? "schema:Quotation" : "schema:Statement"));
      strings("schema:text", s.content().stream().map(r.article().text()::of).toList());
      if (s.speaker() != null) {
        reference("schema:creator", partyId(s.speaker()));
      }
      reference("schema:isPartOf", articleId(r.id()));
      json.writeStringProperty("crossread:mode", s.mode().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("crossread:polarity", s.polarity().name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
      for (Span span : s.content()) {
        annotation(id, "oa:identifying", new Passage(r.id(), span), () -> {});
      }
    }

    private void claim(Claim claim) {
      String id = claimId(claim);
      node(id, List.of("schema:Claim", "prov:Entity"));
      reference("prov:wasGeneratedBy", comparisonId(view.comparison()) + ":run");
      json.writeNumberProperty("crossread:independent", claim.independent());
      json.writeStringProperty("crossread:why", claim.why());
      references(
          "schema:appearance",
          claim.passages().stream().map(p -> articleId(p.article())).distinct().toList());
      json.writeEndObject();
      int number = 0;
      for (Reading reading : claim.readings()) {
        number++;
        int own = number;
        for (Passage p : reading.passages()) {
          annotation(
              id,
              "oa:classifying",
              p,
              () -> {
                json.writeNumberProperty("crossread:reading", own);
                if (!reading.key().isEmpty()) {
                  json.writeStringProperty("crossread:readingKey", reading.key());
                }
              });
        }
      }
      number = 0;
      for (Difference d : claim.differences()) {
        number++;
        node(id + ":difference:" + number, List.of("crossread:Difference"));
        reference("crossread:within", id);
        json.writeStringProperty("crossread:kind", d.kind().name());
        json.writeStringProperty("crossread:certainty", d.certainty().name());
        json.writeStringProperty("crossread:reason", d.reason());
        json.writeName("crossread:left");
        target(d.left());
        json.writeName("crossread:right");
        target(d.right());
        json.writeEndObject();
      }
    }

    private void annotation(String body, String motivation, Passage p, Runnable more) {
      node(
          body + ":passage:" + p.article() + ":" + p.span().start() + "-" + p.span().end(),
          List.of("oa:Annotation"));
      reference("oa:motivatedBy", motivation);
      reference("oa:hasBody", body);
      more.run();
      json.writeName("oa:hasTarget");
      target(p);
      json.writeEndObject();
    }

    private void target(Passage p) {
      String text = view.comparison().report(p.article()).article().text().characters();
      Citation c =
          Citation.of(
              text, points.computeIfAbsent(p.article(), a -> new CodePoints(text)), p.span());
      json.writeStartObject();
      json.writeStringProperty("@type", "oa:SpecificResource");
      reference("oa:hasSource", articleId(p.article()));
      json.writeName("oa:hasSelector");
      json.writeStartArray();
      json.writeStartObject();
      json.writeStringProperty("@type", "oa:TextPositionSelector");
      json.writeNumberProperty("oa:start", c.start());
      json.writeNumberProperty("oa:end", c.end());
      json.writeEndObject();
      json.writeStartObject();
      json.writeStringProperty("@type", "oa:TextQuoteSelector");
      json.writeStringProperty("oa:exact", c.exact());
      json.writeStringProperty("oa:prefix", c.prefix());
      json.writeStringProperty("oa:suffix", c.suffix());
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }

    /** Begins an object; the caller ends it. */
    private void node(String id, List<String> types) {
      json.writeStartObject();
      json.writeStringProperty("@id", id);
      strings("@type", types);
    }

    private void strings(String name, List<String> values) {
      json.writeName(name);
      json.writeStartArray();
      values.forEach(json::writeString);
      json.writeEndArray();
    }

    private void typed(String name, String value, String type) {
      json.writeName(name);
      json.writeStartObject();
      json.writeStringProperty("@type", type);
      json.writeStringProperty("@value", value);
      json.writeEndObject();
    }

    private void reference(String name, String id) {
      json.writeName(name);
      json.writeStartObject();
      json.writeStringProperty("@id", id);
      json.writeEndObject();
    }

    private void references(String name, Collection<String> ids) {
      json.writeName(name);
      json.writeStartArray();
      for (String id : ids) {
        json.writeStartObject();
        json.writeStringProperty("@id", id);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static String comparisonId(Comparison c) {
    Map<String, String> made = new LinkedHashMap<>(c.versions());
    List<String> of = c.reports().stream().map(Report::id).toList();
    return "urn:crossread:comparison:" + Text.sha256(of + "\n" + made).substring(0, 16);
  }

  private static String articleId(String id) {
    return "urn:crossread:article:" + id;
  }

  private static String claimId(Claim claim) {
    return "urn:crossread:claim:" + claim.id();
  }

  /** Ids of parties may hold any letters of a text; a URN may not. */
  private static String partyId(Party party) {
    return "urn:crossread:party:"
        + java.net.URLEncoder.encode(
            Neutral.whole(party.id()), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String agentId(String name, String version) {
    return "urn:crossread:version:"
        + java.net.URLEncoder.encode(name + ":" + version, java.nio.charset.StandardCharsets.UTF_8);
  }
}
