package org.splitring.claims.guest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.splitring.claims.process.ChildProcess;
import org.splitring.claims.yaml.JsonLine;

/**
 * QEMU's monitor: one question a line, one answer each, between them events that nobody waits for.
 * Both are JSON, which is YAML.
 */
final class Qmp {

  private static final int MOST_EVENTS = 1000;

  private final ChildProcess qemu;
  private final String version;

  /** Begins to talk; QEMU is the first to speak. */
  Qmp(ChildProcess qemu) throws IOException {
    this.qemu = qemu;
    Map<?, ?> greeting = map(map(line().get("QMP")).get("version"));
    Map<?, ?> numbers = map(greeting.get("qemu"));
    String added = String.valueOf(greeting.get("package"));
    version =
        String.format(
                Locale.ROOT,
                "%s.%s.%s",
                numbers.get("major"),
                numbers.get("minor"),
                numbers.get("micro"))
            + (added.isBlank() ? "" : " (" + added.strip() + ")");
    ask("qmp_capabilities", Map.of());
  }

  /** QEMU's word for its version, such as {@code 7.2.22 (Debian 1:7.2+dfsg-7)}. */
  String version() {
    return version;
  }

  /**
   * The answer to a question; empty if this QEMU does not know the question.
   *
   * @param arguments texts without quotes in them, or numbers
   */
  Optional<Map<?, ?>> ask(String question, Map<String, ?> arguments) throws IOException {
    String given =
        arguments.entrySet().stream()
            .map(each -> "\"" + each.getKey() + "\":" + value(each.getValue()))
            .collect(Collectors.joining(","));
    String text = "{\"execute\":\"" + question + "\",\"arguments\":{" + given + "}}\n";
    qemu.watch().asked();
    qemu.input().write(text.getBytes(StandardCharsets.US_ASCII));
    qemu.input().flush();
    for (int i = 0; i < MOST_EVENTS; i++) {
      Map<?, ?> line = line();
      if (line.containsKey("return")) {
        qemu.watch().answered();
        return Optional.of(map(line.get("return")));
      }
      if (line.containsKey("error")) {
        qemu.watch().answered();
        Map<?, ?> error = map(line.get("error"));
        if ("CommandNotFound".equals(error.get("class"))) {
          return Optional.empty();
        }
        throw new IOException("it answers " + question + " with: " + error.get("desc"));
      }
    }
    throw new IOException("it says a lot and does not answer");
  }

  private static String value(Object value) {
    return value instanceof Number ? value.toString() : "\"" + value + "\"";
  }

  private Map<?, ?> line() throws IOException {
    String line = qemu.output().readLine();
    if (line == null) {
      throw new IOException(qemu.why());
    }
    return map(JsonLine.read(line).orElse(line));
  }

  static Map<?, ?> map(Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IOException("it does not answer as QEMU's monitor does");
  }
}
