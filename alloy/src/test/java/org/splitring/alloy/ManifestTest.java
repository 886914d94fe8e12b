package org.splitring.alloy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.splitring.alloy.AlloyRunner.Settings;

class ManifestTest {

  private static final Map<String, AlloyRunner> READ = new HashMap<>();

  /** Long enough for a machine that others use as well. */
  private static final Settings PATIENT = new Settings(Integer.MAX_VALUE, text -> {});

  private static AlloyRunner model(String file) {
    return READ.computeIfAbsent(file, each -> AlloyRunner.of(AlloyText.of(each), PATIENT));
  }

  static List<Manifest.Row> rows() {
    return Manifest.rows();
  }

  private static AlloyCommand command(String file, String label) {
    return model(file).commands().stream()
        .filter(each -> each.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyCommandGivesWhatTheManifestSays(Manifest.Row row) {
    AlloyAnswer answer = model(row.file()).run(row.command());
    Class<?> expected = row.instance() ? AlloyAnswer.Found.class : AlloyAnswer.None.class;
    assertEquals(expected, answer.getClass(), row::toString);
  }

  @Test
  void theManifestNamesEveryCommandOnce() {
    List<String> there = new ArrayList<>();
    for (String file : Manifest.files()) {
      model(file).commands().forEach(each -> there.add(file + " " + each.label()));
    }
    List<String> named = rows().stream().map(row -> row.file() + " " + row.command()).toList();
    assertEquals(there.stream().sorted().toList(), named.stream().sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyCommandSaysItselfWhatToExpect(Manifest.Row row) {
    assertEquals(
        Optional.of(row.instance()),
        command(row.file(), row.command()).expected(),
        row.command() + " of " + row.file());
  }

  /** A check whose premise can never be met would hold of anything. */
  @ParameterizedTest
  @MethodSource("rows")
  void everyCheckHasARunThatMeetsItsPremise(Manifest.Row row) {
    AlloyCommand command = command(row.file(), row.command());
    if (command.check()) {
      AlloyCommand witness = command(row.file(), row.witness());
      assertTrue(!witness.check() && witness.expected().orElse(false), row.witness());
      assertEquals(command.scope(), witness.scope(), "the scope of " + row.witness());
    } else {
      assertEquals("", row.witness());
    }
  }
}
