package org.splitring.claims.c;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.cdt.core.dom.ast.IASTFileLocation;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTProblem;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTTranslationUnit;
import org.eclipse.cdt.core.parser.ExtendedScannerInfo;
import org.eclipse.cdt.core.parser.IProblem;
import org.eclipse.core.runtime.CoreException;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Place;

/**
 * One file with everything it includes, preprocessed and parsed.
 *
 * @param unit the parser's tree
 * @param tree the files it was read from
 * @param sources their texts
 * @param request what was asked for
 */
record Translation(
    IASTTranslationUnit unit, SourceTree tree, Sources sources, SourceRequest request) {

  /**
   * Parses a file.
   *
   * @throws UnreadableException if it cannot be read, or includes itself without end
   */
  static Translation of(SourceRequest request) throws UnreadableException {
    SourceTree tree = new SourceTree(request.root(), request.includes());
    Path file = tree.locate(request.file());
    Sources sources = new Sources(tree, fixed(request));
    String text = sources.text(file);
    Language language = Language.of(file, text);
    Prelude prelude = new Prelude(request.model(), language);
    Set<String> declared = sources.declaredNames(file);
    sources.prelude(prelude.without(declared));
    IASTTranslationUnit unit = parse(language, file.toString(), text, sources, request);
    Set<String> seeming =
        language == Language.CPP
            ? CppPrelude.seeming(declared, unit)
            : without(prelude.usual(declared), declared(unit));
    if (prelude.declares(seeming)) {
      declared.removeAll(seeming);
      sources.prelude(prelude.without(declared));
      unit = parse(language, file.toString(), text, sources, request);
    }
    return new Translation(unit, tree, sources, request).checked();
  }

  /** The types and macros that are declared in what is compiled. */
  private static Set<String> declared(IASTTranslationUnit unit) {
    Set<String> names = new HashSet<>(new Definitions(unit).typedefNames());
    for (var macro : unit.getMacroDefinitions()) {
      names.add(macro.getName().toString());
    }
    return names;
  }

  private static Set<String> without(Set<String> names, Set<String> others) {
    names.removeAll(others);
    return names;
  }

  /** The same file where some more macros are defined. */
  Translation defining(Set<String> macros) throws UnreadableException {
    Map<String, Optional<String>> defines = new HashMap<>(request.defines());
    macros.forEach(macro -> defines.put(macro, Optional.of("1")));
    SourceRequest other = request.withDefines(defines);
    Sources texts = new Sources(tree, fixed(other));
    texts.prelude(sources.prelude());
    Path file = tree.locate(request.file());
    String text = texts.text(file);
    IASTTranslationUnit again = parse(Language.of(file, text), file.toString(), text, texts, other);
    return new Translation(again, tree, texts, other).checked();
  }

  /** Parses a text that lies in no file, and so includes none. */
  static Translation ofText(String name, String text, SourceRequest request)
      throws UnreadableException {
    Sources sources = new Sources(SourceTree.NONE, fixed(request));
    sources.prelude(new Prelude(request.model(), Language.C).without(sources.declaredNames(text)));
    return new Translation(
            parse(Language.C, "/" + name, text, sources, request),
            SourceTree.NONE,
            sources,
            request)
        .checked();
  }

  /** Whether it is a listing in a text, which may use a structure before it defines it. */
  boolean isListing() {
    return tree == SourceTree.NONE;
  }

  /** Whether it was read as C++. */
  boolean isCpp() {
    return unit instanceof ICPPASTTranslationUnit;
  }

  private static IASTTranslationUnit parse(
      Language language, String name, String text, Sources sources, SourceRequest request)
      throws UnreadableException {
    Map<String, String> macros = new HashMap<>(Predefined.macros(request.model(), language));
    request
        .defines()
        .forEach((macro, definition) -> definition.ifPresent(body -> macros.put(macro, body)));
    ExtendedScannerInfo info =
        new ExtendedScannerInfo(
            macros, new String[0], new String[0], new String[] {Sources.PRELUDE});
    try {
      return language.parse(name, text, info, sources);
    } catch (CoreException e) {
      throw new UnreadableException(name + ": cannot be parsed: " + e.getMessage());
    }
  }

  private Translation checked() throws UnreadableException {
    if (sources.trouble().isPresent()) {
      throw new UnreadableException(sources.trouble().get());
    }
    for (IASTProblem problem : unit.getPreprocessorProblems()) {
      if (problem.getID() == IProblem.PREPROCESSOR_CIRCULAR_INCLUSION) {
        throw new UnreadableException(
            place(problem) + ": includes itself without end; guard the header with #ifndef");
      }
    }
    return this;
  }

  /** The macros whose definitions in the tree do not count, since the user fixed them. */
  private static Set<String> fixed(SourceRequest request) {
    Set<String> names = new HashSet<>();
    request.defines().keySet().forEach(name -> names.add(name.replaceFirst("\\(.*", "")));
    names.addAll(request.inputs().keySet());
    names.addAll(request.constants().keySet());
    names.removeIf(name -> !name.matches("\\w+"));
    return names;
  }

  /** How something is written in its file; nothing of what no file of the tree says. */
  String written(IASTNode node) {
    IASTFileLocation location = node.getFileLocation();
    if (location == null || location.getFileName().equals(Sources.PRELUDE)) {
      return "";
    }
    try {
      String text = sources.text(Path.of(location.getFileName()));
      int end = location.getNodeOffset() + location.getNodeLength();
      return end <= text.length() ? text.substring(location.getNodeOffset(), end) : "";
    } catch (UnreadableException gone) {
      return "";
    }
  }

  /** Where a node stands in the file that the reader of the source looks at. */
  Place place(IASTNode node) {
    IASTFileLocation location = node.getFileLocation();
    return location == null
        ? new Place(tree.shown(unit.getFilePath()), 1)
        : new Place(tree.shown(location.getFileName()), location.getStartingLineNumber());
  }
}
