import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses sentences with NLP4J: arguments its configuration and the file to write; on standard input
 * lines of id TAB words parted by spaces. Writes id TAB form|tag|head|relation|lemma ..., the head
 * from 1 on, 0 for the root.
 */
public final class Teach {
  private Teach() {}

  public static void main(String[] args) throws Exception {
    NLPDecoder decoder = new NLPDecoder(new FileInputStream(args[0]));
    try (BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int tab = line.indexOf('\t');
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : line.substring(tab + 1).split(" ")) {
          tokens.add(new Token(word, at, at + word.length()));
          at += word.length() + 1;
        }
        NLPNode[] nodes = decoder.decode(decoder.toNodeArray(tokens));
        StringBuilder parsed = new StringBuilder(line.substring(0, tab)).append('\t');
        for (int i = 1; i < nodes.length; i++) {
          NLPNode n = nodes[i];
          parsed.append(i > 1 ? " " : "").append(n.getWordForm()).append('|');
          parsed.append(n.getPartOfSpeechTag()).append('|');
          parsed.append(n.getDependencyHead() == null ? -1 : n.getDependencyHead().getID());
          parsed.append('|').append(n.getDependencyLabel()).append('|').append(n.getLemma());
        }
        out.println(parsed);
      }
    }
  }
}
