package org.splitring.claims.index;

/** Somebody who watches how far a long work has come. */
@FunctionalInterface
public interface WorkProgress {

  /** Nobody. */
  WorkProgress UNWATCHED = (done, all) -> {};

  /** Called each time that a step is done, by whatever thread, but never by two at once. */
  void at(int done, int all);
}
