package org.splitring.cli.arguments;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.Trees;
import org.splitring.model.claim.Scope;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;

/** What the user tells the reader of C source, beside the file. */
public record SourceArguments(
    Optional<Tree> tree,
    List<Path> includes,
    Map<String, Optional<String>> defines,
    Map<String, Input> inputs,
    Map<String, Long> constants,
    Map<String, Quantity> outputs,
    Scope fixed,
    Optional<DataModel> model) {

  public static final String DATA_MODEL = "--data-model";

  private static final String SOURCE = "--source";
  public static final String INCLUDE = "--include";
  static final String FIXED = "--fixed";

  /** The options that say how to read source, in the order in which help lists them. */
  public static final List<String> OPTIONS =
      List.of(SOURCE, INCLUDE, "--define", "--undefine", "--input", "--output", FIXED);

  public static SourceArguments of(Arguments arguments) throws UsageException, UnreadableException {
    Optional<Tree> tree = Optional.empty();
    if (arguments.has(SOURCE)) {
      tree = Optional.of(tree(arguments.one(SOURCE).orElseThrow()));
    }
    List<Path> includes = new ArrayList<>();
    for (String include : arguments.many(INCLUDE)) {
      includes.add(directory(INCLUDE, include));
    }
    NamedOptions.Inputs inputs = NamedOptions.inputs(arguments);
    return new SourceArguments(
        tree,
        includes,
        NamedOptions.defines(arguments),
        inputs.inputs(),
        inputs.constants(),
        NamedOptions.outputs(arguments),
        FixedOption.of(arguments),
        model(arguments));
  }

  /** The request for a file, or for the functions of it that are named. */
  public SourceRequest requestFor(FileArgument file) throws UnreadableException {
    SourceRequest bare = SourceRequest.of(file.find(tree), file.functionArray());
    return over(tree.map(bare::in).orElse(bare));
  }

  /** The request with what the user says put over what is already known. */
  public SourceRequest over(SourceRequest known) {
    List<Path> directories = new ArrayList<>(includes);
    directories.addAll(known.includes());
    Map<String, Input> inputsNow = merged(known.inputs(), inputs);
    inputsNow.keySet().removeAll(constants.keySet());
    Map<String, Long> constantsNow = merged(known.constants(), constants);
    constantsNow.keySet().removeAll(inputs.keySet());
    return new SourceRequest(
        known.file(),
        known.functions(),
        known.tree(),
        directories,
        merged(known.defines(), defines),
        inputsNow,
        constantsNow,
        merged(known.outputs(), outputs),
        fixed.and(known.fixed()),
        model.orElse(known.model()));
  }

  private static <V> Map<String, V> merged(Map<String, V> below, Map<String, V> above) {
    Map<String, V> both = new HashMap<>(below);
    both.putAll(above);
    return both;
  }

  /** The data model asked for, if any. */
  public static Optional<DataModel> model(Arguments arguments) throws UsageException {
    Optional<String> label = arguments.one(DATA_MODEL);
    Optional<DataModel> model = label.flatMap(DataModel::labelled);
    if (label.isPresent() && model.isEmpty()) {
      throw new UsageException("--data-model is lp64, ilp32 or llp64, not '" + label.get() + "'");
    }
    return model;
  }

  private static Tree tree(String word) throws UnreadableException {
    try {
      return Trees.open(word);
    } catch (UnreadableException no) {
      throw new UnreadableException(SOURCE + " " + no.getMessage());
    }
  }

  public static Path directory(String option, String text) throws UnreadableException {
    Path path;
    try {
      path = Path.of(text);
    } catch (InvalidPathException impossible) {
      throw new UnreadableException(option + " " + text + ": not a path");
    }
    if (!Files.isDirectory(path)) {
      String what = Files.exists(path) ? "not a directory" : "there is no such directory";
      throw new UnreadableException(option + " " + text + ": " + what);
    }
    if (!Files.isReadable(path) || !Files.isExecutable(path)) {
      throw new UnreadableException(option + " " + text + ": no permission to read this directory");
    }
    return path;
  }
}
