package org.splitring.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.splitring.reader.c.lower.DefinedStructure;
import org.splitring.reader.c.lower.LoweredProgram;
import org.splitring.reader.preprocess.token.MacroDefinition;
import org.splitring.reader.preprocess.token.Token;
import org.splitring.reader.ring.names.Meaning;
import org.splitring.reader.ring.names.QuantityNames;
import org.splitring.reader.source.SourceLanguage;

/**
 * Macros that are handed a structure: {@code #define used_event(vr)
 * ((vr)->avail->ring[(vr)->num])}. The structures that it may be are those that have all members
 * which the macro asks it for.
 */
final class Accessors {

  /** A macro that fits more structures than these is tried with none. */
  private static final int MOST = 4;

  private static final String NUMBER = "unsigned int";

  private Accessors() {}

  /** Whether a macro is called what the place of an event field is. */
  static boolean isOfEvent(MacroDefinition macro) {
    return macro.isFunctionLike()
        && macro.origin() == MacroDefinition.Origin.FILE
        && QuantityNames.function(macro.name()).filter(Meaning::isEvent).isPresent();
  }

  /** How the macro is read: for what it gives, then for where that is; else empty. */
  static List<Subject> of(MacroDefinition macro, LoweredProgram program, SourceLanguage language) {
    List<String> parameters = macro.parameters().orElse(List.of());
    List<String> handed =
        parameters.stream().filter(each -> !members(macro, each).isEmpty()).toList();
    if (handed.size() != 1 || macro.variadic()) {
      return List.of();
    }
    Set<String> asked = members(macro, handed.get(0));
    List<String> types =
        program.structures().stream()
            .filter(each -> !each.tag().isEmpty())
            .filter(each -> names(each).containsAll(asked))
            .map(each -> (language == SourceLanguage.C ? "struct " : "") + each.tag() + " *")
            .distinct()
            .toList();
    if (types.isEmpty() || types.size() > MOST) {
      return List.of();
    }
    List<List<String>> arguments = new ArrayList<>();
    for (String type : types) {
      arguments.add(
          parameters.stream().map(each -> handed.contains(each) ? type : NUMBER).toList());
    }
    return Stream.of(false, true)
        .map(place -> Subject.accessor(macro.name(), parameters, arguments, place, language))
        .toList();
  }

  private static List<String> names(DefinedStructure structure) {
    return structure.members().stream().map(DefinedStructure.Member::name).toList();
  }

  /** The members that are asked of a parameter by an arrow. */
  private static Set<String> members(MacroDefinition macro, String parameter) {
    Set<String> members = new LinkedHashSet<>();
    List<Token> body = macro.body();
    for (int i = 0; i < body.size(); i++) {
      int next = i + 1;
      while (next < body.size() && body.get(next).text().equals(")")) {
        next++;
      }
      if (body.get(i).text().equals(parameter)
          && next + 1 < body.size()
          && body.get(next).text().equals("->")) {
        members.add(body.get(next + 1).text());
      }
    }
    return members;
  }
}
