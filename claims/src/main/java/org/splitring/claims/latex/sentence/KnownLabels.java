package org.splitring.claims.latex.sentence;

import java.util.Set;
import java.util.stream.Collectors;
import org.splitring.model.text.Topic;

/** The labels of the passages of which it is known what they say. */
public final class KnownLabels {

  private static final Set<String> NORMATIVE =
      KnownStatements.all().stream()
          .filter(section -> section.topic() == Topic.CLAUSES)
          .flatMap(section -> section.labels().stream())
          .map(KnownSection.Label::text)
          .filter(KnownSection::isNormative)
          .collect(Collectors.toUnmodifiableSet());

  private KnownLabels() {}

  /** Those of what binds a driver or a device on the split ring. */
  public static Set<String> normative() {
    return NORMATIVE;
  }
}
