package org.splitring.reader;

import java.util.List;
import java.util.Optional;
import org.splitring.reader.ir.FunctionId;
import org.splitring.reader.source.SourceLanguage;

/**
 * Overloads in C++, such as {@code queue()} and {@code queue(int n)}, of which a name means the one
 * that says something of a ring.
 */
final class NamedOverloads {

  private NamedOverloads() {}

  /** Those to be read: all of one name, but not functions of several scopes or files. */
  static List<FunctionId> read(List<FunctionId> ids, SourceLanguage language) {
    boolean are =
        ids.size() == 1
            || language == SourceLanguage.CPP
                && ids.stream().map(FunctionId::name).distinct().count() == 1;
    return are ? ids : List.of();
  }

  /** The only one, or the only one that says something. */
  static Optional<SubjectAnswer> only(List<SubjectAnswer> read) {
    List<SubjectAnswer> saying =
        read.size() == 1
            ? read
            : read.stream().filter(each -> !each.claim().statements().isEmpty()).toList();
    return saying.size() == 1 ? Optional.of(saying.get(0)) : Optional.empty();
  }
}
