package org.splitring.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.splitring.model.claim.Assumption;
import org.splitring.model.claim.Place;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.reader.preprocess.Inclusion;
import org.splitring.reader.preprocess.condition.Assignment;
import org.splitring.reader.variants.index.MachineNames;

/**
 * Reads a subject again for each machine of which the tree has headers of its own, where these were
 * not found since there are several of one name. What all machines say is said.
 */
final class MachineHeaders {

  /** The id of the rule of the ledger. */
  static final String RULE = "header-per-machine";

  private MachineHeaders() {}

  /** The claim, with more statements read if the headers of every machine tell the same. */
  static ReadClaim read(ReadClaim alone, Subject subject, Units units, ReadRequest request) {
    Set<String> several = new TreeSet<>();
    units.headers().several().values().forEach(several::addAll);
    List<String> machines = MachineNames.in(List.copyOf(several), request.model());
    boolean worth =
        alone.claim().statements().stream().anyMatch(Unread.class::isInstance)
            && !request.denied().contains(RULE)
            && !machines.isEmpty();
    if (!worth) {
      return alone;
    }
    List<ReadClaim> claims = new ArrayList<>();
    for (String machine : machines) {
      Optional<ReadClaim> claim =
          units
              .on(machine)
              .flatMap(
                  each -> new SubjectReader(subject, each, request, OneProgram.of(each)).read());
      if (claim.isEmpty()) {
        return alone;
      }
      claims.add(claim.get());
    }
    ReadClaim all =
        OtherFiles.joined(
            claims,
            "it is not the same on all machines",
            "name the directory of the headers of one machine with --include");
    if (OtherFiles.stated(all.claim()) <= OtherFiles.stated(alone.claim())) {
      return alone;
    }
    return all.assuming(assumption(units, machines));
  }

  private static Assumption assumption(Units units, List<String> machines) {
    Set<String> headers = units.headers().several().keySet();
    Optional<Place> at =
        units.under(Assignment.NONE).preprocessed().includes().stream()
            .filter(each -> headers.contains(each.spelling()))
            .findFirst()
            .map(Inclusion::directive)
            .map(each -> new Place(each.file().name(), each.line()));
    return new Assumption(
        RULE,
        at,
        String.join(", ", headers)
            + " is the file of the machine that is built for: the same with those of "
            + String.join(", ", machines));
  }
}
