package org.crossread.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crossread.article.Article;
import org.crossread.article.Block;
import org.crossread.article.Metadata;
import org.crossread.claim.Positions;
import org.crossread.encode.Encoder;
import org.crossread.eval.PetrarchCodes.Scheme;
import org.crossread.eval.PetrarchRecords.Event;
import org.crossread.name.Mention;
import org.crossread.name.NameFinder;
import org.crossread.name.Party;
import org.crossread.position.Act;
import org.crossread.position.ActCoder;
import org.crossread.position.ActKind;
import org.crossread.position.CodedAct;
import org.crossread.report.Report;
import org.crossread.report.ReportReader;
import org.crossread.text.Span;
import org.crossread.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Acts against the unit sentences of PETRARCH, a coder of events: who does what to whom. Each
 * sentence is read as an article of its own, by a reader that was given the invented names. An act
 * with an actor and a target that have codes is an event, bare statements as in {@code ledger
 * --plover} are none; what is done together (a meeting, an agreement) is one in both directions. A
 * sentence is <em>exact</em> when its set of (source, target, root) is that of the record, with
 * full codes of the parties and the first two digits of the event, under one of the two schemes of
 * codes that the records use; a record without events is exact when nothing is found. Records that
 * test how damaged input is refused are left out. The predictions are one line a sentence of the
 * development half; the other half is never shown.
 */
final class PetrarchEvaluation implements Evaluation {
  /** Papers are handed over by one side. */
  private static final Set<String> ONE_SIDED =
      Set.of("present credentials", "present to", "hand over", "hand to");

  private final ReportReader reader;
  private final ActCoder coder = new ActCoder();
  private final PetrarchCodes codes = new PetrarchCodes();

  PetrarchEvaluation(Encoder encoder) {
    reader = new ReportReader(encoder, new NameFinder(codes.parties()));
  }

  @Override
  public Result run(Path data, @Nullable Path predictions) throws DataException, IOException {
    PetrarchScore score = new PetrarchScore();
    for (PetrarchRecords.Record record : PetrarchRecords.read(data)) {
      if (record.fault()) {
        score.leaveOut();
        continue;
      }
      Report report = reader.read(article(record));
      List<CodedAct> acts = coder.code(report.article().text(), Positions.reading(report));
      score.add(
          record, events(report, acts, Scheme.CAMEO), events(report, acts, Scheme.WEIS), acts);
    }
    if (predictions != null) {
      Output.write(predictions, score.judged());
    }
    return new Result(score.measures(), List.of());
  }

  private static Article article(PetrarchRecords.Record record) {
    Text text = Text.of(record.text());
    return new Article(
        Article.idOf(record.id(), null, text),
        record.id(),
        text,
        false,
        List.of(new Block(Block.Kind.BODY, new Span(0, record.text().length()), "a unit sentence")),
        Metadata.of(null, null, null, List.of()),
        List.of());
  }

  private Set<Event> events(Report report, List<CodedAct> acts, Scheme scheme) {
    Set<Event> events = new LinkedHashSet<>();
    for (CodedAct act : acts) {
      if (act.kind() == ActKind.STATE) {
        continue;
      }
      List<Party> actors = new ArrayList<>(act.others());
      if (act.actor() != null) {
        actors.addFirst(act.actor());
      }
      String entry = entry(report, act);
      boolean mutual =
          act.kind() == ActKind.CONSULT && !ONE_SIDED.contains(entry)
              || act.kind() == ActKind.AGREE && act.targets().isEmpty();
      List<String> sources = codes(report, act, actors, true);
      List<String> targets =
          act.targets().isEmpty() && mutual ? sources : codes(report, act, act.targets(), false);
      String root = codes.root(act.kind(), entry, scheme);
      for (String source : sources) {
        for (String target : targets) {
          if (!source.equals(target)) {
            events.add(new Event(source, target, root));
            if (mutual) {
              events.add(new Event(target, source, root));
            }
          }
        }
      }
    }
    return events;
  }

  private List<String> codes(Report report, CodedAct act, List<Party> parties, boolean actors) {
    String characters = report.article().text().characters();
    List<String> found = new ArrayList<>();
    for (Party party : parties) {
      Mention mention = mention(report, party, act, actors);
      if (mention != null) {
        found.addAll(codes.codes(party, characters, mention));
      }
    }
    return found;
  }

  /** Where the party is named nearest to the words of the act, an actor rather before them. */
  private static @Nullable Mention mention(
      Report report, Party party, CodedAct act, boolean actor) {
    Mention best = null;
    int nearest = Integer.MAX_VALUE;
    for (Mention m : report.mentions()) {
      boolean before = m.span().start() < act.trigger().start();
      int distance =
          Math.abs(m.span().start() - act.trigger().start())
              + (before == actor ? 0 : report.article().text().characters().length());
      if (m.party().id().equals(party.id()) && distance < nearest) {
        best = m;
        nearest = distance;
      }
    }
    return best;
  }

  private static String entry(Report report, CodedAct act) {
    for (Act trigger : report.acts()) {
      if (trigger.trigger().equals(act.trigger())) {
        return trigger.entry();
      }
    }
    return "";
  }
}
