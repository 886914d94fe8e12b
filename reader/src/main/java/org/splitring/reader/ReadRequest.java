package org.splitring.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.formula.DataModel;
import org.splitring.reader.ir.Ordered;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.source.SourceLanguage;
import org.splitring.reader.source.SourceTree;

/**
 * What to read, and what the reader is told about it.
 *
 * @param file its path in the tree
 * @param names functions, structures and macros to read, in the file or in what it includes; empty
 *     for all of the file that computes a quantity
 * @param tree where it lies, and its includes
 * @param includes further directories of the tree for includes, before those that are looked up by
 *     themselves
 * @param defines macros to define, whatever the source says: name (or {@code name(x, y)}) to text;
 *     an absent text means that the macro is known not to be defined
 * @param hints which expressions are which inputs, and the like
 * @param model the data model to read it for
 * @param language empty for the one that the file's name and text say
 * @param denied ids of rules of the ledger that may not be used
 */
public record ReadRequest(
    String file,
    List<String> names,
    SourceTree tree,
    List<String> includes,
    Map<String, Optional<String>> defines,
    UserHints hints,
    DataModel model,
    Optional<SourceLanguage> language,
    Set<String> denied) {

  public ReadRequest {
    names = List.copyOf(names);
    includes = List.copyOf(includes);
    defines = Ordered.map(defines);
    denied = Ordered.set(denied);
  }

  /** Reads these of a file, with nothing further known. */
  public static ReadRequest of(SourceTree tree, String file, String... names) {
    return new ReadRequest(
        file,
        List.of(names),
        tree,
        List.of(),
        Map.of(),
        UserHints.NONE,
        DataModel.LP64,
        Optional.empty(),
        Set.of());
  }

  /** The same with what the user says. */
  public ReadRequest with(UserHints others) {
    return new ReadRequest(file, names, tree, includes, defines, others, model, language, denied);
  }

  /** The same with macros fixed. */
  public ReadRequest defining(Map<String, Optional<String>> macros) {
    return new ReadRequest(file, names, tree, includes, macros, hints, model, language, denied);
  }

  /** The same with directories for includes. */
  public ReadRequest including(List<String> directories) {
    return new ReadRequest(file, names, tree, directories, defines, hints, model, language, denied);
  }

  /** The same read for another data model. */
  public ReadRequest as(DataModel other) {
    return new ReadRequest(file, names, tree, includes, defines, hints, other, language, denied);
  }

  /** The same of another file. */
  ReadRequest of(String other) {
    return new ReadRequest(other, names, tree, includes, defines, hints, model, language, denied);
  }

  /** The same of these names. */
  public ReadRequest only(List<String> others) {
    return new ReadRequest(file, others, tree, includes, defines, hints, model, language, denied);
  }

  /** The same without one of the rules of the ledger. */
  public ReadRequest without(String rule) {
    Set<String> more = new java.util.TreeSet<>(denied);
    more.add(rule);
    return new ReadRequest(file, names, tree, includes, defines, hints, model, language, more);
  }
}
