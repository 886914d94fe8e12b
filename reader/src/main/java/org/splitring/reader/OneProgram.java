package org.splitring.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Place;
import org.splitring.reader.c.lower.LoweredProgram;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.Spot;
import org.splitring.reader.ir.StaticObject;
import org.splitring.reader.preprocess.UsedTexts;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.variants.Consulted;

/**
 * Files of C that are linked into one program, and are read as one text, one behind the other.
 *
 * <p>Law: what is consulted of it says the same as in each file by itself. The same tokens stand
 * there, the same layouts come of them, and no name means one thing in one file and another thing
 * in another, but what the linker makes one of (C11 6.2.2).
 */
final class OneProgram {

  /** The id of the rule of the ledger. */
  static final String RULE = "function-elsewhere";

  /** Something means one thing in one file and another in another. */
  static final class Torn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Torn(String what) {
      super(what, null, false, false);
    }
  }

  private static final Set<String> NOT_LINKED =
      Set.of("static", "typedef", "inline", "__inline", "__inline__", "weak", "__weak__", "alias");

  private final List<Units> files;
  private final Map<String, String> linked;

  private OneProgram(List<Units> files, Map<String, String> linked) {
    this.files = List.copyOf(files);
    this.linked = linked;
  }

  /** A file by itself. */
  static OneProgram of(Units file) {
    return new OneProgram(List.of(file), Map.of());
  }

  /**
   * A file with others.
   *
   * @param linked functions that the others have the text of, each with what is said of that
   */
  static OneProgram of(Units file, List<Units> others, Map<String, String> linked) {
    List<Units> all = new ArrayList<>(List.of(file));
    all.addAll(others);
    return new OneProgram(all, new LinkedHashMap<>(linked));
  }

  /** Whether it is more than one file. */
  boolean isLinked() {
    return files.size() > 1;
  }

  /**
   * Looks whether an answer is that of the program.
   *
   * @throws Torn if it is not
   */
  void check(Assignment choices, Unit together, Answer answer) {
    if (!isLinked()) {
      return;
    }
    List<Unit> alone = files.stream().map(each -> each.under(choices)).toList();
    if (alone.stream().anyMatch(each -> each.program().isEmpty())) {
      throw new Torn("a file cannot be read by itself");
    }
    tokens(together, alone, answer.texts().consulted());
    names(alone, answer.texts().consulted(), constants(together, answer));
    layouts(together, alone, answer);
  }

  private void tokens(Unit together, List<Unit> alone, Consulted consulted) {
    UsedTexts all = used(0, together);
    for (Spot spot : consulted.texts()) {
      List<String> here = texts(all, spot);
      boolean found = false;
      for (int i = 0; i < alone.size(); i++) {
        List<String> there = texts(used(i, alone.get(i)), spot);
        if (!there.isEmpty() && !there.equals(here)) {
          throw new Torn(spot + " is another text");
        }
        found |= !there.isEmpty();
      }
      if (!found && !here.isEmpty()) {
        throw new Torn(spot + " is in none of the files");
      }
    }
  }

  private UsedTexts used(int file, Unit unit) {
    return files.get(file).known().used(unit.preprocessed());
  }

  private static List<String> texts(UsedTexts used, Spot spot) {
    return used.tokens(spot).stream().map(Token::text).toList();
  }

  /** The objects that nothing writes: it is no matter how many of them there are. */
  private static Set<String> constants(Unit together, Answer answer) {
    Set<String> names = new TreeSet<>();
    answer.reading().map(each -> each.summary().consulted().statics()).orElse(Set.of()).stream()
        .filter(
            each ->
                together
                    .program()
                    .flatMap(program -> program.object(each))
                    .filter(StaticObject::constant)
                    .isPresent())
        .forEach(each -> names.add(each.name()));
    return names;
  }

  private void names(List<Unit> alone, Consulted consulted, Set<String> constants) {
    Set<String> names = new TreeSet<>(consulted.names());
    names.addAll(consulted.objects());
    for (String name : names) {
      for (int i = 0; i < alone.size(); i++) {
        for (int j = i + 1; j < alone.size(); j++) {
          List<Origin> one = declarations(alone.get(i), name);
          List<Origin> other = declarations(alone.get(j), name);
          boolean isObject = consulted.objects().contains(name) && !constants.contains(name);
          if (!one.isEmpty()
              && !other.isEmpty()
              && !(isLinked(i, alone.get(i), one, other, isObject)
                  && isLinked(j, alone.get(j), other, one, isObject))) {
            throw new Torn(name + " is not the same in two files");
          }
        }
      }
    }
  }

  private static List<Origin> declarations(Unit unit, String name) {
    return unit.program().orElseThrow().declarations().getOrDefault(name, List.of());
  }

  /** Whether all that one file has beside the other is made one of by the linker. */
  private boolean isLinked(
      int file, Unit unit, List<Origin> some, List<Origin> others, boolean isObject) {
    Set<Spot> there = new HashSet<>();
    others.forEach(each -> there.add(each.at()));
    UsedTexts used = used(file, unit);
    return some.stream()
        .allMatch(
            each ->
                there.contains(each.at())
                    ? !isObject || !texts(used, each.at()).contains("static")
                    : isLinked(texts(used, each.at())));
  }

  /** Of something with external linkage, or a tag alone: no type, no enumerators, no own text. */
  private static boolean isLinked(List<String> declaration) {
    boolean isConstant = declaration.contains("const") && !declaration.contains("{");
    for (String each : declaration) {
      if (each.equals("(") || each.equals("=") || each.equals(";") || each.equals("[")) {
        return true;
      }
      if (each.equals("{") || NOT_LINKED.contains(each) && !isConstant) {
        return false;
      }
    }
    return true;
  }

  private static void layouts(Unit together, List<Unit> alone, Answer answer) {
    if (answer.reading().isEmpty()) {
      return;
    }
    org.splitring.reader.exec.Consulted consulted = answer.reading().get().summary().consulted();
    for (Unit each : alone) {
      LoweredProgram program = each.program().orElseThrow();
      // What a text works on is known once it is lowered.
      consulted.functions().stream()
          .flatMap(function -> program.named(function.name()).stream())
          .forEach(program::function);
      for (RecordId id : consulted.allRecords()) {
        Optional<RecordLayout> here = together.program().orElseThrow().layout(id);
        Optional<RecordLayout> there = program.layout(id);
        boolean isSame =
            here.isPresent() && there.isPresent()
                ? isSame(here.get(), there.get())
                : here.isEmpty() || !lays(each, id);
        if (!isSame) {
          throw new Torn(id + " has another layout");
        }
      }
    }
  }

  /** Whether a file may lay out a record: it has its members, or packs what has no name. */
  private static boolean lays(Unit unit, RecordId id) {
    String tag = id.name().substring(id.name().lastIndexOf(' ') + 1);
    UsedTexts used = new UsedTexts(unit.preprocessed());
    return declarations(unit, tag).stream().anyMatch(each -> texts(used, each.at()).contains("{"))
        || declarations(unit, tag).isEmpty()
            && unit.preprocessed().pragmas().stream()
                .anyMatch(each -> each.text().contains("pack"));
  }

  private static boolean isSame(RecordLayout one, RecordLayout other) {
    boolean isSame =
        one.size() == other.size()
            && one.alignment() == other.alignment()
            && one.isUnion() == other.isUnion()
            && one.fields().size() == other.fields().size();
    for (int i = 0; isSame && i < one.fields().size(); i++) {
      RecordLayout.Field here = one.fields().get(i);
      RecordLayout.Field there = other.fields().get(i);
      isSame =
          here.name().equals(there.name())
              && here.offset() == there.offset()
              && here.bits().equals(there.bits());
    }
    return isSame;
  }

  /** What is taken for granted of the texts that were executed. */
  List<Assumption> assumptions(Answer answer) {
    List<Assumption> all = new ArrayList<>();
    Set<FunctionId> executed =
        answer.reading().map(each -> each.summary().consulted().functions()).orElse(Set.of());
    for (FunctionId each : executed) {
      String text = linked.get(each.name());
      if (text != null) {
        all.add(new Assumption(RULE, place(each), text));
      }
    }
    return all;
  }

  private Optional<Place> place(FunctionId function) {
    for (Units each : files.subList(1, files.size())) {
      Optional<Place> found =
          each.under(Assignment.NONE)
              .program()
              .flatMap(
                  program ->
                      program.named(function.name()).stream()
                          .findFirst()
                          .flatMap(program::definition))
              .map(origin -> new Place(origin.at().file(), origin.at().line()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
