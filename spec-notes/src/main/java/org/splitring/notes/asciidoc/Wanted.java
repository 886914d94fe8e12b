package org.splitring.notes.asciidoc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.model.claim.Claim;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.notes.document.Material;

/**
 * What the author of a document wrote in a macro.
 *
 * @param macro its name
 * @param target what stands between its colons and its brackets
 * @param attributes what stands in its brackets
 * @param folder what files it may name
 */
record Wanted(String macro, String target, Map<String, Object> attributes, Folder folder) {

  private static final String SIZE = "size";
  private static final String ALIGN = "align";
  private static final String QUANTITY = "quantity";

  /** In a macro that names no files. */
  Wanted(String macro, String target, Map<String, Object> attributes) {
    this(macro, target, attributes, Folder.NONE);
  }

  /** A misspelt attribute has to be noticed, even where one can do without it. */
  Wanted taking(String... names) throws BadMacroException {
    TreeSet<String> strange =
        attributes.keySet().stream().collect(Collectors.toCollection(TreeSet::new));
    strange.removeAll(List.of(names));
    if (!strange.isEmpty()) {
      String known = names.length == 0 ? "no attribute" : String.join(" and ", names);
      throw bad("takes " + known + ", and not " + String.join(", ", strange));
    }
    return this;
  }

  Wanted withoutTarget() throws BadMacroException {
    if (!target.isEmpty()) {
      throw bad("has nothing between its colons and its brackets, and so not " + target);
    }
    return this;
  }

  QueueSize size() throws BadMacroException {
    long entries = number(SIZE);
    try {
      return new QueueSize(Math.toIntExact(entries));
    } catch (ArithmeticException tooLarge) {
      throw bad("Queue Size is at most " + QueueSize.LARGEST + ", not " + entries);
    } catch (IllegalArgumentException illegal) {
      throw bad(String.valueOf(illegal.getMessage()));
    }
  }

  QueueAlign align() throws BadMacroException {
    try {
      return new QueueAlign(number(ALIGN));
    } catch (IllegalArgumentException illegal) {
      throw bad(String.valueOf(illegal.getMessage()));
    }
  }

  /** The quantity that an attribute names. */
  Quantity quantity() throws BadMacroException {
    return labelled(text(QUANTITY));
  }

  /** The quantity that the target names. */
  Quantity targetQuantity() throws BadMacroException {
    return labelled(target);
  }

  private Quantity labelled(String label) throws BadMacroException {
    Optional<Quantity> quantity = Quantity.labelled(label);
    if (quantity.isEmpty()) {
      String known =
          Stream.of(Quantity.values()).map(Quantity::label).collect(Collectors.joining(", "));
      throw bad("there is no quantity " + label + "; there are " + known);
    }
    return quantity.get();
  }

  /** The claim that the target names. */
  Claim claim(Material material) throws BadMacroException {
    Optional<Claim> claim = material.claim(target);
    if (claim.isEmpty()) {
      String known = String.join(", ", material.ids());
      throw bad("there is no claim " + target + "; there are " + known);
    }
    return claim.get();
  }

  private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]+");

  private long number(String name) throws BadMacroException {
    String text = text(name);
    try {
      return HEXADECIMAL.matcher(text).matches()
          ? Long.parseLong(text.substring(2), 16)
          : Long.parseLong(text);
    } catch (NumberFormatException noNumber) {
      throw bad(name + " is a number, as 256 or 0x100, not " + text);
    }
  }

  /** What an attribute says, or else something that is usual. */
  String textOr(String name, String usual) {
    return String.valueOf(attributes.getOrDefault(name, usual));
  }

  /** What an attribute says. */
  String text(String name) throws BadMacroException {
    Object value = attributes.get(name);
    if (value == null) {
      throw bad("needs the attribute " + name);
    }
    return value.toString();
  }

  BadMacroException bad(String what) {
    return new BadMacroException(macro + ": " + what);
  }
}
