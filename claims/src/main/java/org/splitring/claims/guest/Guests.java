package org.splitring.claims.guest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.yaml.YamlFile;
import org.splitring.claims.yaml.YamlMapping;

/**
 * The guests that are known.
 *
 * @param all in the order of their file
 */
public record Guests(List<Guest> all) {

  private static final String FILE = "guests.yaml";
  private static final String FILES = "files";
  private static final List<String> NEEDED = List.of("name", "program", "package", "machine");
  private static final List<String> ALLOWED =
      Stream.concat(Stream.of("kernel", FILES), Stream.of(Interface.values()).map(Interface::label))
          .toList();

  public Guests {
    all = List.copyOf(all);
  }

  /** Those that come with the program. */
  public static Guests load() throws UnreadableException {
    try (InputStream stream =
        Objects.requireNonNull(Guests.class.getResourceAsStream(FILE), FILE)) {
      return read(FILE, YamlFile.text(FILE, stream));
    } catch (IOException broken) {
      throw new UnreadableException(FILE + " cannot be read: " + broken.getMessage());
    }
  }

  static Guests read(String file, String text) throws UnreadableException {
    YamlMapping top = YamlMapping.of(file, text);
    List<Guest> guests = new ArrayList<>();
    for (String id : top.keys()) {
      guests.add(guest(id, top.section(id).expect(NEEDED, ALLOWED)));
    }
    return new Guests(guests);
  }

  private static Guest guest(String id, YamlMapping row) throws UnreadableException {
    Map<Interface, String> devices = new EnumMap<>(Interface.class);
    for (Interface each : Interface.values()) {
      row.optional(each.label()).ifPresent(device -> devices.put(each, device));
    }
    Map<String, String> packages = new LinkedHashMap<>();
    if (row.keys().contains(FILES)) {
      YamlMapping files = row.section(FILES);
      for (String path : files.keys()) {
        packages.put(path, files.text(path));
      }
    }
    return new Guest(
        id,
        row.text("name"),
        row.text("program"),
        row.text("package"),
        packages,
        row.text("machine"),
        processor(row),
        devices);
  }

  private static Optional<KernelProcessor> processor(YamlMapping row) throws UnreadableException {
    Optional<String> label = row.optional("kernel");
    Optional<KernelProcessor> known = label.flatMap(KernelProcessor::labelled);
    if (label.isPresent() && known.isEmpty()) {
      throw row.at("kernel")
          .wrong("unknown processor '" + label.get() + "'", "write x86, arm64 or s390x");
    }
    return known;
  }

  /** The guest of that name, if there is one. */
  public Optional<Guest> find(String id) {
    return all.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
