package org.splitring.reader.exec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.splitring.reader.ir.Assumption;
import org.splitring.reader.ir.Origin;

/** Collects what was taken for granted; what a reading that is given up took is forgotten. */
final class Ledger {

  private final Set<String> denied;
  private final Set<Assumption> texts = new LinkedHashSet<>();
  private final List<LedgerLine> lines = new ArrayList<>();

  Ledger(Set<String> denied) {
    this.denied = denied;
  }

  boolean mayUse(String rule) {
    return !denied.contains(rule);
  }

  /** Adds a line, unless there is one that says the same. */
  void add(Assumption assumption, Origin at) {
    if (texts.add(assumption)) {
      lines.add(new LedgerLine(assumption, at));
    }
  }

  int mark() {
    return lines.size();
  }

  void reset(int mark) {
    while (lines.size() > mark) {
      texts.remove(lines.remove(lines.size() - 1).assumption());
    }
  }

  List<LedgerLine> lines() {
    return lines;
  }
}
