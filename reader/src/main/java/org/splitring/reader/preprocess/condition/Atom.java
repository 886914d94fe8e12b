package org.splitring.reader.preprocess.condition;

import java.util.List;
import java.util.Set;
import org.splitring.reader.ir.Ordered;

/** A question that the text asks and that only the build can answer: the unit of choice. */
public sealed interface Atom {

  /** As it is shown, in C; two atoms are one if it is the same. */
  String text();

  /** The macros that the answer depends on. */
  Set<String> names();

  /** The answer of a compiler that is given no options. */
  boolean usual();

  /** Whether the macro is defined before the first line. */
  record Defined(String name) implements Atom {
    @Override
    public String text() {
      return "defined(" + name + ")";
    }

    @Override
    public Set<String> names() {
      return Set.of(name);
    }

    @Override
    public boolean usual() {
      return false;
    }
  }

  /** Whether the macro is defined as just that before the first line: what a paste finds. */
  record DefinedAs(String name, String value) implements Atom {
    @Override
    public String text() {
      return name + " is " + value;
    }

    @Override
    public Set<String> names() {
      return Set.of(name);
    }

    @Override
    public boolean usual() {
      return false;
    }
  }

  /**
   * Whether a condition over macros that nothing defines holds.
   *
   * @param names of these macros
   * @param usual what it is with each of them 0, as 6.10.1p4 has it
   * @param values that the one free part can have; empty if that is not known
   */
  record Condition(String text, Set<String> names, boolean usual, List<Long> values)
      implements Atom {
    public Condition {
      names = Ordered.set(names);
      values = List.copyOf(values);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Condition that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** Whether a compiler knows what it need not know in the language as it is asked for. */
  record Known(String what) implements Atom {
    @Override
    public String text() {
      return what;
    }

    @Override
    public Set<String> names() {
      return Set.of();
    }

    @Override
    public boolean usual() {
      return true;
    }
  }

  /** Whether a header exists that is in no tree. */
  record HeaderExists(String spelling) implements Atom {
    @Override
    public String text() {
      return "__has_include(" + spelling + ")";
    }

    @Override
    public Set<String> names() {
      return Set.of();
    }

    @Override
    public boolean usual() {
      return false;
    }
  }
}
