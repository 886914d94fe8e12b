package org.splitring.claims.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.Trees;
import org.splitring.model.claim.Scope;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;

/**
 * What to read, and what the reader is told about it.
 *
 * @param file the C source or header; in a tree that is not on the disk, below the tree's top
 * @param functions the functions to read, in the file or in what it includes; empty for every
 *     function of the file that computes a quantity
 * @param tree the source tree the file lives in, in which includes are looked up; without it the
 *     file's own directory
 * @param includes further directories for includes
 * @param defines macros to define, whatever the source says: name (or {@code name(x, y)}) to text;
 *     an absent text means that the macro is known not to be defined
 * @param inputs which expression of the source is which input
 * @param constants expressions of the source whose value the user knows
 * @param outputs which variable, field or function of the source is which quantity
 * @param fixed the Queue Size and the Queue Align that the source is written for, as far as the
 *     user says so
 * @param model the data model to read it for
 */
public record SourceRequest(
    Path file,
    List<String> functions,
    Optional<Tree> tree,
    List<Path> includes,
    Map<String, Optional<String>> defines,
    Map<String, Input> inputs,
    Map<String, Long> constants,
    Map<String, Quantity> outputs,
    Scope fixed,
    DataModel model) {

  public SourceRequest {
    functions = List.copyOf(functions);
    includes = List.copyOf(includes);
    defines = Map.copyOf(defines);
    inputs = Map.copyOf(inputs);
    constants = Map.copyOf(constants);
    outputs = Map.copyOf(outputs);
  }

  /** Reads these functions of a file with nothing further known. */
  public static SourceRequest of(Path file, String... functions) {
    return new SourceRequest(
        file,
        List.of(functions),
        Optional.empty(),
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Scope.WHOLE,
        DataModel.LP64);
  }

  /** Reads these functions of a file of a tree with nothing further known. */
  public static SourceRequest of(Tree tree, String path, String... functions) {
    return of(tree.top().resolve(path), functions).in(tree);
  }

  /**
   * The tree in which the file is read: its own directory, where no other is named.
   *
   * @throws UnreadableException if there is no such directory
   */
  public Tree root() throws UnreadableException {
    return tree.isPresent() ? tree.get() : Trees.directory(parent());
  }

  /** The directory that paths of what is read are relative to, if it is on the disk. */
  public Optional<Path> directory() {
    return Optional.of(tree.map(Tree::top).orElseGet(this::parent)).filter(Files::isDirectory);
  }

  private Path parent() {
    Path absolute = file.toAbsolutePath();
    Path parent = absolute.getParent();
    return parent == null ? absolute : parent;
  }

  /** The same request within a source tree, to whose root its file and directories are relative. */
  public SourceRequest below(Tree sourceTree) {
    return new SourceRequest(
        sourceTree.top().resolve(file),
        functions,
        Optional.of(sourceTree),
        includes.stream().map(sourceTree.top()::resolve).toList(),
        defines,
        inputs,
        constants,
        outputs,
        fixed,
        model);
  }

  /** The same request with more directories for includes, looked up after its own. */
  public SourceRequest with(List<Path> more) {
    List<Path> directories = new ArrayList<>(includes);
    directories.addAll(more);
    return new SourceRequest(
        file, functions, tree, directories, defines, inputs, constants, outputs, fixed, model);
  }

  /** The same request within a source tree. */
  public SourceRequest in(Tree sourceTree) {
    return new SourceRequest(
        file,
        functions,
        Optional.of(sourceTree),
        includes,
        defines,
        inputs,
        constants,
        outputs,
        fixed,
        model);
  }

  /** The same request for these functions only. */
  public SourceRequest only(List<String> some) {
    return as(model, some);
  }

  /** The same file read for another data model, and only these functions of it. */
  public SourceRequest as(DataModel otherModel, List<String> only) {
    return new SourceRequest(
        file, only, tree, includes, defines, inputs, constants, outputs, fixed, otherModel);
  }
}
