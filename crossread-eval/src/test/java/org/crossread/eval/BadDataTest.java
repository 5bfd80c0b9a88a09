package org.crossread.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A set that cannot be read is refused in one line that names the place and the remedy. */
class BadDataTest {
  private static final String ROWS = String.join("\t", GoldRow.COLUMNS) + "\n";

  @TempDir private Path folder = Path.of("");

  private static DataException refused(Task task, Path data) {
    DataException e =
        assertThrows(
            DataException.class, () -> task.evaluation(new LetterCounts()).run(data, null));
    assertTrue(e.getMessage().lines().count() == 1, e.getMessage());
    return e;
  }

  private void refused(Task task, Path data, String... parts) {
    String message = String.valueOf(refused(task, data).getMessage());
    Arrays.stream(parts).forEach(p -> assertTrue(message.contains(p), p + " in: " + message));
  }

  private Path file(String name, String content) throws Exception {
    Path file = folder.resolve(name);
    Output.write(file, content);
    return file;
  }

  @ParameterizedTest
  @EnumSource(Task.class)
  void aMissingPathIsNamedWithWhatToGive(Task task) {
    Path path = folder.resolve("nothing-here");
    DataException e = refused(task, path);
    assertTrue(e.missing());
    assertTrue(
        String.valueOf(e.getMessage()).startsWith(path + ": no such file or folder; give "),
        e.getMessage());
  }

  @Test
  void aBadLineOfStatementsIsNamedByItsNumber() throws Exception {
    Path file = file("a.jsonl", "{\"id\": \"d\", \"text\": \"t\", \"quotes\": []}\n{\"id\": 1\n");
    refused(Task.STATEMENTS, file, file + " line 2: is no JSON", "give a .jsonl");
    Path other = file("b.jsonl", "{\"id\": \"d\", \"text\": \"t\"}\n");
    refused(Task.STATEMENTS, other, other + " line 1: has no id or no quotes");
    Path span =
        file(
            "c.jsonl",
            "{\"id\": \"d\", \"text\": \"t\", \"quotes\": [{\"contents\": [{\"start\": 3, \"end\": 1}]}]}");
    refused(Task.STATEMENTS, span, span + " line 1: has a span without 0 <= start <= end");
  }

  @Test
  void predictionsAreNoGoldBecauseTheyHaveNoText() throws Exception {
    Path file = file("a.jsonl", "{\"id\": \"d\", \"quotes\": []}\n");
    refused(Task.STATEMENTS, file, file + ": document d has no text");
  }

  @Test
  void aPlainFileNamedAsPackedAndACutOneAreToldApart() throws Exception {
    Path plain = folder.resolve("a.jsonl.gz");
    Files.writeString(plain, "{}");
    refused(Task.STATEMENTS, plain, plain + ": ends in .gz but is not gzip");
    Path cut = file("b.csv.gz", "text,topic\n".repeat(500));
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 20));
    refused(Task.CLAIMS, cut, cut + ": is cut short");
  }

  @Test
  void aFileInAnotherEncodingIsRefused() throws Exception {
    Path file = folder.resolve("a.csv");
    Files.write(file, new byte[] {'t', 'e', 'x', 't', ',', (byte) 0xE9, '\n'});
    refused(Task.CLAIMS, file, file + ": is not UTF-8");
  }

  @Test
  void aTableWithoutANeededColumnNamesIt() throws Exception {
    Path file = file("a.csv", "abs_scu_id,abs_sent_id,text\n1,2,three\n");
    refused(Task.CLAIMS, file, file + ": its header has no column topic");
  }

  @Test
  void topicsThatAreAllTooSmallAreRefused() throws Exception {
    Path file = file("a.csv", "abs_scu_id,abs_sent_id,text,topic\nu,s,words,t\n");
    refused(Task.CLAIMS, file, file + ": has no topic with 6 sentences");
  }

  @Test
  void aTarIsToBeUnpackedFirst() throws Exception {
    Path tar = file("naeb.tar", "x");
    refused(Task.EXTRACT, tar, tar + ": is no folder; unpack it first: tar xf " + tar);
  }

  @Test
  void aFolderWithoutGoldPagesIsRefused() throws Exception {
    refused(Task.EXTRACT, folder, folder + ": holds no pages with gold");
    Path file = file("1.json", "{\"ground_truth\": {}}");
    refused(Task.EXTRACT, folder, file + ": has no ground_truth.main_content");
  }

  @Test
  void aStoryWithoutItsTextsIsRefused() throws Exception {
    refused(Task.COMPARISON, folder, folder.resolve("rows.tsv") + ": no such file");
    file("rows.tsv", ROWS + "s\tagrees\ta\t0\t5\tb\t0\t5\n");
    refused(Task.COMPARISON, folder, folder.resolve("a.txt") + ": no such file");
    file("a.txt", "text");
    file("b_1.txt", "text");
    file("b_2.txt", "text");
    refused(Task.COMPARISON, folder, folder + ": has 2 files b_*.txt");
  }

  @Test
  void aTextThatIsNotTheAnnotatedOneIsRefused() throws Exception {
    file("rows.tsv", ROWS + "s\tagrees\ta\t0\t5\tb\t0\t5\n");
    Path text = file("a.txt", "caf\u00E9 \uD83D\uDEA2");
    file("b.txt", "text");
    file("documents.tsv", "name\tcharacters\na\t7\n");
    refused(Task.COMPARISON, folder, text + ": has 6 characters, documents.tsv says 7");
  }

  @Test
  void anOffsetThatIsNoNumberNamesTheRow() throws Exception {
    Path rows = file("rows.tsv", ROWS + "s\tagrees\ta\t0\tfive\tb\t0\t5\n");
    file("a.txt", "text");
    file("b.txt", "text");
    refused(Task.COMPARISON, folder, rows + ": row 1 has \"five\" for end_a");
  }

  @Test
  void predictionsOfAComparisonNeedAFolder() throws Exception {
    Path file = file("out.json", "");
    DataException e =
        assertThrows(
            DataException.class,
            () -> Task.COMPARISON.evaluation(new LetterCounts()).run(folder, file));
    assertEquals(
        file + ": is a file; name a folder, to get one file a story in it", e.getMessage());
  }

  @Test
  void anEditWhoseWordsDoNotOccurOnceIsRefused() throws Exception {
    Path table = file("truth/edits.tsv", "doc\tkind\tfind\treplace\nferry\tNUMBER\tfish\tbird\n");
    Path text = file("story/ferry.txt", "fish and fish");
    refused(
        Task.CONSTRUCTED,
        folder,
        table + ": row 1: \"fish\" does not occur exactly once in " + text);
  }

  @Test
  void anUnknownKindOfEditIsRefused() throws Exception {
    Path table = file("truth/edits.tsv", "doc\tkind\tfind\treplace\nferry\tFISH\tfish\tbird\n");
    file("story/ferry.txt", "one fish");
    refused(
        Task.CONSTRUCTED, folder, table + ": row 1 has the kind \"FISH\"", "HARMLESS or one of");
  }
}
