package org.splitring.cli.engine;

/** Engines give different answers to one question: at least one of them is wrong. */
public final class DisagreementException extends RuntimeException {

  private static final long serialVersionUID = 1;

  DisagreementException(String answers) {
    super(answers);
  }
}
