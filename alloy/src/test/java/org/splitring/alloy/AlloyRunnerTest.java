package org.splitring.alloy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.splitring.alloy.AlloyRunner.Settings;

class AlloyRunnerTest {

  @Test
  void overflowIsForbiddenWhateverAlloyDoesByItself() {
    assertTrue(AlloyRunner.of(AlloyText.of("bits.als"), Settings.USUAL).options().noOverflow);
  }

  @Test
  void aQuestionThatTakesTooManyStepsIsStopped() {
    Settings impatient = new Settings(1, text -> {});
    AlloyAnswer answer =
        AlloyRunner.of(AlloyText.of("linux.als"), impatient).run("roundingAgreesAtEveryAddress");
    assertEquals(new AlloyAnswer.Stopped("not solved with 1 conflicts"), answer);
  }

  @Test
  void progressNamesTheCommand() {
    List<String> told = new ArrayList<>();
    Settings settings = new Settings(Settings.USUAL.conflicts(), told::add);
    AlloyRunner.of(AlloyText.of("layout.als"), settings).run("fields");
    assertEquals(List.of("layout.als: fields"), told);
  }

  @Test
  void instancesComeOneAfterAnotherUntilThereAreNoMore() {
    String four =
        "open bits\nrun numbers { some x: set Bit | x in two + four } for 0 but exactly 8 Bit, 1 Int";
    List<Long> numbers = new ArrayList<>();
    AlloyAnswer last =
        AlloyRunner.of(AlloyText.with("numbers.als", four), Settings.USUAL)
            .each("numbers", Set.of("x"), instance -> numbers.add(instance.number("x")));
    assertInstanceOf(AlloyAnswer.None.class, last);
    assertEquals(List.of(0L, 2L, 4L, 6L), numbers.stream().sorted().toList());
  }

  @Test
  void aModelThatIsNoAlloyIsSaidSo() {
    AlloyText text = AlloyText.with("broken.als", "sig {");
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> AlloyRunner.of(text, Settings.USUAL));
    assertTrue(String.valueOf(refused.getMessage()).startsWith("Alloy cannot read broken.als"));
  }
}
