package org.splitring.claims.c;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.cdt.core.dom.ast.IASTFileLocation;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
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

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  /** One branch of a conditional: its text lies between two offsets of a file. */
  private record Branch(String file, int start, int end, boolean taken) {}

  /** A conditional whose condition nothing decides. */
  private record Open(String macro, Place at, List<Branch> branches) {}

  private static final class Group {
    private final List<IASTPreprocessorStatement> statements = new ArrayList<>();
    private final List<Boolean> taken = new ArrayList<>();
    private String conditions = "";
  }

  private final Translation translation;
  private final List<Open> open = new ArrayList<>();
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
    Optional<String> undecided =
        NAME.matcher(group.conditions)
            .results()
            .map(java.util.regex.MatchResult::group)
            .filter(name -> !defined.contains(name))
            .findFirst();
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
    open.add(new Open(undecided.get(), translation.place(group.statements.get(0)), branches));
  }

  /** A choice, by a macro that nothing defines, between answers. */
  record Choice(String macro, Place at) {}

  /**
   * The first such choice that bears on what was computed.
   *
   * @param consulted the definitions that were read
   * @param results the names of what was computed
   */
  Optional<Choice> bearingOn(Consulted consulted, Collection<String> results) {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Slice slice = Slice.of(consulted.functions(), results);
    Set<String> names = consulted.macros(translation.unit(), slice);
    names.addAll(consulted.names(slice));
    Optional<Pattern> anew = anew(names);
    for (Open each : open) {
      for (Branch branch : each.branches()) {
        boolean inside =
            consulted.inType(branch.file(), branch.start())
                || consulted
                    .functionAt(branch.file(), branch.start())
                    .filter(function -> mentions(branch, slice, function))
                    .isPresent();
        if (inside || !branch.taken() && anew.isPresent() && defines(branch, anew.get())) {
          return Optional.of(new Choice(each.macro(), each.at()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean mentions(Branch branch, Slice slice, IASTFunctionDefinition function) {
    return NAME.matcher(text(branch))
        .results()
        .anyMatch(each -> slice.bears(each.group(), function));
  }

  private static Optional<Pattern> anew(Set<String> names) {
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String any = "(?:" + String.join("|", names.stream().map(Pattern::quote).toList()) + ")";
    return Optional.of(
        Pattern.compile(
            "#[ \\t]*(?:define|undef)[ \\t]+"
                + any
                + "\\b"
                + "|\\b(?:struct|union)\\s+"
                + any
                + "\\s*\\{"
                + "|\\}\\s*"
                + any
                + "\\s*;"
                + "|\\btypedef\\b[^;{}]*\\b"
                + any
                + "\\s*;"
                + "|^(?:[A-Za-z_][\\w \\t*]*[ \\t*])?"
                + any
                + "\\s*\\([^;{}]*\\)\\s*\\{",
            Pattern.MULTILINE));
  }

  private boolean defines(Branch branch, Pattern anew) {
    return anew.matcher(text(branch)).find();
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
