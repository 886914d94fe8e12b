package org.splitring.properties.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.splitring.model.ring.FeatureBit;
import org.splitring.model.ring.Flag;
import org.splitring.model.text.Answer;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Passage.Constant.Definition;

/** Whether all places give a flag one number, and that of the ring in operation if it has it. */
final class FlagRule {

  private static final Map<String, Integer> MEANT =
      Map.of(
          "DESC_F_NEXT", Flag.NEXT,
          "DESC_F_WRITE", Flag.WRITE,
          "DESC_F_INDIRECT", Flag.INDIRECT,
          "USED_F_NO_NOTIFY", Flag.NO_NOTIFY,
          "AVAIL_F_NO_INTERRUPT", Flag.NO_INTERRUPT);

  private FlagRule() {}

  static Answer answer(Passage.Constant constant) {
    Optional<Long> known = known(constant.subject());
    long meant = known.orElse(constant.definitions().get(0).value());
    for (Definition each : constant.definitions()) {
      if (each.value() != meant) {
        String standard =
            known.isPresent() ? "" : " as at " + constant.definitions().get(0).at().at();
        return Answer.Differs.of("", meant + standard, each.value() + " at " + each.at().at());
      }
    }
    if (known.isEmpty() && constant.definitions().size() == 1) {
      return new Answer.Undecided(
          "there is nothing to compare its number with",
          constant.at().at(),
          "define it in the header too");
    }
    return new Answer.Agrees(
        List.of(
            String.format(Locale.ROOT, "one number at all %d places", constant.definitions().size())
                + (known.isPresent() ? ", that of the ring in operation" : "")));
  }

  private static Optional<Long> known(String name) {
    Optional<Long> feature =
        Arrays.stream(FeatureBit.values())
            .filter(bit -> bit.title().equals(name))
            .map(bit -> (long) bit.number())
            .findFirst();
    return feature.or(
        () ->
            Optional.ofNullable(MEANT.get(name.replaceFirst("^[A-Z]+_", "")))
                .map(Integer::longValue));
  }
}
