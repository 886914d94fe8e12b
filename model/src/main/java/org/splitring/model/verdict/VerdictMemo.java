package org.splitring.model.verdict;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The verdicts of one engine that need not be found again; of many, those that were wanted last.
 *
 * <p>What is undecided is never kept: it names a place in a source.
 */
public final class VerdictMemo {

  private static final int MOST = 1024;

  private final Map<VerdictKey, Verdict> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<VerdictKey, Verdict> eldest) {
          return size() > MOST;
        }
      };

  /** The verdict, found out only if it is not known; two threads may find it at the same time. */
  public Verdict verdict(VerdictKey asked, Supplier<Verdict> find) {
    Optional<Verdict> before = known(asked);
    if (before.isPresent()) {
      return before.get();
    }
    Verdict found = find.get();
    if (!(found instanceof Verdict.Undecided)) {
      keep(asked, found);
    }
    return found;
  }

  private synchronized Optional<Verdict> known(VerdictKey asked) {
    return Optional.ofNullable(known.get(asked));
  }

  private synchronized void keep(VerdictKey asked, Verdict verdict) {
    known.put(asked, verdict);
  }
}
