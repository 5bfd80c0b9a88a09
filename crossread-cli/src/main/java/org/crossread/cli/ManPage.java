package org.crossread.cli;

import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command, made of what {@code --help} is made of, in the language of {@code
 * man(7)}. The generator of the library gives another language, which {@code man} does not read,
 * and leaves out what stands below the options: examples and exit status. Stateless and
 * thread-safe.
 */
final class ManPage {
  private static final String EXAMPLES = "Examples:";
  private static final String STATUS = "Exit status: ";

  /** Name of the page of {@code spec}: that of the command and of those it stands under. */
  static String name(CommandSpec spec) {
    return spec.qualifiedName("-");
  }

  /** The page of {@code spec}; its lines end with a newline. */
  String render(CommandSpec spec) {
    StringBuilder out = new StringBuilder();
    String name = name(spec);
    line(
        out,
        ".TH \""
            + name.toUpperCase(Locale.ROOT)
            + "\" 1 \"\" \"crossread "
            + Version.PROGRAM
            + "\"");
    line(out, ".nh");
    line(out, ".ad l");
    String description = text(spec.usageMessage().description());
    line(out, ".SH NAME");
    paragraph(out, name + " - " + first(description));
    line(out, ".SH SYNOPSIS");
    paragraph(
        out,
        new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF))
            .synopsis(0)
            .replaceAll("\\s+", " ")
            .strip());
    line(out, ".SH DESCRIPTION");
    paragraph(out, description);
    List<PositionalParamSpec> parameters =
        spec.positionalParameters().stream().filter(p -> !p.hidden()).toList();
    if (!parameters.isEmpty()) {
      line(out, ".SH ARGUMENTS");
      parameters.forEach(p -> entry(out, "\\fI" + escaped(p.paramLabel()) + "\\fR", p));
    }
    List<OptionSpec> options = spec.options().stream().filter(o -> !o.hidden()).toList();
    if (!options.isEmpty()) {
      line(out, ".SH OPTIONS");
      options.forEach(o -> entry(out, names(o), o));
    }
    List<CommandSpec> below = below(spec);
    if (!below.isEmpty()) {
      line(out, ".SH COMMANDS");
      for (CommandSpec c : below) {
        line(out, ".TP");
        line(out, "\\fB" + escaped(c.name()) + "\\fR");
        paragraph(out, text(c.usageMessage().description()) + " See " + name(c) + "(1).");
      }
    }
    footer(out, List.of(spec.usageMessage().footer()));
    CommandSpec above = spec.parent();
    if (above != null) {
      line(out, ".SH SEE ALSO");
      paragraph(out, name(above) + "(1)");
    }
    return out.toString();
  }

  /** The commands under {@code spec} that its help names, in that order. */
  static List<CommandSpec> below(CommandSpec spec) {
    return spec.subcommands().values().stream()
        .map(c -> c.getCommandSpec())
        .filter(c -> !c.usageMessage().hidden())
        .distinct()
        .toList();
  }

  private static String names(OptionSpec option) {
    List<String> names = new ArrayList<>();
    for (String name : option.names()) {
      names.add("\\fB" + escaped(name) + "\\fR");
    }
    String label = option.arity().max() == 0 ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR";
    return String.join(", ", names) + label;
  }

  private static void entry(StringBuilder out, String head, ArgSpec argument) {
    line(out, ".TP");
    line(out, head);
    paragraph(out, text(argument.description()));
  }

  /** What stands below the options: examples line by line, the status, and other words. */
  private static void footer(StringBuilder out, List<String> lines) {
    StringBuilder words = new StringBuilder();
    StringBuilder examples = new StringBuilder();
    StringBuilder status = new StringBuilder();
    StringBuilder into = words;
    for (String raw : lines) {
      String text = text(raw);
      if (text.equals(EXAMPLES)) {
        into = examples;
      } else if (text.startsWith(STATUS)) {
        into = status;
        into.append(text.substring(STATUS.length())).append('\n');
      } else if (text.isBlank()) {
        into = into == words ? words : status.isEmpty() ? examples : status;
      } else {
        into.append(text.startsWith("  ") ? text.substring(2) : text).append('\n');
      }
    }
    if (!words.isEmpty()) {
      line(out, ".SH NOTES");
      paragraph(out, words.toString().replaceAll("\\s+", " ").strip());
    }
    if (!examples.isEmpty()) {
      line(out, ".SH EXAMPLES");
      line(out, ".nf");
      examples.toString().lines().forEach(l -> paragraph(out, l));
      line(out, ".fi");
    }
    if (!status.isEmpty()) {
      line(out, ".SH EXIT STATUS");
      paragraph(out, status.toString().replaceAll("\\s+", " ").strip());
    }
  }

  private static String first(String description) {
    int end = description.indexOf(". ");
    String sentence = end < 0 ? description : description.substring(0, end);
    sentence = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  /** Lines as the library shows them: with its markup and its codes of a format resolved. */
  private static String text(String... lines) {
    List<String> texts = new ArrayList<>();
    for (String l : lines) {
      texts.add(Help.Ansi.OFF.string(formatted(l)).replace("\r\n", "\n"));
    }
    return String.join(" ", texts);
  }

  private static String formatted(String line) {
    try {
      return String.format(Locale.ROOT, line);
    } catch (IllegalFormatException e) {
      // The library has resolved it already, where it holds a name of one of its variables.
      return line;
    }
  }

  private static void paragraph(StringBuilder out, String text) {
    String escaped = escaped(text);
    // A dot or an apostrophe at the beginning of a line would be a request.
    line(out, escaped.startsWith(".") ? "\\&" + escaped : escaped);
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append('\n');
  }

  /** Characters that mean something else, or look otherwise, in a manual page. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '\\' -> out.append("\\e");
            case '-' -> out.append("\\-");
            case '\'' -> out.append("\\(aq");
            case '`' -> out.append("\\(ga");
            case '^' -> out.append("\\(ha");
            case '~' -> out.append("\\(ti");
            case '\n' -> out.append(' ');
            default -> {
              if (c < 0x80) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format(Locale.ROOT, "\\[u%04X]", c));
              }
            }
          }
        });
    return out.toString();
  }
}
