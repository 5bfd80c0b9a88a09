package org.crossread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of the JSON is true of what the command writes, and says something. */
class SchemaTest {
  private static final Path ROOT = Path.of("..");

  @TempDir private Path folder = Path.of("");

  private static List<Error> faults(String json) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                Files.readString(ROOT.resolve("docs/schema/compare.schema.json")),
                InputFormat.JSON);
    return schema.validate(json, InputFormat.JSON);
  }

  private static String json(List<String> inputs) {
    List<String> arguments = new ArrayList<>(List.of("compare", "--fast", "--json"));
    arguments.addAll(inputs);
    Run run = Run.of(arguments);
    assertTrue(run.status() == 0 || run.status() == 6, run.err());
    return run.out();
  }

  private static List<String> story(String name) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("examples").resolve(name))) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"strait", "works-fire"})
  void comparisonsOfTheExamplesFitTheSchema(String name) throws IOException {
    List<String> inputs = new ArrayList<>(story(name));
    inputs.add("none.txt");
    inputs.add(inputs.getFirst());
    assertEquals(List.of(), faults(json(inputs)));
  }

  @Test
  void aComparisonWithDifferencesFitsAndAChangedOneDoesNot() throws IOException {
    String a = folder.resolve("a.txt").toString();
    String b = folder.resolve("b.txt").toString();
    Files.writeString(Path.of(a), CompareCommandTest.FERRY);
    Files.writeString(Path.of(b), CompareCommandTest.FERRY_AGAIN);
    String json = json(List.of(a, b));
    assertTrue(json.contains("\"kind\" : \"NUMBER\""), json);
    assertEquals(List.of(), faults(json));
    String decided = json(List.of(a, b, "--corrections", ExportCommandTest.corrections(folder)));
    assertTrue(decided.contains("\"decisions\" : "), decided);
    assertEquals(List.of(), faults(decided));
    for (List<String> change :
        List.of(
            List.of("\"kind\" : \"NUMBER\"", "\"kind\" : \"SIZE\""),
            List.of("\"certainty\" : ", "\"sure\" : "),
            List.of("\"quote\" : ", "\"words\" : "),
            List.of("\"start\" : ", "\"start\" : -"),
            List.of("\"offsets\" : \"utf-16\"", "\"offsets\" : \"utf-8\""),
            List.of("\"versions\" : ", "\"extra\" : 1, \"versions\" : "))) {
      String changed = json.replace(change.getFirst(), change.getLast());
      assertFalse(changed.equals(json), change.toString());
      assertFalse(faults(changed).isEmpty(), change.toString());
    }
  }
}
