package org.splitring.reader.preprocess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.preprocess.condition.Atom;
import org.splitring.reader.preprocess.macro.PreprocessorBounds;
import org.splitring.reader.preprocess.token.Language;
import org.splitring.reader.preprocess.token.Token;

/** Compares what the preprocessor makes of files with what a compiler makes of them. */
final class Difference {

  private final Compiler compiler;
  private final Directories directories;
  private final List<String> options;
  private final Preprocessor preprocessor;
  private long compared;

  Difference(Compiler compiler, List<Path> quoted, List<Path> angled, List<String> defines) {
    this.compiler = compiler;
    List<Path> system = new ArrayList<>(angled);
    system.addAll(compiler.includeDirectories());
    directories = new Directories(quoted, system);
    options = new ArrayList<>();
    quoted.forEach(path -> options.addAll(List.of("-iquote", path.toString())));
    angled.forEach(path -> options.addAll(List.of("-I", path.toString())));
    defines.forEach(define -> options.add("-D" + define));
    Settings settings =
        new Settings(
            compiler.language(),
            Predefined.text(compiler.predefined()),
            List.of(),
            PreprocessorBounds.USUAL);
    for (String define : defines) {
      settings = settings.define(define);
    }
    preprocessor = new Preprocessor(settings, directories);
  }

  /** How many tokens were the same so far. */
  long compared() {
    return compared;
  }

  /** What the preprocessor makes of it, with the compiler's own answers to what it has. */
  Preprocessed ours(Path file) {
    Assignment assignment = Assignment.NONE;
    while (true) {
      Preprocessed ours = preprocessor.read(directories.text(file), assignment);
      Set<Atom> open = new LinkedHashSet<>();
      for (IfSection conditional : ours.conditionals()) {
        conditional.branches().forEach(branch -> open.addAll(branch.atoms()));
      }
      open.removeAll(assignment.answers().keySet());
      open.removeIf(atom -> !atom.text().contains("__has_"));
      if (open.isEmpty()) {
        return ours;
      }
      for (Atom atom : open) {
        assignment = assignment.with(atom, compiler.holds(atom.text(), options));
      }
    }
  }

  /** The first difference, with what stands around it; empty if there is none. */
  Optional<String> of(Path file) {
    return between(ours(file), compiler.tokens(file, options));
  }

  Optional<String> between(Preprocessed ours, List<String> theirs) {
    int size = ours.map().size();
    int at = 0;
    while (at < size && at < theirs.size() && same(ours.map().token(at), theirs.get(at))) {
      at++;
    }
    compared += at;
    if (at == size && at == theirs.size()) {
      return Optional.empty();
    }
    List<String> mine = new ArrayList<>();
    for (int i = Math.max(0, at - 8); i < Math.min(size, at + 8); i++) {
      mine.add(ours.map().token(i).text());
    }
    List<String> its =
        theirs.subList(Math.max(0, at - 8), Math.max(0, Math.min(theirs.size(), at + 8)));
    String where = at < size ? ours.map().origin(at).toString() : "the end";
    return Optional.of(
        String.format(
            Locale.ROOT,
            "token %d of %d and %d, %s:\n  ours   %s\n  theirs %s\n  problems %s",
            at,
            size,
            theirs.size(),
            where,
            mine,
            its,
            ours.problems()));
  }

  /**
   * What depends on the day is not compared, nor the line of a call that goes over several: gcc has
   * the first one, and clang the last.
   */
  private static boolean same(Token token, String other) {
    String one = token.text();
    boolean line = token.place().spelling().equals("__LINE__") && other.matches("[0-9]+");
    return one.equals(other) || line || one.startsWith("\"???") || one.startsWith("\"??:");
  }

  /** By hand: compiler, language, then files, {@code -I}, {@code -iquote} and {@code -D}. */
  public static void main(String[] arguments) {
    List<Path> quoted = new ArrayList<>();
    List<Path> angled = new ArrayList<>();
    List<String> defines = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (String argument : List.of(arguments).subList(2, arguments.length)) {
      if (argument.startsWith("-I")) {
        angled.add(Path.of(argument.substring(2)).toAbsolutePath().normalize());
      } else if (argument.startsWith("-Q")) {
        quoted.add(Path.of(argument.substring(2)).toAbsolutePath().normalize());
      } else if (argument.startsWith("-D")) {
        defines.add(argument.substring(2));
      } else {
        files.add(Path.of(argument).toAbsolutePath().normalize());
      }
    }
    Compiler compiler = new Compiler(arguments[0], Language.valueOf(arguments[1]));
    Difference difference = new Difference(compiler, quoted, angled, defines);
    int differing = 0;
    for (Path file : files) {
      Optional<String> found = difference.of(file);
      if (found.isPresent()) {
        differing++;
        System.out.println(file + ": " + found.get());
      }
    }
    System.out.println(
        files.size()
            + " files, "
            + difference.compared()
            + " tokens the same, "
            + differing
            + " files differ");
  }
}
