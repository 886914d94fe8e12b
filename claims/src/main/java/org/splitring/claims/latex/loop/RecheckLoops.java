package org.splitring.claims.latex.loop;

import java.util.ArrayList;
import java.util.List;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.listing.LiveCode;
import org.splitring.claims.latex.tex.Document;
import org.splitring.claims.latex.tex.Listing;
import org.splitring.claims.latex.tex.PerFile;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/** Finds the loop in the listings of a text, and tells what it does. */
public final class RecheckLoops {

  /** How reports call it. */
  public static final String SUBJECT = "re-check loop";

  private static final String MEANT =
      "every entry that the device has written is taken once, and no other";

  private static final String MARK = "last_seen_used";

  private final PerFile<List<Passage>> loops = new PerFile<>(RecheckLoops::loops);

  /** A row for each listing that is the loop, or for its absence. */
  public List<Passage> in(Document document) {
    List<Passage> passages = new ArrayList<>();
    document.files().forEach(file -> passages.addAll(loops.of(file)));
    if (passages.isEmpty()) {
      passages.add(
          new Passage.Missing(
              Topic.PROSE,
              SUBJECT,
              Lines.one(document.files().get(0).path(), 1),
              "no listing shows how to look again for used buffers"));
    }
    return passages;
  }

  private static List<Passage> loops(TexFile file) {
    return file.listings().stream()
        .filter(each -> each.text().contains(MARK))
        .map(RecheckLoops::passage)
        .toList();
  }

  private static Passage passage(Listing listing) {
    try {
      List<String> faults = RecheckLoop.read(LiveCode.of(listing).text()).faults();
      return new Passage.Value(
          Topic.PROSE,
          SUBJECT,
          listing.at(),
          MEANT,
          faults.isEmpty() ? MEANT : String.join("; ", faults));
    } catch (UnreadableException notKnown) {
      return new Passage.Unread(
          Topic.PROSE,
          SUBJECT,
          listing.at(),
          notKnown.getMessage(),
          "write it with the statements that the example has");
    }
  }
}
