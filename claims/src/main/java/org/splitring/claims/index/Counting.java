package org.splitring.claims.index;

/** Counts the steps of a work that several threads do, and tells them in their order. */
public final class Counting {

  private final int all;
  private final WorkProgress watcher;
  private int done;

  /** Begins, with no step done. */
  public Counting(int all, WorkProgress watcher) {
    this.all = all;
    this.watcher = watcher;
  }

  /** Another step is done. */
  public synchronized void oneDone() {
    watcher.at(++done, all);
  }
}
