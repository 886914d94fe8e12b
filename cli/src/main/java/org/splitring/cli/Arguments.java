package org.splitring.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** The options of one command as they were given. */
record Arguments(ParseResult parsed) {

  Optional<String> one(String option) {
    String value = parsed.matchedOptionValue(option, "");
    return has(option) ? Optional.of(value) : Optional.empty();
  }

  List<String> many(String option) {
    return parsed.matchedOptionValue(option, List.of());
  }

  /** Whether an option may be given more than once. */
  boolean isRepeatable(String option) {
    return parsed.commandSpec().findOption(option).isMultiValue();
  }

  List<String> positional() {
    return parsed.hasMatchedPositional(0) ? parsed.matchedPositionalValue(0, List.of()) : List.of();
  }

  boolean has(String option) {
    return parsed.hasMatchedOption(option);
  }

  /** Whether the results are wanted as JSON. */
  boolean json() throws UsageException {
    String format = one("--format").orElse("text");
    return switch (format) {
      case "text" -> false;
      case "json" -> true;
      default -> throw new UsageException("--format is text or json, not '" + format + "'");
    };
  }
}
