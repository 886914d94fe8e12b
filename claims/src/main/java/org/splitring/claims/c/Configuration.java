package org.splitring.claims.c;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.cdt.core.dom.ast.IASTFileLocation;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorElifStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorElseStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorEndifStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorIfdefStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorIfndefStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorMacroDefinition;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorStatement;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Place;

/**
 * Finds where the answer depends on how the tree is configured.
 *
 * <p>Where {@code #if} asks for a macro that nothing defines, another build may take the other
 * branch. That matters if the branch stands inside a definition that was read, or defines anew a
 * name that was used.
 */
final class Configuration {

  /** What a compiler for another language or platform, or a checker, would define. */
  private static final Set<String> NEVER =
      Set.of(
          "__cplusplus",
          "_MSC_VER",
          "__ASSEMBLY__",
          "__ASSEMBLER__",
          "__CHECKER__",
          "__BIG_ENDIAN__",
          "__ARMEB__",
          "__MIPSEB__",
          "__COVERITY__",
          "__clang__",
          "__clang_analyzer__",
          "__INTEL_COMPILER",
          "__STRICT_ANSI__",
          "_WIN32",
          "_WIN64",
          "__CC_ARM",
          "__ICCARM__",
          "__DOXYGEN__",
          "defined",
          "__has_include",
          "__has_attribute",
          "__has_builtin");

  /** A letter behind a digit is the suffix of a number. */
  private static final Pattern NAME = Pattern.compile("(?<![\\w])[A-Za-z_]\\w*");

  /** What defines a name: a macro, a structure, a type, a function. */
  private static final List<Pattern> DEFINITIONS =
      List.of(
          Pattern.compile("#[ \\t]*(?:define|undef)[ \\t]+(\\w+)"),
          Pattern.compile("\\b(?:struct|union)\\s+(\\w+)\\s*\\{"),
          Pattern.compile("\\}[^;{}]*?\\b(\\w+)\\s*;"),
          Pattern.compile("\\btypedef\\b[^;{}]*\\b(\\w+)\\s*(?:\\[[^;{}]*)?;"),
          Pattern.compile(
              "^(?:[A-Za-z_][\\w \\t*]*[ \\t*])?(\\w+)\\s*\\([^;{}]*\\)\\s*\\{",
              Pattern.MULTILINE));

  /** One branch of a conditional: its text lies between two offsets of a file. */
  private record Branch(String file, int start, int end, boolean taken) {}

  /** A conditional whose condition nothing decides. */
  private record Open(Set<String> macros, Place at, List<Branch> branches) {}

  private static final class Group {
    private final List<IASTPreprocessorStatement> statements = new ArrayList<>();
    private final List<Boolean> taken = new ArrayList<>();
    private String conditions = "";
  }

  private final Translation translation;
  private final List<Open> open = new ArrayList<>();
  private final Map<Branch, Set<String>> definedNames = new HashMap<>();
  private final Map<Place, List<Boolean>> taken = new HashMap<>();
  private final Set<String> defined = new HashSet<>(NEVER);

  Configuration(Translation translation) {
    this.translation = translation;
    IASTTranslationUnit unit = translation.unit();
    for (IASTPreprocessorMacroDefinition macro : unit.getMacroDefinitions()) {
      defined.add(macro.getName().toString());
    }
    for (IASTPreprocessorMacroDefinition macro : unit.getBuiltinMacroDefinitions()) {
      defined.add(macro.getName().toString());
    }
    defined.addAll(translation.request().defines().keySet());
    collect(unit);
  }

  private void collect(IASTTranslationUnit unit) {
    Deque<Group> groups = new ArrayDeque<>();
    for (IASTPreprocessorStatement statement : unit.getAllPreprocessorStatements()) {
      if (!statement.isActive() || statement.getFileLocation() == null) {
        continue;
      }
      Optional<String> condition = condition(statement);
      boolean start =
          condition.isPresent() && !(statement instanceof IASTPreprocessorElifStatement);
      if (start) {
        groups.push(new Group());
      }
      if (groups.isEmpty()) {
        continue;
      }
      Group group = groups.peek();
      if (condition.isPresent() || statement instanceof IASTPreprocessorElseStatement) {
        group.statements.add(statement);
        group.taken.add(taken(statement));
        group.conditions += " " + condition.orElse("");
      } else if (statement instanceof IASTPreprocessorEndifStatement) {
        group.statements.add(statement);
        close(groups.pop());
      }
    }
  }

  private static Optional<String> condition(IASTPreprocessorStatement statement) {
    if (statement instanceof IASTPreprocessorIfStatement each) {
      return Optional.of(String.valueOf(each.getCondition()));
    }
    if (statement instanceof IASTPreprocessorIfdefStatement each) {
      return Optional.of(String.valueOf(each.getCondition()));
    }
    if (statement instanceof IASTPreprocessorIfndefStatement each) {
      return Optional.of(String.valueOf(each.getCondition()));
    }
    return statement instanceof IASTPreprocessorElifStatement each
        ? Optional.of(String.valueOf(each.getCondition()))
        : Optional.empty();
  }

  private static boolean taken(IASTPreprocessorStatement statement) {
    return statement instanceof IASTPreprocessorIfStatement a && a.taken()
        || statement instanceof IASTPreprocessorIfdefStatement b && b.taken()
        || statement instanceof IASTPreprocessorIfndefStatement c && c.taken()
        || statement instanceof IASTPreprocessorElifStatement d && d.taken()
        || statement instanceof IASTPreprocessorElseStatement e && e.taken();
  }

  private void close(Group group) {
    Place at = translation.place(group.statements.get(0));
    taken.put(at, group.taken);
    Set<String> undecided =
        NAME.matcher(group.conditions)
            .results()
            .map(java.util.regex.MatchResult::group)
            .filter(name -> !defined.contains(name))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (undecided.isEmpty()) {
      return;
    }
    List<Branch> branches = new ArrayList<>();
    for (int i = 0; i + 1 < group.statements.size(); i++) {
      IASTFileLocation from = group.statements.get(i).getFileLocation();
      IASTFileLocation to = group.statements.get(i + 1).getFileLocation();
      branches.add(
          new Branch(
              from.getFileName(),
              from.getNodeOffset() + from.getNodeLength(),
              to.getNodeOffset(),
              group.taken.get(i)));
    }
    open.add(new Open(undecided, at, branches));
  }

  /** Which branches of the conditional at a place are compiled. */
  List<Boolean> taken(Place at) {
    return taken.getOrDefault(at, List.of());
  }

  /**
   * A choice, by macros that nothing defines, between answers.
   *
   * @param macros the macros that decide it
   * @param at where the conditional begins
   * @param doubtful the types and functions that were read and are another thing in another branch
   * @param elsewhere whether something else is another thing there
   */
  record Choice(Set<String> macros, Place at, Set<IASTNode> doubtful, boolean elsewhere) {

    /** The first of the macros. */
    String macro() {
      return macros.iterator().next();
    }
  }

  /**
   * The choices that may bear on what was computed.
   *
   * @param consulted the definitions that were read
   * @param results the names of what was computed
   */
  List<Choice> bearingOn(Consulted consulted, Collection<String> results) {
    if (open.isEmpty()) {
      return List.of();
    }
    Slice slice = Slice.of(consulted.functions(), results);
    IASTFunctionDefinition asked = consulted.functions().iterator().next();
    Set<String> names = consulted.macros(translation.unit(), slice.statements());
    names.add(Definitions.name(asked));
    Map<String, Set<IASTNode>> others = consulted.typesByName(translation.unit());
    consulted.functionsByName(slice).forEach((name, nodes) -> others.putIfAbsent(name, nodes));
    List<Choice> choices = new ArrayList<>();
    for (Open each : open) {
      Set<IASTNode> doubtful = new LinkedHashSet<>();
      boolean elsewhere = false;
      for (Branch branch : each.branches()) {
        doubtful.addAll(consulted.typesAt(branch.file(), branch.start()));
        consulted
            .functionAt(branch.file(), branch.start())
            .filter(function -> mentions(branch, slice, function))
            .ifPresent(doubtful::add);
        if (!branch.taken()) {
          for (String name : definedNames(branch)) {
            elsewhere |= names.contains(name);
            doubtful.addAll(others.getOrDefault(name, Set.of()));
          }
        }
      }
      elsewhere |= doubtful.remove(asked);
      if (elsewhere || !doubtful.isEmpty()) {
        choices.add(new Choice(each.macros(), each.at(), doubtful, elsewhere));
      }
    }
    return choices;
  }

  /** A choice that may bear on the types that were read, where no function was. */
  Optional<Choice> bearingOn(Consulted consulted) {
    Set<String> names = consulted.typesByName(translation.unit()).keySet();
    return open.stream()
        .filter(
            each ->
                each.branches().stream()
                    .anyMatch(
                        branch ->
                            !consulted.typesAt(branch.file(), branch.start()).isEmpty()
                                || !branch.taken()
                                    && definedNames(branch).stream().anyMatch(names::contains)))
        .findFirst()
        .map(each -> new Choice(each.macros(), each.at(), Set.of(), true));
  }

  private boolean mentions(Branch branch, Slice slice, IASTFunctionDefinition function) {
    return NAME.matcher(text(branch))
        .results()
        .anyMatch(each -> slice.bears(each.group(), function));
  }

  /** The names that a branch would define. */
  private Set<String> definedNames(Branch branch) {
    return definedNames.computeIfAbsent(
        branch,
        ignored -> {
          String text = text(branch);
          Set<String> names = new HashSet<>();
          for (Pattern definition : DEFINITIONS) {
            definition.matcher(text).results().forEach(found -> names.add(found.group(1)));
          }
          return names;
        });
  }

  private String text(Branch branch) {
    try {
      String text = translation.sources().text(Path.of(branch.file()));
      return branch.start() < branch.end() && branch.end() <= text.length()
          ? text.substring(branch.start(), branch.end())
          : "";
    } catch (UnreadableException e) {
      return "";
    }
  }
}
