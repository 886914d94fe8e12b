package org.splitring.claims.latex;

import java.util.List;
import java.util.regex.Pattern;
import org.splitring.model.text.Passage;

/**
 * How much padding a whole ring has, which its structure says only in a comment: up to the next
 * Queue Align boundary. The first edition calls that a page.
 */
final class Padding {

  private static final Pattern TO_THE_BOUNDARY =
      Pattern.compile("(?i)\\bpadding\\s+to\\s+the\\s+next\\s+(Queue Align|PAGE_SIZE)\\s+boundary");

  private Padding() {}

  /** The structure, if it is another one or says that; or that it does not. */
  static Passage said(Passage passage, TexFile file) {
    String whole = Structures.TAGS.get(Structures.TAGS.size() - 1);
    if (!(passage instanceof Passage.Structure structure) || !structure.tag().equals(whole)) {
      return passage;
    }
    List<String> lines = file.lines().subList(structure.at().first() - 1, structure.at().last());
    String words = String.join(" ", lines).replaceAll("[\\s/*]+", " ");
    return TO_THE_BOUNDARY.matcher(words).find()
        ? structure
        : new Passage.Unread(
            structure.topic(),
            structure.subject(),
            structure.at(),
            "no comment says that the padding goes to the next Queue Align boundary",
            "say so beside the padding");
  }
}
