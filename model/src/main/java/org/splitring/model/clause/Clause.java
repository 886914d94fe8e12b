package org.splitring.model.clause;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One normative word of the split ring chapter, with what it asks for.
 *
 * @param id a name from its meaning that stays, such as {@code driver-barrier-before-idx}
 * @param block where it stands
 * @param who whom it binds or permits
 * @param level how strongly
 * @param since the first committee specification that has it; all later ones have it too, though
 *     not always at the same place
 * @param gist what it asks for, in few words of our own
 * @param rule how it is seen whether it is kept
 */
public record Clause(
    String id,
    ClauseBlock block,
    Who who,
    Obligation level,
    Version since,
    String gist,
    Rule rule) {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Clause {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("an id is words with dashes, not " + id);
    }
    if (!block.kind().canBind(who)) {
      throw new IllegalArgumentException(block.label() + " says nothing of the " + who.title());
    }
    if (gist.isBlank()) {
      throw new IllegalArgumentException(id + " needs a gist");
    }
  }

  /** The committee specifications that it stands in. */
  public List<Version> versions() {
    return since.onwards();
  }

  @Override
  public String toString() {
    return id;
  }
}
