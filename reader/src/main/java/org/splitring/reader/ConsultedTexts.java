package org.splitring.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.c.lower.LoweredProgram;
import org.splitring.reader.exec.FunctionSummary;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.ir.Origin;
import org.splitring.reader.ir.RecordId;
import org.splitring.reader.ir.RecordLayout;
import org.splitring.reader.ir.Spot;
import org.splitring.reader.ir.Type;
import org.splitring.reader.ir.Variable;
import org.splitring.reader.preprocess.Preprocessed;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.variants.Consulted;

/**
 * The external declarations that an answer came from: the function, whatever was executed or laid
 * out, and what names in these texts are declared by, to a fixpoint.
 *
 * <p>What a pointer points to matters only if it is used, and then its layout was asked for: the
 * tag of a pointer's target, or a type name for it, is not followed by itself.
 */
final class ConsultedTexts {

  /** The most declarations that are followed. */
  private static final int MOST = 4000;

  private final Preprocessed text;
  private final LoweredProgram program;
  private final Map<String, List<Origin>> declarations;
  private final Set<Spot> texts = new HashSet<>();
  private final Set<Spot> executed = new HashSet<>();
  private final Map<String, Boolean> recordNames = new HashMap<>();
  private final Map<Spot, String> found = new LinkedHashMap<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Deque<Spot> open = new ArrayDeque<>();

  private ConsultedTexts(Preprocessed text, LoweredProgram program) {
    this.text = text;
    this.program = program;
    program.definitions().values().forEach(each -> texts.add(each.at()));
    this.declarations = program.declarations();
  }

  /** Of a function, by what executing it showed. */
  static ConsultedTexts of(
      Preprocessed text, LoweredProgram program, FunctionSummary summary, List<String> called) {
    ConsultedTexts texts = new ConsultedTexts(text, program);
    texts.function(summary.function());
    summary.consulted().functions().forEach(texts::function);
    summary.consulted().records().forEach(each -> texts.record(each, new HashSet<>()));
    for (Variable each : summary.consulted().statics()) {
      texts.named(each.name());
    }
    called.forEach(texts::named);
    texts.follow();
    return texts;
  }

  /** Of a structure. */
  static ConsultedTexts of(Preprocessed text, LoweredProgram program, RecordId record) {
    ConsultedTexts texts = new ConsultedTexts(text, program);
    texts.record(record, new HashSet<>());
    texts.follow();
    return texts;
  }

  /** For the search of variants. */
  Consulted consulted() {
    return new Consulted(List.copyOf(found.keySet()), names, Set.of());
  }

  /** The texts, each with a name of what it declares. */
  Map<Spot, String> spots() {
    return found;
  }

  private void function(FunctionId id) {
    Optional<Origin> origin = program.definition(id);
    origin.ifPresent(each -> executed.add(each.at()));
    names.add(id.name());
    origin.ifPresent(each -> add(each, "function " + id.name()));
    named(id.name());
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
              names.add(id.name().substring(id.name().lastIndexOf(' ') + 1));
              members(layout, seen);
            });
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
  private boolean isConstant(Spot function) {
    for (int i = 0; i < text.map().size(); i++) {
      Token token = text.map().token(i);
      if (holds(function, token)) {
        if (token.is("{") || token.is("(")) {
          return false;
        }
        if (token.isName("constexpr") || token.isName("consteval")) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(Origin origin, String name) {
    if (found.size() < MOST && found.putIfAbsent(origin.at(), name) == null) {
      open.add(origin.at());
    }
  }

  private void follow() {
    while (!open.isEmpty()) {
      Spot range = open.poll();
      for (int i = 0; i < text.map().size(); i++) {
        Token token = text.map().token(i);
        if (token.kind() == Token.Kind.IDENTIFIER
            && holds(range, token)
            && !isTarget(i)
            && declarations.containsKey(token.text())) {
          named(token.text());
        }
      }
    }
  }

  private static boolean holds(Spot range, Token token) {
    return token.use().file().name().equals(range.file())
        && range.start() <= token.use().start()
        && token.use().start() < range.end();
  }

  /** Whether a name is that of a structure to which only a pointer points. */
  private boolean isTarget(int index) {
    if (index + 1 >= text.map().size() || !text.map().token(index + 1).is("*")) {
      return false;
    }
    boolean isTag = index > 0 && isRecordKey(text.map().token(index - 1));
    String name = text.map().token(index).text();
    return isTag || recordNames.computeIfAbsent(name, this::isRecordName);
  }

  private static boolean isRecordKey(Token token) {
    return token.isName("struct") || token.isName("union") || token.isName("class");
  }

  /** Whether a typedef gives a structure that name and does nothing else. */
  private boolean isRecordName(String name) {
    List<Origin> all = declarations.getOrDefault(name, List.of());
    return !all.isEmpty() && all.stream().allMatch(each -> isRecordTypedef(each.at()));
  }

  private boolean isRecordTypedef(Spot at) {
    for (int i = 0; i < text.map().size(); i++) {
      Token token = text.map().token(i);
      if (holds(at, token)) {
        return token.isName("typedef")
            && i + 4 < text.map().size()
            && isRecordKey(text.map().token(i + 1))
            && (text.map().token(i + 4).is(";") || text.map().token(i + 2).is("{"));
      }
    }
    return false;
  }
}
