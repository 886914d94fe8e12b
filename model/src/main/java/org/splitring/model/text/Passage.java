package org.splitring.model.text;

import java.util.List;
import java.util.Optional;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Formula;

/** One thing that the standard's text says. */
public sealed interface Passage {

  Topic topic();

  /** What it speaks of, such as {@code struct virtq_avail}. */
  String subject();

  /** Where it says so: the lines that a correction would change. */
  Lines at();

  /**
   * A formula for a place or a size of the ring.
   *
   * @param claim the formula, as the one statement of a claim
   * @param given by which words of the text its names are known; empty if it says nothing of them
   */
  record Arithmetic(Topic topic, String subject, Lines at, Claim claim, String given)
      implements Passage {
    public Arithmetic {
      if (claim.statements().size() != 1) {
        throw new IllegalArgumentException(subject + ": a passage states one thing");
      }
    }

    /** What is stated. */
    public Statement statement() {
      return claim.statements().get(0);
    }
  }

  /**
   * A structure.
   *
   * @param tag its name, without {@code struct}
   * @param members in order
   */
  record Structure(Topic topic, String tag, Lines at, List<TextMember> members) implements Passage {
    public Structure {
      members = List.copyOf(members);
    }

    @Override
    public String subject() {
      return "struct " + tag;
    }
  }

  /**
   * A row of the table of alignments and sizes.
   *
   * @param part the part it names
   * @param alignment in bytes
   * @param size in bytes, over {@code n}
   */
  record Row(String part, Lines at, long alignment, Formula size) implements Passage {
    @Override
    public Topic topic() {
      return Topic.TABLE;
    }

    @Override
    public String subject() {
      return part;
    }
  }

  /**
   * The rule by which one side tells whether the other waits for what was just written.
   *
   * @param rule not 0 where it does; {@code a} in it is the index waited for, {@code base} the
   *     index before, {@code n} the index now, each of 16 bits
   */
  record Notification(String subject, Lines at, Formula rule) implements Passage {
    @Override
    public Topic topic() {
      return Topic.HEADER;
    }
  }

  /**
   * A constant that several places define, those of the text first.
   *
   * @param subject its name
   * @param at where the header defines it
   * @param definitions all of them
   */
  record Constant(String subject, Lines at, List<Definition> definitions) implements Passage {

    /** What one place has it to be. */
    public record Definition(Lines at, long value) {}

    public Constant {
      definitions = List.copyOf(definitions);
    }

    @Override
    public Topic topic() {
      return Topic.HEADER;
    }
  }

  /**
   * Two passages that speak of the same, with the same number in both unless they disagree.
   *
   * @param subject both of them
   * @param at the second one
   * @param disagreement how they disagree, if they do
   */
  record Pair(Topic topic, String subject, Lines at, Optional<String> disagreement)
      implements Passage {}

  /**
   * What a macro makes of any number, and not only of those that the formula gives it.
   *
   * @param rounded over {@code n}, which is the number, and {@code a}
   */
  record Rounding(String subject, Lines at, Formula rounded) implements Passage {
    @Override
    public Topic topic() {
      return Topic.MACRO;
    }
  }

  /**
   * A sentence of which it is known what it has to say.
   *
   * @param section where it stands, as people call it
   * @param meant what it has to say, word by word
   * @param said what it says
   */
  record Sentence(
      Topic topic, String subject, String section, Lines at, List<Term> meant, List<Term> said)
      implements Passage {
    public Sentence {
      meant = List.copyOf(meant);
      said = List.copyOf(said);
    }
  }

  /**
   * A number or a word of which it is known what it has to be.
   *
   * @param meant what the standard has
   * @param said what the text has
   */
  record Value(Topic topic, String subject, Lines at, String meant, String said)
      implements Passage {}

  /**
   * Something that the standard says and this text does not.
   *
   * @param at where it would be looked for
   * @param what is not there, in words
   */
  record Missing(Topic topic, String subject, Lines at, String what) implements Passage {}

  /** Something that could not be understood. */
  record Unread(Topic topic, String subject, Lines at, String reason, String mend)
      implements Passage {}
}
