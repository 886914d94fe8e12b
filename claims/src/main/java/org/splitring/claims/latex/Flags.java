package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.c.FormulaReader;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.formula.Program;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Passage.Constant.Definition;
import org.splitring.model.text.Topic;

/**
 * The flags of descriptors and rings, wherever listings and the header define them.
 *
 * <p>Those of the split ring are asked for, in both; what the listings of other rings say of the
 * same names counts too.
 */
final class Flags {

  private static final Pattern DEFINED =
      Pattern.compile(
          "^\\s*#\\s*define\\s+((?:VIRTQ|VRING)_(?:DESC|AVAIL|USED)_F_\\w+)\\s+(.*?)\\s*(?:/[*/].*)?$");
  private static final Point ANY = new Point(1, 1, 0, 0);

  private final Map<String, OptionalLong> known = new HashMap<>();

  /** What is defined where, one passage for each name. */
  List<Passage> in(Document document) throws UnreadableException {
    List<Found> text = new ArrayList<>();
    List<Found> header = new ArrayList<>();
    TreeSet<String> asked = new TreeSet<>();
    for (TexFile file : document.files()) {
      List<Found> found = new ArrayList<>();
      for (Listing listing : file.listings()) {
        found.addAll(found(file.path(), listing.at().first(), listing.lines()));
      }
      text.addAll(found);
      if (ofTheSplitRing(file)) {
        found.forEach(each -> asked.add(each.name()));
      }
    }
    for (Document.Program program : document.programs()) {
      if (Header.is(program)) {
        header.addAll(found(program.path(), 1, program.text().lines().toList()));
      }
    }
    header.forEach(each -> asked.add(each.name()));
    return header.isEmpty() && asked.isEmpty()
        ? List.of()
        : asked.stream().map(name -> passage(name, text, header)).toList();
  }

  private record Found(String name, String value, Lines at) {}

  private static List<Found> found(String path, int first, List<String> lines) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher define = DEFINED.matcher(lines.get(i));
      if (define.matches()) {
        found.add(new Found(define.group(1), define.group(2), Lines.one(path, first + i)));
      }
    }
    return found;
  }

  private static boolean ofTheSplitRing(TexFile file) {
    return file.listings().stream()
        .anyMatch(listing -> Structures.TAGS.stream().anyMatch(listing::definesStruct));
  }

  private Passage passage(String name, List<Found> text, List<Found> header) {
    List<Found> inText = named(name, text);
    List<Found> inHeader = named(name, header);
    Lines at = (inHeader.isEmpty() ? inText : inHeader).get(0).at();
    if (inText.isEmpty() || inHeader.isEmpty()) {
      String missing = inText.isEmpty() ? "no listing" : "no header";
      return new Passage.Unread(
          Topic.HEADER, name, at, missing + " defines it", "define it in both, or in neither");
    }
    List<Definition> definitions = new ArrayList<>();
    for (List<Found> each : List.of(inText, inHeader)) {
      for (Found found : each) {
        OptionalLong value = known.computeIfAbsent(found.value(), Flags::value);
        if (value.isEmpty()) {
          return new Passage.Unread(
              Topic.HEADER,
              name,
              found.at(),
              "'" + found.value() + "' is no number",
              "write its number, or 1 << its bit");
        }
        definitions.add(new Definition(found.at(), value.getAsLong()));
      }
    }
    return new Passage.Constant(name, at, definitions);
  }

  private static List<Found> named(String name, List<Found> all) {
    return all.stream().filter(each -> each.name().equals(name)).toList();
  }

  private static OptionalLong value(String text) {
    try {
      Formula formula = FormulaReader.read(text, DataModel.LP64);
      boolean open =
          List.of(Input.values()).stream().anyMatch(each -> Expressions.mentions(formula, each));
      Outcome outcome = Program.of(formula).at(ANY);
      return !open && outcome instanceof Outcome.Value value
          ? OptionalLong.of(value.bits())
          : OptionalLong.empty();
    } catch (UnreadableException noNumber) {
      return OptionalLong.empty();
    }
  }
}
