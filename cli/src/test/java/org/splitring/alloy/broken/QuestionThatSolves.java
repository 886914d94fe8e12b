package org.splitring.alloy.broken;

import kodkod.engine.satlab.SATFactory;
import org.splitring.properties.Checker;

/** Broken on purpose: the second opinion knows Alloy's classes everywhere, and asks the first. */
public record QuestionThatSolves(SATFactory solver) {

  public static Class<?> first() {
    return Checker.class;
  }
}
