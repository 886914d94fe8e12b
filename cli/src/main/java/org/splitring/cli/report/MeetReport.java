package org.splitring.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.splitring.claims.guest.DriverRecord;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Role;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.notes.words.ObservationComparison;
import org.splitring.properties.Prediction;

/**
 * Which drivers and devices have the used ring of a legacy ring in one place.
 *
 * @param align for which it is asked by formulas; empty if recorded drivers are set beside devices
 * @param devices the ids of the devices, across
 * @param rows the drivers, down
 */
public record MeetReport(Optional<QueueAlign> align, List<String> devices, List<Row> rows) {

  /** How a driver and a device fare. */
  public enum Word {
    /** They have the used ring in one place, at every Queue Size that was asked. */
    MEETS,
    /** They have it in different places, at some Queue Size. */
    MISSES,
    /** The driver tells the device where it is. */
    TOLD,
    /** One of them lays nothing out there. */
    UNKNOWN;

    /** The word in a table. */
    public String label() {
      return this == UNKNOWN ? "-" : name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A driver and a device.
   *
   * @param missing the smallest Queue Size at which they do not meet; only for {@link Word#MISSES}
   * @param driver where the driver has the used ring there, in bytes from the base
   * @param device where the device has it
   */
  public record Cell(Word word, OptionalLong missing, OptionalLong driver, OptionalLong device) {

    static Cell of(Word word) {
      return new Cell(word, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }
  }

  /**
   * A driver beside all devices.
   *
   * @param driver whose row it is
   * @param seen whether it was seen running; else its formula decides
   * @param align the Queue Align, where there is one
   */
  public record Row(String driver, boolean seen, Optional<QueueAlign> align, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Drivers that fare alike with one device.
   *
   * @param drivers their names, as the rows have them
   */
  public record Group(String device, Cell cell, List<String> drivers) {

    public Group {
      drivers = List.copyOf(drivers);
    }
  }

  private interface Place {
    OptionalLong at(Point point);
  }

  public MeetReport {
    devices = List.copyOf(devices);
    rows = List.copyOf(rows);
  }

  /** For each device in turn, the drivers that fare alike with it. */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < devices.size(); i++) {
      Map<Cell, List<String>> drivers = new LinkedHashMap<>();
      for (Row row : rows) {
        drivers.computeIfAbsent(row.cells().get(i), any -> new ArrayList<>()).add(row.driver());
      }
      String device = devices.get(i);
      drivers.forEach((cell, names) -> groups.add(new Group(device, cell, names)));
    }
    return groups;
  }

  /** The drivers that were seen, at the Queue Size and the alignment that they chose. */
  public static MeetReport seen(List<DriverRecord> drivers, List<Claim> claims) {
    List<Claim> devices = which(claims, Role.DEVICE);
    List<Row> rows = new ArrayList<>();
    for (DriverRecord driver : drivers) {
      Place seen = point -> OptionalLong.of(driver.used());
      rows.add(
          new Row(
              driver.name(),
              true,
              driver.align(),
              devices.stream()
                  .map(
                      device ->
                          driver.align().isEmpty()
                              ? Cell.of(Word.TOLD)
                              : cell(
                                  seen,
                                  place(device),
                                  List.of(driver.size()),
                                  driver.align().get()))
                  .toList()));
    }
    return new MeetReport(Optional.empty(), ids(devices), rows);
  }

  /** All drivers of the catalogue, by their formulas, at every legal Queue Size. */
  public static MeetReport computed(List<Claim> claims, QueueAlign align) {
    List<Claim> devices = which(claims, Role.DEVICE);
    List<Long> sizes = QueueSize.all().stream().map(each -> (long) each.entries()).toList();
    List<Row> rows =
        which(claims, Role.DRIVER).stream()
            .map(
                driver ->
                    new Row(
                        driver.id(),
                        false,
                        Optional.of(align),
                        devices.stream()
                            .map(device -> cell(place(driver), place(device), sizes, align))
                            .toList()))
            .toList();
    return new MeetReport(Optional.of(align), ids(devices), rows);
  }

  /** Claims of that role that say where the used ring of a ring in one piece is. */
  private static List<Claim> which(List<Claim> claims, Role role) {
    return claims.stream()
        .filter(each -> each.role() == role || each.role() == Role.BOTH)
        .filter(each -> ObservationComparison.used(each).isPresent())
        .toList();
  }

  private static List<String> ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).toList();
  }

  private static Place place(Claim claim) {
    return Prediction.of(ObservationComparison.used(claim).orElseThrow(), claim.model())::at;
  }

  private static Cell cell(Place driver, Place device, List<Long> sizes, QueueAlign align) {
    boolean any = false;
    for (long size : sizes) {
      Point point = new Point(size, align.bytes(), 0, 0);
      OptionalLong here = driver.at(point);
      OptionalLong there = device.at(point);
      if (here.isPresent() && there.isPresent()) {
        any = true;
        if (here.getAsLong() != there.getAsLong()) {
          return new Cell(Word.MISSES, OptionalLong.of(size), here, there);
        }
      }
    }
    return Cell.of(any ? Word.MEETS : Word.UNKNOWN);
  }
}
