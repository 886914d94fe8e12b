package org.splitring.claims.latex.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.formula.FormulaReader;
import org.splitring.claims.latex.tex.Document;
import org.splitring.claims.latex.tex.EditionNumber;
import org.splitring.claims.latex.tex.PerFile;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
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
public final class Flags {

  private static final Pattern DEFINED =
      Pattern.compile(
          "^\\s*#\\s*(define|undef)\\s+((?:(?:VIRTQ|VRING)_(?:DESC|AVAIL|USED)|VIRTIO)_F_\\w+)"
              + "\\s*(.*?)\\s*$");
  private static final Pattern ITEM =
      Pattern.compile("\\\\item\\s*\\[\\s*(VIRTIO_F_\\w+)\\s*\\(([^()]{0,40})\\)\\s*\\]");

  /** The first editions have two features under other names where they describe them. */
  private static final Map<String, String> OLD =
      Map.of(
          "VIRTIO_F_RING_INDIRECT_DESC", "VIRTIO_F_INDIRECT_DESC",
          "VIRTIO_F_RING_EVENT_IDX", "VIRTIO_F_EVENT_IDX");

  /** How the names begin that structures of the ring define beside the member that they are for. */
  private static final String FLAG = "VIRTQ_";

  private static final Point ANY = new Point(1, 1, 0, 0);

  private final Map<String, OptionalLong> known = new HashMap<>();
  private final Map<Document.Program, List<Found>> headers = new HashMap<>();
  private final PerFile<List<Found>> listed = new PerFile<>(Flags::listed);
  private final PerFile<List<Found>> items = new PerFile<>(Flags::items);
  private final PerFile<Boolean> ofTheSplitRing = new PerFile<>(Flags::ofTheSplitRing);

  /** What is defined where, one passage for each name, those among them that have to be there. */
  public List<Passage> in(Document document) throws UnreadableException {
    Set<String> wanted = DefinedConstants.wanted(EditionNumber.of(document));
    List<Found> text = new ArrayList<>();
    List<Found> ring = new ArrayList<>();
    List<Found> header = new ArrayList<>();
    TreeSet<String> asked = new TreeSet<>(wanted);
    for (TexFile file : document.files()) {
      List<Found> found = listed.of(file);
      text.addAll(found);
      items.of(file).stream().filter(each -> wanted.contains(each.name())).forEach(text::add);
      if (ofTheSplitRing.of(file)) {
        ring.addAll(found);
        found.stream().filter(Flags::isFlag).forEach(each -> asked.add(each.name()));
      }
    }
    for (Document.Program program : document.programs()) {
      if (Header.is(program)) {
        header.addAll(
            headers.computeIfAbsent(program, each -> found(LiveCode.of(each.path(), each.text()))));
      }
    }
    header.stream().filter(Flags::isFlag).forEach(each -> asked.add(each.name()));
    Lines somewhere = Lines.one(document.files().get(0).path(), 1);
    return asked.stream()
        .map(
            name ->
                wanted.contains(name) && name.startsWith(FLAG) && named(name, ring).isEmpty()
                    ? missing(name, somewhere, "no listing of the split ring says")
                    : passage(name, text, header, somewhere))
        .toList();
  }

  private record Found(String name, String value, Lines at) {}

  /** Of the features only those are asked for that concern the split ring. */
  private static boolean isFlag(Found found) {
    return !found.name().startsWith("VIRTIO_");
  }

  private static List<Found> found(LiveCode code) {
    List<Found> found = new ArrayList<>();
    List<String> lines = code.lines();
    for (int i = 0; i < lines.size(); i++) {
      Matcher define = DEFINED.matcher(lines.get(i));
      if (define.matches()) {
        String name = define.group(2);
        if (define.group(1).equals("undef")) {
          found.removeIf(each -> each.name().equals(name));
        } else {
          found.add(new Found(name, define.group(3), Lines.one(code.file(), code.first() + i)));
        }
      }
    }
    return found;
  }

  private static List<Found> listed(TexFile file) {
    return file.listings().stream().flatMap(each -> found(LiveCode.of(each)).stream()).toList();
  }

  /** The features, with the numbers of their bits, where the text describes them. */
  private static List<Found> items(TexFile file) {
    List<Found> found = new ArrayList<>();
    Matcher item = ITEM.matcher(file.text());
    while (item.find()) {
      String name = OLD.getOrDefault(item.group(1), item.group(1));
      Lines at = Lines.one(file.path(), file.lineOf(item.start()));
      found.add(new Found(name, item.group(2).strip(), at));
    }
    return found;
  }

  private static boolean ofTheSplitRing(TexFile file) {
    return file.listings().stream()
        .map(LiveCode::of)
        .anyMatch(code -> Structures.TAGS.stream().anyMatch(code::definesStruct));
  }

  private Passage passage(String name, List<Found> text, List<Found> header, Lines somewhere) {
    List<Found> inText = named(name, text);
    List<Found> inHeader = named(name, header);
    boolean wanted =
        inText.isEmpty() || inHeader.isEmpty() && !DefinedConstants.isOfTheTextOnly(name);
    if (wanted) {
      Lines at =
          Stream.concat(inHeader.stream(), inText.stream())
              .map(Found::at)
              .findFirst()
              .orElse(somewhere);
      String where = inText.isEmpty() ? "the text does not say" : "the header does not say";
      return missing(name, at, where);
    }
    Lines at = (inHeader.isEmpty() ? inText : inHeader).get(0).at();
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

  private static Passage missing(String name, Lines at, String where) {
    return new Passage.Missing(Topic.HEADER, name, at, where + " which number it is");
  }

  private static List<Found> named(String name, List<Found> all) {
    return all.stream().filter(each -> each.name().equals(name)).toList();
  }

  private static OptionalLong value(String text) {
    try {
      Formula formula = FormulaReader.read(text, DataModel.LP64);
      boolean open =
          List.of(Input.values()).stream().anyMatch(each -> Expressions.mentions(formula, each));
      Outcome outcome = CompiledFormula.of(formula).at(ANY);
      return !open && outcome instanceof Outcome.Value value
          ? OptionalLong.of(value.bits())
          : OptionalLong.empty();
    } catch (UnreadableException noNumber) {
      return OptionalLong.empty();
    }
  }
}
