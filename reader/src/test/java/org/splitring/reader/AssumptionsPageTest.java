package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.splitring.reader.exec.access.Rules;
import org.splitring.reader.ring.RingRules;

/** The page of the ledger's rules has every rule that the reader can write, and no other. */
class AssumptionsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "assumptions.adoc");
  private static final List<Path> CODE =
      List.of(
          Path.of("src", "main", "java"),
          Path.of("..", "claims", "src", "main", "java", "org", "splitring", "claims", "reading"));

  /** A rule, what is taken for granted, and how to check it. */
  private static final Pattern ROW = Pattern.compile("(?m)^\\|`([a-z-]+)`\n\\|\\S.*\n\\|\\S.*\n");

  private static final Pattern MADE =
      Pattern.compile("new (?:[a-z.]+[.])?(?:AssumedRule|Assumption)\\(\\s*([^,]+),");

  /** The rule of another line, or one of the constants that the method is called with. */
  private static final Set<String> PASSED_ON = Set.of("rule", "each.rule()");

  private static List<String> code() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path folder : CODE) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    return texts;
  }

  private static Set<String> rules(List<String> code) throws IllegalAccessException {
    Set<String> rules = new TreeSet<>();
    for (Class<?> ids : List.of(Rules.class, RingRules.class)) {
      for (Field id : ids.getFields()) {
        rules.add((String) id.get(null));
      }
    }
    for (String text : code) {
      Matcher made = MADE.matcher(text);
      while (made.find()) {
        rule(made.group(1).strip(), text, code).ifPresent(rules::add);
      }
    }
    return rules;
  }

  /** The id that is written as a literal or as a constant. */
  private static Optional<String> rule(String written, String text, List<String> code) {
    if (PASSED_ON.contains(written)) {
      return Optional.empty();
    }
    if (written.matches("\"[a-z-]+\"")) {
      return Optional.of(written.substring(1, written.length() - 1));
    }
    int point = written.lastIndexOf('.');
    String holder =
        point < 0
            ? text
            : code.stream()
                .filter(each -> each.contains("class " + written.substring(0, point) + " {"))
                .findFirst()
                .orElse("");
    Matcher constant =
        Pattern.compile("String " + written.substring(point + 1) + " = \"([a-z-]+)\";")
            .matcher(holder);
    assertTrue(constant.find(), () -> "the id of a rule has to be a constant, not " + written);
    return Optional.of(constant.group(1));
  }

  private static List<String> onPage() throws IOException {
    return ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)).toList();
  }

  @Test
  void thePageHasTheRulesOfTheCode() throws IOException, IllegalAccessException {
    assertEquals(List.copyOf(rules(code())), onPage().stream().sorted().toList());
  }

  /** Negative control: rules that are on no page, and one that is made up at run time. */
  @Test
  void anotherRuleIsFound() throws IOException, IllegalAccessException {
    List<String> code = code();
    code.add("class A { static final String NEW = \"b-c\"; Object a = new AssumedRule(NEW, t); }");
    code.add("class D { Object d = new org.splitring.reader.ir.AssumedRule(\n \"d-e\", t); }");
    Set<String> rules = rules(code);
    assertTrue(rules.removeAll(Set.of("b-c", "d-e")), rules::toString);
    assertEquals(List.copyOf(rules), onPage().stream().sorted().toList());
    code.add("class F { Object f = new AssumedRule(a + b, t); }");
    assertThrows(AssertionError.class, () -> rules(code));
  }
}
