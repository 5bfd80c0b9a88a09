package org.crossread.syntax;

/** Parts of speech of the Penn Treebank (Marcus et al. 1993); marks are one class. */
public enum PennTag {
  CC,
  CD,
  DT,
  EX,
  FW,
  IN,
  JJ,
  JJR,
  JJS,
  MD,
  NN,
  NNS,
  NNP,
  NNPS,
  PDT,
  /** "'s" of an owner. */
  POS,
  PRP,
  /** A possessive pronoun, PRP$. */
  PRPS,
  RB,
  RBR,
  RBS,
  RP,
  TO,
  UH,
  VB,
  VBD,
  VBG,
  VBN,
  VBP,
  VBZ,
  WDT,
  WP,
  /** "Whose", WP$. */
  WPS,
  WRB,
  /** The further tokens of a word of several ("U.S.", "n't", "1.5"). */
  REST,
  MARK;

  /** Whether it is a form of a verb, auxiliaries without modals included. */
  public boolean isVerb() {
    return compareTo(VB) >= 0 && compareTo(VBZ) <= 0;
  }

  /** Whether it is a proper noun. */
  public boolean isName() {
    return this == NNP || this == NNPS;
  }

  /** Whether it is a noun, proper or common, a pronoun or a number. */
  public boolean isNominal() {
    return compareTo(NN) >= 0 && compareTo(NNPS) <= 0 || this == CD || this == PRP;
  }
}
