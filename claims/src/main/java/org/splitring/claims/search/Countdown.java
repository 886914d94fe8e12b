package org.splitring.claims.search;

import java.util.function.IntConsumer;

/** Tells somebody how many are left, from whatever thread, one after the other. */
final class Countdown {

  private final IntConsumer listener;
  private int left;

  Countdown(int all, IntConsumer listener) {
    this.left = all;
    this.listener = listener;
    listener.accept(all);
  }

  synchronized void oneDone() {
    listener.accept(--left);
  }
}
