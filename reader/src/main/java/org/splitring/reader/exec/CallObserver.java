package org.splitring.reader.exec;

/**
 * Looks at each call, after it has returned. Calls in a loop that is not followed may be missing.
 */
@FunctionalInterface
public interface CallObserver {

  /** A call was executed. */
  void called(ObservedCall call);

  /** Looks at nothing. */
  CallObserver NONE = call -> {};
}
