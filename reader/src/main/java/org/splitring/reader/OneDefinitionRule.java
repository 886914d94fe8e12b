package org.splitring.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.reader.c.lower.LoweredProgram;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.StaticObject;
import org.splitring.reader.preprocess.UsedTexts;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.variants.Dependencies;
import org.splitring.reader.variants.index.RecordNames;

/**
 * Whether files of C that are read as one text say what each of them says by itself, as far as an
 * answer depends on it: the same tokens, one meaning of each name, and the same layouts.
 */
final class OneDefinitionRule {

  private static final Set<String> NOT_LINKED =
      Set.of(
          "static",
          "typedef",
          "constexpr",
          "inline",
          "__inline",
          "__inline__",
          "weak",
          "__weak__",
          "alias");

  private final List<Units> files;
  private final List<Unit> alone;

  private OneDefinitionRule(List<Units> files, List<Unit> alone) {
    this.files = files;
    this.alone = alone;
  }

  /**
   * Looks whether an answer is that of the program.
   *
   * @param files the files by themselves
   * @param together all of them as one text
   * @throws Torn if it is not
   */
  static void check(List<Units> files, Assignment choices, Unit together, SubjectAnswer answer) {
    List<Unit> alone = files.stream().map(each -> each.under(choices)).toList();
    if (alone.stream().anyMatch(each -> each.program().isEmpty())) {
      throw new Torn("a file cannot be read by itself");
    }
    OneDefinitionRule rule = new OneDefinitionRule(files, alone);
    Dependencies consulted = answer.texts().consulted();
    rule.tokens(together, consulted);
    rule.names(consulted, constants(together, answer));
    rule.ownNames(consulted);
    rule.layouts(together, answer);
  }

  /** Something means one thing in one file and another in another. */
  static final class Torn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Torn(String what) {
      super(what, null, false, false);
    }
  }

  private void tokens(Unit together, Dependencies consulted) {
    UsedTexts all = used(0, together);
    for (FileRange spot : consulted.texts()) {
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

  private static List<String> texts(UsedTexts used, FileRange spot) {
    return used.tokens(spot).stream().map(Token::text).toList();
  }

  /** The objects that nothing writes: it is no matter how many of them there are. */
  private static Set<String> constants(Unit together, SubjectAnswer answer) {
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

  private void names(Dependencies consulted, Set<String> constants) {
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

  /** A file by itself has to declare what its texts speak of, as the files together do. */
  private void ownNames(Dependencies consulted) {
    for (int i = 0; i < alone.size(); i++) {
      UsedTexts used = used(i, alone.get(i));
      RecordNames records =
          new RecordNames(used, alone.get(i).program().orElseThrow().declarations());
      for (FileRange spot : consulted.texts()) {
        List<Token> tokens = used.tokens(spot);
        for (int at = 0; at < tokens.size(); at++) {
          String name = tokens.get(at).text();
          boolean isMember = at > 0 && (tokens.get(at - 1).is(".") || tokens.get(at - 1).is("->"));
          boolean isOpen =
              consulted.names().contains(name)
                  && !isMember
                  && !records.isTarget(tokens, at)
                  && declarations(alone.get(i), name).isEmpty();
          if (isOpen && isOwnElsewhere(name)) {
            throw new Torn(name + " is declared in another file alone");
          }
        }
      }
    }
  }

  /** Whether a file declares something of that name which the linker does not know. */
  private boolean isOwnElsewhere(String name) {
    for (int i = 0; i < alone.size(); i++) {
      UsedTexts used = used(i, alone.get(i));
      if (declarations(alone.get(i), name).stream()
          .anyMatch(each -> !isLinked(texts(used, each.at())))) {
        return true;
      }
    }
    return false;
  }

  private static List<Origin> declarations(Unit unit, String name) {
    return unit.program().orElseThrow().declarations().getOrDefault(name, List.of());
  }

  /** Whether all that one file has beside the other is made one of by the linker. */
  private boolean isLinked(
      int file, Unit unit, List<Origin> some, List<Origin> others, boolean isObject) {
    Set<FileRange> there = new HashSet<>();
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
    for (String each : declaration) {
      if (each.equals("(") || each.equals("=") || each.equals(";") || each.equals("[")) {
        return true;
      }
      if (each.equals("{") || NOT_LINKED.contains(each)) {
        return false;
      }
    }
    return true;
  }

  private void layouts(Unit together, SubjectAnswer answer) {
    if (answer.reading().isEmpty()) {
      return;
    }
    org.splitring.reader.exec.Lookups consulted = answer.reading().get().summary().consulted();
    for (Unit each : alone) {
      LoweredProgram program = each.program().orElseThrow();
      // What a text works on is known once it is lowered.
      consulted.functions().stream()
          .flatMap(function -> program.named(function.name()).stream())
          .forEach(program::function);
      for (RecordId id : consulted.allRecords()) {
        Optional<RecordLayout> here = together.program().orElseThrow().layout(id);
        List<RecordLayout> there =
            program.layouts(id.name()).stream()
                .filter(one -> here.isEmpty() || one.origin().at().equals(here.get().origin().at()))
                .toList();
        boolean isSame =
            here.isPresent() && !there.isEmpty()
                ? there.stream().allMatch(one -> isSame(here.get(), one))
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
}
