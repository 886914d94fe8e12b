package org.splitring.reader.variants;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.splitring.reader.preprocess.condition.Atom;

/** Says how a choice is made on the command line. */
final class Hints {

  private Hints() {}

  static String of(List<Atom> atoms) {
    Set<String> hints = new LinkedHashSet<>();
    for (Atom atom : atoms) {
      if (atom.names().isEmpty()) {
        hints.add("compilers differ in " + atom.text());
      }
      for (String name : atom.names()) {
        String value =
            atom instanceof Atom.DefinedAs defined
                ? defined.value()
                : atom instanceof Atom.Condition ? "VALUE" : "1";
        hints.add("--define " + name + "=" + value + " or --undefine " + name);
      }
    }
    return String.join("; ", hints);
  }
}
