package org.crossread.position;

import java.util.List;
import org.crossread.text.Sentence;
import org.crossread.text.Text;

/** Finds speech-act triggers by the frame resource. Thread-safe. */
public final class ActFinder {
  /** Acts of one sentence in text order. */
  public List<Act> find(Text text, Sentence sentence) {
    return List.of();
  }
}
