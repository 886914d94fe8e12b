package org.splitring.reader.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.splitring.reader.preprocess.token.Token;

/** The tags of the structures that a file itself defines, in their order. */
public final class StructureTags {

  /** More structures than any header of a ring has are not looked at. */
  private static final int MOST = 64;

  private StructureTags() {}

  /** The tags, each once. */
  public static List<String> in(Preprocessed text) {
    List<String> tags = new ArrayList<>();
    for (int i = 0; i + 2 < text.map().size() && tags.size() < MOST; i++) {
      Token tag = text.map().token(i + 1);
      boolean defines =
          text.map().token(i).isName("struct")
              && tag.kind() == Token.Kind.IDENTIFIER
              && text.map().token(i + 2).is("{")
              && tag.use().file().equals(text.main());
      if (defines && !tags.contains(tag.text())) {
        tags.add(tag.text());
      }
    }
    return tags;
  }
}
