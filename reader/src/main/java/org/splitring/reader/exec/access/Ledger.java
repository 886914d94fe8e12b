package org.splitring.reader.exec.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.splitring.reader.ir.AssumedRule;
import org.splitring.reader.ir.Origin;

/** Collects what was taken for granted; what a reading that is given up took is forgotten. */
public final class Ledger {

  /**
   * Something that was taken for granted, and where.
   *
   * @param at the place that needs it
   */
  public record Entry(AssumedRule assumption, Origin at) {}

  private final Set<String> denied;
  private final Set<AssumedRule> texts = new LinkedHashSet<>();
  private final List<Entry> lines = new ArrayList<>();

  /** A ledger in which some rules may not be used. */
  public Ledger(Set<String> denied) {
    this.denied = denied;
  }

  /** Whether a rule may be used. */
  public boolean mayUse(String rule) {
    return !denied.contains(rule);
  }

  /** Adds a line, unless there is one that says the same. */
  public void add(AssumedRule assumption, Origin at) {
    if (texts.add(assumption)) {
      lines.add(new Entry(assumption, at));
    }
  }

  /** The present end. */
  public int mark() {
    return lines.size();
  }

  /** Forgets what came after an end. */
  public void reset(int mark) {
    while (lines.size() > mark) {
      texts.remove(lines.remove(lines.size() - 1).assumption());
    }
  }

  /** All lines, in their order. */
  public List<Entry> lines() {
    return lines;
  }
}
