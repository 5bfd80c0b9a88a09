package org.crossread.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.crossread.claim.Comparison;
import org.crossread.claim.Positions;
import org.crossread.correction.Change;
import org.crossread.correction.PassageKey;
import org.crossread.position.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decided on positions, in the ledger of all articles and in that of a story. */
class LedgerPageTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aDecisionOnAnIssueIsSeenAtOnceAndGoneWhenItIsTakenBack() {
    try (Site site = Site.ofExamples(folder.resolve("w"))) {
      String story = "/stories/" + site.story("Iceland").id() + "/ledger";
      String name = "the undertaking of the strait";
      assertFalse(site.page("/ledger").contains(name));
      assertFalse(site.page(story).contains(name));
      Comparison comparison =
          site.workspace()
              .comparisons()
              .of(site.story("Iceland"), Site.reader())
              .view()
              .comparison();
      Ledger.Evidence told =
          Positions.of(comparison).ledger().rows().getFirst().evidence().getFirst();
      String id =
          site.workspace()
              .corrections()
              .add(
                  new Change.RenameIssue(
                      PassageKey.of(
                          comparison.report(told.article()).article().text(), told.span()),
                      name),
                  "Ines Dahl",
                  "")
              .id();
      assertTrue(site.page("/ledger").contains(name));
      assertTrue(site.page(story).contains(name));
      site.workspace().corrections().revert(id, "Ines Dahl", "");
      assertFalse(site.page("/ledger").contains(name));
      assertFalse(site.page(story).contains(name));
    }
  }
}
