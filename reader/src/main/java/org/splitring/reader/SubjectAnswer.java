package org.splitring.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.splitring.model.claim.Statement;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.ring.FunctionReading;
import org.splitring.reader.ring.RingClaim;

/**
 * What a subject says with one set of choices. Two are equal if they say the same of every
 * quantity, at whatever line.
 *
 * @param claim what it says
 * @param reading how a function was read; empty of a structure
 * @param origin where the subject stands
 * @param texts what it came from
 * @param preprocessed the text it was read in
 */
record SubjectAnswer(
    RingClaim claim,
    Optional<FunctionReading> reading,
    Origin origin,
    ConsultedTexts texts,
    Preprocessed preprocessed) {

  /** The same with other statements. */
  SubjectAnswer saying(List<Statement> statements) {
    return new SubjectAnswer(claim.saying(statements), reading, origin, texts, preprocessed);
  }

  private List<Object> said() {
    List<Object> said = new ArrayList<>();
    said.add(claim.scope());
    for (Statement each : claim.statements()) {
      said.add(said(each));
    }
    return said;
  }

  /** What a statement says, without where and why. */
  static Object said(Statement statement) {
    if (statement instanceof Statement.Stated stated) {
      return List.of(stated.quantity(), stated.formula(), stated.measured(), stated.laidOut());
    }
    return List.of(statement.quantity(), "unread");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SubjectAnswer answer && answer.said().equals(said());
  }

  @Override
  public int hashCode() {
    return said().hashCode();
  }
}
