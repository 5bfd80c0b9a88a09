package org.crossread.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossread.text.Token;

/**
 * Finds which word of a sentence depends on which, by three linear classifiers: one tags the words,
 * one attaches them in one pass from left to right, one names the relations. Trained on what a
 * larger parser makes of news ({@code training/syntax/CARD.md}). The weights load with the first
 * sentence. Stateless; thread-safe; linear in the number of tokens.
 */
public final class Parser {
  private static final class Holder {
    static final Weights TAGS = Weights.of("tags.bin");
    static final Weights ARCS = Weights.of("arcs.bin");
    static final Weights LABELS = Weights.of("labels.bin");
  }

  /** Sentences whose trees a thread remembers: those of a few reports. Chosen. */
  private static final int REMEMBERED = 512;

  /** Several stages ask for the tree of the same sentence. */
  private static final class Memory extends LinkedHashMap<List<String>, Tree> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<List<String>, Tree> eldest) {
      return size() > REMEMBERED;
    }
  }

  private static final ThreadLocal<Memory> MEMORY = ThreadLocal.withInitial(Memory::new);

  /** The tree of one sentence; that of no tokens has no words. */
  public Tree parse(List<Token> tokens) {
    Memory memory = MEMORY.get();
    List<String> key = new ArrayList<>(tokens.size());
    int end = -1;
    for (Token t : tokens) {
      key.add(t.span().start() == end ? t.text() : " " + t.text());
      end = t.span().end();
    }
    Tree known = memory.get(key);
    if (known == null) {
      known = read(tokens);
      memory.put(key, known);
    }
    return known;
  }

  private static Tree read(List<Token> tokens) {
    Words words = new Words(tokens);
    Tagger.tag(words, Holder.TAGS);
    PennTag[] tags = new PennTag[words.size()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = PennTag.values()[words.tag(i) - 1];
    }
    int[] heads = Arcs.heads(words, Holder.ARCS);
    return new Tree(tags, heads, Labels.of(words, heads, Holder.LABELS));
  }
}
