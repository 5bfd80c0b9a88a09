package org.crossread.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Sentences whose tags a thread remembers: those of one article. Chosen. */
  private static final int REMEMBERED = 512;

  /** Several stages ask for the tags of the same sentence; tagging is the dearest part of each. */
  private static final class Memory extends LinkedHashMap<List<String>, List<Tag>> {
    private static final long serialVersionUID = 1;

    private final transient POSTaggerME tagger = new POSTaggerME(Holder.INSTANCE, POSTagFormat.UD);

    @Override
    protected boolean removeEldestEntry(Map.Entry<List<String>, List<Tag>> eldest) {
      return size() > REMEMBERED;
    }
  }

  private static final ThreadLocal<Memory> MEMORY = ThreadLocal.withInitial(Memory::new);

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
    Memory memory = MEMORY.get();
    List<String> words = tokens.stream().map(Token::text).toList();
    List<Tag> known = memory.get(words);
    if (known == null) {
      known = tags(memory.tagger, words);
      memory.put(words, known);
    }
    return known;
  }

  private static List<Tag> tags(POSTaggerME tagger, List<String> words) {
    List<Tag> tags = new ArrayList<>(words.size());
    for (String tag : tagger.tag(words.toArray(new String[0]))) {
      int joined = tag.indexOf('+');
      tags.add(Tag.valueOf(joined < 0 ? tag : tag.substring(0, joined)));
    }
    return List.copyOf(tags);
  }
}
