package org.splitring.claims.guest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.yaml.YamlFile;
import org.splitring.claims.yaml.YamlMapping;
import org.splitring.model.layout.QueueAlign;

/**
 * What drivers were seen to do, as a file keeps it.
 *
 * @param all in the order of the file
 */
public record DriverRecords(List<DriverRecord> all) {

  private static final String FILE = "drivers.yaml";
  private static final Pattern NAME =
      Pattern.compile("(\\S.*), ((?:modern|legacy) \\S.*), n = ([1-9][0-9]{0,5})");
  private static final List<String> NEEDED = List.of("device", "qemu", "date", "avail", "used");
  private static final List<String> ALLOWED = List.of("align", "event_idx");
  private static final String HEAD =
      """
      # Where living guests' drivers had queue 0, in bytes from the Descriptor Table.
      # Written by 'splitring probe --driver --record', which adds rows; not to be edited.
      """;

  public DriverRecords {
    all = List.copyOf(all);
  }

  /** Those that come with the program. */
  public static DriverRecords load() throws UnreadableException {
    try (InputStream stream =
        Objects.requireNonNull(DriverRecords.class.getResourceAsStream(FILE), FILE)) {
      return read(FILE, YamlFile.text(FILE, stream));
    } catch (IOException broken) {
      throw new UnreadableException(FILE + " cannot be read: " + broken.getMessage());
    }
  }

  /** Those in a file of the user's. */
  public static DriverRecords read(Path file) throws UnreadableException {
    String name = file.toString();
    try (InputStream stream = Files.newInputStream(file)) {
      return read(name, YamlFile.text(name, stream));
    } catch (IOException failure) {
      throw new UnreadableException(name + " cannot be read: " + failure.getMessage());
    }
  }

  static DriverRecords read(String file, String text) throws UnreadableException {
    YamlMapping top = YamlMapping.of(file, text);
    List<DriverRecord> all = new ArrayList<>();
    for (String name : top.keys()) {
      Matcher parts = NAME.matcher(name);
      if (!parts.matches()) {
        throw top.at(name)
            .wrong("'" + name + "' names no driver", "write 'GUEST VERSION, modern PCI, n = 256'");
      }
      YamlMapping row = top.section(name).expect(NEEDED, ALLOWED);
      all.add(record(parts, row));
    }
    return new DriverRecords(all);
  }

  private static DriverRecord record(Matcher name, YamlMapping row) throws UnreadableException {
    Optional<QueueAlign> align = Optional.empty();
    if (row.optional("align").isPresent()) {
      align = Optional.of(align(row));
    }
    return new DriverRecord(
        name.group(1),
        name.group(2),
        Long.parseLong(name.group(3)),
        row.text("device"),
        row.text("qemu"),
        date(row),
        number(row, "avail"),
        number(row, "used"),
        align,
        row.optional("event_idx").map("accepted"::equals));
  }

  private static LocalDate date(YamlMapping row) throws UnreadableException {
    try {
      return LocalDate.parse(row.text("date"));
    } catch (DateTimeParseException notOne) {
      throw row.at("date").wrong("'" + row.text("date") + "' is no date", "write 2026-11-23");
    }
  }

  private static QueueAlign align(YamlMapping row) throws UnreadableException {
    try {
      return new QueueAlign(number(row, "align"));
    } catch (IllegalArgumentException notOne) {
      throw row.at("align")
          .wrong("'" + row.text("align") + "' is no Queue Align", "write a power of two from 4 on");
    }
  }

  private static long number(YamlMapping row, String key) throws UnreadableException {
    String text = row.text(key);
    if (!text.matches("-?[0-9]{1,18}")) {
      throw row.at(key).wrong("'" + text + "' is no number", "write bytes, in decimal");
    }
    return Long.parseLong(text);
  }

  /** These with another, in the place of an older one of that name. */
  public DriverRecords with(DriverRecord other) {
    List<DriverRecord> more = new ArrayList<>(all);
    int place = (int) more.stream().takeWhile(each -> !each.name().equals(other.name())).count();
    if (place < more.size()) {
      more.set(place, other);
    } else {
      more.add(other);
    }
    return new DriverRecords(more);
  }

  /** The file's text. */
  public String text() {
    StringBuilder text = new StringBuilder(HEAD);
    for (DriverRecord each : all) {
      text.append(
          String.format(
              Locale.ROOT,
              "'%s':\n  {device: %s, qemu: '%s', date: %s, avail: %d, used: %d",
              each.name().replace("'", "''"),
              each.device(),
              each.qemu().replace("'", "''"),
              each.date(),
              each.avail(),
              each.used()));
      each.align().ifPresent(align -> text.append(", align: ").append(align));
      each.events()
          .ifPresent(on -> text.append(", event_idx: ").append(on ? "accepted" : "refused"));
      text.append("}\n");
    }
    return text.toString();
  }
}
