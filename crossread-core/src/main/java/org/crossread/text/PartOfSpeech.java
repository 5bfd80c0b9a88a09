package org.crossread.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/** Parts of speech by the maximum-entropy model of Apache OpenNLP. Thread-safe; loads lazily. */
public final class PartOfSpeech {
  /** The universal part-of-speech tags. */
  public enum Tag {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X
  }

  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private static final class Holder {
    static final POSModel INSTANCE = load();
  }

  private final ThreadLocal<POSTaggerME> tagger =
      ThreadLocal.withInitial(() -> new POSTaggerME(Holder.INSTANCE, POSTagFormat.UD));

  private static POSModel load() {
    try (InputStream in = PartOfSpeech.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + MODEL);
      }
      return new POSModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One tag a token, in order. */
  public List<Tag> tags(List<Token> tokens) {
    String[] words = tokens.stream().map(Token::text).toArray(String[]::new);
    List<Tag> tags = new ArrayList<>(words.length);
    for (String tag : tagger.get().tag(words)) {
      int joined = tag.indexOf('+');
      tags.add(Tag.valueOf(joined < 0 ? tag : tag.substring(0, joined)));
    }
    return tags;
  }
}
