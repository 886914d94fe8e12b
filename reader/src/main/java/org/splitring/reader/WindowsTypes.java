package org.splitring.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.splitring.model.claim.Assumption;
import org.splitring.model.formula.DataModel;

/**
 * Where types are taken for what their names say, and some are those of Windows, {@code long} has
 * the 32 bits that it has there.
 */
final class WindowsTypes {

  /** The id of the rule of the ledger. */
  static final String RULE = "windows-types";

  private static final Set<String> TYPES =
      Set.of(
          "ULONGLONG", "ULONG_PTR", "DWORD_PTR", "UINT_PTR", "DWORDLONG", "LONGLONG", "LONG_PTR");

  private WindowsTypes() {}

  /** The claim, read with the data model of Windows if that makes another of it. */
  static ReadClaim read(ReadClaim usual, Subject subject, Units units, ReadRequest request) {
    Optional<String> type = type(usual);
    if (type.isEmpty() || request.model() != DataModel.LP64) {
      return usual;
    }
    ReadRequest windows = request.as(DataModel.LLP64);
    Optional<ReadClaim> other =
        units
            .as(DataModel.LLP64)
            .flatMap(each -> new SubjectReader(subject, each, windows, OneProgram.of(each)).read());
    if (other.isEmpty() || said(other.get()).equals(said(usual))) {
      return usual;
    }
    Assumption line =
        new Assumption(
            RULE, Optional.empty(), type.get() + " is a type of Windows, where long has 32 bits");
    return other.get().assuming(line).without(request.denied());
  }

  private static List<Object> said(ReadClaim claim) {
    return claim.claim().statements().stream().map(SubjectAnswer::said).toList();
  }

  private static Optional<String> type(ReadClaim claim) {
    return claim.claim().statements().stream()
        .flatMap(each -> each.assumptions().stream())
        .filter(each -> each.rule().equals("base-type"))
        .map(each -> each.text().split(" ")[0])
        .filter(TYPES::contains)
        .findFirst();
  }
}
