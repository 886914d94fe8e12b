package org.splitring.alloy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Expressions;
import org.splitring.model.formula.Formula;
import org.splitring.model.formula.Input;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.verdict.AddressSpace;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Domain;

/**
 * Whether there are inputs at which a formula is not 0, or undefined: a model in Alloy.
 *
 * <p>There are always 64 positions, since that is how wide a base is, and C's arithmetic.
 *
 * @param asked the formula
 * @param model says how many bits a base has
 * @param domain the sizes and alignments
 */
record AlloyQuestion(Formula asked, DataModel model, Domain domain) {

  static final String FILE = "question.als";
  static final String COMMAND = "question";
  static final int POSITIONS = Long.SIZE;

  /** What an instance is read for: the inputs. */
  static final Set<String> VARIABLES =
      Stream.of(Input.values()).map(Input::symbol).collect(Collectors.toUnmodifiableSet());

  /**
   * What is already settled about the inputs.
   *
   * @param base the one base that is meant
   * @param evt the one value of the feature that is meant
   * @param known pairs that are not meant
   * @param also a further condition on the base, in Alloy
   * @param fitting whether the whole ring has to fit below the end of the address space
   */
  record Given(
      Optional<Long> base,
      Optional<Integer> evt,
      Set<Cell> known,
      Optional<String> also,
      boolean fitting) {

    static final Given NOTHING =
        new Given(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), false);

    Given base(long only) {
      return new Given(Optional.of(only), evt, known, also, fitting);
    }

    Given evt(int only) {
      return new Given(base, Optional.of(only), known, also, fitting);
    }

    Given without(Set<Cell> cells) {
      return new Given(base, evt, Set.copyOf(cells), also, fitting);
    }

    Given asItFits() {
      return new Given(base, evt, known, also, true);
    }

    Given also(String condition) {
      return new Given(base, evt, known, Optional.of(condition), fitting);
    }
  }

  /** An input that the formula does not depend on is 0. */
  Given relevant() {
    Given given = Given.NOTHING;
    given = mentions(Input.BASE) ? given : given.base(0);
    return mentions(Input.EVT) ? given : given.evt(0);
  }

  boolean mentions(Input input) {
    return Expressions.mentions(asked, input);
  }

  /** The model, whose one command finds the inputs, if there are any. */
  AlloyText text(Given given) {
    StringBuilder text = new StringBuilder("open bits\n\nrun question {\n");
    AlloySteps steps = new AlloySteps();
    int blocks = 0;
    for (Input input : Input.values()) {
      text.append("  ").append(binding(input, given)).append(" | {\n");
      blocks++;
    }
    conditions(given).forEach(each -> text.append("  ").append(each).append('\n'));
    Map<Input, AlloyTerm> inputs = inputs(given);
    Translation translation = new Translation(steps, inputs);
    if (given.fitting()) {
      AlloyTerm highest = translation.of(AddressSpace.highest(model));
      steps.require(String.format(Locale.ROOT, "not less[%s, base]", highest.set()));
    }
    AlloyTerm answer = translation.of(asked);
    text.append(steps.text("some " + AlloyTerm.either(answer.set(), answer.undefined())));
    text.append("}".repeat(blocks));
    text.append("\n} for 0 but exactly " + POSITIONS + " Bit, 1 Int\n");
    return AlloyText.with(FILE, text.toString());
  }

  /** The same for one pair. */
  AlloyQuestion at(Cell cell) {
    return new AlloyQuestion(asked, model, new Domain(List.of(cell.size()), List.of(cell.align())));
  }

  /** The same for some of the alignments. */
  AlloyQuestion of(List<QueueAlign> aligns) {
    return new AlloyQuestion(asked, model, new Domain(domain.sizes(), List.copyOf(aligns)));
  }

  /** The inputs of an instance. */
  Point point(Given given, Instance instance) {
    long size = only(sizes()).map(bit -> 1L << bit).orElseGet(() -> at(instance, "n"));
    long align = only(aligns()).map(bit -> 1L << bit).orElseGet(() -> at(instance, "a"));
    long base = given.base().orElseGet(() -> at(instance, "base"));
    int evt = given.evt().orElseGet(() -> (int) at(instance, "evt"));
    return new Point(size, align, base, evt);
  }

  private static long at(Instance instance, String name) {
    return instance.number(name);
  }

  private String binding(Input input, Given given) {
    Optional<Long> number =
        switch (input) {
          case N -> only(sizes()).map(bit -> 1L << bit);
          case A -> only(aligns()).map(bit -> 1L << bit);
          case BASE -> given.base();
          case EVT -> given.evt().map(Integer::longValue);
        };
    String kind = input == Input.N || input == Input.A ? "Bit" : "set Bit";
    return number
        .map(value -> "let " + input.symbol() + " = " + Digits.number(value))
        .orElseGet(() -> "some " + input.symbol() + ": " + kind);
  }

  private static Optional<Integer> only(List<Integer> positions) {
    return positions.size() == 1 ? Optional.of(positions.get(0)) : Optional.empty();
  }

  private List<String> conditions(Given given) {
    List<String> conditions = new ArrayList<>();
    conditions.add("n in " + Digits.powers(sizes()));
    conditions.add("a in " + Digits.powers(aligns()));
    conditions.add("no base & below[a]");
    conditions.add("base in " + Digits.low(model.address().width()));
    conditions.add("evt in unit");
    for (QueueAlign align : domain.aligns()) {
      List<Integer> sizes =
          given.known().stream()
              .filter(cell -> cell.align().equals(align))
              .map(cell -> position(cell.size().entries()))
              .sorted()
              .toList();
      if (!sizes.isEmpty()) {
        conditions.add(
            String.format(
                Locale.ROOT,
                "not (a = %s and n in %s)",
                Digits.power(position(align.bytes())),
                Digits.powers(sizes)));
      }
    }
    given.also().ifPresent(conditions::add);
    return conditions;
  }

  private Map<Input, AlloyTerm> inputs(Given given) {
    Map<Input, AlloyTerm> inputs = new EnumMap<>(Input.class);
    inputs.put(Input.N, new AlloyTerm(CType.U64, Input.N.symbol(), Digits.ZERO, sizes()));
    inputs.put(Input.A, new AlloyTerm(CType.U64, Input.A.symbol(), Digits.ZERO, aligns()));
    inputs.put(Input.BASE, AlloyTerm.of(CType.U64, Input.BASE.symbol(), Digits.ZERO));
    inputs.put(Input.EVT, AlloyTerm.of(CType.U64, Input.EVT.symbol(), Digits.ZERO));
    return inputs;
  }

  private List<Integer> sizes() {
    return domain.sizes().stream().map(size -> position(size.entries())).toList();
  }

  private List<Integer> aligns() {
    return domain.aligns().stream().map(align -> position(align.bytes())).toList();
  }

  private static int position(long power) {
    return Long.numberOfTrailingZeros(power);
  }
}
