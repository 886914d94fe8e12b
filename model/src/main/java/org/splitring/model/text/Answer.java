package org.splitring.model.text;

import java.util.List;
import java.util.Optional;
import org.splitring.model.claim.Place;
import org.splitring.model.verdict.Verdict;

/** Whether a passage says what the standard means. */
public sealed interface Answer {

  /** {@code agrees}, {@code differs}, {@code missing} or {@code undecided}. */
  String word();

  /**
   * It does.
   *
   * @param evidence how that is known, one sentence each
   */
  record Agrees(List<String> evidence) implements Answer {
    public Agrees {
      evidence = List.copyOf(evidence);
    }

    @Override
    public String word() {
      return "agrees";
    }
  }

  /**
   * It does not.
   *
   * @param smallest at what it first shows, in words; empty where it shows at once
   * @param standard what the standard means there
   * @param text what the text has there
   * @param verdict the whole verdict, for a formula
   * @param notes what else is worth knowing, one sentence each
   */
  record Differs(
      String smallest,
      String standard,
      String text,
      Optional<Verdict.Differs> verdict,
      List<String> notes)
      implements Answer {

    public Differs {
      notes = List.copyOf(notes);
    }

    /** A difference that is no formula's, and of which there is nothing else to say. */
    public static Differs of(String smallest, String standard, String text) {
      return new Differs(smallest, standard, text, Optional.empty(), List.of());
    }

    @Override
    public String word() {
      return "differs";
    }
  }

  /**
   * Nothing says it.
   *
   * @param what is not said, in words
   * @param at where it would be looked for
   */
  record Missing(String what, Place at) implements Answer {
    @Override
    public String word() {
      return "missing";
    }
  }

  /** It could not be told. */
  record Undecided(String reason, Place at, String mend) implements Answer {
    @Override
    public String word() {
      return "undecided";
    }
  }
}
