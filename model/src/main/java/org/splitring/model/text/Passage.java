package org.splitring.model.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
   */
  record Arithmetic(Topic topic, String subject, Lines at, Claim claim) implements Passage {
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
  record Structure(Topic topic, String tag, Lines at, List<Member> members) implements Passage {
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
   * What the text says of the register that carries Queue Align.
   *
   * @param said the properties it names
   */
  record Register(String subject, Lines at, Set<AlignProperty> said) implements Passage {
    public Register {
      said = Set.copyOf(said);
    }

    @Override
    public Topic topic() {
      return Topic.REGISTER;
    }
  }

  /**
   * How a transport that has no register for Queue Align comes to it.
   *
   * @param laidOut whether it says that the layout is that of the chapter on the ring
   * @param bytes the number it fixes, if it does not leave it to the driver
   */
  record Alignment(String subject, Lines at, boolean laidOut, Optional<Long> bytes)
      implements Passage {
    @Override
    public Topic topic() {
      return Topic.REGISTER;
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

  /** Something that could not be understood, or is not there. */
  record Unread(Topic topic, String subject, Lines at, String reason, String mend)
      implements Passage {}
}
