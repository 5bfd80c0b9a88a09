import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crossread.text.SentenceSplitter;
import org.crossread.text.Span;
import org.crossread.text.Token;
import org.crossread.text.Tokenizer;

/**
 * Cuts texts into the sentences that the parser is taught with, each once: arguments a file of id
 * TAB text, whose ends of lines are U+2028, and the file to write, lines of id:offset TAB tokens TAB
 * a digit a token, 1 where no space stands before it.
 */
public final class DumpSentences {
  private static final int LEAST = 3;
  private static final int MOST = 90;

  private DumpSentences() {}

  public static void main(String[] args) throws IOException {
    List<String> out = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      int tab = line.indexOf('\t');
      String text = line.substring(tab + 1).replace('\u2028', '\n');
      int at = 0;
      for (String paragraph : text.split("\n", -1)) {
        Span span = new Span(at, at + paragraph.length());
        at += paragraph.length() + 1;
        if (paragraph.isBlank()) {
          continue;
        }
        for (Span sentence : SentenceSplitter.sentences(text, span)) {
          List<Token> tokens = Tokenizer.tokens(text, sentence);
          String words = tokens.stream().map(Token::text).collect(Collectors.joining(" "));
          if (tokens.size() >= LEAST && tokens.size() <= MOST && seen.add(words)) {
            out.add(line.substring(0, tab) + ":" + sentence.start() + "\t" + words + "\t" + glued(tokens));
          }
        }
      }
    }
    Files.write(Path.of(args[1]), out);
  }

  private static String glued(List<Token> tokens) {
    return IntStream.range(0, tokens.size())
        .mapToObj(i ->
            i > 0 && tokens.get(i - 1).span().end() == tokens.get(i).span().start() ? "1" : "0")
        .collect(Collectors.joining());
  }
}
