package org.splitring.claims.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.c.TextReader;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Read;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Statement;
import org.splitring.model.layout.Quantity;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/**
 * The macro and the function by which the text computes the bytes of a ring, read as the C that
 * they are.
 *
 * <p>The function gives a size and no place; but the first of its two terms ends where the used
 * ring starts, and so says where that is.
 */
final class SizeFormula {

  static final String FUNCTION = "virtq_size";
  static final String MACRO = "ALIGN";

  /** How the editions of the standard call Queue Align where they compute. */
  private static final List<String> ALIGN_NAMES = List.of("qalign", "align", "PAGE_SIZE");

  private static final Pattern DEFINITION =
      Pattern.compile("[ \\t]*#[ \\t]*define[ \\t]+" + MACRO + "\\b");

  private static final List<String> STRUCTS = List.of("virtq_desc", "virtq_used_elem");

  private final TexFile file;
  private final Listing listing;

  private SizeFormula(TexFile file, Listing listing) {
    this.file = file;
    this.listing = listing;
  }

  /** What is said by every listing that defines the function. */
  static List<Passage> in(TexFile file) {
    return file.listings().stream()
        .filter(each -> each.definesFunction(FUNCTION))
        .flatMap(each -> new SizeFormula(file, each).passages().stream())
        .toList();
  }

  private List<Passage> passages() {
    try {
      Claim claim =
          TextReader.claim(
              file.path(),
              ListedCode.formula(needed(), STRUCTS, undeclared()),
              FUNCTION,
              Map.of(),
              Quantity.TOTAL);
      Statement total = claim.statements().get(0);
      return List.of(
          passage(Topic.MACRO, MACRO, macro(), claim, FirstTerm.of(total)),
          passage(Topic.TOTAL, FUNCTION, listing.at(), claim, total));
    } catch (UnreadableException e) {
      String mend = "make the listing the C of one function";
      return List.of(
          new Passage.Unread(Topic.MACRO, MACRO, macro(), e.getMessage(), mend),
          new Passage.Unread(Topic.TOTAL, FUNCTION, listing.at(), e.getMessage(), mend));
    }
  }

  private List<Listing> needed() {
    List<Listing> needed = new ArrayList<>();
    needed.add(listing);
    file.listings().stream()
        .filter(each -> STRUCTS.stream().anyMatch(each::definesStruct))
        .filter(each -> !needed.contains(each))
        .forEach(needed::add);
    return needed;
  }

  private List<String> undeclared() {
    return ALIGN_NAMES.stream()
        .filter(name -> Pattern.compile("\\b" + name + "\\b").matcher(listing.text()).find())
        .filter(name -> !listing.text().matches("(?s).*\\bdefine\\s+" + name + "\\b.*"))
        .filter(name -> !listing.text().matches("(?s).*\\b(int|long|u32)\\s+" + name + "\\b.*"))
        .toList();
  }

  /** The lines of the macro's definition; of the whole listing, if it has none. */
  private Lines macro() {
    List<String> lines = listing.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (DEFINITION.matcher(lines.get(i)).lookingAt()) {
        int last = i;
        while (last + 1 < lines.size() && lines.get(last).endsWith("\\")) {
          last++;
        }
        int first = listing.at().first();
        return new Lines(file.path(), first + i, first + last);
      }
    }
    return listing.at();
  }

  private Passage passage(Topic topic, String subject, Lines at, Claim claim, Statement statement) {
    Provenance from =
        new Provenance(
            Read.LISTING,
            Optional.empty(),
            Optional.empty(),
            Optional.of(at.file()),
            Optional.of(FUNCTION),
            Optional.of(listing.at().range()));
    Claim one =
        new Claim(
            FUNCTION,
            "the standard, as printed",
            Role.TEXT,
            from,
            claim.model(),
            claim.inputs(),
            claim.scope(),
            List.of(),
            List.of(statement));
    return new Passage.Arithmetic(topic, subject, at, one);
  }
}
