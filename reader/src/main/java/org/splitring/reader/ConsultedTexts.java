package org.splitring.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.c.lower.LoweredProgram;
import org.splitring.reader.exec.FunctionSummary;
import org.splitring.reader.ir.FileRange;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.preprocess.UsedTexts;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.variants.Dependencies;
import org.splitring.reader.variants.index.RecordNames;

/**
 * The external declarations that an answer came from: the function, whatever was executed or laid
 * out, and what names in these texts are declared by, to a fixpoint.
 *
 * <p>What a pointer points to matters only if it is used, and then its layout was asked for: the
 * tag of a pointer's target, or a type name for it, is not followed by itself.
 */
final class ConsultedTexts {

  private static final Set<String> MEASURES =
      Set.of(
          "sizeof",
          "_Alignof",
          "alignof",
          "__alignof",
          "__alignof__",
          "offsetof",
          "__builtin_offsetof");

  /** The most declarations that are followed. */
  private static final int MOST = 4000;

  private final UsedTexts used;
  private final LoweredProgram program;
  private final Map<String, List<Origin>> declarations;
  private final Set<FileRange> texts = new HashSet<>();
  private final Set<FileRange> executed = new HashSet<>();
  private final RecordNames records;
  private final Map<FileRange, String> found = new LinkedHashMap<>();
  private final Set<FileRange> beside = new LinkedHashSet<>();
  private final ConsultedMembers members;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> objects = new LinkedHashSet<>();
  private final Deque<FileRange> open = new ArrayDeque<>();

  private ConsultedTexts(UsedTexts used, LoweredProgram program) {
    this.used = used;
    this.program = program;
    program.definitions().values().forEach(each -> texts.add(each.at()));
    this.declarations = program.declarations();
    this.records = new RecordNames(used, declarations);
    this.members = new ConsultedMembers(used, new Consulting());
  }

  /**
   * Of a function, by what executing it showed.
   *
   * @param called the functions that it came to, and what it uses though nothing declares it
   * @param sized whether it matters how much memory is asked for
   */
  static ConsultedTexts of(
      UsedTexts used,
      LoweredProgram program,
      FunctionSummary summary,
      List<String> called,
      boolean sized) {
    ConsultedTexts texts = new ConsultedTexts(used, program);
    texts.function(summary.function());
    summary.consulted().functions().forEach(texts::function);
    if (sized) {
      texts.requested(summary.function());
      summary.consulted().functions().forEach(texts::requested);
    }
    summary.consulted().records().forEach(each -> texts.record(each, new HashSet<>()));
    summary.consulted().members().forEach(texts::some);
    for (Variable each : summary.consulted().statics()) {
      texts.named(each.name());
      // A string literal has no name by which another text could speak of it.
      if (each.name().matches("[\\p{L}_$][\\w$]*")) {
        texts.objects.add(each.name());
      }
    }
    called.forEach(texts::named);
    texts.follow();
    return texts;
  }

  /** Of a structure. */
  static ConsultedTexts of(UsedTexts used, LoweredProgram program, RecordId record) {
    ConsultedTexts texts = new ConsultedTexts(used, program);
    texts.record(record, new HashSet<>());
    texts.follow();
    return texts;
  }

  /** For the search of variants. */
  Dependencies consulted() {
    List<FileRange> all = new ArrayList<>(found.keySet());
    all.addAll(beside);
    return new Dependencies(all, members.all(), names, objects, Set.of());
  }

  /** Whether the text declares a name at file scope, or as a type or an enumerator. */
  boolean declares(String name) {
    return declarations.containsKey(name);
  }

  /** The texts, each with a name of what it declares. */
  Map<FileRange, String> spots() {
    return found;
  }

  private void function(FunctionId id) {
    Optional<Origin> origin = program.definition(id);
    origin.ifPresent(each -> executed.add(each.at()));
    program.measured(id).forEach(each -> record(each, new HashSet<>()));
    names.add(id.name());
    origin.ifPresent(each -> add(each, "function " + id.name()));
    named(id.name());
  }

  private void requested(FunctionId id) {
    program.requested(id).forEach(each -> record(each, new HashSet<>()));
  }

  private void record(RecordId id, Set<RecordId> seen) {
    if (!seen.add(id)) {
      return;
    }
    program
        .layout(id)
        .ifPresent(
            layout -> {
              add(layout.origin(), "type " + id.name());
              behind(layout.origin().at());
              names.add(id.name().substring(id.name().lastIndexOf(' ') + 1));
              members(layout, seen);
            });
  }

  /** What stands between a record's end and that of its declaration: attributes may. */
  private void behind(FileRange record) {
    for (Token token :
        used.tokens(new FileRange(record.file(), record.line(), record.end(), Integer.MAX_VALUE))) {
      if (token.is(";")) {
        beside(new FileRange(record.file(), record.line(), record.end(), token.use().end()));
        return;
      }
    }
  }

  private void beside(FileRange spot) {
    if (beside.size() < MOST && beside.add(spot)) {
      open.add(spot);
    }
  }

  /** Of a record of which only some members count. */
  private void some(RecordId id, Set<String> some) {
    Optional<RecordLayout> layout = program.layout(id);
    if (layout.isPresent() && !found.containsKey(layout.get().origin().at())) {
      names.add(id.name().substring(id.name().lastIndexOf(' ') + 1));
      members.add(layout.get(), id, some);
    }
  }

  private void members(RecordLayout layout, Set<RecordId> seen) {
    for (RecordLayout.Field field : layout.fields()) {
      Type type = field.type();
      while (type instanceof Type.ArrayType array) {
        type = array.element();
      }
      if (type instanceof Type.RecordType record) {
        record(record.id(), seen);
      }
    }
  }

  private void named(String qualified) {
    String name = qualified.substring(qualified.lastIndexOf(':') + 1);
    names.add(name);
    for (Origin each : declarations.getOrDefault(name, List.of())) {
      if (!isUnusedFunction(each)) {
        add(each, name);
      }
    }
  }

  /** The text of a function matters where it was executed; else only what declares it. */
  private boolean isUnusedFunction(Origin declaration) {
    return texts.contains(declaration.at())
        && !executed.contains(declaration.at())
        && !isConstant(declaration.at());
  }

  /** Whether the compiler may run a function where nothing that is executed calls it. */
  private boolean isConstant(FileRange function) {
    for (Token token : used.tokens(function)) {
      if (token.is("{") || token.is("(")) {
        return false;
      }
      if (token.isName("constexpr") || token.isName("consteval")) {
        return true;
      }
    }
    return false;
  }

  private void add(Origin origin, String name) {
    add(origin.at(), name);
  }

  private void add(FileRange spot, String name) {
    if (found.size() < MOST && found.putIfAbsent(spot, name) == null) {
      open.add(spot);
    }
  }

  private void follow() {
    while (!open.isEmpty()) {
      FileRange range = open.poll();
      List<Token> tokens = used.tokens(range);
      for (int i = 0; i < tokens.size(); i++) {
        String name = tokens.get(i).text();
        if (tokens.get(i).kind() == Token.Kind.IDENTIFIER
            && !records.isTarget(tokens, i)
            && declarations.containsKey(name)) {
          if (records.isRecord(tokens, i) && (executed.contains(range) || !measures(tokens))) {
            names.add(name);
          } else {
            named(name);
          }
        }
      }
    }
  }

  /** Whether a text asks for a size, an alignment or a place in a record. */
  private static boolean measures(List<Token> tokens) {
    return tokens.stream().anyMatch(each -> MEASURES.contains(each.text()));
  }

  /** Members of records go where all other texts go. */
  private final class Consulting implements ConsultedMembers.Found {

    @Override
    public void text(FileRange spot, String name) {
      add(spot, name);
    }

    @Override
    public void beside(FileRange spot) {
      ConsultedTexts.this.beside(spot);
    }

    @Override
    public void record(FileRange spot, String name, List<Token> declaration) {
      found.putIfAbsent(spot, name);
      declaration.stream()
          .filter(each -> each.kind() == Token.Kind.IDENTIFIER)
          .forEach(each -> names.add(each.text()));
    }
  }
}
