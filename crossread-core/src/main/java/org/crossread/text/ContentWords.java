package org.crossread.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;

/** Interim: replaced when the text stage lands. */
public final class ContentWords {
  private static final Set<String> STOP =
      Set.of(
          ("the a an of in on at to for from by with and or but is are was were be been being it its he she his her they "
                  + "their them this that these those as has have had having will would can could may might should must do does did "
                  + "not no s t who which whom what when where i we our you your my me us him said also more there than then so "
                  + "such up out over about into after before if one")
              .split(" "));

  private ContentWords() {}

  public static List<String> stems(CharSequence text, Span span) {
    PorterStemmer stemmer = new PorterStemmer();
    List<String> stems = new ArrayList<>();
    for (Token t : Tokenizer.tokens(text, span)) {
      String w = t.text().toLowerCase(Locale.ROOT);
      if (t.isWord() && !STOP.contains(w)) {
        stems.add(stemmer.stem(w));
      }
    }
    return stems;
  }
}
