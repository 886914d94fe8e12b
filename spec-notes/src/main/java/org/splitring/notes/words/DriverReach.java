package org.splitring.notes.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.guest.DriverRecord;
import org.splitring.claims.guest.DriverRecords;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Transport;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Verdict;

/**
 * What drivers were seen to choose where a transport lets them, and whether a device's difference
 * would have shown.
 */
public final class DriverReach {

  private DriverReach() {}

  /** What is recorded of drivers. */
  public static List<DriverRecord> recorded() {
    try {
      return DriverRecords.load().all();
    } catch (UnreadableException broken) {
      throw new IllegalStateException("what is recorded of drivers is broken", broken);
    }
  }

  /**
   * What drivers chose where a claim's transports let them, of those recorded; it bears on where a
   * device has the used ring.
   */
  public static List<String> of(Claim claim, Quantity quantity, Verdict.Differs differs) {
    if (quantity != Quantity.USED || claim.role() == Role.DRIVER) {
      return List.of();
    }
    List<DriverRecord> drivers = recorded();
    return claim.transports().stream()
        .filter(each -> each.align().isEmpty())
        .flatMap(each -> of(each, differs.differing(), drivers).stream())
        .toList();
  }

  /**
   * A sentence for each alignment that was seen to be chosen there; none if none was.
   *
   * @param transport that lets the driver choose
   */
  public static List<String> of(
      Transport transport, Differing differing, List<DriverRecord> drivers) {
    Map<QueueAlign, List<DriverRecord>> chosen =
        drivers.stream()
            .filter(each -> each.interfaceName().equals(transport.name()))
            .filter(each -> each.align().isPresent())
            .collect(
                Collectors.groupingBy(
                    each -> each.align().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    return chosen.entrySet().stream()
        .map(each -> sentence(transport, differing, each.getKey(), each.getValue()))
        .toList();
  }

  private static String sentence(
      Transport transport, Differing differing, QueueAlign align, List<DriverRecord> drivers) {
    boolean shows =
        drivers.stream()
            .anyMatch(
                driver ->
                    differing.rows().stream()
                        .anyMatch(
                            row ->
                                row.align().equals(align)
                                    && row.sizes().stream()
                                        .anyMatch(size -> size.entries() == driver.size())));
    List<String> names = drivers.stream().map(DriverRecord::driver).distinct().toList();
    return String.format(
        Locale.ROOT,
        "%s: %s %s seen to choose a = %s: the difference %s",
        transport.name(),
        String.join(", ", names),
        names.size() == 1 ? "was" : "were",
        align,
        shows ? "shows there" : "was not seen to show");
  }
}
