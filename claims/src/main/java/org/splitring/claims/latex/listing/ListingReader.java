package org.splitring.claims.latex.listing;

import java.util.ArrayList;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.sentence.Naming;
import org.splitring.claims.latex.tex.Document;
import org.splitring.claims.latex.tex.Listing;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/** Reads what the listings of a file say of the split ring. */
public final class ListingReader {

  /** The tags of the structures. */
  public static final List<String> TAGS = Structures.TAGS;

  private final KnownCode code = new KnownCode();

  /**
   * The macro, the function and the structures.
   *
   * @param namings under which names the formula is given Queue Align and Queue Size
   */
  public List<Passage> in(TexFile file, List<Naming> namings) {
    List<Passage> passages = new ArrayList<>(SizeFormula.in(file, namings, code));
    passages.addAll(Structures.listed(file, code));
    if (!passages.isEmpty()) {
      for (Listing each : file.listings()) {
        passages.addAll(
            ConditionalCode.in(
                Topic.STRUCTS, file.path(), each.at().first(), LiveCode.bare(each.text())));
      }
    }
    return passages;
  }

  /** What a header says. */
  public List<Passage> in(Document.Program program) throws UnreadableException {
    return Header.in(program, code);
  }
}
