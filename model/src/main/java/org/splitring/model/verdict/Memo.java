package org.splitring.model.verdict;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The verdicts of one engine that need not be found again; of many, those that were wanted last.
 *
 * <p>What is undecided is never kept: it may be for want of time, and names a place in a source.
 */
public final class Memo {

  private static final int MOST = 1024;

  private final Map<Asked, Verdict> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Verdict> eldest) {
          return size() > MOST;
        }
      };

  /** A verdict, and whether it would be the same if it was asked for again. */
  public record Answer(Verdict verdict, boolean complete) {}

  /** The verdict, found out only if it is not known; two threads may find it at the same time. */
  public Verdict verdict(Asked asked, Supplier<Answer> find) {
    Optional<Verdict> before = known(asked);
    if (before.isPresent()) {
      return before.get();
    }
    Answer found = find.get();
    if (found.complete() && !(found.verdict() instanceof Verdict.Undecided)) {
      keep(asked, found.verdict());
    }
    return found.verdict();
  }

  private synchronized Optional<Verdict> known(Asked asked) {
    return Optional.ofNullable(known.get(asked));
  }

  private synchronized void keep(Asked asked, Verdict verdict) {
    known.put(asked, verdict);
  }
}
