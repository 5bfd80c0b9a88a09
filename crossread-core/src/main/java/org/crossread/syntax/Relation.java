package org.crossread.syntax;

/**
 * What a word is to the word that it depends on, by the names of the ClearNLP dependencies (Choi
 * and Palmer 2012).
 */
public enum Relation {
  ROOT,
  ACL,
  ACOMP,
  ADVCL,
  ADVMOD,
  AGENT,
  APPOS,
  ATTR,
  AUX,
  AUXPASS,
  CASE,
  CC,
  CCOMP,
  COMPOUND,
  CONJ,
  CSUBJ,
  DATIVE,
  DEP,
  DET,
  DOBJ,
  EXPL,
  /** A further token of the same word. */
  GOESWITH,
  MARK,
  NEG,
  NMOD,
  NPADVMOD,
  NSUBJ,
  NSUBJPASS,
  OPRD,
  PCOMP,
  POBJ,
  POSS,
  PREP,
  PRT,
  PUNCT,
  QMOD,
  RELCL,
  XCOMP
}
