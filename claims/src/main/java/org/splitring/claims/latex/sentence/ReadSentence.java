package org.splitring.claims.latex.sentence;

import java.util.List;
import org.splitring.model.text.Term;

/** A sentence with what is left of it when it is read. */
record ReadSentence(Sentence sentence, List<Term> terms) {

  ReadSentence {
    terms = List.copyOf(terms);
  }
}
