package org.splitring.cli.text.facts;

import java.util.ArrayList;
import java.util.List;

/** Facts one below the other, with their labels aligned and long values wrapped. */
public final class Facts {

  public static final int WIDTH = 90;
  private static final String INDENT = "  ";
  private static final String GAP = "   ";

  private record Fact(String label, String value, boolean wrapped) {}

  private final List<Fact> facts = new ArrayList<>();

  /** Adds a fact; an empty label continues the one before. */
  public Facts add(String label, String value) {
    facts.add(new Fact(label, value, true));
    return this;
  }

  /** Adds the facts under one label, which is printed once. */
  public Facts addAll(String label, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      add(i == 0 ? label : "", values.get(i));
    }
    return this;
  }

  /** Adds a fact that must stay on one line, such as a command to paste. */
  public Facts addLine(String label, String value) {
    facts.add(new Fact(label, value, false));
    return this;
  }

  /** The facts, each line ended. */
  public String text() {
    int widest = facts.stream().mapToInt(fact -> fact.label().length()).max().orElse(0);
    int room = WIDTH - INDENT.length() - widest - GAP.length();
    StringBuilder text = new StringBuilder();
    for (Fact fact : facts) {
      List<String> lines = fact.wrapped() ? wrap(fact.value(), room) : List.of(fact.value());
      for (int i = 0; i < lines.size(); i++) {
        String label = i == 0 ? fact.label() : "";
        text.append(INDENT).append(label).append(" ".repeat(widest - label.length()));
        text.append(GAP).append(lines.get(i)).append('\n');
      }
    }
    return text.toString();
  }

  /** Breaks at spaces; a word longer than the room stands alone and overlong. */
  public static List<String> wrap(String value, int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : value.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > room) {
        lines.add(line.toString());
        line.setLength(0);
      } else if (line.length() > 0) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
