package org.crossread.render;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON in ASCII, laid out for reading or on one line. Stateless and thread-safe. */
public final class JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final ObjectWriteContext PRETTY =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          return new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public boolean hasPrettyPrinter() {
          return true;
        }
      };

  private JsonText() {}

  /** One value on lines of its own, ending with a line feed. */
  public static String pretty(Consumer<JsonGenerator> writer) {
    return text(PRETTY, writer);
  }

  /** One value on one line, ending with a line feed. */
  public static String line(Consumer<JsonGenerator> writer) {
    return text(ObjectWriteContext.empty(), writer);
  }

  private static String text(ObjectWriteContext context, Consumer<JsonGenerator> writer) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(context, out)) {
      writer.accept(json);
    }
    return out.append('\n').toString();
  }
}
