package org.splitring.reader.preprocess.condition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.splitring.reader.preprocess.token.Language;

/**
 * What gcc and clang answer to {@code __has_attribute} and its like. Of a name that is not in the
 * table nothing is known, and where the two differ both answers count.
 */
public final class FeatureTests {

  private static final Set<String> TESTS =
      Set.of(
          "__has_attribute",
          "__has_builtin",
          "__has_c_attribute",
          "__has_cpp_attribute",
          "__has_include",
          "__has_include_next");

  private static final Map<String, List<Long>> C = read(2);
  private static final Map<String, List<Long>> CPP = read(4);

  private FeatureTests() {}

  /** Whether the name is one of the tests that both compilers know. */
  public static boolean isOne(String name) {
    return TESTS.contains(name);
  }

  public static Set<String> all() {
    return TESTS;
  }

  /** The values that compilers give, or none if that is not known. */
  public static List<Long> values(String test, String operand, Language language) {
    String plain =
        operand.matches("__[a-z0-9_]+__") && test.endsWith("attribute")
            ? operand.substring(2, operand.length() - 2)
            : operand;
    return (language == Language.CPP ? CPP : C).getOrDefault(test + " " + plain, List.of());
  }

  private static Map<String, List<Long>> read(int column) {
    Map<String, List<Long>> table = new HashMap<>();
    try (InputStream in = FeatureTests.class.getResourceAsStream("features.txt")) {
      if (in == null) {
        throw new IllegalStateException("features.txt is not on the class path");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        String[] words = line.trim().split("\\s+");
        boolean known =
            words.length == 6
                && TESTS.contains(words[0])
                && !words[column].equals("-")
                && !words[column + 1].equals("-");
        if (known) {
          table.put(
              words[0] + " " + words[1],
              List.of(Long.valueOf(words[column]), Long.valueOf(words[column + 1])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
